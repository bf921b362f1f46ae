//! The catalogue: all metrics of all families.

use super::{
    balance, benefit, campaign, campaigns, decisions, effort, line,
    metric::{Described, Metric},
    needs, people, posts, regulars, resolution, response, side, steady, supporters, survey, teams, ties, timing, voice,
};
use std::sync::LazyLock;

/// A family's metrics.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// The part of the ids before the dot.
    pub id: &'static str,
    /// Measured every month.
    pub monthly: &'static [&'static Metric],
    /// The others.
    pub described: &'static [&'static Described],
}

impl Family {
    /// A family without metrics, for the fields one does not need.
    pub const EMPTY: Self = Self { id: "", monthly: &[], described: &[] };
}

/// All families, in the order of docs/metrics.md.
pub const FAMILIES: &[Family] = &[
    response::FAMILY,
    resolution::FAMILY,
    effort::FAMILY,
    line::FAMILY,
    voice::FAMILY,
    needs::FAMILY,
    people::FAMILY,
    ties::FAMILY,
    side::FAMILY,
    balance::FAMILY,
    benefit::FAMILY,
    posts::FAMILY,
    regulars::FAMILY,
    steady::FAMILY,
    teams::FAMILY,
    supporters::FAMILY,
    campaign::FAMILY,
    campaigns::FAMILY,
    timing::FAMILY,
    survey::FAMILY,
    decisions::FAMILY,
];

/// All monthly metrics, in the order of the families.
#[must_use]
pub fn monthly() -> &'static [&'static Metric] {
    static ALL: LazyLock<Vec<&'static Metric>> =
        LazyLock::new(|| FAMILIES.iter().flat_map(|family| family.monthly).copied().collect());
    &ALL
}

/// All other metrics, in the order of the families.
#[must_use]
pub fn described() -> &'static [&'static Described] {
    static ALL: LazyLock<Vec<&'static Described>> =
        LazyLock::new(|| FAMILIES.iter().flat_map(|family| family.described).copied().collect());
    &ALL
}
