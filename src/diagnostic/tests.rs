//! Reports of every format, compared whole.

use super::*;

fn fault(rule: Rule, level: Level, file: &str, line: u32) -> Diagnostic {
    Diagnostic {
        rule,
        level,
        file: file.to_owned(),
        line,
        column: 11,
        width: 2,
        source: "    text: 이슈 #12 | 확인".to_owned(),
        message: "an unquoted text ends before ` #`".to_owned(),
        help: Some("put the text in quotes".to_owned()),
    }
}

fn report() -> Report {
    let unknown = Diagnostic {
        column: 3,
        width: 6,
        source: "  chanel: 네이버".to_owned(),
        message: "unknown key `chanel`".to_owned(),
        help: Some("did you mean `channel`?".to_owned()),
        ..fault(Rule::UnknownKey, Level::Error, "logs/다.yaml", 2)
    };
    let missing = Diagnostic {
        column: 1,
        width: 1,
        source: String::new(),
        message: "there is no `dangol.yaml`".to_owned(),
        help: None,
        ..fault(Rule::MissingOrganisation, Level::Error, "dangol.yaml", 1)
    };
    let text = fault(Rule::CommentInText, Level::Warn, "logs/다.yaml", 14);
    let off = fault(Rule::UnknownPerson, Level::Off, "logs/라.yaml", 1);
    Report { diagnostics: vec![text.clone(), unknown, off, missing, text] }.sorted()
}

fn many(level: Level, number: u32) -> Report {
    let rule = Rule::CommentInText;
    Report { diagnostics: (1..=number).map(|line| fault(rule, level, "logs/a.yaml", line)).collect() }
}

#[test]
fn a_report_is_the_same_whatever_the_order_of_its_faults() {
    let mut turned = report();
    turned.diagnostics.reverse();
    assert_eq!(turned.sorted(), report());
    assert_eq!(report().diagnostics.len(), 4, "what is said twice is said once");
}

#[test]
fn people_see_the_line_with_the_place_marked() {
    insta::assert_snapshot!(human(&report(), "./data/", Colour::Never));
}

#[test]
fn colour_is_written_only_where_it_is_asked_for() {
    assert!(!human(&report(), "data", Colour::Never).contains('\u{1b}'));
    assert!(human(&report(), "data", Colour::Always).contains('\u{1b}'));
}

#[test]
fn an_empty_report_is_silent() {
    assert_eq!(human(&Report::default(), "data", Colour::Never), "");
    assert_eq!(annotations(&Report::default(), "data"), "");
}

#[test]
fn programs_read_json() {
    insta::assert_snapshot!(json(&report(), "."));
}

#[test]
fn github_shows_annotations_worst_first() {
    insta::assert_snapshot!(annotations(&report(), "data"));
}

#[test]
fn github_shows_ten_of_a_level_and_says_how_many_more() {
    let mut report = many(Level::Error, 12);
    report.append(many(Level::Warn, 11));
    let text = annotations(&report, "data");
    assert_eq!(text.matches("::error ").count(), 10);
    assert_eq!(text.matches("::warning ").count(), 10);
    assert!(text.contains("2 more errors, 1 more warning: all of them are in the job summary\n"));
}

#[test]
fn the_job_summary_holds_all_errors_first() {
    insta::assert_snapshot!(job_summary(&report(), "data"));
}

#[test]
fn the_job_summary_stays_below_what_github_takes() {
    let text = job_summary(&many(Level::Error, 20_000), "data");
    assert!(text.len() < 1_048_576 && text.contains("more are in the file"), "{}", text.len());
}

#[test]
fn sarif_names_rule_place_and_snippet() {
    let text = sarif(&report(), "data");
    let log: serde_json::Value = serde_json::from_str(&text).unwrap();
    let run = &log["runs"][0];
    let result = &run["results"][1];
    let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    insta::assert_snapshot!(serde_json::to_string_pretty(result).unwrap());
}

#[test]
fn every_rule_has_a_page_of_three_parts() {
    for rule in Rule::ALL {
        let page = rule.page();
        let name = rule.name();
        assert!(page.starts_with(&format!("# {name}\n\n")), "{name}");
        assert!(page.contains("\n## Example\n") && page.contains("\n## Cure\n"), "{name}");
        assert!(rule.summary().ends_with('.'), "{name}: {}", rule.summary());
    }
}

#[test]
fn names_of_rules_are_unique_and_lead_back() {
    for rule in Rule::ALL {
        assert_eq!(Rule::named(rule.name()), Some(*rule));
    }
}

#[test]
fn the_page_of_rules_lists_each_with_its_level() {
    let page = rules_page();
    assert!(page.contains("| [stray-file](#stray-file) | warn | yes |"));
    assert!(page.contains("\n## unknown-key\n\nDefault: `error`. It cannot be lowered.\n"));
    assert!(page.contains("\n### Cure\n") && !page.contains("\n# logs\n## Cure"));
}

#[test]
fn a_long_line_is_shown_around_its_mark_and_tricks_of_the_terminal_are_defused() {
    let mut report = many(Level::Error, 1);
    let fault = &mut report.diagnostics[0];
    fault.source = format!("    text: \u{1b}[31m{}가나\u{202e}", "하".repeat(50_000));
    fault.column = 50_016;
    let text = human(&report, "data", Colour::Never);
    assert!(text.len() < 2_000, "{}", text.len());
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text}");
    assert!(text.contains("가나"), "{text}");
}

#[test]
fn a_mark_may_stand_behind_the_end_of_its_line() {
    let mut report = many(Level::Error, 1);
    report.diagnostics[0].column = 22;
    assert!(human(&report, "data", Colour::Never).contains("a.yaml:1:22"));
}
