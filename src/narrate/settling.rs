//! When a month's figures stop moving: its end, and the windows that each figure waits for after it. Pure.
//!
//! A cohort figure follows each of its items for a stated time after it (its follow-up) and is final once that time has
//! passed after the month's end. Some event figures wait, too: for reactions to a post, or for whether a settled case comes
//! back. All others are final when the month is over. What is logged later still can move any of them; that is a
//! correction, and told as one.

use crate::{
    community::{Archive, Date, Second},
    measure::{
        figure::State,
        figures::{Figures, Series},
        metric::Metric,
    },
};
use std::collections::BTreeMap;

/// Event figures that look [`WAIT_DAYS`] past what they count: counted posts (metrics.md §6), and outcomes with the
/// replies after them (§2, §3, §7).
const WAITING: [&str; 8] = [
    "resolution.first_contact",
    "effort.handoffs_mean",
    "voice.loop_closed",
    "teams.empowered",
    "posts.ratio_median",
    "regulars.level",
    "regulars.band",
    "regulars.people",
];
/// So long.
const WAIT_DAYS: i32 = 7;

/// How many days past the month an event figure waits; 0: it is final when the month is over, or follows its items for
/// the time that [`Metric::follow_up`] says.
#[must_use]
pub fn wait_days(id: &str) -> i32 {
    if WAITING.contains(&id) { WAIT_DAYS } else { 0 }
}

/// When a month's figures stop moving.
#[derive(Debug, Clone)]
pub struct Settling {
    /// The month's last date.
    pub ends: Date,
    /// Whether it is over.
    pub complete: bool,
    /// How many of its figures are final.
    pub settled: u64,
    /// The date on which the last figure became final, or will.
    pub settled_on: Date,
    /// Those that may still move, by the last date on which they may, the nearest first; in the order of the catalogue.
    pub open: BTreeMap<Date, Vec<&'static Metric>>,
}

/// When the figures of a month stop moving. Figures that have nothing to measure are not counted.
#[must_use]
pub fn of_month(archive: &Archive, figures: &Figures, month: usize) -> Settling {
    let span = &figures.months[month];
    let zone = &archive.organisation.zone;
    let mut settling = Settling {
        ends: span.month.last_date(),
        complete: span.complete,
        settled: 0,
        settled_on: span.month.last_date(),
        open: BTreeMap::new(),
    };
    let measured = |series: &&Series| series.months.get(month).is_some_and(|figure| is_told(figure.state));
    let catalogue = crate::measure::catalogue::monthly().iter().filter_map(|metric| figures.metrics.get(metric.id));
    for series in catalogue.filter(measured) {
        let wait = Second::from(wait_days(series.metric.id)) * 86_400;
        let until = span.end + series.metric.follow_up.unwrap_or(wait);
        // The last second that may move it.
        let date = zone.moment(until - 1).date;
        settling.settled_on = settling.settled_on.max(date);
        if until <= figures.as_of {
            settling.settled += 1;
        } else {
            settling.open.entry(date).or_default().push(series.metric);
        }
    }
    settling
}

/// Whether there is something that can move.
fn is_told(state: State) -> bool {
    match state {
        State::Ok | State::Running | State::NotReached => true,
        State::None | State::TooFew | State::Suppressed => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::catalogue;

    #[test]
    fn what_waits_is_in_the_catalogue_and_follows_nothing_else() {
        for id in WAITING {
            let metric = catalogue::monthly().iter().find(|metric| metric.id == id);
            assert!(metric.is_some_and(|metric| metric.follow_up.is_none()), "{id}");
        }
        assert_eq!((wait_days("voice.entries"), wait_days("voice.loop_closed")), (0, 7));
    }
}
