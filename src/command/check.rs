//! `dangol check`: data → what is wrong with them.

use super::{
    DataOptions, Room,
    outcome::{Outcome, Saved, SavedPlace, Stop},
    read::{accept, read},
};
use crate::diagnostic::{Colour, Report, annotations, human, job_summary, json, sarif};
use std::path::PathBuf;

/// What to check, and how to say it.
#[derive(Debug)]
pub struct Options {
    /// What is read.
    pub data: DataOptions,
    /// How to say it.
    pub format: Format,
    /// Where all of it is saved too: JSON if the name ends in `.json`, else SARIF.
    pub report: Option<PathBuf>,
}

/// How to say what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// For a person.
    Text,
    /// For a program.
    Json,
    /// As annotations of a pull request.
    Github {
        /// Where the whole list goes as Markdown; `None`: nowhere.
        summary: Option<PathBuf>,
    },
    /// For a code scanner.
    Sarif,
}

/// Checks the data.
pub(super) fn check(options: &Options, entering: &dyn Fn(Room)) -> Outcome {
    let mut outcome = Outcome::silent();
    if let Err(stop) = walk(options, entering, &mut outcome) {
        outcome.stop(stop);
    }
    outcome
}

fn walk(options: &Options, entering: &dyn Fn(Room), outcome: &mut Outcome) -> Result<(), Stop> {
    let inspected = read(&options.data, entering)?;
    say(&inspected.report, options, outcome);
    if inspected.report.said().next().is_none() {
        outcome.remark = Some(format!("`{}`: nothing wrong", options.data.shown()));
    }
    accept(inspected, options.data.warnings).map(drop)
}

fn say(report: &Report, options: &Options, outcome: &mut Outcome) {
    let data = options.data.shown();
    outcome.output = match &options.format {
        Format::Text => human(report, &data, Colour::Always),
        Format::Json => json(report, &data),
        Format::Sarif => sarif(report, &data),
        Format::Github { .. } => annotations(report, &data),
    };
    if let Format::Github { summary: Some(path) } = &options.format {
        let text = job_summary(report, &data);
        outcome.reports.push(Saved { path: path.clone(), text, place: SavedPlace::End });
    }
    if let Some(path) = &options.report {
        let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let text = if is_json { json(report, &data) } else { sarif(report, &data) };
        outcome.reports.push(Saved { path: path.clone(), text, place: SavedPlace::Whole });
    }
}
