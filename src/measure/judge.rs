//! What is said of every monthly figure after it is measured: its state in its month, signal, target.

use super::{
    context::Context,
    figure::{Figure, State, TargetVerdict},
    figures::Series,
    metric::{Feed, Metric, Unit},
    slice::{Group, Slice},
    statistics::{
        interval::Interval,
        xmr::{Judgement, Limits, Point, xmr},
    },
};
use crate::community::{Month, Target};

/// Days after `since` in which a metric that needs history says nothing.
const HISTORY: i32 = 90;

/// The figure with its state in its month: running, settled, none for want of records.
#[must_use]
pub fn in_its_month(metric: &Metric, slice: &Slice<'_>, mut figure: Figure) -> Figure {
    let context = slice.context;
    let month = slice.month();
    if metric.needs_history && month.last.0 - context.since.0 < HISTORY {
        return Figure::of(State::TooFew);
    }
    if !has_records(metric, slice) {
        return Figure::nothing();
    }
    if figure.state == State::Ok && !month.complete {
        figure.state = State::Running;
    }
    if let Some(follow_up) = metric.follow_up {
        figure.settled = month.end + follow_up <= context.as_of || matches!(figure.state, State::None | State::TooFew);
    }
    figure
}

/// Whether the folder holds what the metric counts.
fn has_records(metric: &Metric, slice: &Slice<'_>) -> bool {
    let context = slice.context;
    match metric.feed {
        Feed::Logs => !context.conversations.is_empty(),
        Feed::Posts => !context.posts.is_empty(),
        Feed::Acts => context.members.have_acted(),
        Feed::Itself => true,
    }
}

/// Judges a series: signals, limits and targets of its complete months.
pub fn judge(context: &Context<'_>, series: &mut Series) {
    if series.metric.signals {
        series.limits = None;
        let (limits, limits_at) = signals(context, series.metric, &mut series.months);
        series.limits = limits;
        series.limits_at = limits_at;
    }
    series.target = target_of(context, series.metric);
    if let Some(target) = series.target {
        for (figure, month) in series.months.iter_mut().zip(&context.months) {
            if month.complete {
                figure.target = verdict(figure, target);
            }
        }
    }
}

/// Fills in the signals of a row of figures; the newest limits with the month of their first point, and those in force.
pub fn signals(
    context: &Context<'_>,
    metric: &Metric,
    figures: &mut [Figure],
) -> (Option<(Limits, Month)>, Vec<Option<Limits>>) {
    let mut limits_at = vec![None; figures.len()];
    let mut points = Vec::new();
    let mut places = Vec::new();
    let mut after: Option<Month> = None;
    for (i, (figure, month)) in figures.iter_mut().zip(&context.months).enumerate() {
        if !month.complete {
            continue;
        }
        let Some(value) = figure.number().filter(|_| figure.state == State::Ok && month.judged) else {
            continue;
        };
        let interval = figure.interval.filter(|ends| metric.unit == Unit::Share && *ends != Interval::OPEN);
        let shift_before = is_shifted(context, metric, after, month.month);
        points.push(Point { value, interval, shift_before });
        places.push(i);
        after = Some(month.month);
    }
    let judged = xmr(&points);
    for (verdict, &place) in judged.verdicts.iter().zip(&places) {
        limits_at[place] = verdict.limits;
        figures[place].signal = match verdict.judgement {
            Judgement::Signal(signal) => Some(Some(signal)),
            Judgement::Held => Some(None),
            Judgement::NotJudged => None,
        };
    }
    let newest = judged.newest.map(|newest| (newest.limits, context.months[places[newest.first]].month));
    (newest, limits_at)
}

/// Whether a shift was declared after the month `after` and not after the month `month`.
fn is_shifted(context: &Context<'_>, metric: &Metric, after: Option<Month>, month: Month) -> bool {
    let Some(after) = after else { return false };
    context.archive.organisation.shifts.iter().any(|shift| {
        let applies = shift.metric.as_deref().is_none_or(|id| id == metric.id);
        let its_month = shift.date.month();
        applies && its_month > after && its_month <= month
    })
}

/// The target of a metric: declared, else the catalogue's.
#[must_use]
pub fn target_of(context: &Context<'_>, metric: &Metric) -> Option<Target> {
    let declared = context.archive.organisation.targets.iter().find(|(id, _)| id == metric.id);
    declared.map(|(_, target)| *target).or(metric.default_target)
}

/// Whether a figure holds a target. `None`: nothing to judge.
#[must_use]
pub fn verdict(figure: &Figure, target: Target) -> Option<TargetVerdict> {
    if figure.state != State::Ok {
        return None;
    }
    let value = figure.number()?;
    let interval = figure.interval.unwrap_or(Interval::closed(value, value));
    let low = interval.low.unwrap_or(f64::NEG_INFINITY);
    let high = interval.high.unwrap_or(f64::INFINITY);
    let (met, missed) = match target {
        Target::AtLeast(least) => (low >= least, high < least),
        Target::AtMost(most) => (high <= most, low > most),
    };
    Some(match (met, missed) {
        (true, _) => TargetVerdict::Met,
        (_, true) => TargetVerdict::Missed,
        (false, false) => TargetVerdict::Open,
    })
}

/// The slice of a whole month.
#[must_use]
pub fn whole<'a>(context: &'a Context<'a>, index: usize) -> Slice<'a> {
    Slice { context, index, group: Group::All }
}
