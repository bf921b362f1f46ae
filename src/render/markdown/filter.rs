//! The filter between parsing and writing: events in, events out of which only safe HTML can be written.

use super::address::{Target, target};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::collections::BTreeSet;

const LEVELS: [HeadingLevel; 6] =
    [HeadingLevel::H1, HeadingLevel::H2, HeadingLevel::H3, HeadingLevel::H4, HeadingLevel::H5, HeadingLevel::H6];

/// A filter under way.
pub(super) struct Filter<'a, 'b> {
    out: Vec<Event<'a>>,
    prefix: &'b str,
    /// Level of the uppermost headings: 3 is `h3`.
    first: usize,
    /// Levels, as written, of the headings that the current one stands below, itself included.
    outline: Vec<HeadingLevel>,
    /// Ids of headings that anchors may lead to.
    ids: BTreeSet<String>,
    /// Ids given so far.
    given: BTreeSet<String>,
    /// Links and images that are open: where each leads, `None` where it is shown as text alone.
    links: Vec<Option<String>>,
    /// Whether the cells are heads of columns.
    in_head: bool,
}

impl<'a, 'b> Filter<'a, 'b> {
    pub(super) fn new(prefix: &'b str, level: u8) -> Self {
        Self {
            out: Vec::new(),
            prefix,
            first: usize::from(level),
            outline: Vec::new(),
            ids: BTreeSet::new(),
            given: BTreeSet::new(),
            links: Vec::new(),
            in_head: false,
        }
    }

    pub(super) fn filtered(mut self, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
        self.ids = events
            .iter()
            .filter_map(|event| match event {
                Event::Start(Tag::Heading { id: Some(id), .. }) => Some(self.own_id(id)),
                _ => None,
            })
            .collect();
        for event in events {
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                Event::Html(text) | Event::InlineHtml(text) => self.out.push(Event::Text(text)),
                event @ (Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::Rule) => {
                    self.out.push(event);
                }
                // Switched off in the options.
                Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                    self.out.push(Event::Text(text));
                }
                Event::TaskListMarker(_) => {}
            }
        }
        self.out
    }

    fn start(&mut self, tag: Tag<'a>) {
        let tag = match tag {
            Tag::Heading { level, id, .. } => self.heading(level, id.as_deref()),
            Tag::Link { link_type, dest_url, .. } => return self.link(link_type, &dest_url),
            Tag::Image { dest_url, .. } => return self.image(&dest_url),
            Tag::HtmlBlock => Tag::Paragraph,
            Tag::CodeBlock(_) => Tag::CodeBlock(CodeBlockKind::Indented),
            Tag::BlockQuote(_) => Tag::BlockQuote(None),
            // Alignments are written as `style`, which no page may hold. A wide table scrolls in its own box.
            Tag::Table(_) => {
                self.write("<div class=\"scroll\" tabindex=\"0\">");
                Tag::Table(Vec::new())
            }
            Tag::TableHead => {
                self.in_head = true;
                Tag::TableHead
            }
            Tag::TableCell if self.in_head => return self.write("<th scope=\"col\">"),
            Tag::Paragraph
            | Tag::List(_)
            | Tag::Item
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough => tag,
            // Switched off in the options: what they hold is shown, they are not.
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => return,
        };
        self.out.push(Event::Start(tag));
    }

    fn end(&mut self, tag: TagEnd) {
        let tag = match tag {
            TagEnd::Heading(_) => TagEnd::Heading(self.level()),
            TagEnd::Link | TagEnd::Image => return self.leave(),
            TagEnd::HtmlBlock => TagEnd::Paragraph,
            TagEnd::BlockQuote(_) => TagEnd::BlockQuote(None),
            TagEnd::Table => {
                self.out.push(Event::End(TagEnd::Table));
                return self.write("</div>\n");
            }
            TagEnd::TableHead => {
                self.in_head = false;
                TagEnd::TableHead
            }
            TagEnd::TableCell if self.in_head => return self.write("</th>"),
            TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::TableRow
            | TagEnd::TableCell
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough => tag,
            TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => return,
        };
        self.out.push(Event::End(tag));
    }

    /// Headings keep their order but leave no level out: prose that begins with `####` begins where its page wants it.
    fn heading(&mut self, written: HeadingLevel, id: Option<&str>) -> Tag<'a> {
        self.outline.retain(|level| *level < written);
        self.outline.push(written);
        let id = id.map(|id| self.own_id(id)).filter(|id| self.given.insert(id.clone()));
        Tag::Heading { level: self.level(), id: id.map(CowStr::from), classes: Vec::new(), attrs: Vec::new() }
    }

    fn level(&self) -> HeadingLevel {
        LEVELS[(self.first + self.outline.len()).saturating_sub(2).min(5)]
    }

    fn link(&mut self, link_type: LinkType, written: &str) {
        let to = match target(written) {
            Target::File(address) if link_type == LinkType::Email => Some(format!("mailto:{address}")),
            Target::Web(address) | Target::Mail(address) | Target::File(address) => Some(address),
            Target::Anchor(anchor) => {
                let id = self.own_id(&anchor);
                self.ids.contains(&id).then(|| format!("#{id}"))
            }
            Target::Refused => None,
        };
        self.enter(to);
    }

    /// A page loads nothing from elsewhere: an image of the web is a link to it, any other its description.
    fn image(&mut self, written: &str) {
        self.enter(match target(written) {
            Target::Web(address) => Some(address),
            Target::Mail(_) | Target::File(_) | Target::Anchor(_) | Target::Refused => None,
        });
    }

    fn enter(&mut self, to: Option<String>) {
        let to = to.filter(|_| self.links.iter().all(Option::is_none));
        if let Some(address) = &to {
            self.out.push(Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url: CowStr::from(address.clone()),
                title: CowStr::from(""),
                id: CowStr::from(""),
            }));
        }
        self.links.push(to);
    }

    fn leave(&mut self) {
        let Some(Some(address)) = self.links.pop() else { return };
        if let Some(Event::Start(Tag::Link { .. })) = self.out.last() {
            self.out.push(Event::Text(CowStr::from(address)));
        }
        self.out.push(Event::End(TagEnd::Link));
    }

    fn own_id(&self, written: &str) -> String {
        let kept: String = written.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
        format!("{}-{kept}", self.prefix)
    }

    fn write(&mut self, html: &'static str) {
        self.out.push(Event::InlineHtml(CowStr::from(html)));
    }
}
