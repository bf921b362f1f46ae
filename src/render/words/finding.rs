//! Findings in sentences. A direction is said of signals only, and nothing is said to have caused anything.

mod crowd;
mod fact;
mod line;
mod outcome;
#[cfg(test)]
mod tests;
mod usual;

use super::{Particle, Voice, figure::unbroken, months_in_words, with_particle};
use crate::{
    community::{Language, Target},
    measure::{
        figure::{Figure, State, TargetVerdict},
        metric::Unit,
    },
    narrate::{
        evidence::Evidence,
        finding::Finding,
        folder::Folder,
        saying::{Quiet, Saying},
    },
};

impl Voice<'_> {
    /// The sentence of a finding.
    #[must_use]
    pub fn finding(self, finding: &Finding) -> String {
        let text = match &finding.saying {
            Saying::Signal { evidence, signal, mean, months } => {
                self.fact_then(evidence, &self.against_usual(evidence, *signal, *mean, *months))
            }
            Saying::Record { evidence, signal, mean, extreme } => {
                self.fact_then(evidence, &self.against_all(evidence, *signal, *mean, *extreme))
            }
            Saying::Target { evidence, target, verdict, months } => self.target(evidence, *target, *verdict, *months),
            Saying::Waiting { evidence, oldest } => self.waiting(evidence, oldest.as_ref()),
            Saying::LongestWait { evidence, waiting, before } => self.longest_wait(evidence, waiting, before.as_ref()),
            Saying::Silence { evidence, channel, usual } => self.silence(evidence, channel, *usual),
            Saying::ComplaintDesk { evidence, tipping } => self.complaint_desk(evidence, *tipping),
            Saying::Ladder { climbed, left } => self.ladder(climbed.as_ref(), left.as_ref()),
            Saying::SharedNeed { need, demands, status } => self.shared_need(need, demands, *status),
            Saying::ToldBack { evidence, adopted } => self.told_back(evidence, adopted),
            Saying::Campaign { campaign, compared, evidence, reading, counts, placebo, aim } => {
                let seen = self.difference(evidence, *reading, *counts);
                self.campaign_result(campaign, *compared, &seen, placebo.as_ref(), aim.map(|aim| (evidence, aim)))
            }
            Saying::Season { season, evidence, returned } => self.season_result(season, evidence, returned.as_ref()),
            Saying::Collision { campaign, start, dates, met, .. } => self.collision(campaign, *start, *dates, met),
            Saying::DecisionsDue { decisions, .. } => self.decisions_due(decisions),
            Saying::DecisionsScored { month, hit, missed, evidence, rate } => {
                self.decisions_scored(*month, hit, missed, evidence, rate.as_ref())
            }
            Saying::Thin { evidence } => self.thin(evidence),
            Saying::NotMeasurable { folder } => self.not_measurable(*folder),
            Saying::Ordinary(quiet) => self.ordinary(*quiet).to_owned(),
        };
        unbroken(&text)
    }

    /// What a figure rests on, in brackets; empty where it rests on nothing.
    fn in_brackets(self, evidence: &Evidence) -> String {
        let basis = self.grounds(evidence.measured, &evidence.figure);
        match self.language {
            _ if basis.is_empty() => basis,
            Language::Ko => format!("({basis})"),
            Language::En => format!(" ({basis})"),
        }
    }

    /// A fact with its ground, and what is to be said of it: a sentence in Korean, the rest of the sentence in English.
    fn fact_then(self, evidence: &Evidence, rest: &str) -> String {
        let (fact, ground) = (self.fact(evidence), self.in_brackets(evidence));
        match self.language {
            Language::Ko => format!("{fact}{ground}. {rest}"),
            Language::En => format!("{fact}{ground}{rest}."),
        }
    }

    fn target(self, evidence: &Evidence, target: Target, verdict: TargetVerdict, months: usize) -> String {
        let bound = self.bound_of(evidence, target);
        let running = months_in_words(self.language, months);
        let rest = match (self.language, verdict, months) {
            (Language::Ko, TargetVerdict::Met, ..=1) => format!("목표({bound})를 지켰습니다."),
            (Language::Ko, TargetVerdict::Met, _) => format!("목표({bound})를 {running}째 지켰습니다."),
            (Language::Ko, TargetVerdict::Missed, ..=1) => format!("목표({bound})를 지키지 못했습니다."),
            (Language::Ko, TargetVerdict::Missed, _) => {
                format!("목표({bound})를 {running}째 지키지 못했습니다.")
            }
            (Language::Ko, TargetVerdict::Open, _) => {
                format!("목표({bound})를 지켰는지는 이 정도 건수로 단정할 수 없습니다.")
            }
            (Language::En, TargetVerdict::Met, ..=1) => format!("; the target ({bound}) was met"),
            (Language::En, TargetVerdict::Met, _) => {
                format!("; the target ({bound}) has been met for {running} running")
            }
            (Language::En, TargetVerdict::Missed, ..=1) => format!("; the target ({bound}) was missed"),
            (Language::En, TargetVerdict::Missed, _) => {
                format!("; the target ({bound}) has been missed for {running} running")
            }
            (Language::En, TargetVerdict::Open, _) => {
                format!("; too few cases to say whether the target ({bound}) was met")
            }
        };
        self.fact_then(evidence, &rest)
    }

    /// A threshold of a metric, with its counter: `3건 이하`.
    fn bound_of(self, evidence: &Evidence, target: Target) -> String {
        let (Target::AtLeast(value) | Target::AtMost(value)) = target;
        let value = self.level(evidence.measured, value);
        match (self.language, target) {
            (Language::Ko, Target::AtLeast(_)) => format!("{value} 이상"),
            (Language::Ko, Target::AtMost(_)) => format!("{value} 이하"),
            (Language::En, Target::AtLeast(_)) => format!("at least {value}"),
            (Language::En, Target::AtMost(_)) => format!("at most {value}"),
        }
    }

    /// A threshold: `80% 이상`, `at least 80%`.
    #[must_use]
    pub fn bound(self, unit: Unit, target: Target) -> String {
        match (self.language, target) {
            (Language::Ko, Target::AtLeast(value)) => format!("{} 이상", self.amount(unit, value)),
            (Language::Ko, Target::AtMost(value)) => format!("{} 이하", self.amount(unit, value)),
            (Language::En, Target::AtLeast(value)) => format!("at least {}", self.amount(unit, value)),
            (Language::En, Target::AtMost(value)) => format!("at most {}", self.amount(unit, value)),
        }
    }

    fn thin(self, evidence: &Evidence) -> String {
        let name = evidence.measured.name().in_language(self.language);
        let named = match self.language {
            Language::Ko => with_particle(&format!("‘{name}’"), Particle::Topic),
            Language::En => format!("“{name}”"),
        };
        let floor = super::duration(self.language, seconds(evidence.figure.floor.unwrap_or_default()));
        let n = evidence.figure.n.map(|n| (n, self.counted_by(evidence.measured, n)));
        match (self.language, evidence.figure.state, n) {
            (Language::Ko, State::Suppressed, _) => {
                format!("{named} 몇 사람의 일이라 누구인지 드러날 수 있어 가렸습니다.")
            }
            (Language::En, State::Suppressed, _) => {
                format!("{named} is withheld: it speaks of so few people that they could be known.")
            }
            (Language::Ko, State::NotReached, _) => {
                format!("{named} 아직 말할 수 없습니다. 지켜본 {floor} 안에 거기까지 이른 건이 모자랍니다.")
            }
            (Language::En, State::NotReached, _) => {
                format!("{named} cannot be told yet: within the {floor} seen, too few came that far.")
            }
            (Language::Ko, _, None | Some((0, _))) => format!("{named} 이달 사례가 모자라 값을 내지 않았습니다."),
            (Language::En, _, None | Some((0, _))) => {
                format!("{named} is not given this month: there are too few cases.")
            }
            (Language::Ko, _, Some((_, cases))) => {
                format!("{named} 이달 사례가 {cases}뿐이라 값을 내지 않았습니다.")
            }
            (Language::En, _, Some((1, cases))) => {
                format!("{named} is not given this month: {cases} is too few.")
            }
            (Language::En, _, Some((_, cases))) => {
                format!("{named} is not given this month: {cases} are too few.")
            }
        }
    }

    fn ordinary(self, quiet: Quiet) -> &'static str {
        match (self.language, quiet) {
            (Language::Ko, Quiet::Held) => "눈에 띄게 달라진 것이 없는, 여느 때와 같은 달이었습니다.",
            (Language::En, Quiet::Held) => "Nothing stands out: an ordinary month.",
            (Language::Ko, Quiet::FewMonths) => {
                "아직 평소와 견줄 만큼 달이 쌓이지 않았습니다. 여덟 달이 모이면 달라진 것을 말할 수 있습니다."
            }
            (Language::En, Quiet::FewMonths) => {
                "There are too few months so far to know what is usual; it takes eight to say what changed."
            }
            (Language::Ko, Quiet::Running) => {
                "아직 끝나지 않은 달입니다. 무엇이 달라졌는지는 달이 끝나야 말할 수 있습니다."
            }
            (Language::En, Quiet::Running) => "The month is not over; what changed can be said when it is.",
        }
    }

    /// Why nothing can be said, and what would change that.
    #[must_use]
    pub fn not_measurable(self, folder: Folder) -> String {
        match self.language {
            Language::Ko => format!("아직 잴 수 없습니다. {}에 기록이 쌓이면 여기에 나타납니다.", folder.path()),
            Language::En => format!("Not measurable yet: it will appear once {} holds records.", folder.path()),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
fn seconds(seconds: i64) -> f64 {
    seconds as f64
}

/// A figure that is a count.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts are whole and not negative")]
fn whole(figure: &Figure) -> u64 {
    figure.number().unwrap_or_default().max(0.0).round() as u64
}
