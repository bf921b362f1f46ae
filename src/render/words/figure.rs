//! Figures in words: a value in its unit, with what it rests on.

use super::{
    Counter, Label, count, decimal, duration, integer, interval, money, number, part_of_whole, percent, sample,
};
use super::{signed, signed_percent, signed_points};
use crate::{
    community::Language,
    measure::{
        figure::{Figure, State, Value},
        metric::{Shape, Unit},
        statistics::xmr::Signal,
    },
    narrate::evidence::Measured,
};

/// How numbers are shown: the language, and the organisation's currency where it has one.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    /// The language.
    pub language: Language,
    /// ISO 4217; `None`: money is shown as a plain number.
    pub currency: Option<&'a str>,
}

impl Voice<'_> {
    /// A difference with its sign.
    #[must_use]
    pub fn signed_amount(self, unit: Unit, difference: f64) -> String {
        match unit {
            Unit::Share => signed_points(self.language, difference),
            Unit::Seconds
            | Unit::Count
            | Unit::Number
            | Unit::SignedIndex
            | Unit::Index
            | Unit::Mean
            | Unit::Points
            | Unit::Money
            | Unit::Ratio
            | Unit::Word => {
                let size = self.amount(unit, difference.abs());
                signed(difference, size.trim_start_matches(['+', '±']))
            }
        }
    }

    /// A number in a metric's unit: `83%`, `3시간 12분`, `₩12,500`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "counts of the data stay below 2^53")]
    pub fn amount(self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Seconds => duration(self.language, value),
            Unit::Share => share(value),
            Unit::Count => integer(value.round() as i64),
            Unit::Number | Unit::Mean => number(value),
            Unit::SignedIndex => signed(value, &decimal(value.abs(), 2)),
            Unit::Index => decimal(value, 2),
            Unit::Points => signed(value, &decimal(value.abs(), 0)),
            Unit::Money => {
                self.currency.map_or_else(|| number(value), |currency| money(self.language, value, currency))
            }
            Unit::Ratio => signed_percent(value),
            Unit::Word => String::new(),
        }
    }

    /// A readable figure's value; else why it cannot be read.
    #[must_use]
    pub fn value(self, unit: Unit, figure: &Figure) -> String {
        match figure.value {
            Some(Value::Word(word)) => band(self.language, word).to_owned(),
            Some(value) => self.amount(unit, value.number().unwrap_or_default()),
            None => match (figure.state, figure.floor) {
                (State::NotReached, Some(floor)) => self.longer_than(floor),
                (state, _) => state_label(state).text(self.language).to_owned(),
            },
        }
    }

    /// A time that the curve never reached: all that is known is the longest wait seen.
    #[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
    fn longer_than(self, floor: i64) -> String {
        let floor = duration(self.language, floor as f64);
        match self.language {
            Language::Ko => format!("{floor} 넘음"),
            Language::En => format!("over {floor}"),
        }
    }

    /// What a figure rests on: `77건 중 64건, 95% 구간 73%–90%`. Empty where it rests on nothing.
    #[must_use]
    pub fn basis(self, id: &str, unit: Unit, shape: Shape, figure: &Figure) -> String {
        let mut parts = Vec::new();
        match (shape, figure.k, figure.n) {
            (Shape::Share, Some(k), Some(n)) => parts.push(part_of_whole(self.language, k, n, counter_of(id))),
            (_, _, Some(n)) if figure.state != State::None => parts.push(sample(self.language, n)),
            (_, _, _) => {}
        }
        if let Some(ends) = figure.interval.filter(|_| figure.is_readable()) {
            let text = |end: Option<f64>| end.map(|end| self.amount(unit, end));
            parts.push(interval(self.language, text(ends.low).as_deref(), text(ends.high).as_deref()));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }

    /// What a figure of a sentence rests on, counted in words: `23건 중 18건, 95% 구간 58%–90%`. Empty where it rests on nothing.
    #[must_use]
    pub(super) fn grounds(self, measured: Measured, figure: &Figure) -> String {
        let counter = counter_of(measured.id());
        let number = match (measured.shape(), figure.k, figure.n) {
            (Shape::Share, Some(k), Some(n)) => part_of_whole(self.language, k, n, counter),
            (_, _, Some(n)) if figure.state != State::None => self.count(n, counter),
            (_, _, _) => String::new(),
        };
        let parts = [number, self.interval_of(measured.unit(), figure)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// So many of what the n of a metric counts.
    #[must_use]
    pub(super) fn counted_by(self, measured: Measured, n: u64) -> String {
        self.count(n, counter_of(measured.id()))
    }

    /// The interval of a readable figure; empty: it has none.
    #[must_use]
    pub(super) fn interval_of(self, unit: Unit, figure: &Figure) -> String {
        let ends = figure.interval.filter(|_| figure.is_readable()).unwrap_or_default();
        let text = |end: Option<f64>| end.map(|end| self.amount(unit, end));
        interval(self.language, text(ends.low).as_deref(), text(ends.high).as_deref())
    }

    /// A count with its counter.
    #[must_use]
    pub fn count(self, value: u64, counter: Counter) -> String {
        count(self.language, i64::try_from(value).unwrap_or(i64::MAX), counter)
    }
}

/// What the n of a metric counts.
fn counter_of(id: &str) -> Counter {
    match id {
        "teams.participation" => Counter::Team,
        "line.check_rate" => Counter::HalfDay,
        "steady.weeks_active" => Counter::Week,
        "teams.load_max"
        | "teams.absence_factor"
        | "side.advocate_share"
        | "ties.degree_mean"
        | "ties.density"
        | "supporters.funnel"
        | "supporters.return_share" => Counter::Person,
        "ties.reciprocity" | "ties.recurring" | "steady.burstiness" => Counter::Thing,
        "decisions.hit_share" => Counter::Decision,
        "voice.idea_adoption" | "voice.idea_time_median" => Counter::Idea,
        _ if id.starts_with("people.") => Counter::Person,
        _ if id.starts_with("posts.") || id.starts_with("regulars.") => Counter::Post,
        _ if id.starts_with("survey.") => Counter::Answer,
        _ if id.starts_with("campaign.") => Counter::Record,
        _ => Counter::Entry,
    }
}

/// A share; below one per cent with the digits that tell ratios of posts apart.
fn share(value: f64) -> String {
    if value != 0.0 && value.abs() < 0.095 {
        format!("{}%", decimal(value * 100.0, if value.abs() < 0.0095 { 2 } else { 1 }))
    } else {
        percent(value)
    }
}

/// Why a figure cannot be read, or that its month runs.
#[must_use]
pub fn state_label(state: State) -> Label {
    match state {
        State::Ok => Label::StateOk,
        State::Running => Label::Running,
        State::None => Label::StateNone,
        State::TooFew => Label::StateTooFew,
        State::NotReached => Label::StateNotReached,
        State::Suppressed => Label::StateSuppressed,
    }
}

/// In which way a month stands out.
#[must_use]
pub fn signal_label(signal: Signal) -> Label {
    match signal {
        Signal::Above => Label::SignalAbove,
        Signal::Below => Label::SignalBelow,
        Signal::RunAbove => Label::SignalRunAbove,
        Signal::RunBelow => Label::SignalRunBelow,
        Signal::Rising => Label::SignalRising,
        Signal::Falling => Label::SignalFalling,
    }
}

/// A band of regulars; another word stands as it is.
fn band(language: Language, word: &'static str) -> &'static str {
    match (language, word) {
        (Language::Ko, "assured") => "든든함",
        (Language::Ko, "stable") => "안정",
        (Language::Ko, "well_run") => "잘 꾸려 감",
        (Language::Ko, "below") => "기준 아래",
        (Language::Ko, "unclear") => "아직 가르기 어려움",
        (Language::En, "well_run") => "well run",
        (Language::Ko | Language::En, other) => other,
    }
}

/// What a unit is called under a chart's title.
#[must_use]
pub fn unit(language: Language, unit: Unit) -> &'static str {
    let (korean, english) = match unit {
        Unit::Seconds => ("걸린 시간", "Elapsed time"),
        Unit::Share => ("비율", "Share"),
        Unit::Count => ("수", "Count"),
        Unit::Number => ("값", "Number"),
        Unit::SignedIndex => ("지수(−1~1)", "Index, −1 to 1"),
        Unit::Index => ("지수(0~1)", "Index, 0 to 1"),
        Unit::Mean => ("평균 점수", "Mean score"),
        Unit::Points => ("점수(−100~100)", "Points, −100 to 100"),
        Unit::Money => ("금액", "Money"),
        Unit::Ratio => ("변화율", "Relative change"),
        Unit::Word => ("등급", "Band"),
    };
    match language {
        Language::Ko => korean,
        Language::En => english,
    }
}

/// The text with a word joiner where Korean goes on after a sign: browsers would break the line there even though words
/// are kept whole.
#[must_use]
pub(super) fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for character in text.chars() {
        if matches!(last, '%' | ')' | '’' | '”') && ('가'..='힣').contains(&character) {
            out.push('\u{2060}');
        }
        out.push(character);
        last = character;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_stays_with_the_sign_before_it() {
        assert_eq!(unbroken("83%를 (n = 3)입니다"), "83%\u{2060}를 (n = 3)\u{2060}입니다");
        assert_eq!(unbroken("80% of"), "80% of");
    }
}
