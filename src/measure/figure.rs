//! A figure: a value with all that is needed to doubt it.

use super::statistics::{
    interval::Interval,
    order_statistics::order_statistics,
    quantile::{ascending, type_7},
    xmr::Signal,
};

/// Whether a figure can be read, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Can be read.
    Ok,
    /// Can be read, of a month or season that is not over.
    Running,
    /// Nothing to measure.
    None,
    /// Too few cases for this measure.
    TooFew,
    /// The survival curve never falls that far.
    NotReached,
    /// Speaks of fewer people than `minimum_group`.
    Suppressed,
}

impl State {
    /// As written in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Running => "running",
            Self::None => "none",
            Self::TooFew => "too_few",
            Self::NotReached => "not_reached",
            Self::Suppressed => "suppressed",
        }
    }
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// Any real number.
    Real(f64),
    /// A number that is whole by nature: a count, a whole second.
    Whole(i64),
    /// A word of a fixed list.
    Word(&'static str),
}

impl Value {
    /// The value as a number; `None`: a word.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts and seconds of the data stay below 2^53")]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Real(value) => Some(value),
            Self::Whole(value) => Some(value as f64),
            Self::Word(_) => None,
        }
    }
}

/// Whether a target is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetVerdict {
    /// The whole interval lies on the wanted side.
    Met,
    /// The whole interval lies on the other side.
    Missed,
    /// The interval crosses the target.
    Open,
}

impl TargetVerdict {
    /// As written in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Open => "open",
        }
    }
}

/// A figure of one month, group, season or campaign. `None` means: does not apply, and is absent in `metrics.json`.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Whether it can be read.
    pub state: State,
    /// What was measured, in the metric's unit; `None` unless `ok` or `running`.
    pub value: Option<Value>,
    /// Of `not_reached`: the longest time seen, in seconds.
    pub floor: Option<i64>,
    /// How many things it speaks of.
    pub n: Option<u64>,
    /// Of how many of them it is true (of Kaplan–Meier: events).
    pub k: Option<u64>,
    /// 95 %, in the metric's unit; an end that is open is `None` within.
    pub interval: Option<Interval>,
    /// `false`: later records may still move it.
    pub settled: bool,
    /// Items left out for their precision, or for want of what the measure needs; 0 is absent.
    pub left_out: u64,
    /// Of net sentiment: the share of entries without a mark.
    pub unmarked: Option<f64>,
    /// Made from likes and comments, or measured outside 7 to 60 days.
    pub approximate: bool,
    /// Of a complete month of a monthly metric: the signal, or `Some(None)` for none. `None`: not judged.
    pub signal: Option<Option<Signal>>,
    /// Of a complete month of a metric with a target.
    pub target: Option<TargetVerdict>,
}

impl Figure {
    /// A figure in a state, with nothing else.
    #[must_use]
    pub fn of(state: State) -> Self {
        Self {
            state,
            value: None,
            floor: None,
            n: None,
            k: None,
            interval: None,
            settled: true,
            left_out: 0,
            unmarked: None,
            approximate: false,
            signal: None,
            target: None,
        }
    }

    /// Nothing to measure, of a figure that has no n.
    #[must_use]
    pub fn nothing() -> Self {
        Self::of(State::None)
    }

    /// Nothing to measure: n = 0.
    #[must_use]
    pub fn nothing_counted() -> Self {
        Self { n: Some(0), ..Self::of(State::None) }
    }

    /// A count.
    #[must_use]
    pub fn count(count: u64) -> Self {
        Self { value: Some(Value::Whole(to_whole(count))), ..Self::of(State::Ok) }
    }

    /// A share k ÷ n with Wilson's interval; n = 0 is `none`.
    #[must_use]
    pub fn share(k: u64, n: u64) -> Self {
        if n == 0 {
            return Self::nothing_counted();
        }
        let interval = super::statistics::wilson::wilson(k, n);
        Self { interval: Some(interval), ..Self::plain_share(k, n) }
    }

    /// A share k ÷ n without interval; n = 0 is `none`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
    pub fn plain_share(k: u64, n: u64) -> Self {
        if n == 0 {
            return Self::nothing_counted();
        }
        Self { value: Some(Value::Real(k as f64 / n as f64)), n: Some(n), k: Some(k), ..Self::of(State::Ok) }
    }

    /// A real number made of n things; n = 0 is `none`.
    #[must_use]
    pub fn real(value: f64, n: u64) -> Self {
        if n == 0 {
            return Self::nothing_counted();
        }
        Self { value: Some(Value::Real(value)), n: Some(n), ..Self::of(State::Ok) }
    }

    /// A quantile of uncensored values, type 7, with the interval of order statistics; no values: `none`.
    #[must_use]
    pub fn quantile(values: Vec<f64>, p: f64) -> Self {
        let sorted = ascending(values);
        match type_7(&sorted, p) {
            None => Self::nothing_counted(),
            Some(value) => {
                Self { interval: Some(order_statistics(&sorted, p)), ..Self::real(value, sorted.len() as u64) }
            }
        }
    }

    /// Too few cases: n is told.
    #[must_use]
    pub fn too_few(n: u64) -> Self {
        Self { n: Some(n), ..Self::of(State::TooFew) }
    }

    /// Whether a value can be read (`ok` or `running`).
    #[must_use]
    pub fn is_readable(&self) -> bool {
        matches!(self.state, State::Ok | State::Running)
    }

    /// The readable value as a number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.value.and_then(Value::number)
    }
}

/// A count as a whole value.
fn to_whole(count: u64) -> i64 {
    i64::try_from(count).expect("counts of the data stay below 2^63")
}

/// A signal as written in `metrics.json`.
#[must_use]
pub fn signal_id(signal: Signal) -> &'static str {
    match signal {
        Signal::Above => "above",
        Signal::Below => "below",
        Signal::RunAbove => "run_above",
        Signal::RunBelow => "run_below",
        Signal::Rising => "rising",
        Signal::Falling => "falling",
    }
}
