//! What can be said, as data: a saying with its evidence and its weight. Words are found for it in `render/words`.

use crate::{
    community::{Month, Target},
    measure::{figure::Figure, figure::TargetVerdict, metric::Metric, statistics::xmr::Signal},
};

/// A figure with where it stands: what a sentence is true by.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// What was measured.
    pub metric: &'static Metric,
    /// When.
    pub month: Month,
    /// The figure itself.
    pub figure: Figure,
}

/// A folder of the data, as what would feed a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Folder {
    Logs,
    Posts,
    Members,
    Supporters,
    Campaigns,
    Needs,
    Decisions,
    Surveys,
    Counts,
    Organisation,
}

impl Folder {
    /// The folder that feeds a family of metrics.
    #[must_use]
    pub fn of_family(family: &str) -> Self {
        match family {
            "posts" | "regulars" | "steady" | "timing" => Self::Posts,
            "supporters" => Self::Supporters,
            "campaign" | "campaigns" => Self::Campaigns,
            "survey" => Self::Surveys,
            "decisions" => Self::Decisions,
            "needs" => Self::Needs,
            _ => Self::Logs,
        }
    }

    /// The path in the data folder.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Logs => "logs/",
            Self::Posts => "posts/",
            Self::Members => "members/",
            Self::Supporters => "supporters/",
            Self::Campaigns => "campaigns/",
            Self::Needs => "needs/",
            Self::Decisions => "decisions/",
            Self::Surveys => "surveys/",
            Self::Counts => "counts/",
            Self::Organisation => "dangol.yaml",
        }
    }
}

/// What is said.
#[derive(Debug, Clone)]
pub enum Saying {
    /// The figure is a signal: it stands out from the months before it.
    Signal {
        /// The month's figure.
        evidence: Evidence,
        /// In which way.
        signal: Signal,
        /// The mean it stands out from, in the metric's unit.
        mean: f64,
    },
    /// A target was met, missed, or cannot be judged yet.
    Target {
        /// The month's figure.
        evidence: Evidence,
        /// The threshold.
        target: Target,
        /// Whether it was held.
        verdict: TargetVerdict,
    },
    /// Entries wait for an answer.
    Waiting {
        /// How many: `response.waiting`.
        evidence: Evidence,
        /// The oldest of them, in seconds; `None`: nobody's time is exact.
        oldest: Option<i64>,
    },
    /// A subject cannot be measured.
    NotMeasurable {
        /// What would feed it.
        folder: Folder,
    },
    /// Nothing stands out.
    Ordinary,
}

/// A saying and how much it matters.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is said.
    pub saying: Saying,
    /// How sure × how large × how many people; more comes first. 0: said when nothing else is.
    pub weight: f64,
}

impl Finding {
    /// The figure the sentence rests on; `None`: it rests on the absence of any.
    #[must_use]
    pub fn evidence(&self) -> Option<&Evidence> {
        match &self.saying {
            Saying::Signal { evidence, .. } | Saying::Target { evidence, .. } | Saying::Waiting { evidence, .. } => {
                Some(evidence)
            }
            Saying::NotMeasurable { .. } | Saying::Ordinary => None,
        }
    }
}
