//! The keys of dangol.yaml that steer the reading itself: rules, limits, privacy.

use super::desk::Desk;
use super::numbers;
use super::setting::Levels;
use super::trail::Trail;
use super::words::{self, word};
use super::wrong::{Wrong, did_you_mean, shown};
use crate::community::{Notes, Privacy, Quotes};
use crate::diagnostic::{Level, Rule};
use crate::gather::Limits;
use crate::gather::raw::{RawLimits, RawPrivacy, Scalar};
use crate::gather::shape::Dict;

/// The levels that dangol.yaml sets.
pub(super) fn levels(desk: &mut Desk, rules: Option<&Dict<Scalar>>) -> Levels {
    let here = Trail::Top.key("rules");
    let mut levels = Levels::default();
    for (name, level) in rules.iter().flat_map(|rules| &rules.0) {
        let Some(rule) = Rule::named(name) else {
            let names = Rule::ALL.iter().filter(|rule| rule.is_configurable()).map(|rule| rule.name());
            let wrong =
                Wrong::new(Rule::UnknownKey, format!("found {}, but there is no rule of that name", shown(name)));
            let help = did_you_mean(name, names);
            desk.note(here.path_of_key(name), wrong.maybe_help(help));
            continue;
        };
        let words = [("off", Level::Off), ("warn", Level::Warn), ("error", Level::Error)];
        let Some(level) = desk.take(&here, name, Some(level), |text| word(text, &words)) else {
            continue;
        };
        if rule.is_configurable() {
            levels.0.insert(rule, level);
        } else if level != rule.default_level() {
            let message = format!("the rule `{name}` cannot be lowered: what it finds makes a record unreadable");
            desk.note_at(&here, name, Wrong::new(Rule::BadValue, message));
        }
    }
    levels
}

/// How large things may be.
pub(super) fn limits(desk: &mut Desk, raw: Option<&RawLimits>) -> Limits {
    let here = Trail::Top.key("limits");
    let mut limits = Limits::default();
    let Some(raw) = raw else {
        return limits;
    };
    let size = |text: &str| {
        let number = numbers::count_within(text, 1, u64::from(u32::MAX))?;
        Ok(usize::try_from(number).expect("32 bits fit"))
    };
    let deepest = |text: &str| {
        let number = numbers::count_within(text, 1, Limits::DEEPEST as u64)?;
        Ok(usize::try_from(number).expect("bounded just above"))
    };
    let (nesting, text, topics, replies) = (
        desk.take(&here, "nesting", raw.nesting.as_ref(), deepest),
        desk.take(&here, "text", raw.text.as_ref(), size),
        desk.take(&here, "topics", raw.topics.as_ref(), size),
        desk.take(&here, "replies", raw.replies.as_ref(), size),
    );
    limits.file = desk.take(&here, "file", raw.file.as_ref(), numbers::bytes).unwrap_or(limits.file);
    limits.nesting = nesting.unwrap_or(limits.nesting);
    limits.text = text.unwrap_or(limits.text);
    limits.topics = topics.unwrap_or(limits.topics);
    limits.replies = replies.unwrap_or(limits.replies);
    limits
}

/// What holds where dangol.yaml is silent.
pub(super) const PRIVACY: Privacy = Privacy { minimum_group: 5, quotes: Quotes::Consented, notes: Notes::Internal };

/// Who may see what, and the digests of the ids that are never shown, sorted.
pub(super) fn privacy(desk: &mut Desk, raw: Option<&RawPrivacy>) -> (Privacy, Vec<String>) {
    let here = Trail::Top.key("privacy");
    let Some(raw) = raw else {
        return (PRIVACY, Vec::new());
    };
    let group = |text: &str| numbers::count_within(text, 1, 1_000_000);
    let privacy = Privacy {
        minimum_group: desk
            .take(&here, "minimum_group", raw.minimum_group.as_ref(), group)
            .unwrap_or(PRIVACY.minimum_group),
        quotes: desk.take(&here, "quotes", raw.quotes.as_ref(), words::quotes).unwrap_or(PRIVACY.quotes),
        notes: desk.take(&here, "notes", raw.notes.as_ref(), words::notes).unwrap_or(PRIVACY.notes),
    };
    let list = here.key("hide");
    let mut hide = Vec::new();
    for (i, digest) in raw.hide.iter().flatten().enumerate() {
        match words::digest(&digest.0) {
            Ok(digest) => hide.push(digest),
            Err(wrong) => desk.note(list.item(i).path(), wrong),
        }
    }
    hide.sort_unstable();
    (privacy, hide)
}
