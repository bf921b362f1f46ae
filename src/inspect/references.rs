//! Entries that are about the same thing: `same_as` from written ids to places in the archive.

use super::logs::Log;
use super::wrong::{Wrong, did_you_mean, shown};
use crate::community::{Entry, EntryId, FileId};
use crate::diagnostic::Rule;
use crate::gather::{Path, Step};
use std::collections::HashMap;

/// A link still to be resolved: by the places of the entry's file and of the entry in it.
pub(super) struct Link {
    log: usize,
    entry: usize,
    to: Box<str>,
}

/// The links of all logs.
pub(super) fn links(logs: &mut [Log]) -> Vec<Link> {
    let mut links = Vec::new();
    for (log, sheet) in logs.iter_mut().enumerate() {
        links.extend(sheet.same_as.drain(..).map(|(entry, to)| Link { log, entry, to }));
    }
    links
}

/// Where a link leads: the places of a log and of the entry in it.
pub(super) type Target = (usize, usize);

/// Resolves the links; what leads nowhere or to itself is noted, and so is what leads to a derived id.
pub(super) fn resolve(
    logs: &[Log],
    links: &[Link],
    is_partial: bool,
    note: &mut dyn FnMut(FileId, Path, Wrong),
) -> Vec<(Target, Target)> {
    if links.is_empty() {
        return Vec::new();
    }
    let mut by_id: HashMap<&str, Target> = HashMap::new();
    for (l, log) in logs.iter().enumerate() {
        for (e, entry) in log.entries.iter().enumerate() {
            by_id.entry(&entry.id).or_insert((l, e));
        }
    }
    let mut resolved = Vec::with_capacity(links.len());
    for Link { log, entry, to } in links {
        let from = &logs[*log];
        let path = || {
            let steps = [Step::Key("entries".into()), Step::Item(from.items[*entry]), Step::Key("same_as".into())];
            Path(steps.into())
        };
        match by_id.get(&**to) {
            Some(&target) if target == (*log, *entry) => {
                let message = format!("found {}, which is the entry itself", shown(to));
                note(from.file, path(), Wrong::new(Rule::SameAsLoop, message));
            }
            Some(&target) => {
                if logs[target.0].is_derived[target.1] {
                    let wrong = Wrong::new(
                        Rule::DerivedIdNamed,
                        format!("found {}, an id derived from the entry's content, which changes with it", shown(to)),
                    );
                    note(from.file, path(), wrong.help("write that entry an `id` of its own and name it here"));
                }
                resolved.push(((*log, *entry), target));
            }
            None if is_partial => {}
            None => note(from.file, path(), unknown(to, &by_id)),
        }
    }
    resolved
}

fn unknown(to: &str, by_id: &HashMap<&str, Target>) -> Wrong {
    const FEW: usize = 20_000;
    let message = format!("found {}, but there is no entry of that id", shown(to));
    let mut ids: Vec<&str> = if by_id.len() <= FEW { by_id.keys().copied().collect() } else { Vec::new() };
    ids.sort_unstable();
    Wrong::new(Rule::UnknownId, message).maybe_help(did_you_mean(to, ids))
}

/// Puts the entries of all logs in the order of time, then file and line, and their links with them.
pub(super) fn in_order(logs: Vec<Log>, links: &[(Target, Target)]) -> Vec<Entry> {
    let starts: Vec<usize> = logs
        .iter()
        .scan(0, |next, log| {
            let start = *next;
            *next += log.entries.len();
            Some(start)
        })
        .collect();
    let mut entries: Vec<(usize, Entry)> = logs.into_iter().flat_map(|log| log.entries).enumerate().collect();
    entries.sort_by_key(|(_, entry)| entry.at.second);
    let mut place_of = vec![0; entries.len()];
    for (place, (before, _)) in entries.iter().enumerate() {
        place_of[*before] = place;
    }
    let mut entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    for ((log, entry), (other_log, other)) in links {
        let from = place_of[starts[*log] + entry];
        let to = place_of[starts[*other_log] + other];
        entries[from].same_as = Some(EntryId(u32::try_from(to).expect("fewer than 2^32 entries fit in memory")));
    }
    entries
}
