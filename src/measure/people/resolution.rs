//! How well we know the month's active members: what their records hold → a mean share.

use crate::{
    community::PersonId,
    definition,
    measure::{
        context::Context,
        figure::Figure,
        members,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::whole::real,
    },
};
use std::collections::BTreeSet;

/// Facts one may know of a member.
const FACTS: u64 = 5;

/// The mean share of the five facts known.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "people.resolution",
        Bilingual { ko: "회원을 아는 정도", en: "How well we know members" },
        definition!("people", "resolution"),
        Unit::Share,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let context = slice.context;
    let active = members::active(context, slice.dates());
    if active.is_empty() {
        return Figure::nothing_counted();
    }
    let needed: BTreeSet<PersonId> = context
        .conversations
        .iter()
        .take_while(|conversation| conversation.month <= slice.index)
        .filter(|conversation| conversation.entry.need.is_some())
        .filter_map(|conversation| conversation.author)
        .collect();
    let known: u64 = active.iter().map(|&person| facts(context, person) + u64::from(needed.contains(&person))).sum();
    let n = active.len() as u64;
    Figure::real(real(known) / real(FACTS * n), n)
}

/// How many of the facts in a member's own record are known.
fn facts(context: &Context<'_>, person: PersonId) -> u64 {
    let person = &context.archive.people[person.index()];
    [person.joined.is_some(), person.customer_since.is_some(), person.segment.is_some(), !person.influence.is_empty()]
        .into_iter()
        .map(u64::from)
        .sum()
}
