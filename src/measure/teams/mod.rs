//! Does the whole company take part? (metrics.md §7)

mod absence_factor;
mod empowered;
mod load_max;
mod participation;
mod table;

use super::{catalogue::Family, conversation::Turn, slice::Slice};
use crate::community::AccountKind;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family {
    id: "teams",
    monthly: &[&participation::METRIC, &load_max::METRIC, &absence_factor::METRIC, &empowered::METRIC],
    described: &[&table::TABLE],
};

/// The month's replies by staff ids, teams writing as teams not among them, counted by whom they are laid to; in its order.
fn replies_by_staff<'a, K: Ord>(slice: &Slice<'a>, laid_to: fn(&Turn<'a>) -> K) -> Vec<u64> {
    let mut replies: BTreeMap<K, u64> = BTreeMap::new();
    for (_, turn) in slice.turns() {
        match slice.context.archive.accounts[turn.by().index()].kind {
            AccountKind::Staff { .. } => *replies.entry(laid_to(turn)).or_default() += 1,
            AccountKind::Member | AccountKind::Team(_) => {}
        }
    }
    replies.into_values().collect()
}
