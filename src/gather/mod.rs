//! Room 1: bytes → records as written, each knowing its file and line.
//!
//! Comes in: the data folder. Goes out: [`Gathered`] files, and diagnostics of what could not be read. This room alone
//! touches the YAML crates.

mod fault;
mod folder;
mod look;
mod published;
pub mod raw;
mod read;
mod schema;
pub mod shape;
mod structure;
mod text;
mod yaml;

pub use fault::{At, Failure, Fault, Limits, Spot};
pub use folder::{Folder, Listed, list};
pub use look::{Picture, templates};
pub use published::{bytes_of, is_there, published_file};
pub use schema::schema;

use crate::community::Prose;
use raw::{
    RawBenefits, RawCalendar, RawCampaign, RawCounts, RawDecision, RawLog, RawMembers, RawNeed, RawOrganisation,
    RawPosts, RawSeason, RawSurveys,
};

/// The kinds of files, one a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Kind {
    Organisation,
    Members,
    Logs,
    Posts,
    Campaigns,
    Supporters,
    Needs,
    Decisions,
    Surveys,
    Calendar,
    Benefits,
    Counts,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Organisation,
        Self::Members,
        Self::Logs,
        Self::Posts,
        Self::Campaigns,
        Self::Supporters,
        Self::Needs,
        Self::Decisions,
        Self::Surveys,
        Self::Calendar,
        Self::Benefits,
        Self::Counts,
    ];

    /// The folder its files lie in. `None`: dangol.yaml.
    #[must_use]
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Organisation => None,
            Self::Members => Some("members"),
            Self::Logs => Some("logs"),
            Self::Posts => Some("posts"),
            Self::Campaigns => Some("campaigns"),
            Self::Supporters => Some("supporters"),
            Self::Needs => Some("needs"),
            Self::Decisions => Some("decisions"),
            Self::Surveys => Some("surveys"),
            Self::Calendar => Some("calendar"),
            Self::Benefits => Some("benefits"),
            Self::Counts => Some("counts"),
        }
    }

    /// Its name on the command line and in docs/schema/.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.folder().unwrap_or("dangol")
    }

    /// The key of the list its files hold. `None`: a file is one record.
    #[must_use]
    pub fn list(self) -> Option<&'static str> {
        match self {
            Self::Members => Some("members"),
            Self::Logs => Some("entries"),
            Self::Posts => Some("posts"),
            Self::Surveys => Some("surveys"),
            Self::Calendar => Some("days"),
            Self::Benefits => Some("benefits"),
            Self::Counts => Some("counts"),
            Self::Organisation | Self::Campaigns | Self::Supporters | Self::Needs | Self::Decisions => None,
        }
    }
}

/// A file's record, as written.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub enum RawRecord {
    Organisation(Box<RawOrganisation>),
    Members(RawMembers),
    Log(Box<RawLog>),
    Posts(RawPosts),
    Campaign(Box<RawCampaign>),
    Season(Box<RawSeason>),
    Need(Box<RawNeed>),
    Decision(Box<RawDecision>),
    Surveys(RawSurveys),
    Calendar(RawCalendar),
    Benefits(RawBenefits),
    Counts(RawCounts),
}

/// A file that could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// Relative to the data folder, `/` between.
    pub path: String,
    /// What it holds.
    pub record: RawRecord,
    /// The line of each item of the file's list, in order (of a single record: its first line), from the top of the file.
    pub lines: Vec<u32>,
    /// Of a log with `checks`: the line of that key, from the top of the file; `None`: none, or not to be told.
    pub checks: Option<u32>,
    /// Of a Markdown file: what follows the front matter, unless blank.
    pub body: Option<Prose>,
}

/// The way from a file's top to a value: `entries[3].replies[0].at`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Step>);

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into the value of a key.
    Key(String),
    /// To the key itself (for a fault of the key), only as a last step.
    KeyItself(String),
    /// Into an item of a list, from 0.
    Item(usize),
}

#[cfg(test)]
mod tests;
