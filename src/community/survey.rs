//! Counts of survey answers.

use super::{CampaignId, ChannelId, Moment, Place, SeasonId};

/// Which question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SurveyKind {
    /// Customer satisfaction.
    Csat,
    /// Net promoter score.
    Nps,
    /// Customer effort score.
    Ces,
}

/// Which answers were possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// 1 to 5.
    OneToFive,
    /// 1 to 7.
    OneToSeven,
    /// 0 to 10.
    ZeroToTen,
}

impl Scale {
    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OneToFive => "1-5",
            Self::OneToSeven => "1-7",
            Self::ZeroToTen => "0-10",
        }
    }

    /// Lowest and highest answer.
    #[must_use]
    pub fn ends(self) -> (u8, u8) {
        match self {
            Self::OneToFive => (1, 5),
            Self::OneToSeven => (1, 7),
            Self::ZeroToTen => (0, 10),
        }
    }
}

/// A survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Unique among surveys; `None`: not given.
    pub id: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// When.
    pub at: Moment,
    /// Which question.
    pub kind: SurveyKind,
    /// Where.
    pub channel: Option<ChannelId>,
    /// About which campaign.
    pub campaign: Option<CampaignId>,
    /// About which season.
    pub season: Option<SeasonId>,
    /// How many were asked.
    pub sent: Option<u64>,
    /// `(score, answers)`, ascending by score, each score once.
    pub scores: Vec<(u8, u64)>,
    /// Which answers were possible.
    pub scale: Scale,
    /// Of an effort score: whether a high answer means easy.
    pub easy_is_high: bool,
}
