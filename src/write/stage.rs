//! The new site before anybody sees it: pages, and what is not ours, in a folder of their own.
//!
//! A file whose bytes did not change is the old file under one more name (a hard link), so that only what changed is written.

use super::{Foreign, failure::Failure, manifest::Manifest, workshop::sync_folder};
use crate::render::Page;
use rayon::prelude::*;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A site being staged.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    new: PathBuf,
    old: &'a Path,
    /// Folders of the new site, `/` between, itself as "".
    folders: BTreeSet<String>,
}

impl<'a> Stage<'a> {
    /// An empty stage at `new` for what shall replace `old`, with the same permissions.
    pub(super) fn new(new: PathBuf, old: &'a Path) -> Result<Self, Failure> {
        fs::create_dir(&new).map_err(|error| Failure::io("make the folder", &new, &error))?;
        if let Ok(found) = fs::metadata(old) {
            fs::set_permissions(&new, found.permissions())
                .map_err(|error| Failure::io("set the permissions of", &new, &error))?;
        }
        Ok(Self { new, old, folders: BTreeSet::from([String::new()]) })
    }

    /// Takes over what stands in the old site and is not on its list; says how many files.
    ///
    /// `ours`: the paths of the new pages. A file that is not ours and stands where a page goes fails, unless what is
    /// foreign may be replaced.
    pub(super) fn carry_over(
        &mut self,
        old: Option<&Manifest>,
        ours: &BTreeSet<&str>,
        foreign: Foreign,
    ) -> Result<usize, Failure> {
        let listed = old.map(Manifest::paths).unwrap_or_default();
        let folders: BTreeSet<&str> = ours.iter().flat_map(|path| folders_above(path)).collect();
        let mut carried = 0;
        let mut waiting = vec![String::new()];
        while let Some(folder) = waiting.pop() {
            for (name, kind) in listing(&at(self.old, &folder))? {
                let path = join(&folder, &name);
                if kind.is_dir() {
                    waiting.push(path);
                    continue;
                }
                if listed.contains(path.as_str()) {
                    continue;
                }
                let page_below = folders.contains(path.as_str());
                let page_above = folders_above(&path).any(|above| ours.contains(above));
                if ours.contains(path.as_str()) || page_below || page_above {
                    self.give_way(&path, foreign)?;
                    continue;
                }
                self.make_folders(&path)?;
                self.take(&path, kind)?;
                carried += 1;
            }
        }
        Ok(carried)
    }

    fn give_way(&self, path: &str, foreign: Foreign) -> Result<(), Failure> {
        match foreign {
            Foreign::Replace => Ok(()),
            Foreign::Refuse => Err(Failure::World(format!(
                "`{}` was not written by dangol and stands where a page goes; move it away, or pass `--force` to replace it",
                at(self.old, path).display()
            ))),
        }
    }

    fn take(&self, path: &str, kind: fs::FileType) -> Result<(), Failure> {
        let (from, to) = (at(self.old, path), at(&self.new, path));
        if fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        let copied = if kind.is_symlink() {
            fs::read_link(&from).and_then(|aim| link(&aim, &to))
        } else {
            fs::copy(&from, &to).and_then(|_| File::open(&to)?.sync_all())
        };
        copied.map_err(|error| Failure::io("carry over", &from, &error))
    }

    /// Puts the pages down; says how many are not the old site's.
    pub(super) fn write(&mut self, pages: &[Page]) -> Result<usize, Failure> {
        for page in pages {
            self.make_folders(&page.path)?;
        }
        pages.par_iter().map(|page| self.put(page).map(usize::from)).try_reduce(|| 0, |a, b| Ok(a + b))
    }

    /// Puts one page down; says whether it is not the old site's.
    fn put(&self, page: &Page) -> Result<bool, Failure> {
        let (old, new) = (at(self.old, &page.path), at(&self.new, &page.path));
        let is_changed = !holds(&old, &page.bytes);
        if !is_changed && fs::hard_link(&old, &new).is_ok() {
            return Ok(false);
        }
        let written = File::create_new(&new).and_then(|mut file| {
            file.write_all(&page.bytes)?;
            file.sync_all()
        });
        written.map_err(|error| Failure::io("write", &new, &error))?;
        Ok(is_changed)
    }

    /// Makes every name on the stage outlast a power cut.
    pub(super) fn settle(&self) -> Result<(), Failure> {
        self.folders.par_iter().try_for_each(|folder| sync_folder(&at(&self.new, folder)))
    }

    fn make_folders(&mut self, path: &str) -> Result<(), Failure> {
        for folder in folders_above(path) {
            if self.folders.insert(folder.to_owned()) {
                let made = at(&self.new, folder);
                fs::create_dir(&made).map_err(|error| Failure::io("make the folder", &made, &error))?;
            }
        }
        Ok(())
    }
}

/// The folders above a path, the outermost first: `a/b/c` lies in `a` and `a/b`.
fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

fn at(site: &Path, path: &str) -> PathBuf {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts.fold(site.to_owned(), |place, part| place.join(part))
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether a plain file holds exactly these bytes.
fn holds(file: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(file).is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64)
        && fs::read(file).is_ok_and(|found| found == bytes)
}

fn listing(folder: &Path) -> Result<Vec<(String, fs::FileType)>, Failure> {
    let failed = |error: &io::Error| Failure::io("read", folder, error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(&error)),
    };
    entries
        .map(|entry| {
            let entry = entry.map_err(|error| failed(&error))?;
            let kind = entry.file_type().map_err(|error| failed(&error))?;
            let name = entry.file_name().into_string().map_err(|name| {
                Failure::World(format!(
                    "the name of `{}` is not UTF-8, so it cannot be carried over; move it away",
                    folder.join(name).display()
                ))
            })?;
            Ok((name, kind))
        })
        .collect()
}

#[cfg(unix)]
fn link(aim: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(aim, to)
}

#[cfg(not(unix))]
fn link(aim: &Path, to: &Path) -> io::Result<()> {
    fs::copy(aim, to).map(drop)
}
