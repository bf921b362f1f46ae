//! Words in our defence: the month's entries and replies → a count.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        conversation::Conversation,
        metric::{Bilingual, Feed, Measure, Metric, Shape, Unit},
        slice::Slice,
        tally::Tally,
        witness::Reason,
    },
};

/// Entries of kind defence, and replies that defend.
pub(super) static METRIC: Metric = Metric {
    feed: Feed::Logs,
    ..Metric::new(
        "side.defences",
        Bilingual { ko: "우리를 두둔한 말", en: "Times defended" },
        definition!("side", "defences"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| tally(slice).number()),
    )
};

/// Defences of the month: entries, whoever made them, and replies by a member, which belong to their own month.
pub(in crate::measure) fn tally<'a>(slice: &Slice<'a>) -> Tally<'a> {
    let is_defence = |conversation: &&Conversation<'_>| conversation.entry.kind == EntryKind::Defence;
    let entries = slice.ear().keep(slice.conversations(), Reason::OtherKind, is_defence);
    let replies = slice.ear().keep(slice.turns(), Reason::NoDefence, |(_, turn)| turn.is_defence());
    slice.tally().all(entries).all(replies)
}
