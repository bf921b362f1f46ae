//! The order of reading: all files of a folder → a draft of the archive, with everything that is wrong.

use super::charter::{self, Charter};
use super::coverage;
use super::desk::Noted;
use super::logs::{self, Log};
use super::posts;
use super::records::{self, Sheet};
use super::report::drop_consequences;
use super::setting::{Levels, Setting};
use super::spanning::{Assembly, Streams};
use super::{Failed, Options};
use crate::community::{Archive, FileId, Rejected};
use crate::diagnostic::{Level, Report, Rule};
use crate::gather::{Failure, Folder, Gathered, Kind, Limits, Listed, RawRecord};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// An archive that may still turn out to have faults.
pub(super) struct Draft {
    /// Paths, sorted; dangol.yaml among them even where it is missing.
    pub(super) files: Vec<String>,
    /// How bad faults are.
    pub(super) levels: Levels,
    /// What is wrong.
    pub(super) faults: Vec<Noted>,
    archive: Option<Archive>,
}

impl Draft {
    /// The archive, with what was lowered, warned of or left alone.
    pub(super) fn archive(self, folder: &Folder, report: &Report) -> Option<Archive> {
        let mut warnings: BTreeMap<String, u64> = BTreeMap::new();
        for diagnostic in report.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Warn) {
            *warnings.entry(diagnostic.rule.name().to_owned()).or_default() += 1;
        }
        let rejected = Rejected { warnings: warnings.into_iter().collect(), stray_files: folder.strays.clone() };
        self.archive.map(|archive| Archive { rejected, ..archive })
    }
}

/// Reads all files.
pub(super) fn read(folder: &Folder, options: &Options) -> Result<Draft, Failed> {
    let mut files: Vec<String> = folder.files.iter().map(|listed| listed.path.clone()).collect();
    files.push("dangol.yaml".to_owned());
    files.sort_unstable();
    let charter = charter_of(folder, options, &files)?;
    let Charter { organisation, mut setting, levels, staff, hide, counts, faults } = charter;
    let given = match &options.as_of {
        Some(text) => Some(
            coverage::as_of(text, &setting.zone)
                .map_err(|wrong| Failed::BadAsOf { message: wrong.message, help: wrong.help })?,
        ),
        None => None,
    };
    let sheets = small_sheets(folder, &setting.limits, &files)?;
    setting.known = records::known(&setting, &sheets);
    let mut records = records::records(&setting, sheets, &files);
    records.counts.splice(0..0, counts);
    let streams = streams(folder, &setting, &files)?;
    let mut noted = faults;
    noted.append(&mut records.faults);
    let assembly = Assembly { files: &files, setting: &setting, levels: &levels, noted, staff, hide };
    let (archive, faults) = assembly.assemble(organisation, records, streams, given)?;
    Ok(Draft { files, levels, faults, archive })
}

fn file_id(files: &[String], path: &str) -> FileId {
    let at = files.binary_search_by(|own| own.as_str().cmp(path)).expect("every listed path is among the files");
    FileId(u32::try_from(at).expect("fewer than 2^32 files fit in memory"))
}

fn charter_of(folder: &Folder, options: &Options, files: &[String]) -> Result<Charter, Failure> {
    let file = file_id(files, "dangol.yaml");
    let Some(listed) = &folder.organisation else {
        let mut charter = charter::without(options);
        let (path, wrong) = charter::missing();
        charter.faults.push((file, wrong.at(path)));
        return Ok(charter);
    };
    let mut refused = Vec::new();
    let gathered = folder.read(listed, &Limits::default(), &mut refused)?;
    let mut charter = match gathered {
        Some(Gathered { record: RawRecord::Organisation(raw), .. }) => charter::read(file, &raw, options, folder)?,
        Some(_) | None => charter::without(options),
    };
    drop_consequences(Kind::Organisation, &[], &refused, &mut charter.faults);
    charter.faults.extend(refused.into_iter().map(|fault| (file, fault)));
    Ok(charter)
}

/// All files but dangol.yaml, logs and posts.
fn small_sheets(folder: &Folder, limits: &Limits, files: &[String]) -> Result<Vec<Sheet>, Failure> {
    let is_small = |listed: &&Listed| !matches!(listed.kind, Kind::Organisation | Kind::Logs | Kind::Posts);
    let small: Vec<&Listed> = folder.files.iter().filter(is_small).collect();
    let read = |listed: &Listed| {
        let mut refused = Vec::new();
        let gathered = folder.read(listed, limits, &mut refused)?;
        Ok(Sheet { file: file_id(files, &listed.path), kind: listed.kind, gathered, refused })
    };
    small.into_par_iter().map(read).collect()
}

/// A log or a file of posts, reduced; or what is wrong with one that could not be read.
enum Stream {
    Log(Box<Log>),
    Posts(Box<posts::Sheet>),
    Nothing(Kind, Vec<Noted>),
}

fn streams(folder: &Folder, setting: &Setting, files: &[String]) -> Result<Streams, Failure> {
    let is_stream = |listed: &&Listed| matches!(listed.kind, Kind::Logs | Kind::Posts);
    let listed: Vec<&Listed> = folder.files.iter().filter(is_stream).collect();
    let all: Result<Vec<Stream>, Failure> =
        listed.into_par_iter().map(|listed| stream(folder, setting, files, listed)).collect();
    let mut streams = Streams::default();
    for stream in all? {
        match stream {
            Stream::Log(log) => {
                streams.is_partial |= log.is_partial;
                streams.logs.push(*log);
            }
            Stream::Posts(posts) => streams.posts.push(*posts),
            Stream::Nothing(kind, mut faults) => {
                streams.is_partial |= kind == Kind::Logs;
                streams.faults.append(&mut faults);
            }
        }
    }
    Ok(streams)
}

fn stream(folder: &Folder, setting: &Setting, files: &[String], listed: &Listed) -> Result<Stream, Failure> {
    let file = file_id(files, &listed.path);
    let mut refused = Vec::new();
    let gathered = folder.read(listed, &setting.limits, &mut refused)?;
    let is_refused = refused.iter().any(|fault| fault.rule != Rule::CommentInText);
    let all_noted = |mut noted: Vec<Noted>, lines: &[u32]| {
        drop_consequences(listed.kind, lines, &refused, &mut noted);
        noted.extend(refused.iter().map(|fault| (file, fault.clone())));
        noted
    };
    Ok(match gathered {
        Some(Gathered { record: RawRecord::Log(raw), lines, checks, body, .. }) => {
            let mut log = logs::log(setting, file, *raw, logs::Lines { entries: &lines, checks }, body);
            log.is_partial |= is_refused;
            log.faults = all_noted(log.faults, &lines);
            Stream::Log(Box::new(log))
        }
        Some(Gathered { record: RawRecord::Posts(raw), lines, .. }) => {
            let mut posts = posts::posts(setting, file, raw, &lines);
            posts.faults = all_noted(posts.faults, &lines);
            Stream::Posts(Box::new(posts))
        }
        Some(_) | None => Stream::Nothing(listed.kind, all_noted(Vec::new(), &[])),
    })
}
