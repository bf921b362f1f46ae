//! How easy it was: the month's answers on one scale → their mean, and the share on the easy side of the middle.

use super::{Answers, SCALE, by_scale};
use crate::{
    community::SurveyKind,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Definition, Measure, Metric, Shape, Unit},
        statistics::whole::real,
    },
};

const DEFINITION: Definition = definition!("survey", "ces");

/// The mean score; whether high is good depends on the question.
pub(super) static MEAN: Metric = Metric::new(
    "survey.ces",
    Bilingual { ko: "고객 노력 점수(CES)", en: "Customer Effort Score" },
    DEFINITION,
    Unit::Mean,
    Shape::Mean,
    Measure::LoneKey(SCALE, |slice| by_scale(slice, SurveyKind::Ces, mean)),
);

/// Found it easy.
pub(super) static EASY_SHARE: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "survey.ces_easy_share",
        Bilingual { ko: "쉬웠다는 응답 비율", en: "Found it easy" },
        DEFINITION,
        Unit::Share,
        Shape::Share,
        Measure::LoneKey(SCALE, |slice| by_scale(slice, SurveyKind::Ces, easy_share)),
    )
};

fn mean(answers: &Answers<'_>) -> Figure {
    let sum = answers.scores.iter().map(|&(_, score, answers)| u64::from(score) * answers).sum();
    let n = answers.tally(|_| false).n();
    Figure::real(real(sum) / real(n.max(1)), n)
}

fn easy_share(answers: &Answers<'_>) -> Figure {
    let (lowest, highest) = answers.ends;
    let is_easy = |score: u8| {
        let (twice, middle) = (2 * score, lowest + highest);
        if answers.easy_is_high { twice > middle } else { twice < middle }
    };
    answers.tally(is_easy).share()
}
