//! The net promoter score: the month's answers from 0 to 10 → −100 to 100.

use super::{Answers, SCALE, by_scale};
use crate::{
    community::{Scale, SurveyKind},
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        statistics::adjusted_wald::promoter_score,
    },
};

/// From this score on an answer is a promoter's.
const PROMOTER: u8 = 9;
/// Up to this score an answer is a detractor's.
const DETRACTOR: u8 = 6;

/// Promoters less detractors, of a hundred.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "survey.nps",
        Bilingual { ko: "순추천지수(NPS)", en: "Net Promoter Score" },
        definition!("survey", "nps"),
        Unit::Points,
        Shape::Mean,
        Measure::LoneKey(SCALE, |slice| {
            let mut scales = by_scale(slice, SurveyKind::Nps, measure);
            scales.retain(|(key, _)| key == Scale::ZeroToTen.id());
            scales
        }),
    )
};

fn measure(answers: &Answers<'_>) -> Figure {
    let tally = answers.tally(|score| score >= PROMOTER);
    let detractors = answers.count_where(|score| score <= DETRACTOR);
    let n = tally.n();
    promoter_score(tally.k(), detractors, n).map_or_else(Figure::nothing_counted, |(score, interval)| Figure {
        interval: Some(interval),
        ..Figure::real(score, n)
    })
}
