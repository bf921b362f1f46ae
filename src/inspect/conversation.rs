//! Replies and outcomes: what follows an entry, counted from it and never before it.

use super::clock_forms::form;
use super::coverage::Seen;
use super::desk::Desk;
use super::times::{Frame, is_before, moment, written};
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{AccountId, Moment, Outcome, Reply};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawOutcome, RawReply, Scalar};

/// What the conversation below an entry leans on.
pub(super) struct Opening {
    /// When the entry was said; `None`: that is wrong already, so only forms can be checked.
    pub(super) at: Option<Moment>,
    /// The file's default `by`.
    pub(super) by: Option<AccountId>,
    /// Whether a default `by` is written, right or wrong.
    pub(super) has_by: bool,
    /// The author agreed to be quoted.
    pub(super) quote: bool,
}

/// The replies in file order, without those that lie before the entry; and how many those are.
pub(super) fn replies(
    desk: &mut Desk,
    seen: &mut Seen,
    entry: &Trail,
    opening: &Opening,
    raw: Vec<RawReply>,
) -> (Vec<Reply>, u16) {
    desk.limit(entry, "replies", raw.len(), desk.setting.limits.replies, "replies");
    let list = entry.key("replies");
    let mut replies = Vec::with_capacity(raw.len());
    let mut set_aside = 0;
    for (i, raw) in raw.into_iter().enumerate() {
        let here = list.item(i);
        let at = time(desk, &here, "at", raw.at.as_ref(), opening);
        let is_early = at.zip(opening.at).is_some_and(|(at, entry)| is_before(at, entry));
        if is_early {
            note_early(desk, &here, "at", raw.at.as_ref(), Rule::ReplyBeforeEntry, ("the entry", opening.at));
            set_aside += 1;
        }
        let reply = reply(desk, &here, opening, at, raw);
        if is_early {
            continue;
        }
        if let Some(at) = at {
            seen.time(at, &desk.setting.zone, desk.file, || here.key("at").path());
        }
        replies.extend(reply);
    }
    (replies, set_aside)
}

fn reply(desk: &mut Desk, here: &Trail, opening: &Opening, at: Option<Moment>, raw: RawReply) -> Option<Reply> {
    let by = match &raw.by {
        Some(_) => desk.account(here, "by", raw.by.as_ref()),
        None if opening.has_by => opening.by,
        None => {
            desk.missing(here, "by", Some("say who replied, or give the file a default `by`".to_owned()));
            None
        }
    };
    desk.text(here, "text", raw.text.as_ref());
    let public = desk.take(here, "public", raw.public.as_ref(), words::truth).unwrap_or(true);
    let defends = desk.take(here, "defends", raw.defends.as_ref(), words::truth).unwrap_or(false);
    let by = by?;
    let shows = desk.setting.shows_reply(opening.quote, public, desk.accounts.id(by.0));
    let text = raw.text.filter(|_| shows).map(|text| text.0.into_boxed_str());
    Some(Reply { at, by, text, public, defends })
}

/// The outcomes in time order, without those that lie before the entry; and how many those are.
pub(super) fn outcomes(
    desk: &mut Desk,
    seen: &mut Seen,
    entry: &Trail,
    opening: &Opening,
    raw: &[RawOutcome],
) -> (Vec<Outcome>, u16) {
    let list = entry.key("outcome");
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(raw.len());
    let (mut set_aside, mut is_in_order) = (0, true);
    for (i, raw) in raw.iter().enumerate() {
        let here = list.item(i);
        let Some(outcome) = outcome(desk, &here, opening, raw) else {
            continue;
        };
        if opening.at.is_some_and(|entry| is_before(outcome.at, entry)) {
            note_early(desk, &here, "at", raw.at.as_ref(), Rule::OutcomeBeforeEntry, ("the entry", opening.at));
            set_aside += 1;
            continue;
        }
        if let Some(before) = outcomes.last().map(|before| before.at).filter(|before| is_before(outcome.at, *before)) {
            let than = ("the outcome above it,", Some(before));
            note_early(desk, &here, "at", raw.at.as_ref(), Rule::OutcomeOrder, than);
            is_in_order = false;
        }
        if outcome.told_at.is_some_and(|told| is_before(told, outcome.at)) {
            note_early(
                desk,
                &here,
                "told_at",
                raw.told_at.as_ref(),
                Rule::ToldBeforeOutcome,
                ("the outcome", Some(outcome.at)),
            );
        }
        let file = desk.file;
        seen.time(outcome.at, &desk.setting.zone, file, || here.key("at").path());
        if let Some(told) = outcome.told_at {
            seen.time(told, &desk.setting.zone, file, || here.key("told_at").path());
        }
        outcomes.push(outcome);
    }
    if !is_in_order {
        outcomes.sort_by_key(|outcome| outcome.at.second);
    }
    (outcomes, set_aside)
}

fn outcome(desk: &mut Desk, here: &Trail, opening: &Opening, raw: &RawOutcome) -> Option<Outcome> {
    if raw.at.is_none() {
        desk.missing(here, "at", None);
    }
    let at = time(desk, here, "at", raw.at.as_ref(), opening);
    let result = desk.require(here, "result", raw.result.as_ref(), words::verdict);
    let public = desk.take(here, "public", raw.public.as_ref(), words::truth);
    let told_at = time(desk, here, "told_at", raw.told_at.as_ref(), opening);
    Some(Outcome { at: at?, result: result?, public, told_at })
}

/// A time that leans on the entry. `None`: absent, noted, or not to be told because the entry's own time is wrong.
fn time(desk: &mut Desk, here: &Trail, key: &str, raw: Option<&Scalar>, opening: &Opening) -> Option<Moment> {
    let Some(entry) = opening.at else {
        desk.take(here, key, raw, form);
        return None;
    };
    let frame = Frame::of_entry(&desk.setting.zone, entry);
    desk.take(here, key, raw, |text| moment(text, frame))
}

/// Notes a time that lies before what it follows.
fn note_early(
    desk: &mut Desk,
    here: &Trail,
    key: &str,
    raw: Option<&Scalar>,
    rule: Rule,
    (what, than): (&str, Option<Moment>),
) {
    let found = raw.map_or(String::new(), |text| shown(&text.0));
    let than = than.map_or(String::new(), |than| format!(" of `{}`", written(than, &desk.setting.zone)));
    let wrong = Wrong::new(rule, format!("found {found}, which lies before {what}{than}"));
    let may_be_lowered = [Rule::ReplyBeforeEntry, Rule::OutcomeBeforeEntry].contains(&rule);
    let in_order = (rule == Rule::OutcomeOrder).then(|| "list outcomes in the order of time".to_owned());
    let help = may_be_lowered.then(|| {
        let rule = rule.name();
        format!("mend the time; where an export moves the times of edited records, `rules: {{{rule}: warn}}` in dangol.yaml keeps it out of every figure")
    });
    desk.note_at(here, key, wrong.maybe_help(help.or(in_order)));
}
