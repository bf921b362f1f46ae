//! What an overriding template has to have: the parts of the program's own come in by its text, the first that the other
//! lacks goes out.

use std::fmt;

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A component it defines: `chart`.
    Component(String),
    /// A template it includes: `masthead.html`.
    Template(String),
    /// A kind of block it draws: `folded`.
    Block(String),
    /// A value it shows or asks: `shell.nav`, `policy`.
    Value(String),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Component(name) => write!(f, "the component `{name}`"),
            Self::Template(name) => write!(f, "the template `{name}`"),
            Self::Block(name) => write!(f, "the block `{name}`"),
            Self::Value(name) => write!(f, "the value `{name}`"),
        }
    }
}

/// Values that pages hold.
const ROOTS: [&str; 6] = ["shell", "document", "policy", "style", "script", "logo"];

/// The first part of a template that another in its place lacks, comments of it included; `None`: it has them all.
pub(super) fn missing(embedded: &str, other: &str) -> Option<Part> {
    let there = parts(other);
    parts(embedded).into_iter().find(|part| !there.contains(part))
}

/// The parts of a template, in the order in which they stand.
fn parts(template: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for tag in tags(template) {
        let words: Vec<&str> = tag.split(|c: char| !is_of_a_word(c)).filter(|word| !word.is_empty()).collect();
        for (place, word) in words.iter().enumerate() {
            let quoted = || word.trim_matches('"').to_owned();
            let before = place.checked_sub(1).map_or("", |before| words[before]);
            let root = word.split('.').next().unwrap_or_default();
            match before {
                "component" => parts.push(Part::Component(quoted())),
                "include" => parts.push(Part::Template(quoted())),
                "block.block" if word.starts_with('"') => parts.push(Part::Block(quoted())),
                _ if ROOTS.contains(&root) => parts.push(Part::Value((*word).to_owned())),
                _ => {}
            }
        }
    }
    parts
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '"')
}

/// What stands between the marks of the templates' language, comments included.
fn tags(template: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = template;
    while let Some(start) = ["{{", "{%", "{#"].iter().filter_map(|mark| rest.find(mark)).min() {
        let close = match rest.as_bytes()[start + 1] {
            b'{' => "}}",
            b'%' => "%}",
            _ => "#}",
        };
        let inner = &rest[start + 2..];
        let end = inner.find(close).unwrap_or(inner.len());
        tags.push(&inner[..end]);
        rest = &inner[end..];
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_what_stands_between_the_marks() {
        let template = "<style>{{ style | safe }}</style>{% component kpis(items: array) %}{%- include \"a.html\" -%}\
                        {%- elif block.block == \"chart\" -%}{% for item in shell.nav %}{{ item.text }}";
        let expected = [
            Part::Value("style".to_owned()),
            Part::Component("kpis".to_owned()),
            Part::Template("a.html".to_owned()),
            Part::Block("chart".to_owned()),
            Part::Value("shell.nav".to_owned()),
        ];
        assert_eq!(parts(template), expected);
    }

    #[test]
    fn what_is_left_out_on_purpose_stands_in_a_comment() {
        let embedded = "{{ shell.made_with }}{{ shell.site }}";
        assert_eq!(missing(embedded, "{{ shell.site }}"), Some(Part::Value("shell.made_with".to_owned())));
        assert_eq!(missing(embedded, "{# shell.made_with #}{{ shell.site }}"), None);
    }
}
