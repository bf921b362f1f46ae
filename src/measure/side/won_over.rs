//! Conversations that began in anger and did not end in it: the month's entries → a share.

use crate::{
    community::Sentiment,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
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
    let began_negative = slice
        .ear()
        .keep(slice.conversations(), Reason::NotNegative, |c| c.entry.sentiment == Some(Sentiment::Negative));
    let mut tally = slice.tally();
    for conversation in began_negative {
        match conversation.entry.sentiment_after {
            Some(end) => tally.count(conversation, end != Sentiment::Negative),
            None => tally.pass(conversation, Reason::NoMarkAtEnd),
        }
    }
    tally.share()
}
