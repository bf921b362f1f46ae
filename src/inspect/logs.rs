//! A file of logs/ → its entries, checks and note of the day.

use super::coverage::Seen;
use super::desk::{Desk, Noted};
use super::entries::{Defaults, entry};
use super::names::{Met, Names};
use super::setting::Setting;
use super::times::{Frame, moment};
use super::trail::Trail;
use super::wrong::Wrong;
use crate::community::{ChannelId, Check, DayNote, Entry, FileId, Place, Prose};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawLog, Scalar};

/// A log, its accounts, topics and terms still numbered by the file.
pub(super) struct Log {
    /// The file.
    pub(super) file: FileId,
    /// In file order, without those that are at fault.
    pub(super) entries: Vec<Entry>,
    /// Of each entry: its place in the file's list.
    pub(super) items: Vec<usize>,
    /// Of each entry: whether its id is derived.
    pub(super) is_derived: Vec<bool>,
    /// The `same_as` of some entries, by their place among `entries`.
    pub(super) same_as: Vec<(usize, Box<str>)>,
    /// When somebody of ours looked.
    pub(super) checks: Vec<Check>,
    /// The note of the day, where this edition shows it.
    pub(super) note: Option<DayNote>,
    /// By number.
    pub(super) accounts: Vec<Met>,
    /// By number.
    pub(super) topics: Vec<Met>,
    /// By number.
    pub(super) terms: Vec<Met>,
    /// The ids of entries that are at fault.
    pub(super) dropped: Vec<Box<str>>,
    /// Whether some ids of entries could not be told.
    pub(super) is_partial: bool,
    /// How far its times reach.
    pub(super) seen: Seen,
    /// What is wrong with it.
    pub(super) faults: Vec<Noted>,
}

/// Where the parts of a log stand, from the top of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'l> {
    /// Of each entry.
    pub(super) entries: &'l [u32],
    /// Of `checks`; `None`: none, or not to be told.
    pub(super) checks: Option<u32>,
}

/// Reads the record of a log.
pub(super) fn log(setting: &Setting, file: FileId, mut raw: RawLog, lines: Lines<'_>, body: Option<Prose>) -> Log {
    let mut desk = Desk::new(setting, file);
    let items = raw.entries.take().unwrap_or_default();
    let defaults = Defaults::read(&mut desk, raw);
    let notes = desk.notes(&Trail::Top, defaults.raw.notes.as_ref());
    let place = Place { file, line: lines.checks.unwrap_or(1), column: 0 };
    let checks = checks(&mut desk, defaults.raw.checks.as_deref().unwrap_or_default(), &defaults, place);
    let note = desk.body(body, notes).map(|body| DayNote {
        file,
        date: defaults.date,
        channel: defaults.channel,
        notes,
        body,
    });
    let mut log = Log {
        file,
        entries: Vec::with_capacity(items.len()),
        items: Vec::with_capacity(items.len()),
        is_derived: Vec::with_capacity(items.len()),
        same_as: Vec::new(),
        checks,
        note,
        accounts: Vec::new(),
        topics: Vec::new(),
        terms: Vec::new(),
        dropped: Vec::new(),
        is_partial: false,
        seen: Seen::default(),
        faults: Vec::new(),
    };
    let mut terms = Names::default();
    let list = Trail::Top.key("entries");
    for (item, mut raw) in items.into_iter().enumerate() {
        let here = list.item(item);
        let place = Place { file, line: lines.entries.get(item).copied().unwrap_or(1), column: 0 };
        let same_as = raw.same_as.take();
        let (is_derived, id) = (raw.id.is_none(), raw.id.as_ref().map(|id| super::ids::nfc(&id.0).into_boxed_str()));
        let same_as = desk.take(&here, "same_as", same_as.as_ref(), super::ids::id);
        let Some(entry) = entry(&mut desk, &mut log.seen, &mut terms, &here, &defaults, raw, place) else {
            log.is_partial |= id.is_none();
            log.dropped.extend(id);
            continue;
        };
        log.same_as.extend(same_as.map(|id| (log.entries.len(), id.into_boxed_str())));
        log.entries.push(entry);
        log.items.push(item);
        log.is_derived.push(is_derived);
    }
    log.accounts = desk.accounts.into_met();
    log.topics = desk.topics.into_met();
    log.terms = terms.into_met();
    log.faults = desk.faults;
    log
}

/// When somebody of ours looked at the file's channel.
fn checks(desk: &mut Desk, raw: &[Scalar], defaults: &Defaults, place: Place) -> Vec<Check> {
    let list = Trail::Top.key("checks");
    if !raw.is_empty() && defaults.raw.channel.is_none() {
        let wrong = Wrong::new(Rule::MissingKey, "found `checks`, but the file gives no `channel` that was checked");
        desk.note(Trail::Top.path_of_key("checks"), wrong);
    }
    let frame = Frame::of_file(&desk.setting.zone, defaults.date);
    let mut checks = Vec::with_capacity(raw.len());
    for (i, text) in raw.iter().enumerate() {
        match moment(&text.0, frame) {
            Ok(at) => checks.extend(defaults.channel.map(|channel: ChannelId| Check { channel, at, place })),
            Err(wrong) => desk.note(list.item(i).path(), wrong),
        }
    }
    checks
}
