//! How many times customers tried: the month's questions, requests and complaints → a median, and the share of four or more.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Definition, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

const DEFINITION: Definition = definition!("effort", "attempts");

/// From so many attempts on, the line did not work.
const MANY: u32 = 4;

/// Half of them tried no more often.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "effort.attempts_median",
        Bilingual { ko: "고객 시도 횟수 중앙값", en: "Median attempts per customer" },
        DEFINITION,
        Unit::Number,
        Shape::Quantile,
        Measure::Scalar(|slice| Figure::quantile(attempts(slice).map(f64::from).collect(), 0.5)),
    )
};

/// Four attempts or more.
pub(super) static FOUR_PLUS: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "effort.attempts_4plus",
        Bilingual { ko: "네 번 이상 시도한 비율", en: "Needed 4 or more attempts" },
        DEFINITION,
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| {
            let many = attempts(slice).filter(|&attempts| attempts >= MANY).count();
            Figure::share(many as u64, attempts(slice).count() as u64)
        }),
    )
};

fn attempts<'a>(slice: &Slice<'a>) -> impl Iterator<Item = u32> + use<'a> {
    let asks = [EntryKind::Question, EntryKind::Request, EntryKind::Complaint];
    slice.conversations().filter(move |c| asks.contains(&c.entry.kind)).map(|c| c.entry.attempts)
}
