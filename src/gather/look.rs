//! What of a data folder is no record and yet shows: the logo, and templates that take the place of the program's.

use super::{Failure, Folder};
use std::{fs, io, path::Path};

/// A picture of the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// There is no such file.
    Missing,
    /// It has so many bytes, more than may be.
    TooLarge(u64),
    /// Its bytes.
    Bytes(Vec<u8>),
}

/// The folder of the templates, in the data folder.
const TEMPLATES: &str = "templates";

impl Folder {
    /// A picture by its path in the data folder, at most so many bytes of it.
    ///
    /// # Errors
    /// Where it is there and cannot be read.
    pub fn picture(&self, path: &str, most: u64) -> Result<Picture, Failure> {
        match self.size_of(path) {
            Ok(bytes) if bytes > most => Ok(Picture::TooLarge(bytes)),
            Ok(_) if self.root().join(path).is_dir() => Ok(Picture::Missing),
            Ok(_) => self.bytes(path).map(Picture::Bytes),
            Err(failure) if failure.error.kind() == io::ErrorKind::NotFound => Ok(Picture::Missing),
            Err(failure) => Err(failure),
        }
    }
}

/// The templates of a data folder: file names and texts, sorted by name; none where there is no such folder.
///
/// # Errors
/// Where one cannot be read, or is not UTF-8.
pub fn templates(data: &Path) -> Result<Vec<(String, String)>, Failure> {
    let folder = data.join(TEMPLATES);
    let listing = match fs::read_dir(&folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::new(&folder, error)),
    };
    let mut templates = Vec::new();
    for entry in listing {
        let path = entry.map_err(|error| Failure::new(&folder, error))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with('.') || path.extension().is_none_or(|end| end != "html") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| Failure::new(&path, error))?;
        templates.push((name.to_owned(), text));
    }
    templates.sort();
    Ok(templates)
}
