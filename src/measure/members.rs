//! The members of the community month by month: what all figures about people stand on (metrics.md §4).

use super::{
    act::Act,
    context::MonthSpan,
    conversation::Conversation,
    crowd::{BLOCK, Crowd},
    network::Answer,
    rung::Ladder,
};
use crate::community::{Archive, Date, Month, PersonId, Place, Role};
use rayon::prelude::*;
use std::sync::OnceLock;

/// Dates of the trailing window.
const WINDOW: i32 = 3 * BLOCK;

/// The members of the community.
#[derive(Debug)]
pub struct Members {
    /// Acts of members, by date.
    acts: Vec<Act>,
    /// By person: the date of the first act.
    first_acts: Vec<Option<Date>>,
    /// By person: the date of the first entry with a need.
    first_needs: Vec<Option<Date>>,
    /// Replies of one member to an entry of another, by date.
    answers: Vec<Answer>,
    /// By month: who acted in it.
    months: Vec<Crowd>,
    /// By month: who acted in the trailing window.
    windows: Vec<Crowd>,
    /// The ladder on the eve of the first month, then by month at its end.
    ladders: Vec<Ladder>,
    /// By person: indexes into `acts`, ascending; not looked up before somebody asks.
    acts_of: OnceLock<Vec<Vec<usize>>>,
}

impl Members {
    /// Looks at the members of an archive through their acts, which come by date.
    #[must_use]
    pub fn new(archive: &Archive, months: &[MonthSpan], acts: Vec<Act>, conversations: &[Conversation<'_>]) -> Self {
        let people = &archive.people;
        let first_acts = first_dates(people.len(), acts.iter().map(|act| (act.person, act.date)));
        let needs = conversations.iter().filter(|conversation| conversation.entry.need.is_some());
        let first_needs = first_dates(people.len(), needs.filter_map(|c| Some((c.author?, c.entry.at.date))));
        let crowd = |first, last| Crowd::gather(between(&acts, |act| act.date, (first, last)), last, people.len());
        let window = |last: Date| crowd(last.plus(1 - WINDOW), last);
        let windows: Vec<Crowd> = months.par_iter().map(|month| window(month.last)).collect();
        let eve = months[0].first.plus(-1);
        let ladder = |window: &Crowd, last| Ladder::new(people, &first_acts, window, last);
        let ladders = std::iter::once(ladder(&window(eve), eve))
            .chain(windows.iter().zip(months).map(|(window, month)| ladder(window, month.last)))
            .collect();
        Self {
            months: months.par_iter().map(|month| crowd(month.first, month.last)).collect(),
            windows,
            ladders,
            answers: answers(conversations),
            first_acts,
            first_needs,
            acts,
            acts_of: OnceLock::new(),
        }
    }

    /// Whether any member ever acted.
    #[must_use]
    pub fn have_acted(&self) -> bool {
        !self.acts.is_empty()
    }

    /// Who acted in a month.
    #[must_use]
    pub fn in_month(&self, index: usize) -> &Crowd {
        &self.months[index]
    }

    /// Who acted in the trailing window of a month.
    #[must_use]
    pub fn in_window(&self, index: usize) -> &Crowd {
        &self.windows[index]
    }

    /// The ladder at the end of a month.
    #[must_use]
    pub fn ladder(&self, index: usize) -> &Ladder {
        &self.ladders[index + 1]
    }

    /// The ladder at the end of the month before.
    #[must_use]
    pub fn ladder_before(&self, index: usize) -> &Ladder {
        &self.ladders[index]
    }

    /// The acts of the dates `from` to `to`, both included.
    #[must_use]
    pub fn acts_between(&self, dates: (Date, Date)) -> &[Act] {
        between(&self.acts, |act| act.date, dates)
    }

    /// The replies of one member to an entry of another, in the dates `from` to `to`, both included.
    #[must_use]
    pub fn answers_between(&self, dates: (Date, Date)) -> &[Answer] {
        between(&self.answers, |answer| answer.date, dates)
    }

    /// Those whose first act lies in a month, in the order of their ids.
    pub fn first_seen_in(&self, month: Month) -> impl Iterator<Item = PersonId> {
        let dates = month.first_date()..=month.last_date();
        let people = (0..).map(PersonId).zip(&self.first_acts);
        people.filter(move |(_, first)| first.is_some_and(|first| dates.contains(&first))).map(|(person, _)| person)
    }

    /// Where the acts of a member in some dates (both included) stand of which something holds.
    #[must_use]
    pub fn places_of(&self, person: PersonId, (from, to): (Date, Date), holds: fn(&Act) -> bool) -> Vec<Place> {
        let acts_of = self.acts_of.get_or_init(|| {
            let mut acts_of = vec![Vec::new(); self.first_acts.len()];
            for (i, act) in self.acts.iter().enumerate() {
                acts_of[act.person.index()].push(i);
            }
            acts_of
        });
        let acts = acts_of[person.index()].iter().map(|&i| &self.acts[i]);
        acts.filter(|act| from <= act.date && act.date <= to && holds(act)).map(|act| act.place).collect()
    }

    /// Where the acts of a member's first date stand.
    #[must_use]
    pub fn places_of_first(&self, person: PersonId) -> Vec<Place> {
        let first = self.first_acts[person.index()];
        first.map_or_else(Vec::new, |first| self.places_of(person, (first, first), |_| true))
    }

    /// Whether a member wrote an entry with a need up to a date.
    #[must_use]
    pub fn has_told_a_need(&self, person: PersonId, by: Date) -> bool {
        self.first_needs[person.index()].is_some_and(|first| first <= by)
    }
}

/// The first of the dates of each person; they come ascending.
fn first_dates(people: usize, dates: impl Iterator<Item = (PersonId, Date)>) -> Vec<Option<Date>> {
    let mut first = vec![None; people];
    for (person, date) in dates {
        first[person.index()].get_or_insert(date);
    }
    first
}

/// The part of a list ascending by date that lies in two dates, both included.
fn between<T>(list: &[T], date: impl Fn(&T) -> Date, (from, to): (Date, Date)) -> &[T] {
    let low = list.partition_point(|item| date(item) < from);
    let high = list.partition_point(|item| date(item) <= to);
    &list[low..high.max(low)]
}

/// The timed replies of one member to an entry of another.
fn answers(conversations: &[Conversation<'_>]) -> Vec<Answer> {
    let mut answers = Vec::new();
    for conversation in conversations.iter().filter(|conversation| conversation.by_member) {
        for turn in &conversation.turns {
            if let (Role::Member, false, Some(at), Some(to)) =
                (turn.role, turn.is_authors, turn.at, conversation.author)
            {
                answers.push(Answer { date: at.date, by: turn.person, to });
            }
        }
    }
    answers.sort_unstable();
    answers
}
