//! Is somebody there? (metrics.md §2)

mod check_rate;
mod longest_silence;

use super::catalogue::Family;
pub(super) use longest_silence::longest_gap;

/// The family.
pub const FAMILY: Family =
    Family { id: "line", monthly: &[&check_rate::METRIC, &longest_silence::METRIC], ..Family::EMPTY };
