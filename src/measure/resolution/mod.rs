//! Is what was raised brought to an end? (metrics.md §2)

mod first_contact;
mod public_share;
pub(super) mod time;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "resolution",
    monthly: &[&time::MEDIAN, &public_share::METRIC, &first_contact::METRIC],
    ..Family::EMPTY
};
