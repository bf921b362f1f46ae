//! `docs/data-keys.md`: every key of every kind of record, from the JSON Schemas of the records as written.

use dangol::gather::{self, Kind};
use serde_json::Value;
use std::fmt::Write;

const HEAD: &str = "\
# Keys of the data folder

Generated from the structs that read the files; `just bless` renews it. [data.md](data.md) explains times, ids and defaults,
`docs/schema/<kind>.json` (also `dangol schema <kind>`) says the same to an editor. A key in **bold** cannot be missing.
";

/// The page.
pub(super) fn page() -> String {
    let mut text = HEAD.to_owned();
    for kind in Kind::ALL {
        let schema = Value::from(gather::schema(kind));
        let title = kind.folder().map_or("dangol.yaml".to_owned(), |folder| format!("{folder}/"));
        write!(text, "\n## {title}\n").unwrap();
        record(&mut text, &schema);
        for name in nested(&schema) {
            write!(text, "\n### {}\n", heading(kind, &name)).unwrap();
            record(&mut text, &schema["$defs"][&name]);
        }
    }
    text
}

/// A record within a kind: `logs: entry`.
fn heading(kind: Kind, name: &str) -> String {
    format!("{}: {}", kind.name(), plain(name))
}

fn plain(name: &str) -> String {
    name.trim_start_matches("Raw").to_lowercase()
}

/// The names of the records within, in the order in which a reader of the tables meets them.
fn nested(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![schema.clone()];
    while let Some(record) = open.pop() {
        for value in record["properties"].as_object().into_iter().flat_map(|keys| keys.values()) {
            for name in references(value, schema) {
                if !found.contains(&name) {
                    open.insert(0, schema["$defs"][&name].clone());
                    found.push(name);
                }
            }
        }
    }
    found
}

/// The records a value may hold, however deep in lists and mappings.
fn references(value: &Value, schema: &Value) -> Vec<String> {
    match value {
        Value::Object(keys) => keys
            .iter()
            .flat_map(|(key, value)| match value.as_str() {
                Some(target) if key == "$ref" => {
                    let name = target.trim_start_matches("#/$defs/");
                    let target = &schema["$defs"][name];
                    if target["properties"].is_object() { vec![name.to_owned()] } else { references(target, schema) }
                }
                _ => references(value, schema),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(|item| references(item, schema)).collect(),
        _ => Vec::new(),
    }
}

fn record(text: &mut String, schema: &Value) {
    writeln!(text, "\n{}\n\n| key | form | meaning |\n| --- | --- | --- |", words(schema)).unwrap();
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let keys = schema["properties"].as_object().unwrap();
    let (first, rest): (Vec<_>, Vec<_>) = keys.iter().partition(|(key, _)| required.contains(&key.as_str()));
    for (key, value) in first.into_iter().chain(rest) {
        let name = if required.contains(&key.as_str()) { format!("**`{key}`**") } else { format!("`{key}`") };
        writeln!(text, "| {name} | {} | {} |", form(value), words(value)).unwrap();
    }
}

fn words(schema: &Value) -> String {
    let words = schema["description"].as_str().unwrap_or_else(|| panic!("without description: {schema}"));
    words.replace('\n', " ").replace('|', "\\|")
}

/// What may stand there, in a word or two.
fn form(value: &Value) -> String {
    if let Some(words) = value["enum"].as_array() {
        return words.iter().map(|word| format!("`{}`", word.as_str().unwrap())).collect::<Vec<_>>().join(" ");
    }
    if let Some(any) = value["anyOf"].as_array() {
        let forms = any.iter().filter(|one| one["type"] != "null").map(form);
        return forms.collect::<Vec<_>>().join(" or ");
    }
    if !value["items"].is_null() {
        return format!("list of {}", form(&value["items"]));
    }
    let name = value["$ref"].as_str().unwrap_or_else(|| panic!("no form is known: {value}"));
    match name.trim_start_matches("#/$defs/") {
        "Scalar" => "value".to_owned(),
        "Text" => "text".to_owned(),
        "Named" => "name".to_owned(),
        "Hours" => "value, or one a weekday".to_owned(),
        "RawExpect" => "value or threshold".to_owned(),
        other => match (other.strip_prefix("Dict_"), other.strip_prefix("OneOrMany_")) {
            (Some("Scalar"), _) => "values by key".to_owned(),
            (Some(inner), _) => format!("{} by id", plain(inner)),
            (_, Some(inner)) => format!("{}, or a list", plain(inner)),
            _ => plain(other),
        },
    }
}
