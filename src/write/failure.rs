//! Why a site could not be written: the caller's mistake, or the world's.

use std::{fmt, io, path::Path};

/// Why a site could not be written.
#[derive(Debug)]
pub enum Failure {
    /// The target cannot be meant: a link, a file, inside or around the data.
    WrongUse(String),
    /// The system refused, or the target is not ours.
    World(String),
}

impl Failure {
    /// What was being done to which path, and what the system said.
    pub(super) fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::World(format!("could not {doing} `{}`: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongUse(message) | Self::World(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Failure {}
