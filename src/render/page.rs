//! One file of the site, as a value: what rendering hands to writing.

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Relative to the site, `/` between: `months/2026-10.html`. Unique within a site.
    pub path: String,
    /// The whole file.
    pub bytes: Vec<u8>,
}
