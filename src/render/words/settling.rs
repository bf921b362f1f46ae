//! When a month's figures stop moving, in words.

use super::{Particle, Voice, date, date_short, integer, month, month_alone, with_particle};
use crate::{
    community::{Date, Language, Month},
    measure::metric::Metric,
    narrate::settling::Settling,
};

/// So many figures are named; of more, the number is told.
const NAMED: usize = 5;

impl Voice<'_> {
    /// When the month ended, and whether its figures are final: the whole answer in a sentence or two.
    #[must_use]
    pub fn settling(self, at: Month, settling: &Settling) -> String {
        let open: u64 = settling.open.values().map(|metrics| metrics.len() as u64).sum();
        let last = settling.open.keys().next_back().copied().unwrap_or(settling.settled_on);
        let (last, whole) = (date(self.language, last), integer_of(settling.settled));
        let ends = match self.language {
            Language::Ko => date_short(self.language, settling.ends),
            Language::En => date(self.language, settling.ends),
        };
        let ko = || with_particle(&month(self.language, at), Particle::Topic);
        match (self.language, settling.complete, open, settling.settled) {
            (_, _, 0, 0) => self.nothing_to_settle(at, settling, &ends),
            (Language::Ko, false, _, _) => {
                format!(
                    "{} {ends}에 끝납니다. 그때까지는 모든 수치가 바뀔 수 있고, 마지막 수치는 {last}이 지나면 확정됩니다.",
                    ko()
                )
            }
            (Language::En, false, _, _) => format!(
                "{} ends on {ends}. Until then every figure may move; the last of them is final after {last}.",
                month_alone(self.language, at)
            ),
            (Language::Ko, true, 0, _) => {
                format!(
                    "{} {ends}에 끝났고, 수치 {whole}개가 모두 확정되었습니다. 마지막 수치는 {last}까지 기다렸습니다.",
                    ko()
                )
            }
            (Language::En, true, 0, _) => format!(
                "{} ended on {ends}, and all of its {whole} figures are final; the last of them was waited for until {last}.",
                month_alone(self.language, at)
            ),
            (Language::Ko, true, _, 0) => {
                format!(
                    "{} {ends}에 끝났습니다. 수치 {}개가 아직 바뀔 수 있습니다. 마지막은 {last}까지입니다.",
                    ko(),
                    integer_of(open)
                )
            }
            (Language::En, true, _, 0) => format!(
                "{} ended on {ends}. All {} figures may still move, the last until {last}.",
                month_alone(self.language, at),
                integer_of(open)
            ),
            (Language::Ko, true, _, _) => format!(
                "{} {ends}에 끝났습니다. 수치 {whole}개는 확정되었고 {}개는 아직 바뀔 수 있습니다. 마지막은 {last}까지입니다.",
                ko(),
                integer_of(open)
            ),
            (Language::En, true, _, _) => format!(
                "{} ended on {ends}. {whole} of its figures are final; {} may still move, the last until {last}.",
                month_alone(self.language, at),
                integer_of(open)
            ),
        }
    }

    fn nothing_to_settle(self, at: Month, settling: &Settling, ends: &str) -> String {
        match (self.language, settling.complete) {
            (Language::Ko, true) => {
                format!("{} {ends}에 끝났습니다.", with_particle(&month(self.language, at), Particle::Topic))
            }
            (Language::Ko, false) => {
                format!("{} {ends}에 끝납니다.", with_particle(&month(self.language, at), Particle::Topic))
            }
            (Language::En, true) => format!("{} ended on {ends}.", month_alone(self.language, at)),
            (Language::En, false) => format!("{} ends on {ends}.", month_alone(self.language, at)),
        }
    }

    /// The figures that may move until a date: (`2026년 11월 7일까지`, `첫 응답 중앙값, …`).
    #[must_use]
    pub fn open_until(self, until: Date, metrics: &[&'static Metric]) -> (String, String) {
        let until = date(self.language, until);
        let named: Vec<&str> =
            metrics.iter().take(NAMED).map(|metric| metric.name.in_language(self.language)).collect();
        let named = named.join(", ");
        let more = metrics.len().saturating_sub(NAMED) as u64;
        match (self.language, more) {
            (Language::Ko, 0) => (format!("{until}까지"), named),
            (Language::Ko, more) => (format!("{until}까지"), format!("{named} 외 {}개", integer_of(more))),
            (Language::En, 0) => (format!("Until {until}"), named),
            (Language::En, more) => (format!("Until {until}"), format!("{named} and {} more", integer_of(more))),
        }
    }
}

/// A count with its thousands marked.
fn integer_of(count: u64) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::catalogue;
    use std::collections::BTreeMap;

    fn said(language: Language, complete: bool, settled: u64, open: usize) -> String {
        let october = Month(2026 * 12 + 9);
        let until = Date::new(2027, 1, 29).unwrap();
        let metrics = catalogue::monthly()[..open].to_vec();
        let settling = Settling {
            ends: october.last_date(),
            complete,
            settled,
            settled_on: until,
            open: if open == 0 { BTreeMap::new() } else { BTreeMap::from([(until, metrics)]) },
        };
        Voice { language, currency: None }.settling(october, &settling)
    }

    #[test]
    fn a_month_says_when_it_ended_and_until_when_it_may_move() {
        assert_eq!(
            said(Language::Ko, true, 62, 3),
            "2026년 10월은 10월 31일에 끝났습니다. 수치 62개는 확정되었고 3개는 아직 바뀔 수 있습니다. 마지막은 2027년 1월 29일까지입니다."
        );
        assert_eq!(
            said(Language::En, true, 62, 3),
            "October ended on 31 October 2026. 62 of its figures are final; 3 may still move, the last until 29 January 2027."
        );
        assert_eq!(
            said(Language::En, true, 62, 0),
            "October ended on 31 October 2026, and all of its 62 figures are final; the last of them was waited for until 29 January 2027."
        );
        assert_eq!(
            said(Language::Ko, false, 0, 3),
            "2026년 10월은 10월 31일에 끝납니다. 그때까지는 모든 수치가 바뀔 수 있고, 마지막 수치는 2027년 1월 29일이 지나면 확정됩니다."
        );
        assert_eq!(said(Language::Ko, true, 0, 0), "2026년 10월은 10월 31일에 끝났습니다.");
        assert_eq!(said(Language::En, false, 0, 0), "October ends on 31 October 2026.");
    }

    #[test]
    fn many_figures_are_counted_and_few_are_named() {
        let until = Date::new(2026, 11, 7).unwrap();
        let voice = Voice { language: Language::En, currency: None };
        let (head, named) = voice.open_until(until, &catalogue::monthly()[..7]);
        assert_eq!(head, "Until 7 November 2026");
        assert!(named.ends_with(" and 2 more") && named.matches(", ").count() == 4, "{named}");
    }
}
