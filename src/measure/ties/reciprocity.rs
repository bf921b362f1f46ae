//! Ties that are returned: the trailing window's directed ties → a share.

use super::network::directed;
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Directed ties that stand the other way too.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "ties.reciprocity",
        Bilingual { ko: "주고받은 관계 비율", en: "Ties returned" },
        definition!("ties", "reciprocity"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let ties = directed(slice, slice.window());
    let returned = ties.iter().filter(|&&(u, v)| ties.contains(&(v, u)));
    Figure::plain_share(returned.count() as u64, ties.len() as u64)
}
