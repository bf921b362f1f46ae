//! Members who did anything in the month → a count.

use crate::{
    definition,
    measure::metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
};

/// Distinct members with an act.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Acts,
    ..Metric::new(
        "people.active",
        Bilingual { ko: "활동한 회원", en: "Active members" },
        definition!("people", "active"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| {
            let people = slice.acted().people();
            slice.tally().all(people.map(|person| slice.by_acts(person, slice.dates(), |_| true))).number()
        }),
    )
};
