//! Each rule has a folder that breaks it, and the report a person gets of it.

use crate::layout::root;
use dangol::{
    community::Edition,
    diagnostic::{Colour, Level, Rule, human},
    gather,
    inspect::{KnownMetric, Options, inspect},
};
use std::{env, fs};

fn options() -> Options {
    let metric = |id: &str| KnownMetric { id: id.to_owned(), unit_is_seconds: id.ends_with("median") };
    let metrics = ["response.within_2h", "response.time_median", "voice.entries"].map(metric);
    Options { edition: Edition::Internal, as_of: None, metrics: metrics.into() }
}

#[test]
fn every_rule_has_a_case_with_the_report_of_it() {
    let cases = root().join("tests/cases/rule");
    let mut faults = Vec::new();
    for rule in Rule::ALL {
        let case = cases.join(rule.name());
        let folder = gather::list(&case.join("data")).unwrap_or_else(|failure| panic!("{}: {failure}", rule.name()));
        let found = inspect(&folder, &options()).unwrap_or_else(|failed| panic!("{}: {failed}", rule.name()));
        let report = &found.report;
        if !report.diagnostics.iter().any(|diagnostic| diagnostic.rule == *rule) {
            faults.push(format!("{}: the case does not break the rule", rule.name()));
        }
        if found.archive.is_some() != (report.count(Level::Error) == 0) {
            faults.push(format!("{}: an archive comes out where no error is, and only there", rule.name()));
        }
        let words = human(report, "data", Colour::Never);
        let expected = case.join("expected.txt");
        if env::var_os("BLESS").is_some() {
            fs::write(&expected, &words).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != words {
            faults.push(format!("{}: the report differs from expected.txt (`just bless`):\n{words}", rule.name()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
