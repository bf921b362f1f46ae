//! Files of calendar/ and benefits/ → calendar spans, and what customers got.

use super::desk::Desk;
use super::entries::own_time;
use super::ids;
use super::numbers;
use super::surveys::default_date;
use super::trail::Trail;
use super::words;
use crate::community::{Benefit, CalendarDay, CampaignId, Name, Place, SeasonId};
use crate::gather::raw::{RawBenefits, RawCalendar, RawDay};

/// The spans of a file, each with the place of its record in the list.
pub(super) fn days(desk: &mut Desk, raw: &RawCalendar, lines: &[u32]) -> Vec<(usize, CalendarDay)> {
    let list = Trail::Top.key("days");
    let mut days = Vec::new();
    for (i, raw) in raw.days.iter().flatten().enumerate() {
        let place = Place { file: desk.file, line: lines.get(i).copied().unwrap_or(1), column: 0 };
        days.extend(day(desk, &list.item(i), raw, place).map(|day| (i, day)));
    }
    days
}

fn day(desk: &mut Desk, here: &Trail, raw: &RawDay, place: Place) -> Option<CalendarDay> {
    let id = desk.require(here, "id", raw.id.as_ref(), ids::id);
    let name = desk.name(here, "name", raw.name.as_ref());
    let span = desk.span(here, raw.start.as_ref(), raw.end.as_ref());
    let mood = desk.take(here, "mood", raw.mood.as_ref(), words::mood);
    let closed = desk.take(here, "closed", raw.closed.as_ref(), words::truth).unwrap_or(false);
    let advice = desk.take(here, "advice", raw.advice.as_ref(), words::advice);
    let channels = desk.channels(here, raw.channels.as_ref());
    let (start, end) = span?;
    let id = id?;
    let name = name.unwrap_or_else(|| Name::plain(&id));
    Some(CalendarDay { name, id, place, start, end: end.unwrap_or(start), mood, closed, advice, channels })
}

/// The benefits of a file, in file order.
pub(super) fn benefits(desk: &mut Desk, raw: &RawBenefits, lines: &[u32]) -> Vec<Benefit> {
    let top = Trail::Top;
    let known = &desk.setting.known;
    let date = default_date(desk, raw.date.as_ref());
    let default_kind = desk.take(&top, "kind", raw.kind.as_ref(), words::benefit_kind);
    let default_season = desk.reference(&top, "season", raw.season.as_ref(), &known.seasons).map(SeasonId);
    let default_campaign = desk.reference(&top, "campaign", raw.campaign.as_ref(), &known.campaigns).map(CampaignId);
    let list = top.key("benefits");
    let mut benefits = Vec::new();
    for (i, record) in raw.benefits.iter().flatten().enumerate() {
        let here = list.item(i);
        let at = own_time(desk, &here, record.at.as_ref(), raw.date.as_ref(), date);
        if record.member.is_none() {
            desk.missing(&here, "member", None);
        }
        let member = desk.account(&here, "member", record.member.as_ref());
        let kind = match (&record.kind, &raw.kind) {
            (None, Some(_)) => default_kind,
            (own, _) => desk.require(&here, "kind", own.as_ref(), words::benefit_kind),
        };
        let value = desk.take(&here, "value", record.value.as_ref(), numbers::not_negative);
        let season = desk.reference(&here, "season", record.season.as_ref(), &known.seasons).map(SeasonId);
        let campaign = desk.reference(&here, "campaign", record.campaign.as_ref(), &known.campaigns).map(CampaignId);
        let (Some(at), Some(member), Some(kind)) = (at, member, kind) else {
            continue;
        };
        benefits.push(Benefit {
            place: Place { file: desk.file, line: lines.get(i).copied().unwrap_or(1), column: 0 },
            at,
            member,
            kind: kind.to_owned(),
            value,
            season: if record.season.is_some() { season } else { default_season },
            campaign: if record.campaign.is_some() { campaign } else { default_campaign },
        });
    }
    benefits
}
