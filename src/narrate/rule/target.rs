//! A target was met or missed.

use crate::{
    community::Target,
    measure::{
        figure::TargetVerdict,
        figures::{Figures, Series},
    },
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, OPEN, PROMISE, Weight},
    },
};

/// The verdicts of a month.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Vec<Finding> {
    figures.metrics.values().filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    let figure = series.months.get(month)?;
    let (verdict, target) = (figure.target?, series.target?);
    let value = figure.number()?;
    let threshold = match target {
        Target::AtLeast(threshold) | Target::AtMost(threshold) => threshold,
    };
    let distance = (value - threshold).abs() / threshold.abs().max(f64::MIN_POSITIVE);
    let sure = match verdict {
        TargetVerdict::Met | TargetVerdict::Missed => CERTAIN,
        TargetVerdict::Open => OPEN,
    };
    let months = series.months[..=month].iter().rev().take_while(|figure| figure.target == Some(verdict)).count();
    if !is_news(verdict, months) {
        return None;
    }
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    let large = PROMISE * (1.0 + distance.min(1.0));
    let weight = Weight::new(sure, large, Weight::concerned(series.metric, figure)).again(months);
    Some(Finding { saying: Saying::Target { evidence, target, verdict, months }, weight })
}

/// Whether a verdict is worth saying after so many months of it: a miss always is, what is kept is said again each half-year, and
/// that nothing can be said is said once.
fn is_news(verdict: TargetVerdict, months: usize) -> bool {
    match verdict {
        TargetVerdict::Met => months <= 3 || months.is_multiple_of(6),
        TargetVerdict::Missed => true,
        TargetVerdict::Open => months == 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn verdicts(values: &[(u64, u64)]) -> Vec<(TargetVerdict, usize)> {
        let mut scene = Scene::of_months(values.len());
        scene.set("response.within_2h", values.iter().map(|&(k, n)| share(k, n)).collect());
        let said = |finding: Finding| match finding.saying {
            Saying::Target { verdict, months, .. } => (verdict, months),
            other => panic!("{other:?}"),
        };
        find(&scene.figures, values.len() - 1).into_iter().map(said).collect()
    }

    #[test]
    fn a_target_is_met_missed_or_open_and_the_months_in_a_row_are_counted() {
        assert_eq!(verdicts(&[(10, 100), (97, 100), (98, 100)]), [(TargetVerdict::Met, 2)]);
        assert_eq!(verdicts(&[(97, 100), (10, 100)]), [(TargetVerdict::Missed, 1)]);
        assert_eq!(verdicts(&[(8, 10)]), [(TargetVerdict::Open, 1)]);
    }

    #[test]
    fn what_goes_without_saying_is_not_said() {
        assert_eq!(verdicts(&[(97, 100); 3]), [(TargetVerdict::Met, 3)]);
        assert_eq!(verdicts(&[(97, 100); 5]), []);
        assert_eq!(verdicts(&[(97, 100); 6]), [(TargetVerdict::Met, 6)]);
        assert_eq!(verdicts(&[(10, 100); 5]), [(TargetVerdict::Missed, 5)]);
        assert_eq!(verdicts(&[(8, 10); 2]), []);
    }

    #[test]
    fn a_figure_that_cannot_be_read_holds_no_target() {
        assert_eq!(verdicts(&[(0, 0)]), []);
    }
}
