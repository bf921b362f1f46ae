//! Do customers talk with each other? (metrics.md §4)

mod density;
mod dialogue;
mod reciprocity;
mod recurring;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "ties",
    monthly: &[&density::DENSITY, &density::DEGREE_MEAN, &reciprocity::METRIC, &recurring::METRIC, &dialogue::METRIC],
    described: &[],
};
