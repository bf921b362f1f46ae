//! Who is on the line? (metrics.md §4)

mod absence_factor;
mod active;
mod climb;
mod gini;
mod ladder;
mod ladder_flow;
mod newcomer_return;
mod newcomers;
mod participation;
mod partners;
mod resolution;
mod top_share;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "people",
    monthly: &[
        &active::METRIC,
        &participation::CREATORS,
        &participation::RESPONDERS,
        &participation::QUIET,
        &top_share::HUNDREDTH,
        &top_share::TENTH,
        &gini::METRIC,
        &absence_factor::METRIC,
        &newcomers::METRIC,
        &newcomer_return::METRIC,
        &ladder::METRIC,
        &climb::METRIC,
        &resolution::METRIC,
    ],
    described: &[&ladder_flow::TABLE, &partners::TABLE],
};
