//! Two archives → the records of the past that came, went or changed between them. Pure.

use crate::community::{
    AccountId, Archive, CampaignId, ChannelId, Date, Entry, Month, NeedId, Outcome, Place, Post, Reply, SeasonId,
    TopicId,
};
use std::collections::{BTreeMap, BTreeSet};

/// What kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum RecordKind {
    Entry,
    Post,
    Survey,
    Benefit,
    Check,
    Season,
    Campaign,
    Need,
    Decision,
    CalendarDay,
}

impl RecordKind {
    /// As written by programs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Post => "post",
            Self::Survey => "survey",
            Self::Benefit => "benefit",
            Self::Check => "check",
            Self::Season => "season",
            Self::Campaign => "campaign",
            Self::Need => "need",
            Self::Decision => "decision",
            Self::CalendarDay => "calendar_day",
        }
    }
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    /// It is there now, and was not.
    Came,
    /// It was there, and is no more.
    Went,
    /// It says something else, or more: a reply logged later.
    Changed,
}

impl Happened {
    /// As written by programs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Went => "went",
            Self::Changed => "changed",
        }
    }
}

/// A record that came, went or changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordChange {
    /// What happened.
    pub happened: Happened,
    /// To what.
    pub kind: RecordKind,
    /// Its id; of a kind without ids, its date.
    pub id: String,
    /// Its date; `None`: it has none.
    pub date: Option<Date>,
    /// Its file, from the data folder; of a record that went, where it was.
    pub file: String,
    /// Its line, from 1.
    pub line: u32,
}

/// What can be compared of a record.
struct Seen {
    date: Option<Date>,
    place: Place,
    says: String,
}

type Inventory = BTreeMap<(RecordKind, String), Seen>;

/// The records dated in the given months, or without a date, that came, went or changed; sorted.
#[must_use]
pub fn compare(before: &Archive, after: &Archive, months: &[Month]) -> Vec<RecordChange> {
    let months: BTreeSet<Month> = months.iter().copied().collect();
    let (old, new) = (inventory(before), inventory(after));
    let is_past = |seen: &Seen| seen.date.is_none_or(|date| months.contains(&date.month()));
    let change = |happened, (kind, id): &(RecordKind, String), seen: &Seen, archive: &Archive| RecordChange {
        happened,
        kind: *kind,
        id: id.clone(),
        date: seen.date,
        file: archive.files[seen.place.file.0 as usize].clone(),
        line: seen.place.line,
    };
    let mut changes = Vec::new();
    for (key, seen) in new.iter().filter(|(_, seen)| is_past(seen)) {
        match old.get(key) {
            None => changes.push(change(Happened::Came, key, seen, after)),
            Some(was) if was.says != seen.says => changes.push(change(Happened::Changed, key, seen, after)),
            Some(_) => {}
        }
    }
    for (key, seen) in old.iter().filter(|(key, seen)| is_past(seen) && !new.contains_key(*key)) {
        changes.push(change(Happened::Went, key, seen, before));
    }
    changes.sort();
    changes
}

/// Every record by kind and id. Kinds without ids go by their date, and by a number where a date has several.
fn inventory(archive: &Archive) -> Inventory {
    let mut all = Inventory::new();
    let words = Words { archive };
    for entry in &archive.entries {
        let seen = Seen { date: Some(entry.at.date), place: entry.place, says: words.entry(entry) };
        all.insert((RecordKind::Entry, entry.id.to_string()), seen);
    }
    for post in &archive.posts {
        let seen = Seen { date: Some(post.at.date), place: post.place, says: words.post(post) };
        all.insert((RecordKind::Post, post.id.to_string()), seen);
    }
    let mut add = |kind, id: &str, date: Option<Date>, place: Place, says: String| {
        let mut key = (kind, id.to_owned());
        let mut number = 1;
        while all.contains_key(&key) {
            number += 1;
            key.1 = format!("{id} ({number})");
        }
        all.insert(key, Seen { date, place, says });
    };
    for survey in &archive.surveys {
        let id = survey.id.clone().unwrap_or_else(|| survey.at.date.to_string());
        let says = format!("{:?}", (survey.at, survey.kind, &survey.scores, survey.scale, survey.sent));
        add(RecordKind::Survey, &id, Some(survey.at.date), survey.place, says);
    }
    for benefit in &archive.benefits {
        let says = format!("{:?}", (benefit.at, &benefit.kind, benefit.value));
        add(RecordKind::Benefit, &benefit.at.date.to_string(), Some(benefit.at.date), benefit.place, says);
    }
    for check in &archive.checks {
        let id = format!("{} {}", words.channel(check.channel), check.at.second);
        add(RecordKind::Check, &id, Some(check.at.date), check.place, String::new());
    }
    undated(archive, &mut add);
    all
}

/// Records that stand for themselves: their coming and going is told, and what their dates and figures say.
fn undated(archive: &Archive, add: &mut impl FnMut(RecordKind, &str, Option<Date>, Place, String)) {
    for season in &archive.seasons {
        let says = format!("{:?}", (season.start, season.end, season.applied, season.people.len()));
        add(RecordKind::Season, &season.id, Some(season.start), season.place, says);
    }
    for campaign in &archive.campaigns {
        let says = format!("{:?}", (campaign.start, campaign.end, campaign.announced_at, campaign.budget));
        add(RecordKind::Campaign, &campaign.id, Some(campaign.start), campaign.place, says);
    }
    for need in &archive.needs {
        let says = format!("{:?}", (need.status, need.importance, need.satisfaction, need.actions.len()));
        add(RecordKind::Need, &need.id, None, need.place, says);
    }
    for decision in &archive.decisions {
        let says = format!("{:?}", (decision.at, &decision.metric, decision.expect, decision.due));
        add(RecordKind::Decision, &decision.id, Some(decision.at.date), decision.place, says);
    }
    for day in &archive.calendar {
        let says = format!("{:?}", (day.start, day.end, day.mood, day.closed, day.advice));
        add(RecordKind::CalendarDay, &day.id, Some(day.start), day.place, says);
    }
}

/// Spells out what a record refers to: numbers of one archive mean nothing in another.
struct Words<'a> {
    archive: &'a Archive,
}

impl Words<'_> {
    /// All that a figure can be made of, without the texts.
    fn entry(&self, entry: &Entry) -> String {
        let replies: Vec<_> = entry.replies.iter().map(|reply| self.reply(reply)).collect();
        let outcomes: Vec<_> = entry.outcomes.iter().map(Self::outcome).collect();
        let who = (entry.from.map(|id| self.account(id)), entry.via.map(|id| self.account(id)));
        let about = (
            self.channel(entry.channel),
            self.topics(&entry.topics),
            entry.need.map(|id| self.need(id)),
            self.part_of(entry.campaign, entry.season),
            entry.same_as.map(|id| &self.archive.entries[id.index()].id),
        );
        let marks = (entry.kind, entry.sentiment, entry.sentiment_after, entry.needs_reply, entry.attempts);
        format!("{:?}", (entry.at, marks, entry.reach, who, about, replies, outcomes))
    }

    fn reply(&self, reply: &Reply) -> String {
        format!("{:?}", (reply.at, self.account(reply.by), reply.public, reply.defends))
    }

    fn outcome(outcome: &Outcome) -> String {
        format!("{outcome:?}")
    }

    fn post(&self, post: &Post) -> String {
        let reacted = post.reacted.as_ref().map(|all| all.iter().map(|&id| self.account(id)).collect::<Vec<_>>());
        let about = (self.channel(post.channel), self.topics(&post.topics), self.part_of(post.campaign, post.season));
        let counted = (post.audience, post.reach, &post.reactions, post.reactors, reacted, post.measured_at);
        let by = post.by.map(|id| self.account(id));
        format!("{:?}", (post.at, by, about, post.intent, counted, post.sponsored, post.disclosed))
    }

    fn account(&self, id: AccountId) -> &str {
        &self.archive.accounts[id.index()].id
    }

    fn channel(&self, id: ChannelId) -> &str {
        &self.archive.organisation.channels[id.index()].id
    }

    fn topics(&self, ids: &[TopicId]) -> Vec<&str> {
        ids.iter().map(|id| self.archive.organisation.topics[id.index()].id.as_str()).collect()
    }

    fn need(&self, id: NeedId) -> &str {
        &self.archive.needs[id.index()].id
    }

    fn part_of(&self, campaign: Option<CampaignId>, season: Option<SeasonId>) -> (Option<&str>, Option<&str>) {
        (
            campaign.map(|id| self.archive.campaigns[id.index()].id.as_str()),
            season.map(|id| self.archive.seasons[id.index()].id.as_str()),
        )
    }
}
