//! What a figure says, as a sentence about people and not about a metric: `문의의 78%에 1시간 안에 답했습니다`.
//!
//! A test holds the list against the catalogue: no metric that can be a finding is without its sentence.

mod answers;
mod company;

use crate::{
    community::Language,
    measure::metric::Unit,
    narrate::evidence::{Evidence, Measured},
    render::words::{Counter, Particle, Voice, at_the_head, count, number, with_particle},
};

/// A sentence without its full stop, with `{}` where the value goes.
#[derive(Debug, Clone, Copy)]
struct Phrase {
    /// What is counted; `None`: the value stands in the metric's unit.
    counter: Option<Counter>,
    korean: &'static str,
    english: &'static str,
    /// What a plain number counts in Korean; empty: nothing, or the counter or the unit says it.
    unit: &'static str,
    /// Both languages where nothing was counted; empty: the sentence holds for 0 too.
    nothing: (&'static str, &'static str),
    /// Both languages of a share that is the whole; empty: the sentence holds for 100% too.
    all: (&'static str, &'static str),
}

impl Phrase {
    /// A value in the metric's unit.
    const fn of(korean: &'static str, english: &'static str) -> Self {
        Self { counter: None, korean, english, unit: "", nothing: ("", ""), all: ("", "") }
    }

    /// What is said where the value is 0.
    const fn or_none(self, korean: &'static str, english: &'static str) -> Self {
        Self { nothing: (korean, english), ..self }
    }

    /// What is said of a share that is the whole.
    const fn or_all(self, korean: &'static str, english: &'static str) -> Self {
        Self { all: (korean, english), ..self }
    }

    /// What a plain number counts in Korean.
    const fn in_units_of(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// A count, and what is said of none.
    const fn count(
        counter: Counter,
        korean: &'static str,
        english: &'static str,
        nothing: (&'static str, &'static str),
    ) -> Self {
        Self { counter: Some(counter), korean, english, unit: "", nothing, all: ("", "") }
    }
}

impl Voice<'_> {
    /// What a month's figure says, without the full stop. A figure that cannot be read says why it cannot.
    #[must_use]
    pub(super) fn fact(self, evidence: &Evidence) -> String {
        let measured = evidence.measured;
        let phrase = phrase(measured.id());
        let Some(amount) = evidence.figure.number() else {
            let name = measured.name().in_language(self.language);
            return format!("{name}: {}", self.value(measured.unit(), &evidence.figure));
        };
        let Some(phrase) = phrase else {
            let name = measured.name().in_language(self.language);
            let value = self.value(measured.unit(), &evidence.figure);
            return match self.language {
                Language::Ko => format!("{} {value}입니다", with_particle(name, Particle::Topic)),
                Language::En => format!("{name} stood at {value}"),
            };
        };
        let (pattern, nothing, all) = match self.language {
            Language::Ko => (phrase.korean, phrase.nothing.0, phrase.all.0),
            Language::En => (phrase.english, phrase.nothing.1, phrase.all.1),
        };
        if amount.abs() < 1e-12 && !nothing.is_empty() {
            return nothing.to_owned();
        }
        if evidence.figure.n.is_some_and(|n| n > 1) && evidence.figure.k == evidence.figure.n && !all.is_empty() {
            return all.to_owned();
        }
        let value = match phrase.counter {
            Some(counter) => self.counted(amount, counter),
            None => self.value(measured.unit(), &evidence.figure),
        };
        at_the_head(&pattern.replacen("{}", &value, 1))
    }

    /// The usual level of a metric, in its unit or with its counter: `49%`, `4.2명`.
    #[must_use]
    pub(super) fn level(self, measured: Measured, mean: f64) -> String {
        let whole = (mean - mean.round()).abs() < 1e-9;
        match phrase(measured.id()).and_then(|phrase| phrase.counter) {
            Some(counter) if whole => self.counted(mean, counter),
            Some(counter) => {
                let counter = count(self.language, 2, counter);
                let bare = counter.trim_start_matches('2').trim_start();
                match self.language {
                    Language::Ko => format!("{}{bare}", number(mean)),
                    Language::En => number(mean),
                }
            }
            None if measured.unit() == Unit::Count => number(mean),
            None => {
                let unit = phrase(measured.id()).map_or("", |phrase| phrase.unit);
                match self.language {
                    Language::Ko => self.amount(measured.unit(), mean) + unit,
                    Language::En => self.amount(measured.unit(), mean),
                }
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "counts of the data stay below 2^53")]
    fn counted(self, amount: f64, counter: Counter) -> String {
        count(self.language, amount.round() as i64, counter)
    }
}

/// The sentence of a metric; `None`: it is shown by its name.
fn phrase(id: &str) -> Option<Phrase> {
    let (family, _) = id.split_once('.')?;
    match family {
        "response" => answers::response(id),
        "resolution" | "effort" | "line" => answers::handling(id),
        "voice" | "needs" => answers::voice(id),
        "people" => company::people(id),
        "ties" | "side" | "balance" => company::sides(id),
        "posts" | "regulars" | "steady" => company::regulars(id),
        "teams" | "campaigns" | "survey" => company::others(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{catalogue, metric::Measure};

    #[test]
    fn every_metric_that_can_be_a_finding_has_its_sentence() {
        let has_months = |measure| !matches!(measure, Measure::GroupsOnly(_) | Measure::Keys(..));
        let lacking: Vec<&str> = catalogue::monthly()
            .iter()
            .filter(|metric| metric.signals && has_months(metric.measure) && phrase(metric.id).is_none())
            .map(|metric| metric.id)
            .collect();
        assert!(lacking.is_empty(), "{lacking:?}");
    }

    #[test]
    fn every_sentence_has_one_place_for_its_value() {
        for metric in catalogue::monthly() {
            let Some(phrase) = phrase(metric.id) else { continue };
            for pattern in [phrase.korean, phrase.english] {
                assert_eq!(pattern.matches("{}").count(), 1, "{pattern}");
            }
            assert_eq!(phrase.counter.is_some(), metric.unit == Unit::Count || metric.id.ends_with("absence_factor"));
        }
    }
}
