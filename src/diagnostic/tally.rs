//! The closing words of a report: how much of what, worst first.

use super::{Level, Report, Rule};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// "3 errors, 1 warning in 2 files", and below it how often each rule was broken, worst first. Empty: nothing is wrong.
#[must_use]
pub fn tally(report: &Report) -> String {
    let files: BTreeSet<&str> = report.said().map(|d| d.file.as_str()).collect();
    if files.is_empty() {
        return String::new();
    }
    let errors = counted(report.count(Level::Error), "error");
    let warnings = counted(report.count(Level::Warn), "warning");
    let both: Vec<String> = [errors, warnings].into_iter().flatten().collect();
    let files = counted(files.len(), "file").unwrap_or_default();
    let mut text = format!("{} in {files}\n", both.join(", "));
    let rules = by_rule(report);
    if rules.len() > 1 {
        for (level, rule, times) in rules {
            let _ = writeln!(text, "{times:>7} {:<5} {}", level.word(), rule.name());
        }
    }
    text
}

/// Level, rule and times, worst first: errors before warnings, then the most frequent.
fn by_rule(report: &Report) -> Vec<(Level, Rule, usize)> {
    let mut times = BTreeMap::new();
    for diagnostic in report.said() {
        *times.entry((diagnostic.level, diagnostic.rule)).or_insert(0_usize) += 1;
    }
    let mut rules: Vec<_> = times.into_iter().map(|((level, rule), times)| (level, rule, times)).collect();
    rules.sort_by(|a, b| (b.0, b.2).cmp(&(a.0, a.2)).then_with(|| a.1.name().cmp(b.1.name())));
    rules
}

/// "1 error", "3 errors"; none: nothing.
pub(super) fn counted(number: usize, noun: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {noun}")),
        _ => Some(format!("{number} {noun}s")),
    }
}
