//! The seam for parsers: comes in a file's YAML, goes out its record and the line of each of its items.
//!
//! A good file is read by serde in one pass. Anything unusual is read by the event parser, which knows places: it is the
//! truth, and serde may only answer what it would have answered.

mod decode;
mod events;
mod node;
mod scan;
mod syntax;

pub(super) use events::read as tree;
pub(super) use node::{Comment, Document, Mark, Node, Style, Value};

use super::{At, Fault, Kind, Limits, RawRecord, structure};
use crate::diagnostic::Rule;
use serde::{Deserialize, de::DeserializeOwned};

/// A record and the line of each item of its list (of a single record: its first line).
pub(super) type Lined = (RawRecord, Vec<u32>);

/// Reads a text as a file of a kind. Faults count lines from the text's own top.
pub(super) fn read(kind: Kind, text: &str, limits: &Limits, faults: &mut Vec<Fault>) -> Option<Lined> {
    let nesting = limits.nesting.min(Limits::DEEPEST);
    let refused = match scan::look(text, kind.list(), nesting) {
        Some(plain) => match quickly(kind, text) {
            Ok(record) => {
                if let Some(lines) = lines_of(&record, plain) {
                    return Some((record, lines));
                }
                None
            }
            Err(error) => Some(error),
        },
        None => None,
    };
    let before = faults.len();
    let read = carefully(kind, text, nesting, faults);
    if let (None, Some(error)) = (&read, refused)
        && faults.len() == before
    {
        faults.push(in_serde_words(&error));
    }
    read
}

/// By serde alone.
fn quickly(kind: Kind, text: &str) -> Result<RawRecord, serde_yaml::Error> {
    fn from<T: DeserializeOwned>(text: &str) -> Result<T, serde_yaml::Error> {
        serde_yaml::from_str(text)
    }
    Ok(match kind {
        Kind::Organisation => RawRecord::Organisation(from(text)?),
        Kind::Members => RawRecord::Members(from(text)?),
        Kind::Logs => RawRecord::Log(from(text)?),
        Kind::Posts => RawRecord::Posts(from(text)?),
        Kind::Campaigns => RawRecord::Campaign(from(text)?),
        Kind::Supporters => RawRecord::Season(from(text)?),
        Kind::Needs => RawRecord::Need(from(text)?),
        Kind::Decisions => RawRecord::Decision(from(text)?),
        Kind::Surveys => RawRecord::Surveys(from(text)?),
        Kind::Calendar => RawRecord::Calendar(from(text)?),
        Kind::Benefits => RawRecord::Benefits(from(text)?),
        Kind::Counts => RawRecord::Counts(from(text)?),
    })
}

/// By the event parser and the fault finder.
fn carefully(kind: Kind, text: &str, nesting: usize, faults: &mut Vec<Fault>) -> Option<Lined> {
    let before = faults.len();
    let root = pruned(kind, text, nesting, faults)?;
    let lines = match kind.list() {
        None => vec![root.mark.line],
        Some(list) => match root.value_of(list).map(|(_, value)| &value.value) {
            Some(Value::List(items)) => items.iter().map(|item| item.mark.line).collect(),
            _ => Vec::new(),
        },
    };
    match decoded(kind, &root) {
        Ok(record) => Some((record, lines)),
        Err(error) => {
            if faults.len() == before {
                let message = format!("this cannot be read: {error}");
                faults.push(events::fault(Rule::WrongType, root.mark, &message, None));
            }
            None
        }
    }
}

/// The tree of a file without what is at fault in it. `None`: nothing is left.
pub(super) fn pruned(kind: Kind, text: &str, nesting: usize, faults: &mut Vec<Fault>) -> Option<Node> {
    let before = faults.len();
    let mut document = tree(text, nesting, faults);
    if document.root.is_none() {
        if faults.len() == before {
            let mark = Mark { line: 1, column: 1, width: 1 };
            let message = "the file is empty, expected a mapping";
            faults.push(events::fault(Rule::WrongType, mark, message, None));
        }
        return None;
    }
    let is_left = structure::check(kind, &mut document, faults);
    document.root.filter(|_| is_left)
}

fn decoded(kind: Kind, root: &Node) -> Result<RawRecord, serde::de::value::Error> {
    Ok(match kind {
        Kind::Organisation => RawRecord::Organisation(Deserialize::deserialize(root)?),
        Kind::Members => RawRecord::Members(Deserialize::deserialize(root)?),
        Kind::Logs => RawRecord::Log(Deserialize::deserialize(root)?),
        Kind::Posts => RawRecord::Posts(Deserialize::deserialize(root)?),
        Kind::Campaigns => RawRecord::Campaign(Deserialize::deserialize(root)?),
        Kind::Supporters => RawRecord::Season(Deserialize::deserialize(root)?),
        Kind::Needs => RawRecord::Need(Deserialize::deserialize(root)?),
        Kind::Decisions => RawRecord::Decision(Deserialize::deserialize(root)?),
        Kind::Surveys => RawRecord::Surveys(Deserialize::deserialize(root)?),
        Kind::Calendar => RawRecord::Calendar(Deserialize::deserialize(root)?),
        Kind::Benefits => RawRecord::Benefits(Deserialize::deserialize(root)?),
        Kind::Counts => RawRecord::Counts(Deserialize::deserialize(root)?),
    })
}

/// The lines the first look found, where they agree with the record.
fn lines_of(record: &RawRecord, plain: scan::Plain) -> Option<Vec<u32>> {
    let items = match record {
        RawRecord::Organisation(_)
        | RawRecord::Campaign(_)
        | RawRecord::Season(_)
        | RawRecord::Need(_)
        | RawRecord::Decision(_) => return Some(vec![plain.first]),
        RawRecord::Members(file) => file.members.as_ref().map_or(0, Vec::len),
        RawRecord::Log(file) => file.entries.as_ref().map_or(0, Vec::len),
        RawRecord::Posts(file) => file.posts.as_ref().map_or(0, Vec::len),
        RawRecord::Surveys(file) => file.surveys.as_ref().map_or(0, Vec::len),
        RawRecord::Calendar(file) => file.days.as_ref().map_or(0, Vec::len),
        RawRecord::Benefits(file) => file.benefits.as_ref().map_or(0, Vec::len),
        RawRecord::Counts(file) => file.counts.as_ref().map_or(0, Vec::len),
    };
    (items == plain.items.len()).then_some(plain.items)
}

/// Where serde refuses what neither the event parser nor the fault finder objects to.
fn in_serde_words(error: &serde_yaml::Error) -> Fault {
    let (line, column) = error.location().map_or((1, 1), |place| (place.line(), place.column()));
    let number = |n: usize| u32::try_from(n.max(1)).unwrap_or(u32::MAX);
    Fault {
        rule: Rule::Syntax,
        at: At::Line { line: number(line), column: number(column), width: 1 },
        message: format!("this cannot be read: {error}"),
        help: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gather;
    use std::path::Path;

    /// What serde alone makes of a text, where it is asked at all.
    fn fast(kind: Kind, text: &str) -> Option<Lined> {
        let plain = scan::look(text, kind.list(), 16)?;
        let record = quickly(kind, text).ok()?;
        let lines = lines_of(&record, plain)?;
        Some((record, lines))
    }

    fn slow(kind: Kind, text: &str) -> (Option<Lined>, Vec<Fault>) {
        let mut faults = Vec::new();
        (carefully(kind, text, 16, &mut faults), faults)
    }

    /// By hand: `DANGOL_FOLDERS=… cargo test agrees_on_folders -- --ignored`.
    #[test]
    #[ignore = "reads the folders that the variable DANGOL_FOLDERS names"]
    fn serde_agrees_with_the_event_parser_on_folders() {
        let folders = std::env::var("DANGOL_FOLDERS").unwrap();
        let (mut all, mut asked) = (0, 0);
        for folder in folders.split(':') {
            let folder = gather::list(Path::new(folder)).unwrap();
            for file in folder.all() {
                let text = std::fs::read_to_string(folder.root().join(&file.path)).unwrap();
                let yaml = if file.path.ends_with("md") {
                    gather::text::split(&text).map_or("", |split| split.front)
                } else {
                    &text
                };
                all += 1;
                let (careful, faults) = slow(file.kind, yaml);
                assert_eq!(faults, [], "{}", file.path);
                if let Some(quick) = fast(file.kind, yaml) {
                    asked += 1;
                    assert_eq!(Some(quick), careful, "{}", file.path);
                }
            }
        }
        assert!(asked * 10 >= all * 9, "{asked} of {all} files are read by serde alone");
    }
    /// Bits of YAML that meet in odd ways.
    const BITS: &[&str] = &[
        "entries:",
        "channel: ",
        "- ",
        "-",
        "at: ",
        "text: ",
        "text:",
        "topics: ",
        "replies:",
        "by: ",
        "date: ",
        "\n",
        "\n",
        "\n",
        "\n  ",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n- at: ",
        "\n  text: ",
        "\n  text: |\n    ",
        "\n  text: >-\n   ",
        " ",
        "  ",
        "\t",
        "\r\n",
        "\r",
        "'",
        "''",
        "\"",
        "\\",
        "\\n",
        "#",
        " #",
        "# ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        ":",
        ": ",
        "|",
        ">",
        "|-",
        "|2\n",
        "&a ",
        "*a",
        "!x ",
        "!",
        "<<",
        "<<: ",
        "~",
        "null",
        "1.30",
        "007",
        "true",
        "0x1F",
        "한글",
        "👍🏽",
        "\u{2028}",
        "\u{85}",
        "\u{feff}",
        "---",
        "---\n",
        "...",
        "? ",
        "?",
        "%",
        "@",
        "`",
        "a",
        "b c",
        "x: y",
        "=",
        "\u{7f}",
        "\u{a0}",
    ];

    const STARTS: &[(Kind, &str)] = &[
        (Kind::Logs, ""),
        (Kind::Logs, "entries:\n- at: 1\n  text: "),
        (Kind::Logs, "channel: c\nentries:\n  - at: 1\n    from: x\n"),
        (Kind::Organisation, "title: "),
        (Kind::Organisation, "teams:\n  a: {name: "),
        (Kind::Surveys, "surveys:\n- id: a\n  scores: {1: 4, "),
        (Kind::Needs, "id: a\ndesire:\n  ko: "),
        (Kind::Logs, "checks: [a,\n  b"),
        (Kind::Logs, "entries:\n- topics: [\n    a, "),
    ];

    proptest::proptest! {
        #[test]
        fn serde_agrees_with_the_event_parser(
            start in 0..STARTS.len(),
            bits in proptest::collection::vec(proptest::sample::select(BITS), 0..24),
        ) {
            let (kind, start) = STARTS[start];
            let text = format!("{start}{}", bits.concat());
            if let Some(quick) = fast(kind, &text) {
                let (careful, faults) = slow(kind, &text);
                proptest::prop_assert_eq!(&faults, &[], "{:?}", text);
                proptest::prop_assert_eq!(Some(quick), careful, "{:?}", text);
            }
        }

        #[test]
        fn any_text_survives_both_ways(texts in proptest::collection::vec("(?s).{0,40}|[ \\n#:\"'|-]{0,12}", 1..5)) {
            let entries: Vec<_> = texts
                .iter()
                .map(|text| std::collections::BTreeMap::from([("at", "1"), ("text", text.as_str())]))
                .collect();
            let yaml = serde_yaml::to_string(&std::collections::BTreeMap::from([("entries", entries)])).unwrap();
            let (careful, faults) = slow(Kind::Logs, &yaml);
            proptest::prop_assert_eq!(&faults, &[], "{}", yaml);
            if let Some(quick) = fast(Kind::Logs, &yaml) {
                proptest::prop_assert_eq!(Some(&quick), careful.as_ref(), "{}", yaml);
            }
            let Some((RawRecord::Log(log), _)) = careful else { panic!("a log was written") };
            let read: Vec<String> = log.entries.unwrap().into_iter().map(|entry| entry.text.unwrap().0).collect();
            proptest::prop_assert_eq!(read, texts, "{}", yaml);
        }
    }
}
