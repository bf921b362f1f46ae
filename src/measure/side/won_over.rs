//! Conversations that began in anger and did not end in it: the month's entries → a share.

use crate::{
    community::Sentiment,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Negative at the start, no longer at the end.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "side.won_over",
        Bilingual { ko: "마음을 돌린 비율", en: "Won over" },
        definition!("side", "won_over"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let ends = slice
        .conversations()
        .filter(|conversation| conversation.entry.sentiment == Some(Sentiment::Negative))
        .filter_map(|conversation| conversation.entry.sentiment_after);
    let (mut n, mut k) = (0, 0);
    for end in ends {
        n += 1;
        k += u64::from(end != Sentiment::Negative);
    }
    Figure::share(k, n)
}
