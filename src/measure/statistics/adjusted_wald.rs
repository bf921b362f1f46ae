//! The net promoter score. Counts of promoters, detractors and all answers in, the score from −100 to 100 with a 95 %
//! interval out.
//!
//! Source: Lewis & Sauro (2021), Journal of User Experience 16, 138–150, adjusted Wald after Rocha, Sauro & Lewis: add ¾
//! promoters, ¾ detractors and 1½ passives.

use super::interval::{Interval, Z95};
use super::whole::real;

/// Answers added in all.
const ADDED: f64 = 3.0;
/// Of them promoters, and as many detractors.
const ADDED_EACH: f64 = 0.75;

/// 100 (p − d) as it was answered, and the interval around the adjusted score, cut to ±100; `None` without answers.
///
/// # Panics
///
/// When there are more promoters and detractors than answers.
#[must_use]
pub fn promoter_score(promoters: u64, detractors: u64, answers: u64) -> Option<(f64, Interval)> {
    assert!(promoters + detractors <= answers, "{promoters} and {detractors} are more than {answers}");
    if answers == 0 {
        return None;
    }
    let score = 100.0 * (real(promoters) - real(detractors)) / real(answers);
    let n = real(answers) + ADDED;
    let (p, d) = ((real(promoters) + ADDED_EACH) / n, (real(detractors) + ADDED_EACH) / n);
    let centre = p - d;
    let reach = Z95 * ((p + d - centre * centre) / n).sqrt();
    Some((score, Interval::closed(100.0 * (centre - reach), 100.0 * (centre + reach)).cut(-100.0, 100.0)))
}

#[cfg(test)]
mod tests {
    use super::super::closeness::{assert_close, assert_interval};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_answers_no_score() {
        assert_eq!(promoter_score(0, 0, 0), None);
    }

    #[test]
    fn a_small_case_by_hand() {
        // 15 promoters, 5 detractors of 36: 39 after adding; p = 15.75/39, d = 5.75/39, centre 10/39, variance (21.5/39 − (10/39)²)/39.
        let (score, interval) = promoter_score(15, 5, 36).unwrap();
        assert_close(score, 1000.0 / 36.0, 1e-14);
        let reach = Z95 * ((21.5 / 39.0 - (10.0_f64 / 39.0).powi(2)) / 39.0).sqrt();
        assert_interval(interval, Some(100.0 * (10.0 / 39.0 - reach)), Some(100.0 * (10.0 / 39.0 + reach)), 1e-13);
    }

    #[test]
    fn the_ends_stay_within_the_scale() {
        assert_eq!(promoter_score(3, 0, 3).unwrap().1.high, Some(100.0));
        assert_eq!(promoter_score(0, 3, 3).unwrap().1.low, Some(-100.0));
    }

    proptest! {
        #[test]
        fn it_is_the_normal_interval_over_answers_each_worth_a_quarter(p in 0_u32..80, d in 0_u32..80, passive in 0_u32..80) {
            prop_assume!(p + d + passive > 0);
            // Everything times four: 4p + 3 promoters, 4d + 3 detractors, 4 passives + 6, each of weight ¼.
            let marks: Vec<f64> = [(1.0, 4 * p + 3), (-1.0, 4 * d + 3), (0.0, 4 * passive + 6)]
                .iter()
                .flat_map(|&(mark, times)| (0..times).map(move |_| mark))
                .collect();
            let weight = marks.iter().map(|_| 0.25).sum::<f64>();
            let mean = marks.iter().map(|x| 0.25 * x).sum::<f64>() / weight;
            let variance = marks.iter().map(|x| 0.25 * (x - mean).powi(2)).sum::<f64>() / weight;
            let reach = Z95 * (variance / weight).sqrt();
            let (_, found) = promoter_score(u64::from(p), u64::from(d), u64::from(p + d + passive)).unwrap();
            assert_interval(found, Some((100.0 * (mean - reach)).max(-100.0)), Some((100.0 * (mean + reach)).min(100.0)), 1e-9);
        }
    }
}
