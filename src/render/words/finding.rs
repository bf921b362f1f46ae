//! Findings in sentences. A direction is said of signals only, and nothing is said to have caused anything.

use super::{Particle, Voice, figure::unbroken, with_particle};
use crate::{
    community::{Language, Target},
    measure::{figure::TargetVerdict, metric::Unit, statistics::xmr::Signal},
    narrate::{evidence::Evidence, finding::Finding, folder::Folder, saying::Saying},
};

impl Voice<'_> {
    /// The sentence of a finding.
    #[must_use]
    pub fn finding(self, finding: &Finding) -> String {
        let text = match &finding.saying {
            Saying::Signal { evidence, signal, mean } => self.signal(evidence, *signal, *mean),
            Saying::Target { evidence, target, verdict } => self.target(evidence, *target, *verdict),
            Saying::Waiting { evidence, oldest } => self.waiting(evidence, oldest.as_ref()),
            Saying::NotMeasurable { folder } => self.not_measurable(*folder),
            Saying::Ordinary => match self.language {
                Language::Ko => "눈에 띄게 달라진 수치가 없습니다. 평소와 같은 달이었습니다.".to_owned(),
                Language::En => "No figure stands out: an ordinary month.".to_owned(),
            },
        };
        unbroken(&text)
    }

    /// What a figure rests on, in brackets; empty where it rests on nothing.
    fn in_brackets(self, evidence: &Evidence) -> String {
        let measured = evidence.measured;
        let basis = self.basis(measured.id(), measured.unit(), measured.shape(), &evidence.figure);
        if basis.is_empty() { basis } else { format!(" ({basis})") }
    }

    fn signal(self, evidence: &Evidence, signal: Signal, mean: f64) -> String {
        let metric = evidence.measured;
        let name = metric.name().in_language(self.language);
        let value = self.value(metric.unit(), &evidence.figure);
        let mean = self.amount(metric.unit(), mean);
        let basis = self.in_brackets(evidence);
        let way = match (self.language, signal) {
            (Language::Ko, Signal::Above) => "평소 범위보다 높았습니다",
            (Language::Ko, Signal::Below) => "평소 범위보다 낮았습니다",
            (Language::Ko, Signal::RunAbove) => "여덟 달 넘게 평균보다 높습니다",
            (Language::Ko, Signal::RunBelow) => "여덟 달 넘게 평균보다 낮습니다",
            (Language::Ko, Signal::Rising) => "여섯 달 넘게 이어서 올랐습니다",
            (Language::Ko, Signal::Falling) => "여섯 달 넘게 이어서 내렸습니다",
            (Language::En, Signal::Above) => "rose above its usual range",
            (Language::En, Signal::Below) => "fell below its usual range",
            (Language::En, Signal::RunAbove) => "has been above its mean for eight months or more",
            (Language::En, Signal::RunBelow) => "has been below its mean for eight months or more",
            (Language::En, Signal::Rising) => "has risen six months or more in a row",
            (Language::En, Signal::Falling) => "has fallen six months or more in a row",
        };
        match self.language {
            Language::Ko => format!(
                "{} {way}. 이달 {value}{basis}, 평소 평균 {mean}입니다.",
                with_particle(&format!("‘{name}’"), Particle::Subject)
            ),
            Language::En => format!("“{name}” {way}: {value}{basis}, usually {mean} on average."),
        }
    }

    fn target(self, evidence: &Evidence, target: Target, verdict: TargetVerdict) -> String {
        let metric = evidence.measured;
        let name = metric.name().in_language(self.language);
        let value = self.value(metric.unit(), &evidence.figure);
        let basis = self.in_brackets(evidence);
        let bound = self.bound(metric.unit(), target);
        match (self.language, verdict) {
            (Language::Ko, TargetVerdict::Met) => {
                format!("‘{name}’ 목표({bound})를 지켰습니다. 이달 {value}{basis}입니다.")
            }
            (Language::Ko, TargetVerdict::Missed) => {
                format!("‘{name}’ 목표({bound})에 미치지 못했습니다. 이달 {value}{basis}입니다.")
            }
            (Language::Ko, TargetVerdict::Open) => {
                format!(
                    "‘{name}’ 목표({bound})를 지켰는지는 이 정도 건수로 단정할 수 없습니다. 이달 {value}{basis}입니다."
                )
            }
            (Language::En, TargetVerdict::Met) => {
                format!("The target for “{name}” ({bound}) was met: {value}{basis}.")
            }
            (Language::En, TargetVerdict::Missed) => {
                format!("The target for “{name}” ({bound}) was missed: {value}{basis}.")
            }
            (Language::En, TargetVerdict::Open) => {
                format!("Too few cases to say whether the target for “{name}” ({bound}) was met: {value}{basis}.")
            }
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

    fn waiting(self, evidence: &Evidence, oldest: Option<&Evidence>) -> String {
        let count = evidence.figure.number().unwrap_or_default();
        let single = (count - 1.0).abs() < 0.5;
        let count = self.amount(Unit::Count, count);
        let oldest = oldest.map(|oldest| self.value(Unit::Seconds, &oldest.figure));
        match (self.language, oldest, single) {
            (Language::Ko, Some(oldest), true) => format!("1건이 {oldest}째 답을 기다립니다."),
            (Language::Ko, Some(oldest), false) => {
                format!("{count}건이 답을 기다립니다. 가장 오래된 것은 {oldest}째입니다.")
            }
            (Language::Ko, None, _) => format!("{count}건이 답을 기다립니다."),
            (Language::En, Some(oldest), true) => format!("One entry has waited {oldest} for an answer."),
            (Language::En, Some(oldest), false) => {
                format!("{count} entries wait for an answer, the oldest for {oldest}.")
            }
            (Language::En, None, true) => "One entry waits for an answer.".to_owned(),
            (Language::En, None, false) => format!("{count} entries wait for an answer."),
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
