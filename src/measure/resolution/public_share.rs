//! Outcomes said where everyone sees them: the month's outcomes → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
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
    let (mut n, mut k) = (0, 0);
    for (conversation, outcome) in slice.settled() {
        if let (true, Some(public)) = (conversation.entry.needs_reply, outcome.public) {
            n += 1;
            k += u64::from(public);
        }
    }
    Figure::share(k, n)
}
