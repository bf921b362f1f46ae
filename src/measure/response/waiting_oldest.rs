//! The longest wait still open at the month's end: all entries so far → seconds.

use super::waiting::{end, waiting};
use crate::{
    definition,
    measure::{
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        when::age_begins,
    },
};

/// Age of the oldest entry that waits.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    feed: Feed::Logs,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.waiting_oldest",
        Bilingual { ko: "가장 오래 기다린 시간", en: "Longest wait still open" },
        definition!("response", "waiting_oldest"),
        Unit::Seconds,
        Shape::Count,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let until = if slice.month().complete { end(slice) } else { slice.context.as_of };
    let exact = waiting(slice).filter(|conversation| conversation.entry.at.is_exact());
    let oldest = exact.map(|conversation| age_begins(&conversation.entry.at, slice.context.zone())).min();
    oldest.map_or_else(Figure::nothing, |began| Figure {
        value: Some(Value::Whole(until - began)),
        left_out: waiting(slice).filter(|conversation| !conversation.entry.at.is_exact()).count() as u64,
        ..Figure::of(State::Ok)
    })
}
