//! A YAML document with the place of every value: what the event parser saw, spelling kept.

use std::collections::BTreeMap;

/// A place in a file: line and column from 1 (columns in characters), and how many characters are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::gather) struct Mark {
    pub line: u32,
    pub column: u32,
    pub width: u32,
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gather) struct Node {
    /// Of a scalar its first line; of a list or mapping its first item or bracket.
    pub mark: Mark,
    pub value: Value,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gather) enum Value {
    /// Text as it reads, escapes and folds resolved.
    Scalar {
        text: String,
        style: Style,
    },
    List(Vec<Node>),
    /// In file order, keys as written.
    Mapping(Vec<(Node, Node)>),
    /// An alias, or something nested too deeply: already complained of.
    Broken,
}

/// How a scalar was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gather) enum Style {
    /// Without quotes; its last line, and the column after its last character there.
    Plain { line: u32, column: u32 },
    /// In quotes, or as a block.
    Quoted,
}

/// A document and what stands beside it.
#[derive(Debug, Default)]
pub(in crate::gather) struct Document {
    /// The top. `None`: the document is empty, or broke off at an error of syntax.
    pub root: Option<Node>,
    /// The comment of each line that has one.
    pub comments: BTreeMap<u32, Comment>,
}

/// A comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gather) struct Comment {
    pub mark: Mark,
    /// Whether nothing else stands on its line.
    pub is_alone: bool,
}

impl Node {
    /// The text of a scalar.
    pub(in crate::gather) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::List(_) | Value::Mapping(_) | Value::Broken => None,
        }
    }

    /// Whether this is written as nothing: an empty value, `~` or `null` without quotes.
    pub(in crate::gather) fn is_absent(&self) -> bool {
        match &self.value {
            Value::Scalar { text, style } => match style {
                Style::Plain { .. } => {
                    matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
                }
                Style::Quoted => false,
            },
            Value::List(_) | Value::Mapping(_) | Value::Broken => false,
        }
    }

    /// What it is, for a fault's sentence.
    pub(in crate::gather) fn describe(&self) -> &'static str {
        match &self.value {
            Value::Scalar { .. } if self.is_absent() => "nothing",
            Value::Scalar { .. } => "text",
            Value::List(_) => "a list",
            Value::Mapping(_) => "a mapping",
            Value::Broken => "what cannot be read",
        }
    }

    /// Where to point for it: of a mapping its first key.
    pub(in crate::gather) fn pointed(&self) -> Mark {
        match &self.value {
            Value::Scalar { .. } | Value::Broken | Value::List(_) => self.mark,
            Value::Mapping(pairs) => pairs.first().map_or(self.mark, |(first, _)| first.mark),
        }
    }

    /// The value of a key.
    pub(in crate::gather) fn value_of(&self, key: &str) -> Option<&(Node, Node)> {
        match &self.value {
            Value::Mapping(pairs) => pairs.iter().find(|(k, _)| k.text() == Some(key)),
            Value::List(_) | Value::Scalar { .. } | Value::Broken => None,
        }
    }
}
