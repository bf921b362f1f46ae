//! Markdown as people write it → HTML that is safe to show: raw HTML becomes text, links lead only where links may, and
//! headings fit under the one they stand below. Alone knows pulldown-cmark.

mod address;
mod escape;
mod filter;
mod korean;
mod split;
#[cfg(test)]
mod tests;

pub use escape::escaped;
pub use split::{DatedNote, split_dated};

use filter::Filter;
use korean::Cured;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag};

/// Safe HTML. `prefix` heads every id (`note-3`), so that no two pieces of prose on a page clash; `level` is that of the
/// uppermost headings: 3 under an `h2`.
#[must_use]
pub fn html(markdown: &str, prefix: &str, level: u8) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let cured = korean::cure(markdown);
    let events = Parser::new_ext(&cured.text, options).map(|event| as_written(event, &cured)).collect();
    let filtered = Filter::new(prefix, level).filtered(events);
    let mut html = String::with_capacity(markdown.len() * 2);
    pulldown_cmark::html::push_html(&mut html, filtered.into_iter());
    html
}

/// The event without the marks of the cure.
fn as_written<'a>(event: Event<'a>, cured: &Cured<'_>) -> Event<'a> {
    let undone = |text: CowStr<'a>| match cured.undone(&text) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(clean) => CowStr::from(clean),
    };
    match event {
        Event::Text(text) => Event::Text(undone(text)),
        Event::Code(text) => Event::Code(undone(text)),
        Event::Html(text) => Event::Html(undone(text)),
        Event::InlineHtml(text) => Event::InlineHtml(undone(text)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: undone(dest_url), title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: undone(dest_url), title, id })
        }
        event => event,
    }
}
