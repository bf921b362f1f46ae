//! The ladder of regulars: a member's acts up to a date → the rung (metrics.md §4, people.ladder).

use crate::{
    community::{Date, PersonId},
    measure::{act::Act, context::Context},
};
use std::collections::BTreeMap;

/// A rung, from the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// No act in the window.
    Lapsed,
    /// An act in the window.
    Fan,
    /// An act in the window, and a customer by then.
    Customer,
    /// An act in each of the window's three blocks of 30 days.
    Regular,
    /// Stood up for us in the window.
    Advocate,
}

impl Rung {
    /// All rungs, from the highest.
    pub const ALL: [Self; 5] = [Self::Advocate, Self::Regular, Self::Customer, Self::Fan, Self::Lapsed];

    /// As written in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Advocate => "advocate",
            Self::Regular => "regular",
            Self::Customer => "customer",
            Self::Fan => "fan",
            Self::Lapsed => "lapsed",
        }
    }
}

/// Dates of a block: an act in each of three makes a regular.
const BLOCK: i32 = 30;

/// What a member did in the 90 dates up to D.
#[derive(Debug, Clone, Copy, Default)]
struct Traces {
    /// An act in D−29…D, D−59…D−30, D−89…D−60.
    blocks: [bool; 3],
    /// Stood up for us.
    is_advocate: bool,
}

impl Traces {
    /// Adds an act of the window that ends at D.
    fn add(&mut self, act: &Act, last: Date) {
        let block = (last.0 - act.date.0) / BLOCK;
        let block = usize::try_from(block).expect("acts of the window lie before its end");
        self.blocks[block] = true;
        self.is_advocate |= act.is_advocacy;
    }

    /// The highest rung of an active member.
    fn rung(self, is_customer: bool) -> Rung {
        if self.is_advocate {
            Rung::Advocate
        } else if self.blocks.iter().all(|&block| block) {
            Rung::Regular
        } else if is_customer {
            Rung::Customer
        } else {
            Rung::Fan
        }
    }
}

/// The rungs, at the end of a date, of all members with an act up to it.
#[must_use]
pub fn rungs(context: &Context<'_>, last: Date) -> BTreeMap<PersonId, Rung> {
    let mut traces: BTreeMap<PersonId, Traces> = BTreeMap::new();
    for act in context.acts_between(last.plus(1 - 3 * BLOCK), last) {
        traces.entry(act.person).or_default().add(act, last);
    }
    let seen = context.first_acts.iter();
    seen.filter(|&(_, &first)| first <= last)
        .map(|(&person, _)| {
            let since = context.archive.people[person.index()].customer_since;
            let is_customer = since.is_some_and(|since| since <= last);
            let active = traces.get(&person);
            (person, active.map_or(Rung::Lapsed, |traces| traces.rung(is_customer)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::act::Deed;

    fn trace(days_before: &[i32]) -> Traces {
        let last = Date(20_000);
        let mut traces = Traces::default();
        for &days in days_before {
            let act = Act { date: last.plus(-days), person: PersonId(0), deed: Deed::Reaction, is_advocacy: false };
            traces.add(&act, last);
        }
        traces
    }

    #[test]
    fn the_blocks_of_a_regular_begin_after_thirty_dates() {
        assert_eq!(trace(&[29, 59, 89]).rung(false), Rung::Regular);
        assert_eq!(trace(&[0, 30, 60]).rung(false), Rung::Regular);
        assert_eq!(trace(&[29, 30, 59]).rung(false), Rung::Fan);
    }

    #[test]
    fn each_member_stands_on_the_highest_rung() {
        assert_eq!(trace(&[0, 30, 60]).rung(true), Rung::Regular);
        assert_eq!(trace(&[0]).rung(true), Rung::Customer);
        let advocate = Traces { is_advocate: true, ..trace(&[0, 30, 60]) };
        assert_eq!(advocate.rung(true), Rung::Advocate);
        assert!(Rung::ALL.is_sorted_by(|a, b| a > b));
    }
}
