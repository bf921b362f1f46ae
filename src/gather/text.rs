//! Bytes → text: UTF-8 is checked, a byte order mark is dropped, and the front matter of a Markdown file is cut from its prose.

use super::{At, Fault};
use crate::{community::Prose, diagnostic::Rule};

/// A file's bytes as text, without a byte order mark.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Fault> {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            return Err(not_utf8(error.as_bytes(), valid));
        }
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

fn not_utf8(bytes: &[u8], valid: usize) -> Fault {
    let good = String::from_utf8_lossy(&bytes[..valid]);
    let line = good.split('\n').count();
    let before = good.rsplit('\n').next().unwrap_or_default();
    let column = before.trim_start_matches('\u{feff}').chars().count() + 1;
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let (guess, help) = guess(bytes, valid);
    fault(Rule::Encoding, line, column, format!("byte `0x{byte:02X}` is not UTF-8{guess}"), help)
}

/// What the encoding may be instead.
fn guess(bytes: &[u8], valid: usize) -> (&'static str, &'static str) {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return ("; the file begins as UTF-16 does", "save the file as UTF-8");
    }
    let line = bytes[valid..].split(|byte| *byte == b'\n').next().unwrap_or_default();
    if reads_as_cp949(line) {
        return (
            "; the line reads as CP949 (EUC-KR)",
            "save the file as UTF-8, or convert it: `iconv -f CP949 -t UTF-8`",
        );
    }
    ("", "save the file as UTF-8")
}

/// Whether every byte beyond ASCII is half of a pair of CP949, and most of the pairs are the Hangul of KS X 1001.
fn reads_as_cp949(mut line: &[u8]) -> bool {
    let (mut pairs, mut hangul) = (0, 0);
    while let Some((first, rest)) = line.split_first() {
        line = match (first, rest.split_first()) {
            (0x00..=0x7F, _) => rest,
            (0x81..=0xFE, Some((second @ (0x41..=0x5A | 0x61..=0x7A | 0x81..=0xFE), rest))) => {
                pairs += 1;
                hangul += usize::from(matches!(first, 0xB0..=0xC8) && *second >= 0xA1);
                rest
            }
            _ => return false,
        };
    }
    hangul * 2 > pairs
}

/// A Markdown file: its front matter, the number of lines above it, and its prose.
pub(super) struct Split<'t> {
    pub front: &'t str,
    pub above: u32,
    pub body: Option<Prose>,
}

/// Cuts a Markdown file between the `---` lines at its top.
pub(super) fn split(text: &str) -> Result<Split<'_>, Fault> {
    let (first, mut rest) = line_off(text);
    if !is_fence(first) {
        return Err(fault(
            Rule::Syntax,
            1,
            1,
            "expected `---` on the first line, found no front matter".to_owned(),
            "a Markdown record begins with its keys between two lines of `---`; a note that is no record belongs outside this folder",
        ));
    }
    let start = text.len() - rest.len();
    let mut line = 2;
    while !rest.is_empty() {
        let end = text.len() - rest.len();
        let (fence, after) = line_off(rest);
        line += 1;
        if is_fence(fence) {
            let body = prose(after, line);
            return Ok(Split { front: &text[start..end], above: 1, body });
        }
        rest = after;
    }
    Err(fault(
        Rule::Syntax,
        1,
        1,
        "the front matter is opened here and never closed".to_owned(),
        "put a line of `---` below the last key",
    ))
}

/// The prose from its first line that is not blank. `None`: all blank.
fn prose(mut text: &str, mut line: u32) -> Option<Prose> {
    while !text.is_empty() {
        let (first, rest) = line_off(text);
        if !first.trim().is_empty() {
            let text = text.trim_end().replace("\r\n", "\n");
            return Some(Prose { text, line });
        }
        line += 1;
        text = rest;
    }
    None
}

fn line_off(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn fault(rule: Rule, line: usize, column: usize, message: String, help: &str) -> Fault {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Fault {
        rule,
        at: At::Line { line: number(line), column: number(column), width: 1 },
        message,
        help: Some(help.to_owned()),
    }
}
