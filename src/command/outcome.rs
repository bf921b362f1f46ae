//! How a job ended, and what there is to say and to save.

use crate::{gather, inspect, render::templates::TemplateError, write};
use std::path::PathBuf;

/// How a job ended. When several hold, 2 wins over 3, 3 over 1 and 1 over 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All is well.
    Done,
    /// The data have errors, or warnings where these fail.
    DataFaulty,
    /// The command cannot be meant.
    WrongUse,
    /// The system refused, or a folder is not ours.
    WorldFailed,
    /// The site is built, but misses a gate that was asked for.
    GateMissed,
}

impl Ending {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::DataFaulty => 1,
            Self::WrongUse => 2,
            Self::WorldFailed => 3,
            Self::GateMissed => 5,
        }
    }
}

/// How a job ended, and what there is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The exit code.
    pub ending: Ending,
    /// What was asked for: for standard output. With colours, where it is for people.
    pub output: String,
    /// What is wrong with the data, with colours: for standard error.
    pub faults: String,
    /// Why the job ended before its last room; `None`: it did not, or `output` or `faults` say it.
    pub failure: Option<String>,
    /// What was done, in a line; not said when quiet.
    pub remark: Option<String>,
    /// What to save.
    pub reports: Vec<Saved>,
}

/// A text to be saved beside the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
    /// Where in the file.
    pub place: SavedPlace,
}

/// Where in a file a text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedPlace {
    /// It is the file.
    Whole,
    /// Behind what the file holds.
    End,
}

impl Outcome {
    /// All is well, nothing said.
    pub(super) fn silent() -> Self {
        Self {
            ending: Ending::Done,
            output: String::new(),
            faults: String::new(),
            failure: None,
            remark: None,
            reports: Vec::new(),
        }
    }

    /// What a walk through the rooms has to tell on standard output, or why it stopped; it adds the data's faults.
    pub(super) fn told(walk: impl FnOnce(&mut String) -> Result<String, Stop>) -> Self {
        let mut outcome = Self::silent();
        match walk(&mut outcome.faults) {
            Ok(text) => outcome.output = text,
            Err(stop) => outcome.stop(stop),
        }
        outcome
    }

    /// Ends before the last room.
    pub(super) fn stop(&mut self, stop: Stop) {
        (self.ending, self.failure) = match stop {
            Stop::WrongUse(failure) => (Ending::WrongUse, Some(failure)),
            Stop::World(failure) => (Ending::WorldFailed, Some(failure)),
            Stop::Data => (Ending::DataFaulty, None),
            Stop::Pages(failure) => (Ending::DataFaulty, Some(failure)),
        };
    }
}

/// Why a job ends before its last room.
#[derive(Debug)]
pub(super) enum Stop {
    /// The command cannot be meant.
    WrongUse(String),
    /// The system refused.
    World(String),
    /// The report of the data says it.
    Data,
    /// The pages cannot be laid out, or are not fit to be published: a fault of the program or of an overriding template.
    Pages(String),
}

impl From<gather::Failure> for Stop {
    fn from(failure: gather::Failure) -> Self {
        Self::World(failure.to_string())
    }
}

impl From<TemplateError> for Stop {
    fn from(error: TemplateError) -> Self {
        Self::Pages(error.to_string())
    }
}

impl From<write::Failure> for Stop {
    fn from(failure: write::Failure) -> Self {
        match failure {
            write::Failure::WrongUse(message) => Self::WrongUse(message),
            write::Failure::World(message) => Self::World(message),
        }
    }
}

impl From<inspect::Failed> for Stop {
    fn from(failed: inspect::Failed) -> Self {
        match failed {
            inspect::Failed::World(failure) => failure.into(),
            failed @ (inspect::Failed::BadAsOf { .. } | inspect::Failed::NoAsOf | inspect::Failed::Empty) => {
                Self::WrongUse(failed.to_string())
            }
        }
    }
}
