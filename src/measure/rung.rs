//! The ladder of regulars: what a member did in the trailing window → the rung (metrics.md §4, people.ladder).

use super::crowd::{Crowd, Trace};
use crate::community::{Date, Person, PersonId};

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

    /// The highest rung of somebody seen before, at the end of the date `last` of the window; `None`: no act in it.
    #[must_use]
    pub fn reached(trace: Option<&Trace>, person: &Person, last: Date) -> Self {
        match trace {
            None => Self::Lapsed,
            Some(trace) if trace.stood_up => Self::Advocate,
            Some(trace) if trace.blocks.iter().all(|&block| block) => Self::Regular,
            Some(_) if person.customer_since.is_some_and(|since| since <= last) => Self::Customer,
            Some(_) => Self::Fan,
        }
    }
}

/// The rungs of all members with an act up to a date.
#[derive(Debug, Clone, Default)]
pub struct Ladder {
    /// By person; `None`: no act so far.
    rungs: Vec<Option<Rung>>,
}

impl Ladder {
    /// Puts everybody whose first act lies not after the date `last` on the highest rung that the window before it gives.
    #[must_use]
    pub fn new(people: &[Person], first_acts: &[Option<Date>], window: &Crowd, last: Date) -> Self {
        let mut rungs: Vec<Option<Rung>> = people
            .iter()
            .zip(first_acts)
            .map(|(person, first)| {
                let is_seen = first.is_some_and(|first| first <= last);
                is_seen.then(|| Rung::reached(None, person, last))
            })
            .collect();
        for (person, trace) in window.members() {
            rungs[person.index()] = Some(Rung::reached(Some(trace), &people[person.index()], last));
        }
        Self { rungs }
    }

    /// A member's rung; `None`: no act so far.
    #[must_use]
    pub fn rung_of(&self, person: PersonId) -> Option<Rung> {
        self.rungs[person.index()]
    }

    /// The members with an act so far, in the order of their ids.
    pub fn members(&self) -> impl Iterator<Item = (PersonId, Rung)> {
        let people = (0..).map(PersonId);
        people.zip(&self.rungs).filter_map(|(person, rung)| Some((person, (*rung)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::community::Role;

    fn person(customer_since: Option<Date>) -> Person {
        Person {
            accounts: Vec::new(),
            role: Role::Member,
            joined: None,
            customer_since,
            segment: None,
            roles: Vec::new(),
            influence: Vec::new(),
            goodwill: None,
            hidden: false,
        }
    }

    #[test]
    fn each_member_stands_on_the_highest_rung() {
        let last = Date(20_000);
        let customer = person(Some(last));
        let regular = Trace { blocks: [true; 3], ..Trace::default() };
        let advocate = Trace { stood_up: true, ..regular };
        let rung = |trace: Trace| Rung::reached(Some(&trace), &customer, last);
        assert_eq!(rung(advocate), Rung::Advocate);
        assert_eq!(rung(regular), Rung::Regular);
        assert_eq!(rung(Trace { blocks: [true, true, false], ..regular }), Rung::Customer);
        assert_eq!(Rung::reached(None, &customer, last), Rung::Lapsed);
    }

    #[test]
    fn nobody_is_a_customer_before_the_day() {
        let last = Date(20_000);
        assert_eq!(Rung::reached(Some(&Trace::default()), &person(Some(last.plus(1))), last), Rung::Fan);
    }

    #[test]
    fn the_rungs_are_listed_from_the_highest() {
        assert!(Rung::ALL.is_sorted_by(|a, b| a > b));
    }
}
