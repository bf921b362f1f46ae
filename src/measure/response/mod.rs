//! Is the line answered? (metrics.md §2)

mod hours;
mod none_7d;
mod peer_share;
mod small_talk;
mod staff_time;
mod time;
mod waiting;
mod waiting_oldest;
mod within;

use super::catalogue::Family;
pub(super) use time::curve;

/// The family.
pub const FAMILY: Family = Family {
    id: "response",
    monthly: &[
        &time::MEDIAN,
        &time::P90,
        &staff_time::MEDIAN,
        &within::HOUR,
        &within::TWO_HOURS,
        &within::DAY,
        &none_7d::METRIC,
        &waiting::METRIC,
        &waiting_oldest::METRIC,
        &peer_share::METRIC,
        &small_talk::METRIC,
        &hours::METRIC,
    ],
    ..Family::EMPTY
};
