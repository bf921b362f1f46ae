//! `build.json`: the list of the files that are ours.
//!
//! It says whose a folder is, and which of its files may be replaced. One file a line, so that a committed site has small
//! diffs. It holds no clock.

use crate::render::Page;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs, path::Path};

/// Its name in the site.
pub(super) const FILE: &str = "build.json";

const FORMAT: &str = "dangol-site/1";

/// The list of a site's files, without `build.json` itself.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Manifest {
    format: String,
    files: Vec<Listed>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    path: String,
    bytes: u64,
    sha256: String,
}

impl Manifest {
    /// The list of these pages, in their order.
    pub(super) fn of(pages: &[Page]) -> Self {
        let files = pages
            .par_iter()
            .map(|page| Listed {
                path: page.path.clone(),
                bytes: page.bytes.len() as u64,
                sha256: hexadecimal(&Sha256::digest(&page.bytes)),
            })
            .collect();
        Self { format: FORMAT.to_owned(), files }
    }

    /// The list in a folder; `None`: the folder has none of ours.
    pub(super) fn read(site: &Path) -> Option<Self> {
        let text = fs::read(site.join(FILE)).ok()?;
        let manifest: Self = serde_json::from_slice(&text).ok()?;
        (manifest.format == FORMAT).then_some(manifest)
    }

    /// The paths on the list, `build.json` included.
    pub(super) fn paths(&self) -> BTreeSet<&str> {
        let listed = self.files.iter().map(|file| file.path.as_str());
        listed.chain([FILE]).collect()
    }

    /// Bytes of a listed file; `None`: it is not on the list.
    pub(super) fn size(&self, path: &str) -> Option<u64> {
        self.files.iter().find(|file| file.path == path).map(|file| file.bytes)
    }

    /// The file's text.
    pub(super) fn to_json(&self) -> String {
        let lines: Vec<String> =
            self.files.iter().map(|file| serde_json::to_string(file).expect("strings and a number are JSON")).collect();
        format!("{{\n\"format\": \"{FORMAT}\",\n\"files\": [\n{}\n]\n}}\n", lines.join(",\n"))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes every text");
        text
    })
}
