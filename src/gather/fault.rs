//! What went wrong while reading: faults of the data, and failures of the world.

use super::Path;
use crate::diagnostic::Rule;
use std::{fmt, io, path::Path as DiskPath, path::PathBuf};

/// The world failed: a path that could not be read, and why.
#[derive(Debug)]
pub struct Failure {
    /// Where.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Failure {
    /// A failure at a path.
    #[must_use]
    pub fn new(path: &DiskPath, error: io::Error) -> Self {
        let path = path.to_owned();
        Self { path, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read `{}`: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// How large things may be; a fault names the key of `limits` in dangol.yaml that raises it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub file: u64,
    /// Lists and mappings within one another, the file's own mapping included. More than [`Limits::DEEPEST`] is not granted.
    pub nesting: usize,
    /// Characters of a text.
    pub text: usize,
    /// Topics of an entry or post.
    pub topics: usize,
    /// Replies of an entry.
    pub replies: usize,
}

impl Limits {
    /// The deepest nesting that can be asked for: what a thread's stack surely holds.
    pub const DEEPEST: usize = 255;
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 256 * 1024 * 1024, nesting: 16, text: 100_000, topics: 50, replies: 10_000 }
    }
}

/// Something wrong in a file; how bad it is, `inspect` decides by the rules of dangol.yaml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which rule.
    pub rule: Rule,
    /// Where in the file.
    pub at: At,
    /// What is wrong.
    pub message: String,
    /// The cure, where there is one.
    pub help: Option<String>,
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// At a value, whose place is looked up when it is needed.
    Path(Path),
    /// At a place, from the top of the file.
    Line {
        /// From 1.
        line: u32,
        /// From 1, in characters.
        column: u32,
        /// In characters, at least 1.
        width: u32,
    },
}

/// A place in a file, with the line to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// From 1, from the top of the file.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// In characters, at least 1.
    pub width: u32,
    /// The line as it stands, without its end. Empty: the file has no such line.
    pub source: String,
}
