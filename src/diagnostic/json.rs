//! A report for programs: one JSON document.

use super::{Level, Report};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    level: &'static str,
    rule: &'static str,
    file: String,
    line: u32,
    column: u32,
    width: u32,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    source: &'a str,
}

/// The report as JSON; paths below the data folder as the user named it.
#[must_use]
pub fn json(report: &Report, data: &str) -> String {
    let rows = report.said().map(|diagnostic| Row {
        level: diagnostic.level.word(),
        rule: diagnostic.rule.name(),
        file: diagnostic.shown_path(data),
        line: diagnostic.line,
        column: diagnostic.column,
        width: diagnostic.width,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        source: &diagnostic.source,
    });
    let document = Document {
        format: "dangol-diagnostics/1",
        errors: report.count(Level::Error),
        warnings: report.count(Level::Warn),
        diagnostics: rows.collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("strings and numbers only");
    text.push('\n');
    text
}
