//! What customers become, ask for and are told.

use super::whole;
use crate::{
    community::{Language, NeedStatus},
    narrate::{
        evidence::Evidence,
        saying::{Demands, Named, Tipping},
    },
    render::words::{Counter, Voice},
};

impl Voice<'_> {
    pub(super) fn complaint_desk(self, evidence: &Evidence, tipping: Tipping) -> String {
        let (fact, ground) = (self.fact(evidence), self.in_brackets(evidence));
        match (self.language, tipping) {
            (Language::Ko, Tipping::OverHalf) => {
                format!("{fact}{ground}. 절반이 넘으니, 커뮤니티보다 민원 창구에 가깝습니다.")
            }
            (Language::En, Tipping::OverHalf) => {
                format!("{fact}{ground}: more than half, closer to a complaints desk than to a community.")
            }
            (Language::Ko, Tipping::Signal { signal, mean }) => format!(
                "{fact}{ground}. {} 커뮤니티가 민원 창구 쪽으로 기울고 있지 않은지 볼 때입니다.",
                self.against_usual(evidence, signal, mean, 1)
            ),
            (Language::En, Tipping::Signal { signal, mean }) => format!(
                "{fact}{ground}{}: time to ask whether the community is turning into a complaints desk.",
                self.against_usual(evidence, signal, mean, 1)
            ),
        }
    }

    pub(super) fn ladder(self, climbed: Option<&Evidence>, left: Option<&Evidence>) -> String {
        let up = climbed.map(|climbed| {
            let part = climbed.figure.k.unwrap_or_default();
            let all = climbed.figure.n.unwrap_or_default();
            let interval = self.interval_of(climbed.measured.unit(), &climbed.figure);
            match self.language {
                Language::Ko => {
                    format!(
                        "단골 사다리 중간에 있던 회원 {} 중 {}이 한 칸 이상 올라섰{}",
                        self.count(all, Counter::Person),
                        self.count(part, Counter::Person),
                        if left.is_some() { "고" } else { "습니다" },
                    ) + &bracketed(&interval, "")
                }
                Language::En => {
                    format!("{part} of {all} members on the middle rungs of the ladder climbed at least one")
                        + &bracketed(&interval, " ")
                }
            }
        });
        let down = left.map(|left| self.count(whole(&left.figure), Counter::Person));
        match (self.language, up, down) {
            (Language::Ko, Some(up), Some(down)) => format!("{up}, 사다리에 있던 {down}은 석 달째 소식이 없습니다."),
            (Language::Ko, None, Some(down)) => {
                format!("단골 사다리에 있던 회원 {down}이 석 달째 소식이 없습니다.")
            }
            (Language::En, Some(up), Some(down)) => {
                format!("{up}; {down} on the ladder a month ago went unseen for three months.")
            }
            (_, Some(up), None) => format!("{up}."),
            (Language::En, None, Some(down)) => {
                format!("{down} on the ladder a month ago went unseen for three months.")
            }
            (_, None, None) => String::new(),
        }
    }

    pub(super) fn shared_need(self, need: &Named, demands: &Demands, status: Option<NeedStatus>) -> String {
        let desire = need.name.in_language(self.language);
        let count = |evidence: &Evidence| self.count(whole(&evidence.figure), Counter::Demand);
        let (gained, linked, entries) = (count(&demands.gained), count(&demands.linked), count(&demands.entries));
        let people = demands.people.as_ref().map(|people| self.count(whole(&people.figure), Counter::Person));
        let first = match self.language {
            Language::Ko => {
                let so_far = people.map_or_else(
                    || format!("{entries}이 모였습니다"),
                    |people| format!("{people}이 {entries}을 말했습니다"),
                );
                format!(
                    "이달 욕구까지 적은 요구 {linked} 가운데 {gained}은 같은 욕구, ‘{desire}’에서 나왔습니다. 지금까지 {so_far}."
                )
            }
            Language::En => {
                let so_far = people.map_or_else(String::new, |people| format!(" from {people}"));
                format!(
                    "{} of this month’s {linked} with a known desire share the same one: “{desire}”. So far: {entries}{so_far}.",
                    whole(&demands.gained.figure)
                )
            }
        };
        match status.map(|status| self.standing_of(status)) {
            Some(standing) => format!("{first} {standing}"),
            None => first,
        }
    }

    /// How far a desire has come, as a sentence.
    fn standing_of(self, status: NeedStatus) -> &'static str {
        match (self.language, status) {
            (Language::Ko, NeedStatus::Heard) => "아직 무엇을 할지 정하지 않았습니다.",
            (Language::Ko, NeedStatus::Planned) => "할 일로 정해 두었습니다.",
            (Language::Ko, NeedStatus::Trying) => "지금 시도하는 중입니다.",
            (Language::Ko, NeedStatus::Shipped) => "이미 채운 욕구로 적혀 있지만 요구는 이어집니다.",
            (Language::Ko, NeedStatus::Declined) => "하지 않기로 한 일입니다.",
            (Language::En, NeedStatus::Heard) => "Nothing has been decided about it yet.",
            (Language::En, NeedStatus::Planned) => "It is planned.",
            (Language::En, NeedStatus::Trying) => "We are trying something now.",
            (Language::En, NeedStatus::Shipped) => "It is marked as served, yet people still ask.",
            (Language::En, NeedStatus::Declined) => "We have decided against it.",
        }
    }

    pub(super) fn told_back(self, told: &Evidence, adopted: &Evidence) -> String {
        let parts =
            |evidence: &Evidence| (evidence.figure.k.unwrap_or_default(), evidence.figure.n.unwrap_or_default());
        let ((taken, ideas), (heard, all)) = (parts(adopted), parts(told));
        match self.language {
            Language::Ko => format!(
                "결정한 아이디어 {} 받아들였고, 결과가 나온 아이디어와 불만 {} 일주일 안에 말해 준 고객에게 알렸습니다.",
                korean_out_of(taken, ideas, "을"),
                korean_out_of(heard, all, "은")
            ),
            Language::En => {
                let ideas = match (taken == ideas, ideas) {
                    (true, 1) => "The one idea decided on was taken up".to_owned(),
                    (true, 2) => "Both ideas decided on were taken up".to_owned(),
                    (true, _) => format!("All {ideas} ideas decided on were taken up"),
                    (false, _) if taken == 1 => format!("1 of {ideas} ideas decided on was taken up"),
                    (false, _) => format!("{taken} of {ideas} ideas decided on were taken up"),
                };
                let whom = match (heard == all, all) {
                    (true, 1) => "the one settled idea or complaint".to_owned(),
                    (true, _) => format!("all {all} settled ideas and complaints"),
                    (false, _) => format!("{heard} of {all} settled ideas and complaints"),
                };
                format!("{ideas}, and for {whom} the person who raised it heard back within a week.")
            }
        }
    }
}

/// `5건 중 4건을`; all of several: `5건을 모두`; the only one: `한 건을`.
fn korean_out_of(part: u64, all: u64, particle: &str) -> String {
    match (part == all, all) {
        (true, 1) => format!("한 건{particle}"),
        (true, _) => format!("{all}건{particle} 모두"),
        (false, _) => format!("{all}건 중 {part}건{particle}"),
    }
}

/// In brackets after a space or none; nothing where there is nothing.
fn bracketed(text: &str, space: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{space}({text})") }
}
