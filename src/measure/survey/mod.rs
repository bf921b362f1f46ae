//! What do they say when asked? (metrics.md §10)

mod ces;
mod csat;
mod nps;
mod response_rate;

use super::{
    catalogue::Family,
    figure::Figure,
    slice::Slice,
    tally::Tally,
    witness::{Ear, Thing},
};
use crate::community::{Survey, SurveyKind};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family {
    id: "survey",
    monthly: &[&csat::METRIC, &nps::METRIC, &ces::MEAN, &ces::EASY_SHARE, &response_rate::METRIC],
    ..Family::EMPTY
};

/// The group of the answers to one scale.
const SCALE: &str = "scale";

/// Answers of a month that may be added: one kind, one scale, one meaning.
struct Answers<'a> {
    /// Lowest and highest possible score.
    ends: (u8, u8),
    /// Of an effort score: whether a high answer means easy.
    easy_is_high: bool,
    /// How often each score was given, by survey: index into the archive's.
    scores: Vec<(usize, u8, u64)>,
    /// The ear of whoever listens.
    ear: Ear<'a>,
}

impl<'a> Answers<'a> {
    /// Counts all of them; those with a score for which something holds into k.
    fn tally(&self, holds: impl Fn(u8) -> bool) -> Tally<'a> {
        let mut tally = Tally::new(self.ear);
        for &(survey, score, answers) in &self.scores {
            tally.count_times(&Thing::Answers(survey, score), answers, holds(score));
        }
        tally
    }

    /// How many have a score for which something holds.
    fn count_where(&self, holds: impl Fn(u8) -> bool) -> u64 {
        self.scores.iter().filter(|(_, score, _)| holds(*score)).map(|(_, _, answers)| answers).sum()
    }
}

/// The surveys of the month, up to `as_of`, each with its place in the archive.
fn surveys<'a>(slice: &Slice<'a>) -> impl Iterator<Item = (usize, &'a Survey)> + use<'a> {
    let context = slice.context;
    let month = slice.month().month;
    let surveys = context.archive.surveys.iter().enumerate();
    surveys.filter(move |(_, survey)| survey.at.date.month() == month && context.is_seen(&survey.at))
}

/// One figure a scale of a kind's surveys in the month, by the scale's id; where a low answer means easy, `-low` is added,
/// because such answers cannot be added to the others.
fn by_scale(slice: &Slice<'_>, kind: SurveyKind, figure: fn(&Answers<'_>) -> Figure) -> Vec<(String, Figure)> {
    let ear = slice.ear();
    let mut scales: BTreeMap<String, Answers<'_>> = BTreeMap::new();
    for (place, survey) in surveys(slice).filter(|(_, survey)| survey.kind == kind) {
        let easy_is_low = kind == SurveyKind::Ces && !survey.easy_is_high;
        let key = format!("{}{}", survey.scale.id(), if easy_is_low { "-low" } else { "" });
        let answers = scales.entry(key).or_insert_with(|| Answers {
            ends: survey.scale.ends(),
            easy_is_high: survey.easy_is_high,
            scores: Vec::new(),
            ear,
        });
        for &(score, count) in &survey.scores {
            answers.scores.push((place, score, count));
        }
    }
    let one = |(key, answers): (String, Answers<'_>)| {
        ear.about(|| key.clone());
        (key, figure(&answers))
    };
    scales.into_iter().map(one).collect()
}
