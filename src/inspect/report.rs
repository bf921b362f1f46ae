//! Faults → diagnostics: each gets its place and its level, and what only follows from another is left out.

use super::desk::Noted;
use super::setting::Levels;
use crate::community::FileId;
use crate::diagnostic::{Diagnostic, Level, Report, Rule};
use crate::gather::{At, Failure, Fault, Folder, Kind, Spot, Step};
use rayon::prelude::*;

/// The record of a file whose form is at fault lacks what could not be read: a key is not missing where its value was
/// refused. `lines`: of each item of the file's list. Faults of `noted` that only follow are dropped.
pub(super) fn drop_consequences(kind: Kind, lines: &[u32], refused: &[Fault], noted: &mut Vec<Noted>) {
    if refused.is_empty() {
        return;
    }
    noted.retain(|(_, fault)| {
        let (Rule::MissingKey, At::Path(path)) = (fault.rule, &fault.at) else {
            return true;
        };
        let (from, to) = match (kind.list(), path.0.as_slice()) {
            (Some(list), [Step::Key(key), Step::Item(item), ..]) if key == list => {
                let line = |item: usize| lines.get(item).copied();
                (line(*item).unwrap_or(0), line(item + 1).unwrap_or(u32::MAX))
            }
            _ => (0, u32::MAX),
        };
        let key = fault.message.split('`').nth(1).unwrap_or_default();
        !refused.iter().any(|refused| explains(refused, from, to, key))
    });
}

/// Whether a fault of form within some lines took the value of a key away.
fn explains(refused: &Fault, from: u32, to: u32, key: &str) -> bool {
    let At::Line { line, .. } = refused.at else {
        return false;
    };
    let is_of_key = refused.rule == Rule::WrongType && refused.message.contains(&format!("`{key}`"));
    let is_of_all = matches!(refused.rule, Rule::Syntax | Rule::YamlFeature);
    (from..to).contains(&line) && (is_of_key || is_of_all)
}

/// Finds each fault's place and level.
///
/// # Errors
/// Where a file with a fault cannot be read again.
pub(super) fn report(
    folder: &Folder,
    files: &[String],
    levels: &Levels,
    mut noted: Vec<Noted>,
) -> Result<Report, Failure> {
    noted.retain(|(_, fault)| levels.of(fault.rule) > Level::Off);
    noted.sort_by_key(|(file, _)| *file);
    let by_file: Vec<&[Noted]> = noted.chunk_by(|a, b| a.0 == b.0).collect();
    let located: Result<Vec<Vec<Diagnostic>>, Failure> =
        by_file.into_par_iter().map(|noted| locate(folder, files, levels, noted)).collect();
    let mut diagnostics: Vec<Diagnostic> = located?.into_iter().flatten().collect();
    diagnostics.extend(strays(folder, levels));
    let mut report = Report { diagnostics }.sorted();
    report.diagnostics.dedup();
    Ok(report)
}

fn locate(folder: &Folder, files: &[String], levels: &Levels, noted: &[Noted]) -> Result<Vec<Diagnostic>, Failure> {
    let Some((FileId(file), _)) = noted.first() else {
        return Ok(Vec::new());
    };
    let file = &files[*file as usize];
    let is_there = folder.all().any(|listed| listed.path == *file);
    let places: Vec<At> = noted.iter().map(|(_, fault)| fault.at.clone()).collect();
    let spots = if is_there { folder.spots(file, &places)? } else { vec![nowhere(); places.len()] };
    let diagnostic = |((_, fault), spot): (&Noted, Spot)| Diagnostic {
        rule: fault.rule,
        level: levels.of(fault.rule),
        file: file.clone(),
        line: spot.line,
        column: spot.column,
        width: spot.width,
        source: spot.source,
        message: fault.message.clone(),
        help: fault.help.clone(),
    };
    Ok(noted.iter().zip(spots).map(diagnostic).collect())
}

fn nowhere() -> Spot {
    Spot { line: 1, column: 1, width: 1, source: String::new() }
}

/// Files outside the folders of the format.
fn strays<'a>(folder: &'a Folder, levels: &Levels) -> impl Iterator<Item = Diagnostic> + 'a {
    let level = levels.of(Rule::StrayFile);
    let strays = folder.strays.iter().filter(move |_| level > Level::Off);
    strays.map(move |path| Diagnostic {
        rule: Rule::StrayFile,
        level,
        file: path.clone(),
        line: 1,
        column: 1,
        width: 1,
        source: String::new(),
        message: "the file lies outside the folders of the format and is not read".to_owned(),
        help: Some(stray_help(path)),
    })
}

fn stray_help(path: &str) -> String {
    let first = path.split('/').next().unwrap_or(path);
    if first != path {
        let folders = Kind::ALL.into_iter().filter_map(Kind::folder);
        if let Some(near) = crate::diagnostic::closest(first, folders) {
            return format!("did you mean the folder `{near}`?");
        }
    } else if path == "dangol.yml" {
        return "rename it to `dangol.yaml`".to_owned();
    }
    "move it into the folder of its kind, or out of the data folder".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gather::Path;

    fn missing(item: usize, key: &str) -> Noted {
        let path = Path(vec![Step::Key("entries".into()), Step::Item(item)]);
        let message = format!("the key `{key}` is missing");
        (FileId(0), Fault { rule: Rule::MissingKey, at: At::Path(path), message, help: None })
    }

    #[test]
    fn a_key_whose_value_was_refused_is_not_missing() {
        let at = At::Line { line: 5, column: 1, width: 1 };
        let refused = Fault { rule: Rule::WrongType, at, message: "`at` is a list, expected text".into(), help: None };
        let mut noted = vec![missing(0, "at"), missing(1, "at"), missing(1, "kind")];
        drop_consequences(Kind::Logs, &[2, 4], &[refused], &mut noted);
        assert_eq!(noted, [missing(0, "at"), missing(1, "kind")]);
    }
}
