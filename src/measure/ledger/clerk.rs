//! Turns what was told of a metric into numbers: sections of an explainer in, proofs of the ledger out.

use super::{Depth, LONGEST, Lot, Of, Other, Proof, Run, Stub, Task};
use crate::{
    community::{Archive, ChannelId, PersonId, Place, SeasonId},
    measure::{
        explain::{Explainer, Receipt, Section},
        figures::Figures,
        metric::{Grouping, Metric, Subject},
        records::Records,
        slice::Group,
        witness::{Part, Thing, Told},
    },
};
use std::collections::BTreeMap;

/// Turns what was told into numbers.
pub(super) struct Clerk<'a> {
    pub(super) archive: &'a Archive,
    pub(super) records: &'a Records,
    /// The place of each person among those who acted.
    pub(super) order: BTreeMap<PersonId, usize>,
    pub(super) depth: Depth,
}

impl Clerk<'_> {
    /// The receipts of a metric.
    pub(super) fn proof(&self, explainer: &Explainer<'_>, figures: &Figures, task: &Task) -> Proof {
        match *task {
            Task::Monthly(metric, month) => {
                let sections = explainer.monthly(metric, month, Group::All).unwrap_or_default();
                let mut stubs: Vec<Stub> = sections.into_iter().map(|section| self.stub(section, None)).collect();
                stubs.extend(self.by_channel(explainer, figures, metric, month));
                Proof { of: Of::Month(month), metric: metric.id, stubs }
            }
            Task::Described(described, of) => {
                let sections = match (described.subject, of) {
                    (Subject::MonthlyTable(function), Of::Month(month)) => explainer.table(function, month),
                    (Subject::Season(_) | Subject::SeasonSteps(_), Of::Season(season)) => {
                        let season = SeasonId(u32::try_from(season).expect("fewer than 2^32 seasons"));
                        explainer.season(described, season).unwrap_or_default()
                    }
                    (Subject::Campaign(_), Of::Campaign(campaign)) => {
                        explainer.campaign(described, campaign).unwrap_or_default()
                    }
                    (Subject::Timing(function), _) => explainer.timing(function),
                    (Subject::Table(function), _) => explainer.whole_table(function),
                    (Subject::Decision, _) => explainer.decisions(described),
                    (
                        Subject::MonthlyTable(_) | Subject::Season(_) | Subject::SeasonSteps(_) | Subject::Campaign(_),
                        _,
                    ) => Vec::new(),
                };
                let stubs = sections.into_iter().map(|section| self.stub(section, None)).collect();
                Proof { of, metric: described.id, stubs }
            }
        }
    }

    /// The same metric by channel; nothing where one channel alone is seen, or nobody asks which records.
    fn by_channel(
        &self,
        explainer: &Explainer<'_>,
        figures: &Figures,
        metric: &'static Metric,
        month: usize,
    ) -> Vec<Stub> {
        let rows = figures.metrics.get(metric.id).and_then(|series| series.by.get(Grouping::Channel.id()));
        let Some(rows) = rows.filter(|rows| rows.len() > 1 && self.depth == Depth::Records) else { return Vec::new() };
        let channels = (0..).map(ChannelId).zip(&self.archive.organisation.channels);
        channels
            .filter(|(_, channel)| rows.get(&channel.id).is_some_and(|row| row[month].is_some()))
            .flat_map(|(id, _)| {
                let sections = explainer.monthly(metric, month, Group::Channel(id)).unwrap_or_default();
                sections.into_iter().map(move |section| self.stub(section, Some(id)))
            })
            .collect()
    }

    fn stub(&self, Section { key, shown, receipt }: Section, channel: Option<ChannelId>) -> Stub {
        Stub { key, channel, shown, lots: self.lots(receipt) }
    }

    fn lots(&self, receipt: Receipt) -> Vec<Lot> {
        let mut parts: BTreeMap<(u8, Part), Vec<Told>> = BTreeMap::new();
        for told in receipt.told {
            parts.entry((rank(told.part), told.part)).or_default().push(told);
        }
        parts.into_iter().map(|((_, part), told)| self.lot(part, told)).collect()
    }

    fn lot(&self, part: Part, all: Vec<Told>) -> Lot {
        let times = all.iter().map(|told| told.times).sum();
        let of_people = all.iter().any(|told| is_of_people(&told.thing));
        let mut lot = Lot { part, times, of_people, runs: Vec::new(), people: Vec::new(), others: Vec::new() };
        if self.depth == Depth::Counts {
            return lot;
        }
        let mut numbers: BTreeMap<u32, u64> = BTreeMap::new();
        for Told { thing, times, places, .. } in all {
            match (self.records.of_thing(self.archive, &thing), &thing) {
                (Some(number), _) => *numbers.entry(number).or_default() += times,
                (None, Thing::Person(person)) if times == 1 && self.order.contains_key(person) => {
                    lot.people.push(*person);
                }
                (None, _) => lot.others.extend(self.other(&thing, times, &places)),
            }
        }
        lot.runs = runs(numbers);
        lot.people.sort_by_key(|person| self.order[person]);
        lot
    }

    /// A thing without a place of its own, with the records that make it count.
    fn other(&self, thing: &Thing, times: u64, places: &[Place]) -> Vec<Other> {
        let own = self.records.behind(self.archive, thing);
        let numbers = places.iter().filter_map(|&place| self.records.at(place)).chain(own);
        let runs = runs(numbers.map(|number| (number, 1)).collect());
        if runs.is_empty() {
            return vec![Other { thing: thing.clone(), times, runs }];
        }
        let part = |(i, runs): (usize, &[Run])| Other {
            thing: thing.clone(),
            times: if i == 0 { times } else { 0 },
            runs: runs.to_vec(),
        };
        runs.chunks(LONGEST).enumerate().map(part).collect()
    }
}

/// In which order the parts stand.
fn rank(part: Part) -> u8 {
    match part {
        Part::Hit => 0,
        Part::HitOnly => 1,
        Part::Whole => 2,
        Part::LeftOut(_) => 3,
        Part::Passed(_) => 4,
    }
}

/// Whether a thing is a person, or says how many.
fn is_of_people(thing: &Thing) -> bool {
    match thing {
        Thing::Person(_)
        | Thing::Account(_)
        | Thing::Tie(..)
        | Thing::Base
        | Thing::Answers(..)
        | Thing::Sent(_)
        | Thing::Line(..)
        | Thing::Applications(_)
        | Thing::Benefit(_) => true,
        Thing::Entry(_)
        | Thing::Reply(..)
        | Thing::Outcome(..)
        | Thing::Post(_)
        | Thing::Team(_)
        | Thing::Week(_)
        | Thing::Day(_)
        | Thing::HalfDay(..)
        | Thing::Stretch(..)
        | Thing::Campaign(_)
        | Thing::CalendarDay(_)
        | Thing::Decision(_) => false,
    }
}

/// Numbers with how often each counts, ascending → ranges.
fn runs(numbers: BTreeMap<u32, u64>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (number, times) in numbers {
        match runs.last_mut() {
            Some(run) if run.last + 1 == number && run.times == 1 && times == 1 => run.last = number,
            Some(_) | None => runs.push(Run { first: number, last: number, times }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_a_run_and_what_counts_twice_stands_alone() {
        let numbers = BTreeMap::from([(1, 1), (2, 1), (3, 1), (5, 1), (6, 2), (7, 1), (8, 1)]);
        let found: Vec<_> = runs(numbers).iter().map(|run| (run.first, run.last, run.times)).collect();
        assert_eq!(found, [(1, 3, 1), (5, 5, 1), (6, 6, 2), (7, 8, 1)]);
    }
}
