//! How a signal compares with what is usual. Only signals come here: a direction is said of nothing else.

use crate::{
    community::Language,
    measure::{metric::Unit, statistics::xmr::Signal},
    narrate::{
        evidence::{Evidence, Measured},
        finding::is_up,
        saying::Extreme,
    },
    render::words::{Particle, Voice, months_in_words, number, with_particle},
};

/// What it is called that there is more of a thing, or less: an hour is long, a count is many, a share is high.
struct Way {
    /// `높습니다`
    ends: &'static str,
    /// `높고`
    and: &'static str,
    /// `높아지고 있습니다`
    going: &'static str,
    /// `well above`
    than: &'static str,
    /// `above`
    side: &'static str,
    /// `highest`
    most: &'static str,
    /// `rising`
    moving: &'static str,
}

impl Way {
    fn of(unit: Unit, is_up: bool) -> Self {
        let (ends, and, going, than, side, most, moving) = match (unit, is_up) {
            (Unit::Seconds, true) => (
                "깁니다",
                "길고",
                "길어지고 있습니다",
                "clearly longer than",
                "longer than",
                "longest",
                "growing longer",
            ),
            (Unit::Seconds, false) => (
                "짧습니다",
                "짧고",
                "짧아지고 있습니다",
                "clearly shorter than",
                "shorter than",
                "shortest",
                "growing shorter",
            ),
            (Unit::Count, true) => {
                ("많습니다", "많고", "늘고 있습니다", "clearly more than", "more than", "most", "rising")
            }
            (Unit::Count, false) => {
                ("적습니다", "적고", "줄고 있습니다", "clearly fewer than", "fewer than", "fewest", "falling")
            }
            (_, true) => ("높습니다", "높고", "높아지고 있습니다", "well above", "above", "highest", "rising"),
            (_, false) => ("낮습니다", "낮고", "낮아지고 있습니다", "well below", "below", "lowest", "falling"),
        };
        Self { ends, and, going, than, side, most, moving }
    }
}

impl Voice<'_> {
    /// A signal against what is usual: a sentence of its own in Korean, what follows the fact in English. `months`: complete
    /// months in a row with it.
    #[must_use]
    pub(super) fn against_usual(self, evidence: &Evidence, signal: Signal, mean: f64, months: usize) -> String {
        let measured = evidence.measured;
        let way = Way::of(measured.unit(), is_up(signal));
        let usual = self.usual(measured, mean);
        let running = months_in_words(self.language, months);
        let ends = way.ends;
        match (self.language, signal) {
            (Language::Ko, Signal::Above | Signal::Below) if is_never(measured, mean) => {
                "여느 달에는 없던 일입니다.".to_owned()
            }
            (Language::En, Signal::Above | Signal::Below) if is_never(measured, mean) => {
                "; an ordinary month has none".to_owned()
            }
            (Language::Ko, Signal::Above | Signal::Below) if months > 1 => {
                format!("{running}째 평소 평균 {usual}보다 뚜렷이 {ends}.")
            }
            (Language::En, Signal::Above | Signal::Below) if months > 1 => {
                format!(", {} the usual {usual} for {running} running", way.than)
            }
            (Language::Ko, Signal::Above | Signal::Below) => korean_beyond(measured, &way, is_up(signal), &usual),
            (Language::En, Signal::Above | Signal::Below) => format!(", {} the usual {usual}", way.than),
            (Language::Ko, Signal::RunAbove | Signal::RunBelow) => {
                format!("여덟 달 이상 줄곧 평균 {usual}보다 {ends}.")
            }
            (Language::En, Signal::RunAbove | Signal::RunBelow) => {
                format!(", {} the average of {usual} for eight months or more", way.side)
            }
            (Language::Ko, Signal::Rising | Signal::Falling) => {
                format!("여섯 달 이상 계속 {}. 평소 평균은 {usual}입니다.", way.going)
            }
            (Language::En, Signal::Rising | Signal::Falling) => {
                format!(", {} for six months or more in a row (usually {usual})", way.moving)
            }
        }
    }

    /// What is usual; in English the thing was named a moment ago: `the usual 55`.
    fn usual(self, measured: Measured, mean: f64) -> String {
        match self.language {
            Language::En if measured.unit() == Unit::Count => number(mean),
            Language::Ko | Language::En => self.level(measured, mean),
        }
    }

    /// The same of a record.
    #[must_use]
    pub(super) fn against_all(self, evidence: &Evidence, signal: Signal, mean: f64, extreme: Extreme) -> String {
        let unit = evidence.measured.unit();
        let way = Way::of(unit, extreme == Extreme::Highest);
        let usual = self.usual(evidence.measured, mean);
        let (and, ends, than, most) = (way.and, way.ends, way.than, way.most);
        match (self.language, signal) {
            (Language::Ko, Signal::Above | Signal::Below) if is_never(evidence.measured, mean) => {
                format!("여느 달에는 없던 일로, 최근 열두 달 가운데 가장 {ends}.")
            }
            (Language::En, Signal::Above | Signal::Below) if is_never(evidence.measured, mean) => {
                "; an ordinary month has none, and no other of the last twelve had as many".to_owned()
            }
            (Language::Ko, Signal::Above | Signal::Below) if is_told_otherwise(evidence.measured) => {
                let beyond = beyond(&usual, extreme == Extreme::Highest);
                format!("최근 열두 달 가운데 가장 {and}, {beyond}.")
            }
            (Language::En, Signal::Above | Signal::Below) if is_told_otherwise(evidence.measured) => {
                format!(", the {most} of the last twelve months and {than} the usual {usual}")
            }
            (Language::Ko, Signal::Above | Signal::Below) => {
                format!("평소 평균 {usual}보다 뚜렷이 {and}, 최근 열두 달 가운데 가장 {ends}.")
            }
            (Language::Ko, Signal::RunAbove | Signal::RunBelow) => {
                format!("여덟 달 이상 줄곧 평균 {usual}보다 {and}, 이달이 최근 열두 달 가운데 가장 {ends}.")
            }
            (Language::Ko, Signal::Rising | Signal::Falling) => {
                format!("여섯 달 이상 계속 {}. 이달이 최근 열두 달 가운데 가장 {ends}.", way.going)
            }
            (Language::En, Signal::Above | Signal::Below) => {
                format!(", {than} the usual {usual} and the {most} of the last twelve months")
            }
            (Language::En, Signal::RunAbove | Signal::RunBelow) => {
                let side = way.side;
                format!(", {side} the average of {usual} for eight months or more and now the {most} of twelve months")
            }
            (Language::En, Signal::Rising | Signal::Falling) => {
                format!(", {} for six months or more in a row and now the {most} of twelve months", way.moving)
            }
        }
    }
}

/// Whether a count is of what usually does not happen.
fn is_never(measured: Measured, mean: f64) -> bool {
    measured.unit() == Unit::Count && mean < 0.05
}

/// A signal is told in one of two ways, each metric always in the same, so that a page does not drone.
fn is_told_otherwise(measured: Measured) -> bool {
    measured.unit() != Unit::Seconds && measured.id().bytes().map(usize::from).sum::<usize>().is_multiple_of(2)
}

/// Of no duration: the way that names the mean as a mark.
fn korean_beyond(measured: Measured, way: &Way, is_up: bool, usual: &str) -> String {
    if is_told_otherwise(measured) {
        format!("{}.", beyond(usual, is_up))
    } else {
        format!("평소 평균 {usual}보다 뚜렷이 {}.", way.ends)
    }
}

/// `평소 평균 49%를 뚜렷이 웃돕니다`
fn beyond(usual: &str, is_up: bool) -> String {
    let usual = with_particle(&format!("평소 평균 {usual}"), Particle::Object);
    format!("{usual} 뚜렷이 {}", if is_up { "웃돕니다" } else { "밑돕니다" })
}
