//! Which desires stand behind the demands? (metrics.md §3)

mod alternative;
mod linked;
mod table;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family =
    Family { id: "needs", monthly: &[&linked::METRIC, &alternative::METRIC], described: &[&table::TABLE] };
