//! Recommendations heard of in the month → a count.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        conversation::Conversation,
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
        slice::Slice,
        tally::Tally,
        witness::Reason,
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
        Measure::Scalar(|slice| tally(slice).number()),
    )
};

/// Referrals of the month, whoever made them.
pub(in crate::measure) fn tally<'a>(slice: &Slice<'a>) -> Tally<'a> {
    let is_referral = |conversation: &&Conversation<'_>| conversation.entry.kind == EntryKind::Referral;
    slice.tally().all(slice.ear().keep(slice.conversations(), Reason::OtherKind, is_referral))
}
