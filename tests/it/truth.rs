//! Every sentence is true: findings and headlines of the example, and of the acceptance folders where they lie beside the
//! project, are taken apart again and held against `metrics.json`.

#![expect(clippy::print_stderr, reason = "how many sentences were read is worth knowing")]

mod change;
mod claim;
mod collect;
mod date;
mod headlines;
mod number;
mod pages;
mod words;

use crate::layout::root;
use claim::{Claim, Stated};
use collect::{Report, claims_of};
use dangol::{
    command::Edition,
    community::{Language, Month},
    measure::metric::Unit,
};
use number::Kind;
use words::Claimed;

/// What of a folder's sentences is not true, and how many were read.
fn faults_of(report: &Report) -> (Vec<String>, usize) {
    let claims = claims_of(report);
    let faults = claims
        .iter()
        .flat_map(|(place, claim)| claim.faults().into_iter().map(move |fault| format!("{place}: {fault}")));
    (faults.collect(), claims.len())
}

/// Fails with all that is not true.
fn assert_true(name: &str, report: &Report) -> usize {
    let (faults, read) = faults_of(report);
    assert!(faults.is_empty(), "{name}: {} of {read} sentences:\n{}", faults.len(), faults.join("\n"));
    read
}

#[test]
fn every_sentence_of_the_example_is_true() {
    for edition in [Edition::Public, Edition::Internal] {
        let report = Report::of(&root().join("data"), None, edition);
        let read = assert_true("data", &report);
        eprintln!("{read} sentences of the example are true in the {} edition", edition.id());
        assert!(read > 100, "only {read} sentences were read");
    }
}

#[test]
fn the_pages_say_what_was_read_and_nothing_else() {
    for edition in [Edition::Public, Edition::Internal] {
        let report = Report::of(&root().join("data"), None, edition);
        let read: Vec<String> = claims_of(&report).into_iter().map(|(_, claim)| claim.sentence).collect();
        let said = pages::sentences(&report);
        assert!(said.len() > 100, "only {} sentences stand on the pages", said.len());
        let unread: Vec<_> = said.iter().filter(|(_, sentence)| !read.contains(sentence)).collect();
        assert!(unread.is_empty(), "on a page and not read: {unread:#?}");
    }
}

#[test]
fn every_sentence_of_the_acceptance_folders_is_true() {
    let folders = root().join("../shared/acceptance/folders");
    let Ok(listing) = std::fs::read_dir(&folders) else {
        eprintln!("no acceptance folders beside the project: only the example is read");
        return;
    };
    let mut folders: Vec<_> = listing.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut all = 0;
    for folder in folders {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        // This one holds neither log nor post, and so does not say when it speaks from; it has no month.
        let as_of = (name == "release-teams").then(|| "2026-08-13".to_owned());
        let read = assert_true(&name, &Report::of(&folder, as_of, Edition::Internal));
        eprintln!("{read} sentences of `{name}` are true");
        all += read;
    }
    assert!(all > 100, "only {all} sentences were read");
}

/// `‘Answered’ rose …: 83% (64 of 77, 95% interval 73%–90%), usually 70% on average`, and what it may rest on.
fn claim(language: Language, sentence: &str) -> Claim {
    let share = Stated {
        id: "response.within_2h".to_owned(),
        unit: Some(Unit::Share),
        value: Some(0.8312),
        n: Some(77),
        k: Some(64),
        low: Some(0.733),
        high: Some(0.899),
        may: [Claimed::Up, Claimed::Open].into(),
    };
    Claim {
        language,
        sentence: sentence.to_owned(),
        figures: vec![share],
        more: vec![(Kind::Share, 0.7)],
        names: vec!["Answered".to_owned(), "답한 비율".to_owned()],
        months: vec![Month(2026 * 12 + 9)],
        dates: Vec::new(),
    }
}

#[test]
fn a_true_sentence_passes() {
    for (language, sentence) in [
        (
            Language::En,
            "“Answered” rose above its usual range: 83% (64 of 77, 95% interval 73%–90%), usually 70% on average.",
        ),
        (
            Language::Ko,
            "‘답한 비율’이 평소 범위보다 높았습니다. 이달 83%(77건 중 64건, 95% 구간 73%–90%), 평소 평균 70%입니다.",
        ),
        (Language::En, "In October 2026, 83% of questions. Whether it was met is too close to call."),
        (Language::Ko, "10월, 문의의 83%(n = 77)에 답했습니다. 지켰는지는 아직 단정할 수 없습니다."),
    ] {
        assert_eq!(claim(language, sentence).faults(), [""; 0], "{sentence}");
    }
}

#[test]
fn a_false_sentence_is_found() {
    for (sentence, fault) in [
        ("“Answered”: 84%.", "is no figure's"),
        ("“Answered”: 0.83.", "is not said"),
        ("“Heard”: 83%.", "is not what it rests on"),
        ("In September, 83%.", "is not its time"),
        ("In October 2025, 83%.", "is not its time"),
        ("83% (64 of 78).", "64 of 78"),
        ("83% (77 of 64).", "77 of 64"),
        ("83% (95% interval 73%–91%).", "interval"),
        ("83% (95% interval 73% or more).", "interval"),
        ("83% (n = 76).", "n = 76"),
        ("83%, usually 71% on average.", "is no figure's"),
        ("It fell to 83%.", "Down"),
        ("83%, the highest in the year.", "Highest"),
        ("83%, a record.", "Highest"),
        ("83%, the lowest of all.", "Lowest"),
        ("83% because of the campaign.", "Cause"),
        ("83%, thanks to the team.", "Cause"),
        ("83%. The target was met.", "Met"),
        ("83%. The target was missed.", "Missed"),
        ("Nothing to say.", "is not said"),
    ] {
        let faults = claim(Language::En, sentence).faults();
        assert!(faults.iter().any(|found| found.contains(fault)), "`{sentence}` passed for `{fault}`: {faults:?}");
    }
    for (sentence, fault) in [
        ("‘답한 비율’이 84%입니다.", "is no figure's"),
        ("‘답한 비율’이 83%로 평소보다 낮았습니다.", "Down"),
        ("9월, 83%입니다.", "is not its time"),
        ("83%(78건 중 64건)입니다.", "64 of 78"),
        ("83%(95% 구간 72%–90%)입니다.", "interval"),
        ("83%로 가장 높습니다.", "Highest"),
        ("83%로 역대 최저입니다.", "Lowest"),
        ("캠페인 덕분에 83%입니다.", "Cause"),
        ("83%로 목표를 지켰습니다.", "Met"),
    ] {
        let faults = claim(Language::Ko, sentence).faults();
        assert!(faults.iter().any(|found| found.contains(fault)), "`{sentence}` passed for `{fault}`: {faults:?}");
    }
}

#[test]
fn a_direction_without_a_signal_is_found() {
    for (language, sentence) in [
        (Language::En, "It rose to 83%."),
        (Language::En, "83%, more than usual."),
        (Language::Ko, "83%로 늘었습니다."),
        (Language::Ko, "83%로 평소보다 높습니다."),
    ] {
        let mut claim = claim(language, sentence);
        assert_eq!(claim.faults(), [""; 0]);
        claim.figures[0].may.remove(&Claimed::Up);
        assert!(claim.faults()[0].contains("Up"), "{sentence}");
    }
}

#[test]
fn a_figure_moved_by_a_record_makes_its_sentences_false() {
    let mut report = Report::of(&root().join("data"), None, Edition::Public);
    assert_eq!(faults_of(&report).0.len(), 0);
    let newest = report.month_id(report.figures.newest());
    let figure = report.json.pointer_mut(&format!("/metrics/response.within_2h/months/{newest}")).unwrap();
    figure["value"] = serde_json::json!(0.5);
    figure["n"] = serde_json::json!(2);
    let faults = faults_of(&report).0;
    assert!(faults.len() >= 2, "the headline and the finding of the newest month: {faults:?}");
}
