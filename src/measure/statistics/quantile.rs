//! Quantiles of fully seen values. Sorted values and a probability in, the interpolated quantile out.
//!
//! Source: Hyndman & Fan (1996), The American Statistician 50, 361–365, definition 7 (the default of R, `NumPy` and spreadsheets).

use super::whole::length;

/// Quantile p of ascending values: with h = (n − 1)p, the value at rank ⌊h⌋ and the fraction of the way to the next;
/// `None` of nothing.
///
/// # Panics
///
/// When p is outside 0..1.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the rank is a whole number between 0 and the last index"
)]
pub fn type_7(sorted: &[f64], p: f64) -> Option<f64> {
    assert!((0.0..=1.0).contains(&p), "a quantile lies at 0 to 1, not {p}");
    let last = sorted.len().checked_sub(1)?;
    let place = length(last) * p;
    let rank = (place.floor() as usize).min(last);
    let (here, next) = (sorted[rank], sorted[(rank + 1).min(last)]);
    Some(here + (place - place.floor()) * (next - here))
}

/// The median of ascending values: the middle one, or the mean of the two in the middle; `None` of nothing.
#[must_use]
pub fn median(sorted: &[f64]) -> Option<f64> {
    type_7(sorted, 0.5)
}

/// The values in ascending order, as the functions of this folder want them.
#[must_use]
pub fn ascending(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_agree_with_r() {
        // R: quantile(c(1, 3, 4, 8, 15, 16, 23, 42), c(0, .1, .25, .5, .9, 1))
        let values = [1.0, 3.0, 4.0, 8.0, 15.0, 16.0, 23.0, 42.0];
        for (p, expected) in [(0.0, 1.0), (0.1, 2.4), (0.25, 3.75), (0.5, 11.5), (0.9, 28.7), (1.0, 42.0)] {
            assert_close(type_7(&values, p).unwrap(), expected, 1e-14);
        }
    }

    #[test]
    fn one_value_is_every_quantile_and_nothing_has_none() {
        assert_eq!(type_7(&[7.0], 0.3), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    proptest! {
        #[test]
        fn it_is_the_line_through_the_ranked_values(values in prop::collection::vec(-1e3_f64..1e3, 1..60), p in 0.0_f64..=1.0) {
            // Definition: value number i (from 0) sits at (i) ÷ (n − 1); straight lines between.
            let sorted = ascending(values);
            let at = |i: usize| if sorted.len() == 1 { 0.0 } else { length(i) / length(sorted.len() - 1) };
            let expected = (1..sorted.len())
                .find(|&i| at(i) >= p)
                .map_or(sorted[0], |i| sorted[i - 1] + (p - at(i - 1)) / (at(i) - at(i - 1)) * (sorted[i] - sorted[i - 1]));
            assert_close(type_7(&sorted, p).unwrap(), expected, 1e-11);
        }

        #[test]
        fn the_median_has_as_many_below_as_above(values in prop::collection::vec(-50_i32..50, 1..60)) {
            let sorted = ascending(values.iter().map(|&x| f64::from(x)).collect());
            let median = median(&sorted).unwrap();
            let half = sorted.len() / 2;
            prop_assert!(sorted.iter().filter(|&&x| x < median).count() <= half);
            prop_assert!(sorted.iter().filter(|&&x| x > median).count() <= half);
        }
    }
}
