//! Who climbed the ladder: members on its middle rungs last month → a share.

use super::rung::{Rung, rungs};
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Fans, customers and regulars of last month who stand higher now.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    needs_history: true,
    ..Metric::new(
        "people.climb",
        Bilingual { ko: "사다리를 오른 비율", en: "Climbed the ladder" },
        definition!("people", "climb"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let month = slice.month();
    let now = rungs(slice.context, month.last);
    let (mut n, mut k) = (0, 0);
    for (person, before) in rungs(slice.context, month.first.plus(-1)) {
        if (Rung::Fan..=Rung::Regular).contains(&before) {
            n += 1;
            k += u64::from(now.get(&person).is_some_and(|&now| now > before));
        }
    }
    Figure::share(k, n)
}
