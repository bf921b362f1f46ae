//! One thing a customer raised, with the conversation that followed.

use super::{AccountId, CampaignId, ChannelId, EntryId, Moment, NeedId, Place, SeasonId, TermId, TopicId};

/// What kind of thing was raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum EntryKind {
    Question,
    Request,
    Complaint,
    Idea,
    Praise,
    Chat,
    Referral,
    Defence,
    Rumour,
}

impl EntryKind {
    /// All kinds, in the order of the data format.
    pub const ALL: [Self; 9] = [
        Self::Question,
        Self::Request,
        Self::Complaint,
        Self::Idea,
        Self::Praise,
        Self::Chat,
        Self::Referral,
        Self::Defence,
        Self::Rumour,
    ];

    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Request => "request",
            Self::Complaint => "complaint",
            Self::Idea => "idea",
            Self::Praise => "praise",
            Self::Chat => "chat",
            Self::Referral => "referral",
            Self::Defence => "defence",
            Self::Rumour => "rumour",
        }
    }

    /// Whether it asks for an answer unless the entry says otherwise.
    #[must_use]
    pub fn needs_reply(self) -> bool {
        match self {
            Self::Question | Self::Request | Self::Complaint | Self::Idea | Self::Rumour => true,
            Self::Praise | Self::Chat | Self::Referral | Self::Defence => false,
        }
    }
}

/// How the author felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Sentiment {
    Negative,
    Neutral,
    Positive,
}

/// An entry of a log.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Unique among entries; derived from the content where none was written.
    pub id: Box<str>,
    /// Where it stands.
    pub place: Place,
    /// When it was said.
    pub at: Moment,
    /// Where it was said.
    pub channel: ChannelId,
    /// What it is.
    pub kind: EntryKind,
    /// Who said it; `None`: not known.
    pub from: Option<AccountId>,
    /// As written; `None` where this edition does not show it.
    pub text: Option<Box<str>>,
    /// The distinct terms of the text (metrics.md 3.1), sorted.
    pub terms: Box<[TermId]>,
    /// What it is about, each once, sorted.
    pub topics: Box<[TopicId]>,
    /// At the start of the conversation.
    pub sentiment: Option<Sentiment>,
    /// At its end.
    pub sentiment_after: Option<Sentiment>,
    /// Whether an answer is due.
    pub needs_reply: bool,
    /// How many times the customer has tried so far, at least 1.
    pub attempts: u32,
    /// In file order; those a lowered rule lets pass though they precede the entry are not among them.
    pub replies: Box<[Reply]>,
    /// In time order; the same holds for them.
    pub outcomes: Box<[Outcome]>,
    /// Replies and outcomes before the entry, let pass by a lowered rule: shown in quality, in no figure.
    pub set_aside: u16,
    /// The desire behind the demand.
    pub need: Option<NeedId>,
    /// The demand in a few words; `None` where this edition does not show it.
    pub demand: Option<Box<str>>,
    /// The first entry about the same thing.
    pub same_as: Option<EntryId>,
    /// The member who passed it on.
    pub via: Option<AccountId>,
    /// The campaign it was about.
    pub campaign: Option<CampaignId>,
    /// The season it was about.
    pub season: Option<SeasonId>,
    /// How many people saw it.
    pub reach: Option<u64>,
    /// The author agreed to be quoted.
    pub quote: bool,
    /// Where it stands on the web; http or https. `None` where this edition does not show it.
    pub url: Option<Box<str>>,
    /// Stars given with it.
    pub rating: Option<Rating>,
}

/// Stars given with an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// Given.
    pub score: f64,
    /// Possible.
    pub of: f64,
}

/// A reply to an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// `None`: answered, when is not known.
    pub at: Option<Moment>,
    /// Who replied.
    pub by: AccountId,
    /// As written; `None` where this edition does not show it.
    pub text: Option<Box<str>>,
    /// Seen by everyone.
    pub public: bool,
    /// A customer speaks up for us.
    pub defends: bool,
}

/// What came of an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// When.
    pub at: Moment,
    /// What.
    pub result: Verdict,
    /// Said where everyone sees it; `None`: not given.
    pub public: Option<bool>,
    /// When the customer was told.
    pub told_at: Option<Moment>,
}

/// What came of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The demand was met as asked.
    Solved,
    /// The desire was met in another way.
    Alternative,
    /// Neither was met.
    Declined,
    /// An idea is taken in.
    Adopted,
    /// An idea is live.
    Shipped,
    /// The customer took it back.
    Withdrawn,
}
