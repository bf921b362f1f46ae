//! Good voices less bad ones: the month's entries with a mark → an index from −1 to 1.

use crate::{
    community::Sentiment,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::{sentiment::net_sentiment, whole::real},
        witness::Reason,
    },
};

/// (Positive − negative) ÷ marked.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.net_sentiment",
        Bilingual { ko: "순감정", en: "Net sentiment" },
        definition!("voice", "net_sentiment"),
        Unit::SignedIndex,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let (mut positive, mut negative, mut unmarked) = (0, 0, 0);
    let mut tally = slice.tally();
    for conversation in slice.conversations() {
        match conversation.entry.sentiment {
            Some(Sentiment::Positive) => positive += 1,
            Some(Sentiment::Negative) => negative += 1,
            Some(Sentiment::Neutral) => {}
            None => {
                unmarked += 1;
                tally.pass(conversation, Reason::NoMark);
                continue;
            }
        }
        tally.count(conversation, false);
    }
    let marked = tally.n();
    net_sentiment(positive, negative, marked).map_or_else(Figure::nothing_counted, |(value, interval)| Figure {
        interval: Some(interval),
        unmarked: Some(real(unmarked) / real(marked + unmarked)),
        ..Figure::real(value, marked)
    })
}
