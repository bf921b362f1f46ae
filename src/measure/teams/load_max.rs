//! How much more the busiest of us answers than the middle one: the month's replies by staff → a ratio.

use super::replies_by_staff;
use crate::{
    definition,
    measure::{
        conversation::Turn,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::{
            quantile::{ascending, median},
            whole::real,
        },
    },
};

/// Largest ÷ median, over staff with at least one reply.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    ..Metric::new(
        "teams.load_max",
        Bilingual { ko: "가장 바쁜 직원의 부담", en: "Load on the busiest" },
        definition!("teams", "load_max"),
        Unit::Number,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let replies = ascending(replies_by_staff(slice, Turn::by).into_iter().map(real).collect());
    match (replies.last(), median(&replies)) {
        (Some(largest), Some(median)) => Figure::real(largest / median, replies.len() as u64),
        _ => Figure::nothing_counted(),
    }
}
