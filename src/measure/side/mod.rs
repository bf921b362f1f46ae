//! Do they stand up for us? (metrics.md §5)

mod advocate_share;
mod advocates;
pub(super) mod defences;
mod defended;
mod misunderstandings;
pub(super) mod referrals;
mod won_over;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "side",
    monthly: &[
        &advocates::METRIC,
        &advocate_share::METRIC,
        &referrals::METRIC,
        &defences::METRIC,
        &defended::METRIC,
        &won_over::METRIC,
        &misunderstandings::COUNT,
        &misunderstandings::TIME_MEDIAN,
    ],
    described: &[],
};
