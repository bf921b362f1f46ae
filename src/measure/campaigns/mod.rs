//! What the campaigns of a month have in common. (metrics.md §9)

mod long_term_share;

pub use long_term_share::money_in;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family { id: "campaigns", monthly: &[&long_term_share::METRIC], ..Family::EMPTY };
