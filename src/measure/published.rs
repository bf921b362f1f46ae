//! A post with whose it is, and the share of its audience that reacted (metrics.md §6).

use super::{
    when::{DAY, age_begins, last_instant},
    witness::Reason,
};
use crate::community::{Archive, Date, DatedCount, Moment, Owner, PersonId, Post, Role, SeasonId, Second};
use std::collections::BTreeSet;

/// The share of the audience that reacted to a post.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// Reactors ÷ audience.
    pub value: f64,
    /// Made from likes and comments, or measured outside 7 to 60 days.
    pub approximate: bool,
}

/// A post.
#[derive(Debug, Clone)]
pub struct Published<'a> {
    /// As recorded.
    pub post: &'a Post,
    /// The month it was published in: index into the period's months.
    pub month: usize,
    /// Who published it; `None`: not given.
    pub person: Option<PersonId>,
    /// By staff or a team, or `by` absent on a channel of ours.
    pub is_own: bool,
    /// By a member on a running season's roster that day: the seasons.
    pub seasons: Vec<SeasonId>,
    /// The members who reacted, each once, bots and staff out; `None`: no list given.
    pub reacted: Option<Vec<PersonId>>,
    /// Own or a supporter's, and at least 7 days old: it counts where it has a ratio.
    pub is_mature: bool,
    /// `None`: no audience, no reactions, or measured after `as_of`.
    pub ratio: Option<Ratio>,
}

impl<'a> Published<'a> {
    /// Looks at one post from `as_of`. `None`: it lies after `as_of`, or a bot published it.
    #[must_use]
    pub fn look_at(archive: &'a Archive, post: &'a Post, as_of: Second) -> Option<Self> {
        let zone = &archive.organisation.zone;
        let person = post.by.map(|by| archive.person_of(by));
        let role = person.map(|person| archive.people[person.index()].role);
        if last_instant(&post.at, zone) > as_of || role == Some(Role::Bot) {
            return None;
        }
        let seasons = match (person, role) {
            (Some(person), Some(Role::Member)) => seasons_of(archive, person, post.at.date),
            _ => Vec::new(),
        };
        let is_own = match role {
            Some(role) => role == Role::Staff,
            None => archive.organisation.channels[post.channel.index()].owner == Owner::Us,
        };
        let reacted = post.reacted.as_ref().map(|accounts| {
            let people: BTreeSet<PersonId> = accounts
                .iter()
                .map(|&account| archive.person_of(account))
                .filter(|person| archive.people[person.index()].role == Role::Member)
                .collect();
            people.into_iter().collect::<Vec<_>>()
        });
        let month = post.at.date.month().0 - archive.period.months[0].0;
        Some(Self {
            post,
            month: usize::try_from(month).expect("months begin with the first post"),
            person,
            is_own,
            is_mature: (is_own || !seasons.is_empty()) && age_begins(&post.at, zone) + 7 * DAY <= as_of,
            ratio: ratio(archive, post, reacted.as_deref(), as_of),
            seasons,
            reacted,
        })
    }

    /// Why it is no counted post; `None`: it is one.
    #[must_use]
    pub fn why_not_counted(&self) -> Option<Reason> {
        if !self.is_own && self.seasons.is_empty() {
            Some(Reason::Others)
        } else if !self.is_mature {
            Some(Reason::TooYoung)
        } else {
            self.ratio.is_none().then_some(Reason::NoRatio)
        }
    }

    /// Whether it is a counted post: own or a supporter's, 7 days old, with a ratio.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.is_mature && self.ratio.is_some()
    }
}

/// The running seasons that have a member on their roster on a date.
pub(super) fn seasons_of(archive: &Archive, person: PersonId, date: Date) -> Vec<SeasonId> {
    let mut seasons = Vec::new();
    for (i, season) in archive.seasons.iter().enumerate() {
        let runs = season.start <= date && season.end.is_none_or(|end| date <= end);
        let is_on = |p: &crate::community::Participant| {
            archive.person_of(p.member) == person && p.left.is_none_or(|left| date < left)
        };
        if runs && season.people.iter().any(is_on) {
            seasons.push(SeasonId(u32::try_from(i).expect("fewer than 2^32 seasons")));
        }
    }
    seasons
}

/// Reactors, else the distinct members who reacted, else likes and comments, ÷ audience.
#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
fn ratio(archive: &Archive, post: &Post, reacted: Option<&[PersonId]>, as_of: Second) -> Option<Ratio> {
    let zone = &archive.organisation.zone;
    if post.measured_at.is_some_and(|at| last_instant(&at, zone) > as_of) {
        return None;
    }
    let channel = &archive.organisation.channels[post.channel.index()];
    let audience = post.audience.or_else(|| DatedCount::in_force(&channel.audience, post.at.date))?;
    if audience == 0 {
        return None;
    }
    let (reactors, from_likes) = if let Some(reactors) = post.reactors {
        (reactors, false)
    } else if let Some(people) = reacted {
        (people.len() as u64, false)
    } else {
        (post.reactions.likes? + post.reactions.comments?, true)
    };
    let outside = post.measured_at.is_some_and(|at| !is_measured_in_time(&post.at, &at));
    Some(Ratio { value: reactors as f64 / audience as f64, approximate: from_likes || outside })
}

/// Measured 7 to 60 days after the post.
fn is_measured_in_time(at: &Moment, measured: &Moment) -> bool {
    if at.is_exact() && measured.is_exact() {
        let age = measured.second - at.second;
        (7 * DAY..=60 * DAY).contains(&age)
    } else {
        (at.date.plus(7)..=at.date.plus(60)).contains(&measured.date)
    }
}
