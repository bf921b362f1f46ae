//! Does the whole company take part? (metrics.md §7)

mod absence_factor;
mod empowered;
mod load_max;
mod participation;
mod table;

use super::{catalogue::Family, slice::Slice};
use crate::community::{AccountId, AccountKind};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family {
    id: "teams",
    monthly: &[&participation::METRIC, &load_max::METRIC, &absence_factor::METRIC, &empowered::METRIC],
    described: &[&table::TABLE],
    ..Family::EMPTY
};

/// Replies of each staff id in the month, in the order of ids; teams writing as teams are not among them.
fn replies_by_staff(slice: &Slice<'_>) -> Vec<u64> {
    let mut replies: BTreeMap<AccountId, u64> = BTreeMap::new();
    for (_, turn) in slice.turns() {
        match slice.context.archive.accounts[turn.by().index()].kind {
            AccountKind::Staff { .. } => *replies.entry(turn.by()).or_default() += 1,
            AccountKind::Member | AccountKind::Team(_) => {}
        }
    }
    replies.into_values().collect()
}
