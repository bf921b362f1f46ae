//! What did each side get? (metrics.md §5)

mod table;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family { id: "benefit", monthly: &[], described: &[&table::TABLE] };
