//! A figure stands out from the months before it.

use crate::{
    measure::{
        figure::Figure,
        figures::{Figures, Series},
        statistics::xmr::{Limits, Signal},
    },
    narrate::{evidence::Evidence, finding::Finding, saying::Saying, weight::Weight},
};

/// The signals of a month.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Vec<Finding> {
    figures.metrics.values().filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    let (figure, signal, limits) = judged(series, month)?;
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    let months = series.months[..=month].iter().rev().take_while(|figure| figure.signal == Some(Some(signal))).count();
    let weight = Weight::of_signal(series, figure, signal, &limits).again(months);
    Some(Finding { saying: Saying::Signal { evidence, signal, mean: limits.mean, months }, weight })
}

/// A month's figure that is a signal, with its limits; `None`: it is none, or its limits still move with every month.
pub(in crate::narrate) fn judged(series: &Series, month: usize) -> Option<(&Figure, Signal, Limits)> {
    let figure = series.months.get(month)?;
    let signal = figure.signal??;
    let limits = series.limits_at.get(month).copied().flatten().filter(|limits| !limits.provisional)?;
    figure.number()?;
    Some((figure, signal, limits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn scene(months: usize, last: (u64, u64)) -> Scene {
        let mut scene = Scene::of_months(months);
        let values = (1..months).map(|_| share(8, 40)).chain([share(last.0, last.1)]).collect();
        scene.set("response.within_1h", values);
        scene
    }

    #[test]
    fn a_point_outside_its_limits_is_said() {
        let found = find(&scene(13, (36, 40)).figures, 12);
        assert!(
            matches!(&found[..], [Finding { saying: Saying::Signal { signal: Signal::Above, .. }, .. }]),
            "{found:?}"
        );
    }

    #[test]
    fn a_point_within_them_is_not_and_neither_is_one_of_limits_that_still_move() {
        assert!(find(&scene(13, (8, 40)).figures, 12).is_empty());
        assert!(find(&scene(9, (36, 40)).figures, 8).is_empty());
    }
}
