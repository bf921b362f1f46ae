//! Members whose first act lies in the month → a count.

use crate::{
    community::{Month, PersonId},
    definition,
    measure::{
        context::Context,
        figure::Figure,
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
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
        Measure::Scalar(|slice| Figure::count(newcomers(slice.context, slice.month().month).len() as u64)),
    )
};

/// The members whose first act ever lies in a month, and who did not join before it.
pub(super) fn newcomers(context: &Context<'_>, month: Month) -> Vec<PersonId> {
    let first = month.first_date();
    context
        .members
        .first_seen_in(month)
        .filter(|person| context.archive.people[person.index()].joined.is_none_or(|joined| joined >= first))
        .collect()
}
