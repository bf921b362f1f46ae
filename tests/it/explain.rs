//! Receipts: what a figure was made of, counted, is what the figure says; and what `dangol explain` prints of it.

use crate::{
    cases::{as_of, cases, name},
    desk::Desk,
    layout::root,
};
use dangol::{
    command::{DataOptions, Edition, Warnings},
    community::{Archive, ChannelId, EntryKind, SeasonId, TopicId},
    gather, inspect,
    measure::{
        self, catalogue,
        explain::{Counted, Explainer, Section, Shown},
        figure::Value,
        metric::{Shape, Subject, Unit},
        slice::Group,
        witness::{Part, Thing},
    },
};
use std::{collections::BTreeSet, path::Path};

/// The archive of a data folder.
fn archive(data: &Path, as_of: Option<String>) -> Archive {
    let options = DataOptions { data: data.to_owned(), as_of, edition: Edition::Internal, warnings: Warnings::Pass };
    let folder = gather::list(&options.data).unwrap();
    inspect::inspect(&folder, &options.inspect()).unwrap().archive.unwrap()
}

/// What was walked so far.
#[derive(Default)]
struct Walk {
    sections: usize,
    spoke: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Walk {
    /// Compares figures with their receipts.
    fn see(&mut self, id: &'static str, of_what: &str, is_count: bool, sections: Vec<Section>) {
        for Section { key, shown, receipt } in sections {
            self.sections += 1;
            if !receipt.told.is_empty() {
                self.spoke.insert(id);
            }
            for told in &receipt.told {
                let is_counted = matches!(told.part, Part::Whole | Part::Hit | Part::HitOnly);
                let has_acts = match told.thing {
                    Thing::Person(_) | Thing::Account(_) | Thing::Tie(..) => is_counted,
                    Thing::Week(_) => told.part == Part::Hit,
                    _ => false,
                };
                if (has_acts && told.places.is_empty()) || !told.places.is_sorted_by(|a, b| a < b) {
                    self.faults.push(format!("{id} {of_what} {key}: {told:?} does not say where"));
                }
            }
            let mut compare = |what: &str, figure: Option<u64>, receipt: u64| {
                if figure.is_some_and(|figure| figure != receipt) {
                    let figure = figure.unwrap();
                    self.faults.push(format!("{id} {of_what} {key}: {what} is {figure}, the receipt has {receipt}"));
                }
            };
            match shown {
                Shown::Figure(figure) => {
                    compare("n", figure.n, receipt.n());
                    compare("k", figure.k, receipt.k());
                    let speaks = figure.n.is_some() || figure.value.is_some();
                    compare("left_out", speaks.then_some(figure.left_out), receipt.left_out());
                    if let (true, Some(Value::Whole(value))) = (is_count, figure.value) {
                        compare("value", Some(value.try_into().unwrap()), receipt.n());
                    }
                }
                Shown::List(things) => compare("list", Some(things), receipt.n()),
                Shown::Rest => compare("rest", Some(0), receipt.n()),
                row @ Shown::Row(_) => {
                    let count = row.count().unwrap().try_into().unwrap();
                    compare("row", Some(count), receipt.n() + receipt.left_out());
                }
            }
        }
    }

    fn monthly(&mut self, archive: &Archive, explainer: &Explainer<'_>) {
        let organisation = &archive.organisation;
        let channels = (0..).map(ChannelId).take(organisation.channels.len()).map(Group::Channel);
        let topics = (0..).map(TopicId).take(organisation.topics.len()).map(Group::Topic);
        let kinds = EntryKind::ALL.into_iter().map(Group::Kind);
        let groups: Vec<Group> = [Group::All].into_iter().chain(channels).chain(kinds).chain(topics).collect();
        for metric in catalogue::monthly() {
            let is_count = metric.unit == Unit::Count && metric.shape == Shape::Count;
            for index in 0..archive.period.months.len() {
                for &group in &groups {
                    if let Some(sections) = explainer.monthly(metric, index, group) {
                        let of_what = format!("{} {group:?}", archive.period.months[index]);
                        self.see(metric.id, &of_what, is_count, sections);
                    }
                }
            }
        }
    }

    fn described(&mut self, archive: &Archive, explainer: &Explainer<'_>) {
        for described in catalogue::described() {
            let is_count = described.unit == Some(Unit::Count);
            let mut see = |of_what: &str, sections| self.see(described.id, of_what, is_count, sections);
            match described.subject {
                Subject::Season(_) | Subject::SeasonSteps(_) => {
                    for (id, season) in (0..).map(SeasonId).zip(&archive.seasons) {
                        see(&season.id, explainer.season(described, id).unwrap());
                    }
                }
                Subject::Campaign(_) => {
                    for (place, campaign) in archive.campaigns.iter().enumerate() {
                        see(&campaign.id, explainer.campaign(described, place).unwrap());
                    }
                }
                Subject::Timing(function) => see("", explainer.timing(function)),
                Subject::Decision => see("", explainer.decisions(described)),
                Subject::MonthlyTable(function) => {
                    for (index, month) in archive.period.months.iter().enumerate() {
                        see(&month.to_string(), explainer.table(function, index));
                    }
                }
                Subject::Table(function) => see("", explainer.whole_table(function)),
            }
        }
    }
}

/// Walks all metrics of a folder.
fn walk(data: &Path, as_of: Option<String>) -> Walk {
    let archive = archive(data, as_of);
    let figures = measure::measure(&archive);
    let explainer = Explainer::new(&archive, &figures);
    let mut walk = Walk::default();
    walk.monthly(&archive, &explainer);
    walk.described(&archive, &explainer);
    walk
}

#[test]
fn every_receipt_of_the_example_counts_what_its_figure_says() {
    let walk = walk(&root().join("data"), None);
    assert!(walk.faults.is_empty(), "\n{}", walk.faults.join("\n"));
    let ids = catalogue::monthly().iter().map(|metric| metric.id);
    let ids = ids.chain(catalogue::described().iter().map(|described| described.id));
    let silent: Vec<_> = ids.filter(|id| !walk.spoke.contains(id)).collect();
    assert!(silent.is_empty(), "no thing was ever told of {silent:?}");
    assert!(walk.sections > 1000, "{} figures were compared", walk.sections);
}

#[test]
fn every_receipt_of_the_cases_counts_what_its_figure_says() {
    let mut faults = Vec::new();
    for case in cases("metric") {
        let found = walk(&case.join("data"), as_of(&case)).faults;
        faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", name(&case))));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn explain_prints_the_definition_the_figure_and_where_its_records_stand() {
    let desk = Desk::with_data(1);
    let (code, output, faults) = desk.run(&["explain", "response.within_2h", "--month", "2026-10", "--lang", "en"]);
    assert_eq!((code, faults.as_str()), (0, ""));
    assert!(output.starts_with("# Answered within 1, 2 and 24 hours\n"), "{output}");
    let receipt = output.split_once("\n---\n\n").unwrap().1;
    let head = "## Answered within 2 hours (`response.within_2h`)\n\nOctober 2026\n\n**50%** (1 of 2, 95% interval ";
    assert!(receipt.starts_with(head), "{receipt}");
    assert!(receipt.contains("\nAs in metrics.json: `{\"high\":0.90"), "{receipt}");
    assert!(receipt.contains("\n#### Counted 2, of which in k ([x]) 1\n\n"), "{receipt}");
    let records: Vec<&str> = receipt.lines().filter_map(|line| Some(line.rsplit_once(" · ")?.0)).collect();
    let idea = "- [ ] data/logs/one.yaml:5 · 2026-10-01 12:00 · Idea · member0";
    let question = "- [x] data/logs/one.yaml:3 · 2026-10-05 09:00 · Question · anna";
    assert_eq!(records, [idea, question]);
}

#[test]
fn explain_marks_what_is_in_k_and_says_why_the_rest_is_not_in_n() {
    let desk = Desk::with_data(0);
    let (code, output, _) = desk.run(&["explain", "response.within_2h", "--month", "2026-10", "--channel", "cafe"]);
    assert_eq!(code, 0);
    assert!(output.contains(
        "\n#### 센 것 1, 그중 k에 든 것([x]) 1\n\n- [x] data/logs/one.yaml:3 · 2026-10-05 09:00 · 질문 · anna · "
    ));
    let (_, output, _) = desk.run(&["explain", "response.within_2h", "--month", "2026-11", "--lang", "en", "./data/"]);
    assert!(
        output.contains("\nAsks for no answer (1)\n\n- ./data/logs/one.yaml:4 · 2026-11-03 10:00 · Praise · bora · "),
        "{output}"
    );
    let (_, output, _) = desk.run(&["explain", "people.ladder", "--lang", "en"]);
    assert!(output.contains("\n### fan\n") && output.contains("\n- anna · data/logs/one.yaml:3\n"), "{output}");
}

#[test]
fn explain_of_what_nobody_knows_ends_with_2() {
    let desk = Desk::with_data(0);
    for (args, says) in [
        (&["response.within_2"][..], "did you mean `response.within_2h`?"),
        (&["nonsense"], "docs/metrics.md"),
        (&["voice.entries", "--month", "2027-01"], "from 2026-10 to 2026-11"),
        (&["voice.entries", "--month", "October"], "from 2026-10 to 2026-11"),
        (&["voice.entries", "--channel", "cave"], "did you mean `cafe`?"),
        (&["people.active", "--channel", "cafe"], "leave `--channel` out"),
        (&["voice.entries", "--season", "one"], "`--month` and `--channel`"),
        (&["supporters.posts", "--season", "one"], "unknown season"),
        (&["campaign.lift", "--campaign", "one"], "unknown campaign"),
        (&["timing.heat", "--month", "2026-10"], "the whole time"),
    ] {
        let (code, output, faults) = desk.run(&[&["explain"], args].concat());
        assert_eq!((code, output.as_str()), (2, ""), "{args:?}: {faults}");
        assert!(faults.contains(says), "{args:?}: {faults}");
    }
}
