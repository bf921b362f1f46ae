//! How much work an answer costs the customer, and us (metrics.md §2)

mod attempts;
mod handoffs;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family =
    Family { id: "effort", monthly: &[&attempts::MEDIAN, &attempts::FOUR_PLUS, &handoffs::MEAN], ..Family::EMPTY };
