//! Tails of the binomial distribution. k, n and p in, a probability out, good to about 13 digits also where n is large.
//!
//! The mass at one point comes from Loader's saddle-point form, which does not lose digits to differences of large
//! logarithms as `ln_gamma` does; a tail is summed outwards from there, away from the bulk.
//!
//! Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.

use super::whole::real;
use std::f64::consts::PI;

/// ln(n!) − ln(√(2πn) (n/e)ⁿ) for n = 0..=15, where the series is not yet good enough (0 is unused).
const STIRLING_ERROR: [f64; 16] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_29,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_093,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_748,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_096,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
    0.007_573_675_487_951_841,
    0.006_942_840_107_209_53,
    0.006_408_994_188_004_207,
    0.005_951_370_112_758_848,
    0.005_554_733_551_962_801,
];

/// A term this small beside the sum changes no digit of it.
const NEGLIGIBLE: f64 = 1e-18;

/// P(X = k) of X ~ Bin(n, p).
#[must_use]
pub fn mass(k: u64, n: u64, p: f64) -> f64 {
    if k > n {
        return 0.0;
    }
    let (hits, trials, misses) = (real(k), real(n), real(n - k));
    if k == 0 {
        return (trials * (-p).ln_1p()).exp();
    }
    if k == n {
        return (trials * p.ln()).exp();
    }
    if p <= 0.0 || p >= 1.0 {
        return 0.0;
    }
    let exponent = stirling_error(n)
        - stirling_error(k)
        - stirling_error(n - k)
        - deviance(hits, trials * p)
        - deviance(misses, trials * (1.0 - p));
    exponent.exp() * (trials / (2.0 * PI * hits * misses)).sqrt()
}

/// P(X ≤ k) of X ~ Bin(n, p).
#[must_use]
pub fn at_most(k: u64, n: u64, p: f64) -> f64 {
    if k >= n {
        return 1.0;
    }
    if real(k) <= real(n) * p { lower_sum(k, n, p) } else { 1.0 - upper_sum(k + 1, n, p) }
}

/// P(X ≥ k) of X ~ Bin(n, p).
#[must_use]
pub fn at_least(k: u64, n: u64, p: f64) -> f64 {
    if k == 0 {
        return 1.0;
    }
    if real(k) >= real(n) * p { upper_sum(k, n, p) } else { 1.0 - lower_sum(k - 1, n, p) }
}

/// Σ of the masses at k, k − 1 … 0; each from its neighbour.
fn lower_sum(k: u64, n: u64, p: f64) -> f64 {
    let mut term = mass(k, n, p);
    let mut sum = term;
    for j in (1..=k).rev() {
        term *= real(j) * (1.0 - p) / (real(n - j + 1) * p);
        sum += term;
        if term < NEGLIGIBLE * sum {
            break;
        }
    }
    sum
}

/// Σ of the masses at k, k + 1 … n; each from its neighbour.
fn upper_sum(k: u64, n: u64, p: f64) -> f64 {
    let mut term = mass(k, n, p);
    let mut sum = term;
    for j in k..n {
        term *= real(n - j) * p / (real(j + 1) * (1.0 - p));
        sum += term;
        if term < NEGLIGIBLE * sum {
            break;
        }
    }
    sum
}

/// What Stirling's formula lacks of ln(n!).
fn stirling_error(n: u64) -> f64 {
    if let Some(&error) = usize::try_from(n).ok().and_then(|n| STIRLING_ERROR.get(n)) {
        return error;
    }
    let square = real(n) * real(n);
    let tail = 1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square;
    (1.0 / 12.0 - (1.0 / 360.0 - tail / square) / square) / real(n)
}

/// x ln(x/m) + m − x without the cancellation when x is near m.
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * (x / m).ln() + m - x;
    }
    let ratio = (x - m) / (x + m);
    let mut sum = (x - m) * ratio;
    let mut term = 2.0 * x * ratio;
    for j in 1_u32..1000 {
        term *= ratio * ratio;
        let next = sum + term / f64::from(2 * j + 1);
        if next.to_bits() == sum.to_bits() {
            break;
        }
        sum = next;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;
    use statrs::distribution::{Binomial, DiscreteCDF};

    #[test]
    fn a_fair_coin_counts_subsets() {
        // Ten tosses: 1, 11, 56, 176, 386, 638 … of 1024 have at most 0, 1, 2 … heads.
        for (k, ways) in [(0, 1.0), (1, 11.0), (2, 56.0), (3, 176.0), (4, 386.0), (5, 638.0), (9, 1023.0), (10, 1024.0)]
        {
            assert_close(at_most(k, 10, 0.5), ways / 1024.0, 1e-14);
        }
    }

    #[test]
    fn sure_things_are_sure() {
        assert_close(at_least(0, 5, 0.3), 1.0, 0.0);
        assert_close(at_most(5, 5, 0.3), 1.0, 0.0);
        assert_close(mass(6, 5, 0.3), 0.0, 0.0);
    }

    #[test]
    fn large_n_keeps_its_digits() {
        // Summed with 40 digits (mpmath).
        assert_close(at_most(49_690, 100_000, 0.5) / 0.025_147_028_677_331_814, 1.0, 1e-11);
        assert_close(at_least(1050, 1_000_000, 0.001) / 0.059_535_717_315_678_305, 1.0, 1e-11);
    }

    /// Every mass from the product form C(n, k) pᵏ qⁿ⁻ᵏ, factor by factor, added up.
    fn summed(k: u64, n: u64, p: f64) -> f64 {
        (0..=k)
            .map(|j| {
                let ways: f64 = (0..j).map(|i| real(n - i) / real(i + 1)).product();
                ways * (0..j).map(|_| p).product::<f64>() * (0..n - j).map(|_| 1.0 - p).product::<f64>()
            })
            .sum()
    }

    proptest! {
        #[test]
        fn tails_are_the_sum_of_the_masses((n, k) in (1_u64..120).prop_flat_map(|n| (Just(n), 0..=n)), p in 0.01_f64..0.99) {
            assert_close(at_most(k, n, p), summed(k, n, p), 1e-12);
            let above = if k == 0 { 1.0 } else { 1.0 - summed(k - 1, n, p) };
            assert_close(at_least(k, n, p), above, 1e-12);
        }

        #[test]
        fn a_well_kept_crate_agrees((n, k) in (1_u64..2000).prop_flat_map(|n| (Just(n), 0..=n)), p in 0.001_f64..0.999) {
            assert_close(at_most(k, n, p), Binomial::new(p, n).unwrap().cdf(k), 1e-9);
        }
    }
}
