//! The event parser: comes in YAML text, goes out a [`Document`] and the faults of its syntax.
//!
//! Anchors, aliases, tags, merge keys and a second document are refused here, and nesting over the limit.

use super::{
    node::{Comment, Document, Mark, Node, Style, Value},
    syntax,
};
use crate::{
    diagnostic::Rule,
    gather::{At, Fault},
};
use granit_parser::{Event, Options, Parser, Placement, ScalarStyle, ScanError, Span, StrInput};

type Events<'t> = Parser<'t, StrInput<'t>>;

/// The parser looks ahead so many characters, and must not complain of a depth before this room does.
const AHEAD: usize = 1024;

/// The tree of a text. A fault of syntax leaves no root.
pub(in crate::gather) fn read(text: &str, nesting: usize, faults: &mut Vec<Fault>) -> Document {
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        max_buffered_comment_events: usize::MAX,
        flow_nesting_limit: nesting + AHEAD,
        block_nesting_limit: nesting + AHEAD,
    };
    let options: Options = options;
    let mut builder = Builder {
        events: Parser::new_from_str_with_options(text, options),
        document: Document::default(),
        waiting: None,
        nesting,
        depth: 0,
        faults,
    };
    match builder.document() {
        Ok(root) => builder.document.root = root,
        Err(Stop::Said) => {}
        Err(Stop::Syntax(error)) => {
            let fault = syntax::explain(&error, text, nesting);
            builder.faults.push(fault);
        }
    }
    builder.document
}

/// Why reading broke off.
enum Stop {
    Syntax(Box<ScanError>),
    /// A fault was already pushed.
    Said,
}

struct Builder<'t, 'f> {
    events: Events<'t>,
    document: Document,
    /// An event read ahead.
    waiting: Option<(Event<'t>, Span)>,
    nesting: usize,
    depth: usize,
    faults: &'f mut Vec<Fault>,
}

impl<'t> Builder<'t, '_> {
    /// The next event that is a node or its end; comments, anchors and tags are seen to on the way.
    fn next(&mut self) -> Result<(Event<'t>, Span), Stop> {
        if let Some(event) = self.waiting.take() {
            return Ok(event);
        }
        loop {
            let (event, span) = match self.events.next() {
                Some(Ok(event)) => event,
                Some(Err(error)) => return Err(Stop::Syntax(Box::new(error))),
                None => return Ok((Event::StreamEnd, Span::default())),
            };
            if let Some(tag) = span.tag_span() {
                let help = "write the value without it: its field says how it is read";
                self.refuse(mark(&tag), "tags (`!…`) are not part of this format", help);
            }
            match event {
                Event::Comment(_, placement) => {
                    let mark = mark(&span);
                    let is_alone = placement != Placement::Right;
                    self.document.comments.insert(mark.line, Comment { mark, is_alone });
                }
                Event::Anchor(..) => {
                    let help = "write the value out wherever it is needed; a text that begins with `&` needs quotes";
                    self.refuse(mark(&span), "anchors (`&…`) are not part of this format", help);
                }
                event => return Ok((event, span)),
            }
        }
    }

    fn refuse(&mut self, mark: Mark, message: &str, help: &str) {
        self.faults.push(fault(Rule::YamlFeature, mark, message, Some(help)));
    }

    fn document(&mut self) -> Result<Option<Node>, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    let message = "a second document begins here; a file holds one";
                    let help = "move what follows into a file of its own, or remove the `---`";
                    self.refuse(mark(&span), message, help);
                    return Ok(root);
                }
                Event::DocumentStart(..) => {
                    let first = self.next()?;
                    root = Some(self.node(first)?);
                }
                // The end of the stream: nodes stand within documents only, and `next` took out what is no node.
                _ => return Ok(root),
            }
        }
    }

    fn node(&mut self, (event, span): (Event<'t>, Span)) -> Result<Node, Stop> {
        let mark = mark(&span);
        let value = match event {
            Event::Scalar(text, style, ..) => {
                let style = match style {
                    ScalarStyle::Plain => {
                        Style::Plain { line: number(span.end.line()), column: number(span.end.col() + 1) }
                    }
                    _ => Style::Quoted,
                };
                // The parser says `~` for what is not there.
                let is_there = span.start.index() < span.end.index() || style == Style::Quoted;
                let text = if is_there { text.into_owned() } else { String::new() };
                Value::Scalar { text, style }
            }
            Event::SequenceStart(..) => {
                self.enter(mark)?;
                let value = self.list()?;
                self.depth -= 1;
                value
            }
            Event::MappingStart(..) => {
                self.enter(mark)?;
                let value = self.mapping()?;
                self.depth -= 1;
                value
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let help = "write the value out; a text that begins with `*` needs quotes";
                self.refuse(mark, "aliases (`*…`) are not part of this format", help);
                Value::Broken
            }
            _ => Value::Broken,
        };
        Ok(Node { mark, value })
    }

    fn enter(&mut self, mark: Mark) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > self.nesting {
            self.faults.push(syntax::too_deep(mark, self.nesting));
            return Err(Stop::Said);
        }
        Ok(())
    }

    fn list(&mut self) -> Result<Value, Stop> {
        let mut items = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd | Event::StreamEnd) {
                return Ok(Value::List(items));
            }
            items.push(self.node(next)?);
        }
    }

    fn mapping(&mut self) -> Result<Value, Stop> {
        let mut pairs = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::MappingEnd | Event::StreamEnd) {
                return Ok(Value::Mapping(pairs));
            }
            let key = self.node(next)?;
            let next = self.next()?;
            let value = self.node(next)?;
            if is_merge(&key) {
                let help = "write the keys out; defaults of a file are inherited without it";
                self.refuse(key.mark, "merge keys (`<<`) are not part of this format", help);
                continue;
            }
            pairs.push((key, value));
        }
    }
}

fn is_merge(key: &Node) -> bool {
    match &key.value {
        Value::Scalar { text, style } => match style {
            Style::Plain { .. } => text == "<<",
            Style::Quoted => false,
        },
        Value::List(_) | Value::Mapping(_) | Value::Broken => false,
    }
}

pub(super) fn fault(rule: Rule, mark: Mark, message: &str, help: Option<&str>) -> Fault {
    let Mark { line, column, width } = mark;
    Fault { rule, at: At::Line { line, column, width }, message: message.to_owned(), help: help.map(str::to_owned) }
}

/// Where a span begins, and how far it goes on that line (1 where it goes on below).
fn mark(span: &Span) -> Mark {
    let width =
        if span.end.line() == span.start.line() { span.end.col().saturating_sub(span.start.col()).max(1) } else { 1 };
    Mark { line: number(span.start.line()).max(1), column: number(span.start.col() + 1), width: number(width) }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
