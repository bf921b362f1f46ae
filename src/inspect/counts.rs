//! Dated counts of audiences and of the whole community, of dangol.yaml and of counts/ together.

use super::clock_forms;
use super::desk::Desk;
use super::numbers;
use super::trail::Trail;
use super::wrong::Wrong;
use crate::community::{ChannelId, Date, DatedCount, FileId, Organisation};
use crate::diagnostic::Rule;
use crate::gather::Path;
use crate::gather::raw::{RawCount, RawCounts, Scalar};

/// A count and where it stands.
#[derive(Debug)]
pub(super) struct Counted {
    /// The file.
    pub(super) file: FileId,
    /// The way to the record.
    pub(super) at: Path,
    /// Of a channel's audience; `None`: of the whole community.
    pub(super) channel: Option<ChannelId>,
    /// From when.
    pub(super) date: Date,
    /// How many.
    pub(super) count: u64,
}

/// The counts of a file of counts/.
pub(super) fn counts(desk: &mut Desk, raw: &RawCounts) -> Vec<Counted> {
    let list = Trail::Top.key("counts");
    let records = raw.counts.iter().flatten().enumerate();
    let read = |(i, record)| count(desk, &list.item(i), record, raw);
    records.flat_map(read).collect()
}

fn count(desk: &mut Desk, here: &Trail, raw: &RawCount, file: &RawCounts) -> Vec<Counted> {
    let setting = desk.setting;
    let date = match &raw.date {
        Some(_) => desk.date(here, "date", raw.date.as_ref()),
        None if file.date.is_some() => desk.date(&Trail::Top, "date", file.date.as_ref()),
        None => desk.require(here, "date", None, clock_forms::date),
    };
    let audience = desk.take(here, "audience", raw.audience.as_ref(), numbers::count);
    let members = desk.take(here, "members", raw.members.as_ref(), numbers::count);
    let (at, own) = match &raw.channel {
        Some(_) => (*here, raw.channel.as_ref()),
        None => (Trail::Top, file.channel.as_ref()),
    };
    let channel = desk.reference(&at, "channel", own, &setting.known.channels).map(ChannelId);
    if raw.audience.is_some() && own.is_none() {
        desk.missing(here, "channel", Some("`audience` counts the people of a channel".to_owned()));
    }
    if raw.audience.is_none() && raw.members.is_none() {
        let help = "give `channel` and `audience`, or `members` for the whole community";
        desk.missing(here, if raw.channel.is_some() { "audience" } else { "members" }, Some(help.to_owned()));
    }
    let Some(date) = date else {
        return Vec::new();
    };
    let (file, place) = (desk.file, here.path());
    let of = |channel, count| Counted { file, at: place.clone(), channel, date, count };
    let audience = channel.and_then(|channel| audience.map(|count| of(Some(channel), count)));
    audience.into_iter().chain(members.map(|count| of(None, count))).collect()
}

/// The counts of the whole community, of dangol.yaml.
pub(super) fn base(desk: &mut Desk, raw: &[crate::gather::raw::RawBase]) -> Vec<Counted> {
    let list = Trail::Top.key("base");
    let mut counts = Vec::new();
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let required =
            |desk: &mut Desk, key, scalar: &Option<Scalar>| desk.require(&here, key, scalar.as_ref(), numbers::count);
        let count = required(desk, "members", &raw.members);
        let date = desk.require(&here, "date", raw.date.as_ref(), clock_forms::date);
        if let (Some(date), Some(count)) = (date, count) {
            counts.push(Counted { file: desk.file, at: here.path(), channel: None, date, count });
        }
    }
    counts
}

/// Puts the counts where they belong, ascending by date; two for one date are noted at the later one.
pub(super) fn settle(
    mut counts: Vec<Counted>,
    organisation: &mut Organisation,
    files: &[String],
    note: &mut dyn FnMut(FileId, Path, Wrong),
) {
    counts.sort_by_key(|counted| (counted.channel, counted.date));
    for pair in counts.windows(2) {
        let [first, second] = pair else { continue };
        if (first.channel, first.date) == (second.channel, second.date) {
            let of = first.channel.map_or("the community".to_owned(), |channel| {
                format!("channel `{}`", organisation.channels[channel.index()].id)
            });
            let message = format!(
                "found a second count of {of} for `{}`; the first stands in `{}`",
                second.date, files[first.file.0 as usize]
            );
            note(second.file, second.at.clone(), Wrong::new(Rule::DuplicateCount, message));
        }
    }
    for Counted { channel, date, count, .. } in counts {
        let dated = DatedCount { date, count };
        match channel {
            Some(channel) => organisation.channels[channel.index()].audience.push(dated),
            None => organisation.base.push(dated),
        }
    }
}
