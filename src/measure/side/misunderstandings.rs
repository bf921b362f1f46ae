//! Rumours of the month, and how long until they were cleared up → a count, and a Kaplan–Meier median.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        conversation::Conversation,
        metric::{Better, Bilingual, Definition, Feed, Measure, Metric, Shape, Unit},
        resolution::time::times,
        slice::Slice,
        survival::{FOLLOW_UP, quantile},
        witness::Reason,
    },
};

const DEFINITION: Definition = definition!("side", "misunderstandings");

/// Entries of kind rumour.
pub(super) static COUNT: Metric = Metric {
    better: Better::Down,
    feed: Feed::Logs,
    ..Metric::new(
        "side.misunderstandings",
        Bilingual { ko: "오해와 소문", en: "Misunderstandings" },
        DEFINITION,
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| slice.tally().all(rumours(slice)).number()),
    )
};

/// Half of them were cleared up by then.
pub(super) static TIME_MEDIAN: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    ..Metric::new(
        "side.misunderstanding_time_median",
        Bilingual { ko: "오해가 풀린 시간", en: "Median time to clear one up" },
        DEFINITION,
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(|slice| quantile(&times(rumours(slice), slice), 0.5)),
    )
};

fn rumours<'a>(slice: &Slice<'a>) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
    slice.ear().keep(slice.conversations(), Reason::OtherKind, |c| c.entry.kind == EntryKind::Rumour)
}
