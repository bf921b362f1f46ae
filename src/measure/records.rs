//! Every record of an archive under a number, so that many receipts can name it in few signs: archive in, numbers out.
//!
//! Numbers run from 1 through the months; within a month entries come by channel and kind, then posts, then the rest. What
//! is counted together mostly stands together, so a receipt is a few ranges.

use super::witness::Thing;
use crate::community::{Archive, Date, Entry, Month, Place, Post};

/// A record with a place of its own: which list of the archive, and where in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Source {
    Entry(usize),
    Post(usize),
    Check(usize),
    Survey(usize),
    Benefit(usize),
    Campaign(usize),
    Season(usize),
    CalendarDay(usize),
    Decision(usize),
}

/// A record and the month it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub source: Source,
    /// Where it stands.
    pub place: Place,
    /// Index into the months of the report; what lies outside them belongs to the first or last.
    pub month: usize,
}

/// All records by number.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Number `i + 1` at place `i`.
    all: Vec<Record>,
    /// Of each source its number, sorted.
    by_source: Vec<(Source, u32)>,
    /// Of each post's id its number, sorted.
    posts: Vec<(Box<str>, u32)>,
    /// Of each file and line the first number that stands there, sorted.
    by_line: Vec<((u32, u32), u32)>,
}

impl Records {
    /// Numbers the records of an archive.
    #[must_use]
    pub fn new(archive: &Archive) -> Self {
        let months = &archive.period.months;
        let place_of = |month: Month| months.partition_point(|other| *other <= month).saturating_sub(1);
        let mut all: Vec<Record> = sources(archive)
            .map(|(source, place, date)| Record { source, place, month: place_of(date.month()) })
            .collect();
        all.sort_by_key(|record| (record.month, shelf(archive, record.source)));
        let number = |place: usize| u32::try_from(place + 1).expect("fewer than 2^32 records");
        let mut by_source: Vec<_> = all.iter().enumerate().map(|(i, record)| (record.source, number(i))).collect();
        by_source.sort_unstable();
        let post = |(source, number): &(Source, u32)| match source {
            Source::Post(i) => Some((archive.posts[*i].id.clone(), *number)),
            Source::Entry(_)
            | Source::Check(_)
            | Source::Survey(_)
            | Source::Benefit(_)
            | Source::Campaign(_)
            | Source::Season(_)
            | Source::CalendarDay(_)
            | Source::Decision(_) => None,
        };
        let mut posts: Vec<_> = by_source.iter().filter_map(post).collect();
        posts.sort_unstable();
        let line = |record: &Record| (record.place.file.0, record.place.line);
        let mut by_line: Vec<_> = all.iter().enumerate().map(|(i, record)| (line(record), number(i))).collect();
        by_line.sort_unstable();
        by_line.dedup_by_key(|(line, _)| *line);
        Self { all, by_source, posts, by_line }
    }

    /// How many there are: the last number.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.all.len()).expect("fewer than 2^32 records")
    }

    /// Whether the archive holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The record of a number.
    #[must_use]
    pub fn of(&self, number: u32) -> &Record {
        &self.all[number as usize - 1]
    }

    /// The numbers of a month: the first, and the one after the last.
    #[must_use]
    pub fn of_month(&self, month: usize) -> (u32, u32) {
        let after = |month: usize| self.all.partition_point(|record| record.month < month);
        let number = |place: usize| u32::try_from(place + 1).expect("fewer than 2^32 records");
        (number(after(month)), number(after(month + 1)))
    }

    /// The number of a thing that is a record, or a part of one; `None`: it has no place of its own.
    #[must_use]
    pub fn of_thing(&self, archive: &Archive, thing: &Thing) -> Option<u32> {
        let source = match thing {
            Thing::Entry(id) | Thing::Reply(id, _) | Thing::Outcome(id, ..) => Source::Entry(id.index()),
            Thing::Post(id) => {
                let at = self.posts.binary_search_by_key(&id, |(id, _)| id).ok()?;
                return Some(self.posts[at].1);
            }
            Thing::Benefit(place) => Source::Benefit(*place),
            Thing::Campaign(id) => Source::Campaign(archive.campaigns.iter().position(|other| *other.id == **id)?),
            Thing::CalendarDay(id) => Source::CalendarDay(archive.calendar.iter().position(|day| *day.id == **id)?),
            Thing::Decision(id) => Source::Decision(archive.decisions.iter().position(|other| *other.id == **id)?),
            Thing::Person(_)
            | Thing::Account(_)
            | Thing::Team(_)
            | Thing::Tie(..)
            | Thing::Base
            | Thing::Week(_)
            | Thing::Day(_)
            | Thing::HalfDay(..)
            | Thing::Stretch(..)
            | Thing::Answers(..)
            | Thing::Sent(_)
            | Thing::Line(..)
            | Thing::Applications(_) => return None,
        };
        let at = self.by_source.binary_search_by_key(&source, |(source, _)| *source).ok()?;
        Some(self.by_source[at].1)
    }

    /// The number of the record that holds a thing: the survey of its answers, the season of a line of its roster.
    #[must_use]
    pub fn behind(&self, archive: &Archive, thing: &Thing) -> Option<u32> {
        let place = match thing {
            Thing::Answers(survey, _) | Thing::Sent(survey) => archive.surveys[*survey].place,
            Thing::Line(season, _) | Thing::Applications(season) => archive.seasons[season.index()].place,
            Thing::Entry(_)
            | Thing::Reply(..)
            | Thing::Outcome(..)
            | Thing::Post(_)
            | Thing::Person(_)
            | Thing::Account(_)
            | Thing::Team(_)
            | Thing::Tie(..)
            | Thing::Base
            | Thing::Week(_)
            | Thing::Day(_)
            | Thing::HalfDay(..)
            | Thing::Stretch(..)
            | Thing::Campaign(_)
            | Thing::CalendarDay(_)
            | Thing::Benefit(_)
            | Thing::Decision(_) => return None,
        };
        self.at(place)
    }

    /// The number of what stands in a line; `None`: no record begins there.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<u32> {
        let at = self.by_line.binary_search_by_key(&(place.file.0, place.line), |(line, _)| *line).ok()?;
        Some(self.by_line[at].1)
    }
}

/// All records with their places and dates.
fn sources(archive: &Archive) -> impl Iterator<Item = (Source, Place, Date)> {
    fn each<T>(
        list: &[T],
        source: fn(usize) -> Source,
        of: impl Fn(&T) -> (Place, Date),
    ) -> impl Iterator<Item = (Source, Place, Date)> {
        list.iter().enumerate().map(move |(i, item)| {
            let (place, date) = of(item);
            (source(i), place, date)
        })
    }
    each(&archive.entries, Source::Entry, |entry: &Entry| (entry.place, entry.at.date))
        .chain(each(&archive.posts, Source::Post, |post: &Post| (post.place, post.at.date)))
        .chain(each(&archive.checks, Source::Check, |check| (check.place, check.at.date)))
        .chain(each(&archive.surveys, Source::Survey, |survey| (survey.place, survey.at.date)))
        .chain(each(&archive.benefits, Source::Benefit, |benefit| (benefit.place, benefit.at.date)))
        .chain(each(&archive.campaigns, Source::Campaign, |campaign| (campaign.place, campaign.start)))
        .chain(each(&archive.seasons, Source::Season, |season| (season.place, season.start)))
        .chain(each(&archive.calendar, Source::CalendarDay, |day| (day.place, day.start)))
        .chain(each(&archive.decisions, Source::Decision, |decision| (decision.place, decision.at.date)))
}

/// In which order the records of a month stand: the kind of record, the channel, the kind of entry, the place in its list.
fn shelf(archive: &Archive, source: Source) -> (u8, u32, usize, usize) {
    match source {
        Source::Entry(i) => {
            let entry = &archive.entries[i];
            (0, entry.channel.0, entry.kind as usize, i)
        }
        Source::Post(i) => (1, archive.posts[i].channel.0, 0, i),
        Source::Check(i) => (2, archive.checks[i].channel.0, 0, i),
        Source::Survey(i) => (3, 0, 0, i),
        Source::Benefit(i) => (4, 0, 0, i),
        Source::Campaign(i) => (5, 0, 0, i),
        Source::Season(i) => (6, 0, 0, i),
        Source::CalendarDay(i) => (7, 0, 0, i),
        Source::Decision(i) => (8, 0, 0, i),
    }
}
