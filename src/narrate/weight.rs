//! How much a finding matters: how sure × how large × how many people. All terms of it stand here.

use crate::measure::{
    figure::{Figure, Value},
    figures::Series,
    metric::{Better, Metric, Unit},
    statistics::{interval::Interval, xmr::Limits, xmr::Signal},
};

/// How much a finding matters; more comes first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// How sure: 0 to 1.
    pub sure: f64,
    /// How large: 0 to 4; 1 is what is worth saying at all.
    pub large: f64,
    /// How many people, or things: 1 + log₁₀(n + 1); 1.5 where n is not known.
    pub people: f64,
}

/// A point outside its limits, a target whose interval lies on one side, a count: nothing about it is a guess.
pub const CERTAIN: f64 = 1.0;
/// A point outside its limits that has no interval of its own to show that chance did not put it there.
pub const BARE: f64 = 0.8;
/// A run or a trend: no single month of it stands out.
pub const RUN: f64 = 0.6;
/// An interval that crosses what it is compared with.
pub const OPEN: f64 = 0.3;
/// What a metric of which neither way is better counts for.
pub const NEITHER: f64 = 0.5;
/// A promise, kept or broken, weighs more than a change nobody promised: of a target, a decision, an aim.
pub const PROMISE: f64 = 1.5;
/// A change that is a record of twelve months, beside one that is none.
pub const RECORD: f64 = 1.2;
/// A share that has no interval and rests on fewer cases than these is the less sure the fewer they are.
pub const FEW: u64 = 5;
/// What happens once: a campaign or a season ends, a decision comes due.
pub const EVENT: f64 = 2.0;
/// What cannot be told is said last.
pub const THIN: f64 = 0.1;
/// Nothing is larger than so many times what is worth saying.
pub const LARGEST: f64 = 4.0;

impl Weight {
    /// Said when nothing else is.
    pub const NONE: Self = Self { sure: 0.0, large: 0.0, people: 0.0 };

    /// How sure × how large × how many.
    #[must_use]
    pub fn total(self) -> f64 {
        self.sure * self.large * self.people
    }

    /// A weight of its terms, n being how many people or things it speaks of; `None`: not known.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
    pub fn new(sure: f64, large: f64, n: Option<u64>) -> Self {
        let people = 1.0 + n.map_or(0.5, |n| (n as f64 + 1.0).log10());
        Self { sure, large: large.clamp(0.0, LARGEST), people }
    }

    /// The weight of what was so the months before too: √months times less large, good news or bad.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are fewer than 2^53 months")]
    pub fn again(self, months: usize) -> Self {
        Self { large: self.large / (months.max(1) as f64).sqrt(), ..self }
    }

    /// How many people, or things that people said or wrote, a figure speaks of. Half-days and weeks are neither; of a share of
    /// all members it is those who did.
    #[must_use]
    pub fn concerned(metric: &Metric, figure: &Figure) -> Option<u64> {
        match metric.definition.stem {
            "line.check_rate" | "steady.weeks_active" => None,
            "people.participation" => figure.k,
            _ if metric.unit == Unit::Count => Self::counted(figure),
            _ => figure.n,
        }
    }

    /// How many a count counts; `None`: it cannot be read.
    #[must_use]
    pub fn counted(figure: &Figure) -> Option<u64> {
        match figure.value {
            Some(Value::Whole(count)) => u64::try_from(count).ok(),
            Some(Value::Real(_) | Value::Word(_)) | None => None,
        }
    }

    /// Of a signal: the distance from the mean in half-widths of the usual range, halved where neither way is better.
    #[must_use]
    pub fn of_signal(series: &Series, figure: &Figure, signal: Signal, limits: &Limits) -> Self {
        let value = figure.number().unwrap_or(limits.mean);
        let half = ((limits.high - limits.low) / 2.0).max(f64::MIN_POSITIVE);
        let matters = match series.metric.better {
            Better::Up | Better::Down => 1.0,
            Better::Neither => NEITHER,
        };
        let sure = match (signal, figure.interval) {
            (Signal::Above | Signal::Below, Some(ends)) if leaves_out(ends, limits.mean) => {
                CERTAIN * cases_behind(value, limits.mean, figure)
            }
            (Signal::Above | Signal::Below, Some(ends)) if ends != Interval::OPEN => OPEN,
            (Signal::Above | Signal::Below, Some(_) | None) => BARE * grounded(figure),
            (Signal::RunAbove | Signal::RunBelow | Signal::Rising | Signal::Falling, _) => RUN * grounded(figure),
        };
        let large = ((value - limits.mean).abs() / half).min(LARGEST);
        Self::new(sure, matters * large, Self::concerned(series.metric, figure))
    }
}

/// Whether all of an interval lies on one side of the mean.
fn leaves_out(ends: Interval, mean: f64) -> bool {
    ends.lies_above(mean) || ends.lies_below(mean)
}

/// How far a share above its mean rests on enough cases: one of five is an anecdote, whatever its interval; 1: it does, it is no
/// share, or it lies below.
fn cases_behind(value: f64, mean: f64, figure: &Figure) -> f64 {
    if value > mean { grounded(&Figure { interval: None, ..figure.clone() }) } else { 1.0 }
}

/// How far a share without an interval rests on enough cases; 1: it does, or it is no such share.
#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
fn grounded(figure: &Figure) -> f64 {
    match (figure.interval, figure.k) {
        (None, Some(k)) => k.min(FEW) as f64 / FEW as f64,
        (_, _) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sure_large_and_many_multiply() {
        let weight = Weight::new(CERTAIN, 2.0, Some(99));
        assert!((weight.total() - 6.0).abs() < 1e-12);
        assert!((weight.again(4).total() - 3.0).abs() < 1e-12);
        assert!(Weight::new(OPEN, 2.0, Some(99)).total() < weight.total());
        assert!((Weight::new(CERTAIN, 9.0, None).large - LARGEST).abs() < 1e-12);
    }

    #[test]
    fn half_days_and_weeks_are_no_people() {
        let metric = |id: &str| crate::measure::catalogue::monthly().iter().find(|metric| metric.id == id).unwrap();
        let figure = Figure::share(30, 200);
        assert_eq!(Weight::concerned(metric("line.check_rate"), &figure), None);
        assert_eq!(Weight::concerned(metric("people.responders"), &figure), Some(30));
        assert_eq!(Weight::concerned(metric("response.within_1h"), &figure), Some(200));
        assert_eq!(Weight::concerned(metric("voice.entries"), &Figure::count(7)), Some(7));
    }
}
