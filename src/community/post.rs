//! What we, or supporters, published.

use super::{AccountId, CampaignId, ChannelId, Moment, Place, SeasonId, TopicId};

/// The form of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Format {
    Text,
    Image,
    Video,
    Live,
    Event,
    Other,
}

/// What a post is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Intent {
    Story,
    Notice,
    Promo,
    Question,
    Event,
}

/// Counts under a post; `None`: not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub struct Reactions {
    pub likes: Option<u64>,
    pub comments: Option<u64>,
    pub shares: Option<u64>,
    pub saves: Option<u64>,
    pub clicks: Option<u64>,
}

/// A post.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// Unique among posts; derived where none was written.
    pub id: Box<str>,
    /// Where it stands.
    pub place: Place,
    /// When it was published.
    pub at: Moment,
    /// Where.
    pub channel: ChannelId,
    /// By whom; `None`: not given.
    pub by: Option<AccountId>,
    /// As written; `None` where this edition does not show it.
    pub title: Option<Box<str>>,
    /// As written; `None` where this edition does not show it.
    pub text: Option<Box<str>>,
    /// http or https.
    pub url: Option<Box<str>>,
    /// Its form.
    pub format: Option<Format>,
    /// What for.
    pub intent: Intent,
    /// The campaign it belongs to.
    pub campaign: Option<CampaignId>,
    /// The season it names.
    pub season: Option<SeasonId>,
    /// Each once, sorted.
    pub topics: Box<[TopicId]>,
    /// The post's own audience; `None`: the channel's at that date.
    pub audience: Option<u64>,
    /// How many people saw it.
    pub reach: Option<u64>,
    /// Counts under it.
    pub reactions: Reactions,
    /// Distinct people who reacted.
    pub reactors: Option<u64>,
    /// Who reacted, as accounts; `None`: no list given.
    pub reacted: Option<Box<[AccountId]>>,
    /// When the counts were taken.
    pub measured_at: Option<Moment>,
    /// Paid for.
    pub sponsored: bool,
    /// The payment is said in the post.
    pub disclosed: bool,
}
