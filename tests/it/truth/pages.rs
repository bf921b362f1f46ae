//! The sentences as they stand on the pages: the headline and the findings of the index, the months and the subjects.

use super::collect::Report;
use dangol::{
    measure::ledger::{Depth, Ledger},
    render,
};

/// Page and sentence, in the order of the pages.
pub(super) fn sentences(report: &Report) -> Vec<(String, String)> {
    let ledger = Ledger::new(&report.archive, &report.figures, Depth::Counts);
    let pages = render::render(&report.archive, &report.figures, &report.story, &ledger, report.edition, &[]).unwrap();
    let mut found = Vec::new();
    for page in pages {
        let path = page.path.strip_prefix("en/").unwrap_or(&page.path);
        let subjects = ["index.html", "hotline.html", "voices.html", "people.html", "regulars.html", "teams.html"];
        let is_month = path.starts_with("months/2") && path.strip_suffix(".html").is_some_and(|name| name.len() == 14);
        if !is_month && !subjects.contains(&path) {
            continue;
        }
        let html = String::from_utf8(page.bytes).unwrap();
        let headlines = between(&html, "<h1>", "</h1>");
        assert_eq!(headlines.len(), 1, "{}", page.path);
        let findings = between(&html, "<li class=\"finding", "</li>");
        assert!(!findings.is_empty(), "{} says nothing", page.path);
        let texts = findings.iter().map(|finding| {
            let text = finding.split_once('>').unwrap().1;
            text.split("<a ").next().unwrap()
        });
        let all = headlines.into_iter().chain(texts).map(|text| (page.path.clone(), plain(text)));
        found.extend(all);
    }
    found
}

/// What stands between two marks, wherever they stand.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    html.split(start).skip(1).map(|rest| rest.split(end).next().unwrap()).collect()
}

/// Text without entities.
fn plain(html: &str) -> String {
    let mut text = html.trim().to_owned();
    for (entity, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, sign);
    }
    text
}
