//! How many answer when asked: the month's surveys that say how many were sent → a share.

use super::surveys;
use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::{Reason, Thing},
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
    let mut tally = slice.tally();
    for (place, survey) in surveys(slice) {
        let Some(sent) = survey.sent else {
            tally.pass(&Thing::Sent(place), Reason::NotSent);
            continue;
        };
        tally.count_times(&Thing::Sent(place), sent, false);
        for &(score, answers) in &survey.scores {
            tally.hit_only(&Thing::Answers(place, score), answers);
        }
    }
    // More answers than were sent are no share: the rate is told, without the interval of one.
    if tally.k() > tally.n() { tally.plain_share() } else { tally.share() }
}
