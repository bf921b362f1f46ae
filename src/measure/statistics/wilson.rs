//! The score interval of a share. k of n in, a 95 % interval out.
//!
//! Source: Wilson (1927), JASA 22, 209–212; worked examples in Newcombe (1998), Statistics in Medicine 17, 857–872.

use super::interval::{Interval, Z95};
use super::whole::real;

/// Interval of k out of n, by inverting the score test:
/// (k + z²/2 ± z √(k(n−k)/n + z²/4)) ÷ (n + z²).
///
/// The low end is exactly 0 at k = 0 and the high end exactly 1 at k = n, where rounding would otherwise leave a crumb.
///
/// # Panics
///
/// When n is 0 or k is above n: a share without a denominator is no share.
#[must_use]
pub fn wilson(k: u64, n: u64) -> Interval {
    assert!(n > 0 && k <= n, "a share of {k} out of {n} is none");
    let (part, whole) = (real(k), real(n));
    let square = Z95 * Z95;
    let centre = part + square / 2.0;
    let reach = Z95 * (part * (whole - part) / whole + square / 4.0).sqrt();
    let low = if k == 0 { 0.0 } else { (centre - reach) / (whole + square) };
    let high = if k == n { 1.0 } else { (centre + reach) / (whole + square) };
    Interval::closed(low, high)
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_interval;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn newcombes_examples_come_out() {
        // Newcombe (1998), Table I, method 3.
        assert_interval(wilson(81, 263), Some(0.2553), Some(0.3662), 5e-5);
        assert_interval(wilson(15, 148), Some(0.0624), Some(0.1605), 5e-5);
        assert_interval(wilson(0, 20), Some(0.0), Some(0.1611), 5e-5);
        assert_interval(wilson(1, 29), Some(0.0061), Some(0.1718), 5e-5);
    }

    #[test]
    fn the_ends_are_exact_where_nothing_or_everything_happened() {
        for n in 1..500 {
            assert_eq!(wilson(0, n).low, Some(0.0));
            assert_eq!(wilson(n, n).high, Some(1.0));
        }
    }

    /// The end found by halving: where |p̂ − p| = z √(p(1−p)/n), between p̂ and the edge of the range.
    fn by_halving(share: f64, n: f64, edge: f64) -> f64 {
        let (mut inside, mut outside) = (share, edge);
        for _ in 0..200 {
            let middle = f64::midpoint(inside, outside);
            if (share - middle).abs() <= Z95 * (middle * (1.0 - middle) / n).sqrt() {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        inside
    }

    proptest! {
        #[test]
        fn the_ends_solve_the_score_equation((n, k) in (1_u64..5000).prop_flat_map(|n| (Just(n), 0..=n))) {
            let share = real(k) / real(n);
            let low = if k == 0 { 0.0 } else { by_halving(share, real(n), 0.0) };
            let high = if k == n { 1.0 } else { by_halving(share, real(n), 1.0) };
            assert_interval(wilson(k, n), Some(low), Some(high), 1e-9);
        }
    }
}
