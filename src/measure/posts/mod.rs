//! What do we publish, and who reacts? (metrics.md §6)

mod published;
pub(super) mod ratio;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family { id: "posts", monthly: &[&published::METRIC, &ratio::MEDIAN], ..Family::EMPTY };
