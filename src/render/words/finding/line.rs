//! Whether the line is answered, and whether it is there at all.

use super::whole;
use crate::{
    community::Language,
    measure::{figure::State, metric::Unit},
    narrate::{evidence::Evidence, saying::Named},
    render::words::{Counter, Voice},
};

impl Voice<'_> {
    pub(super) fn waiting(self, evidence: &Evidence, oldest: Option<&Evidence>) -> String {
        let waits = whole(&evidence.figure);
        let count = self.count(waits, Counter::Question);
        let oldest = oldest.map(|oldest| self.value(Unit::Seconds, &oldest.figure));
        let now = evidence.figure.state == State::Running;
        match (self.language, oldest, waits == 1, now) {
            (Language::Ko, Some(oldest), true, true) => format!("문의 {count}이 {oldest}째 답을 기다리고 있습니다."),
            (Language::Ko, Some(oldest), true, false) => {
                format!("달이 끝날 때 문의 {count}이 {oldest}째 답을 기다리고 있었습니다.")
            }
            (Language::Ko, Some(oldest), false, true) => {
                format!("문의 {count}이 답을 기다리고 있습니다. 가장 오래된 것은 {oldest}째입니다.")
            }
            (Language::Ko, Some(oldest), false, false) => {
                format!("달이 끝날 때 문의 {count}이 답을 기다리고 있었습니다. 가장 오래된 것은 {oldest}째였습니다.")
            }
            (Language::Ko, None, _, true) => format!("문의 {count}이 답을 기다리고 있습니다."),
            (Language::Ko, None, _, false) => format!("달이 끝날 때 문의 {count}이 답을 기다리고 있었습니다."),
            (Language::En, Some(oldest), true, true) => format!("{count} has waited {oldest} for an answer."),
            (Language::En, Some(oldest), true, false) => {
                format!("{count} had waited {oldest} for an answer when the month ended.")
            }
            (Language::En, Some(oldest), false, true) => {
                format!("{count} are waiting for an answer, the oldest for {oldest}.")
            }
            (Language::En, Some(oldest), false, false) => {
                format!("{count} still waited for an answer when the month ended, the oldest for {oldest}.")
            }
            (Language::En, None, true, true) => format!("{count} is waiting for an answer."),
            (Language::En, None, false, true) => format!("{count} are waiting for an answer."),
            (Language::En, None, _, false) => format!("{count} still waited for an answer when the month ended."),
        }
    }

    pub(super) fn longest_wait(self, evidence: &Evidence, waiting: &Evidence, before: Option<&Evidence>) -> String {
        let oldest = self.value(Unit::Seconds, &evidence.figure);
        let count = self.count(whole(&waiting.figure), Counter::Question);
        let before = before.map(|before| self.value(Unit::Seconds, &before.figure));
        let one = whole(&waiting.figure) == 1;
        let first = match (self.language, one) {
            (Language::Ko, true) => format!("답을 기다리는 문의 하나가 {oldest}째입니다."),
            (Language::Ko, false) => format!("답을 기다리는 문의 {count} 가운데 하나는 {oldest}째입니다."),
            (Language::En, true) => format!("The one question still waiting has waited {oldest}:"),
            (Language::En, false) => format!("Of {count} still waiting, one has waited {oldest}:"),
        };
        match (self.language, before) {
            (Language::Ko, Some(before)) => format!(
                "{first} 지금까지 달이 끝날 때 본 가장 긴 기다림 {before}보다 깁니다. 이 문의부터 답할 때입니다."
            ),
            (Language::Ko, None) => {
                format!("{first} 지금까지 달이 끝날 때 기다리던 문의는 없었습니다. 이 문의부터 답할 때입니다.")
            }
            (Language::En, Some(before)) => format!(
                "{first} longer than any left open at the end of a month so far ({before}). That one comes first."
            ),
            (Language::En, None) => {
                format!("{first} no month before ended with anyone waiting. That one comes first.")
            }
        }
    }

    pub(super) fn silence(self, evidence: &Evidence, channel: &Named, usual: Option<f64>) -> String {
        let name = channel.name.in_language(self.language);
        let length = self.value(Unit::Seconds, &evidence.figure);
        let usual = usual.map(|usual| self.amount(Unit::Seconds, usual));
        match (self.language, usual) {
            (Language::Ko, Some(usual)) => format!(
                "{name}에서는 {length} 동안 글도 답도 살핀 흔적도 없었습니다. 평소 핫라인의 가장 긴 침묵은 평균 {usual}입니다."
            ),
            (Language::Ko, None) => {
                format!("{name}에서는 {length} 동안 글도 답도 살핀 흔적도 없었습니다. 누가 언제 살필지 정할 일입니다.")
            }
            (Language::En, Some(usual)) => format!(
                "Nobody wrote, answered or looked in on {name} for {length}; the longest silence on the hotline is usually {usual}."
            ),
            (Language::En, None) => format!(
                "Nobody wrote, answered or looked in on {name} for {length}: time to name who looks in, and when."
            ),
        }
    }
}
