//! Where the site goes: looked at before any work is done, so that nobody waits for a build that may not be written.

use super::{failure::Failure, manifest::Manifest, workshop::Workshop};
use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

/// What to do with a folder that dangol did not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Leave it alone and fail.
    Refuse,
    /// Write the site into it. Files that no page replaces stay.
    Replace,
}

/// A folder that a site may be written to.
#[derive(Debug)]
pub struct Target {
    site: PathBuf,
    foreign: Foreign,
}

impl Target {
    /// Looks at where the site shall go. What an interrupted run left half swapped is put back first.
    ///
    /// # Errors
    /// Wrong use: `site` is a link or a file, or lies inside or around `data`. The world: it is a folder that is not ours,
    /// or cannot be looked at.
    pub fn check(site: &Path, data: &Path, foreign: Foreign) -> Result<Self, Failure> {
        let shown = site.display();
        let place = resolve(site)?;
        if place.file_name().is_none() {
            return Err(Failure::WrongUse(format!("`{shown}` is the root of the file system, where no site can go")));
        }
        let data_place = fs::canonicalize(data).or_else(|_| resolve(data))?;
        if place.starts_with(&data_place) || data_place.starts_with(&place) {
            return Err(Failure::WrongUse(format!(
                "the site `{shown}` and the data `{}` overlap; each needs a folder of its own",
                data.display()
            )));
        }
        let target = Self { site: place, foreign };
        target.is_folder(site)?;
        Workshop::recover(&target.site)?;
        target.is_ours()?;
        Ok(target)
    }

    /// The folder, absolute, with no link on the way to it.
    #[must_use]
    pub fn site(&self) -> &Path {
        &self.site
    }

    /// Bytes of a file of the site that is there now; `None`: there is no site, or it has no such file.
    #[must_use]
    pub fn size_before(&self, path: &str) -> Option<u64> {
        Manifest::read(&self.site)?.size(path)
    }

    /// What to do with a folder, or with a file in a page's place, that is not ours.
    pub(super) fn foreign(&self) -> Foreign {
        self.foreign
    }

    fn is_folder(&self, shown: &Path) -> Result<(), Failure> {
        let found = match fs::symlink_metadata(&self.site) {
            Ok(found) => found,
            Err(error) if is_absent(&error) => return Ok(()),
            Err(error) => return Err(Failure::io("look at", &self.site, &error)),
        };
        let what = match found.file_type() {
            kind if kind.is_dir() => return Ok(()),
            kind if kind.is_symlink() => "a link",
            _ => "a file",
        };
        Err(Failure::WrongUse(format!("the site `{}` is {what}, expected a folder", shown.display())))
    }

    /// Fails for a folder that dangol did not write, unless told to replace it. An empty folder is as good as none.
    pub(super) fn is_ours(&self) -> Result<(), Failure> {
        let mut listing = match fs::read_dir(&self.site) {
            Ok(listing) => listing,
            Err(error) if is_absent(&error) => return Ok(()),
            Err(error) => return Err(Failure::io("read", &self.site, &error)),
        };
        let is_empty = listing.next().is_none();
        if is_empty || self.foreign == Foreign::Replace || Manifest::read(&self.site).is_some() {
            return Ok(());
        }
        Err(Failure::World(format!(
            "`{}` was not written by dangol (it holds no `build.json` of ours); name another folder, or pass `--force` to write into it",
            self.site.display()
        )))
    }
}

/// Absolute, links on the way to the last part followed, the last part itself not.
fn resolve(path: &Path) -> Result<PathBuf, Failure> {
    let failed = |error: &io::Error| Failure::io("find", path, error);
    let path = std::path::absolute(path).map_err(|error| failed(&error))?;
    let tidy: PathBuf = path.components().collect();
    let (Some(parent), Some(name)) = (tidy.parent(), tidy.file_name()) else {
        return fs::canonicalize(&tidy).map_err(|error| failed(&error));
    };
    let mut missing = vec![name.to_owned()];
    let mut known = parent;
    loop {
        match fs::canonicalize(known) {
            Ok(known) => {
                return Ok(missing.iter().rev().fold(known, |path, part| path.join(part)));
            }
            Err(error) if is_absent(&error) => {
                let (Some(above), Some(Component::Normal(part))) = (known.parent(), known.components().next_back())
                else {
                    return Err(failed(&error));
                };
                missing.push(part.to_owned());
                known = above;
            }
            Err(error) => return Err(failed(&error)),
        }
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound)
}
