//! Errors of the event parser in words for people who keep logs, not parsers.

use super::{events::fault, node::Mark};
use crate::{diagnostic::Rule, gather::Fault};
use granit_parser::{ErrorKind, ScanError};

const QUOTES: &str =
    "a text that holds `: ` or ` #`, or begins with a sign such as `[ { & * ! | > % @ \"`, needs quotes around it";

/// A fault for an error of syntax.
pub(super) fn explain(error: &ScanError, nesting: usize) -> Fault {
    let mark = Mark {
        line: u32::try_from(error.marker().line()).unwrap_or(u32::MAX).max(1),
        column: u32::try_from(error.marker().col() + 1).unwrap_or(u32::MAX),
        width: 1,
    };
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(mark, nesting);
    }
    let (message, help) = words(error.kind());
    let message = message.map_or_else(|| format!("this is no YAML: {}", error.kind()), str::to_owned);
    fault(Rule::Syntax, mark, &message, help)
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

/// The sentence and the cure, where we have better ones than the parser.
fn words(kind: &ErrorKind) -> (Option<&'static str>, Option<&'static str>) {
    match kind {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => (
            Some("a quote is opened here and never closed"),
            Some("a quote within the text is written twice (`''`) or, in double quotes, as `\\\"`"),
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            Some("text goes on after the closing quote"),
            Some("a quote within the text is written twice (`''`) or, in double quotes, as `\\\"`"),
        ),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            (Some("a `:` stands where no key can be"), Some(QUOTES))
        }
        ErrorKind::UnknownQuotedScalarEscape => (
            Some("an unknown `\\` sequence in a text in double quotes"),
            Some("write `\\\\` for a backslash, or use single quotes"),
        ),
        ErrorKind::TabInIndentation | ErrorKind::TabInBlockIndentation | ErrorKind::TabNotAllowed => {
            (Some("a tab is used for indentation; YAML takes blanks only"), None)
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            (Some("a bracket is opened here and never closed"), Some(QUOTES))
        }
        ErrorKind::MisplacedFlowCollectionEnd => (Some("a bracket is closed that was never opened"), Some(QUOTES)),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey => (
            Some("expected `key: value` here, found something else"),
            Some("check the indentation; a text of several lines begins with `|` and is indented under its key"),
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedBlockSequenceEntry => (
            Some("the indentation does not fit what stands above"),
            Some("items of one list, and keys of one mapping, begin in the same column"),
        ),
        ErrorKind::CommentInterceptedScalar => {
            (Some("a comment cuts an unquoted text of several lines in two"), Some(QUOTES))
        }
        _ => (None, Some(QUOTES)),
    }
}
