//! A report for GitHub: workflow commands that become annotations, and the whole list as Markdown for the job summary.

use super::{Diagnostic, Level, Report, tally, tally::counted};
use std::fmt::Write;

/// GitHub shows no more than this many annotations of a level a step.
const SHOWN: usize = 10;

/// GitHub refuses a job summary over 1 MiB; the rest is room for the closing line.
const SUMMARY: usize = 1_000_000;

/// At most ten annotations of each level, worst first, then how many more there are.
#[must_use]
pub fn annotations(report: &Report, data: &str) -> String {
    let mut text = String::new();
    let mut more = Vec::new();
    for (level, command, noun) in [(Level::Error, "error", "more error"), (Level::Warn, "warning", "more warning")] {
        let of_level = report.said().filter(|d| d.level == level);
        for diagnostic in of_level.clone().take(SHOWN) {
            annotate(&mut text, command, diagnostic, data);
        }
        more.extend(counted(of_level.count().saturating_sub(SHOWN), noun));
    }
    if !more.is_empty() {
        let _ = writeln!(text, "{}: all of them are in the job summary", more.join(", "));
    }
    text.push_str(&tally(report));
    text
}

fn annotate(text: &mut String, command: &str, diagnostic: &Diagnostic, data: &str) {
    let message = match &diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let _ = writeln!(
        text,
        "::{command} file={},line={},col={},endColumn={},title={}::{}",
        property(&diagnostic.shown_path(data)),
        diagnostic.line,
        diagnostic.column,
        diagnostic.column.saturating_add(diagnostic.width),
        diagnostic.rule.name(),
        payload(&message),
    );
}

fn payload(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    payload(text).replace(':', "%3A").replace(',', "%2C")
}

/// All of the report as Markdown, for `GITHUB_STEP_SUMMARY`: errors first.
#[must_use]
pub fn job_summary(report: &Report, data: &str) -> String {
    let total = report.said().count();
    if total == 0 {
        return "Nothing is wrong with the data.\n".to_owned();
    }
    let tally = tally(report);
    let (title, rules) = tally.split_once('\n').unwrap_or((&tally, ""));
    let mut text = format!("### {title}\n\n");
    if !rules.is_empty() {
        let _ = writeln!(text, "```\n{rules}```\n");
    }
    text.push_str("| level | rule | place | what is wrong |\n| --- | --- | --- | --- |\n");
    let level = |level| report.said().filter(move |d| d.level == level);
    for (row, diagnostic) in level(Level::Error).chain(level(Level::Warn)).enumerate() {
        if text.len() > SUMMARY {
            let _ = writeln!(text, "\n{} more are in the file of `--report`.", total - row);
            break;
        }
        let help = diagnostic.help.as_deref().map(inline);
        let _ = writeln!(
            text,
            "| {} | {} | <code>{}:{}:{}</code> | {}{} |",
            diagnostic.level.word(),
            diagnostic.rule.name(),
            escaped(&diagnostic.shown_path(data)),
            diagnostic.line,
            diagnostic.column,
            inline(&diagnostic.message),
            help.map(|help| format!("<br>help: {help}")).unwrap_or_default(),
        );
    }
    text
}

/// A sentence with values in backticks, as HTML that Markdown leaves alone.
fn inline(sentence: &str) -> String {
    let mut text = String::new();
    for (number, piece) in sentence.split('`').enumerate() {
        if number % 2 == 1 {
            let _ = write!(text, "<code>{}</code>", escaped(piece));
        } else {
            text.push_str(&escaped(piece));
        }
    }
    text
}

/// What Markdown or HTML would read as its own, as numeric entities.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' | '<' | '>' | '|' | '*' | '_' | '[' | ']' | '\\' | '`' | '~' | '#' | '@' | ':' => {
                let _ = write!(escaped, "&#{};", u32::from(character));
            }
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}
