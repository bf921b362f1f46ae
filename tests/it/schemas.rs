//! The JSON Schemas hold for what the program reads and writes, and for nothing mangled.

mod checker;

use crate::{
    cases::{cases, metrics_json},
    layout::root,
};
use checker::faults;
use dangol::{
    command::{Edition, schema},
    gather::Kind,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

fn schema_of(name: &str) -> Value {
    serde_json::from_str(&schema::document(name).unwrap()).unwrap()
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn metrics_json_of_the_example_and_of_every_case_is_as_its_schema_says() {
    let schema = schema_of("metrics");
    let mut all = Vec::new();
    for edition in [Edition::Public, Edition::Internal] {
        all.extend(faults(&schema, &metrics_json(&root().join("data"), None, edition)));
    }
    for case in cases("metric") {
        let found = metrics_json(&case.join("data"), crate::cases::as_of(&case), Edition::Internal);
        all.extend(faults(&schema, &found).into_iter().map(|fault| format!("{}: {fault}", case.display())));
    }
    assert_none(&all);
}

#[test]
fn the_example_in_the_docs_is_too_but_for_the_metrics_it_leaves_out() {
    let mut schema = schema_of("metrics");
    schema["properties"]["metrics"]["required"] = json!([]);
    let page = fs::read_to_string(root().join("docs/output.md")).unwrap();
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_none(&faults(&schema, &serde_json::from_str(example).unwrap()));
}

#[test]
fn a_mangled_document_is_not() {
    let schema = schema_of("metrics");
    let good = metrics_json(&root().join("data"), None, Edition::Public);
    assert_none(&faults(&schema, &good));
    let month = good["months"][0].as_str().unwrap();
    let figure = format!("/metrics/response.within_2h/months/{month}");
    let mangled: [(&str, &str, Value); 8] = [
        ("", "surprise", json!(1)),
        ("", "format", json!("dangol-metrics/2")),
        ("/metrics", "response.within_3h", json!({"unit": "share", "months": {}})),
        ("/metrics/response.within_2h", "unit", json!("s")),
        ("/metrics/response.within_2h/months", "October", json!({"state": "none", "n": 0})),
        (&figure, "state", json!("fine")),
        (&figure, "value", json!("much")),
        (&figure, "n", json!(-1)),
    ];
    for (place, key, value) in mangled {
        let mut document = good.clone();
        document.pointer_mut(place).unwrap()[key] = value;
        assert!(!faults(&schema, &document).is_empty(), "{place}/{key}");
    }
    let mut document = good.clone();
    document["metrics"].as_object_mut().unwrap().remove("voice.entries");
    assert!(!faults(&schema, &document).is_empty(), "every monthly metric is there");
}

/// The front matter, or the whole file.
fn record(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let text = match text.strip_prefix("---\n") {
        Some(rest) => rest.split_once("\n---").unwrap().0,
        None => &text,
    };
    as_json(serde_yaml::from_str(text).unwrap())
}

/// Keys are texts in JSON.
fn as_json(value: serde_yaml::Value) -> Value {
    match value {
        serde_yaml::Value::Mapping(pairs) => {
            let key =
                |key: &serde_yaml::Value| serde_yaml::to_string(key).unwrap().trim().trim_matches('\'').to_owned();
            Value::Object(pairs.into_iter().map(|(name, value)| (key(&name), as_json(value))).collect())
        }
        serde_yaml::Value::Sequence(items) => Value::Array(items.into_iter().map(as_json).collect()),
        other => serde_json::to_value(other).unwrap(),
    }
}

#[test]
fn every_file_of_the_example_is_as_the_schema_of_its_kind_says() {
    let data = root().join("data");
    let folder = dangol::gather::list(&data).unwrap();
    let mut all = Vec::new();
    for kind in Kind::ALL {
        let schema = schema_of(kind.name());
        for listed in folder.all().filter(|listed| listed.kind == kind) {
            let found = faults(&schema, &record(&data.join(&listed.path)));
            all.extend(found.into_iter().map(|fault| format!("{}: {fault}", listed.path)));
        }
    }
    assert_none(&all);
}

#[test]
fn a_mangled_record_is_not() {
    let entry = |entry: Value| faults(&schema_of("logs"), &json!({"channel": "cafe", "entries": [entry]}));
    assert_none(&entry(json!({"at": "2026-11-03", "kind": "question", "outcome": {"at": "+1h", "result": "solved"}})));
    assert!(!entry(json!({"at": "2026-11-03", "kind": "query"})).is_empty());
    assert!(!entry(json!({"at": "2026-11-03", "kinds": "question"})).is_empty());
    assert!(!entry(json!({"at": "2026-11-03", "kind": ["question"]})).is_empty());
    assert!(!entry(json!({"kind": "question", "outcome": {"at": "+1h"}})).is_empty());
}
