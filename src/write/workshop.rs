//! The workshop: a hidden folder beside the site, in which the next site is made and the last one taken apart.
//!
//! ```text
//! .site.dangol/lock    held while a run is at work here; the system lets go of it when the run dies
//! .site.dangol/new/    the site being staged; after an exchange, the old site being removed
//! .site.dangol/old/    where the system cannot exchange: the old site, moved away until the new one has moved in
//! ```
//!
//! Only whole sites are moved out of it, so whatever it holds when a run begins is a leftover to be cleared, with one
//! exception: `old/` while there is no site is the site, and is put back.

use super::failure::Failure;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// The open workshop of a site: no other run is at work in it.
#[derive(Debug)]
pub(super) struct Workshop {
    site: PathBuf,
    folder: PathBuf,
    _lock: File,
}

impl Workshop {
    /// Opens the workshop of a site, waiting for a run that is at work in it, and clears what an interrupted one left.
    pub(super) fn open(site: &Path) -> Result<Self, Failure> {
        let folder = folder_of(site);
        let parent = parent_of(site);
        fs::create_dir_all(parent).map_err(|error| Failure::io("make the folder", parent, &error))?;
        let lock = loop {
            if let Some(lock) = try_enter(&folder)? {
                break lock;
            }
        };
        let workshop = Self { site: site.to_owned(), folder, _lock: lock };
        workshop.clear()?;
        Ok(workshop)
    }

    /// Puts back what an interrupted run left half swapped. Nothing is made where there is no workshop.
    pub(super) fn recover(site: &Path) -> Result<(), Failure> {
        if folder_of(site).join("old").exists() { Self::open(site).map(drop) } else { Ok(()) }
    }

    /// Where the new site is staged.
    pub(super) fn new_site(&self) -> PathBuf {
        self.folder.join("new")
    }

    fn old_site(&self) -> PathBuf {
        self.folder.join("old")
    }

    fn clear(&self) -> Result<(), Failure> {
        let old = self.old_site();
        if old.exists() && !self.site.exists() {
            rename(&old, &self.site)?;
        }
        remove(&old)?;
        remove(&self.new_site())
    }

    /// Puts the staged site in the place of the old one, in one step where the system can.
    pub(super) fn swap_in(self) -> Result<(), Failure> {
        let new = self.new_site();
        if !self.site.exists() {
            rename(&new, &self.site)?;
        } else if !exchange(&new, &self.site)? {
            self.swap_in_two_steps()?;
        }
        sync_folder(&self.folder)?;
        sync_folder(parent_of(&self.site))?;
        // The new site is in its place: that the old one cannot be removed is no failure of this run. The next one tries again.
        let _ = remove(&new);
        Ok(())
    }

    pub(super) fn swap_in_two_steps(&self) -> Result<(), Failure> {
        let old = self.old_site();
        let new = self.new_site();
        rename(&self.site, &old)?;
        if let Err(failure) = rename(&new, &self.site) {
            rename(&old, &self.site)?;
            return Err(failure);
        }
        // So that `old/` is a whole site whenever it is there, even while it is being removed.
        rename(&old, &new)
    }
}

impl Drop for Workshop {
    /// Leaves nothing behind. A workshop that still holds something stays, for the next run to clear.
    fn drop(&mut self) {
        let _ = remove(&self.new_site());
        if !self.old_site().exists() {
            let _ = fs::remove_file(self.folder.join("lock"));
            let _ = fs::remove_dir(&self.folder);
            let _ = sync_folder(parent_of(&self.site));
        }
    }
}

/// The workshop's folder, beside the site so that both are on one file system.
fn folder_of(site: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(site.file_name().expect("a target is never the root of the file system"));
    name.push(".dangol");
    site.with_file_name(name)
}

fn parent_of(site: &Path) -> &Path {
    site.parent().expect("a target is never the root of the file system")
}

/// The lock of the workshop; `None`: whoever held it before closed the workshop meanwhile, so the lock is of no use.
fn try_enter(folder: &Path) -> Result<Option<File>, Failure> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(Failure::io("make the folder", folder, &error));
        }
        _ => {}
    }
    let path = folder.join("lock");
    let mut options = fs::OpenOptions::new();
    let lock = match options.create(true).truncate(false).write(true).open(&path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::io("open", &path, &error)),
    };
    match lock.lock() {
        Ok(()) => Ok(still_there(&lock, &path).then_some(lock)),
        // A file system without locks: one build at a time is then the user's to see to.
        Err(_) => Ok(Some(lock)),
    }
}

#[cfg(unix)]
fn still_there(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    matches!(
        (lock.metadata().map(identity), fs::metadata(path).map(identity)),
        (Ok(held), Ok(found)) if held == found
    )
}

#[cfg(not(unix))]
fn still_there(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Lets two folders change places in one step; `false`: the system cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> Result<bool, Failure> {
    use rustix::{
        fs::{CWD, RenameFlags, renameat_with},
        io::Errno,
    };
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(Failure::io("replace", b, &error.into())),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> Result<bool, Failure> {
    Ok(false)
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::rename(from, to).map_err(|error| Failure::io("move a folder to", to, &error))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::io("remove", folder, &error)),
        _ => Ok(()),
    }
}

/// Makes the names in a folder outlast a power cut, where folders can be synced.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Failure> {
    if cfg!(unix) {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|error| Failure::io("sync", folder, &error))?;
    }
    Ok(())
}
