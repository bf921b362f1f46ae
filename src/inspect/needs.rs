//! A file of needs/ → a need, and a file of decisions/ → a decision.

use super::clock_forms;
use super::desk::Desk;
use super::ids;
use super::numbers;
use super::targets::{seconds_or_duration, threshold};
use super::trail::Trail;
use super::words::{self, word};
use super::wrong::{Wrong, listed, shown};
use crate::community::{Action, CampaignId, Decision, Expect, Need, NeedId, Notes, Place, Prose, Target, TeamId};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawAction, RawDecision, RawNeed};
use crate::gather::shape::RawExpect;

/// A need; `None`: what makes it one is missing or wrong, which is noted.
pub(super) fn need(desk: &mut Desk, raw: &RawNeed, place: Place, body: Option<Prose>) -> Option<Need> {
    let here = Trail::Top;
    let id = desk.require(&here, "id", raw.id.as_ref(), ids::file_name_id);
    if raw.desire.is_none() {
        desk.missing(&here, "desire", None);
    }
    let desire = desk.name(&here, "desire", raw.desire.as_ref());
    let notes = desk.notes(&here, raw.notes.as_ref());
    let need = Need {
        place,
        status: desk.take(&here, "status", raw.status.as_ref(), words::need_status),
        importance: desk.take(&here, "importance", raw.importance.as_ref(), numbers::zero_to_ten),
        satisfaction: desk.take(&here, "satisfaction", raw.satisfaction.as_ref(), numbers::zero_to_ten),
        actions: actions(desk, raw.actions.as_deref().unwrap_or_default(), notes),
        notes,
        body: desk.body(body, notes),
        desire: desire?,
        id: id?,
    };
    Some(need)
}

fn actions(desk: &mut Desk, raw: &[RawAction], notes: Notes) -> Vec<Action> {
    let setting = desk.setting;
    let list = Trail::Top.key("actions");
    let mut actions = Vec::with_capacity(raw.len());
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        if raw.at.is_none() {
            desk.missing(&here, "at", None);
        }
        let at = desk.time(&here, "at", raw.at.as_ref());
        let team = desk.reference(&here, "team", raw.team.as_ref(), &setting.known.teams).map(TeamId);
        let campaign = desk.reference(&here, "campaign", raw.campaign.as_ref(), &setting.known.campaigns);
        let what = desk.text(&here, "what", raw.what.as_ref());
        let what = what.filter(|_| setting.shows_prose(notes)).map(str::to_owned);
        actions.extend(at.map(|at| Action { at, team, what, campaign: campaign.map(CampaignId) }));
    }
    actions
}

/// A decision; `None`: what makes it one is missing or wrong, which is noted.
pub(super) fn decision(desk: &mut Desk, raw: &RawDecision, place: Place, body: Option<Prose>) -> Option<Decision> {
    let setting = desk.setting;
    let here = Trail::Top;
    let id = desk.require(&here, "id", raw.id.as_ref(), ids::file_name_id);
    for (key, is_missing) in
        [("title", raw.title.is_none()), ("at", raw.at.is_none()), ("expect", raw.expect.is_none())]
    {
        if is_missing {
            desk.missing(&here, key, None);
        }
    }
    let title = desk.name(&here, "title", raw.title.as_ref());
    let at = desk.time(&here, "at", raw.at.as_ref());
    let by = desk.references(&here, "by", raw.by.as_ref(), &setting.known.teams);
    let metrics = &setting.known.metrics;
    let metric = desk.require(&here, "metric", raw.metric.as_ref(), |id| metrics.find(id).map(|_| id.to_owned()));
    let expect = raw.expect.as_ref().and_then(|expect| expectation(desk, metric.as_deref(), expect));
    let due = desk.require(&here, "due", raw.due.as_ref(), clock_forms::date);
    let need = desk.reference(&here, "need", raw.need.as_ref(), &setting.known.needs).map(NeedId);
    let notes = desk.notes(&here, raw.notes.as_ref());
    let body = desk.body(body, notes);
    let by = by.into_iter().map(TeamId).collect();
    Some(Decision {
        id: id?,
        place,
        title: title?,
        at: at?,
        by,
        metric: metric?,
        expect: expect?,
        due: due?,
        need,
        notes,
        body,
    })
}

/// The ends that a threshold may have.
const KEYS: [&str; 2] = ["at_least", "at_most"];

fn expectation(desk: &mut Desk, metric: Option<&str>, raw: &RawExpect) -> Option<Expect> {
    let here = Trail::Top.key("expect");
    let ends = match raw {
        RawExpect::Word(text) => {
            let words = [("up", Expect::Up), ("down", Expect::Down), ("hold", Expect::Hold)];
            return word(text, &words).map_err(|wrong| desk.note(here.path(), wrong)).ok();
        }
        RawExpect::Threshold(ends) => &ends.0,
    };
    for (key, _) in ends {
        if !KEYS.contains(&key.as_str()) {
            let message = format!("unknown key {}, expected {}", shown(key), listed(KEYS));
            desk.note(here.path_of_key(key), Wrong::new(Rule::UnknownKey, message));
            return None;
        }
    }
    let end = |key: &str| ends.iter().find(|(own, _)| own == key).map(|(_, value)| value);
    match threshold(desk, &here, metric?, seconds_or_duration, [end("at_least"), end("at_most")])? {
        Target::AtLeast(value) => Some(Expect::AtLeast(value)),
        Target::AtMost(value) => Some(Expect::AtMost(value)),
    }
}
