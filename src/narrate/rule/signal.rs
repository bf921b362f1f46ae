//! A figure stands out from the months before it.

use crate::{
    measure::{figures::Figures, figures::Series},
    narrate::{evidence::Evidence, finding::Finding, saying::Saying, weight::Weight},
};

/// The signals of a month among some series.
pub(in crate::narrate) fn find<'a>(
    figures: &Figures,
    series: impl Iterator<Item = &'a Series>,
    month: usize,
) -> Vec<Finding> {
    series.filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    let figure = series.months.get(month)?;
    let signal = figure.signal??;
    let limits = series.limits_at.get(month).copied().flatten()?;
    if limits.provisional {
        return None;
    }
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    let weight = Weight::of_signal(series, figure, signal, &limits);
    Some(Finding { saying: Saying::Signal { evidence, signal, mean: limits.mean }, weight })
}
