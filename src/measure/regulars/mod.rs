//! Are there regulars, and how many? (metrics.md §6)

mod band;
mod level;
mod people;

pub use band::BANDS;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family =
    Family { id: "regulars", monthly: &[&level::METRIC, &band::METRIC, &people::METRIC], ..Family::EMPTY };
