//! Channels of dangol.yaml.

use super::clock_forms;
use super::counts::Counted;
use super::desk::Desk;
use super::ids;
use super::numbers;
use super::opening_hours::opening_hours;
use super::trail::Trail;
use super::words;
use crate::community::{Channel, ChannelId, CheckDays, Name, Owner};
use crate::gather::raw::{RawAudience, RawChannel};
use crate::gather::shape::Dict;

/// The channels in the order of their ids, and the counts of their audiences.
pub(super) fn channels(desk: &mut Desk, raw: Option<&Dict<RawChannel>>, counts: &mut Vec<Counted>) -> Vec<Channel> {
    let here = Trail::Top.key("channels");
    let mut pairs: Vec<&(String, RawChannel)> = raw.iter().flat_map(|raw| &raw.0).collect();
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    let mut channels: Vec<Channel> = Vec::new();
    for (id, raw) in pairs {
        if let Err(wrong) = ids::file_name_id(id) {
            desk.note(here.path_of_key(id), wrong);
            continue;
        }
        let at = here.key(id);
        let channel = ChannelId(u32::try_from(channels.len()).expect("fewer than 2^32 channels fit in memory"));
        channels.push(channel_of(desk, &at, id, raw));
        for (i, audience) in raw.audience.iter().flatten().enumerate() {
            let list = at.key("audience");
            counts.extend(counted(desk, &list.item(i), channel, audience));
        }
    }
    channels
}

fn channel_of(desk: &mut Desk, here: &Trail, id: &str, raw: &RawChannel) -> Channel {
    let truth = words::truth;
    let hours = raw.hours.as_ref().map(|hours| {
        let at = here.key("hours");
        opening_hours(&at, hours, &mut |path, wrong| desk.note(path, wrong))
    });
    Channel {
        id: id.to_owned(),
        name: desk.name(here, "name", raw.name.as_ref()).unwrap_or_else(|| Name::plain(id)),
        kind: desk.take(here, "kind", raw.kind.as_ref(), words::channel_kind),
        owner: desk.take(here, "owner", raw.owner.as_ref(), words::owner).unwrap_or(Owner::Us),
        official: desk.take(here, "official", raw.official.as_ref(), truth).unwrap_or(true),
        hotline: desk.take(here, "hotline", raw.hotline.as_ref(), truth).unwrap_or(true),
        check_days: desk.take(here, "check_days", raw.check_days.as_ref(), words::check_days).unwrap_or(CheckDays::All),
        hours,
        audience: Vec::new(),
    }
}

fn counted(desk: &mut Desk, here: &Trail, channel: ChannelId, raw: &RawAudience) -> Option<Counted> {
    let date = desk.require(here, "date", raw.date.as_ref(), clock_forms::date);
    let count = desk.require(here, "count", raw.count.as_ref(), numbers::count);
    Some(Counted { file: desk.file, at: here.path(), channel: Some(channel), date: date?, count: count? })
}
