//! One file a subcommand: which rooms it walks through. The only code that knows them all.
//!
//! Comes in: a [`Job`]. Goes out: an [`Outcome`], which `main` prints and exits with.

pub mod build;
pub mod check;
pub mod compare;
pub mod digest;
pub mod explain;
mod gates;
mod outcome;
mod previous;
mod published;
mod read;
mod revision;
pub mod schema;

pub use crate::community::{Edition, Language};
pub use outcome::{Ending, Outcome, Saved, SavedPlace};

use std::{fmt, path::PathBuf};

/// What to do.
#[derive(Debug)]
pub enum Job {
    /// Data → site.
    Build(build::Options),
    /// Data → what is wrong with them.
    Check(check::Options),
    /// A metric → what its figure is made of.
    Explain(explain::Options),
    /// A month → Markdown.
    Digest(digest::Options),
    /// Two published documents → what was restated.
    Compare(compare::Options),
    /// The JSON Schema of a format.
    Schema(schema::Options),
}

/// What is read, and how.
#[derive(Debug)]
pub struct DataOptions {
    /// The data folder, as the user named it.
    pub data: PathBuf,
    /// The moment the report speaks from, as the user wrote it; `None`: the latest time in the data.
    pub as_of: Option<String>,
    /// For whom.
    pub edition: Edition,
    /// Whether warnings fail.
    pub warnings: Warnings,
}

impl DataOptions {
    /// The data folder as the user named it, for paths in what is said.
    fn shown(&self) -> String {
        self.data.display().to_string()
    }
}

/// Whether warnings fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warnings {
    /// They are said, and that is all.
    Pass,
    /// They count as errors.
    Fail,
}

/// A room, as the person who waits hears of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Room {
    Gather,
    Inspect,
    Measure,
    Narrate,
    Render,
    Write,
}

impl fmt::Display for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gather => "listing the data",
            Self::Inspect => "reading and checking",
            Self::Measure => "measuring",
            Self::Narrate => "finding what to say",
            Self::Render => "making pages",
            Self::Write => "writing the site",
        })
    }
}

/// Does a job; `entering` is told each room as it is entered.
pub fn run(job: &Job, entering: &dyn Fn(Room)) -> Outcome {
    match job {
        Job::Build(options) => build::build(options, entering),
        Job::Check(options) => check::check(options, entering),
        Job::Explain(options) => explain::explain(options, entering),
        Job::Digest(options) => digest::digest(options, entering),
        Job::Compare(options) => compare::compare(options),
        Job::Schema(options) => schema::schema(options),
    }
}
