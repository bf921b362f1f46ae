//! A `metrics.json` that was published: comes in a file, or the folder of a site, goes out its bytes.

use super::Failure;
use std::path::{Path, PathBuf};

/// Where a site keeps it.
const IN_A_SITE: &str = "data/metrics.json";

/// The file itself, or the one in the folder of a site.
#[must_use]
pub fn published_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(IN_A_SITE) } else { path.to_owned() }
}

/// Whether there is anything at a path.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// The bytes of a file.
///
/// # Errors
/// Where it cannot be read, with its path.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::new(path, error))
}
