//! `dangol schema`: the name of a format → its JSON Schema, for editors and for programs that read or write it.

use super::outcome::Outcome;
use crate::{
    gather::{self, Kind},
    render::metrics_schema,
};
use serde_json::Value;

/// The name of the one format that goes out.
const METRICS: &str = "metrics";

/// Which format.
#[derive(Debug)]
pub struct Options {
    /// One of [`names`]; `None`: all names are listed.
    pub format: Option<String>,
}

/// The formats there are: the kinds of records, then `metrics` for `data/metrics.json`.
#[must_use]
pub fn names() -> Vec<&'static str> {
    Kind::ALL.into_iter().map(Kind::name).chain([METRICS]).collect()
}

/// The schema of a format as a document. `None`: there is no such format.
#[must_use]
pub fn document(name: &str) -> Option<String> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    let schema = match kind {
        Some(kind) => Value::from(gather::schema(kind)),
        None if name == METRICS => metrics_schema::schema(),
        None => return None,
    };
    Some(format!("{schema:#}\n"))
}

/// Prints a schema, or the names of all.
pub(super) fn schema(options: &Options) -> Outcome {
    let mut outcome = Outcome::silent();
    outcome.output = match &options.format {
        Some(name) => document(name).expect("the command line lets only names of formats pass"),
        None => names().join("\n") + "\n",
    };
    outcome
}
