//! A season with its roster, its posts and its voices: what a metric of supporters is given.
//!
//! `people` of the definitions are the lines of the roster; who a line speaks of, now and in other seasons, is told by the
//! person behind its account. Bots are out.

use crate::{
    community::{Date, Participant, PersonId, Role, Season, SeasonId, SeasonRole, Verdict},
    measure::{
        context::Context,
        conversation::Conversation,
        published,
        published::Published,
        tally::Tally,
        witness::{Reason, Thing, Witness},
    },
};
use std::collections::BTreeSet;

/// A line of the roster.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Of which season.
    pub season: SeasonId,
    /// Index into the season's `people`.
    pub place: usize,
    /// As written.
    pub on: &'a Participant,
    /// Who.
    pub person: PersonId,
}

impl Witness for Line<'_> {
    fn thing(&self) -> Thing {
        Thing::Line(self.season, self.place)
    }
}

/// A season as seen from `as_of`.
#[derive(Debug)]
pub struct Roster<'a> {
    /// All the rest.
    pub context: &'a Context<'a>,
    /// Which season.
    pub id: SeasonId,
    /// As recorded.
    pub season: &'a Season,
    /// Its last whole second lies at or before `as_of`.
    pub is_over: bool,
    /// In the order of the file.
    pub lines: Vec<Line<'a>>,
    /// Seasons of the same program that began earlier, ascending by start, then id.
    pub earlier: Vec<SeasonId>,
    /// Posts that belong to the season, by instant.
    pub posts: Vec<&'a Published<'a>>,
    /// Entries `via` one of the season, by instant, with who passed them on.
    pub voices: Vec<(PersonId, &'a Conversation<'a>)>,
}

impl<'a> Roster<'a> {
    /// Looks at one season.
    #[must_use]
    pub fn new(context: &'a Context<'a>, id: SeasonId) -> Self {
        let archive = context.archive;
        let season = &archive.seasons[id.index()];
        let posts = context.posts.iter().filter(|post| {
            post.person.is_some_and(|person| belongs(context, id, post.post.season, person, || post.seasons.clone()))
        });
        let voices = context.conversations.iter().filter_map(|conversation| {
            let person = archive.person_of(conversation.entry.via?);
            let running = || published::seasons_of(archive, person, conversation.entry.at.date);
            belongs(context, id, conversation.entry.season, person, running).then_some((person, conversation))
        });
        Self {
            context,
            id,
            season,
            is_over: season.end.is_some_and(|end| context.zone().last_second_of(end) <= context.as_of),
            lines: lines(context, id).collect(),
            earlier: earlier(context, season),
            posts: posts.collect(),
            voices: voices.collect(),
        }
    }

    /// A tally that tells whoever listens what it counts.
    #[must_use]
    pub fn tally(&self) -> Tally<'a> {
        Tally::new(self.context.ear())
    }

    /// The lines with role supporter.
    pub fn supporters(&self) -> impl Iterator<Item = &Line<'a>> {
        self.context.ear().keep(self.lines.iter(), Reason::OtherRole, |line| line.on.role == SeasonRole::Supporter)
    }

    /// The season of the program with the latest start before; `None`: this is the first, or of no program.
    #[must_use]
    pub fn previous(&self) -> Option<SeasonId> {
        self.earlier.last().copied()
    }

    /// Everyone on the roster.
    #[must_use]
    pub fn people(&self) -> BTreeSet<PersonId> {
        self.lines.iter().map(|line| line.person).collect()
    }

    /// Everyone on the roster of an earlier season of the program.
    #[must_use]
    pub fn people_before(&self) -> BTreeSet<PersonId> {
        self.earlier.iter().flat_map(|&season| lines(self.context, season)).map(|line| line.person).collect()
    }

    /// The dates on which somebody did a mission of the season, up to `as_of`.
    pub fn missions_of(&self, person: PersonId) -> impl Iterator<Item = Date> {
        let done = self.season.missions.iter().flat_map(|mission| &mission.done);
        done.filter(move |done| self.context.archive.person_of(done.member) == person)
            .map(|done| done.date)
            .filter(|&date| has_happened(self.context, date))
    }

    /// How many sessions of the season, up to `as_of`, somebody was `with` in.
    #[must_use]
    pub fn sessions_with(&self, person: PersonId) -> u64 {
        let archive = self.context.archive;
        let sessions = self.season.sessions.iter().filter(|session| has_happened(self.context, session.date));
        sessions.filter(|session| session.with.iter().any(|&with| archive.person_of(with) == person)).count() as u64
    }

    /// How many sessions of the season, up to `as_of`, a mentor held.
    #[must_use]
    pub fn sessions_held(&self, mentor: PersonId) -> u64 {
        let sessions = self.season.sessions.iter().filter(|session| has_happened(self.context, session.date));
        sessions.filter(|session| self.context.archive.person_of(session.mentor) == mentor).count() as u64
    }
}

/// The lines of a season's roster, without bots.
pub fn lines<'a>(context: &'a Context<'a>, season: SeasonId) -> impl Iterator<Item = Line<'a>> {
    let archive = context.archive;
    let people = archive.seasons[season.index()].people.iter().enumerate();
    people
        .map(move |(place, on)| Line { season, place, on, person: archive.person_of(on.member) })
        .filter(|line| archive.people[line.person.index()].role != Role::Bot)
}

/// Whether a voice came to something.
#[must_use]
pub fn has_landed(conversation: &Conversation<'_>) -> bool {
    conversation.first_outcome(&[Verdict::Adopted, Verdict::Shipped, Verdict::Solved]).is_some()
}

/// Whether a post or voice belongs to a season: to the one it names if its person is on that roster, else to those
/// running with the person on their roster that day.
fn belongs(
    context: &Context<'_>,
    season: SeasonId,
    named: Option<SeasonId>,
    person: PersonId,
    running: impl FnOnce() -> Vec<SeasonId>,
) -> bool {
    match named.filter(|&named| lines(context, named).any(|line| line.person == person)) {
        Some(named) => named == season,
        None => running().contains(&season),
    }
}

/// Seasons of the same program that began earlier, ascending by start, then id.
fn earlier(context: &Context<'_>, season: &Season) -> Vec<SeasonId> {
    let Some(program) = &season.program else { return Vec::new() };
    let all = context.archive.seasons.iter().enumerate();
    let mut earlier: Vec<(Date, SeasonId)> = all
        .filter(|(_, other)| other.program.as_ref() == Some(program) && other.start < season.start)
        .map(|(i, other)| (other.start, SeasonId(u32::try_from(i).expect("fewer than 2^32 seasons"))))
        .collect();
    earlier.sort_unstable();
    earlier.into_iter().map(|(_, id)| id).collect()
}

/// Whether a date of a mission or session is not after `as_of`.
fn has_happened(context: &Context<'_>, date: Date) -> bool {
    context.zone().last_second_of(date) <= context.as_of
}
