//! What a figure was made of: the functions that measure say each thing that they count, or leave out, to whoever listens.
//!
//! There is one function for the figure and for its receipt, so the two cannot differ. When nobody listens, nothing is said
//! and nothing is kept.

use super::{
    conversation::{Conversation, Turn},
    published::Published,
};
use crate::community::{
    AccountId, ChannelId, Date, EntryId, Outcome, PersonId, Place, SeasonId, Second, TeamId, Verdict,
};
use std::sync::Mutex;

/// A thing that a figure may count. Ids, not references: who listens may outlive what was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// An entry.
    Entry(EntryId),
    /// A reply to an entry: index into its replies.
    Reply(EntryId, usize),
    /// What came of an entry, on which date.
    Outcome(EntryId, Verdict, Date),
    /// A post, by its id.
    Post(Box<str>),
    /// A person.
    Person(PersonId),
    /// An id of ours.
    Account(AccountId),
    /// A team.
    Team(TeamId),
    /// A tie between two members.
    Tie(PersonId, PersonId),
    /// Members of the declared base whose names nobody knows.
    Base,
    /// A week, by its Monday.
    Week(Date),
    /// A date.
    Day(Date),
    /// Half a date on a channel: 0 morning, 1 afternoon.
    HalfDay(ChannelId, Date, u8),
    /// A stretch of time, of one channel or of all.
    Stretch(Option<ChannelId>, Second, Second),
    /// Answers to a survey (index into the archive's) with a score.
    Answers(usize, u8),
    /// Questions that a survey sent out.
    Sent(usize),
    /// A line of a season's roster: index into its people.
    Line(SeasonId, usize),
    /// Applications for a season.
    Applications(SeasonId),
    /// A campaign, by its id.
    Campaign(Box<str>),
    /// A calendar span, by its id.
    CalendarDay(Box<str>),
    /// A benefit: index into the archive's.
    Benefit(usize),
    /// A decision, by its id.
    Decision(Box<str>),
}

/// What part a thing has in a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// In n.
    Whole,
    /// In n and in k.
    Hit,
    /// In k, of an n that counts other things.
    HitOnly,
    /// Left out, and told as `left_out`.
    LeftOut(Reason),
    /// Looked at and not counted.
    Passed(Reason),
}

/// Why a thing does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It lies after `as_of`.
    AfterAsOf,
    /// A bot wrote it.
    ByBot,
    /// It asks for no answer.
    AsksForNoAnswer,
    /// It asks for an answer.
    AsksForAnswer,
    /// Its kind does not count here.
    OtherKind,
    /// Too young for the stated time.
    TooYoung,
    /// Withdrawn before the stated time.
    Withdrawn,
    /// Its start is known to the day only.
    StartToTheDay,
    /// What ends it is known to the day only.
    EndToTheDay,
    /// When it was answered is not known.
    EndUnknown,
    /// Its time of day is not known.
    TimeUnknown,
    /// Answered by then.
    Answered,
    /// Not answered within the stated time.
    NotAnswered,
    /// Without a reply of ours.
    NoReplyOfOurs,
    /// The channel has no opening hours.
    NoOpeningHours,
    /// Nobody knows who wrote it.
    AuthorUnknown,
    /// A later outcome took its place, in another month.
    OtherMonth,
    /// It has another outcome.
    OtherOutcome,
    /// Whether it is public is not said.
    NotSaid,
    /// Without a mark.
    NoMark,
    /// Did not begin in anger.
    NotNegative,
    /// No mark at the end.
    NoMarkAtEnd,
    /// Without a need.
    NoNeed,
    /// Did not begin the matter.
    NotFirst,
    /// Fewer than five voices so far.
    FewVoices,
    /// By somebody else, not by us.
    NotOurs,
    /// Not by one of us in person.
    NotByOneOfUs,
    /// Not public.
    NotPublic,
    /// No word in our defence.
    NoDefence,
    /// It tells nothing: it asks or invites.
    AsksOrInvites,
    /// By no team.
    NoTeam,
    /// Neither ours nor a supporter's.
    Others,
    /// No audience or no reactions are known.
    NoRatio,
    /// Joined before the month.
    JoinedBefore,
    /// Stood on another rung.
    OtherRung,
    /// Contributed nothing.
    NoContribution,
    /// Not sent to a known number.
    NotSent,
    /// Another role on the roster.
    OtherRole,
    /// No hours are given.
    NoHours,
    /// Neither money nor gifts are given.
    NoReward,
    /// Reach is not given at both ends.
    NoReach,
    /// Was here before.
    NotNew,
    /// Did not complete it, or was not welcome again.
    NotInvited,
    /// Was no supporter before.
    NeverSupporter,
    /// Whether it was completed is not known yet.
    StillOpen,
    /// Not sponsored.
    NotSponsored,
    /// No budget, or no end, is given.
    NoBudget,
    /// Not due yet.
    NotDue,
    /// Has a score.
    Scored,
    /// Has no score.
    NotScored,
}

/// One thing, as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Of which key of the figure (a scale, a rung, a row of a table); empty: of the figure itself.
    pub key: String,
    /// What.
    pub thing: Thing,
    /// Its part.
    pub part: Part,
    /// How many things it stands for: 1, but for counts that hold no names.
    pub times: u64,
    /// Of what has no place of its own (people, ties, weeks): where that stands which makes it count; sorted, each once.
    pub places: Vec<Place>,
}

/// Who listens, and what was told so far.
#[derive(Debug, Default)]
pub struct Listener {
    notes: Mutex<Notes>,
}

#[derive(Debug, Default)]
struct Notes {
    key: String,
    told: Vec<Told>,
}

impl Listener {
    /// All that was told since the last time, in the order it was told.
    #[must_use]
    pub fn take(&self) -> Vec<Told> {
        self.with(|notes| {
            notes.key.clear();
            std::mem::take(&mut notes.told)
        })
    }

    fn with<T>(&self, change: impl FnOnce(&mut Notes) -> T) -> T {
        change(&mut self.notes.lock().expect("nobody panics while taking notes"))
    }
}

/// An ear that may be deaf: what metrics speak to.
#[derive(Debug, Clone, Copy)]
pub struct Ear<'a>(Option<&'a Listener>);

impl<'a> Ear<'a> {
    /// The ear of whoever listens.
    #[must_use]
    pub fn new(listener: Option<&'a Listener>) -> Self {
        Self(listener)
    }

    /// Whether anybody listens.
    #[must_use]
    pub fn listens(self) -> bool {
        self.0.is_some()
    }

    /// What is told from now on is of this key.
    pub fn about(self, key: impl FnOnce() -> String) {
        if let Some(listener) = self.0 {
            let key = key();
            listener.with(|notes| notes.key = key);
        }
    }

    /// Tells one thing of a key.
    pub fn tell_of(self, key: impl FnOnce() -> String, part: Part, thing: &(impl Witness + ?Sized)) {
        if let Some(listener) = self.0 {
            let told = Told { key: key(), thing: thing.thing(), part, times: 1, places: thing.places() };
            listener.with(|notes| notes.told.push(told));
        }
    }

    /// Tells one thing.
    pub fn tell(self, part: Part, thing: &(impl Witness + ?Sized)) {
        self.tell_times(part, thing, 1);
    }

    /// Tells a thing that stands for several.
    pub fn tell_times(self, part: Part, thing: &(impl Witness + ?Sized), times: u64) {
        if let Some(listener) = self.0.filter(|_| times > 0) {
            let (thing, places) = (thing.thing(), thing.places());
            listener.with(|notes| notes.told.push(Told { key: notes.key.clone(), thing, part, times, places }));
        }
    }

    /// The things for which something holds; the others are passed over for a reason.
    pub fn keep<T: Witness>(
        self,
        things: impl Iterator<Item = T>,
        reason: Reason,
        holds: impl Fn(&T) -> bool,
    ) -> impl Iterator<Item = T> {
        things.filter(move |thing| {
            let kept = holds(thing);
            if !kept {
                self.tell(Part::Passed(reason), thing);
            }
            kept
        })
    }
}

/// What can be told.
pub trait Witness {
    /// The thing it is.
    fn thing(&self) -> Thing;

    /// Where that stands which makes it count, sorted, each once; nothing, where it has a place of its own.
    fn places(&self) -> Vec<Place> {
        Vec::new()
    }
}

impl<T: Witness + ?Sized> Witness for &T {
    fn thing(&self) -> Thing {
        (**self).thing()
    }

    fn places(&self) -> Vec<Place> {
        (**self).places()
    }
}

impl Witness for Thing {
    fn thing(&self) -> Thing {
        self.clone()
    }
}

impl Witness for EntryId {
    fn thing(&self) -> Thing {
        Thing::Entry(*self)
    }
}

impl Witness for Conversation<'_> {
    fn thing(&self) -> Thing {
        Thing::Entry(self.id)
    }
}

impl Witness for (&Conversation<'_>, &Outcome) {
    fn thing(&self) -> Thing {
        Thing::Outcome(self.0.id, self.1.result, self.1.at.date)
    }
}

impl Witness for (&Conversation<'_>, &Turn<'_>) {
    fn thing(&self) -> Thing {
        let replies = self.0.entry.replies.iter();
        let place = replies.take_while(|reply| !std::ptr::eq(*reply, self.1.reply)).count();
        Thing::Reply(self.0.id, place)
    }
}

impl Witness for Published<'_> {
    fn thing(&self) -> Thing {
        Thing::Post(self.post.id.clone())
    }
}

impl Witness for (PersonId, PersonId) {
    fn thing(&self) -> Thing {
        Thing::Tie(self.0, self.1)
    }
}

impl Witness for AccountId {
    fn thing(&self) -> Thing {
        Thing::Account(*self)
    }
}

impl Witness for PersonId {
    fn thing(&self) -> Thing {
        Thing::Person(*self)
    }
}
