//! Where one file's values are read: each is taken by its key, and what is wrong with it is noted with its place.

use super::clock_forms;
use super::ids;
use super::known::Ids;
use super::names::Names;
use super::setting::Setting;
use super::times::{Frame, moment};
use super::trail::Trail;
use super::words;
use super::wrong::Wrong;
use crate::community::{AccountId, ChannelId, Date, FileId, Moment, Name, Notes, Prose, TopicId};
use crate::diagnostic::Rule;
use crate::gather::raw::{Scalar, Text};
use crate::gather::shape::Named;
use crate::gather::{At, Fault, Path};

/// A fault and the file it lies in.
pub(super) type Noted = (FileId, Fault);

/// Where the values of a file are read.
pub(super) struct Desk<'a> {
    /// What dangol.yaml and the other records say.
    pub(super) setting: &'a Setting,
    /// The file on the desk.
    pub(super) file: FileId,
    /// What is wrong, in the order it was met.
    pub(super) faults: Vec<Noted>,
    /// The accounts met.
    pub(super) accounts: Names,
    /// The topics met.
    pub(super) topics: Names,
}

impl<'a> Desk<'a> {
    /// An empty desk.
    pub(super) fn new(setting: &'a Setting, file: FileId) -> Self {
        Self { setting, file, faults: Vec::new(), accounts: Names::default(), topics: Names::default() }
    }

    /// Notes what is wrong with a value.
    pub(super) fn note(&mut self, at: Path, wrong: Wrong) {
        self.faults.push((self.file, wrong.at(at)));
    }

    /// Notes what is wrong with the value of a key.
    pub(super) fn note_at(&mut self, here: &Trail, key: &str, wrong: Wrong) {
        self.note(here.key(key).path(), wrong);
    }

    /// Notes that a required key is missing.
    pub(super) fn missing(&mut self, here: &Trail, key: &str, help: Option<String>) {
        let wrong = Wrong::new(Rule::MissingKey, format!("the key `{key}` is missing")).maybe_help(help);
        self.note(here.path(), wrong);
    }

    /// The value of a key; `None`: absent, or noted as wrong.
    pub(super) fn take<T>(
        &mut self,
        here: &Trail,
        key: &str,
        raw: Option<&Scalar>,
        read: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        match read(&raw?.0) {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.note_at(here, key, wrong);
                None
            }
        }
    }

    /// The value of a key that must be there; `None`: noted.
    pub(super) fn require<T>(
        &mut self,
        here: &Trail,
        key: &str,
        raw: Option<&Scalar>,
        read: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        if raw.is_none() {
            self.missing(here, key, None);
        }
        self.take(here, key, raw, read)
    }

    /// The place of an id among those of a kind; `None`: absent, noted, or not to be told.
    pub(super) fn reference(&mut self, here: &Trail, key: &str, raw: Option<&Scalar>, ids: &Ids) -> Option<u32> {
        self.take(here, key, raw, |text| ids.find(text)).flatten()
    }

    /// The places of a list of ids among those of a kind, sorted, each once.
    pub(super) fn references(&mut self, here: &Trail, key: &str, raw: Option<&Vec<Scalar>>, ids: &Ids) -> Vec<u32> {
        let list = here.key(key);
        let mut places = Vec::new();
        for (i, id) in raw.into_iter().flatten().enumerate() {
            match ids.find(&id.0) {
                Ok(place) => places.extend(place),
                Err(wrong) => self.note(list.item(i).path(), wrong),
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The channels of a list, sorted, each once.
    pub(super) fn channels(&mut self, here: &Trail, raw: Option<&Vec<Scalar>>) -> Vec<ChannelId> {
        let setting = self.setting;
        let places = self.references(here, "channels", raw, &setting.known.channels);
        places.into_iter().map(ChannelId).collect()
    }

    /// A date.
    pub(super) fn date(&mut self, here: &Trail, key: &str, raw: Option<&Scalar>) -> Option<Date> {
        self.take(here, key, raw, clock_forms::date)
    }

    /// A time that leans on nothing but the zone.
    pub(super) fn time(&mut self, here: &Trail, key: &str, raw: Option<&Scalar>) -> Option<Moment> {
        let frame = Frame::of_file(&self.setting.zone, None);
        self.take(here, key, raw, |text| moment(text, frame))
    }

    /// The number of an account on this desk.
    pub(super) fn account(&mut self, here: &Trail, key: &str, raw: Option<&Scalar>) -> Option<AccountId> {
        let trail = here.key(key);
        self.account_at(&trail, raw?)
    }

    /// The number of an account that stands at a place of its own.
    pub(super) fn account_at(&mut self, here: &Trail, id: &Scalar) -> Option<AccountId> {
        let keeps_places = self.setting.asks_for_persons;
        let file = self.file;
        let place = || keeps_places.then(|| (file, here.path()));
        match self.accounts.number(&id.0, ids::id, place) {
            Ok(number) => Some(AccountId(number)),
            Err(wrong) => {
                self.note(here.path(), wrong);
                None
            }
        }
    }

    /// The accounts of a list, in file order.
    pub(super) fn account_list(&mut self, here: &Trail, key: &str, raw: &[Scalar]) -> Vec<AccountId> {
        let list = here.key(key);
        let account = |(i, id)| self.account_at(&list.item(i), id);
        raw.iter().enumerate().filter_map(account).collect()
    }

    /// The topics of a list, in file order; their number is limited.
    pub(super) fn topic_list(&mut self, here: &Trail, raw: Option<&Vec<Scalar>>) -> Box<[TopicId]> {
        let raw = raw.map_or(&[][..], Vec::as_slice);
        self.limit(here, "topics", raw.len(), self.setting.limits.topics, "topics");
        let list = here.key("topics");
        let mut topics = Vec::with_capacity(raw.len());
        for (i, id) in raw.iter().enumerate() {
            match self.topics.number(&id.0, ids::file_name_id, || None) {
                Ok(number) => topics.push(TopicId(number)),
                Err(wrong) => self.note(list.item(i).path(), wrong),
            }
        }
        topics.into_boxed_slice()
    }

    /// Notes a value that is larger than `limits` in dangol.yaml allows.
    pub(super) fn limit(&mut self, here: &Trail, key: &str, found: usize, limit: usize, name: &str) {
        if found > limit {
            let unit = if name == "text" { "characters" } else { name };
            let message = format!("found {found} {unit}, more than the limit of {limit}");
            let wrong = Wrong::new(Rule::TooLarge, message);
            let wrong = wrong.help(format!("raise `limits: {{{name}: …}}` in dangol.yaml"));
            self.note_at(here, key, wrong);
        }
    }

    /// A text of people, whose length is limited.
    pub(super) fn text<'t>(&mut self, here: &Trail, key: &str, raw: Option<&'t Text>) -> Option<&'t str> {
        let text = raw?.0.as_str();
        let limit = self.setting.limits.text;
        if text.len() > limit {
            self.limit(here, key, text.chars().count(), limit, "text");
        }
        Some(text)
    }

    /// A name in one or more languages.
    pub(super) fn name(&mut self, here: &Trail, key: &str, raw: Option<&Named>) -> Option<Name> {
        match words::name(raw?) {
            Ok(name) => Some(name),
            Err((language, wrong)) => {
                let trail = here.key(key);
                match language {
                    Some(language) => self.note(trail.path_of_key(&language), wrong),
                    None => self.note(trail.path(), wrong),
                }
                None
            }
        }
    }

    /// Whether a file's prose is public.
    pub(super) fn notes(&mut self, here: &Trail, raw: Option<&Scalar>) -> Notes {
        let default = self.setting.privacy.notes;
        self.take(here, "notes", raw, words::notes).unwrap_or(default)
    }

    /// A file's prose, where this edition shows it; its length is limited like a text's.
    pub(super) fn body(&mut self, body: Option<Prose>, notes: Notes) -> Option<Prose> {
        let body = body?;
        let (found, limit) = (body.text.chars().count(), self.setting.limits.text);
        if found > limit {
            let fault = Fault {
                rule: Rule::TooLarge,
                at: At::Line { line: body.line, column: 1, width: 1 },
                message: format!("found prose of {found} characters, more than the limit of {limit}"),
                help: Some("raise `limits: {text: …}` in dangol.yaml".to_owned()),
            };
            self.faults.push((self.file, fault));
        }
        self.setting.shows_prose(notes).then_some(body)
    }

    /// The dates of a span; `None`: the first is missing, one is wrong, or they are reversed.
    pub(super) fn span(
        &mut self,
        here: &Trail,
        start: Option<&Scalar>,
        end: Option<&Scalar>,
    ) -> Option<(Date, Option<Date>)> {
        let first = self.require(here, "start", start, clock_forms::date);
        let last = self.date(here, "end", end);
        let first = first?;
        if let Some(last) = last.filter(|last| *last < first) {
            let message = format!("found the end `{last}`, which lies before the start `{first}`");
            self.note_at(here, "end", Wrong::new(Rule::SpanReversed, message));
            return None;
        }
        (last.is_some() || end.is_none()).then_some((first, last))
    }
}
