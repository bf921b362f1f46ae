//! Where a record stands in the data folder.

/// A file of the data folder: index into [`crate::community::Archive::files`], which are sorted by path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A place in a file of the data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// From 1, counted from the top of the file, front matter included.
    pub line: u32,
    /// From 1, in characters. 0: not looked up (good records need none).
    pub column: u32,
}
