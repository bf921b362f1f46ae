//! Who was there between two dates, and what they did: acts of members in, one trace a member out (metrics.md §4).

use super::act::{Act, Deed};
use crate::community::{Date, PersonId};

/// Dates of a block of the trailing window: an act in each of three makes a regular.
pub const BLOCK: i32 = 30;

/// What a member did between two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trace {
    /// Entries, replies and posts.
    pub contributions: u32,
    /// Wrote an entry or a post.
    pub wrote: bool,
    /// Stood up for us.
    pub stood_up: bool,
    /// An act in D−29…D, D−59…D−30, D−89…D−60, D being the last date.
    pub blocks: [bool; 3],
}

impl Trace {
    /// Adds an act that lies so many dates before the last one.
    fn add(&mut self, act: &Act, before: i32) {
        self.contributions += u32::from(act.is_contribution());
        self.wrote |= matches!(act.deed, Deed::Entry | Deed::Post);
        self.stood_up |= act.is_advocacy;
        let block = usize::try_from(before / BLOCK).expect("acts lie before the last date");
        if let Some(block) = self.blocks.get_mut(block) {
            *block = true;
        }
    }
}

/// The members with an act between two dates, in the order of their ids.
#[derive(Debug, Clone, Default)]
pub struct Crowd {
    members: Vec<(PersonId, Trace)>,
}

impl Crowd {
    /// Gathers the members behind acts that end with the date `last`, out of so many people in all.
    #[must_use]
    pub fn gather(acts: &[Act], last: Date, people: usize) -> Self {
        let mut traces: Vec<Option<Trace>> = vec![None; people];
        for act in acts {
            traces[act.person.index()].get_or_insert_default().add(act, last.0 - act.date.0);
        }
        let people = (0..).map(PersonId);
        let members = people.zip(traces).filter_map(|(person, trace)| Some((person, trace?))).collect();
        Self { members }
    }

    /// The members and what they did.
    pub fn members(&self) -> impl Iterator<Item = (PersonId, &Trace)> {
        self.members.iter().map(|(person, trace)| (*person, trace))
    }

    /// What a member did; `None`: nothing.
    #[must_use]
    pub fn trace_of(&self, person: PersonId) -> Option<&Trace> {
        let place = self.members.binary_search_by_key(&person, |(person, _)| *person);
        place.ok().map(|place| &self.members[place].1)
    }

    /// How many members did anything.
    #[must_use]
    pub fn active(&self) -> u64 {
        self.members.len() as u64
    }

    /// Those who did anything, in the order of their ids.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        self.members().map(|(person, _)| person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::community::{FileId, Place};

    fn act(person: u32, days_before: i32, deed: Deed) -> Act {
        let place = Place { file: FileId(0), line: 1, column: 0 };
        Act { date: Date(20_000 - days_before), person: PersonId(person), deed, is_advocacy: false, place }
    }

    #[test]
    fn a_block_ends_with_its_thirtieth_date() {
        let acts = [act(1, 89, Deed::Reaction), act(1, 59, Deed::Reaction), act(2, 60, Deed::Reaction)];
        let crowd = Crowd::gather(&acts, Date(20_000), 3);
        assert_eq!(crowd.trace_of(PersonId(1)).unwrap().blocks, [false, true, true]);
        assert_eq!(crowd.trace_of(PersonId(2)).unwrap().blocks, [false, false, true]);
        assert_eq!(crowd.trace_of(PersonId(0)), None);
    }

    #[test]
    fn reactions_are_acts_and_no_contributions() {
        let acts = [act(0, 0, Deed::Reaction), act(1, 0, Deed::Reply), act(1, 0, Deed::Entry)];
        let crowd = Crowd::gather(&acts, Date(20_000), 2);
        let did = |person| crowd.trace_of(PersonId(person)).map(|trace| (trace.contributions, trace.wrote));
        assert_eq!((crowd.active(), did(0), did(1)), (2, Some((0, false)), Some((2, true))));
    }
}
