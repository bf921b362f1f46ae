//! Where the acts stand that make a person, a tie or a stretch of time count: looked up for whoever listens, else not at all.

use super::{
    act::Act,
    rung::Rung,
    slice::Slice,
    witness::{Thing, Witness},
};
use crate::community::{Date, PersonId, Place, Role};
use std::collections::BTreeMap;

/// First and last date, both included.
pub type Dates = (Date, Date);

/// A thing, and how to find the places of what makes it count.
#[derive(Debug, Clone, Copy)]
pub struct On<T, F> {
    /// What counts.
    pub thing: T,
    look: F,
}

impl<T: Witness, F: Fn() -> Vec<Place>> On<T, F> {
    /// A thing that counts for what stands at these places, in any order.
    pub fn new(thing: T, look: F) -> Self {
        Self { thing, look }
    }
}

impl<T: Witness, F: Fn() -> Vec<Place>> Witness for On<T, F> {
    fn thing(&self) -> Thing {
        self.thing.thing()
    }

    fn places(&self) -> Vec<Place> {
        let mut places = (self.look)();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// The places of replies, by who replied and whose entry it was.
pub type Replies = BTreeMap<(PersonId, PersonId), Vec<Place>>;

/// The places of the replies by either of two to the other.
#[must_use]
pub fn between(replies: &Replies, (one, other): (PersonId, PersonId)) -> Vec<Place> {
    [(one, other), (other, one)].iter().filter_map(|tie| replies.get(tie)).flatten().copied().collect()
}

impl<'a> Slice<'a> {
    /// The dates of the month.
    #[must_use]
    pub fn dates(&self) -> Dates {
        (self.month().first, self.month().last)
    }

    /// A member who counts for the acts of some dates of which something holds.
    pub fn by_acts(
        &self,
        person: PersonId,
        dates: Dates,
        holds: fn(&Act) -> bool,
    ) -> On<PersonId, impl Fn() -> Vec<Place> + use<'a>> {
        let members = &self.context.members;
        On::new(person, move || members.places_of(person, dates, holds))
    }

    /// The places of the acts that put a member on a rung by the date `last`; of one who lapsed, of all acts so far.
    #[must_use]
    pub fn places_on_rung(&self, person: PersonId, rung: Rung, last: Date) -> Vec<Place> {
        let first = last.plus(-89);
        let members = &self.context.members;
        match rung {
            Rung::Lapsed => members.places_of(person, (Date(i32::MIN), last), |_| true),
            Rung::Advocate => members.places_of(person, (first, last), |act| act.is_advocacy),
            Rung::Regular | Rung::Customer | Rung::Fan => members.places_of(person, (first, last), |_| true),
        }
    }

    /// The replies that tie members in some dates; none, where nobody listens.
    #[must_use]
    pub fn replies_that_tie(&self, (from, to): Dates) -> Replies {
        let mut replies = Replies::new();
        if self.ear().listens() {
            for (conversation, turn) in self.turns_between(from, to) {
                if let (Role::Member, false, true, Some(author)) =
                    (turn.role, turn.is_authors, conversation.by_member, conversation.author)
                {
                    replies.entry((turn.person, author)).or_default().push(conversation.entry.place);
                }
            }
        }
        replies
    }
}
