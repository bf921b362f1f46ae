//! A file of supporters/ → a season.

use super::clock_forms;
use super::desk::Desk;
use super::ids;
use super::numbers;
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{Edition, Mission, MissionDone, Name, Participant, Place, Prose, Season, Session};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawMission, RawParticipant, RawSeason, RawSession};

/// A season; `None`: what makes it one is missing or wrong, which is noted.
pub(super) fn season(desk: &mut Desk, raw: &RawSeason, place: Place, body: Option<Prose>) -> Option<Season> {
    let here = Trail::Top;
    let id = desk.require(&here, "id", raw.id.as_ref(), ids::file_name_id);
    let span = desk.span(&here, raw.start.as_ref(), raw.end.as_ref());
    let name = desk.name(&here, "name", raw.name.as_ref());
    let notes = desk.notes(&here, raw.notes.as_ref());
    let season = Season {
        place,
        program: desk.take(&here, "program", raw.program.as_ref(), words::label),
        kind: desk.take(&here, "kind", raw.kind.as_ref(), words::season_kind),
        applied: desk.take(&here, "applied", raw.applied.as_ref(), numbers::count),
        capacity: desk.take(&here, "capacity", raw.capacity.as_ref(), numbers::count),
        people: people(desk, raw.people.as_deref().unwrap_or_default()),
        sessions: sessions(desk, raw.sessions.as_deref().unwrap_or_default()),
        missions: missions(desk, raw.missions.as_deref().unwrap_or_default()),
        notes,
        body: desk.body(body, notes),
        name: name.or_else(|| id.as_deref().map(Name::plain))?,
        start: span?.0,
        end: span?.1,
        id: id?,
    };
    Some(season)
}

/// The roster in file order; one who is on it twice is noted.
fn people(desk: &mut Desk, raw: &[RawParticipant]) -> Vec<Participant> {
    let list = Trail::Top.key("people");
    let mut people: Vec<Participant> = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let Some(participant) = participant(desk, &here, raw) else {
            continue;
        };
        if people.iter().any(|other| other.member == participant.member) {
            let found = raw.member.as_ref().map_or(String::new(), |id| shown(&id.0));
            let wrong = Wrong::new(Rule::DuplicateId, format!("found {found} on the roster a second time"));
            desk.note_at(&here, "member", wrong);
        }
        people.push(participant);
    }
    people
}

fn participant(desk: &mut Desk, here: &Trail, raw: &RawParticipant) -> Option<Participant> {
    if raw.member.is_none() {
        desk.missing(here, "member", None);
    }
    let member = desk.account(here, "member", raw.member.as_ref());
    let role = desk.require(here, "role", raw.role.as_ref(), words::season_role);
    let mentor = desk.account(here, "mentor", raw.mentor.as_ref());
    let left_because = desk.text(here, "left_because", raw.left_because.as_ref());
    let left_because = left_because.filter(|_| desk.setting.edition == Edition::Internal).map(str::to_owned);
    let left = desk.date(here, "left", raw.left.as_ref());
    let truth = |desk: &mut Desk, key, raw: &Option<_>| desk.take(here, key, raw.as_ref(), words::truth);
    let (completed, invited_back, hired) = (
        truth(desk, "completed", &raw.completed),
        truth(desk, "invited_back", &raw.invited_back),
        truth(desk, "hired", &raw.hired),
    );
    let amount = |desk: &mut Desk, key, raw: &Option<_>| desk.take(here, key, raw.as_ref(), numbers::not_negative);
    let (hours, paid, perks) =
        (amount(desk, "hours", &raw.hours), amount(desk, "paid", &raw.paid), amount(desk, "perks", &raw.perks));
    let reach_start = desk.take(here, "reach_start", raw.reach_start.as_ref(), numbers::count);
    let reach_end = desk.take(here, "reach_end", raw.reach_end.as_ref(), numbers::count);
    Some(Participant {
        member: member?,
        role: role?,
        mentor,
        completed,
        left,
        left_because,
        invited_back,
        hours,
        paid,
        perks,
        reach_start,
        reach_end,
        hired,
    })
}

fn sessions(desk: &mut Desk, raw: &[RawSession]) -> Vec<Session> {
    let list = Trail::Top.key("sessions");
    let mut sessions = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let date = desk.require(&here, "date", raw.date.as_ref(), clock_forms::date);
        if raw.mentor.is_none() {
            desk.missing(&here, "mentor", None);
        }
        let mentor = desk.account(&here, "mentor", raw.mentor.as_ref());
        let with = desk.account_list(&here, "with", raw.with.as_deref().unwrap_or_default());
        sessions.extend(date.zip(mentor).map(|(date, mentor)| Session { date, mentor, with }));
    }
    sessions
}

fn missions(desk: &mut Desk, raw: &[RawMission]) -> Vec<Mission> {
    let list = Trail::Top.key("missions");
    let mut missions: Vec<Mission> = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let id = desk.require(&here, "id", raw.id.as_ref(), ids::id);
        let name = desk.name(&here, "name", raw.name.as_ref());
        let due = desk.date(&here, "due", raw.due.as_ref());
        let done = done(desk, &here, raw);
        let Some(id) = id else { continue };
        if missions.iter().any(|other| other.id == id) {
            let message = format!("found the mission {} a second time", shown(&id));
            desk.note_at(&here, "id", Wrong::new(Rule::DuplicateId, message));
        }
        missions.push(Mission { id, name, due, done });
    }
    missions
}

fn done(desk: &mut Desk, mission: &Trail, raw: &RawMission) -> Vec<MissionDone> {
    let list = mission.key("done");
    let mut all = Vec::new();
    for (i, raw) in raw.done.iter().flatten().enumerate() {
        let here = list.item(i);
        if raw.member.is_none() {
            desk.missing(&here, "member", None);
        }
        let member = desk.account(&here, "member", raw.member.as_ref());
        let date = desk.require(&here, "date", raw.date.as_ref(), clock_forms::date);
        all.extend(member.zip(date).map(|(member, date)| MissionDone { member, date }));
    }
    all
}
