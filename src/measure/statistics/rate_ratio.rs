//! Whether more happened a day during a campaign than before it, weekday for weekday. Daily counts of the baseline by
//! weekday, days and count of the campaign in; the lift (0 = as before, −1 = nothing) with a 95 % interval out.
//!
//! Source: the ratio of two Poisson rates given their sum, Przyborowski & Wilenski (1940), Biometrika 31, 313–323, with the
//! limits of Clopper & Pearson (1934); widened for overdispersion by Pearson's χ²/df as in `McCullagh` & Nelder (1989),
//! Generalized Linear Models, 2nd ed., section 4.5.

use super::clopper_pearson::clopper_pearson;
use super::interval::Interval;
use super::whole::{length, mean, real};

/// One weekday of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weekday {
    /// Days of the campaign on this weekday, `D_w`; 0 leaves its baseline out of the rate, not out of the spread.
    pub during_days: u64,
    /// The count on each baseline day of this weekday; its length is `B_w`, its sum `x_w`.
    pub baseline: Vec<u64>,
}

/// The lift of `during` (x1, the count over all days of the campaign) over the baseline.
///
/// rate0 = Σ (`D_w`/D)(`x_w`/`B_w`), lift = (x1/D)/rate0 − 1. The interval: limits p of x1 out of x0 + x1 turned into ratios
/// (p/(1 − p))·(t0/D) with t0 = x0/rate0, their distance from the ratio widened on the log scale by √φ. With x1 = 0 the
/// low end is −1 and the high one is not widened, for there is no point on the log scale to widen from.
///
/// `None` when the campaign has no days, a weekday of it has no baseline day, or nothing happened in the baseline.
#[must_use]
pub fn rate_ratio(weekdays: &[Weekday], during: u64) -> Option<(f64, Interval)> {
    let compared: Vec<&Weekday> = weekdays.iter().filter(|weekday| weekday.during_days > 0).collect();
    let days = real(compared.iter().map(|weekday| weekday.during_days).sum());
    if compared.is_empty() || compared.iter().any(|weekday| weekday.baseline.is_empty()) {
        return None;
    }
    let before: u64 = compared.iter().flat_map(|weekday| &weekday.baseline).sum();
    if before == 0 {
        return None;
    }
    let rate: f64 = compared.iter().map(|weekday| real(weekday.during_days) / days * average(&weekday.baseline)).sum();
    let ratio = real(during) / days / rate;
    let exposure = real(before) / rate;
    let limits = clopper_pearson(during, before + during);
    let as_ratio = |share: f64| share / (1.0 - share) * (exposure / days);
    let interval = if during == 0 {
        Interval { low: Some(-1.0), high: limits.high.map(|share| as_ratio(share) - 1.0) }
    } else {
        let factor = overdispersion(weekdays).sqrt();
        let widened = |end: f64| ratio * (end / ratio).powf(factor);
        Interval {
            low: limits.low.map(|share| widened(as_ratio(share)) - 1.0),
            high: limits.high.map(|share| widened(as_ratio(share)) - 1.0),
        }
    };
    Some((ratio - 1.0, interval))
}

/// φ = max(1, χ²/df): how much more the baseline days of one weekday differ than chance would have it. All baseline days
/// tell, those of weekdays without a campaign day too; weekdays on which nothing happened tell nothing.
fn overdispersion(weekdays: &[Weekday]) -> f64 {
    let (mut square, mut freedom) = (0.0, 0.0);
    for weekday in weekdays {
        let average = average(&weekday.baseline);
        if average > 0.0 {
            square += weekday.baseline.iter().map(|&count| (real(count) - average).powi(2) / average).sum::<f64>();
            freedom += length(weekday.baseline.len()) - 1.0;
        }
    }
    if freedom > 0.0 { (square / freedom).max(1.0) } else { 1.0 }
}

fn average(counts: &[u64]) -> f64 {
    mean(&counts.iter().map(|&count| real(count)).collect::<Vec<_>>()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::*;
    use proptest::prelude::*;

    fn week(baseline: [&[u64]; 7], during_days: [u64; 7]) -> Vec<Weekday> {
        baseline
            .iter()
            .zip(during_days)
            .map(|(counts, during_days)| Weekday { during_days, baseline: counts.to_vec() })
            .collect()
    }

    #[test]
    fn busy_weekdays_are_compared_with_busy_weekdays() {
        // Baseline: 10 on each of four Saturdays, 1 on other days. A campaign of two Saturdays with 20 in all lifts nothing.
        let days = week([&[1; 4], &[1; 4], &[1; 4], &[1; 4], &[1; 4], &[10; 4], &[1; 4]], [0, 0, 0, 0, 0, 2, 0]);
        assert_close(rate_ratio(&days, 20).unwrap().0, 0.0, 1e-15);
    }

    #[test]
    fn an_even_baseline_gives_the_exact_interval_of_two_poisson_counts() {
        // 28 days of 1 before, 7 days with 14 after: lift 1; limits p of 14 out of 42, ratio (p/(1−p))·(28/7).
        let days = week([&[1; 4]; 7], [1; 7]);
        let (lift, interval) = rate_ratio(&days, 14).unwrap();
        let Interval { low: Some(low), high: Some(high) } = clopper_pearson(14, 42) else { panic!("both ends") };
        assert_close(lift, 1.0, 1e-14);
        assert_interval(interval, Some(low / (1.0 - low) * 4.0 - 1.0), Some(high / (1.0 - high) * 4.0 - 1.0), 1e-12);
    }

    #[test]
    fn an_uneven_baseline_widens_it_on_the_log_scale() {
        // Per weekday 0, 0, 0, 4: χ² = 7·12, df = 21, φ = 4, √φ = 2: distances on the log scale double.
        let narrow = rate_ratio(&week([&[1; 4]; 7], [1; 7]), 14).unwrap().1;
        let wide = rate_ratio(&week([&[0, 0, 0, 4]; 7], [1; 7]), 14).unwrap().1;
        let point = 2.0;
        let squared = |end: Option<f64>| end.map(|lift| point * ((lift + 1.0) / point).powi(2) - 1.0);
        assert_interval(wide, squared(narrow.low), squared(narrow.high), 1e-12);
    }

    #[test]
    fn nothing_during_is_minus_one_with_an_unwidened_end() {
        let (lift, interval) = rate_ratio(&week([&[0, 0, 0, 4]; 7], [1; 7]), 0).unwrap();
        let p = 1.0 - 0.025_f64.powf(1.0 / 28.0);
        assert_close(lift, -1.0, 0.0);
        assert_interval(interval, Some(-1.0), Some(p / (1.0 - p) * 4.0 - 1.0), 1e-12);
    }

    #[test]
    fn the_spread_of_weekdays_without_a_campaign_day_counts() {
        // A campaign of Mondays only; the same spread as above comes from the other six weekdays, its own is even:
        // χ² = 6·12, df = 21, φ = 24/7.
        let mut baseline: [&[u64]; 7] = [&[0, 0, 0, 4]; 7];
        baseline[0] = &[1; 4];
        let (_, wide) = rate_ratio(&week(baseline, [2, 0, 0, 0, 0, 0, 0]), 4).unwrap();
        let (_, narrow) = rate_ratio(&week([&[1; 4]; 7], [2, 0, 0, 0, 0, 0, 0]), 4).unwrap();
        let point = 2.0;
        let stretched =
            |end: Option<f64>| end.map(|lift| point * ((lift + 1.0) / point).powf((24.0_f64 / 7.0).sqrt()) - 1.0);
        assert_interval(wide, stretched(narrow.low), stretched(narrow.high), 1e-12);
    }

    #[test]
    fn nothing_before_leaves_nothing_to_compare_with() {
        assert_eq!(rate_ratio(&week([&[0; 4]; 7], [1; 7]), 9), None);
        assert_eq!(rate_ratio(&week([&[1; 4]; 7], [0; 7]), 9), None);
        assert_eq!(rate_ratio(&week([&[1], &[], &[1], &[1], &[1], &[1], &[1]], [1; 7]), 9), None);
    }

    proptest! {
        #[test]
        fn rate_and_ends_are_those_of_a_day_by_day_account(
            baseline in prop::collection::vec(prop::collection::vec(0_u64..9, 1..5), 7),
            during_days in prop::collection::vec(0_u64..4, 7),
            during in 1_u64..60,
        ) {
            let days: Vec<Weekday> = baseline.iter().zip(&during_days).map(|(b, &d)| Weekday { during_days: d, baseline: b.clone() }).collect();
            // Each day of the campaign expects what its weekday's baseline days had on average.
            let (mut expected, mut length_in_days, mut before) = (0.0, 0.0, 0);
            for weekday in &days {
                for _ in 0..weekday.during_days {
                    expected += real(weekday.baseline.iter().sum()) / real(weekday.baseline.len() as u64);
                    length_in_days += 1.0;
                }
                if weekday.during_days > 0 {
                    before += weekday.baseline.iter().sum::<u64>();
                }
            }
            match rate_ratio(&days, during) {
                None => prop_assert!(before == 0),
                Some((lift, interval)) => {
                    assert_close(lift, real(during) / expected - 1.0, 1e-11);
                    prop_assert!(interval.low.unwrap() <= lift && lift <= interval.high.unwrap());
                    // φ ≥ 1: never narrower than without it.
                    let Interval { low: Some(low), high: Some(high) } = clopper_pearson(during, before + during) else { panic!("both ends") };
                    let plain = |p: f64| p / (1.0 - p) * real(before) / expected - 1.0;
                    prop_assert!(length_in_days > 0.0 && interval.low.unwrap() <= plain(low) + 1e-9 && interval.high.unwrap() >= plain(high) - 1e-9);
                }
            }
        }
    }
}
