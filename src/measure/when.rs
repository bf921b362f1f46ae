//! Comparing moments of different precision (metrics.md §1, "Known to the day").

use crate::community::{Moment, Second, Zone};

/// Seconds of a day, as elapsed time is counted.
pub const DAY: Second = 86_400;

/// Whether `b` lies later than `a`: by instants, or by local dates where one of them is known to the day.
#[must_use]
pub fn is_later(a: &Moment, b: &Moment) -> bool {
    if a.is_exact() && b.is_exact() { b.second > a.second } else { b.date > a.date }
}

/// Whether `b` happened within so many days of `a`: elapsed seconds, or dates where one of them is known to the day.
#[must_use]
pub fn is_within_days(a: &Moment, b: &Moment, days: i32) -> bool {
    if a.is_exact() && b.is_exact() {
        b.second - a.second <= Second::from(days) * DAY
    } else {
        b.date <= a.date.plus(days)
    }
}

/// The instant from which the age of an item is counted: its own, or the first instant of the next date.
#[must_use]
pub fn age_begins(at: &Moment, zone: &Zone) -> Second {
    if at.is_exact() { at.second } else { zone.start_of(at.date.plus(1)) }
}

/// The last instant a moment may stand for: its own, or its date's last second.
#[must_use]
pub fn last_instant(at: &Moment, zone: &Zone) -> Second {
    if at.is_exact() { at.second } else { zone.last_second_of(at.date) }
}
