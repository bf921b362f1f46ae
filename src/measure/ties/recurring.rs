//! Ties that lasted: undirected ties of the window before the trailing one → a share.

use super::network::{directed, undirected};
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Ties of the previous window that stand in this one.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    needs_history: true,
    ..Metric::new(
        "ties.recurring",
        Bilingual { ko: "이어진 관계 비율", en: "Ties that lasted" },
        definition!("ties", "recurring"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let before = undirected(&directed(slice, slice.previous_window()));
    let now = undirected(&directed(slice, slice.window()));
    Figure::plain_share(before.intersection(&now).count() as u64, before.len() as u64)
}
