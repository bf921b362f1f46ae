//! Members who stood up for us in the month → a count.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Feed, Measure, Metric, Shape, Unit},
    },
};

/// Distinct members with an advocacy act.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    feed: Feed::Logs,
    ..Metric::new(
        "side.advocates",
        Bilingual { ko: "내 편이 되어 준 회원", en: "Members on our side" },
        definition!("side", "advocates"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| Figure::count(slice.acted().advocates())),
    )
};
