//! A desk for a test: a folder that vanishes, with data on it, and the binary at hand.

use assert_cmd::{Command, cargo::cargo_bin_cmd};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

pub(crate) struct Desk {
    folder: TempDir,
}

pub(crate) const ORGANISATION: &str = "\
title: A small shop
organisation: A small shop
timezone: Asia/Seoul
locales: [ko, en]
channels:
  cafe: {name: Cafe, kind: community}
teams:
  care: {name: Care}
staff:
  minji: {team: care}
";

impl Desk {
    /// An empty desk.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With a small organisation in `data/`: a month and a bit, with `extra` entries beside the first two.
    pub(crate) fn with_data(extra: usize) -> Self {
        let desk = Self::new();
        desk.put("data/dangol.yaml", ORGANISATION);
        desk.put("data/logs/one.yaml", &log(extra));
        desk
    }

    /// A path on the desk.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The command, at work on the desk.
    pub(crate) fn dangol(&self, args: &[&str]) -> Command {
        let mut command = cargo_bin_cmd!("dangol");
        command.current_dir(self.folder.path()).args(args);
        for name in ["CI", "NO_COLOR", "CLICOLOR_FORCE", "GITHUB_STEP_SUMMARY"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the command; gives back its code, standard output and standard error.
    pub(crate) fn run(&self, args: &[&str]) -> (i32, String, String) {
        let done = self.dangol(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (done.status.code().unwrap(), text(done.stdout), text(done.stderr))
    }

    /// Everything in a folder of the desk; `None`: there is none.
    pub(crate) fn tree(&self, name: &str) -> Option<BTreeMap<String, Vec<u8>>> {
        let folder = self.path(name);
        folder.is_dir().then(|| tree(&folder))
    }
}

/// A log of two entries in October and November 2026, and more.
pub(crate) fn log(extra: usize) -> String {
    let mut text = String::from(
        "channel: cafe
entries:
  - {at: 2026-10-05 09:00, kind: question, from: anna, text: 언제 열어요?, replies: [{at: +35m, by: minji}]}
  - {at: 2026-11-03 10:00, kind: praise, from: bora, text: 고마워요}
",
    );
    for number in 0..extra {
        let day = number % 27 + 1;
        writeln!(text, "  - {{at: 2026-10-{day:02} 12:00, kind: idea, from: member{number}, text: 하나 더}}").unwrap();
    }
    text
}

/// Path → bytes of every file in a folder.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap());
    walk.filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap();
            (path.replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// Fails unless a site is exactly what its `build.json` lists, byte for byte.
pub(crate) fn assert_whole(site: &BTreeMap<String, Vec<u8>>) {
    let list: serde_json::Value = serde_json::from_slice(&site["build.json"]).unwrap();
    assert_eq!(list["format"], "dangol-site/1");
    let files = list["files"].as_array().unwrap();
    assert_eq!(files.len() + 1, site.len(), "the list and the folder name the same files");
    for file in files {
        let bytes = &site[file["path"].as_str().unwrap()];
        assert_eq!(file["bytes"], bytes.len());
        let mut hash = String::new();
        for byte in Sha256::digest(bytes) {
            write!(hash, "{byte:02x}").unwrap();
        }
        assert_eq!(file["sha256"], hash.as_str(), "{}", file["path"]);
    }
}
