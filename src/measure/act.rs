//! What people did, and when: the ground of all figures about people (metrics.md §4).

use super::{conversation::Conversation, published::Published};
use crate::community::{Archive, Date, EntryKind, PersonId, Place, Role, Second};

/// What a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Wrote an entry.
    Entry,
    /// Replied, in public or not.
    Reply,
    /// Published a post.
    Post,
    /// Reacted to a post.
    Reaction,
    /// Did a mission.
    Mission,
    /// Met in a session, as mentor or with one.
    Session,
}

/// An act of a member. Staff and bots have none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Act {
    /// When. Acts of unknown date are of no month and not listed.
    pub date: Date,
    /// Who.
    pub person: PersonId,
    /// What.
    pub deed: Deed,
    /// Stands up for us: a referral or defence, or a reply that defends, to somebody else's entry.
    pub is_advocacy: bool,
    /// Where it is written: the line of the entry, the post or the season.
    pub place: Place,
}

impl Act {
    /// An entry, a reply, or a post.
    #[must_use]
    pub fn is_contribution(&self) -> bool {
        matches!(self.deed, Deed::Entry | Deed::Reply | Deed::Post)
    }
}

/// All acts of members up to `as_of`, sorted by date, then person.
#[must_use]
pub fn acts(archive: &Archive, conversations: &[Conversation<'_>], posts: &[Published<'_>], as_of: Second) -> Vec<Act> {
    let is_member = |person: PersonId| archive.people[person.index()].role == Role::Member;
    let mut acts = Vec::new();
    let mut add = |date: Date, person: PersonId, deed: Deed, is_advocacy: bool, place: Place| {
        if is_member(person) {
            acts.push(Act { date, person, deed, is_advocacy, place });
        }
    };
    for conversation in conversations {
        if let Some(author) = conversation.author {
            let is_advocacy = matches!(conversation.entry.kind, EntryKind::Referral | EntryKind::Defence);
            add(conversation.entry.at.date, author, Deed::Entry, is_advocacy, conversation.entry.place);
        }
        for turn in &conversation.turns {
            if let Some(at) = turn.at {
                add(at.date, turn.person, Deed::Reply, turn.is_defence(), conversation.entry.place);
            }
        }
    }
    for post in posts {
        if let Some(person) = post.person {
            add(post.post.at.date, person, Deed::Post, false, post.post.place);
        }
        for &person in post.reacted.iter().flatten() {
            add(post.post.at.date, person, Deed::Reaction, false, post.post.place);
        }
    }
    let zone = &archive.organisation.zone;
    let seen = |date: Date| zone.last_second_of(date) <= as_of;
    for season in &archive.seasons {
        for mission in &season.missions {
            for done in mission.done.iter().filter(|done| seen(done.date)) {
                add(done.date, archive.person_of(done.member), Deed::Mission, false, season.place);
            }
        }
        for session in season.sessions.iter().filter(|session| seen(session.date)) {
            for &account in session.with.iter().chain([&session.mentor]) {
                add(session.date, archive.person_of(account), Deed::Session, false, season.place);
            }
        }
    }
    acts.sort_unstable();
    acts
}
