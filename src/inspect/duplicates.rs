//! Ids given twice within a kind, and the derived ids of records that were written alike.

use super::wrong::{Wrong, shown};
use crate::community::{FileId, Place};
use crate::diagnostic::Rule;
use crate::gather::{Path, Step};
use std::collections::{BTreeMap, HashMap};

/// The way to the id of an item of a file's list.
pub(super) fn item_id(list: &str, item: usize) -> Path {
    Path(vec![Step::Key(list.to_owned()), Step::Item(item), Step::Key("id".to_owned())])
}

/// Notes each id that an earlier record of the kind has.
pub(super) fn unique<'a>(
    kind: &str,
    records: impl IntoIterator<Item = (&'a str, Place, Path)>,
    files: &[String],
    note: &mut dyn FnMut(FileId, Path, Wrong),
) {
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for (id, place, path) in records {
        if let Some(taken) = first.get(id) {
            note(place.file, path, taken_already(kind, id, *taken, files));
        } else {
            first.insert(id, place);
        }
    }
}

/// A record whose id may be derived.
pub(super) struct Identified<'a> {
    /// The id; a derived one gets `-2`, `-3` … where it is met again.
    pub(super) id: &'a mut Box<str>,
    /// Whether it is derived.
    pub(super) is_derived: bool,
    /// Where the record stands.
    pub(super) place: Place,
    /// Its place in the file's list.
    pub(super) item: usize,
}

/// Makes derived ids unique in file order, and notes each written id that an earlier record has.
pub(super) fn settle(
    kind: &str,
    list: &str,
    records: Vec<Identified>,
    files: &[String],
    note: &mut dyn FnMut(FileId, Path, Wrong),
) {
    let mut written: HashMap<&str, Place> = HashMap::new();
    let mut derived = Vec::new();
    for record in records {
        if record.is_derived {
            derived.push(record.id);
            continue;
        }
        let id: &str = record.id;
        if let Some(taken) = written.get(id) {
            note(record.place.file, item_id(list, record.item), taken_already(kind, id, *taken, files));
        } else {
            written.insert(id, record.place);
        }
    }
    let mut times: HashMap<Box<str>, u32> = HashMap::new();
    for id in derived {
        let base = id.clone();
        let met = times.entry(base.clone()).or_insert(0);
        loop {
            *met += 1;
            let next = if *met == 1 { base.clone() } else { format!("{base}-{met}").into_boxed_str() };
            if !written.contains_key(&*next) {
                *id = next;
                break;
            }
        }
    }
}

fn taken_already(kind: &str, id: &str, taken: Place, files: &[String]) -> Wrong {
    let file = &files[taken.file.0 as usize];
    let message = format!("found the {kind} id {}, which stands already at `{file}:{}`", shown(id), taken.line);
    Wrong::new(Rule::DuplicateId, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_ids_are_numbered_past_each_other_and_past_written_ones() {
        let mut ids: Vec<Box<str>> = ["e-1", "e-1-2", "e-1", "e-1"].map(Into::into).into();
        let place = Place { file: FileId(0), line: 1, column: 0 };
        let records =
            ids.iter_mut().enumerate().map(|(item, id)| Identified { id, is_derived: item != 1, place, item });
        settle("entry", "entries", records.collect(), &["a".into()], &mut |_, _, _| panic!("nothing is wrong"));
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        assert_eq!(ids, ["e-1", "e-1-2", "e-1-3", "e-1-4"]);
    }

    #[test]
    fn a_written_id_met_again_is_noted_at_the_later_record() {
        let mut ids: Vec<Box<str>> = ["x", "x"].map(Into::into).into();
        let records = ids.iter_mut().zip(1..).map(|(id, line)| Identified {
            id,
            is_derived: false,
            place: Place { file: FileId(0), line, column: 0 },
            item: line as usize - 1,
        });
        let mut noted = Vec::new();
        settle("entry", "entries", records.collect(), &["logs/a.yaml".into()], &mut |_, path, wrong| {
            noted.push((path, wrong.message));
        });
        let message = "found the entry id `x`, which stands already at `logs/a.yaml:1`";
        assert_eq!(noted, [(item_id("entries", 1), message.to_owned())]);
    }
}
