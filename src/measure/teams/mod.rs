//! Does the whole company take part? (metrics.md §7)

mod absence_factor;
mod empowered;
mod load_max;
mod participation;
mod table;

use super::{
    catalogue::Family,
    conversation::Turn,
    evidence::On,
    slice::Slice,
    witness::{Part, Reason, Witness},
};
use crate::community::AccountKind;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family {
    id: "teams",
    monthly: &[&participation::METRIC, &load_max::METRIC, &absence_factor::METRIC, &empowered::METRIC],
    described: &[&table::TABLE],
};

/// The month's replies by staff ids, teams writing as teams not among them, counted by whom they are laid to; in its order.
fn replies_by_staff<'a, K: Ord + Witness>(slice: &Slice<'a>, laid_to: fn(&Turn<'a>) -> K) -> Vec<u64> {
    let mut replies: BTreeMap<K, u64> = BTreeMap::new();
    let ear = slice.ear();
    for (conversation, turn) in slice.turns() {
        match slice.context.archive.accounts[turn.by().index()].kind {
            AccountKind::Staff { .. } => {
                *replies.entry(laid_to(turn)).or_default() += 1;
                ear.tell(Part::HitOnly, &(conversation, turn));
            }
            AccountKind::Member | AccountKind::Team(_) => {
                ear.tell(Part::Passed(Reason::NotByOneOfUs), &(conversation, turn));
            }
        }
    }
    let by_staff =
        |turn: &Turn<'_>| matches!(slice.context.archive.accounts[turn.by().index()].kind, AccountKind::Staff { .. });
    for who in replies.keys() {
        let places = || {
            let turns = slice.turns().filter(|(_, turn)| by_staff(turn) && laid_to(turn) == *who);
            turns.map(|(conversation, _)| conversation.entry.place).collect()
        };
        ear.tell(Part::Whole, &On::new(who, places));
    }
    replies.into_values().collect()
}
