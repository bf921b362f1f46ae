//! The fewest members who carry half: the trailing window's contributions → a number of people.

use crate::{
    definition,
    measure::{
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::share_of_top::absence_factor,
    },
};

/// The fewest contributors who make half of all contributions.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "people.absence_factor",
        Bilingual { ko: "절반을 떠받치는 회원 수", en: "Members who carry half" },
        definition!("people", "absence_factor"),
        Unit::Number,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let amounts = slice.contributions_in_window();
    absence_factor(&amounts).map_or_else(Figure::nothing_counted, |people| Figure {
        value: Some(Value::Whole(i64::try_from(people).expect("people are counted below 2^63"))),
        n: Some(amounts.len() as u64),
        ..Figure::of(State::Ok)
    })
}
