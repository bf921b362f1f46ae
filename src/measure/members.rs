//! Who did something, and how much, between two dates: acts of members in, people out (metrics.md §4).

use super::{act::Deed, context::Context};
use crate::community::{Date, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// Two dates, both included.
pub type Dates = (Date, Date);

/// The members with an act in the dates.
#[must_use]
pub fn active(context: &Context<'_>, (from, to): Dates) -> BTreeSet<PersonId> {
    let acts = context.acts_between(from, to);
    acts.iter().map(|act| act.person).collect()
}

/// The members who wrote an entry or a post in the dates.
#[must_use]
pub fn writers(context: &Context<'_>, (from, to): Dates) -> BTreeSet<PersonId> {
    let acts = context.acts_between(from, to).iter();
    acts.filter(|act| matches!(act.deed, Deed::Entry | Deed::Post)).map(|act| act.person).collect()
}

/// The members who stood up for us in the dates.
#[must_use]
pub fn advocates(context: &Context<'_>, (from, to): Dates) -> BTreeSet<PersonId> {
    let acts = context.acts_between(from, to).iter();
    acts.filter(|act| act.is_advocacy).map(|act| act.person).collect()
}

/// How much each member contributed in the dates; those who contributed nothing are absent.
#[must_use]
pub fn contributions(context: &Context<'_>, (from, to): Dates) -> BTreeMap<PersonId, u64> {
    let mut contributions = BTreeMap::new();
    for act in context.acts_between(from, to) {
        if act.is_contribution() {
            *contributions.entry(act.person).or_insert(0) += 1;
        }
    }
    contributions
}

/// The contributions alone, in no meaningful order.
#[must_use]
pub fn amounts(context: &Context<'_>, dates: Dates) -> Vec<u64> {
    contributions(context, dates).into_values().collect()
}
