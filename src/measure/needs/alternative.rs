//! Desires met in another way: the month's outcomes of entries with a need → a share.

use crate::{
    community::Verdict,
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// What a demand came to.
static RESULTS: [Verdict; 3] = [Verdict::Solved, Verdict::Alternative, Verdict::Declined];

/// Of demands met, met otherwise or declined in the month, those met otherwise.
pub(super) static METRIC: Metric = Metric::new(
    "needs.alternative",
    Bilingual { ko: "다른 길로 채운 비율", en: "Desire met in another way" },
    definition!("needs", "alternative"),
    Unit::Share,
    Shape::Share,
    Measure::Scalar(measure),
);

fn measure(slice: &Slice<'_>) -> Figure {
    let (mut n, mut k) = (0, 0);
    for (_, outcome) in slice.decided(&RESULTS).filter(|(conversation, _)| conversation.entry.need.is_some()) {
        n += 1;
        k += u64::from(outcome.result == Verdict::Alternative);
    }
    Figure::share(k, n)
}
