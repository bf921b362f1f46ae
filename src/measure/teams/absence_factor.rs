//! How few of us answer half of everything: the month's replies by staff → a number of people.

use super::replies_by_staff;
use crate::{
    definition,
    measure::{
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::share_of_top::absence_factor,
    },
};

/// The fewest staff who make at least half of the staff's replies.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "teams.absence_factor",
        Bilingual { ko: "절반을 떠받치는 직원 수", en: "Staff who carry half" },
        definition!("teams", "absence_factor"),
        Unit::Number,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let replies = replies_by_staff(slice, |turn| turn.person);
    absence_factor(&replies).map_or_else(Figure::nothing_counted, |fewest| Figure {
        value: Some(Value::Whole(i64::try_from(fewest).expect("people stay below 2^63"))),
        n: Some(replies.len() as u64),
        ..Figure::of(State::Ok)
    })
}
