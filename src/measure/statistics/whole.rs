//! Counts as real numbers. A whole number in, the same number as `f64` out: the one place where the step is taken.

/// The count as a real number; exact up to 2^53, far beyond any count of records.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^53")]
pub fn real(count: u64) -> f64 {
    count as f64
}

/// The length of a list as a real number.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "lists in memory are far shorter than 2^53")]
pub fn length(count: usize) -> f64 {
    count as f64
}

/// A number of seconds, or a difference of such, as a real number.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "seconds between two dates of the calendar stay far below 2^53")]
pub fn seconds(count: i64) -> f64 {
    count as f64
}

/// The arithmetic mean; `None` of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() { None } else { Some(values.iter().sum::<f64>() / length(values.len())) }
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;

    #[test]
    fn counts_keep_their_value() {
        assert_close(real(9_007_199_254_740_991), 9_007_199_254_740_991.0, 0.0);
        assert_close(seconds(-3), -3.0, 0.0);
        assert_close(length(7), 7.0, 0.0);
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
    }
}
