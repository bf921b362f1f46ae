//! Averages of small cells, drawn towards the average of all as far as they are unsure. Response shares by cell in, a share
//! a cell out.
//!
//! Source: Efron & Morris (1975), JASA 70, 311–319 (empirical Bayes); the variance between cells by the analysis of variance
//! for cells of unequal size, Searle, Casella & `McCulloch` (1992), Variance Components, section 3.6.

use super::whole::{length, mean};

/// One shrunk value a cell, exp(m + τ²/(τ² + s²/n)·(ȳ − m)), in the order of the cells; y = ln max(r, half the smallest
/// positive r), since a share of 0 has no logarithm.
///
/// m is the mean over all values, s² = Σ(y − ȳ)²/(N − C) the variance within cells,
/// τ² = max(0, (Σ n(ȳ − m)² − (C − 1) s²)/(N − Σn²/N)) that between them.
///
/// `None` when no value is positive, or when no cell holds two values, so that there is no variance within. With no
/// variance at all every cell is drawn to m.
///
/// # Panics
///
/// When a cell is empty.
#[must_use]
pub fn shrunk(cells: &[Vec<f64>]) -> Option<Vec<f64>> {
    let smallest = cells.iter().flatten().copied().filter(|&r| r > 0.0).min_by(f64::total_cmp)?;
    let logs: Vec<Vec<f64>> =
        cells.iter().map(|cell| cell.iter().map(|r| r.max(smallest / 2.0).ln()).collect()).collect();
    let sizes: Vec<f64> = logs.iter().map(|cell| length(cell.len())).collect();
    let means: Vec<f64> = logs.iter().map(|cell| mean(cell).expect("a cell has a value")).collect();
    let (total, count) = (sizes.iter().sum::<f64>(), length(cells.len()));
    if total <= count {
        return None;
    }
    let overall = logs.iter().flatten().sum::<f64>() / total;
    let rest: f64 = logs.iter().zip(&means).flat_map(|(cell, mean)| cell.iter().map(move |y| (y - mean).powi(2))).sum();
    let within = rest / (total - count);
    let spread: f64 = means.iter().zip(&sizes).map(|(mean, n)| n * (mean - overall).powi(2)).sum();
    let effective = total - sizes.iter().map(|n| n * n).sum::<f64>() / total;
    let between = if cells.len() < 2 { 0.0 } else { ((spread - (count - 1.0) * within) / effective).max(0.0) };
    let weight = |n: f64| {
        if between > 0.0 { between / (between + within / n) } else { 0.0 }
    };
    Some(means.iter().zip(&sizes).map(|(mean, &n)| (overall + weight(n) * (mean - overall)).exp()).collect())
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_that_differ_by_no_more_than_chance_become_one() {
        let cells = [vec![0.01, 0.04], vec![0.04, 0.01], vec![0.02, 0.02]];
        for value in shrunk(&cells).unwrap() {
            assert_close(value, 0.02, 1e-12);
        }
    }

    #[test]
    fn cells_without_variance_within_keep_their_value() {
        let found = shrunk(&[vec![0.01; 3], vec![0.05; 4]]).unwrap();
        assert_close(found[0], 0.01, 1e-12);
        assert_close(found[1], 0.05, 1e-12);
    }

    #[test]
    fn a_cell_of_one_is_drawn_further_than_a_cell_of_many() {
        let spread = [0.009, 0.01, 0.011, 0.009, 0.01, 0.011, 0.01];
        let found = shrunk(&[vec![0.1], vec![0.1; 7], spread.to_vec(), vec![0.001, 0.002]]).unwrap();
        assert!(found[0] < found[1] && found[1] < 0.1);
    }

    #[test]
    fn without_two_values_anywhere_there_is_no_variance_to_go_by() {
        assert_eq!(shrunk(&[vec![0.1], vec![0.2]]), None);
        assert_eq!(shrunk(&[vec![0.0, 0.0]]), None);
        assert_eq!(shrunk(&[]), None);
    }

    #[test]
    fn equal_cells_agree_with_the_balanced_table() {
        // Two cells of two, y = 0, 2 and 6, 8: m = 4, s² = 2, between mean square 36; τ² = (36 − 2)/2 = 17; weight 17/18.
        let cells = [vec![1.0, 2_f64.exp()], vec![6_f64.exp(), 8_f64.exp()]];
        let found = shrunk(&cells).unwrap();
        assert_close(found[0].ln(), 4.0 - 3.0 * 17.0 / 18.0, 1e-12);
        assert_close(found[1].ln(), 4.0 + 3.0 * 17.0 / 18.0, 1e-12);
    }

    proptest! {
        #[test]
        fn it_is_the_textbook_sum_of_squares(cells in prop::collection::vec(prop::collection::vec(0.0_f64..0.2, 1..9), 2..20)) {
            prop_assume!(cells.iter().any(|cell| cell.len() > 1) && cells.iter().flatten().any(|&r| r > 0.0));
            let least = cells.iter().flatten().filter(|&&r| r > 0.0).fold(f64::INFINITY, |a, &b| a.min(b)) / 2.0;
            // (cell, y) a row, sums by looking through all rows each time.
            let rows: Vec<(usize, f64)> = cells.iter().enumerate().flat_map(|(c, cell)| cell.iter().map(move |&r| (c, if r < least { least.ln() } else { r.ln() }))).collect();
            let mean_of = |c: usize| mean(&rows.iter().filter(|row| row.0 == c).map(|row| row.1).collect::<Vec<_>>()).unwrap();
            let n_of = |c: usize| length(rows.iter().filter(|row| row.0 == c).count());
            let (n, c) = (length(rows.len()), length(cells.len()));
            let m = mean(&rows.iter().map(|row| row.1).collect::<Vec<_>>()).unwrap();
            let all: f64 = rows.iter().map(|row| (row.1 - m).powi(2)).sum();
            let within: f64 = rows.iter().map(|row| (row.1 - mean_of(row.0)).powi(2)).sum();
            let s2 = within / (n - c);
            // Between = all − within, for the sums of squares add up.
            let t2 = ((all - within - (c - 1.0) * s2) / (n - (0..cells.len()).map(|c| n_of(c).powi(2)).sum::<f64>() / n)).max(0.0);
            for (cell, found) in shrunk(&cells).unwrap().into_iter().enumerate() {
                let weight = if t2 > 0.0 { t2 / (t2 + s2 / n_of(cell)) } else { 0.0 };
                assert_close(found.ln(), m + weight * (mean_of(cell) - m), 1e-7);
            }
        }
    }
}
