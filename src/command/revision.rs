//! A revision of the data in git → the data folder as it was, in memory. Asks `git` and changes nothing.

use super::outcome::Stop;
use crate::gather::Folder;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::Path,
    process::{Command, Output, Stdio},
};

/// The data folder as it was.
#[derive(Debug)]
pub(super) struct Revision {
    /// The revision and the folder, as git writes them together: `v1.2:data/`.
    pub(super) name: String,
    /// The commit's hash.
    pub(super) commit: String,
    /// Its files.
    pub(super) folder: Folder,
}

/// Reads the data folder as it was at a revision of the repository it lies in.
pub(super) fn read(data: &Path, revision: &str) -> Result<Revision, Stop> {
    let git = Git { data, revision };
    if revision.starts_with('-') {
        return Err(git.refuse("neither a file nor a revision begins with `-`"));
    }
    let prefix = git.ask(&["rev-parse", "--show-prefix"], "")?;
    let prefix = String::from_utf8_lossy(&prefix).trim_end_matches('\n').to_owned();
    let commit =
        git.ask(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")], "no such revision")?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let tree = format!("{commit}:{prefix}");
    let listed = git.ask(&["ls-tree", "-r", "-z", "--full-tree", &tree], "")?;
    let files = blobs(&listed).ok_or_else(|| git.fail("git lists its files in a form that dangol does not know"))?;
    let name = format!("{revision}:{prefix}");
    let held = git.contents(&files)?;
    Ok(Revision { folder: Folder::held(Path::new(&name), held), name, commit })
}

/// Paths and hashes of the plain files that `git ls-tree -z` lists; links and submodules are passed over. `None`: it is
/// no such list. A path that is not UTF-8 cannot be a record of ours and is passed over, too.
fn blobs(listed: &[u8]) -> Option<Vec<(String, String)>> {
    let mut files = Vec::new();
    for line in listed.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
        let tab = line.iter().position(|byte| *byte == b'\t')?;
        let about = std::str::from_utf8(&line[..tab]).ok()?;
        let [mode, _, hash] = about.split(' ').collect::<Vec<_>>()[..] else { return None };
        let is_plain = mode.starts_with("100");
        if let (true, Ok(path)) = (is_plain, std::str::from_utf8(&line[tab + 1..])) {
            files.push((path.to_owned(), hash.to_owned()));
        }
    }
    Some(files)
}

/// Git, asked in the data folder about a revision.
struct Git<'a> {
    data: &'a Path,
    revision: &'a str,
}

impl Git<'_> {
    /// Reads only: no lock is taken, and nothing is fetched that a partial clone lacks.
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.data).args(args);
        command.envs([("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")]);
        command.stdin(Stdio::null());
        command
    }

    /// What git answers; where it refuses, what it says, or else what `silence` means.
    fn ask(&self, args: &[&str], silence: &str) -> Result<Vec<u8>, Stop> {
        let Output { status, stdout, stderr } = self.command(args).output().map_err(|error| self.cannot_run(&error))?;
        if status.success() {
            return Ok(stdout);
        }
        let said = String::from_utf8_lossy(&stderr);
        let said = said.trim();
        Err(self.refuse(if said.is_empty() { silence } else { said }))
    }

    /// The bytes of each file by its path.
    fn contents(&self, files: &[(String, String)]) -> Result<BTreeMap<String, Vec<u8>>, Stop> {
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| self.cannot_run(&error))?;
        let hashes: String = files.iter().flat_map(|(_, hash)| [hash.as_str(), "\n"]).collect();
        let mut input = child.stdin.take().expect("it is piped");
        // Git answers while it is asked: who asks must not wait for who listens.
        let output = std::thread::scope(|scope| {
            let asking = scope.spawn(move || input.write_all(hashes.as_bytes()));
            let output = child.wait_with_output();
            // Where git ended early, its own words say why.
            let _ = asking.join();
            output
        });
        let output = output.map_err(|error| self.cannot_run(&error))?;
        if !output.status.success() {
            return Err(self.fail(String::from_utf8_lossy(&output.stderr).trim()));
        }
        let mut rest = output.stdout.as_slice();
        let mut held = BTreeMap::new();
        for (path, hash) in files {
            let content = next_content(&mut rest, hash).ok_or_else(|| self.fail(&format!("git has no `{path}`")))?;
            held.insert(path.clone(), content.to_vec());
        }
        Ok(held)
    }

    fn cannot_run(&self, error: &io::Error) -> Stop {
        self.fail(&format!("cannot run `git`: {error}"))
    }

    fn refuse(&self, why: &str) -> Stop {
        Stop::WrongUse(self.said(why))
    }

    fn fail(&self, why: &str) -> Stop {
        Stop::World(self.said(why))
    }

    fn said(&self, why: &str) -> String {
        format!(
            "`--previous {}`: there is no such file, and as a revision of `{}` git cannot give it: {why}",
            self.revision,
            self.data.display()
        )
    }
}

/// The next object of `git cat-file --batch`: `<hash> blob <size>`, a line end, the bytes, a line end.
fn next_content<'b>(rest: &mut &'b [u8], hash: &str) -> Option<&'b [u8]> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&rest[..end]).ok()?;
    let size: usize = head.strip_prefix(hash)?.strip_prefix(" blob ")?.parse().ok()?;
    let content = rest.get(end + 1..end + 1 + size)?;
    *rest = rest.get(end + 2 + size..)?;
    Some(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_are_listed() {
        let listed = b"100644 blob aa\tlogs/a b.yaml\x00120000 blob bb\tlink.yaml\x00160000 commit cc\tsub\x00100755 blob dd\tx.md\x00";
        let files = blobs(listed).unwrap();
        assert_eq!(files, [("logs/a b.yaml".to_owned(), "aa".to_owned()), ("x.md".to_owned(), "dd".to_owned())]);
        assert_eq!(blobs(b"nonsense\x00"), None);
    }

    #[test]
    fn contents_are_cut_by_their_size() {
        let mut rest = b"aa blob 4\n1\n2\n\nbb blob 0\n\ncc missing\n".as_slice();
        assert_eq!(next_content(&mut rest, "aa"), Some(b"1\n2\n".as_slice()));
        assert_eq!(next_content(&mut rest, "bb"), Some(b"".as_slice()));
        assert_eq!(next_content(&mut rest, "cc"), None);
    }
}
