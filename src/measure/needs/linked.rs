//! Demands linked to a desire: the month's entries that ask for something → a share.

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

/// Of questions, requests, complaints and ideas, those with a need.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "needs.linked",
        Bilingual { ko: "욕구와 이어진 비율", en: "Demands linked to a desire" },
        definition!("needs", "linked"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let demands = [EntryKind::Question, EntryKind::Request, EntryKind::Complaint, EntryKind::Idea];
    let mut tally = slice.tally();
    let asked = slice.ear().keep(slice.conversations(), Reason::OtherKind, |c| demands.contains(&c.entry.kind));
    for conversation in asked {
        tally.count(conversation, conversation.entry.need.is_some());
    }
    tally.share()
}
