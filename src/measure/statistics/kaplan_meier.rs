//! How long until it happens, when for some it has not happened yet. Times with or without the event in; the survival
//! curve, its quantiles and their 95 % intervals out.
//!
//! Source: Kaplan & Meier (1958), JASA 53, 457–481; the variance of Greenwood (1926), Reports on Public Health and Medical
//! Subjects 33; the interval of a quantile of Brookmeyer & Crowley (1982), Biometrics 38, 29–41, on the log(−log) scale of
//! Kalbfleisch & Prentice (1980), The Statistical Analysis of Failure Time Data, p. 15.

use super::interval::{Interval, Z95};
use super::whole::real;

/// What rounding may add to a survival of exactly 1 − q: 0.5 reached by a product of fractions counts as reached.
const ROUNDING: f64 = 1e-12;

/// One item's time under observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// Seconds from the start; 0 is a time like any other.
    pub seconds: i64,
    /// Whether the event ended it; otherwise the item was last seen without.
    pub event: bool,
}

/// A quantile of the time to the event, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantile {
    /// The share was reached at this event time.
    Reached {
        /// The smallest event time with S(t) ≤ 1 − q.
        value: i64,
    },
    /// It has not been reached: all that is known is that it takes longer than this.
    NotReached {
        /// The longest time any item was seen, with or without the event.
        floor: i64,
    },
}

/// The curve at one of the times seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time.
    pub seconds: i64,
    /// Items still without the event just before it.
    pub at_risk: u64,
    /// Events at this time; 0 where items were only lost from sight.
    pub events: u64,
    /// Items last seen at this time without the event, counted after the events.
    pub censored: u64,
    /// Share of items without the event after this time.
    pub survival: f64,
    /// The log(−log) band at this time; open where the survival is 0 or 1, where it has none.
    pub band: Interval,
}

/// A survival curve of at least one item.
#[derive(Debug, Clone, PartialEq)]
pub struct KaplanMeier {
    steps: Vec<Step>,
    n: u64,
    events: u64,
}

impl KaplanMeier {
    /// The curve of items in any order; `None` of no items.
    #[must_use]
    pub fn fit(lifetimes: &[Lifetime]) -> Option<Self> {
        let mut sorted = lifetimes.to_vec();
        sorted.sort_unstable_by_key(|lifetime| lifetime.seconds);
        Self::from_sorted(&sorted)
    }

    /// The curve of items in ascending order of time; `None` of no items. Events come before censorings of the same
    /// second, in whatever order they stand.
    #[must_use]
    pub fn from_sorted(sorted: &[Lifetime]) -> Option<Self> {
        let n = sorted.len() as u64;
        let mut steps = Vec::new();
        let (mut at_risk, mut survival, mut greenwood) = (n, 1.0, 0.0);
        for same_time in sorted.chunk_by(|a, b| a.seconds == b.seconds) {
            let events = same_time.iter().filter(|lifetime| lifetime.event).count() as u64;
            let leaving = same_time.len() as u64;
            if events > 0 {
                survival *= 1.0 - real(events) / real(at_risk);
                greenwood += real(events) / (real(at_risk) * real(at_risk - events));
            }
            steps.push(Step {
                seconds: same_time[0].seconds,
                at_risk,
                events,
                censored: leaving - events,
                survival,
                band: band(survival, greenwood),
            });
            at_risk -= leaving;
        }
        let events = steps.iter().map(|step| step.events).sum();
        (n > 0).then_some(Self { steps, n, events })
    }

    /// Number of items.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Number of items with the event.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.events
    }

    /// The curve at every time seen, ascending; before the first it is 1.
    #[must_use]
    pub fn curve(&self) -> &[Step] {
        &self.steps
    }

    /// The smallest event time with S(t) ≤ 1 − q, never interpolated.
    #[must_use]
    pub fn quantile(&self, q: f64) -> Quantile {
        let reached = self.event_times().find(|step| step.survival <= 1.0 - q + ROUNDING);
        let floor = self.steps.last().map_or(0, |step| step.seconds);
        reached.map_or(Quantile::NotReached { floor }, |step| Quantile::Reached { value: step.seconds })
    }

    /// The interval of quantile q, in seconds: the first event time whose lower band, and the first whose upper band, is
    /// ≤ 1 − q; an end that no event time fulfils is open. Times with S = 0 have no band and are passed over.
    #[must_use]
    pub fn quantile_interval(&self, q: f64) -> (Option<i64>, Option<i64>) {
        let first = |end: fn(&Interval) -> Option<f64>| {
            self.event_times()
                .find(|step| end(&step.band).is_some_and(|bound| bound <= 1.0 - q + ROUNDING))
                .map(|step| step.seconds)
        };
        (first(|band| band.low), first(|band| band.high))
    }

    fn event_times(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.events > 0)
    }
}

/// S^exp(±z √G ÷ ln S), G = Σ d/(n(n − d)).
fn band(survival: f64, greenwood: f64) -> Interval {
    if survival <= 0.0 || survival >= 1.0 {
        return Interval::OPEN;
    }
    let reach = Z95 * greenwood.sqrt() / survival.ln();
    // ln S is negative: the minus sign gives the larger exponent, hence the lower end.
    Interval::closed(survival.powf((-reach).exp()), survival.powf(reach.exp()))
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Lifetime {
        Lifetime { seconds, event: true }
    }

    fn open(seconds: i64) -> Lifetime {
        Lifetime { seconds, event: false }
    }

    /// The 6-MP arm of Freireich et al. (1963), Blood 21, 699–716: weeks in remission.
    fn remission() -> KaplanMeier {
        let relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(at);
        let still_well = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open);
        KaplanMeier::fit(&[&relapsed[..], &still_well[..]].concat()).unwrap()
    }

    #[test]
    fn the_leukaemia_trial_comes_out() {
        // Survival as printed in Cox & Oakes (1984), Analysis of Survival Data, p. 7 and section 4.2.
        let found: Vec<_> =
            remission().curve().iter().filter(|s| s.events > 0).map(|s| (s.seconds, s.at_risk, s.survival)).collect();
        let printed = [
            (6, 21, 0.8571),
            (7, 17, 0.8067),
            (10, 15, 0.7529),
            (13, 12, 0.6902),
            (16, 11, 0.6275),
            (22, 7, 0.5378),
            (23, 6, 0.4482),
        ];
        assert_eq!(found.len(), printed.len());
        for (found, printed) in found.iter().zip(printed) {
            assert_eq!((found.0, found.1), (printed.0, printed.1));
            assert_close(found.2, printed.2, 5e-5);
        }
    }

    #[test]
    fn the_leukaemia_trials_median_and_band_agree_with_r() {
        // R: survfit(Surv(t, e) ~ 1, conf.type = "log-log"): median 23, 95 % from 13 to NA; at 6 weeks 0.620 to 0.952.
        let curve = remission();
        assert_eq!((curve.n(), curve.events()), (21, 9));
        assert_eq!(curve.quantile(0.5), Quantile::Reached { value: 23 });
        assert_eq!(curve.quantile_interval(0.5), (Some(13), None));
        assert_interval(curve.curve()[0].band, Some(0.620), Some(0.952), 5e-4);
        assert_eq!(curve.quantile(0.9), Quantile::NotReached { floor: 35 });
    }

    #[test]
    fn open_items_are_censored_not_dropped() {
        let curve = KaplanMeier::fit(&[at(10), open(5), open(99)]).unwrap();
        assert_eq!(curve.quantile(0.5), Quantile::Reached { value: 10 });
        assert_eq!(KaplanMeier::fit(&[open(4), open(9)]).unwrap().quantile(0.5), Quantile::NotReached { floor: 9 });
    }

    #[test]
    fn events_come_before_censorings_of_the_same_second() {
        let curve = KaplanMeier::fit(&[open(5), at(5)]).unwrap();
        assert_eq!(curve.curve().len(), 1);
        assert_close(curve.curve()[0].survival, 0.5, 0.0);
        assert_eq!(curve.quantile(0.5), Quantile::Reached { value: 5 });
    }

    #[test]
    fn an_answer_in_the_same_second_is_an_event_at_zero() {
        let curve = KaplanMeier::fit(&[at(0), at(0), at(7)]).unwrap();
        assert_eq!(curve.quantile(0.5), Quantile::Reached { value: 0 });
    }

    #[test]
    fn one_item_has_a_value_and_no_interval() {
        let curve = KaplanMeier::fit(&[at(60)]).unwrap();
        assert_eq!(curve.quantile(0.9), Quantile::Reached { value: 60 });
        assert_eq!(curve.quantile_interval(0.9), (None, None));
        assert_eq!(KaplanMeier::fit(&[]), None);
    }

    #[test]
    fn a_product_that_only_rounds_above_one_half_counts_as_half() {
        // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is a half, and a little more in floating point on some orders.
        let curve = KaplanMeier::fit(&(1..=10).map(at).collect::<Vec<_>>()).unwrap();
        assert_eq!(curve.quantile(0.5), Quantile::Reached { value: 5 });
        assert_eq!(curve.quantile(0.9), Quantile::Reached { value: 9 });
    }

    /// From the definition, one time at a time: the chance to get past each event time so far, counted over all items.
    fn direct(items: &[Lifetime], time: i64) -> (f64, f64) {
        let (mut survival, mut greenwood) = (1.0, 0.0);
        for t in 0..=time {
            let at_risk = real(items.iter().filter(|i| i.seconds >= t).count() as u64);
            let events = real(items.iter().filter(|i| i.seconds == t && i.event).count() as u64);
            if events > 0.0 {
                survival *= (at_risk - events) / at_risk;
                greenwood += events / at_risk / (at_risk - events);
            }
        }
        (survival, greenwood)
    }

    fn first_event(items: &[Lifetime], holds: impl Fn(f64, f64) -> bool) -> Option<i64> {
        (0..200).filter(|&t| items.iter().any(|i| i.event && i.seconds == t)).find(|&t| {
            let (survival, greenwood) = direct(items, t);
            holds(survival, greenwood)
        })
    }

    proptest! {
        #[test]
        fn curve_and_quantiles_follow_the_definition(
            raw in prop::collection::vec((0_i64..40, prop::bool::weighted(0.7)), 1..60),
            q in prop::sample::select(vec![0.25, 0.5, 0.9]),
        ) {
            let items: Vec<_> = raw.into_iter().map(|(seconds, event)| Lifetime { seconds, event }).collect();
            let curve = KaplanMeier::fit(&items).unwrap();
            for step in curve.curve() {
                assert_close(step.survival, direct(&items, step.seconds).0, 1e-12);
            }
            let value = first_event(&items, |s, _| s <= 1.0 - q + 1e-12);
            let floor = items.iter().map(|i| i.seconds).max().unwrap();
            prop_assert_eq!(curve.quantile(q), value.map_or(Quantile::NotReached { floor }, |value| Quantile::Reached { value }));
            // The band on its own scale: ln(−ln S) ± z √G ÷ |ln S|.
            let end = |sign: f64| first_event(&items, |s, g| {
                let scale = (-s.ln()).ln() + sign * 1.959_963_984_540_054 * g.sqrt() / s.ln().abs();
                s > 1e-12 && s < 1.0 && (-scale.exp()).exp() <= 1.0 - q + 1e-12
            });
            prop_assert_eq!(curve.quantile_interval(q), (end(1.0), end(-1.0)));
        }

        #[test]
        fn without_open_items_the_curve_counts_who_is_left(times in prop::collection::vec(0_i64..50, 1..80)) {
            let curve = KaplanMeier::fit(&times.iter().copied().map(at).collect::<Vec<_>>()).unwrap();
            for step in curve.curve() {
                let left = times.iter().filter(|&&t| t > step.seconds).count() as u64;
                assert_close(step.survival, real(left) / real(times.len() as u64), 1e-12);
            }
        }
    }
}
