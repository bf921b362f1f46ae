//! What changed: the split is worked out once more, from the channels' figures in `metrics.json` alone, and the sentences on it
//! are read.

use super::{
    collect::Report,
    number::{Kind, numbers},
};
use crate::{
    desk::{Desk, ORGANISATION},
    layout::root,
};
use dangol::{
    command::Edition,
    community::Language,
    measure::{
        catalogue,
        change::{Base, Change, Split, change},
        ledger::Ledger,
        metric::Grouping,
    },
    render::view::View,
};
use serde_json::Value;
use std::sync::LazyLock;
use std::{collections::BTreeSet, fmt::Write, path::Path};

/// n and value of a figure of the file, nothing where nothing is counted.
fn side(figure: &Value) -> (f64, f64) {
    (figure["n"].as_f64().unwrap_or(0.0), figure["value"].as_f64().unwrap_or(0.0))
}

/// Within and mix of a metric's channels between two months, straight from the formula.
fn by_hand(report: &Report, id: &str, before: &str, after: &str) -> (f64, f64) {
    let channels = report.json["metrics"][id]["by"]["channel"].as_object().unwrap();
    let rows: Vec<_> = channels.values().map(|row| (side(&row[before]), side(&row[after]))).collect();
    let (all_before, all_after) = rows.iter().fold((0.0, 0.0), |sum, row| (sum.0 + row.0.0, sum.1 + row.1.0));
    let (mut within, mut mix) = (0.0, 0.0);
    for ((n0, r0), (n1, r1)) in rows {
        let (w0, w1) = (n0 / all_before, n1 / all_after);
        if n0 > 0.0 && n1 > 0.0 {
            within += f64::midpoint(w0, w1) * (r1 - r0);
            mix += f64::midpoint(r0, r1) * (w1 - w0);
        } else {
            // There in one of the months only: its whole weight came or went with the one value it has.
            mix += w1 * r1 - w0 * r0;
        }
    }
    (within, mix)
}

/// Compares every split of a folder; gives back how many there were, and of which metrics.
fn compare(data: &Path) -> (usize, BTreeSet<&'static str>) {
    let report = Report::of(data, None, Edition::Internal);
    let (mut splits, mut metrics) = (0, BTreeSet::new());
    for metric in catalogue::monthly() {
        for month in 0..report.figures.months.len() {
            for base in Base::ALL {
                let Some(change) = change(&report.figures, metric.id, month, base) else { continue };
                let is_of_channels = |split: &&Split| split.grouping == Grouping::Channel;
                for split in &change.splits {
                    assert!((split.all.whole() - change.difference).abs() < 1e-9, "{}: {split:?}", metric.id);
                }
                let Some(split) = change.splits.iter().find(is_of_channels) else { continue };
                let before = report.month_id(month - base.months_back());
                let (within, mix) = by_hand(&report, metric.id, &before, &report.month_id(month));
                let is_near = (split.all.within - within).abs() < 1e-9 && (split.all.mix - mix).abs() < 1e-9;
                assert!(is_near, "{} {before}: {split:?}, by hand {within}, {mix}", metric.id);
                splits += 1;
                metrics.insert(metric.id);
            }
        }
    }
    (splits, metrics)
}

#[test]
fn splits_by_channel_follow_from_metrics_json() {
    let (splits, metrics) = compare(&root().join("data"));
    eprintln!("{splits} changes of the example were split once more");
    assert!(splits > 100, "only {splits} changes were split");
    for id in ["response.within_2h", "voice.complaint_desk", "voice.net_sentiment", "line.check_rate", "needs.linked"] {
        assert!(metrics.contains(id), "{id} was never split: {metrics:?}");
    }
    for id in ["response.time_median", "posts.ratio_median", "voice.entries", "effort.attempts_median"] {
        assert!(!metrics.contains(id), "{id} is no mean of its channels");
    }
}

/// The sentences on the mix of a folder's months, each held against the splits it can mean; gives back how many there were.
fn read_sentences(data: &Path) -> usize {
    let report = Report::of(data, None, Edition::Internal);
    let mut read = 0;
    for language in Language::ALL {
        let view = view(&report, language, report.edition);
        for month in 0..report.figures.months.len() {
            for metric in catalogue::monthly() {
                for sentence in view.mix_sentences(&[metric.id], month) {
                    let changes =
                        || Base::ALL.into_iter().filter_map(|base| change(&report.figures, metric.id, month, base));
                    assert!(changes().any(|change| is_told(language, &sentence, &change)), "{sentence}");
                    read += 1;
                }
            }
        }
    }
    read
}

static LEDGER: LazyLock<Ledger> = LazyLock::new(Ledger::default);

fn view(report: &Report, language: Language, edition: Edition) -> View<'_> {
    let voice = report.voice(language);
    let (archive, figures, story) = (&report.archive, &report.figures, &report.story);
    View { archive, figures, story, ledger: &LEDGER, shelf: None, edition, voice, root: "" }
}

/// Whether a sentence names the metric, and tells the change and one split's two parts, in this order.
fn is_told(language: Language, sentence: &str, change: &Change<'_>) -> bool {
    let name = change.metric.name.in_language(language);
    let Some((_, rest)) = sentence.split_once(name) else { return false };
    let said = numbers(language, rest);
    let is_said = |split: &Split| {
        let parts = [change.difference, split.all.within, split.all.mix];
        said.len() == 3 && said.iter().zip(parts).all(|(number, part)| number.says(Kind::Points, part))
    };
    change.splits.iter().any(is_said)
}

/// Two months of questions: of 100 and 100, half and nine in ten answered in time; then of 160 and 40, seven and nine in ten.
/// All together 0.70 and 0.74; within the channels 0.65 · 0.2 = 0.13, their mix −0.09.
fn hidden() -> Desk {
    let desk = Desk::new();
    let shop = "channels:\n  shop: {name: Shop, kind: shop}\n";
    desk.put("data/dangol.yaml", &ORGANISATION.replace("channels:\n", shop));
    for (month, channel, entries, answered) in
        [(9, "cafe", 100, 50), (9, "shop", 100, 90), (10, "cafe", 160, 112), (10, "shop", 40, 36)]
    {
        let mut log = format!("channel: {channel}\nentries:\n");
        for number in 0..entries {
            let wait = if number < answered { "+30m" } else { "+5h" };
            let (day, hour, minute) = (number % 25 + 1, number / 25 + 8, number % 25);
            let at = format!("2026-{month:02}-{day:02} {hour:02}:{minute:02}");
            let replies = format!("[{{at: {wait}, by: minji}}]");
            writeln!(log, "  - {{at: {at}, kind: question, from: m{number}, text: 언제 열어요?, replies: {replies}}}")
                .unwrap();
        }
        desk.put(&format!("data/logs/{channel}-{month}.yaml"), &log);
    }
    desk.put(
        "data/logs/later.yaml",
        "channel: cafe\nentries:\n  - {at: 2026-11-10 10:00, kind: praise, from: bora, text: 고마워요}\n",
    );
    desk
}

#[test]
fn sentences_on_the_mix_say_the_parts() {
    let desk = hidden();
    assert!(read_sentences(&desk.path("data")) >= 2, "what the mix hides is said in both languages");
    let report = Report::of(&desk.path("data"), None, Edition::Internal);
    let change = change(&report.figures, "response.within_2h", 1, Base::LastMonth).unwrap();
    assert!((change.difference - 0.04).abs() < 1e-12, "{change:?}");
    let parts = change.splits[0].all;
    assert!((parts.within - 0.13).abs() < 1e-12 && (parts.mix + 0.09).abs() < 1e-12, "{parts:?}");
    let beside = Some(root().join("../shared/acceptance/folders/long")).filter(|folder| folder.is_dir());
    let read: usize = std::iter::once(root().join("data")).chain(beside).map(|folder| read_sentences(&folder)).sum();
    eprintln!("{read} more sentences on the mix of channels and kinds are true");
}

#[test]
fn in_public_small_kinds_are_not_split() {
    let report = Report::of(&root().join("data"), None, Edition::Internal);
    let shows_kinds = |edition, id, month| {
        let table = view(&report, Language::En, edition).change_table("index.html", &[id], month, Base::LastMonth);
        table.unwrap().heads.iter().any(|head| head.text == "Within kinds")
    };
    let (mut hidden, mut shown) = (0, 0);
    for metric in catalogue::monthly() {
        for month in 0..report.figures.months.len() {
            let Some(change) = change(&report.figures, metric.id, month, Base::LastMonth) else { continue };
            let Some(split) = change.splits.iter().find(|split| split.grouping == Grouping::Kind) else { continue };
            let mut sides = split.groups.iter().flat_map(|group| [group.before, group.after]).flatten();
            let is_small = sides.any(|side| side.size < report.archive.organisation.privacy.minimum_group);
            assert!(shows_kinds(Edition::Internal, metric.id, month), "{} {}", metric.id, report.month_id(month));
            assert_eq!(shows_kinds(Edition::Public, metric.id, month), !is_small, "{}", metric.id);
            if is_small { hidden += 1 } else { shown += 1 }
        }
    }
    assert!(hidden > 0, "{shown} splits by kind, none of them small");
}
