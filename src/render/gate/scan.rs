//! One page of HTML → what it links to, what can be linked to, and what is wrong with it by itself.

use super::{
    flaw::What,
    policy::{calls_for_files, fetches, leads_out, loads, may_leave, source_hash},
};
use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use std::{collections::BTreeSet, convert::Infallible};

/// What is known of a page.
#[derive(Debug, Default)]
pub(super) struct Facts<'p> {
    /// From the site's root.
    pub(super) path: &'p str,
    /// All ids.
    pub(super) ids: BTreeSet<String>,
    /// Links within the site, as written, each once, sorted.
    pub(super) links: BTreeSet<String>,
    /// What is wrong with it, links aside.
    pub(super) flaws: Vec<What>,
}

/// Reads a page.
pub(super) fn scan<'p>(path: &'p str, html: &str) -> Facts<'p> {
    let mut reader = Reader { facts: Facts { path, ..Facts::default() }, ..Reader::default() };
    // Style and script are the bulk of a page, and nothing in them is markup.
    let (before, style, rest) = cut(html, "<style>", "</style>");
    let (between, script, after) = cut(rest, "<script>", "</script>");
    for part in [before, between, after] {
        reader.read(part);
    }
    reader.settle([("the style", style), ("the script", script)])
}

/// A text before the opening mark, between the marks, and after the closing one.
fn cut<'t>(text: &'t str, open: &str, close: &str) -> (&'t str, &'t str, &'t str) {
    let whole = (text, "", "");
    let Some((before, rest)) = text.split_once(open) else { return whole };
    rest.split_once(close).map_or(whole, |(inner, after)| (before, inner, after))
}

#[derive(Debug, Default)]
struct Reader<'p> {
    facts: Facts<'p>,
    /// The start tag under way.
    element: String,
    attributes: Vec<(String, String)>,
    /// What `<meta>` says the page may do.
    policy: String,
    /// Ids that attributes name: the attribute, the id.
    named: Vec<(&'static str, String)>,
    figure: Option<Figure>,
    /// The element whose words are being read: a figure's heading or caption.
    words_of: Option<Trait>,
}

#[derive(Debug, Default)]
struct Figure {
    name: String,
    /// The id of the element that sums it up; `None`: a `<figcaption>` has to.
    described_by: Option<String>,
    has: BTreeSet<Trait>,
}

impl Figure {
    fn is_described_by(&self, id: Option<&str>) -> bool {
        id.is_some() && self.described_by.as_deref() == id
    }
}

/// What a figure has to have, and the body of a table, in which rows count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    Name,
    Title,
    Summary,
    Body,
    Row,
}

impl<'p> Reader<'p> {
    fn read(&mut self, part: &str) {
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
            self.event(&event);
            None
        });
        emitter.naively_switch_states(true);
        Tokenizer::new_with_emitter(part, emitter).for_each(drop);
    }

    fn event(&mut self, event: &CallbackEvent<'_>) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.element = text(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => self.attributes.push((text(name), String::new())),
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, own)) = self.attributes.last_mut() {
                    *own = text(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.words(value),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self) {
        let element = std::mem::take(&mut self.element);
        let attributes = std::mem::take(&mut self.attributes);
        let value_of =
            |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        match element.as_str() {
            "figure" => {
                let named = value_of("aria-labelledby").or(value_of("aria-label")).map(|_| Trait::Name);
                let name = value_of("id").unwrap_or("figure").to_owned();
                self.figure = Some(Figure {
                    name,
                    described_by: value_of("aria-describedby").map(str::to_owned),
                    has: named.into_iter().collect(),
                });
            }
            "figcaption" if self.figure.is_some() => self.words_of = Some(Trait::Summary),
            "h2" | "h3" | "h4" | "h5" | "h6" if self.figure.is_some() => self.words_of = Some(Trait::Title),
            _ if self.figure.as_ref().is_some_and(|figure| figure.is_described_by(value_of("id"))) => {
                self.words_of = Some(Trait::Summary);
            }
            "meta" => match value_of("http-equiv").map(str::to_ascii_lowercase).as_deref() {
                Some("content-security-policy") => self.policy = value_of("content").unwrap_or_default().to_owned(),
                Some("refresh") => self.flaw(What::Outside("`<meta http-equiv=\"refresh\">`".to_owned())),
                Some(_) | None => {}
            },
            "style" => self.flaw(What::Forbidden("a second `<style>`".to_owned())),
            // Data for the script, which no browser runs.
            "script" if value_of("type") == Some("application/json") => {}
            "script" => self.flaw(What::Forbidden("a second `<script>`".to_owned())),
            name if loads(name) => self.flaw(What::Outside(format!("`<{name}>`"))),
            _ => {}
        }
        self.note_row(&element);
        for (name, value) in &attributes {
            self.attribute(&element, name, value);
        }
        self.attributes = attributes;
    }

    fn note_row(&mut self, element: &str) {
        if let Some(figure) = &mut self.figure {
            match element {
                "tbody" => drop(figure.has.insert(Trait::Body)),
                "tr" if figure.has.contains(&Trait::Body) => drop(figure.has.insert(Trait::Row)),
                _ => {}
            }
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) {
        match name {
            "id" if !self.facts.ids.insert(value.to_owned()) => self.flaw(What::IdTwice(value.to_owned())),
            "aria-labelledby" => self.names("aria-labelledby", value),
            "aria-describedby" => self.names("aria-describedby", value),
            "aria-controls" => self.names("aria-controls", value),
            "for" => self.names("for", value),
            "style" => self.flaw(What::Forbidden(format!("`style=` on `<{element}>`"))),
            _ if name.starts_with("on") => self.flaw(What::Forbidden(format!("`{name}=` on `<{element}>`"))),
            _ => {}
        }
        if fetches(element, name, value) {
            self.flaw(What::Outside(format!("`{name}=\"{}\"` on `<{element}>`", shortened(value))));
        } else if matches!(name, "href" | "action" | "formaction") && !value.starts_with("data:") {
            self.link(value);
        }
    }

    fn link(&mut self, address: &str) {
        if leads_out(address) && !may_leave(address) {
            self.flaw(What::NoFile(address.to_owned()));
        } else if !leads_out(address) {
            self.facts.links.insert(address.to_owned());
        }
    }

    fn names(&mut self, attribute: &'static str, ids: &str) {
        self.named.extend(ids.split_ascii_whitespace().map(|id| (attribute, id.to_owned())));
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"figure" => {
                if let Some(figure) = self.figure.take() {
                    self.judge(&figure);
                }
            }
            b"figcaption" | b"p" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.words_of = None,
            _ => {}
        }
    }

    fn judge(&mut self, figure: &Figure) {
        let has = |wanted: Trait| figure.has.contains(&wanted);
        let wanted = [
            (has(Trait::Name) && has(Trait::Title), What::FigureWithoutTitle(figure.name.clone())),
            (has(Trait::Summary), What::FigureWithoutSummary(figure.name.clone())),
            (has(Trait::Row), What::FigureWithoutTable(figure.name.clone())),
        ];
        self.facts.flaws.extend(wanted.into_iter().filter_map(|(is_there, flaw)| (!is_there).then_some(flaw)));
    }

    fn words(&mut self, text: &[u8]) {
        let (Some(figure), Some(words_of)) = (&mut self.figure, self.words_of) else { return };
        if !text.trim_ascii().is_empty() {
            figure.has.insert(words_of);
        }
    }

    fn flaw(&mut self, what: What) {
        self.facts.flaws.push(what);
    }

    /// What only the end of the page tells: ids that are named and not there, inline parts that the policy does not know.
    fn settle(mut self, inline: [(&str, &str); 2]) -> Facts<'p> {
        for (attribute, id) in std::mem::take(&mut self.named) {
            if !self.facts.ids.contains(&id) {
                self.flaw(What::NoSuchId(attribute, id));
            }
        }
        for (name, content) in inline {
            if !content.is_empty() && !self.policy.contains(&source_hash(content)) {
                self.flaw(What::Forbidden(name.to_owned()));
            }
        }
        if calls_for_files(inline[0].1) {
            self.flaw(What::Outside(inline[0].0.to_owned()));
        }
        self.facts
    }
}

/// A value as a message shows it.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
