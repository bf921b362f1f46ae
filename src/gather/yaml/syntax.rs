//! Errors of the event parser in words for people who keep logs, not parsers.

use super::{events::fault, node::Mark};
use crate::{diagnostic::Rule, gather::Fault};
use granit_parser::{ErrorKind, ScanError};

const QUOTES: &str =
    "a text that holds `: ` or ` #`, or begins with a sign such as `[ { & * ! | > % @ \"`, needs quotes around it";

const QUOTE_IN_QUOTES: &str =
    "a quote within the text is written twice (`''`) in single quotes, and as `\\\"` in double quotes";

/// A fault for an error of syntax in a text.
pub(super) fn explain(error: &ScanError, text: &str, nesting: usize) -> Fault {
    let mut mark = Mark {
        line: u32::try_from(error.marker().line()).unwrap_or(u32::MAX).max(1),
        column: u32::try_from(error.marker().col() + 1).unwrap_or(u32::MAX),
        width: 1,
    };
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(mark, nesting);
    }
    let line = text.lines().nth(mark.line.saturating_sub(1) as usize).unwrap_or_default();
    if let ErrorKind::UnexpectedCharacter { character } = error.kind()
        && let Some(column) = line.chars().skip(error.marker().col()).position(|found| found == *character)
    {
        mark.column += u32::try_from(column).unwrap_or_default();
    }
    let (message, help) = words(error.kind(), Value::of(line));
    let message = message.unwrap_or_else(|| format!("this is no YAML: {}", error.kind()));
    fault(Rule::Syntax, mark, &message, Some(help))
}

/// The fault of nesting over the limit.
pub(super) fn too_deep(mark: Mark, nesting: usize) -> Fault {
    fault(
        Rule::TooLarge,
        mark,
        &format!("lists and mappings are nested more than {nesting} deep"),
        Some("if that is meant, raise `limits: {nesting: …}` in dangol.yaml (255 at most)"),
    )
}

/// How the value on a line begins, which tells what was meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Value {
    Bracket,
    Dash,
    Other,
}

impl Value {
    fn of(line: &str) -> Self {
        let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
        match value.chars().next() {
            Some('[' | '{') => Self::Bracket,
            Some('-') => Self::Dash,
            _ => Self::Other,
        }
    }
}

/// The sentence, where we have a better one than the parser, and the cure.
fn words(kind: &ErrorKind, value: Value) -> (Option<String>, &'static str) {
    let (message, help) = match kind {
        ErrorKind::UnexpectedCharacter { character } => return character_words(*character),
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            ("a quote is opened here and never closed", QUOTE_IN_QUOTES)
        }
        ErrorKind::InvalidQuotedScalarIndent => {
            ("a quoted text is not closed before this line, which is not indented under it", QUOTE_IN_QUOTES)
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            ("text goes on after the closing quote", QUOTE_IN_QUOTES)
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            ("a `:` stands where no key can be", QUOTES)
        }
        ErrorKind::UnknownQuotedScalarEscape => (
            "an unknown `\\` sequence in a text in double quotes",
            "write `\\\\` for a backslash, or use single quotes",
        ),
        ErrorKind::TabInIndentation | ErrorKind::TabInBlockIndentation | ErrorKind::TabNotAllowed => {
            ("a tab is used for indentation", "indent with blanks")
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => ("a bracket was opened before this and not closed", QUOTES),
        ErrorKind::MisplacedFlowCollectionEnd => ("a bracket is closed that was never opened", QUOTES),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey
            if value == Value::Bracket =>
        {
            ("text goes on after the closing bracket", QUOTES)
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey => (
            "expected `key: value` here, found something else",
            "check the indentation; a text of several lines begins with `|` and is indented under its key",
        ),
        ErrorKind::BlockSequenceEntryNotAllowed if value == Value::Dash => (
            "a list begins on the line of its key",
            "a text that begins with `- ` needs quotes; a list begins on the next line",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedBlockSequenceEntry => (
            "the indentation does not fit what stands above",
            "items of one list, and keys of one mapping, begin in the same column",
        ),
        ErrorKind::CommentInterceptedScalar => ("a comment cuts an unquoted text of several lines in two", QUOTES),
        _ => return (None, QUOTES),
    };
    (Some(message.to_owned()), help)
}

fn character_words(character: char) -> (Option<String>, &'static str) {
    let message = match character {
        '\0' => return (Some("a zero byte stands here".to_owned()), "the file may be UTF-16: save it as UTF-8"),
        '@' | '`' | '%' => format!("an unquoted text cannot begin with {character}"),
        _ if character.is_control() => {
            let message = format!("the control character U+{:04X} stands here", u32::from(character));
            return (Some(message), "remove it, or write it as an escape in double quotes");
        }
        _ => format!("{character} cannot stand here"),
    };
    (Some(message), QUOTES)
}
