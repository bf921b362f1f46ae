//! Has the community become a complaint desk? The month's entries that are no plain errand → a share.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};

/// Complaints among all that is more than an errand.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.complaint_desk",
        Bilingual { ko: "민원 창구 지수", en: "Complaint-desk share" },
        definition!("voice", "complaint_desk"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for conversation in slice.conversations() {
        match conversation.entry.kind {
            EntryKind::Complaint => tally.count(conversation, true),
            EntryKind::Praise | EntryKind::Idea | EntryKind::Chat | EntryKind::Referral | EntryKind::Defence => {
                tally.count(conversation, false);
            }
            EntryKind::Question | EntryKind::Request | EntryKind::Rumour => {
                tally.pass(conversation, Reason::OtherKind);
            }
        }
    }
    tally.share()
}
