//! The data folder as it lies on the disk: comes in a root, goes out the list of files to read, each with its kind.

use super::{Failure, Kind};
use std::{collections::BTreeMap, io, path::Path as DiskPath, path::PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Relative to the data folder, `/` between.
    pub path: String,
    /// By the folder it lies in.
    pub kind: Kind,
    /// Its size when it was listed.
    pub bytes: u64,
}

/// The data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    pub(super) root: PathBuf,
    /// The files' bytes by their paths, where they do not lie on the disk (a revision in git). `None`: they do.
    held: Option<BTreeMap<String, Vec<u8>>>,
    /// All but dangol.yaml, sorted by path.
    pub files: Vec<Listed>,
    /// dangol.yaml. `None`: there is none.
    pub organisation: Option<Listed>,
    /// `.md` and `.yaml` files outside the folders of the format, sorted.
    pub strays: Vec<String>,
}

/// Lists the files of a data folder. Hidden files and folders, README.md at the root and files of other types are left
/// alone; links are followed, and a link that leads back into its own folder is passed over.
///
/// # Errors
/// Where the root or something in it cannot be read, with its path.
pub fn list(root: &DiskPath) -> Result<Folder, Failure> {
    let about = std::fs::metadata(root).map_err(|error| Failure::new(root, error))?;
    if !about.is_dir() {
        let error = io::Error::new(io::ErrorKind::NotADirectory, "not a folder");
        return Err(Failure::new(root, error));
    }
    let mut folder = Folder::empty(root);
    let walk = WalkDir::new(root).follow_links(true).min_depth(1);
    for found in walk.into_iter().filter_entry(|entry| !is_hidden(entry.path())) {
        match found {
            Ok(entry) => folder.add(&entry)?,
            Err(error) => pass_over(root, error)?,
        }
    }
    folder.files.sort_by(|a, b| a.path.cmp(&b.path));
    folder.strays.sort();
    Ok(folder)
}

impl Folder {
    fn empty(root: &DiskPath) -> Self {
        Self { root: root.to_owned(), held: None, files: Vec::new(), organisation: None, strays: Vec::new() }
    }

    /// A data folder that is held in memory, by the same rules as one on the disk; paths relative to it, `/` between.
    #[must_use]
    pub fn held(root: &DiskPath, files: BTreeMap<String, Vec<u8>>) -> Self {
        let mut folder = Self::empty(root);
        for (path, bytes) in &files {
            let is_seen = !path.split('/').any(|step| step.starts_with('.')) && is_record(DiskPath::new(path));
            if is_seen && path != "README.md" {
                folder.list(path.clone(), bytes.len() as u64);
            }
        }
        folder.files.sort_by(|a, b| a.path.cmp(&b.path));
        folder.strays.sort();
        folder.held = Some(files);
        folder
    }

    /// The size of a file.
    pub(super) fn size_of(&self, path: &str) -> Result<u64, Failure> {
        let on_disk = self.root.join(path);
        let size = match self.of_memory(path) {
            Some(bytes) => bytes.map(|bytes| bytes.len() as u64),
            None => std::fs::metadata(&on_disk).map(|about| about.len()),
        };
        size.map_err(|error| Failure::new(&on_disk, error))
    }

    /// The bytes of a file.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let on_disk = self.root.join(path);
        let bytes = match self.of_memory(path) {
            Some(bytes) => bytes.map(<[u8]>::to_vec),
            None => std::fs::read(&on_disk),
        };
        bytes.map_err(|error| Failure::new(&on_disk, error))
    }

    /// A file that is held; `None`: none is.
    fn of_memory(&self, path: &str) -> Option<io::Result<&[u8]>> {
        let held = self.held.as_ref()?;
        Some(held.get(path).map(Vec::as_slice).ok_or_else(|| io::ErrorKind::NotFound.into()))
    }

    /// The data folder as the user named it.
    #[must_use]
    pub fn root(&self) -> &DiskPath {
        &self.root
    }

    /// All files to read, dangol.yaml first.
    pub fn all(&self) -> impl Iterator<Item = &Listed> {
        self.organisation.iter().chain(&self.files)
    }

    fn add(&mut self, entry: &DirEntry) -> Result<(), Failure> {
        if !entry.file_type().is_file() || !is_record(entry.path()) {
            return Ok(());
        }
        let path = relative(&self.root, entry.path())?;
        if path == "README.md" {
            return Ok(());
        }
        let bytes = entry.metadata().map_err(|error| Failure::new(entry.path(), error.into()))?.len();
        self.list(path, bytes);
        Ok(())
    }

    fn list(&mut self, path: String, bytes: u64) {
        match Kind::of(&path) {
            Some(Kind::Organisation) => {
                let kind = Kind::Organisation;
                self.organisation = Some(Listed { path, kind, bytes });
            }
            Some(kind) => self.files.push(Listed { path, kind, bytes }),
            None => self.strays.push(path),
        }
    }
}

impl Kind {
    /// The kind of a file, by its path in the data folder. `None`: a stray.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        let Some((folder, _)) = path.split_once('/') else {
            return (path == "dangol.yaml").then_some(Self::Organisation);
        };
        Self::ALL.into_iter().find(|kind| kind.folder() == Some(folder))
    }
}

fn is_hidden(path: &DiskPath) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_record(path: &DiskPath) -> bool {
    path.extension()
        .is_some_and(|extension| ["md", "yaml", "yml"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// What could not be walked: a loop of links, and a dead link that is no record of ours, are passed over.
fn pass_over(root: &DiskPath, error: walkdir::Error) -> Result<(), Failure> {
    let path = error.path().unwrap_or(root).to_owned();
    let is_dead_link = error.io_error().is_some_and(|e| e.kind() == io::ErrorKind::NotFound);
    if error.loop_ancestor().is_some() || is_dead_link && (is_hidden(&path) || !is_record(&path)) {
        return Ok(());
    }
    Err(Failure::new(&path, error.into()))
}

fn relative(root: &DiskPath, path: &DiskPath) -> Result<String, Failure> {
    let steps: Option<Vec<&str>> =
        path.strip_prefix(root).unwrap_or(path).components().map(|step| step.as_os_str().to_str()).collect();
    steps.map(|steps| steps.join("/")).ok_or_else(|| {
        let error = io::Error::new(io::ErrorKind::InvalidFilename, "the file's name is not UTF-8");
        Failure::new(path, error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn tree(paths: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for path in paths {
            let file = dir.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x: 1\n").unwrap();
        }
        dir
    }

    #[test]
    fn files_are_listed_by_path_with_the_kind_of_their_folder() {
        let dir = tree(&[
            "logs/b.yaml",
            "logs/2026/11/a.md",
            "logs/a.YML",
            "needs/n.md",
            "logs/photo.jpg",
            "dangol.yaml",
            "README.md",
        ]);
        let folder = list(dir.path()).unwrap();
        let paths: Vec<_> = folder.files.iter().map(|file| (file.path.as_str(), file.kind)).collect();
        assert_eq!(
            paths,
            [
                ("logs/2026/11/a.md", Kind::Logs),
                ("logs/a.YML", Kind::Logs),
                ("logs/b.yaml", Kind::Logs),
                ("needs/n.md", Kind::Needs),
            ]
        );
        assert_eq!(folder.organisation.unwrap().bytes, 5);
        assert!(folder.strays.is_empty());
    }

    #[test]
    fn records_outside_the_folders_are_strays_and_hidden_ones_are_not_seen() {
        let dir = tree(&[
            "notes.md",
            "log/a.yaml",
            "docs/README.md",
            "dangol.yml",
            ".git/config.yaml",
            "logs/.draft.yaml",
            "logs/.old/a.yaml",
            "x.csv",
        ]);
        let folder = list(dir.path()).unwrap();
        assert_eq!(folder.strays, ["dangol.yml", "docs/README.md", "log/a.yaml", "notes.md"]);
        assert!(folder.files.is_empty() && folder.organisation.is_none());
    }

    #[test]
    fn a_folder_in_memory_lists_and_gives_what_one_on_the_disk_does() {
        let paths =
            ["logs/b.yaml", "logs/2026/a.md", "dangol.yaml", "README.md", ".git/x.yaml", "notes.md", "logs/x.jpg"];
        let dir = tree(&paths);
        let held = paths.map(|path| (path.to_owned(), b"x: 1\n".to_vec())).into();
        let (on_disk, in_memory) = (list(dir.path()).unwrap(), Folder::held(dir.path(), held));
        let listed = |folder: &Folder| (folder.files.clone(), folder.organisation.clone(), folder.strays.clone());
        assert_eq!(listed(&in_memory), listed(&on_disk));
        assert_eq!(in_memory.bytes("logs/b.yaml").unwrap(), on_disk.bytes("logs/b.yaml").unwrap());
        assert_eq!(in_memory.size_of("dangol.yaml").unwrap(), 5);
        assert!(in_memory.bytes("logs/none.yaml").unwrap_err().to_string().contains("none.yaml"));
    }

    #[test]
    fn a_missing_root_is_a_failure_that_names_it() {
        let failure = list(DiskPath::new("no/such/folder")).unwrap_err();
        assert!(failure.to_string().contains("no/such/folder"), "{failure}");
    }

    #[test]
    fn a_root_that_is_a_file_is_a_failure() {
        let dir = tree(&["a.yaml"]);
        assert!(list(&dir.path().join("a.yaml")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_but_never_in_a_circle() {
        use std::os::unix::fs::symlink;
        let dir = tree(&["logs/a.yaml", "elsewhere/x.yaml"]);
        symlink("../elsewhere", dir.path().join("logs/linked")).unwrap();
        symlink("..", dir.path().join("logs/up")).unwrap();
        symlink("nowhere", dir.path().join("logs/.#lock.yaml")).unwrap();
        symlink("nowhere", dir.path().join("logs/dead.jpg")).unwrap();
        let folder = list(dir.path()).unwrap();
        let paths: Vec<_> = folder.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["logs/a.yaml", "logs/linked/x.yaml"]);
        symlink("nowhere", dir.path().join("logs/dead.yaml")).unwrap();
        assert!(list(dir.path()).unwrap_err().to_string().contains("dead.yaml"));
    }
}
