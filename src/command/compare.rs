//! `dangol compare`: two published `metrics.json` → what was restated, and by how much.

use super::{
    outcome::{Outcome, Stop},
    published,
};
use crate::{
    community::{Edition, Language},
    narrate::restatement,
    render::{comparison, words::Voice},
};
use std::path::PathBuf;

/// What to compare, and how to say it.
#[derive(Debug)]
pub struct Options {
    /// What was published then: a `metrics.json`, or the folder of a site.
    pub before: PathBuf,
    /// What is published now; likewise.
    pub after: PathBuf,
    /// How to say it.
    pub format: Format,
}

/// How to say what was restated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a person, in a language.
    Text(Language),
    /// For a program.
    Json,
}

/// Compares two documents.
pub(super) fn compare(options: &Options) -> Outcome {
    Outcome::told(|_| walk(options))
}

fn walk(options: &Options) -> Result<String, Stop> {
    let (before, after) = (published::read(&options.before)?, published::read(&options.after)?);
    let restatement = restatement::compare(&before, &after);
    Ok(match options.format {
        Format::Text(language) => comparison::text(Voice { language, currency: None }, &restatement),
        Format::Json => comparison::json(&restatement, Edition::Public).document(),
    })
}
