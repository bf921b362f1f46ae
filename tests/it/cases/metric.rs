//! Metric cases: figures worked out by hand, and never by the program.
//!
//! `expected.json` is a part of the tree of `metrics.json`: what it names must be there and agree, numbers to nine digits;
//! `{}` is an empty object.
//! `"(absent)"` means that the key must not be there.

use super::{as_of, cases, name};
use dangol::{
    command::{DataOptions, Edition, Warnings},
    community::Archive,
    gather, inspect, measure, render,
};
use serde_json::Value;
use std::{fs, path::Path};

/// The facts of a data folder.
pub(crate) fn archive_of(data: &Path, as_of: Option<String>, edition: Edition) -> Archive {
    let options = DataOptions { data: data.to_owned(), as_of, edition, warnings: Warnings::Pass };
    let folder = gather::list(&options.data).unwrap();
    let inspected = inspect::inspect(&folder, &options.inspect()).unwrap();
    inspected.archive.unwrap_or_else(|| panic!("{}: {:#?}", data.display(), inspected.report))
}

/// `metrics.json` of a data folder.
pub(crate) fn metrics_json(data: &Path, as_of: Option<String>, edition: Edition) -> Value {
    let archive = archive_of(data, as_of, edition);
    let figures = measure::measure(&archive);
    let text = render::metrics_json::document(&archive, &figures, edition.id()).document();
    serde_json::from_str(&text).unwrap()
}

/// What of `expected` is not so in `found`, each with its path.
fn differences(path: &str, expected: &Value, found: Option<&Value>) -> Vec<String> {
    let fault = || vec![format!("{path}: {expected} expected, {} found", found.unwrap_or(&Value::Null))];
    match (expected, found) {
        (Value::String(text), found) if text == "(absent)" => found.map_or_else(Vec::new, |_| fault()),
        (_, None) => vec![format!("{path}: {expected} expected, nothing found")],
        (Value::Object(expected), Some(Value::Object(found))) if !expected.is_empty() => expected
            .iter()
            .flat_map(|(key, value)| differences(&format!("{path}/{key}"), value, found.get(key)))
            .collect(),
        (Value::Array(expected), Some(Value::Array(found))) if expected.len() == found.len() => expected
            .iter()
            .zip(found)
            .enumerate()
            .flat_map(|(index, (value, found))| differences(&format!("{path}/{index}"), value, Some(found)))
            .collect(),
        (Value::Number(a), Some(Value::Number(b))) if is_close(a.as_f64().unwrap(), b.as_f64().unwrap()) => Vec::new(),
        (expected, Some(found)) if expected == found => Vec::new(),
        _ => fault(),
    }
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3)
}

#[test]
fn every_figure_is_what_was_worked_out_by_hand() {
    let mut faults = Vec::new();
    for case in cases("metric") {
        let expected = fs::read_to_string(case.join("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        faults.extend(differences(
            name(&case),
            &expected,
            Some(&metrics_json(&case.join("data"), as_of(&case), Edition::Internal)),
        ));
        assert!(case.join("WHY.md").exists(), "{}: `WHY.md` says how the figures were worked out", name(&case));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_part_of_a_tree_is_compared_to_nine_digits() {
    let found = serde_json::json!({"a": {"v": 0.333_333_333_3, "n": 3}, "b": null, "c": [1, 2]});
    let agrees = |expected: Value| differences("", &expected, Some(&found)).is_empty();
    assert!(agrees(serde_json::json!({"a": {"v": 0.333_333_333_333, "low": "(absent)"}, "b": null, "c": [1, 2]})));
    assert!(!agrees(serde_json::json!({"a": {"v": 0.333_333}})));
    assert!(!agrees(serde_json::json!({"a": {"n": "(absent)"}})));
    assert!(!agrees(serde_json::json!({"d": null})));
    assert!(!agrees(serde_json::json!({"a": {}})));
    assert!(!agrees(serde_json::json!({"c": [1]})));
}
