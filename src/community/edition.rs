//! For whom a site is built.

/// For whom a site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// For everybody: no member ids, no text without its author's consent, no internal prose.
    Public,
    /// For the team.
    Internal,
}

impl Edition {
    /// As written on the command line and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }
}
