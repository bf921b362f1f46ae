//! How near two floating-point results must be in a test.

use super::interval::Interval;

/// Fails unless the two numbers differ by at most `tolerance`, relative to the larger or, below 1, absolute.
#[track_caller]
pub(crate) fn assert_close(found: f64, expected: f64, tolerance: f64) {
    let scale = found.abs().max(expected.abs()).max(1.0);
    assert!((found - expected).abs() <= tolerance * scale, "{found} found, {expected} expected");
}

/// The same for both ends of an interval; an open end must be open in both.
#[track_caller]
pub(crate) fn assert_interval(found: Interval, low: Option<f64>, high: Option<f64>, tolerance: f64) {
    for (found, expected) in [(found.low, low), (found.high, high)] {
        assert_eq!(found.is_some(), expected.is_some(), "{found:?} found, {expected:?} expected");
        if let (Some(found), Some(expected)) = (found, expected) {
            assert_close(found, expected, tolerance);
        }
    }
}
