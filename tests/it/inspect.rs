//! What comes out of a data folder: defaults, order, editions, and the moment the report speaks from.

use dangol::{
    community::{AccountKind, Archive, Edition, Role, Verdict},
    diagnostic::{Colour, human},
    gather,
    inspect::{Failed, Inspected, KnownMetric, Options, inspect},
    measure::{catalogue, metric::Unit},
};
use std::fs;

const ORGANISATION: &str = "title: Roastery\norganisation: Roast & Co.\ntimezone: Asia/Seoul\nchannels:\n  cafe: {name: Café}\n  shop: {}\nteams: {care: {}}\nstaff: {s-kim: {name: 김, team: care}}\n";

fn inspected(edition: Edition, as_of: Option<&str>, files: &[(&str, &str)]) -> Result<Inspected, Failed> {
    let dir = tempfile::tempdir().unwrap();
    let own = files.iter().any(|(path, _)| *path == "dangol.yaml");
    let organisation = [("dangol.yaml", ORGANISATION)];
    for (path, text) in organisation.iter().filter(|_| !own).chain(files) {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let folder = gather::list(dir.path()).unwrap();
    inspect(&folder, &Options { edition, as_of: as_of.map(str::to_owned), metrics: Vec::new() })
}

fn archive(edition: Edition, files: &[(&str, &str)]) -> Archive {
    let found = inspected(edition, None, files).unwrap();
    found.archive.unwrap_or_else(|| panic!("{:#?}", found.report))
}

const LOG: &str = "\
date: 2026-11-03
channel: cafe
kind: question
by: s-kim
topics: [delivery]
checks: [\"09:00\"]
entries:
  - at: 09:12
    from: m-2
    text: 배송이 언제 오나요?
    replies: [{at: +35m, text: 내일요}, {by: m-9, text: 저도요}]
    outcome: [{at: 10:05, result: solved}, {at: 2026-11-03, result: withdrawn}]
  - {channel: shop, kind: praise, topics: [], from: m-1, text: 맛있어요, quote: true}
";

#[test]
fn an_entry_inherits_what_it_does_not_say() {
    let archive = archive(Edition::Internal, &[("logs/a.yaml", LOG)]);
    // Known to the day comes first: it begins with its date.
    let [praise, question] = &archive.entries[..] else { panic!("two entries") };
    assert_eq!((praise.at.hour, question.at.hour), (None, Some(9)));
    assert_eq!((praise.topics.len(), question.topics.len()), (0, 1));
    assert_eq!(archive.organisation.channels[praise.channel.index()].id, "shop");
    assert_eq!((praise.needs_reply, question.needs_reply), (false, true));
    assert_eq!(archive.accounts[question.replies[0].by.index()].id, "s-kim");
    assert_eq!(question.replies[0].at.unwrap().second - question.at.second, 35 * 60);
    assert!(question.replies[1].at.is_none());
    let results: Vec<Verdict> = question.outcomes.iter().map(|outcome| outcome.result).collect();
    assert_eq!(results, [Verdict::Solved, Verdict::Withdrawn], "an order that days cannot refute stays as written");
    assert_eq!((question.place.line, praise.place.line), (8, 13));
    assert_eq!((archive.checks.len(), archive.checks[0].at.hour), (1, Some(9)));
    assert_eq!(archive.organisation.topics[0].id, "delivery");
}

#[test]
fn the_report_speaks_from_the_latest_time_of_the_data() {
    let archive = archive(Edition::Internal, &[("logs/a.yaml", LOG)]);
    let as_of = archive.organisation.zone.rfc3339(archive.period.as_of);
    assert_eq!(as_of, "2026-11-03T23:59:59+09:00");
    assert_eq!(archive.period.months.len(), 1);
}

#[test]
fn the_public_edition_keeps_only_words_whose_author_agreed() {
    let note = format!("---\n{LOG}---\nA note of the day.\n");
    let files = [("logs/a.md", note.as_str())];
    let public = archive(Edition::Public, &files);
    let texts: Vec<Option<&str>> = public.entries.iter().map(|entry| entry.text.as_deref()).collect();
    assert_eq!(texts, [Some("맛있어요"), None]);
    assert!(public.entries[1].replies.iter().all(|reply| reply.text.is_none()));
    assert!(!public.entries[1].terms.is_empty(), "terms are counted all the same");
    assert!(public.notes.is_empty());
    let names = public.accounts.iter().filter(|a| matches!(&a.kind, AccountKind::Staff { name: Some(_), .. }));
    assert_eq!(names.count(), 0);
    let internal = archive(Edition::Internal, &files);
    assert_eq!(internal.entries[1].replies[1].text.as_deref(), Some("저도요"));
    assert_eq!(internal.notes[0].body.text, "A note of the day.");
}

#[test]
fn hidden_people_count_and_are_not_heard() {
    // printf %s m-1 | sha256sum
    let hide = "privacy: {hide: [a461b472cb41a9ec3dee5c90cf8e4a78252c9d82319adf75830031b8c309bfc6]}\n";
    let archive =
        archive(Edition::Internal, &[("dangol.yaml", &format!("{ORGANISATION}{hide}")), ("logs/a.yaml", LOG)]);
    assert_eq!(archive.people.iter().filter(|person| person.hidden).count(), 1);
    assert_eq!(archive.entries[0].text, None);
    assert!(archive.entries[1].text.is_some());
}

#[test]
fn what_a_lowered_rule_lets_pass_is_set_aside() {
    let organisation = format!("{ORGANISATION}rules: {{reply-before-entry: warn}}\n");
    let log = "channel: cafe\nkind: question\nentries:\n  - at: 2026-11-03 09:12\n    replies: [{at: 2026-11-03 09:00, by: s-kim}, {at: +1m, by: s-kim}]\n";
    let archive = archive(Edition::Internal, &[("dangol.yaml", &organisation), ("logs/a.yaml", log)]);
    assert_eq!((archive.entries[0].replies.len(), archive.entries[0].set_aside), (1, 1));
    assert_eq!(archive.rejected.warnings, [("reply-before-entry".to_owned(), 1)]);
}

#[test]
fn several_accounts_are_one_person_and_a_team_is_staff() {
    let members = "members:\n  - {id: m-1, same_person: [m-2], joined: 2026-02-01}\n  - {id: m-2, joined: 2026-01-01, influence: {cafe: 120}}\n";
    let archive = archive(Edition::Internal, &[("logs/a.yaml", LOG), ("members/all.yaml", members)]);
    let ids: Vec<&str> = archive.accounts.iter().map(|account| account.id.as_str()).collect();
    assert_eq!(ids, ["care", "m-1", "m-2", "m-9", "s-kim"]);
    let person = &archive.people[archive.accounts[1].person.index()];
    assert_eq!((person.accounts.len(), person.joined.unwrap().to_string().as_str()), (2, "2026-01-01"));
    assert_eq!(archive.people[archive.accounts[0].person.index()].role, Role::Staff);
}

#[test]
fn entries_written_alike_get_ids_of_their_own() {
    let log = "channel: cafe\nkind: question\nentries:\n  - {at: 2026-11-03 09:12}\n  - {at: 2026-11-03 09:12}\n";
    let archive = archive(Edition::Internal, &[("logs/a.yaml", log)]);
    let [first, second] = &archive.entries[..] else { panic!("two entries") };
    assert_eq!(format!("{}-2", first.id), *second.id);
}

#[test]
fn the_command_line_has_to_say_what_the_data_do_not() {
    let season = [("supporters/s.yaml", "id: s1\nstart: 2026-03-01\n")];
    assert!(matches!(inspected(Edition::Public, None, &season), Err(Failed::NoAsOf)));
    assert!(matches!(inspected(Edition::Public, Some("soon"), &season), Err(Failed::BadAsOf { .. })));
    let found = inspected(Edition::Public, Some("2026-04-02"), &season).unwrap().archive.unwrap();
    let months: Vec<String> = found.period.months.iter().map(ToString::to_string).collect();
    assert_eq!(months, ["2026-03", "2026-04"]);
    assert!(matches!(inspected(Edition::Public, Some("2026-04-02"), &[]), Err(Failed::Empty)));
}

#[test]
fn one_faulty_record_does_not_hide_another() {
    let log = "channel: cafe\nkind: question\nentries:\n  - {at: never}\n  - {at: 2026-11-03 09:12, attempts: none, url: x}\n";
    let found = inspected(Edition::Public, None, &[("logs/a.yaml", log), ("logs/b.yaml", "entries: {}\n")]).unwrap();
    assert!(found.archive.is_none());
    let lines: Vec<(&str, u32)> = found.report.diagnostics.iter().map(|d| (d.file.as_str(), d.line)).collect();
    assert_eq!(lines, [("logs/a.yaml", 4), ("logs/a.yaml", 5), ("logs/a.yaml", 5), ("logs/b.yaml", 1)]);
}

fn known() -> Vec<KnownMetric> {
    let monthly = catalogue::monthly().iter().map(|metric| (metric.id, Some(metric.unit)));
    let described = catalogue::described().iter().map(|metric| (metric.id, metric.unit));
    let known = |(id, unit): (&str, _)| KnownMetric { id: id.to_owned(), unit_is_seconds: unit == Some(Unit::Seconds) };
    monthly.chain(described).map(known).collect()
}

/// By hand: `DANGOL_FOLDERS=a:b cargo test --test it folders_have_no_errors -- --ignored --nocapture`.
#[test]
#[ignore = "reads the folders that the variable DANGOL_FOLDERS names"]
fn folders_have_no_errors() {
    for name in std::env::var("DANGOL_FOLDERS").unwrap().split(':') {
        let clock = std::time::Instant::now();
        let as_of = std::env::var("DANGOL_AS_OF").ok();
        let folder = gather::list(std::path::Path::new(name)).unwrap();
        let found = inspect(&folder, &Options { edition: Edition::Internal, as_of, metrics: known() }).unwrap();
        let archive = found.archive.unwrap_or_else(|| panic!("{}", human(&found.report, name, Colour::Never)));
        let (entries, posts, terms) = (archive.entries.len(), archive.posts.len(), archive.terms.len());
        let (people, warnings) = (archive.people.len(), &archive.rejected.warnings);
        let as_of = archive.organisation.zone.rfc3339(archive.period.as_of);
        let time = clock.elapsed();
        let line = format!(
            "{name}: {entries} entries, {posts} posts, {people} people, {terms} terms, as of {as_of}, {time:?}, {warnings:?}\n"
        );
        fs::write("/dev/stderr", line).unwrap();
    }
}
