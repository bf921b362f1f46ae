//! A figure that somebody counts on cannot be told this month: too few cases, not reached, or withheld.

use crate::{
    measure::{
        figure::State,
        figures::{Figures, Series},
    },
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{THIN, Weight},
    },
};

/// Figures of a complete month that cannot be told, though they have a target or could be told a month ago.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Vec<Finding> {
    if !figures.months[month].complete {
        return Vec::new();
    }
    figures.metrics.values().filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    let figure = series.months.get(month)?;
    match figure.state {
        State::TooFew | State::NotReached | State::Suppressed => {}
        State::Ok | State::Running | State::None => return None,
    }
    let was_told = month.checked_sub(1).is_some_and(|before| series.months[before].is_readable());
    if !was_told && series.target.is_none() {
        return None;
    }
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    Some(Finding { saying: Saying::Thin { evidence }, weight: Weight::new(THIN, 1.0, figure.n) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{measure::figure::Figure, narrate::rule::fixture::Scene};

    fn found(before: Figure, now: Figure) -> Vec<Finding> {
        let mut scene = Scene::of_months(2);
        scene.set("posts.ratio_median", vec![before, now]);
        find(&scene.figures, 1)
    }

    #[test]
    fn a_figure_that_was_there_and_is_too_thin_now_is_said() {
        assert!(matches!(
            &found(Figure::real(0.2, 9), Figure::too_few(3))[..],
            [Finding { saying: Saying::Thin { .. }, .. }]
        ));
    }

    #[test]
    fn one_that_never_was_there_or_has_nothing_to_measure_is_not() {
        assert!(found(Figure::too_few(3), Figure::too_few(3)).is_empty());
        assert!(found(Figure::real(0.2, 9), Figure::nothing_counted()).is_empty());
    }
}
