//! What a page is about, and which families of metrics tell of it.

use super::folder::Folder;

/// A subject over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Do we answer in time?
    Hotline,
    /// What do they say?
    Voices,
    /// Who is on the line, and on whose side?
    People,
    /// Do regulars stay?
    Regulars,
    /// Does the whole company take part?
    Teams,
}

impl Subject {
    /// All subjects, in the order of the navigation.
    pub const ALL: [Self; 5] = [Self::Hotline, Self::Voices, Self::People, Self::Regulars, Self::Teams];

    /// The families of metrics it is told by.
    #[must_use]
    pub fn families(self) -> &'static [&'static str] {
        match self {
            Self::Hotline => &["response", "resolution", "effort", "line"],
            Self::Voices => &["voice", "needs", "survey", "balance"],
            Self::People => &["people", "ties", "side"],
            Self::Regulars => &["posts", "regulars", "steady", "benefit"],
            Self::Teams => &["teams"],
        }
    }

    /// The folder without which nothing of it can be measured.
    #[must_use]
    pub fn fed_by(self) -> Folder {
        match self {
            Self::Hotline | Self::Voices | Self::People | Self::Teams => Folder::Logs,
            Self::Regulars => Folder::Posts,
        }
    }
}

/// The part of a metric id before the dot.
#[must_use]
pub fn family_of(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}
