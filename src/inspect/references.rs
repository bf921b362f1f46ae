//! Entries that are about the same thing: `same_as` from written ids to places in the archive.

use super::logs::Log;
use super::wrong::{Wrong, did_you_mean, shown};
use crate::community::{Entry, EntryId, FileId};
use crate::diagnostic::Rule;
use crate::gather::{Path, Step};
use std::collections::{BTreeSet, HashMap};

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
    let dropped: BTreeSet<&Box<str>> = logs.iter().flat_map(|log| &log.dropped).collect();
    let mut strangers = 0;
    let mut resolved = Vec::with_capacity(links.len());
    for Link { log, entry, to } in links {
        let from = &logs[*log];
        let path = || path_of(from, *entry);
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
            None if is_partial || dropped.contains(to) => {}
            None => {
                strangers += 1;
                let help = if strangers <= HELPED { nearest(to, &by_id) } else { None };
                let wrong = Wrong::new(Rule::UnknownId, format!("found {}, but no entry has that id", shown(to)));
                note(from.file, path(), wrong.maybe_help(help));
            }
        }
    }
    for &((log, entry), _) in circles(&resolved) {
        let from = &logs[log];
        let message = format!("the entries that `same_as` links here lead back to {}", shown(&from.entries[entry].id));
        let wrong = Wrong::new(Rule::SameAsLoop, message).help("let all of them name the first, and the first none");
        note(from.file, path_of(from, entry), wrong);
    }
    resolved
}

/// Of each circle of links the one that comes last in file order.
fn circles(links: &[(Target, Target)]) -> Vec<&(Target, Target)> {
    let next: HashMap<Target, usize> = links.iter().enumerate().map(|(i, (from, _))| (*from, i)).collect();
    let mut walked_in: Vec<Option<usize>> = vec![None; links.len()];
    let mut circles = Vec::new();
    for start in 0..links.len() {
        let mut here = Some(start);
        while let Some(link) = here {
            if let Some(walk) = walked_in[link] {
                if walk == start {
                    circles.push(last_of_circle(links, &next, link));
                }
                break;
            }
            walked_in[link] = Some(start);
            here = next.get(&links[link].1).copied();
        }
    }
    circles
}

fn last_of_circle<'a>(
    links: &'a [(Target, Target)],
    next: &HashMap<Target, usize>,
    start: usize,
) -> &'a (Target, Target) {
    let follow = |link: &usize| next.get(&links[*link].1).copied().filter(|link| *link != start);
    let last = std::iter::successors(Some(start), follow).max().unwrap_or(start);
    &links[last]
}

fn path_of(log: &Log, entry: usize) -> Path {
    Path(vec![Step::Key("entries".to_owned()), Step::Item(log.items[entry]), Step::Key("same_as".to_owned())])
}

/// Only so many unknown ids are compared with all known ones, which takes its time.
const HELPED: usize = 50;

/// The id that was meant.
fn nearest(to: &str, by_id: &HashMap<&str, Target>) -> Option<String> {
    let mut ids: Vec<&str> = by_id.keys().copied().collect();
    ids.sort_unstable();
    did_you_mean(to, ids)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_are_fine_and_a_circle_is_told_once_at_its_last_link() {
        let link = |from, to| ((0, from), (0, to));
        assert!(circles(&[link(1, 0), link(2, 1), link(3, 1)]).is_empty());
        let circle = [link(0, 2), link(1, 0), link(2, 1), link(3, 1)];
        assert_eq!(circles(&circle), [&circle[2]]);
    }
}
