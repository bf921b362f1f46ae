//! The community tips toward a complaints desk: more than half of what is said beside errands is complaints, or clearly
//! more than usual.

use super::signal::judged;
use crate::{
    measure::figures::Figures,
    narrate::{
        evidence::Evidence,
        finding::{Finding, is_up},
        saying::{Saying, Tipping},
        weight::{CERTAIN, LARGEST, PROMISE, Weight},
    },
};

const ID: &str = "voice.complaint_desk";
/// From one half on, whoever comes to talk finds complaints first.
const HALF: f64 = 0.5;

/// Says so of a complete month, where the whole interval lies above one half, or the share is a signal upwards.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Option<Finding> {
    let series = figures.metrics.get(ID)?;
    let span = figures.months.get(month).filter(|span| span.complete)?;
    let figure = series.months.get(month)?;
    let share = figure.number()?;
    let over_half = figure.interval.is_some_and(|ends| ends.lies_above(HALF));
    let (tipping, weight) = match judged(series, month).filter(|&(_, signal, _)| is_up(signal)) {
        _ if over_half => (Tipping::OverHalf, Weight::new(CERTAIN, LARGEST * share, figure.n)),
        Some((_, signal, limits)) => {
            let mut weight = Weight::of_signal(series, figure, signal, &limits);
            weight.large *= PROMISE;
            (Tipping::Signal { signal, mean: limits.mean }, weight)
        }
        None => return None,
    };
    let evidence = Evidence::of_month(series.metric, span.month, figure);
    Some(Finding { saying: Saying::ComplaintDesk { evidence, tipping }, weight })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn found(usual: (u64, u64), last: (u64, u64)) -> Option<Saying> {
        let mut scene = Scene::of_months(13);
        scene.set(ID, (0..12).map(|_| share(usual.0, usual.1)).chain([share(last.0, last.1)]).collect());
        find(&scene.figures, 12).map(|finding| finding.saying)
    }

    #[test]
    fn more_than_half_complaints_is_said_and_so_is_a_signal() {
        let over = found((26, 40), (32, 40));
        assert!(matches!(over, Some(Saying::ComplaintDesk { tipping: Tipping::OverHalf, .. })), "{over:?}");
        let signal = found((4, 40), (18, 40));
        assert!(matches!(signal, Some(Saying::ComplaintDesk { tipping: Tipping::Signal { .. }, .. })), "{signal:?}");
    }

    #[test]
    fn half_within_the_interval_is_not_and_neither_are_fewer_complaints() {
        assert!(found((20, 40), (22, 40)).is_none());
        assert!(found((18, 40), (2, 40)).is_none());
    }
}
