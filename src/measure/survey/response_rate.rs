//! How many answer when asked: the month's surveys that say how many were sent → a share.

use super::surveys;
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Answers ÷ sent.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "survey.response_rate",
        Bilingual { ko: "설문 응답률", en: "Survey response rate" },
        definition!("survey", "response_rate"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let (mut n, mut k) = (0, 0);
    for survey in surveys(slice) {
        if let Some(sent) = survey.sent {
            n += sent;
            k += survey.scores.iter().map(|(_, answers)| answers).sum::<u64>();
        }
    }
    // More answers than were sent are no share: the rate is told, without the interval of one.
    if k > n { Figure::plain_share(k, n) } else { Figure::share(k, n) }
}
