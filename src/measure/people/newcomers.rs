//! Members whose first act lies in the month → a count.

use crate::{
    community::{Month, PersonId},
    definition,
    measure::{
        context::Context,
        evidence::On,
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
        witness::Reason,
    },
};

/// Members never seen before.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Acts,
    needs_history: true,
    ..Metric::new(
        "people.newcomers",
        Bilingual { ko: "새 회원", en: "Newcomers" },
        definition!("people", "newcomers"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| {
            let newcomers = newcomers(slice.context, slice.month().month).into_iter();
            let members = &slice.context.members;
            let newcomers = newcomers.map(|person| On::new(person, move || members.places_of_first(person)));
            slice.tally().all(newcomers).number()
        }),
    )
};

/// The members whose first act ever lies in a month, and who did not join before it.
pub(super) fn newcomers(context: &Context<'_>, month: Month) -> Vec<PersonId> {
    let first = month.first_date();
    let joined_before =
        |person: &PersonId| context.archive.people[person.index()].joined.is_some_and(|date| date < first);
    let seen = context.members.first_seen_in(month);
    let seen = seen.map(|person| On::new(person, move || context.members.places_of_first(person)));
    let new = context.ear().keep(seen, Reason::JoinedBefore, |on| !joined_before(&on.thing));
    new.map(|on| on.thing).collect()
}
