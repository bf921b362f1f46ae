//! How much customers raised: the month's entries → a count.

use crate::{
    definition,
    measure::metric::{Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
};

/// Entries of the month.
pub(super) static METRIC: Metric = Metric {
    feed: Feed::Logs,
    groups: &[Grouping::Channel, Grouping::Kind, Grouping::Topic],
    ..Metric::new(
        "voice.entries",
        Bilingual { ko: "고객의 소리 건수", en: "Voices of customers" },
        definition!("voice", "entries"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| slice.tally().all(slice.conversations()).number()),
    )
};
