//! Nothing of the catalogue goes without a figure that somebody worked out by hand.

use super::cases;
use crate::layout::root;
use dangol::measure::catalogue;
use serde_json::Value;
use std::{collections::BTreeSet, fs};

/// Stems of all definitions: several ids may share one.
fn stems() -> BTreeSet<&'static str> {
    let monthly = catalogue::monthly().iter().map(|metric| metric.definition.stem);
    monthly.chain(catalogue::described().iter().map(|described| described.definition.stem)).collect()
}

/// The keys of a tree, of all its depths.
fn keys<'a>(tree: &'a Value, found: &mut BTreeSet<&'a str>) {
    match tree {
        Value::Object(pairs) => {
            for (key, value) in pairs {
                found.insert(key);
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn every_definition_has_a_case_that_says_why() {
    let folder = root().join("tests/cases/metric");
    let parts = ["WHY.md", "expected.json", "data/dangol.yaml"];
    let missing: Vec<String> = stems()
        .into_iter()
        .flat_map(|stem| parts.map(|part| format!("{stem}/{part}")))
        .filter(|path| !folder.join(path).is_file())
        .collect();
    assert!(missing.is_empty(), "not in tests/cases/metric: {missing:#?}");
}

#[test]
fn every_metric_is_expected_somewhere() {
    let trees: Vec<Value> = cases("metric")
        .iter()
        .map(|case| serde_json::from_str(&fs::read_to_string(case.join("expected.json")).unwrap()).unwrap())
        .collect();
    let mut expected = BTreeSet::new();
    for tree in &trees {
        keys(tree, &mut expected);
    }
    let monthly = catalogue::monthly().iter().map(|metric| metric.id);
    let ids = monthly.chain(catalogue::described().iter().map(|described| described.id));
    // The heat map stands under the short name that the format gives it.
    let key = |id: &'static str| if id == "timing.heat" { "heat" } else { id };
    let missing: Vec<&str> = ids.filter(|id| !expected.contains(key(id))).collect();
    assert!(missing.is_empty(), "in no expected.json: {missing:?}");
}
