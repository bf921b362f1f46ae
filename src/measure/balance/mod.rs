//! Do we listen more than we tell? (metrics.md §5)

mod listening;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family { id: "balance", monthly: &[&listening::METRIC], described: &[] };
