//! A campaign, its aims and its timing notes.

use super::{AccountId, ChannelId, Date, DayId, Moment, Name, Notes, Place, Prose, TeamId, TopicId};

/// What kind of campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum CampaignKind {
    Promotion,
    Launch,
    Event,
    Content,
    AlwaysOn,
}

/// A campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Unique among campaigns.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Shown.
    pub name: Name,
    /// What kind; `None`: not given.
    pub kind: Option<CampaignKind>,
    /// Sorted; empty = all channels.
    pub channels: Vec<ChannelId>,
    /// Sorted.
    pub teams: Vec<TeamId>,
    /// Who leads it.
    pub lead: Option<AccountId>,
    /// First date.
    pub start: Date,
    /// Last date, included; `None`: open.
    pub end: Option<Date>,
    /// When the community was told of it.
    pub announced_at: Option<Moment>,
    /// In the organisation's currency.
    pub budget: Option<f64>,
    /// Meant for the long term.
    pub long_term: bool,
    /// Sorted.
    pub topics: Vec<TopicId>,
    /// What was expected of it, in file order.
    pub aims: Vec<Aim>,
    /// In file order.
    pub timing: Vec<TimingNote>,
    /// Of an event.
    pub attendees: Option<Attendees>,
    /// Whether prose, notes of `timing` and so on appear in the public edition.
    pub notes: Notes,
    /// The timing notes.
    pub body: Option<Prose>,
}

/// A measure an aim may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimMeasure {
    /// `posts.ratio`
    PostsRatio,
    /// `voice.per_day`
    VoicePerDay,
    /// `voice.net_sentiment`
    NetSentiment,
    /// `side.events_per_day`
    SideEventsPerDay,
}

impl AimMeasure {
    /// All measures, in the order of their ids.
    pub const ALL: [Self; 4] = [Self::PostsRatio, Self::SideEventsPerDay, Self::NetSentiment, Self::VoicePerDay];

    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::PostsRatio => "posts.ratio",
            Self::VoicePerDay => "voice.per_day",
            Self::NetSentiment => "voice.net_sentiment",
            Self::SideEventsPerDay => "side.events_per_day",
        }
    }
}

/// What was expected of a campaign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// Of which measure.
    pub metric: AimMeasure,
    /// How much.
    pub expect: Expectation,
}

/// How much was expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expectation {
    /// `+20%` is 0.2, `-10%` is −0.1.
    Change(f64),
    /// A bare value: at least that.
    AtLeast(f64),
}

/// What was decided about the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Call {
    Go,
    Hold,
    Move,
    Stop,
}

/// A dated note on a campaign's timing.
#[derive(Debug, Clone, PartialEq)]
pub struct TimingNote {
    /// When.
    pub at: Moment,
    /// What was decided.
    pub call: Call,
    /// Why, in prose.
    pub note: Option<String>,
    /// The calendar span it answers.
    pub because: Option<DayId>,
}

/// Who came to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attendees {
    /// Invited.
    pub invited: Option<u64>,
    /// Came.
    pub came: Option<u64>,
    /// On our side before.
    pub for_before: Option<u64>,
    /// On our side after.
    pub for_after: Option<u64>,
}
