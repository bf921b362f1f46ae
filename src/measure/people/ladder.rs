//! How many members stand on each rung at the month's end → counts.

use super::rung::{Rung, rungs};
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Feed, Measure, Metric, Shape, Unit},
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
    let rungs = rungs(slice.context, slice.month().last);
    let count = |rung: Rung| rungs.values().filter(|&&on| on == rung).count() as u64;
    Rung::ALL.iter().map(|&rung| (rung.id().to_owned(), Figure::count(count(rung)))).collect()
}
