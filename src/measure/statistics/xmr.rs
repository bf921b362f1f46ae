//! Which months differ by more than months usually do. Values in order with the declared shifts in; for each the limits in
//! force and whether it is a signal out.
//!
//! Source: Wheeler & Chambers (1992), Understanding Statistical Process Control, 2nd ed. (individual values and moving
//! ranges, 2.66 = 3 ÷ 1.128, eight on one side); six in a row rising from Nelson (1984), Journal of Quality Technology 16,
//! 237–239.
//!
//! How the catalogue is read, as the expected figures of the acceptance folders have it (all months of all metrics):
//!
//! - A *set* runs from a shift, or the first point, to the next shift. All points of a set are judged by the one pair of
//!   limits the set has now: those of its first twelve points, or of all while there are fewer. So points 1 to 7 too are
//!   judged once the eighth is there, in the first set as well as after a shift, and points judged by provisional limits are
//!   judged again when the limits settle; runs among points 8 to 11 come to light then.
//! - A set that has not eight points judges none of its points, even when another shift has ended it. Meanwhile the limits
//!   of the last set that had stay in force.
//! - Runs and rises begin anew with each set. Six in a row each above the one before are six points, five steps up.
//! - Only the share's interval matters to `above` and `below`, and an open end excludes nothing.

use super::interval::Interval;
use super::whole::mean;

/// Points a set needs before it has limits.
pub const FIRST_LIMITS: usize = 8;
/// Points after which the limits stay.
pub const SETTLED_LIMITS: usize = 12;
/// Points in a row on one side of the mean that make a run.
const RUN: usize = 8;
/// Points in a row, each above or each below the one before, that make a trend.
const TREND: usize = 6;
/// 3 ÷ d2 for ranges of two, rounded as the literature has it.
const REACH: f64 = 2.66;
/// What rounding may do to a mean, relative to the largest value in it: twelve times 0.1 has the mean 0.1, and no point
/// of such a series lies off it.
const ROUNDING: f64 = 1e-12;

/// A complete month with a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The figure, in its unit.
    pub value: f64,
    /// The 95 % interval when the figure is a share that has one; `None` for all other figures.
    pub interval: Option<Interval>,
    /// A shift was declared after the month of the point before and not after this one: a new set begins here.
    pub shift_before: bool,
}

/// Natural process limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Mean of the set's first points.
    pub mean: f64,
    /// Mean − 2.66 × mean moving range; not clipped to the range of the figure.
    pub low: f64,
    /// Mean + 2.66 × mean moving range.
    pub high: f64,
    /// From 8 to 11 points: the limits still move with each point.
    pub provisional: bool,
}

/// In which way a point stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Above the upper limit.
    Above,
    /// Below the lower limit.
    Below,
    /// The eighth or a later point in a row above the mean.
    RunAbove,
    /// The eighth or a later point in a row below the mean.
    RunBelow,
    /// The sixth or a later point in a row, each above the one before.
    Rising,
    /// The sixth or a later point in a row, each below the one before.
    Falling,
}

/// What can be said of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// Nothing: its set has too few points.
    NotJudged,
    /// It is as the others are.
    Held,
    /// It stands out.
    Signal(Signal),
}

/// A point's limits and judgement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// The limits in force at the point: its set's own, or those of an earlier set while its own has none.
    pub limits: Option<Limits>,
    /// Whether it is a signal.
    pub judgement: Judgement,
}

impl Verdict {
    /// The signal, if it is one.
    #[must_use]
    pub fn signal(&self) -> Option<Signal> {
        match self.judgement {
            Judgement::Signal(signal) => Some(signal),
            Judgement::Held | Judgement::NotJudged => None,
        }
    }
}

/// The newest set that has limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Newest {
    /// Its limits.
    pub limits: Limits,
    /// Index of its first point.
    pub first: usize,
}

/// A series judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Xmr {
    /// One verdict a point, in order.
    pub verdicts: Vec<Verdict>,
    /// The limits that stand now; `None` before any set has eight points.
    pub newest: Option<Newest>,
}

/// Judges every point of a series.
#[must_use]
pub fn xmr(points: &[Point]) -> Xmr {
    let mut verdicts = Vec::with_capacity(points.len());
    let mut newest = None;
    for set in points.chunk_by(|_, next| !next.shift_before) {
        let first = verdicts.len();
        if set.len() < FIRST_LIMITS {
            let limits = newest.map(|newest: Newest| newest.limits);
            verdicts.extend(set.iter().map(|_| Verdict { limits, judgement: Judgement::NotJudged }));
        } else {
            let rule = Rule::of(set);
            newest = Some(Newest { limits: rule.limits, first });
            verdicts.extend(
                (0..set.len())
                    .map(|index| Verdict { limits: Some(rule.limits), judgement: rule.judge(&set[..=index]) }),
            );
        }
    }
    Xmr { verdicts, newest }
}

/// A set's limits, and how near to them is on them.
struct Rule {
    limits: Limits,
    rounding: f64,
}

impl Rule {
    /// From the first twelve points of a set of at least eight.
    fn of(set: &[Point]) -> Self {
        let first: Vec<f64> = set.iter().take(SETTLED_LIMITS).map(|point| point.value).collect();
        let ranges: Vec<f64> = first.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
        let middle = mean(&first).unwrap_or(0.0);
        let reach = REACH * mean(&ranges).unwrap_or(0.0);
        let provisional = set.len() < SETTLED_LIMITS;
        let limits = Limits { mean: middle, low: middle - reach, high: middle + reach, provisional };
        Self { limits, rounding: ROUNDING * first.iter().fold(0.0, |most, value| value.abs().max(most)) }
    }

    /// Judges the last of the points from the set's first on.
    fn judge(&self, so_far: &[Point]) -> Judgement {
        so_far
            .last()
            .and_then(|last| self.outside(last).or_else(|| self.pattern(so_far)))
            .map_or(Judgement::Held, Judgement::Signal)
    }

    fn outside(&self, point: &Point) -> Option<Signal> {
        let Limits { mean, low, high, .. } = self.limits;
        let Point { value, interval, .. } = *point;
        if value > high + self.rounding && interval.is_none_or(|interval| interval.lies_above(mean)) {
            Some(Signal::Above)
        } else if value < low - self.rounding && interval.is_none_or(|interval| interval.lies_below(mean)) {
            Some(Signal::Below)
        } else {
            None
        }
    }

    fn pattern(&self, so_far: &[Point]) -> Option<Signal> {
        if self.limits.provisional {
            return None;
        }
        let all_of_last = |holds: &dyn Fn(f64) -> bool| {
            so_far.len() >= RUN && so_far[so_far.len() - RUN..].iter().all(|point| holds(point.value))
        };
        let all_steps = |holds: fn(f64, f64) -> bool| {
            so_far.len() >= TREND
                && so_far[so_far.len() - TREND..].windows(2).all(|pair| holds(pair[0].value, pair[1].value))
        };
        let (above, below) = (self.limits.mean + self.rounding, self.limits.mean - self.rounding);
        if all_of_last(&|value| value > above) {
            Some(Signal::RunAbove)
        } else if all_of_last(&|value| value < below) {
            Some(Signal::RunBelow)
        } else if all_steps(|before, after| after > before) {
            Some(Signal::Rising)
        } else if all_steps(|before, after| after < before) {
            Some(Signal::Falling)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
