//! A figure stands out from the months before it.

use crate::{
    measure::{figures::Figures, figures::Series, metric::Better},
    narrate::finding::{Evidence, Finding, Saying},
};

/// A run or a trend is less sure than a single point far outside.
const RUN: f64 = 0.6;
/// What a metric without a better direction is worth.
const NEITHER: f64 = 0.5;

/// The signals of a month among some series.
pub(in crate::narrate) fn find<'a>(
    figures: &Figures,
    series: impl Iterator<Item = &'a Series>,
    month: usize,
) -> Vec<Finding> {
    series.filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    use crate::measure::statistics::xmr::Signal;
    let figure = series.months.get(month)?;
    let signal = figure.signal??;
    let limits = series.limits_at.get(month).copied().flatten()?;
    if limits.provisional {
        return None;
    }
    let value = figure.number()?;
    let width = (limits.high - limits.low).max(f64::MIN_POSITIVE);
    let size = (2.0 * (value - limits.mean).abs() / width).min(4.0);
    let sure = match signal {
        Signal::Above | Signal::Below => 1.0,
        Signal::RunAbove | Signal::RunBelow | Signal::Rising | Signal::Falling => RUN,
    };
    let matters = match series.metric.better {
        Better::Up | Better::Down => 1.0,
        Better::Neither => NEITHER,
    };
    let evidence = Evidence { metric: series.metric, month: figures.months[month].month, figure: figure.clone() };
    Some(Finding {
        saying: Saying::Signal { evidence, signal, mean: limits.mean },
        weight: sure * size * matters * people(figure.n),
    })
}

/// How many things a figure speaks of, on a scale where ten times as many weigh one more.
#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
pub(super) fn people(n: Option<u64>) -> f64 {
    1.0 + n.map_or(0.5, |n| (n as f64 + 1.0).log10())
}
