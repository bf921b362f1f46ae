//! Last month's newcomers who acted again this month → a share.

use super::newcomers::newcomers;
use crate::{
    definition,
    measure::{
        evidence::On,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Newcomers of last month who came back.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    needs_history: true,
    ..Metric::new(
        "people.newcomer_return",
        Bilingual { ko: "새 회원이 돌아온 비율", en: "Newcomers who came back" },
        definition!("people", "newcomer_return"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for person in newcomers(slice.context, slice.month().month.previous()) {
        let acts = On::new(person, || {
            let mut places = slice.context.members.places_of_first(person);
            places.extend(slice.context.members.places_of(person, slice.dates(), |_| true));
            places
        });
        tally.count(&acts, slice.acted().trace_of(person).is_some());
    }
    tally.share()
}
