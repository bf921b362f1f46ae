//! The balance of good and bad. Counts of positive, negative and all marked entries in, (p − m) ÷ n with a 95 % interval out.
//!
//! Source: the contrast of two shares of one multinomial sample, Goodman (1964), Annals of Mathematical Statistics 35,
//! 716–725: variance ((p + m)/n − v²)/n.

use super::interval::{Interval, Z95};
use super::whole::real;

/// v = (p − m)/n and v ± z √((p + m)/n − v²)/√n, cut to −1..1; `None` when nothing is marked.
///
/// # Panics
///
/// When there are more positive and negative ones than marked ones.
#[must_use]
pub fn net_sentiment(positive: u64, negative: u64, marked: u64) -> Option<(f64, Interval)> {
    assert!(positive + negative <= marked, "{positive} and {negative} are more than {marked}");
    if marked == 0 {
        return None;
    }
    let n = real(marked);
    let balance = (real(positive) - real(negative)) / n;
    let spread = (real(positive + negative) / n - balance * balance).max(0.0);
    let reach = Z95 * spread.sqrt() / n.sqrt();
    Some((balance, Interval::closed(balance - reach, balance + reach).cut(-1.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::super::whole::length;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_marked_says_nothing() {
        assert_eq!(net_sentiment(0, 0, 0), None);
    }

    #[test]
    fn agreement_leaves_no_width() {
        let (balance, interval) = net_sentiment(4, 0, 4).unwrap();
        assert_close(balance, 1.0, 0.0);
        assert_interval(interval, Some(1.0), Some(1.0), 0.0);
    }

    #[test]
    fn a_small_case_by_hand() {
        // 6 good, 2 bad of 10: v = 0.4, (0.8 − 0.16)/10 = 0.064, z·0.2529822 = 0.4958360.
        let (balance, interval) = net_sentiment(6, 2, 10).unwrap();
        assert_close(balance, 0.4, 1e-15);
        assert_interval(interval, Some(-0.095_836), Some(0.895_836), 1e-6);
        assert_eq!(net_sentiment(9, 1, 11).unwrap().1.high, Some(1.0));
    }

    proptest! {
        #[test]
        fn it_is_the_mean_of_marks_with_its_normal_interval(p in 0_u64..60, m in 0_u64..60, neutral in 0_u64..60) {
            prop_assume!(p + m + neutral > 0);
            let marks: Vec<f64> = [(1.0, p), (-1.0, m), (0.0, neutral)]
                .iter()
                .flat_map(|&(mark, times)| (0..times).map(move |_| mark))
                .collect();
            let n = length(marks.len());
            let mean = marks.iter().sum::<f64>() / n;
            let error = (marks.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n / n).sqrt();
            let (balance, interval) = net_sentiment(p, m, p + m + neutral).unwrap();
            assert_close(balance, mean, 1e-13);
            assert_interval(interval, Some((mean - Z95 * error).max(-1.0)), Some((mean + Z95 * error).min(1.0)), 1e-7);
        }
    }
}
