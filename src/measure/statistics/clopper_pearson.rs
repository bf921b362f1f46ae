//! The exact interval of a share. k of n in, 95 % limits out.
//!
//! Source: Clopper & Pearson (1934), Biometrika 26, 404–413. The limits are found by halving on the binomial tail of
//! `binomial.rs`; an inverse incomplete beta built on `ln_gamma` loses digits as n grows.

use super::binomial::{at_least, at_most};
use super::interval::Interval;
use super::whole::real;

/// The probability left out on either side.
const TAIL: f64 = 0.025;

/// Limits of the share behind k of n: low is the p with P(X ≥ k) = 0.025, high the p with P(X ≤ k) = 0.025;
/// exactly 0 at k = 0 and exactly 1 at k = n.
///
/// # Panics
///
/// When n is 0 or k is above n.
#[must_use]
pub fn clopper_pearson(k: u64, n: u64) -> Interval {
    assert!(n > 0 && k <= n, "a share of {k} out of {n} is none");
    let share = real(k) / real(n);
    let low = if k == 0 { 0.0 } else { halve(0.0, share, |p| at_least(k, n, p) <= TAIL) };
    let high = if k == n { 1.0 } else { halve(share, 1.0, |p| at_most(k, n, p) > TAIL) };
    Interval::closed(low, high)
}

/// The largest p in `from..to` for which a condition that holds at `from` and then ceases still holds.
fn halve(from: f64, to: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut from, mut to) = (from, to);
    loop {
        let middle = f64::midpoint(from, to);
        if middle <= from || middle >= to || to - from <= 1e-15 * to {
            return middle;
        }
        if holds(middle) {
            from = middle;
        } else {
            to = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::*;
    use proptest::prelude::*;
    use statrs::function::beta::beta_reg;

    #[test]
    fn newcombes_examples_come_out() {
        // Newcombe (1998), Statistics in Medicine 17, 857–872, Table I, method 5.
        assert_interval(clopper_pearson(81, 263), Some(0.2527), Some(0.3676), 5.1e-5);
        assert_interval(clopper_pearson(15, 148), Some(0.0578), Some(0.1617), 5.1e-5);
        assert_interval(clopper_pearson(0, 20), Some(0.0), Some(0.1684), 5.1e-5);
        assert_interval(clopper_pearson(1, 29), Some(0.0009), Some(0.1776), 5.1e-5);
    }

    #[test]
    fn the_rule_of_three_has_its_closed_form() {
        // k = 0: high = 1 − 0.025^(1/n); k = 1: low = 1 − 0.975^(1/n).
        for n in [1_u64, 2, 10, 300, 100_000] {
            assert_close(clopper_pearson(0, n).high.unwrap() / -(0.025_f64.ln() / real(n)).exp_m1(), 1.0, 1e-12);
            assert_close(clopper_pearson(1, n).low.unwrap() / -(0.975_f64.ln() / real(n)).exp_m1(), 1.0, 1e-12);
        }
    }

    #[test]
    fn the_ends_are_exact_where_nothing_or_everything_happened() {
        assert_eq!(clopper_pearson(0, 7).low, Some(0.0));
        assert_eq!(clopper_pearson(7, 7).high, Some(1.0));
    }

    #[test]
    fn large_n_keeps_its_digits() {
        // scipy.stats.beta.ppf (Boost).
        assert_interval(
            clopper_pearson(49_690, 100_000),
            Some(0.493_796_211_967_348_96),
            Some(0.500_003_967_860_986_3),
            1e-11,
        );
    }

    /// The p at which the incomplete beta function reaches the level, by plain halving of 0..1.
    fn beta_quantile(a: f64, b: f64, level: f64) -> f64 {
        let (mut from, mut to) = (0.0, 1.0);
        for _ in 0..100 {
            let middle = f64::midpoint(from, to);
            if beta_reg(a, b, middle) < level {
                from = middle;
            } else {
                to = middle;
            }
        }
        from
    }

    proptest! {
        #[test]
        fn the_limits_are_quantiles_of_beta_distributions((n, k) in (1_u64..600).prop_flat_map(|n| (Just(n), 0..=n))) {
            let (hits, misses) = (real(k), real(n - k));
            let low = if k == 0 { 0.0 } else { beta_quantile(hits, misses + 1.0, 0.025) };
            let high = if k == n { 1.0 } else { beta_quantile(hits + 1.0, misses, 0.975) };
            let found = clopper_pearson(k, n);
            assert_interval(found, Some(low), Some(high), 1e-10);
            if k > 0 {
                assert_close(found.low.unwrap() / low, 1.0, 1e-9);
            }
        }
    }
}
