//! Members who stood up for us in the month → a count.

use crate::{
    community::PersonId,
    definition,
    measure::{
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Distinct members with an advocacy act.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Logs,
    ..Metric::new(
        "side.advocates",
        Bilingual { ko: "내 편이 되어 준 회원", en: "Members on our side" },
        definition!("side", "advocates"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| {
            let advocates = advocates(slice).map(|person| slice.by_acts(person, slice.dates(), |act| act.is_advocacy));
            slice.tally().all(advocates).number()
        }),
    )
};

fn advocates<'a>(slice: &Slice<'a>) -> impl Iterator<Item = PersonId> + use<'a> {
    slice.acted().members().filter(|(_, trace)| trace.stood_up).map(|(person, _)| person)
}
