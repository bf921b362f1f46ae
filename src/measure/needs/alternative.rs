//! Desires met in another way: the month's outcomes of entries with a need → a share.

use crate::{
    community::Verdict,
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
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
    let mut tally = slice.tally();
    let decided = slice.ear().keep(slice.decided(&RESULTS), Reason::NoNeed, |(c, _)| c.entry.need.is_some());
    for (conversation, outcome) in decided {
        tally.count(&(conversation, outcome), outcome.result == Verdict::Alternative);
    }
    tally.share()
}
