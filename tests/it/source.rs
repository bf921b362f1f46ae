//! Rust sources as the layout test sees them: code without comments and unit tests, and the paths it names.

use crate::layout::root;
use std::{collections::BTreeSet, fs};

/// A source file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Relative to the project, `/` between.
    pub(crate) path: String,
    /// As it stands.
    pub(crate) text: String,
    /// Without comments and without what follows `#[cfg(test)]`; of a `tests.rs`, nothing.
    pub(crate) code: String,
    /// Every path the code names, `use` trees spelt out: `std::collections::BTreeMap`.
    paths: BTreeSet<String>,
}

/// All Rust sources under a folder of the project, sorted by path.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let walk = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name();
    walk.into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root()).unwrap();
            Source::new(path.to_str().unwrap().replace('\\', "/"), text)
        })
        .collect()
}

impl Source {
    fn new(path: String, text: String) -> Self {
        let tested = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
        let code = if path.ends_with("/tests.rs") { String::new() } else { without_comments(&text[..tested]) };
        let paths = paths_of(&code);
        Self { path, text, code, paths }
    }

    /// The room it lies in: `measure` of `src/measure/line/mod.rs`, `cli` of `src/cli.rs`.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// Whether the code names a path or something under it.
    pub(crate) fn uses(&self, wanted: &str) -> bool {
        self.paths
            .iter()
            .any(|path| path.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
    }

    /// The rooms the code names, from the root of the crate or by way of `super`.
    pub(crate) fn rooms_used(&self, rooms: &[&str]) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        for path in &self.paths {
            let mut parts = path.split("::").peekable();
            let first = parts.next().unwrap();
            if !matches!(first, "crate" | "dangol" | "super") {
                continue;
            }
            let mut above = usize::from(first == "super");
            while parts.next_if_eq(&"super").is_some() {
                above += 1;
            }
            let reaches_root = above == 0 || above >= self.depth();
            let name = parts.next().unwrap_or_default();
            if reaches_root && rooms.contains(&name) {
                used.insert(name.to_owned());
            }
        }
        used
    }

    /// How many times `super` leads from the file's module to the root of the crate.
    fn depth(&self) -> usize {
        let parts = self.path.split('/').count() - 1;
        parts - usize::from(self.path.ends_with("/mod.rs"))
    }
}

fn without_comments(text: &str) -> String {
    text.lines()
        .map(|line| match line.find("//") {
            Some(at) if !line[..at].ends_with(':') => &line[..at],
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every path of two parts and more, and every `use` tree's leaves.
fn paths_of(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = code;
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic() || c == '_') {
        rest = &rest[at..];
        let (path, after) = path_at(rest);
        match after.strip_prefix("::{") {
            Some(tree) if path != "macro_rules" => {
                rest = spell_out(&path, tree, &mut found);
            }
            _ => {
                if path.contains("::") {
                    found.insert(path);
                }
                rest = after;
            }
        }
    }
    found
}

/// The path a text begins with, and what follows it.
fn path_at(text: &str) -> (String, &str) {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    while let Some(next) = text[end..].strip_prefix("::") {
        let length = next.find(|c| !is_part(c)).unwrap_or(next.len());
        if length == 0 {
            break;
        }
        end += 2 + length;
    }
    (text[..end].to_owned(), &text[end..])
}

/// Adds the leaves of `{…}`, whose inside `tree` begins with; gives back what follows its end.
fn spell_out<'a>(stem: &str, tree: &'a str, found: &mut BTreeSet<String>) -> &'a str {
    let mut rest = tree;
    loop {
        rest = rest.trim_start_matches([',', ' ', '\n', '\t', '*']);
        match rest.chars().next() {
            None => return rest,
            Some('}') => return &rest[1..],
            Some(_) => {}
        }
        let (path, after) = path_at(rest);
        if path.is_empty() {
            return rest;
        }
        let whole = if path == "self" { stem.to_owned() } else { format!("{stem}::{path}") };
        let after = after.strip_prefix(" as ").map_or(after, |name| path_at(name).1);
        rest = if let Some(tree) = after.strip_prefix("::{") {
            spell_out(&whole, tree, found)
        } else {
            found.insert(whole);
            after.trim_start_matches("::*")
        };
    }
}

#[test]
fn use_trees_are_spelt_out() {
    let code = "use crate::{a::{self, b as c, d::*}, e};\nlet x = super::super::gather::list(); f::<T>();";
    let expected = ["crate::a", "crate::a::b", "crate::a::d", "crate::e", "super::super::gather::list"];
    let found = paths_of(code);
    assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn a_room_reached_by_super_is_seen() {
    let inner = Source::new("src/measure/line/x.rs".into(), "use super::super::super::gather::F;".into());
    assert!(inner.rooms_used(&["gather"]).contains("gather"));
    let own = Source::new("src/render/x.rs".into(), "use super::write::F;".into());
    assert!(own.rooms_used(&["write"]).is_empty());
}
