//! One decision and the metric it named → whether what was expected came true.

use crate::{
    community::{Decision, Expect},
    measure::{
        context::Context,
        figure::State,
        figures::{DecisionScore, Series},
        statistics::xmr::Signal,
    },
};
use std::collections::BTreeMap;

/// Scores a decision: it must be due, and its metric have an `ok` figure for the last complete month that ends by the end
/// of the month it came due in.
pub(super) fn score(
    context: &Context<'_>,
    metrics: &BTreeMap<&'static str, Series>,
    decision: &Decision,
) -> DecisionScore {
    let open = DecisionScore { decision: decision.id.clone(), due: decision.due, hit: None, value: None };
    let Some(series) = metrics.get(decision.metric.as_str()).filter(|_| decision.due <= context.today) else {
        return open;
    };
    let last = context.months.iter().rposition(|month| month.complete && month.month <= decision.due.month());
    let figure = last.and_then(|last| Some((last, series.months.get(last)?)));
    let Some((last, value)) = figure
        .filter(|(_, figure)| figure.state == State::Ok)
        .and_then(|(last, figure)| Some((last, figure.number()?)))
    else {
        return open;
    };
    let seen = signals(context, series, decision);
    let hit = match decision.expect {
        Expect::AtLeast(floor) => value >= floor,
        Expect::AtMost(ceiling) => value <= ceiling,
        Expect::Up => seen.iter().any(|&signal| is_up(signal)),
        Expect::Down => seen.iter().any(|&signal| !is_up(signal)),
        Expect::Hold => seen.is_empty(),
    };
    DecisionScore { hit: Some(hit), value: Some((value, context.months[last].month)), ..open }
}

/// The metric's signals in complete months after the month of the decision and not after the one it came due in.
fn signals(context: &Context<'_>, series: &Series, decision: &Decision) -> Vec<Signal> {
    let months = context.months.iter().zip(&series.months);
    months
        .filter(|(span, _)| {
            span.complete && span.month > decision.at.date.month() && span.month <= decision.due.month()
        })
        .filter_map(|(_, figure)| figure.signal.flatten())
        .collect()
}

/// Whether a signal points upward.
fn is_up(signal: Signal) -> bool {
    match signal {
        Signal::Above | Signal::RunAbove | Signal::Rising => true,
        Signal::Below | Signal::RunBelow | Signal::Falling => false,
    }
}
