//! Words in our defence: the month's entries and replies → a count.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Feed, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Entries of kind defence, and replies that defend.
pub(super) static METRIC: Metric = Metric {
    feed: Feed::Logs,
    ..Metric::new(
        "side.defences",
        Bilingual { ko: "우리를 감싼 말", en: "Times defended" },
        definition!("side", "defences"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| Figure::count(count(slice))),
    )
};

/// Defences of the month: entries, whoever made them, and replies by a member, which belong to their own month.
pub(in crate::measure) fn count(slice: &Slice<'_>) -> u64 {
    let entries = slice.conversations().filter(|conversation| conversation.entry.kind == EntryKind::Defence);
    let replies = slice.turns().filter(|(_, turn)| turn.is_defence());
    (entries.count() + replies.count()) as u64
}
