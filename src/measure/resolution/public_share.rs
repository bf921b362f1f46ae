//! Outcomes said where everyone sees them: the month's outcomes → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};

/// Of the outcomes that say whether they are public, those that are.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "resolution.public_share",
        Bilingual { ko: "결과를 공개한 비율", en: "Outcomes made public" },
        definition!("resolution", "public_share"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for (conversation, outcome) in slice.settled() {
        match (conversation.entry.needs_reply, outcome.public) {
            (true, Some(public)) => tally.count(&(conversation, outcome), public),
            (true, None) => tally.pass(&(conversation, outcome), Reason::NotSaid),
            (false, _) => tally.pass(&(conversation, outcome), Reason::AsksForNoAnswer),
        }
    }
    tally.share()
}
