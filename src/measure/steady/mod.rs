//! Are we there week after week? (metrics.md §6)

mod burstiness;
mod longest_gap;
mod weeks_active;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "steady",
    monthly: &[&weeks_active::METRIC, &longest_gap::METRIC, &burstiness::METRIC],
    ..Family::EMPTY
};
