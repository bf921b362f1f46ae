//! The months as an Atom feed (RFC 4287): an entry a complete month, its answer as the title and its leading findings as
//! the summary. The site knows no address: links are relative to the feed, ids are made of what does not change.

use super::{
    pages,
    view::View,
    words::{self, Label},
};
use crate::{community::Second, narrate::headline};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The file, in each language's tree.
pub(super) const FEED: &str = "feed.xml";

/// The feed of one language; the newest month first. Where no month is complete, the running one stands alone.
#[must_use]
pub fn feed(view: &View<'_>) -> String {
    let language = view.language();
    let organisation = &view.archive.organisation;
    let months = &view.figures.months;
    let newest = view.figures.newest();
    let told: Vec<usize> = (0..months.len()).rev().filter(|&month| months[month].complete || month == newest).collect();
    let updated = told.iter().map(|&month| updated(view, month)).max().unwrap_or(view.figures.as_of);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let element = |out: &mut String, name: &str, text: &str| {
        writeln!(out, "<{name}>{}</{name}>", escaped(text)).expect("a string takes all");
    };
    writeln!(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", language.code())
        .expect("a string takes all");
    element(&mut out, "id", &id(view, "feed"));
    element(&mut out, "title", organisation.title.in_language(language));
    element(&mut out, "updated", &organisation.zone.rfc3339(updated));
    writeln!(out, "<author><name>{}</name></author>", escaped(organisation.name.in_language(language)))
        .expect("a string takes all");
    writeln!(out, "<link rel=\"self\" type=\"application/atom+xml\" href=\"{FEED}\"/>").expect("a string takes all");
    out.push_str("<link rel=\"alternate\" type=\"text/html\" href=\"index.html\"/>\n");
    if view.is_internal() {
        element(&mut out, "rights", Label::InternalOnly.text(language));
    }
    for month in told {
        entry(view, month, &mut out);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(view: &View<'_>, month: usize, out: &mut String) {
    let this = view.figures.months[month].month;
    let answer = view.voice.headline(&headline::of_month(view.figures, month));
    let findings: Vec<String> = view.story.months[month].iter().map(|finding| view.voice.finding(finding)).collect();
    let title = format!("{} · {answer}", words::month(view.language(), this));
    writeln!(
        out,
        "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<summary>{}</summary>\n</entry>",
        id(view, &this.to_string()),
        escaped(&title),
        view.archive.organisation.zone.rfc3339(updated(view, month)),
        pages::month_page(view, month),
        escaped(&findings.join("\n")),
    )
    .expect("a string takes all");
}

/// When a month's report last changed, as far as a build without a clock can know: at the month's end; where the month
/// runs, or figures of it are corrected, at the moment the report speaks from.
fn updated(view: &View<'_>, month: usize) -> Second {
    let span = &view.figures.months[month];
    let is_corrected =
        view.story.restatement.as_ref().is_some_and(|restatement| restatement.of_month(span.month).next().is_some());
    if span.complete && !is_corrected { span.end } else { view.figures.as_of }
}

/// A name for ever: a UUID (RFC 9562, version 8) of the first 16 bytes of a hash of whose feed it is, in which language
/// and edition, and of what.
fn id(view: &View<'_>, of_what: &str) -> String {
    let organisation = &view.archive.organisation;
    let whose = organisation.name.in_language(organisation.locales[0]);
    let parts = ["dangol feed", whose, view.language().code(), view.edition.id(), of_what];
    let mut hex = String::new();
    for (place, byte) in Sha256::digest(parts.join("\n").as_bytes()).iter().take(16).enumerate() {
        let byte = match place {
            6 => byte & 0x0f | 0x80,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        if matches!(place, 4 | 6 | 8 | 10) {
            hex.push('-');
        }
        write!(hex, "{byte:02x}").expect("a string takes all");
    }
    format!("urn:uuid:{hex}")
}

/// Text within an element; what XML cannot hold is left out, and so are joiners, which only browsers need.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{2060}' | '\u{fffe}' | '\u{ffff}' => {}
            '\n' | '\t' => out.push(character),
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escaped("a<b> & \u{0}\u{1b}c\u{2060}\nd"), "a&lt;b&gt; &amp; c\nd");
    }
}
