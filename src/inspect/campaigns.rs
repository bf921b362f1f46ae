//! A file of campaigns/ → a campaign.

use super::desk::Desk;
use super::ids;
use super::numbers;
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{Aim, Attendees, Campaign, DayId, Expectation, Name, Notes, Place, Prose, TeamId, TimingNote};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawAim, RawAttendees, RawCampaign, RawTiming};

/// A campaign; `None`: what makes it one is missing or wrong, which is noted.
pub(super) fn campaign(desk: &mut Desk, raw: &RawCampaign, place: Place, body: Option<Prose>) -> Option<Campaign> {
    let setting = desk.setting;
    let here = Trail::Top;
    let id = desk.require(&here, "id", raw.id.as_ref(), ids::file_name_id);
    let span = desk.span(&here, raw.start.as_ref(), raw.end.as_ref());
    let name = desk.name(&here, "name", raw.name.as_ref());
    let notes = desk.notes(&here, raw.notes.as_ref());
    let teams = desk.references(&here, "teams", raw.teams.as_ref(), &setting.known.teams);
    let campaign = Campaign {
        place,
        kind: desk.take(&here, "kind", raw.kind.as_ref(), words::campaign_kind),
        channels: desk.channels(&here, raw.channels.as_ref()),
        teams: teams.into_iter().map(TeamId).collect(),
        lead: desk.account(&here, "lead", raw.lead.as_ref()),
        announced_at: desk.time(&here, "announced_at", raw.announced_at.as_ref()),
        budget: desk.take(&here, "budget", raw.budget.as_ref(), numbers::not_negative),
        long_term: desk.take(&here, "long_term", raw.long_term.as_ref(), words::truth).unwrap_or(false),
        topics: desk.topic_list(&here, raw.topics.as_ref()).into_vec(),
        aims: aims(desk, raw.aim.as_deref().unwrap_or_default()),
        timing: timing(desk, raw.timing.as_deref().unwrap_or_default(), notes),
        attendees: raw.attendees.as_ref().map(|raw| attendees(desk, raw)),
        notes,
        body: desk.body(body, notes),
        name: name.or_else(|| id.as_deref().map(Name::plain))?,
        start: span?.0,
        end: span?.1,
        id: id?,
    };
    Some(campaign)
}

fn aims(desk: &mut Desk, raw: &[RawAim]) -> Vec<Aim> {
    let list = Trail::Top.key("aim");
    let mut aims = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let metric = desk.require(&here, "metric", raw.metric.as_ref(), words::aim_measure);
        let expect = desk.require(&here, "expect", raw.expect.as_ref(), expectation);
        aims.extend(metric.zip(expect).map(|(metric, expect)| Aim { metric, expect }));
    }
    aims
}

/// `+20%`, `-10%`, or a value.
fn expectation(text: &str) -> Result<Expectation, Wrong> {
    let wrong = || {
        let message = format!("found {}, expected a change such as `+20%` or `-10%`, or a value", shown(text));
        Wrong::new(Rule::BadNumber, message)
    };
    match text.strip_suffix('%') {
        Some(change) if change.starts_with(['+', '-']) => {
            numbers::number(change).map(|percent| Expectation::Change(percent / 100.0)).map_err(|_| wrong())
        }
        Some(_) => Err(wrong().help("write the sign of the change: `+` or `-`")),
        None => numbers::number(text).map(Expectation::AtLeast).map_err(|_| wrong()),
    }
}

fn timing(desk: &mut Desk, raw: &[RawTiming], notes: Notes) -> Vec<TimingNote> {
    let setting = desk.setting;
    let list = Trail::Top.key("timing");
    let mut timing = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        if raw.at.is_none() {
            desk.missing(&here, "at", None);
        }
        let at = desk.time(&here, "at", raw.at.as_ref());
        let call = desk.require(&here, "call", raw.call.as_ref(), words::call);
        let because = desk.reference(&here, "because", raw.because.as_ref(), &setting.known.days).map(DayId);
        let note = desk.text(&here, "note", raw.note.as_ref());
        let note = note.filter(|_| setting.shows_prose(notes)).map(str::to_owned);
        timing.extend(at.zip(call).map(|(at, call)| TimingNote { at, call, note, because }));
    }
    timing
}

fn attendees(desk: &mut Desk, raw: &RawAttendees) -> Attendees {
    let here = Trail::Top.key("attendees");
    let mut count = |key, raw: &Option<_>| desk.take(&here, key, raw.as_ref(), numbers::count);
    Attendees {
        invited: count("invited", &raw.invited),
        came: count("came", &raw.came),
        for_before: count("for_before", &raw.for_before),
        for_after: count("for_after", &raw.for_after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expected_change_has_a_sign_and_a_percent() {
        assert_eq!(expectation("+20%"), Ok(Expectation::Change(0.2)));
        assert_eq!(expectation("-10%"), Ok(Expectation::Change(-0.1)));
        assert_eq!(expectation("0.1"), Ok(Expectation::AtLeast(0.1)));
        for bad in ["20%", "%", "+%", "much", "+20 %"] {
            assert!(expectation(bad).is_err(), "{bad}");
        }
    }
}
