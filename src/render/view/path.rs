//! Anchors inside a page.

/// An anchor of a metric id: letters, digits and hyphens.
#[must_use]
pub fn slug(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect()
}
