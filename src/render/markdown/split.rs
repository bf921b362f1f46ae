//! Markdown cut at its headings: the dated notes of a campaign.

use crate::community::Date;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A part of the prose whose heading begins with a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedNote<'a> {
    /// The date.
    pub date: Date,
    /// What follows the date in the heading, as plain text; may be empty.
    pub heading: String,
    /// The part below the heading.
    pub markdown: &'a str,
}

/// The prose that is no dated note, and the dated notes in the order written. A note runs to the next heading of its level
/// or above.
#[must_use]
pub fn split_dated(markdown: &str) -> (String, Vec<DatedNote<'_>>) {
    let headings = headings(markdown);
    let mut rest = String::new();
    let mut notes = Vec::new();
    let mut at = 0;
    for (place, heading) in headings.iter().enumerate() {
        let Some((date, text)) = dated(&heading.text).filter(|_| heading.range.start >= at) else { continue };
        rest.push_str(&markdown[at..heading.range.start]);
        at = headings[place + 1..]
            .iter()
            .find(|next| next.level <= heading.level || dated(&next.text).is_some())
            .map_or(markdown.len(), |next| next.range.start);
        let body = markdown[heading.range.end..at].trim();
        notes.push(DatedNote { date, heading: text, markdown: body });
    }
    rest.push_str(&markdown[at..]);
    (rest.trim().to_owned(), notes)
}

struct Heading {
    level: HeadingLevel,
    text: String,
    range: Range<usize>,
}

/// The headings that stand in no list and no quotation.
fn headings(markdown: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut open: Option<Heading> = None;
    let mut depth = 0_u32;
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) if depth == 0 => {
                open = Some(Heading { level, text: String::new(), range });
                depth += 1;
            }
            Event::Start(_) => depth += 1,
            Event::End(TagEnd::Heading(_)) if depth == 1 => {
                headings.extend(open.take());
                depth = 0;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut open {
                    heading.text.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// The date a heading begins with, and what follows it.
fn dated(heading: &str) -> Option<(Date, String)> {
    let heading = heading.trim();
    let digits = heading.get(..10)?;
    let formed = digits.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let rest = &heading[10..];
    if !formed || rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
        return None;
    }
    let date = Date::new(digits[..4].parse().ok()?, digits[5..7].parse().ok()?, digits[8..].parse().ok()?)?;
    let between = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-' | '–' | '—' | '·' | '|');
    Some((date, rest.trim_start_matches(between).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dated_headings_cut_the_prose_into_notes() {
        let markdown = "들어가며\n\n## 2026-11-03 진행: 먼저 알렸다\n\n첫째\n\n### 왜\n\n둘째\n\n## 2026-11-05\n\n셋째\n\n## 배운 것\n\n넷째\n";
        let (intro, notes) = split_dated(markdown);
        assert_eq!(intro, "들어가며\n\n## 배운 것\n\n넷째");
        assert_eq!(notes.len(), 2);
        assert_eq!(notes[0].date, Date::new(2026, 11, 3).unwrap());
        assert_eq!(notes[0].heading, "진행: 먼저 알렸다");
        assert_eq!(notes[0].markdown, "첫째\n\n### 왜\n\n둘째");
        assert_eq!((notes[1].heading.as_str(), notes[1].markdown), ("", "셋째"));
    }

    #[test]
    fn what_only_looks_like_a_dated_heading_is_none() {
        let markdown =
            "```\n## 2026-11-03 x\n```\n\n> ## 2026-11-04 y\n\n## 2026-13-01 z\n\n## 2026-11-031\n\n2026-11-03\n";
        assert_eq!(split_dated(markdown), (markdown.trim().to_owned(), Vec::new()));
    }
}
