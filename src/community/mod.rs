//! The nouns of the trade: facts known to be good. No input or output, no parsing, no wording.
//!
//! `inspect` builds an [`Archive`]; `measure` and the rooms after it only read it.

mod archive;
mod campaign;
mod colour;
mod edition;
mod entry;
mod language;
mod need;
mod organisation;
mod person;
mod place;
mod post;
mod season;
mod survey;
mod time;
mod working_hours;

pub use archive::{Advice, Archive, Benefit, CalendarDay, Check, DayNote, Mood, Period, Rejected};
pub use campaign::{Aim, AimMeasure, Attendees, Call, Campaign, CampaignKind, Expectation, TimingNote};
pub use colour::Colour;
pub use edition::Edition;
pub use entry::{Entry, EntryKind, Outcome, Rating, Reply, Sentiment, Verdict};
pub use language::{Language, Name};
pub use need::{Action, Decision, Expect, Need, NeedStatus};
pub use organisation::{
    Channel, ChannelKind, CheckDays, DatedCount, Logo, Organisation, Owner, PictureKind, Privacy, Quotes, Shift,
    Target, Team, Theme, Topic, Wage,
};
pub use person::{Account, AccountKind, Goodwill, Influence, Person, Role};
pub use place::{FileId, Place};
pub use post::{Format, Intent, Post, Reactions};
pub use season::{Mission, MissionDone, Participant, Season, SeasonKind, SeasonRole, Session};
pub use survey::{Scale, Survey, SurveyKind};
pub use time::{Date, Moment, Month, Second, Zone};
pub use working_hours::WorkingHours;

/// Whether a file's prose may appear in the public edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// The prose is shown in both editions.
    Public,
    /// The prose is shown in the internal edition only.
    Internal,
}

/// A file's prose, as Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// Markdown without its front matter.
    pub text: String,
    /// The line of the file on which the prose begins, from 1.
    pub line: u32,
}

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the archive's list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// An id as written (member, staff or team): index into [`Archive::accounts`].
    AccountId;
    /// One person behind one or more accounts: index into [`Archive::people`].
    PersonId;
    /// Index into [`Organisation::channels`], which are sorted by id.
    ChannelId;
    /// Index into [`Organisation::teams`], which are sorted by id.
    TeamId;
    /// Index into [`Organisation::topics`], sorted by id, the undeclared ones included.
    TopicId;
    /// Index into [`Archive::needs`], sorted by id.
    NeedId;
    /// Index into [`Archive::campaigns`], sorted by id.
    CampaignId;
    /// Index into [`Archive::seasons`], sorted by id.
    SeasonId;
    /// Index into [`Archive::entries`], which are sorted by time.
    EntryId;
    /// Index into [`Archive::terms`].
    TermId;
    /// Index into [`Archive::calendar`], sorted by start, then id.
    DayId;
}
