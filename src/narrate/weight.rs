//! How much a finding matters: how sure × how large × how many people. All terms of it stand here.

use crate::measure::{
    figure::Figure,
    figures::Series,
    metric::Better,
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
            (Signal::Above | Signal::Below, Some(ends)) if ends != Interval::OPEN => CERTAIN,
            (Signal::Above | Signal::Below, Some(_) | None) => BARE,
            (Signal::RunAbove | Signal::RunBelow | Signal::Rising | Signal::Falling, _) => RUN,
        };
        let large = ((value - limits.mean).abs() / half).min(LARGEST);
        Self::new(sure, matters * large, figure.n)
    }
}
