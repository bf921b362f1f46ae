//! Folders of the data, as what would feed a figure.

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
