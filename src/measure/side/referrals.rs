//! Recommendations heard of in the month → a count.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Entries of kind referral.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Logs,
    ..Metric::new(
        "side.referrals",
        Bilingual { ko: "추천", en: "Referrals" },
        definition!("side", "referrals"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| Figure::count(count(slice))),
    )
};

/// Referrals of the month, whoever made them.
pub(in crate::measure) fn count(slice: &Slice<'_>) -> u64 {
    slice.conversations().filter(|conversation| conversation.entry.kind == EntryKind::Referral).count() as u64
}
