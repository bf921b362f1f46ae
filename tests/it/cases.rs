//! One folder a case: `tests/cases/metric/<id>/` (see CONTRIBUTING.md, "Cases").

mod complete;
mod metric;

pub(crate) use metric::{archive_of, metrics_json};

use crate::layout::root;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folders of a kind of case, sorted.
pub(crate) fn cases(kind: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/cases").join(kind);
    let Ok(listing) = fs::read_dir(&folder) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = listing.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

pub(crate) fn name(case: &Path) -> &str {
    case.file_name().unwrap().to_str().unwrap()
}

/// The time the case speaks from, where it says one.
pub(crate) fn as_of(case: &Path) -> Option<String> {
    let text = fs::read_to_string(case.join("as_of")).ok()?;
    Some(text.trim().to_owned())
}
