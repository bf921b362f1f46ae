//! The difference of two independent shares. k of n twice in, the difference and a 95 % interval out.
//!
//! Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (score intervals without continuity correction).

use super::interval::Interval;
use super::whole::real;
use super::wilson::wilson;

/// k1/n1 − k2/n2 with its interval: from the Wilson ends l, u of both shares,
/// low = d − √((p1 − l1)² + (u2 − p2)²), high = d + √((u1 − p1)² + (p2 − l2)²).
///
/// # Panics
///
/// When a denominator is 0 or a part is larger than its whole.
#[must_use]
pub fn newcombe((k1, n1): (u64, u64), (k2, n2): (u64, u64)) -> (f64, Interval) {
    let (below1, above1) = distances(k1, n1);
    let (below2, above2) = distances(k2, n2);
    let difference = real(k1) / real(n1) - real(k2) / real(n2);
    (difference, Interval::closed(difference - below1.hypot(above2), difference + above1.hypot(below2)))
}

/// How far the Wilson ends lie below and above the share.
fn distances(k: u64, n: u64) -> (f64, f64) {
    let share = real(k) / real(n);
    let Interval { low, high } = wilson(k, n);
    (share - low.unwrap_or(share), high.unwrap_or(share) - share)
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::super::interval::Z95;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn newcombes_examples_come_out() {
        // Newcombe (1998), Table II, method 10, contrasts (a) to (h).
        for (first, second, low, high) in [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((6, 7), (2, 7), 0.0582, 0.8062),
            ((5, 56), (0, 29), -0.0381, 0.1926),
            ((0, 10), (0, 20), -0.1611, 0.2775),
            ((0, 10), (0, 10), -0.2775, 0.2775),
            ((10, 10), (0, 20), 0.6791, 1.0),
            ((10, 10), (0, 10), 0.6075, 1.0),
        ] {
            assert_interval(newcombe(first, second).1, Some(low), Some(high), 5.1e-5);
        }
    }

    #[test]
    fn the_difference_is_the_plain_one() {
        assert_close(newcombe((56, 70), (48, 80)).0, 0.2, 1e-15);
    }

    /// The score interval as the roots of (p̂ − p)² = z² p(1−p)/n, by the school formula for quadratics.
    fn roots(k: u64, n: u64) -> (f64, f64) {
        let (share, square) = (real(k) / real(n), Z95 * Z95 / real(n));
        let half = share + square / 2.0;
        let root = (half * half - (1.0 + square) * share * share).max(0.0).sqrt();
        ((half - root) / (1.0 + square), (half + root) / (1.0 + square))
    }

    proptest! {
        #[test]
        fn ends_follow_from_the_two_score_equations(
            (n1, k1) in (1_u64..800).prop_flat_map(|n| (Just(n), 0..=n)),
            (n2, k2) in (1_u64..800).prop_flat_map(|n| (Just(n), 0..=n)),
        ) {
            let (p1, p2) = (real(k1) / real(n1), real(k2) / real(n2));
            let ((l1, u1), (l2, u2)) = (roots(k1, n1), roots(k2, n2));
            let low = p1 - p2 - ((p1 - l1).powi(2) + (u2 - p2).powi(2)).sqrt();
            let high = p1 - p2 + ((u1 - p1).powi(2) + (p2 - l2).powi(2)).sqrt();
            let (_, found) = newcombe((k1, n1), (k2, n2));
            assert_interval(found, Some(low), Some(high), 1e-7);
        }

        #[test]
        fn exchanging_the_shares_turns_the_interval_round(
            (n1, k1) in (1_u64..300).prop_flat_map(|n| (Just(n), 0..=n)),
            (n2, k2) in (1_u64..300).prop_flat_map(|n| (Just(n), 0..=n)),
        ) {
            let (there, back) = (newcombe((k1, n1), (k2, n2)).1, newcombe((k2, n2), (k1, n1)).1);
            assert_interval(there, back.high.map(|x| -x), back.low.map(|x| -x), 1e-12);
        }
    }
}
