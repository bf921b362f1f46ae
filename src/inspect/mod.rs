//! Room 2: records as written → Archive + diagnostics.
//!
//! Comes in: a listed data folder. Goes out: the [`Archive`], and all that is wrong with the folder, each with its place.
//! dangol.yaml is read first, for everything leans on it; then the small kinds; then logs and posts, in parallel, each
//! reduced as soon as it is read, so that memory grows with records and not with prose; last what spans files: identity,
//! references, duplicates, coverage.

mod assembly;
mod calendar;
mod campaigns;
mod channels;
mod charter;
mod clock_forms;
mod conversation;
mod counts;
mod coverage;
mod derived_id;
mod desk;
mod duplicates;
mod entries;
mod foresight;
mod identity;
mod ids;
mod known;
mod logs;
mod members;
mod names;
mod needs;
mod numbers;
mod opening_hours;
mod posts;
mod privacy;
mod records;
mod references;
mod renumber;
mod report;
mod rulebook;
mod seasons;
mod setting;
mod spanning;
mod surveys;
mod targets;
mod terms;
mod theme;
mod times;
mod trail;
mod words;
mod wrong;

use crate::community::{Archive, Edition};
use crate::diagnostic::{Level, Report};
use crate::gather::{self, Failure};
use std::fmt;

/// What the inspection is told from outside.
#[derive(Debug, Clone)]
pub struct Options {
    /// For whom the site is built: decides which texts are kept.
    pub edition: Edition,
    /// The moment the report speaks from, as typed; `None`: the latest time of the data.
    pub as_of: Option<String>,
    /// The catalogue, for targets, shifts and decisions.
    pub metrics: Vec<KnownMetric>,
}

/// A metric of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMetric {
    /// Its id.
    pub id: String,
    /// Whether its thresholds are durations.
    pub unit_is_seconds: bool,
}

/// What the inspection found.
#[derive(Debug)]
pub struct Inspected {
    /// The facts; `None`: the data have errors.
    pub archive: Option<Archive>,
    /// All that is wrong, sorted.
    pub report: Report,
}

/// Why nothing could be inspected.
#[derive(Debug)]
pub enum Failed {
    /// A file or folder cannot be read.
    World(Failure),
    /// `--as-of` is no time.
    BadAsOf {
        /// What is wrong with it.
        message: String,
        /// The cure, where there is one.
        help: Option<String>,
    },
    /// No log or post says how far the data reach, and `--as-of` is not given.
    NoAsOf,
    /// There is no log, post, campaign or season.
    Empty,
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Self::World(failure)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::World(failure) => write!(f, "{failure}"),
            Self::BadAsOf { message, .. } => write!(f, "`--as-of`: {message}"),
            Self::NoAsOf => f.write_str(
                "the data folder holds no log and no post, so `--as-of` has to say when the report speaks from",
            ),
            Self::Empty => f.write_str("the data folder holds no log, post, campaign or season to build from"),
        }
    }
}

impl std::error::Error for Failed {}

/// Inspects a data folder.
///
/// # Errors
/// Where a file cannot be read from the disk, and where the command line says too little or no time.
pub fn inspect(folder: &gather::Folder, options: &Options) -> Result<Inspected, Failed> {
    let mut draft = assembly::read(folder, options)?;
    let report = report::report(folder, &draft.files, &draft.levels, std::mem::take(&mut draft.faults))?;
    let has_errors = report.count(Level::Error) > 0;
    let archive = if has_errors { None } else { draft.archive(folder, &report) };
    Ok(Inspected { archive, report })
}
