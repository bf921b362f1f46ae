//! FAMILY.STEM: the month's entries → how many there are. Say here what comes in and what goes out.

use crate::{
    definition,
    measure::{
        metric::{Better, Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
    },
};

/// What it is, in a sentence.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Logs,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "FAMILY.STEM",
        Bilingual { ko: "FAMILY.STEM의 이름", en: "Name of FAMILY.STEM" },
        definition!("FAMILY", "STEM"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| slice.tally().all(slice.conversations()).number()),
    )
};
