//! Whether posts come in bursts. Times or gaps in, a number from −1 (like a clock) over 0 (at random) to 1 (in bursts) out.
//!
//! Source: Kim & Jo (2016), Physical Review E 94, 032311, equation 22: burstiness for short sequences.

use super::whole::{length, mean, seconds};

/// Gaps in seconds between ascending times; a time at most `merged` seconds after the last one kept is dropped first, so
/// that a post in three parts is one post.
#[must_use]
pub fn gaps(ascending: &[i64], merged: i64) -> Vec<i64> {
    let mut gaps = Vec::new();
    let mut kept: Option<i64> = None;
    for &time in ascending {
        match kept {
            Some(last) if time - last <= merged => {}
            Some(last) => {
                gaps.push(time - last);
                kept = Some(time);
            }
            None => kept = Some(time),
        }
    }
    gaps
}

/// (√(n+1) ρ − √(n−1)) ÷ ((√(n+1) − 2) ρ + √(n−1)) over n gaps, ρ = σ/μ with the population σ;
/// `None` below three gaps or when every gap is 0.
#[must_use]
pub fn burstiness(gaps: &[i64]) -> Option<f64> {
    let gaps: Vec<f64> = gaps.iter().map(|&gap| seconds(gap)).collect();
    let n = length(gaps.len());
    let mean = mean(&gaps)?;
    if gaps.len() < 3 || mean <= 0.0 {
        return None;
    }
    let variance = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / n;
    let ratio = variance.sqrt() / mean;
    let (more, fewer) = ((n + 1.0).sqrt(), (n - 1.0).sqrt());
    Some((more * ratio - fewer) / ((more - 2.0) * ratio + fewer))
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_clock_is_minus_one() {
        assert_close(burstiness(&[60; 8]).unwrap(), -1.0, 1e-15);
    }

    #[test]
    fn all_in_one_gap_is_plus_one() {
        // The paper's upper bound: one gap holds all the time, ρ = √(n − 1).
        for n in [3_usize, 5, 40] {
            let mut gaps = vec![0; n];
            gaps[0] = 1000;
            assert_close(burstiness(&gaps).unwrap(), 1.0, 1e-12);
        }
    }

    #[test]
    fn two_gaps_say_nothing() {
        assert_eq!(burstiness(&[10, 20]), None);
        assert_eq!(burstiness(&[0, 0, 0]), None);
        assert_eq!(burstiness(&[]), None);
    }

    #[test]
    fn a_post_in_parts_is_measured_from_its_first() {
        // 500 and 600 belong to 0; 601 is more than 600 after the last one kept.
        assert_eq!(gaps(&[0, 500, 600, 601, 5000], 600), [601, 4399]);
        assert_eq!(gaps(&[7], 600), [0; 0]);
    }

    proptest! {
        #[test]
        fn it_is_the_papers_form_solved_for_the_ratio(gaps in prop::collection::vec(1_i64..100_000, 3..60)) {
            // ρ in whole numbers: n²σ² = n Σx² − (Σx)². Back from B: ρ = √(n−1) (1 + B) ÷ (√(n+1) − (√(n+1) − 2) B).
            let n = length(gaps.len());
            let sum = gaps.iter().sum::<i64>();
            let squares = gaps.iter().map(|gap| gap * gap).sum::<i64>();
            let ratio = seconds(i64::try_from(gaps.len()).unwrap() * squares - sum * sum).sqrt() / seconds(sum);
            let b = burstiness(&gaps).unwrap();
            prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&b));
            let root = (n + 1.0).sqrt();
            assert_close((n - 1.0).sqrt() * (1.0 + b) / (root - (root - 2.0) * b), ratio, 1e-9);
        }

        #[test]
        fn the_unit_of_time_does_not_matter(gaps in prop::collection::vec(1_i64..1000, 3..30), factor in 1_i64..1000) {
            let longer: Vec<i64> = gaps.iter().map(|gap| gap * factor).collect();
            assert_close(burstiness(&gaps).unwrap(), burstiness(&longer).unwrap(), 1e-9);
        }
    }
}
