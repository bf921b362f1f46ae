//! A report for the person at the terminal: each fault at `file:line:column` with its source line marked, then the tally.

use super::{Diagnostic, Level, Report, tally};
use annotate_snippets::{AnnotationKind, Group, Level as Heading, Origin, Renderer, Snippet, renderer::DecorStyle};

/// Whether terminal colours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With escape sequences.
    Always,
    /// Plain text.
    Never,
}

/// The report in words; paths below the data folder as the user named it. Empty: nothing is wrong.
#[must_use]
pub fn human(report: &Report, data: &str, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    }
    .decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in report.said() {
        text.push_str(&renderer.render(&groups(diagnostic, &diagnostic.shown_path(data))));
        text.push_str("\n\n");
    }
    text.push_str(&tally(report));
    text
}

fn groups<'a>(diagnostic: &'a Diagnostic, path: &'a str) -> Vec<Group<'a>> {
    let heading = match diagnostic.level {
        Level::Error => Heading::ERROR,
        Level::Warn | Level::Off => Heading::WARNING,
    };
    let title = heading.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.name());
    let line = diagnostic.line as usize;
    let group = if diagnostic.source.is_empty() {
        let column = diagnostic.column as usize;
        title.element(Origin::path(path).line(line).char_column(column))
    } else {
        let marked = AnnotationKind::Primary.span(bytes(diagnostic));
        let snippet = Snippet::source(diagnostic.source.as_str()).line_start(line).path(path).annotation(marked);
        title.element(snippet)
    };
    let group = match &diagnostic.help {
        Some(help) => group.element(Heading::HELP.message(help.as_str())),
        None => group,
    };
    vec![group]
}

/// The marked characters of the source line, in bytes.
fn bytes(diagnostic: &Diagnostic) -> std::ops::Range<usize> {
    let source = &diagnostic.source;
    let at = |character: usize| {
        let found = source.char_indices().nth(character);
        found.map_or(source.len(), |(byte, _)| byte)
    };
    let first = diagnostic.column.saturating_sub(1) as usize;
    at(first)..at(first + diagnostic.width as usize)
}
