//! How unequally contributions are spread. Contributions a person in, Gini's coefficient with the correction for small
//! groups out (0 all alike, 1 one person does everything).
//!
//! Source: Deltas (2003), Review of Economics and Statistics 85, 226–234 (the correction n/(n − 1)).

use super::whole::real;

/// Σ(2i − n − 1) x ÷ (n Σx) × n/(n − 1) over the ascending values; `None` below two people or when nobody gave anything.
///
/// Sums are whole numbers until the one division.
#[must_use]
pub fn gini(contributions: &[u64]) -> Option<f64> {
    let mut ascending = contributions.to_vec();
    ascending.sort_unstable();
    let n = ascending.len() as u64;
    let total: u64 = ascending.iter().sum();
    if n < 2 || total == 0 {
        return None;
    }
    // Σ(2i − n − 1) x = Σ over people of (rank from below − rank from above) x: positive part less negative part.
    let (mut plus, mut minus) = (0_u64, 0_u64);
    for (x, rank) in ascending.into_iter().zip(1..) {
        let (weight, base): (u64, u64) = (2 * rank, n + 1);
        if weight >= base {
            plus += (weight - base) * x;
        } else {
            minus += (base - weight) * x;
        }
    }
    Some(real(plus - minus) / (real(total) * real(n - 1)))
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_shares_give_zero_and_one_giver_gives_one() {
        assert_eq!(gini(&[3, 3, 3]), Some(0.0));
        assert_eq!(gini(&[0, 0, 0, 9]), Some(1.0));
    }

    #[test]
    fn a_group_of_one_has_no_inequality_to_measure() {
        assert_eq!(gini(&[5]), None);
        assert_eq!(gini(&[]), None);
        assert_eq!(gini(&[0, 0]), None);
    }

    #[test]
    fn a_small_case_by_hand() {
        // 1, 2, 3, 10: (−3·1 − 1·2 + 1·3 + 3·10) ÷ (16·3) = 28/48.
        assert_close(gini(&[10, 2, 1, 3]).unwrap(), 28.0 / 48.0, 1e-15);
    }

    proptest! {
        #[test]
        fn it_is_half_the_relative_mean_difference_between_two_people(values in prop::collection::vec(0_u64..1000, 2..40)) {
            prop_assume!(values.iter().sum::<u64>() > 0);
            let n = real(values.len() as u64);
            let differences: f64 = values.iter().flat_map(|&a| values.iter().map(move |&b| real(a.abs_diff(b)))).sum();
            let mean = real(values.iter().sum()) / n;
            assert_close(gini(&values).unwrap(), differences / (n * (n - 1.0)) / (2.0 * mean), 1e-12);
        }
    }
}
