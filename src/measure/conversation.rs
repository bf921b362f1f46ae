//! An entry with what followed it up to `as_of`, in the order the definitions need.
//!
//! Every figure of response, resolution, voice and sides reads conversations, never entries: what lies after `as_of`, what
//! bots wrote and what a lowered rule let pass is already out.

use super::when::{is_later, is_within_days, last_instant};
use crate::community::{
    AccountId, Archive, Entry, EntryId, EntryKind, Moment, Outcome, PersonId, Reply, Role, Second, TeamId, Verdict,
};

/// A reply with who stands behind it.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'a> {
    /// As recorded.
    pub reply: &'a Reply,
    /// When; `None`: not known, after all timed ones.
    pub at: Option<Moment>,
    /// The person.
    pub person: PersonId,
    /// Staff or member; bots have no turn.
    pub role: Role,
    /// The team answered for.
    pub team: Option<TeamId>,
    /// By the author of the entry, or the same person.
    pub is_authors: bool,
}

impl Turn<'_> {
    /// The account that replied.
    #[must_use]
    pub fn by(&self) -> AccountId {
        self.reply.by
    }

    /// By staff or a team.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.role == Role::Staff
    }

    /// A member other than the author speaks up for us.
    #[must_use]
    pub fn is_defence(&self) -> bool {
        self.reply.defends && self.role == Role::Member && !self.is_authors
    }
}

/// An entry and what followed.
#[derive(Debug, Clone)]
pub struct Conversation<'a> {
    /// As recorded.
    pub entry: &'a Entry,
    /// Its place in the archive.
    pub id: EntryId,
    /// The month it was opened in: index into the period's months.
    pub month: usize,
    /// Who opened it; `None`: not known.
    pub author: Option<PersonId>,
    /// Whether the author is a member (known, and no staff).
    pub by_member: bool,
    /// Timed ones by instant (a day-known one by its midnight, but never before the entry), then the untimed, in file order.
    pub turns: Vec<Turn<'a>>,
    /// In time order, up to `as_of`; a `told_at` after `as_of` is removed.
    pub outcomes: Vec<Outcome>,
    /// The first response: index into `turns`.
    pub first: Option<usize>,
    /// The first response by staff or a team: index into `turns`.
    pub first_ours: Option<usize>,
    /// The first withdrawal.
    pub withdrawn: Option<Moment>,
}

impl<'a> Conversation<'a> {
    /// Follows one entry up to `as_of`. `None`: it lies after `as_of`, or a bot wrote it.
    #[must_use]
    pub fn follow(archive: &'a Archive, id: EntryId, as_of: Second) -> Option<Self> {
        let zone = &archive.organisation.zone;
        let seen = |at: &Moment| last_instant(at, zone) <= as_of;
        let entry = &archive.entries[id.index()];
        let author = entry.from.map(|from| archive.person_of(from));
        let author_role = author.map(|person| archive.people[person.index()].role);
        if !seen(&entry.at) || author_role == Some(Role::Bot) {
            return None;
        }
        let outcomes: Vec<Outcome> = entry
            .outcomes
            .iter()
            .filter(|outcome| seen(&outcome.at))
            .map(|outcome| Outcome { told_at: outcome.told_at.filter(seen), ..*outcome })
            .collect();
        let withdrawn = outcomes.iter().find(|o| o.result == Verdict::Withdrawn).map(|o| o.at);
        let turns = ordered_turns(archive, entry, author, seen);
        let is_response = |turn: &&Turn<'_>| {
            let too_late = match (&withdrawn, &turn.at) {
                (Some(withdrawn), Some(at)) => is_later(withdrawn, at),
                _ => false,
            };
            turn.reply.public && !turn.is_authors && !too_late
        };
        let first = turns.iter().position(|turn| is_response(&turn));
        let first_ours = turns.iter().position(|turn| turn.is_ours() && is_response(&turn));
        let months = &archive.period.months;
        let month = entry.at.date.month().0 - months[0].0;
        Some(Self {
            entry,
            id,
            month: usize::try_from(month).expect("months begin with the first entry"),
            author,
            by_member: author_role == Some(Role::Member),
            turns,
            outcomes,
            first,
            first_ours,
            withdrawn,
        })
    }

    /// The first response.
    #[must_use]
    pub fn first_response(&self) -> Option<&Turn<'a>> {
        self.first.map(|i| &self.turns[i])
    }

    /// The first response by staff or a team.
    #[must_use]
    pub fn first_response_of_ours(&self) -> Option<&Turn<'a>> {
        self.first_ours.map(|i| &self.turns[i])
    }

    /// Whether it is an idea.
    #[must_use]
    pub fn is_idea(&self) -> bool {
        self.entry.kind == EntryKind::Idea
    }

    /// The first outcome of one of these results.
    #[must_use]
    pub fn first_outcome(&self, results: &[Verdict]) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| results.contains(&outcome.result))
    }

    /// Replies by staff or a team up to so many days after a moment; untimed ones included.
    pub fn replies_of_ours_until(&self, moment: &Moment, days: i32) -> impl Iterator<Item = &Turn<'a>> {
        let moment = *moment;
        self.turns
            .iter()
            .filter(move |turn| turn.is_ours() && turn.at.as_ref().is_none_or(|at| is_within_days(&moment, at, days)))
    }

    /// The outcome of event figures: the last one; a withdrawn last one is none.
    #[must_use]
    pub fn settlement(&self) -> Option<&Outcome> {
        self.outcomes.last().filter(|outcome| outcome.result != Verdict::Withdrawn)
    }
}

/// The replies seen by `as_of`, without those of bots, in the order of time.
fn ordered_turns<'a>(
    archive: &'a Archive,
    entry: &'a Entry,
    author: Option<PersonId>,
    seen: impl Fn(&Moment) -> bool,
) -> Vec<Turn<'a>> {
    let mut turns: Vec<Turn<'a>> = entry
        .replies
        .iter()
        .filter(|reply| reply.at.as_ref().is_none_or(&seen))
        .filter_map(|reply| {
            let person = archive.person_of(reply.by);
            let role = archive.people[person.index()].role;
            (role != Role::Bot).then(|| Turn {
                reply,
                at: reply.at,
                person,
                role,
                team: archive.team_of(reply.by),
                is_authors: author == Some(person),
            })
        })
        .collect();
    turns.sort_by_key(|turn| match &turn.at {
        Some(at) if at.is_exact() => (0, at.second),
        Some(at) => (0, at.second.max(entry.at.second)),
        None => (1, 0),
    });
    turns
}
