//! Receipts: what a figure was made of, counted, is what the figure says; and what `dangol explain` prints of it.

use crate::{
    cases::{as_of, cases, name},
    layout::root,
};
use dangol::{
    command::{DataOptions, Edition, Warnings},
    community::{Archive, ChannelId, EntryKind, SeasonId, TopicId},
    gather, inspect,
    measure::{
        self, catalogue,
        explain::{Explainer, Section, Shown},
        figure::Value,
        metric::{Shape, Subject, Unit},
        slice::Group,
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
