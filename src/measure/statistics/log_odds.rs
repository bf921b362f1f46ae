//! Which words are used more than before. How many entries hold a term in two periods in, the z score of the change out.
//!
//! Source: Monroe, Colaresi & Quinn (2008), Political Analysis 16, 372–403, sections 3.3 to 3.5 (log-odds ratio with an
//! informative Dirichlet prior).

use super::whole::real;

/// The weight of the prior in counts, α0 of the paper.
pub const PRIOR: f64 = 500.0;

/// A term counts as rising from this z on; the catalogue states it rounded.
pub const RISING: f64 = 1.96;

/// A term's count in two periods, and what all terms add up to in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Entries with the term: in the period looked at, and in the one it is compared with.
    pub term: (u64, u64),
    /// The same summed over all terms.
    pub all: (u64, u64),
}

/// z = δ ÷ √(1/(y1 + α) + 1/(y2 + α)), δ the difference of the two log-odds, with α = 500 (y1 + y2)/(n1 + n2).
///
/// `None` when the term was not used at all, or when it is so common that y + α ≥ n + 500 in a period, where it has no odds.
#[must_use]
pub fn z_score(usage: Usage) -> Option<f64> {
    let (y1, y2) = (real(usage.term.0), real(usage.term.1));
    let (n1, n2) = (real(usage.all.0), real(usage.all.1));
    if usage.term.0 + usage.term.1 == 0 {
        return None;
    }
    let prior = PRIOR * (y1 + y2) / (n1 + n2);
    let (rest1, rest2) = (n1 + PRIOR - y1 - prior, n2 + PRIOR - y2 - prior);
    if rest1 <= 0.0 || rest2 <= 0.0 {
        return None;
    }
    let change = ((y1 + prior) / rest1).ln() - ((y2 + prior) / rest2).ln();
    let variance = 1.0 / (y1 + prior) + 1.0 / (y2 + prior);
    Some(change / variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_rate_is_no_change() {
        assert_close(
            z_score(Usage { term: (10, 30), all: (1000, 3000) }).unwrap(),
            log_odds_by_hand((10.0, 30.0), (1000.0, 3000.0)),
            1e-12,
        );
        assert_close(z_score(Usage { term: (10, 10), all: (1000, 1000) }).unwrap(), 0.0, 1e-15);
    }

    #[test]
    fn a_term_that_is_everything_has_no_odds() {
        assert_eq!(z_score(Usage { term: (7, 9), all: (7, 9) }), None);
        assert_eq!(z_score(Usage { term: (0, 0), all: (7, 9) }), None);
    }

    #[test]
    fn a_small_case_by_hand() {
        // y 20 and 5 of 500 each: α = 12.5; (32.5/967.5) against (17.5/982.5), variance 1/32.5 + 1/17.5.
        let expected = ((32.5_f64 / 967.5).ln() - (17.5_f64 / 982.5).ln()) / (1.0_f64 / 32.5 + 1.0 / 17.5).sqrt();
        assert_close(z_score(Usage { term: (20, 5), all: (500, 500) }).unwrap(), expected, 1e-14);
    }

    /// Step by step: pseudo-counts, odds, logarithms, variance.
    fn log_odds_by_hand(y: (f64, f64), n: (f64, f64)) -> f64 {
        let prior = 500.0 * (y.0 + y.1) / (n.0 + n.1);
        let odds = |y: f64, n: f64| {
            let chance = (y + prior) / (n + 500.0);
            chance / (1.0 - chance)
        };
        (odds(y.0, n.0) / odds(y.1, n.1)).ln() / ((y.0 + prior).recip() + (y.1 + prior).recip()).sqrt()
    }

    proptest! {
        #[test]
        fn it_is_the_log_of_the_ratio_of_smoothed_odds(y1 in 0_u64..50, y2 in 0_u64..50, rest1 in 1_u64..2000, rest2 in 1_u64..2000) {
            prop_assume!(y1 + y2 > 0);
            let (n1, n2) = (y1 + rest1, y2 + rest2);
            let found = z_score(Usage { term: (y1, y2), all: (n1, n2) });
            let expected = log_odds_by_hand((real(y1), real(y2)), (real(n1), real(n2)));
            match found {
                Some(z) => assert_close(z, expected, 1e-8),
                None => prop_assert!(!expected.is_finite() || expected.is_nan()),
            }
        }

        #[test]
        fn exchanging_the_periods_turns_the_sign(y1 in 1_u64..50, y2 in 1_u64..50, rest in 100_u64..2000) {
            let there = z_score(Usage { term: (y1, y2), all: (y1 + rest, y2 + rest) }).unwrap();
            let back = z_score(Usage { term: (y2, y1), all: (y2 + rest, y1 + rest) }).unwrap();
            assert_close(there, -back, 1e-10);
        }
    }
}
