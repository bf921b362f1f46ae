//! Somebody still waits for an answer, perhaps longer than anybody before.

use crate::{
    measure::{
        figure::{Figure, Value},
        figures::Figures,
        statistics::xmr::FIRST_LIMITS,
    },
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, LARGEST, Weight},
    },
};

/// What a waiting customer weighs beside a signal.
const WAITING: f64 = 0.8;
/// A wait of under a day is no news, be it the longest.
const DAY: f64 = 86_400.0;

/// The entries that wait at a month's end, if any.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Option<Finding> {
    let evidence = evidence(figures, "response.waiting", month)?;
    let Some(Value::Whole(count @ 1..)) = evidence.figure.value else { return None };
    let oldest = self::evidence(figures, "response.waiting_oldest", month);
    let longest = oldest.as_ref().and_then(|oldest| longest(figures, month, oldest, &evidence));
    longest.or_else(|| {
        let weight = Weight::new(CERTAIN, WAITING, u64::try_from(count).ok());
        Some(Finding { saying: Saying::Waiting { evidence, oldest }, weight })
    })
}

/// That the oldest waits longer than anybody did at the end of a month before. `None`: it does not, it waits under a day, or
/// fewer than eight months before were looked at.
fn longest(figures: &Figures, month: usize, oldest: &Evidence, waiting: &Evidence) -> Option<Finding> {
    let own = oldest.figure.number().filter(|&seconds| seconds >= DAY)?;
    let seen = |month: &usize| figures.monthly("response.waiting", *month).is_some_and(Figure::is_readable);
    if (0..month).filter(seen).count() < FIRST_LIMITS {
        return None;
    }
    let waits = (0..month).filter_map(|month| evidence(figures, "response.waiting_oldest", month));
    let length = |wait: &Evidence| wait.figure.number().unwrap_or_default();
    let before = waits.max_by(|a, b| length(a).total_cmp(&length(b)));
    if before.as_ref().is_some_and(|before| own <= length(before)) {
        return None;
    }
    let large = before.as_ref().map_or(LARGEST / 2.0, |before| own / length(before).max(DAY));
    let weight = Weight::new(CERTAIN, large, Weight::counted(&waiting.figure));
    let (evidence, waiting) = (oldest.clone(), waiting.clone());
    Some(Finding { saying: Saying::LongestWait { evidence, waiting, before }, weight })
}

/// A readable figure of a month.
fn evidence(figures: &Figures, id: &str, month: usize) -> Option<Evidence> {
    let series = figures.metrics.get(id)?;
    let figure = series.months.get(month).filter(|figure| figure.is_readable())?;
    Some(Evidence::of_month(series.metric, figures.months[month].month, figure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, seconds};

    /// Eight months in which one waited for so many hours at the end, and a ninth.
    fn found(before: Option<i64>, last: Option<i64>) -> Option<Saying> {
        let mut scene = Scene::of_months(9);
        let count = |hours: Option<i64>| Figure::count(u64::from(hours.is_some()));
        let oldest = |hours: Option<i64>| hours.map_or_else(Figure::nothing, |hours| seconds(hours * 3600));
        let months: Vec<Option<i64>> = (0..8).map(|_| before).chain([last]).collect();
        scene.set("response.waiting", months.iter().copied().map(count).collect());
        scene.set("response.waiting_oldest", months.iter().copied().map(oldest).collect());
        find(&scene.figures, 8).map(|finding| finding.saying)
    }

    #[test]
    fn one_who_waits_is_said_and_nobody_is_not() {
        assert!(matches!(found(Some(90), Some(80)), Some(Saying::Waiting { .. })));
        assert!(found(Some(90), None).is_none());
    }

    #[test]
    fn a_wait_longer_than_any_seen_is_told_with_the_one_before() {
        assert!(matches!(found(Some(90), Some(200)), Some(Saying::LongestWait { before: Some(_), .. })));
        assert!(matches!(found(None, Some(200)), Some(Saying::LongestWait { before: None, .. })));
    }

    #[test]
    fn a_wait_as_long_as_before_or_under_a_day_is_not_the_longest() {
        assert!(matches!(found(Some(90), Some(90)), Some(Saying::Waiting { .. })));
        assert!(matches!(found(Some(3), Some(20)), Some(Saying::Waiting { .. })));
    }
}
