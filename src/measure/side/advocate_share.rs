//! Members who stood up for us, of those active in the month → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        members,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
    },
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
            let advocates = members::advocates(slice.context, slice.dates());
            let active = members::active(slice.context, slice.dates());
            Figure::share(advocates.len() as u64, active.len() as u64)
        }),
    )
};
