//! A target was met or missed.

use super::signal::people;
use crate::{
    community::Target,
    measure::{figure::TargetVerdict, figures::Figures, figures::Series},
    narrate::finding::{Evidence, Finding, Saying},
};

/// An open verdict says less than a clear one.
const OPEN: f64 = 0.3;
/// What a target weighs beside a signal: somebody promised it.
const PROMISE: f64 = 1.5;

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
        TargetVerdict::Met | TargetVerdict::Missed => 1.0,
        TargetVerdict::Open => OPEN,
    };
    let evidence = Evidence { metric: series.metric, month: figures.months[month].month, figure: figure.clone() };
    let weight = PROMISE * sure * (1.0 + distance.min(1.0)) * people(figure.n);
    Some(Finding { saying: Saying::Target { evidence, target, verdict }, weight })
}
