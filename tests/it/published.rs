//! What is published again and elsewhere: restatements against a file and a revision, the comparison of two documents, the
//! digest, the summary and the feed.

use crate::{
    desk::{Desk, log},
    layout::root,
};
use serde_json::Value;
use std::{collections::BTreeSet, env, fs, process::Command};

/// A late reply in October, and one entry more in it.
fn with_october_changed(desk: &Desk) {
    let changed = log(0).replace("+35m", "+5h");
    desk.put(
        "data/logs/one.yaml",
        &format!("{changed}  - {{at: 2026-10-07 12:00, kind: question, from: dora, text: 새 질문}}\n"),
    );
}

/// The desk as published, and then with October changed.
fn corrected() -> Desk {
    let desk = Desk::with_data(3);
    assert_eq!(desk.run(&["build", "-q", "-o", "old"]).0, 0);
    with_october_changed(&desk);
    desk
}

fn text(desk: &Desk, path: &str) -> String {
    fs::read_to_string(desk.path(path)).unwrap()
}

fn build(desk: &Desk, args: &[&str]) {
    let (code, _, faults) = desk.run(&[&["build", "-q"], args].concat());
    assert_eq!(code, 0, "{args:?}: {faults}");
}

#[test]
fn past_figures_that_moved_are_told_on_every_page_they_stand_on() {
    let desk = corrected();
    build(&desk, &["--previous", "old"]);
    let notice = "figures have been corrected, and";
    for (path, told) in [
        ("site/en/months/2026-10.html", notice),
        ("site/en/months/2026-10.html", "Corrected ("),
        ("site/en/index.html", notice),
        ("site/months/2026-10.html", "10월 보고서의 수치"),
        ("site/en/metrics.html", "published as final"),
        ("site/en/metrics/response.within.html", "25% (1 of 4)"),
        ("site/en/summary.md", "## Corrections"),
    ] {
        assert!(text(&desk, path).contains(told), "{path} does not tell `{told}`");
    }
    for (path, kept_quiet) in
        [("site/en/months/2026-11.html", "Corrections"), ("site/en/metrics/steady.weeks_active.html", "Corrections")]
    {
        assert!(!text(&desk, path).contains(kept_quiet), "{path} tells what did not move");
    }
    let document: Value = serde_json::from_str(&text(&desk, "site/data/corrections.json")).unwrap();
    let months: BTreeSet<&str> =
        document["moved"].as_array().unwrap().iter().filter_map(|moved| moved["month"].as_str()).collect();
    assert_eq!(months, BTreeSet::from(["2026-10"]), "the running month restates nothing");
}

#[test]
fn a_file_and_a_site_say_the_same_and_the_same_again() {
    let desk = corrected();
    fs::copy(desk.path("old/data/metrics.json"), desk.path("old.json")).unwrap();
    build(&desk, &["--previous", "old", "-o", "one"]);
    build(&desk, &["--previous", "old.json", "-o", "two", "--jobs", "1"]);
    assert!(desk.tree("one") == desk.tree("two"));
    build(&desk, &["--previous", "one", "-o", "three"]);
    assert!(!text(&desk, "three/en/index.html").contains("corrected"), "nothing moved since");
    build(&desk, &["--previous", "one", "-o", "one"]);
}

#[test]
fn what_could_still_move_then_is_told_apart() {
    let desk = corrected();
    let (code, said, _) = desk.run(&["compare", "old", "old"]);
    assert_eq!((code, said.lines().next().unwrap()), (0, "# No figure of a complete month has changed."));
    build(&desk, &[]);
    let (code, said, _) = desk.run(&["compare", "old", "site/data/metrics.json"]);
    assert_eq!(code, 0);
    let (corrected, open) = said.split_once("## Could still move then").unwrap();
    let moved = "Answered within 2 hours (`response.within_2h`): 25% (1 of 4) → 0% (0 of 2), −25 pts";
    assert!(corrected.contains(&format!("October 2026 · {moved}")), "{said}");
    assert!(open.contains("(`response.time_median`)") && !corrected.contains("(`response.time_median`)"), "{said}");
    assert!(!said.contains("November"), "the running month restates nothing:\n{said}");
    let korean = desk.run(&["compare", "old", "site", "--lang", "ko"]).1;
    assert!(
        korean
            .contains("2026년 10월 · 2시간 안에 답한 비율 (`response.within_2h`): 25% (4건 중 1건) → 0% (2건 중 0건)")
    );
    let json: Value = serde_json::from_str(&desk.run(&["compare", "old", "site", "--format", "json"]).1).unwrap();
    assert_eq!(json["format"], "dangol-comparison/1");
    let written: Value = serde_json::from_str(&text(&desk, "old/data/metrics.json")).unwrap();
    let first = json["moved"].as_array().unwrap().iter().find(|moved| moved["metric"] == "response.within_2h").unwrap();
    let was = &written["metrics"]["response.within_2h"]["months"]["2026-10"];
    assert_eq!((&first["was"]["value"], &first["was"]["n"]), (&was["value"], &was["n"]));
}

#[test]
fn what_cannot_be_compared_is_said_with_its_place() {
    let desk = corrected();
    let old = text(&desk, "old/data/metrics.json");
    desk.put("format.json", &old.replace("dangol-metrics/1", "dangol-metrics/9"));
    desk.put("state.json", &old.replacen("\"state\":\"ok\"", "\"state\":\"fine\"", 1));
    desk.put("broken.json", "{");
    fs::create_dir(desk.path("empty")).unwrap();
    for (file, why) in [
        ("format.json", "at `format`: found `dangol-metrics/9`, expected `dangol-metrics/1`"),
        ("state.json", ".state`: found `fine`, expected one of `ok`"),
        ("broken.json", "no JSON"),
        ("empty", "metrics.json"),
        ("nowhere.json", "nowhere.json"),
    ] {
        let (code, output, faults) = desk.run(&["compare", file, "old"]);
        assert_eq!((code, output.as_str()), (3, ""), "{file}: {faults}");
        assert!(faults.contains(why), "{file}: {faults}");
    }
    assert_eq!(desk.run(&["compare", "old"]).0, 2);
    assert_eq!(desk.run(&["build", "--previous", "format.json"]).0, 3);
    let (code, _, faults) = desk.run(&["build", "--previous", "old", "--edition", "internal"]);
    assert_eq!(code, 2);
    assert!(faults.contains("public edition"), "{faults}");
    assert_eq!(desk.tree("site"), None, "nothing was written");
}

/// Runs git on the desk; `None`: there is no git here.
fn git(desk: &Desk, args: &[&str]) -> Option<()> {
    let known = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").args(known).args(args).current_dir(desk.path("")).output().ok()?;
    assert!(done.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&done.stderr));
    Some(())
}

#[test]
fn a_revision_tells_the_records_that_came_went_and_changed() {
    let desk = Desk::with_data(3);
    if git(&desk, &["init", "-q"]).is_none() {
        let (code, _, faults) = desk.run(&["build", "--previous", "HEAD"]);
        assert_eq!(code, 3, "{faults}");
        return assert!(faults.contains("cannot run `git`"), "{faults}");
    }
    git(&desk, &["add", "data"]).unwrap();
    git(&desk, &["commit", "-q", "-m", "as published"]).unwrap();
    with_october_changed(&desk);
    let before = desk.tree(".git").unwrap();
    build(&desk, &["--previous", "HEAD", "--edition", "internal"]);
    assert!(desk.tree(".git").unwrap() == before, "git is asked, and nothing else");
    let document: Value = serde_json::from_str(&text(&desk, "site/data/corrections.json")).unwrap();
    assert_eq!(document["record_counts"], serde_json::json!({"entry": {"came": 1, "changed": 1, "went": 3}}));
    let came = &document["records"][0];
    assert_eq!((&came["happened"], &came["file"], &came["line"]), (&"came".into(), &"logs/one.yaml".into(), &5.into()));
    let page = text(&desk, "site/en/metrics.html");
    assert!(page.contains("Entries: 1 came, 3 went, 1 changed") && page.contains("logs/one.yaml:5"), "{page}");

    build(&desk, &["--previous", "HEAD", "-o", "public"]);
    let page = text(&desk, "public/en/metrics.html");
    assert!(page.contains("Entries: 1 came, 3 went, 1 changed") && !page.contains("one.yaml"));
    let document: Value = serde_json::from_str(&text(&desk, "public/data/corrections.json")).unwrap();
    assert_eq!(document.get("records"), None, "the public edition names no record");

    let (code, _, faults) = desk.run(&["build", "--previous", "no-such-tag"]);
    assert_eq!(code, 2);
    assert!(faults.contains("`--previous no-such-tag`") && faults.contains("no such revision"), "{faults}");
    git(&desk, &["rm", "-q", "--cached", "-r", "data"]).unwrap();
    git(&desk, &["commit", "-q", "-m", "no data"]).unwrap();
    assert_eq!(desk.run(&["build", "--previous", "HEAD"]).0, 2, "a revision without the folder");
    assert_eq!(desk.run(&["build", "--previous", "--nonsense"]).0, 2);
}

#[test]
fn faulty_data_of_a_revision_are_named_with_it() {
    let desk = Desk::with_data(0);
    desk.put("data/logs/two.yaml", "channel: cafe\nentries:\n  - {at: never, kind: question}\n");
    if git(&desk, &["init", "-q"]).is_none() {
        return assert_eq!(desk.run(&["build", "--previous", "HEAD"]).0, 1);
    }
    git(&desk, &["add", "data"]).unwrap();
    git(&desk, &["commit", "-q", "-m", "faulty"]).unwrap();
    fs::remove_file(desk.path("data/logs/two.yaml")).unwrap();
    let (code, _, faults) = desk.run(&["build", "--previous", "HEAD"]);
    assert_eq!(code, 1);
    assert!(faults.contains("HEAD:data/logs/two.yaml:3:"), "{faults}");
    assert_eq!(desk.tree("site"), None);
}

#[test]
fn outside_a_repository_a_revision_cannot_be_meant() {
    let desk = Desk::with_data(0);
    let output = desk.dangol(&["build", "--previous", "v1"]).env("GIT_CEILING_DIRECTORIES", desk.path("..")).output();
    let done = output.unwrap();
    let faults = String::from_utf8(done.stderr).unwrap();
    assert!(matches!(done.status.code(), Some(2 | 3)), "{faults}");
    assert!(faults.contains("`--previous v1`") && faults.contains("git"), "{faults}");
}

/// What a command prints, held against a file beside this one.
fn assert_written(name: &str, found: &str) {
    let expected = root().join("tests/it/digest").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&expected, found).unwrap();
    }
    let expected = fs::read_to_string(expected).unwrap_or_default();
    assert!(expected == found, "the digest differs from {name} (`just bless`):\n{found}");
}

const DECISION: &str = "\
---
id: faster
title: \"Answer *faster* | <b>@all</b>\"
at: 2026-09-20
by: [care]
metric: response.within_2h
expect: {at_least: 0.8}
due: 2026-10-31
---
";

#[test]
fn the_digest_reads_well_in_both_languages() {
    let desk = Desk::with_data(3);
    desk.put("data/decisions/faster.md", DECISION);
    for (language, file) in [("ko", "small.ko.md"), ("en", "small.en.md")] {
        let (code, said, faults) = desk.run(&["digest", "--lang", language]);
        assert_eq!(code, 0, "{faults}");
        assert_written(file, &said);
        assert!(!said.contains('<') || said.contains("\\<"), "no HTML: {said}");
    }
    let november = desk.run(&["digest", "--month", "2026-11", "--lang", "en"]).1;
    assert!(november.contains("November holds records up to") && november.contains("November ends on"), "{november}");
    let (code, _, faults) = desk.run(&["digest", "--month", "2025-01"]);
    assert_eq!(code, 2);
    assert!(faults.contains("2026-10 to 2026-11"), "{faults}");
    let internal = desk.run(&["digest", "--edition", "internal", "--as-of", "2026-12-05", "--lang", "en"]).1;
    assert!(internal.contains("Internal · do not share outside") && internal.contains("5 December 2026"), "{internal}");
}

#[test]
fn a_summary_stands_in_every_tree_and_leads_only_to_pages_that_are_there() {
    let desk = Desk::with_data(3);
    build(&desk, &[]);
    let site = desk.tree("site").unwrap();
    for (tree, language) in [("", "ko"), ("en/", "en")] {
        let summary = String::from_utf8(site[&format!("{tree}summary.md")].clone()).unwrap();
        let ways: Vec<&str> =
            summary.split("](").skip(1).map(|rest| rest.split_once(')').expect("a link ends").0).collect();
        assert!(ways.contains(&"months/2026-10.html"), "{summary}");
        for way in ways {
            let page = way.split('#').next().unwrap();
            assert!(site.contains_key(&format!("{tree}{page}")), "{tree}summary.md leads to {way}");
        }
        let digest = desk.run(&["digest", "--lang", language]).1;
        assert_eq!(summary.lines().take(3).collect::<Vec<_>>(), digest.lines().take(3).collect::<Vec<_>>());
    }
}

#[test]
fn the_feed_is_whole_and_its_names_are_for_ever() {
    let desk = Desk::with_data(3);
    desk.put("data/dangol.yaml", &crate::desk::ORGANISATION.replace("title: A small shop", "title: 'Q&A <live>'"));
    build(&desk, &[]);
    let first = ids(&desk);
    assert_eq!(first.len(), 4, "a feed and a month in each language: {first:?}");
    with_october_changed(&desk);
    build(&desk, &["--as-of", "2026-12-05"]);
    let later = ids(&desk);
    assert!(later.is_superset(&first) && later.len() == 6, "{first:?} {later:?}");
    build(&desk, &["--edition", "internal"]);
    assert!(ids(&desk).is_disjoint(&later), "another edition is another feed");
}

/// The ids of both feeds, after a look at all that Atom asks for.
fn ids(desk: &Desk) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for tree in ["site/", "site/en/"] {
        let xml = text(desk, &format!("{tree}feed.xml"));
        let document = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{tree}: {error}\n{xml}"));
        let feed = document.root_element();
        assert!(feed.has_tag_name(("http://www.w3.org/2005/Atom", "feed")));
        let author = child(feed, "author").unwrap();
        assert_eq!(child(author, "name").and_then(|name| name.text()), Some("A small shop"));
        assert_eq!(child(feed, "title").and_then(|title| title.text()), Some("Q&A <live>"));
        let entries = feed.children().filter(|node| node.has_tag_name("entry"));
        for part in std::iter::once(feed).chain(entries.clone()) {
            let id = child(part, "id").and_then(|id| id.text()).unwrap();
            assert!(id.starts_with("urn:uuid:") && id.len() == 45 && ids.insert(id.to_owned()), "{id}");
            let updated = child(part, "updated").and_then(|updated| updated.text()).unwrap();
            assert!(updated.len() == 25 && updated.ends_with("+09:00"), "{updated}");
        }
        for entry in entries {
            let link = child(entry, "link").and_then(|link| link.attribute("href")).unwrap();
            assert!(desk.path(&format!("{tree}{link}")).exists(), "{link}");
            assert!(!child(entry, "summary").and_then(|summary| summary.text()).unwrap().is_empty());
        }
    }
    ids
}

fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &str) -> Option<roxmltree::Node<'a, 'a>> {
    node.children().find(|child| child.tag_name().name() == name)
}

#[test]
fn a_report_says_when_it_was_complete() {
    let desk = Desk::with_data(3);
    build(&desk, &["--as-of", "2026-11-05"]);
    let october = text(&desk, "site/en/months/2026-10.html");
    assert!(october.contains("October ended on 31 October 2026."), "{october}");
    assert!(october.contains("Until 7 November 2026") && october.contains("Until 29 January 2027"), "{october}");
    assert!(text(&desk, "site/en/months/2026-11.html").contains("November ends on 30 November 2026."));
    build(&desk, &["--as-of", "2028-01-05"]);
    let october = text(&desk, "site/months/2026-10.html");
    assert!(october.contains("모두 확정되었습니다"), "{october}");
}
