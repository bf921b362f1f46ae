//! How unevenly members contribute: the trailing window's contributions → an index.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::gini::gini,
    },
};

/// Gini's coefficient of contributions.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    ..Metric::new(
        "people.gini",
        Bilingual { ko: "기여 쏠림(지니계수)", en: "Concentration (Gini)" },
        definition!("people", "gini"),
        Unit::Index,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let amounts = slice.contributions_in_window();
    let n = amounts.len() as u64;
    gini(&amounts).map_or_else(|| Figure { n: Some(n), ..Figure::nothing() }, |value| Figure::real(value, n))
}
