//! A report as SARIF 2.1.0, for code scanning.
//!
//! Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.

use super::{Diagnostic, Level, Report, Rule};
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Described>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described {
    id: &'static str,
    short_description: Words<String>,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Words<T> {
    text: T,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Words<String>,
    locations: [Location<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact,
    region: Region<'a>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: u32,
    start_column: u32,
    end_column: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Words<&'a str>>,
}

/// The report as SARIF; paths below the data folder as the user named it.
#[must_use]
pub fn sarif(report: &Report, data: &str) -> String {
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "dangol",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    rules: Rule::ALL.iter().copied().map(described).collect(),
                },
            },
            column_kind: "unicodeCodePoints",
            results: report.said().map(|d| finding(d, data)).collect(),
        }],
    };
    let mut text = serde_json::to_string_pretty(&log).expect("strings and numbers only");
    text.push('\n');
    text
}

fn described(rule: Rule) -> Described {
    Described {
        id: rule.name(),
        short_description: Words { text: rule.summary().replace('`', "") },
        help: Help { text: rule.page(), markdown: rule.page() },
        default_configuration: Configuration { level: word(rule.default_level()) },
    }
}

fn finding<'a>(diagnostic: &'a Diagnostic, data: &str) -> Finding<'a> {
    let text = match &diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let rules = Rule::ALL.iter();
    let source = diagnostic.source.as_str();
    Finding {
        rule_id: diagnostic.rule.name(),
        rule_index: rules.take_while(|rule| **rule != diagnostic.rule).count(),
        level: word(diagnostic.level),
        message: Words { text },
        locations: [Location {
            physical_location: Physical {
                artifact_location: Artifact { uri: uri(&diagnostic.shown_path(data)) },
                region: Region {
                    start_line: diagnostic.line,
                    start_column: diagnostic.column,
                    end_column: diagnostic.column.saturating_add(diagnostic.width),
                    snippet: (!source.is_empty()).then_some(Words { text: source }),
                },
            },
        }],
    }
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Off => "none",
        Level::Warn => "warning",
        Level::Error => "error",
    }
}

/// A path as a URI reference: what RFC 3986 does not let stand in a path is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri
}
