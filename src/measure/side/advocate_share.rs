//! Members who stood up for us, of those active in the month → a share.

use crate::{
    definition,
    measure::metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
};

/// Advocates ÷ active members.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "side.advocate_share",
        Bilingual { ko: "내 편 비율", en: "Share on our side" },
        definition!("side", "advocate_share"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| {
            let mut tally = slice.tally();
            for (person, trace) in slice.acted().members() {
                tally.count(&slice.by_acts(person, slice.dates(), |_| true), trace.stood_up);
            }
            tally.share()
        }),
    )
};
