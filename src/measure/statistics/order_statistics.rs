//! The interval of a quantile of fully seen values, without any assumption on their distribution. Sorted values and a
//! probability in, a 95 % interval whose ends are two of the values out.
//!
//! Source: Thompson (1936), Annals of Mathematical Statistics 7, 122–128; ranks as in Conover (1999), Practical
//! Nonparametric Statistics, 3rd ed., section 3.2.

use super::binomial::at_most;
use super::interval::Interval;

/// The probability left out on either side.
const TAIL: f64 = 0.025;

/// Interval of quantile p of ascending values: from the value of rank l, the largest with P(Bin(n, p) ≤ l − 1) ≤ 0.025,
/// to that of rank u, the smallest with P(Bin(n, p) ≤ u − 1) ≥ 0.975. An end without a rank in 1..=n is open; so a
/// median needs 6 values for either end.
///
/// The sums are good to 13 digits. For p = 1/2 and 1/5 no sum can equal 1/40 or 39/40, because 2ⁿ and 5ⁿ are no
/// multiples of 40, so rounding cannot move a rank.
#[must_use]
pub fn order_statistics(sorted: &[f64], p: f64) -> Interval {
    let n = sorted.len() as u64;
    let lower = first_rank_where(n, |below| at_most(below, n, p) > TAIL);
    let upper = first_rank_where(n, |below| at_most(below, n, p) >= 1.0 - TAIL);
    Interval {
        low: usize::try_from(lower).ok().and_then(|lower| sorted.get(lower.checked_sub(1)?)).copied(),
        high: usize::try_from(upper).ok().and_then(|upper| sorted.get(upper)).copied(),
    }
}

/// The smallest k in 0..n for which a condition that stays true once true holds; n when there is none.
fn first_rank_where(n: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut from, mut to) = (0, n);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_interval;
    use super::super::whole::{length, real};
    use super::*;
    use proptest::prelude::*;

    fn one_to(n: u32) -> Vec<f64> {
        (1..=n).map(f64::from).collect()
    }

    #[test]
    fn the_tables_of_ranks_for_the_median_come_out() {
        // n and the two ranks, as printed in tables of the binomial interval for the median.
        for (n, low, high) in [
            (6, 1, 6),
            (8, 1, 8),
            (9, 2, 8),
            (10, 2, 9),
            (15, 4, 12),
            (20, 6, 15),
            (25, 8, 18),
            (50, 18, 33),
            (100, 40, 61),
        ] {
            assert_interval(order_statistics(&one_to(n), 0.5), Some(f64::from(low)), Some(f64::from(high)), 0.0);
        }
    }

    #[test]
    fn a_median_of_five_has_no_interval() {
        assert_eq!(order_statistics(&one_to(5), 0.5), Interval::OPEN);
        assert_eq!(order_statistics(&[], 0.5), Interval::OPEN);
    }

    #[test]
    fn a_twentieth_percentile_is_open_below_first() {
        // 0.8^16 = 0.028, 0.8^17 = 0.0225: the lower end appears with 17 values.
        assert_eq!(order_statistics(&one_to(16), 0.2).low, None);
        assert_eq!(order_statistics(&one_to(17), 0.2).low, Some(1.0));
        assert!(order_statistics(&one_to(16), 0.2).high.is_some());
    }

    /// Both ranks by walking up the summed masses.
    fn walked(n: u32, p: f64) -> (Option<u32>, Option<u32>) {
        let mass = |j: u64| {
            let ways: f64 = (0..j).map(|i| real(u64::from(n) - i) / real(i + 1)).product();
            ways * (0..j).map(|_| p).product::<f64>() * (j..u64::from(n)).map(|_| 1.0 - p).product::<f64>()
        };
        let (mut low, mut high, mut sum) = (None, None, 0.0);
        for rank in 1..=n {
            sum += mass(u64::from(rank) - 1);
            if sum <= 0.025 {
                low = Some(rank);
            }
            if sum >= 0.975 && high.is_none() {
                high = Some(rank);
            }
        }
        (low, high)
    }

    proptest! {
        #[test]
        fn ranks_are_those_of_the_summed_masses(n in 0_u32..160, p in prop::sample::select(vec![0.1, 0.2, 0.25, 0.5, 0.8, 0.9])) {
            let (low, high) = walked(n, p);
            assert_interval(order_statistics(&one_to(n), p), low.map(f64::from), high.map(f64::from), 0.0);
        }

        #[test]
        fn the_ends_are_values_on_either_side(values in prop::collection::vec(-9_i32..9, 6..80)) {
            let sorted = super::super::quantile::ascending(values.iter().map(|&x| f64::from(x)).collect());
            let Interval { low: Some(low), high: Some(high) } = order_statistics(&sorted, 0.5) else { panic!("six are enough") };
            let median = super::super::quantile::median(&sorted).unwrap();
            prop_assert!(low <= median && median <= high && length(sorted.len()) > 5.0);
        }
    }
}
