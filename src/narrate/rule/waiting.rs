//! Somebody still waits for an answer.

use super::signal::people;
use crate::{
    measure::{figure::Value, figures::Figures},
    narrate::finding::{Evidence, Finding, Saying},
};

/// What a waiting customer weighs beside a signal.
const WAITING: f64 = 0.8;

/// The entries that wait at a month's end, if any.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Option<Finding> {
    let series = figures.metrics.get("response.waiting")?;
    let figure = series.months.get(month)?;
    let Some(Value::Whole(count @ 1..)) = figure.value else { return None };
    let oldest = match figures.monthly("response.waiting_oldest", month)?.value {
        Some(Value::Whole(seconds)) => Some(seconds),
        Some(Value::Real(_) | Value::Word(_)) | None => None,
    };
    let evidence = Evidence { metric: series.metric, month: figures.months[month].month, figure: figure.clone() };
    Some(Finding { saying: Saying::Waiting { evidence, oldest }, weight: WAITING * people(u64::try_from(count).ok()) })
}
