//! Somebody still waits for an answer.

use crate::{
    measure::{figure::Value, figures::Figures},
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, Weight},
    },
};

/// What a waiting customer weighs beside a signal.
const WAITING: f64 = 0.8;

/// The entries that wait at a month's end, if any.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Option<Finding> {
    let this = figures.months[month].month;
    let series = figures.metrics.get("response.waiting")?;
    let figure = series.months.get(month)?;
    let Some(Value::Whole(count @ 1..)) = figure.value else { return None };
    let longest = figures.metrics.get("response.waiting_oldest")?;
    let oldest = longest.months.get(month).filter(|figure| figure.is_readable());
    let oldest = oldest.map(|figure| Evidence::of_month(longest.metric, this, figure));
    let evidence = Evidence::of_month(series.metric, this, figure);
    let weight = Weight::new(CERTAIN, WAITING, u64::try_from(count).ok());
    Some(Finding { saying: Saying::Waiting { evidence, oldest }, weight })
}
