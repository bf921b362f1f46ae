//! Satisfied customers: the month's answers on one scale → a share.

use super::{Answers, SCALE, by_scale};
use crate::{
    community::SurveyKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
    },
};

/// One of the two highest scores.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "survey.csat",
        Bilingual { ko: "만족했다는 응답 비율", en: "Satisfied customers (CSAT)" },
        definition!("survey", "csat"),
        Unit::Share,
        Shape::Share,
        Measure::LoneKey(SCALE, |slice| by_scale(slice, SurveyKind::Csat, measure)),
    )
};

fn measure(answers: &Answers<'_>) -> Figure {
    let (_, highest) = answers.ends;
    answers.tally(|score| score + 1 >= highest).share()
}
