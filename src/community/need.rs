//! Wants beneath demands, and decisions that come due.

use super::{CampaignId, Date, Moment, Name, NeedId, Notes, Place, Prose, TeamId};

/// How far a need has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum NeedStatus {
    Heard,
    Planned,
    Trying,
    Shipped,
    Declined,
}

impl NeedStatus {
    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Planned => "planned",
            Self::Trying => "trying",
            Self::Shipped => "shipped",
            Self::Declined => "declined",
        }
    }
}

/// One underlying want.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// Unique among needs.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// The desire.
    pub desire: Name,
    /// How far it has come; `None`: not given.
    pub status: Option<NeedStatus>,
    /// 0 to 10.
    pub importance: Option<f64>,
    /// 0 to 10.
    pub satisfaction: Option<f64>,
    /// What we did, in file order.
    pub actions: Vec<Action>,
    /// Whether story and actions appear in the public edition.
    pub notes: Notes,
    /// The story.
    pub body: Option<Prose>,
}

/// What we did about a need.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// When.
    pub at: Moment,
    /// Which team.
    pub team: Option<TeamId>,
    /// What.
    pub what: Option<String>,
    /// Within which campaign.
    pub campaign: Option<CampaignId>,
}

/// A decision with an expectation.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Unique among decisions.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Shown.
    pub title: Name,
    /// When it was taken.
    pub at: Moment,
    /// Who took it, sorted.
    pub by: Vec<TeamId>,
    /// The metric it is scored against; checked by `inspect` against the catalogue.
    pub metric: String,
    /// What is expected of it.
    pub expect: Expect,
    /// When it comes due.
    pub due: Date,
    /// The need it serves.
    pub need: Option<NeedId>,
    /// Whether the prose appears in the public edition.
    pub notes: Notes,
    /// Why.
    pub body: Option<Prose>,
}

/// What is expected of a metric.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)]
pub enum Expect {
    Up,
    Down,
    Hold,
    AtLeast(f64),
    AtMost(f64),
}
