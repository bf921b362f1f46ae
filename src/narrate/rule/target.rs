//! A target was met or missed.

use crate::{
    community::Target,
    measure::{figure::TargetVerdict, figures::Figures, figures::Series},
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, OPEN, PROMISE, Weight},
    },
};

/// The verdicts of a month among some series.
pub(in crate::narrate) fn find<'a>(
    figures: &Figures,
    series: impl Iterator<Item = &'a Series>,
    month: usize,
) -> Vec<Finding> {
    series.filter_map(|series| finding(figures, series, month)).collect()
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
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    let weight = Weight::new(sure, PROMISE * (1.0 + distance.min(1.0)), figure.n);
    Some(Finding { saying: Saying::Target { evidence, target, verdict }, weight })
}
