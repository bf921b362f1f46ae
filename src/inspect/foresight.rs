//! Campaigns that have not begun: what of their moment should be thought over before they do.

use super::wrong::{Wrong, shown};
use crate::community::{
    Advice, CalendarDay, Campaign, CampaignKind, ChannelId, Date, DayId, FileId, Mood, Second, Zone,
};
use crate::diagnostic::Rule;
use crate::gather::{Path, Step};

/// Warnings of campaigns that start after `as_of`; a timing note with `because` a calendar span answers for its days.
/// Both lists are in the archive's order.
pub(super) fn foresee(
    campaigns: &[Campaign],
    calendar: &[CalendarDay],
    as_of: Second,
    zone: &Zone,
) -> Vec<(FileId, Path, Wrong)> {
    let today = zone.moment(as_of).date;
    let mut warnings = Vec::new();
    for campaign in campaigns.iter().filter(|campaign| campaign.start > today) {
        let mut warn = |key: &str, wrong| {
            let path = Path(vec![Step::Key(key.to_owned())]);
            warnings.push((campaign.place.file, path, wrong));
        };
        on_the_calendar(campaign, calendar, &mut |wrong| warn("start", wrong));
        if let Some(wrong) = without_notice(campaign, calendar, zone) {
            warn(if campaign.announced_at.is_some() { "announced_at" } else { "start" }, wrong);
        }
        for other in campaigns {
            if let Some(wrong) = collision(campaign, other, calendar, today) {
                warn("start", wrong);
            }
        }
    }
    warnings
}

/// A campaign's dates that lie in a span; `None`: none do.
fn shared(campaign: &Campaign, start: Date, end: Date) -> Option<(Date, Date)> {
    let first = campaign.start.max(start);
    let last = campaign.end.map_or(end, |own| own.min(end));
    (first <= last).then_some((first, last))
}

fn share_a_channel(a: &[ChannelId], b: &[ChannelId]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|channel| b.contains(channel))
}

fn dates((first, last): (Date, Date)) -> String {
    if first == last { format!("`{first}`") } else { format!("`{first}` to `{last}`") }
}

/// Whether a timing note gives a span as its reason.
fn is_answered(campaign: &Campaign, day: DayId) -> bool {
    campaign.timing.iter().any(|note| note.because == Some(day))
}

/// Whether a timing note gives as its reason a span that touches some dates.
fn is_answered_on(campaign: &Campaign, calendar: &[CalendarDay], (first, last): (Date, Date)) -> bool {
    let touches = |day: &CalendarDay| day.start <= last && first <= day.end;
    let reasons = campaign.timing.iter().filter_map(|note| note.because);
    reasons.into_iter().any(|day| calendar.get(day.index()).is_some_and(touches))
}

fn answer(id: &str) -> String {
    format!("move the campaign, or say why it stands: a note under `timing` with `because: {id}`")
}

/// Days of mourning, days to avoid, and days on which nobody works.
fn on_the_calendar(campaign: &Campaign, calendar: &[CalendarDay], warn: &mut dyn FnMut(Wrong)) {
    let id = shown(&campaign.id);
    for (number, day) in (0..).zip(calendar) {
        if is_answered(campaign, DayId(number)) || !share_a_channel(&campaign.channels, &day.channels) {
            continue;
        }
        let Some(span) = shared(campaign, day.start, day.end) else {
            continue;
        };
        if day.mood == Some(Mood::Mourning) || day.advice == Some(Advice::Avoid) {
            let what = if day.mood == Some(Mood::Mourning) { "days of mourning" } else { "days to avoid" };
            let message = format!("the campaign {id} falls on {what}, `{}`: {}", day.id, dates(span));
            warn(Wrong::new(Rule::CampaignOnMourning, message).help(answer(&day.id)));
        }
        if day.closed && campaign.kind != Some(CampaignKind::AlwaysOn) {
            let message = format!("the campaign {id} falls on days when nobody works, `{}`: {}", day.id, dates(span));
            warn(Wrong::new(Rule::CampaignOnClosedDay, message).help(answer(&day.id)));
        }
    }
}

/// Nobody was told of it before its first day.
fn without_notice(campaign: &Campaign, calendar: &[CalendarDay], zone: &Zone) -> Option<Wrong> {
    let start = campaign.start;
    let is_in_time = campaign
        .announced_at
        .is_some_and(|told| if told.is_exact() { told.second < zone.start_of(start) } else { told.date < start });
    if is_in_time || is_answered_on(campaign, calendar, (start, start)) {
        return None;
    }
    let id = shown(&campaign.id);
    let found = match campaign.announced_at {
        Some(told) => format!("the community is told only on `{}`", told.date),
        None => "nothing says that the community is told before".to_owned(),
    };
    let message = format!("the campaign {id} starts on `{start}`, and {found}");
    let cure = match campaign.announced_at {
        Some(_) => "tell them before the first day",
        None => "tell them, and write when under `announced_at`",
    };
    let help = format!("{cure}; or say why not: a note under `timing` with `because` a calendar span of that day");
    Some(Wrong::new(Rule::CampaignWithoutNotice, message).help(help))
}

/// Another campaign at the same time on a shared channel; told once, at the one that starts later.
fn collision(campaign: &Campaign, other: &Campaign, calendar: &[CalendarDay], today: Date) -> Option<Wrong> {
    let is_always_on = |campaign: &Campaign| campaign.kind == Some(CampaignKind::AlwaysOn);
    let is_told_there = other.start > today && (other.start, &other.id) > (campaign.start, &campaign.id);
    if campaign.id == other.id || is_told_there || is_always_on(campaign) || is_always_on(other) {
        return None;
    }
    if !share_a_channel(&campaign.channels, &other.channels) {
        return None;
    }
    let (first, last) = (campaign.start.max(other.start), [campaign.end, other.end].into_iter().flatten().min());
    if last.is_some_and(|last| last < first) || is_answered_on(campaign, calendar, (first, last.unwrap_or(first))) {
        return None;
    }
    let when = last.map_or_else(|| format!("from `{first}` on"), |last| dates((first, last)));
    let (id, other) = (shown(&campaign.id), shown(&other.id));
    let message = format!("the campaign {id} meets {other} on a shared channel: {when}");
    let help = "move one, or give them different channels; or say why both stand: a note under `timing` with `because` a calendar span of these days";
    Some(Wrong::new(Rule::CampaignsCollide, message).help(help))
}
