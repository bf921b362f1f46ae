//! Room 1: bytes → records as written, each knowing its file and line.
//!
//! Comes in: the data folder. Goes out: [`Gathered`] files, and diagnostics of what could not be read. This room alone
//! touches the YAML crates.

pub mod raw;
pub mod shape;

use crate::community::Prose;
use raw::{
    RawBenefits, RawCalendar, RawCampaign, RawCounts, RawDecision, RawLog, RawMembers, RawNeed,
    RawOrganisation, RawPosts, RawSeason, RawSurveys,
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
