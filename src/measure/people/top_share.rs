//! What part the most active carry: the trailing window's contributions → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Definition, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::{share_of_top::top, whole::real},
    },
};

const DEFINITION: Definition = definition!("people", "top_share");

const BASE: Metric = Metric {
    better: Better::Down,
    ..Metric::new(
        "people.top1_share",
        Bilingual { ko: "상위 1%의 기여 비중", en: "Share of the top 1%" },
        DEFINITION,
        Unit::Share,
        Shape::Mean,
        Measure::Scalar(|slice| measure(slice, 100)),
    )
};

/// The most active hundredth.
pub(super) static HUNDREDTH: Metric = BASE;

/// The most active tenth.
pub(super) static TENTH: Metric = Metric {
    id: "people.top10_share",
    name: Bilingual { ko: "상위 10%의 기여 비중", en: "Share of the top 10%" },
    measure: Measure::Scalar(|slice| measure(slice, 10)),
    ..BASE
};

fn measure(slice: &Slice<'_>, one_in: u64) -> Figure {
    let amounts = slice.contributions_in_window();
    let n = amounts.len() as u64;
    if n == 0 {
        return Figure::nothing_counted();
    }
    top(&amounts, one_in).map_or_else(|| Figure::too_few(n), |top| Figure::real(real(top.part) / real(top.whole), n))
}
