//! The house's rules: which room may use what, how long a file may be, and what it may be called.

use crate::source::{Source, sources};
use std::{collections::BTreeSet, fs, path::Path};

/// Which rooms a room may use. `command` knows all of them; `main` sees the crate from outside.
const MAY_USE: &[(&str, &[&str])] = &[
    ("community", &[]),
    ("diagnostic", &["community"]),
    ("gather", &["community", "diagnostic"]),
    ("inspect", &["gather", "community", "diagnostic"]),
    ("measure", &["community"]),
    ("narrate", &["measure", "community"]),
    ("render", &["narrate", "measure", "community", "diagnostic"]),
    ("write", &["render"]),
    ("import", &["community", "diagnostic"]),
    ("cli", &["command", "diagnostic"]),
    ("main", &["cli", "command", "diagnostic"]),
    ("command", ROOMS),
];

const ROOMS: &[&str] = &[
    "community",
    "diagnostic",
    "gather",
    "inspect",
    "measure",
    "narrate",
    "render",
    "write",
    "import",
    "cli",
    "command",
];

/// A package or a part of the standard library, and the places that alone may use it.
const KEPT_TO: &[(&str, &[&str])] = &[
    ("serde_yaml", &["src/gather/"]),
    ("granit_parser", &["src/gather/"]),
    ("walkdir", &["src/gather/"]),
    ("charts_rs", &["src/render/chart/"]),
    ("tera", &["src/render/templates.rs"]),
    ("base64", &["src/render/gate/policy.rs", "src/render/templates.rs"]),
    ("html5gum", &["src/render/gate/"]),
    ("flate2", &["src/render/gate/"]),
    ("pulldown_cmark", &["src/render/markdown"]),
    ("clap", &["src/cli.rs", "src/main.rs"]),
    ("anstream", &["src/main.rs"]),
    ("indicatif", &["src/main.rs"]),
    ("mimalloc", &["src/main.rs"]),
    ("rustix", &["src/write/"]),
    ("std::fs", &["src/gather/", "src/write/", "src/import/", "src/main.rs"]),
    ("std::env", &["src/cli.rs", "src/main.rs"]),
    ("std::process", &["src/main.rs", "src/command/revision.rs"]),
    ("std::net", &[]),
    ("std::time::SystemTime", &[]),
    ("std::time::Instant", &["src/main.rs"]),
    ("std::collections::hash_map::RandomState", &[]),
];

/// Texts that no source may hold, but for those that begin with one of the paths.
const WORDS_KEPT_TO: &[(&str, &[&str])] = &[
    ("println!", &[]),
    ("print!", &[]),
    ("dbg!", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
    ("process::exit", &[]),
    ("Timestamp::now", &[]),
    ("Zoned::now", &[]),
    ("SystemTime::now", &[]),
    ("Instant::now", &["src/main.rs"]),
];

const FORBIDDEN_NAMES: &[&str] = &["utils", "helpers", "common", "misc", "prelude", "types"];

const MOST_LINES: usize = 400;

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn may_use(room: &str) -> &'static [&'static str] {
    MAY_USE
        .iter()
        .find(|(name, _)| *name == room)
        .map_or_else(|| panic!("`src/{room}` is no room of the house"), |(_, allowed)| *allowed)
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut faults = Vec::new();
    for source in sources("src").iter().filter(|source| source.path != "src/lib.rs") {
        let room = source.room();
        let allowed = may_use(room);
        for used in source.rooms_used(ROOMS) {
            if used != room && !allowed.contains(&used.as_str()) {
                faults.push(format!("{}: `{room}` may not use `{used}`", source.path));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn the_table_in_architecture_says_the_same() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, table) = page.split_once("| room | may use |").unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let said = |room: &str| {
        let row = rows.iter().find(|row| row[0] == room)?;
        let (plain, _) = row[1].split_once(" (").unwrap_or((row[1], ""));
        Some(match plain {
            "all" => ROOMS.iter().copied().collect(),
            "–" => BTreeSet::new(),
            list => list.split(", ").collect::<BTreeSet<&str>>(),
        })
    };
    for (room, allowed) in MAY_USE.iter().filter(|(room, _)| *room != "import") {
        assert_eq!(said(room), Some(allowed.iter().copied().collect()), "{room}");
    }
}

#[test]
fn packages_stay_where_they_belong() {
    let mut faults = Vec::new();
    for source in sources("src") {
        for (package, homes) in KEPT_TO {
            let at_home = homes.iter().any(|home| source.path.starts_with(home));
            if !at_home && source.uses(package) {
                faults.push(format!("{}: `{package}` belongs to {homes:?}", source.path));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn nothing_prints_exits_or_looks_at_the_clock() {
    let mut faults = Vec::new();
    for source in sources("src") {
        for (word, homes) in WORDS_KEPT_TO {
            let at_home = homes.iter().any(|home| source.path.starts_with(home));
            if !at_home && source.code.contains(word) {
                faults.push(format!("{}: holds `{word}`", source.path));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn no_file_is_too_long_or_named_after_nothing() {
    let mut faults = Vec::new();
    for source in sources("src").iter().chain(&sources("tests")) {
        let lines = source.text.lines().count();
        if lines > MOST_LINES {
            faults.push(format!("{}: {lines} lines, at most {MOST_LINES}", source.path));
        }
        let parts = source.path.trim_end_matches(".rs").split('/');
        for part in parts.filter(|part| FORBIDDEN_NAMES.contains(part)) {
            faults.push(format!("{}: `{part}` says nothing", source.path));
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_says_what_it_is() {
    let silent = |source: &Source| !source.text.starts_with("//!");
    let faults: Vec<String> = sources("src")
        .iter()
        .filter(|source| silent(source))
        .map(|source| format!("{}: begins without `//!`", source.path))
        .collect();
    assert_none(&faults);
}

#[test]
fn the_rooms_are_those_of_the_house() {
    let mut faults = Vec::new();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let room = name.trim_end_matches(".rs");
        if room != "lib" && !MAY_USE.iter().any(|(known, _)| *known == room) {
            faults.push(format!("`src/{name}` is no room of the house"));
        }
    }
    assert_none(&faults);
}

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_metric_has_its_pages_in_both_languages() {
    let mut faults = Vec::new();
    let mut pages = BTreeSet::new();
    for entry in walkdir::WalkDir::new(root().join("src/measure")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|end| end == "md") {
            pages.insert(path);
        }
    }
    for page in &pages {
        let name = page.to_str().unwrap();
        let other = match name.strip_suffix(".en.md") {
            Some(stem) => format!("{stem}.ko.md"),
            None => name.replace(".ko.md", ".en.md"),
        };
        if !pages.contains(Path::new(&other)) {
            faults.push(format!("{name}: the other language is missing"));
        }
        if !fs::read_to_string(page).unwrap().starts_with("# ") {
            faults.push(format!("{name}: begins without a heading"));
        }
    }
    assert_none(&faults);
}
