//! What do they say, and is it still a community? (metrics.md §3)

mod complaint_desk;
mod entries;
mod idea_adoption;
mod idea_time;
mod kind_share;
mod loop_closed;
mod net_sentiment;
mod rising_terms;
mod spread;
mod topic_change;

use super::catalogue::Family;

/// The family.
pub const FAMILY: Family = Family {
    id: "voice",
    monthly: &[
        &entries::METRIC,
        &kind_share::METRIC,
        &complaint_desk::METRIC,
        &net_sentiment::METRIC,
        &idea_adoption::METRIC,
        &idea_time::MEDIAN,
        &loop_closed::METRIC,
        &spread::MAX,
        &spread::FIFTH,
    ],
    described: &[&topic_change::TABLE, &rising_terms::TABLE],
};
