//! Ties between members: replies of some dates by one member to an entry by another → pairs.

use crate::{
    community::{PersonId, Role},
    measure::{members::Dates, slice::Slice},
};
use std::collections::BTreeSet;

/// Who replied to whom.
pub(super) type Directed = BTreeSet<(PersonId, PersonId)>;

/// The directed ties u → v: a reply by member u in the dates to an entry, of whatever date, by member v ≠ u.
pub(super) fn directed(slice: &Slice<'_>, (from, to): Dates) -> Directed {
    slice
        .turns_between(from, to)
        .filter(|(conversation, turn)| turn.role == Role::Member && conversation.by_member && !turn.is_authors)
        .filter_map(|(conversation, turn)| Some((turn.person, conversation.author?)))
        .collect()
}

/// The pairs with a tie either way, the smaller id first.
pub(super) fn undirected(ties: &Directed) -> Directed {
    ties.iter().map(|&(u, v)| (u.min(v), u.max(v))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_make_one_pair() {
        let (a, b, c) = (PersonId(1), PersonId(2), PersonId(3));
        let ties = Directed::from([(a, b), (b, a), (c, a)]);
        assert_eq!(undirected(&ties), Directed::from([(a, b), (a, c)]));
    }
}
