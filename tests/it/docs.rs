//! The pages of docs/ that the code knows: committed as it says them. `just bless` renews them.

mod design;
mod keys;
mod metrics;

use crate::{desk::Desk, layout::root};
use dangol::command::schema;
use std::{collections::BTreeMap, env, fs, path::Path};

/// All generated pages by path below docs/; `docs/rules.md` is compared in `rules`.
fn generated() -> BTreeMap<String, String> {
    let mut pages = metrics::pages();
    pages.insert("data-keys.md".to_owned(), keys::page());
    pages.insert("design.html".to_owned(), design::page());
    for name in schema::names() {
        let path = if name == "metrics" { "metrics.schema.json".to_owned() } else { format!("schema/{name}.json") };
        pages.insert(path, schema::document(name).unwrap());
    }
    pages
}

/// What lies in the folders that hold nothing but generated pages.
fn committed(docs: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["metrics", "schema"] {
        for entry in fs::read_dir(docs.join(folder)).into_iter().flatten() {
            found.push(format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap()));
        }
    }
    found
}

#[test]
fn generated_pages_are_what_the_code_says() {
    let docs = root().join("docs");
    let pages = generated();
    let stale = || committed(&docs).into_iter().filter(|path| !pages.contains_key(path));
    if env::var_os("BLESS").is_some() {
        for path in stale() {
            fs::remove_file(docs.join(path)).unwrap();
        }
        for (path, text) in &pages {
            let path = docs.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let differs = |(path, text): &(&String, &String)| fs::read_to_string(docs.join(path)).ok().as_ref() != Some(*text);
    let mut faults: Vec<String> = pages.iter().filter(differs).map(|(path, _)| path.clone()).collect();
    faults.extend(stale());
    assert!(faults.is_empty(), "not current in docs/, `just bless` renews them: {faults:#?}");
}

#[test]
fn a_schema_is_printed_by_its_name_and_the_names_without_one() {
    let desk = Desk::new();
    let (code, said, _) = desk.run(&["schema", "logs"]);
    assert_eq!((code, said), (0, schema::document("logs").unwrap()));
    let (code, said, _) = desk.run(&["schema"]);
    assert_eq!((code, said.lines().collect::<Vec<_>>()), (0, schema::names()));
}

#[test]
fn the_examples_of_the_data_format_are_clean() {
    let page = fs::read_to_string(root().join("docs/data.md")).unwrap();
    let blocks: Vec<&str> = page.split("```yaml\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    let [log, organisation] = blocks[..] else { panic!("two examples: a log, and dangol.yaml") };
    let desk = Desk::new();
    desk.put("data/dangol.yaml", organisation);
    desk.put("data/logs/2026-11-03.yaml", log);
    let (code, said, faults) = desk.run(&["check", "data", "--strict"]);
    assert_eq!((code, said.as_str()), (0, ""), "{faults}");
}

#[test]
fn every_dependency_has_its_reason_and_every_reason_its_dependency() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut named: Vec<String> = Vec::new();
    let mut is_listing = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_listing = matches!(line, "[dependencies]" | "[dev-dependencies]");
        } else if let (true, Some((name, _))) = (is_listing, line.split_once(" = ")) {
            named.push(name.to_owned());
        }
    }
    let page = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    let (reasons, _) = page.split_once("\nLooked at and not taken").unwrap();
    let silent: Vec<&String> = named.iter().filter(|name| !reasons.contains(&format!("`{name}`"))).collect();
    assert!(silent.is_empty(), "docs/dependencies.md does not say why: {silent:?}");
    for row in reasons.lines().filter(|line| line.starts_with("| `")) {
        let cell = row.split('|').nth(1).unwrap();
        let first = cell.split('`').nth(1).unwrap();
        assert!(named.iter().any(|name| name == first), "`{first}` is no dependency any more");
    }
}
