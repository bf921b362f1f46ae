//! How many members stand on each rung at the month's end → counts.

use crate::{
    definition,
    measure::{
        evidence::On,
        figure::Figure,
        metric::{Bilingual, Feed, Measure, Metric, Shape, Unit},
        rung::Rung,
        slice::Slice,
    },
};

/// Members by rung.
pub(super) static METRIC: Metric = Metric {
    feed: Feed::Acts,
    ..Metric::new(
        "people.ladder",
        Bilingual { ko: "단골 사다리", en: "Ladder of regulars" },
        definition!("people", "ladder"),
        Unit::Count,
        Shape::Count,
        Measure::Keys("rung", measure),
    )
};

fn measure(slice: &Slice<'_>) -> Vec<(String, Figure)> {
    let ladder = slice.context.members.ladder(slice.index);
    let count = |rung: Rung| {
        slice.ear().about(|| rung.id().to_owned());
        let members = ladder
            .members()
            .filter(|&(_, on)| on == rung)
            .map(|(person, _)| On::new(person, move || slice.places_on_rung(person, rung, slice.month().last)));
        (rung.id().to_owned(), slice.tally().all(members).number())
    };
    Rung::ALL.map(count).into()
}
