//! Holds a document against a JSON Schema, with the keywords our schemas use; any other keyword is a fault of the test.
//! (A package for it brings 43 others; the schemas were held against one when they were made.)

use serde_json::{Map, Value};

/// Keywords that ask for nothing.
const SILENT: [&str; 4] = ["$schema", "$defs", "title", "description"];
/// Keywords that ask for nothing where the value is of another type than theirs.
const OF_ONE_TYPE: [&str; 8] =
    ["required", "properties", "additionalProperties", "propertyNames", "items", "minimum", "maximum", "pattern"];

/// What is wrong with a document, each with its path.
pub(super) fn faults(schema: &Value, document: &Value) -> Vec<String> {
    Checker { root: schema }.check(schema, document, "")
}

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, path: &str) -> Vec<String> {
        let Value::Object(keywords) = schema else {
            return if schema == false { vec![format!("{path}: not expected")] } else { Vec::new() };
        };
        let holds = |keyword: &str, expected: &Value| self.keyword(keywords, keyword, expected, value, path);
        keywords.iter().flat_map(|(keyword, expected)| holds(keyword, expected)).collect()
    }

    fn keyword(
        &self,
        all: &Map<String, Value>,
        keyword: &str,
        expected: &Value,
        value: &Value,
        path: &str,
    ) -> Vec<String> {
        let unless = |holds: bool| {
            if holds { Vec::new() } else { vec![format!("{path}: `{keyword}` {expected}, found {value:.60}")] }
        };
        match (keyword, value) {
            ("$ref", _) => {
                let target = expected.as_str().unwrap().trim_start_matches('#');
                self.check(self.root.pointer(target).unwrap(), value, path)
            }
            ("const", _) => unless(expected == value),
            ("enum", _) => unless(expected.as_array().unwrap().contains(value)),
            ("type", _) => unless(match expected {
                Value::Array(types) => types.iter().any(|name| is_of(name, value)),
                name => is_of(name, value),
            }),
            ("anyOf", _) => {
                let any = expected.as_array().unwrap();
                unless(any.iter().any(|one| self.check(one, value, path).is_empty()))
            }
            ("required", Value::Object(pairs)) => {
                unless(expected.as_array().unwrap().iter().all(|key| pairs.contains_key(key.as_str().unwrap())))
            }
            ("properties", Value::Object(pairs)) => {
                let own =
                    |(key, value)| expected.get(key).map(|schema| self.check(schema, value, &format!("{path}/{key}")));
                pairs.iter().filter_map(own).flatten().collect()
            }
            ("additionalProperties", Value::Object(pairs)) => {
                let is_own = |key: &str| all.get("properties").is_some_and(|own| own.get(key).is_some());
                let others = pairs.iter().filter(|(key, _)| !is_own(key));
                others.flat_map(|(key, value)| self.check(expected, value, &format!("{path}/{key}"))).collect()
            }
            ("propertyNames", Value::Object(pairs)) => {
                let name = |key: &String| self.check(expected, &Value::from(key.as_str()), &format!("{path}/{key}"));
                pairs.keys().flat_map(name).collect()
            }
            ("items", Value::Array(items)) => {
                let item = |(i, item): (usize, &Value)| self.check(expected, item, &format!("{path}/{i}"));
                items.iter().enumerate().flat_map(item).collect()
            }
            ("minimum", Value::Number(number)) => unless(number.as_f64() >= expected.as_f64()),
            ("maximum", Value::Number(number)) => unless(number.as_f64() <= expected.as_f64()),
            ("pattern", Value::String(text)) => unless(is_dated(expected.as_str().unwrap(), text)),
            (other, _) if SILENT.contains(&other) || OF_ONE_TYPE.contains(&other) => Vec::new(),
            (other, _) => panic!("the checker does not know `{other}`"),
        }
    }
}

fn is_of(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the checker does not know the type `{other}`"),
    }
}

/// The two patterns there are: a month, and a date.
fn is_dated(pattern: &str, text: &str) -> bool {
    let form = match pattern {
        "^[0-9]{4}-[0-9]{2}$" => "0000-00",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => "0000-00-00",
        other => panic!("the checker does not know the pattern `{other}`"),
    };
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).eq(form.chars())
}
