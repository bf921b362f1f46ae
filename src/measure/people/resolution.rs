//! How well we know the month's active members: what their records hold → a mean share.

use crate::{
    community::PersonId,
    definition,
    measure::{
        context::Context,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::whole::real,
    },
};

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
    let last = slice.month().last;
    let known: u64 = slice
        .acted()
        .members()
        .map(|(person, _)| facts(context, person) + u64::from(context.members.has_told_a_need(person, last)))
        .sum();
    let people = slice.acted().people().map(|person| slice.by_acts(person, slice.dates(), |_| true));
    let n = slice.tally().all(people).n();
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
