//! Room 6: pages → site.
//!
//! Comes in: [`Page`]s. Goes out: a site that is swapped in whole; nothing foreign is touched.
//!
//! Everything happens in a workshop beside the target (`workshop`): the new site is staged there (`stage`) and then
//! changes places with the old one. Whatever moment the process is killed at, the target is a whole site, old or new, and
//! the next run clears the workshop.

mod failure;
mod manifest;
mod stage;
mod target;
mod workshop;

use crate::render::Page;
use std::collections::BTreeSet;

pub use failure::Failure;
pub use target::{Foreign, Target};

use manifest::Manifest;
use stage::Stage;
use workshop::Workshop;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files of the site, `build.json` included.
    pub files: usize,
    /// Those of them whose bytes are not those of the site before.
    pub changed: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Files that are not ours and stay in the site.
    pub carried: usize,
}

/// Writes the site.
///
/// # Errors
/// The system refused (permission, disk full), or the target has become a folder that is not ours since it was checked.
/// The site at the target is then what it was.
pub fn write(pages: Vec<Page>, target: &Target) -> Result<Written, Failure> {
    let workshop = Workshop::open(target.site())?;
    target.is_ours()?;

    let old = Manifest::read(target.site());
    let pages = with_manifest(pages);
    let mut stage = Stage::new(workshop.new_site(), target.site())?;
    let ours: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let carried = stage.carry_over(old.as_ref(), &ours, target.foreign())?;
    let changed = stage.write(&pages)?;
    stage.settle()?;

    workshop.swap_in()?;
    let bytes = pages.iter().map(|page| page.bytes.len() as u64).sum();
    Ok(Written { files: pages.len(), changed, bytes, carried })
}

fn with_manifest(mut pages: Vec<Page>) -> Vec<Page> {
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Page { path: manifest::FILE.to_owned(), bytes: Manifest::of(&pages).to_json().into_bytes() };
    let at = pages.partition_point(|page| page.path < manifest.path);
    pages.insert(at, manifest);
    assert!(
        pages.windows(2).all(|pair| pair[0].path < pair[1].path),
        "render gives each page once, and leaves {} to this room",
        manifest::FILE
    );
    assert!(pages.iter().all(|page| stays_inside(&page.path)), "render makes paths from ids, which hold no separator");
    pages
}

fn stays_inside(path: &str) -> bool {
    path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']))
}

#[cfg(test)]
mod tests;
