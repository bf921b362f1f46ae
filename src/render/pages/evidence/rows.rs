//! The rows of records: number, file and line, when, who, what.

use super::lists::clock;
use crate::{
    community::{AccountId, Entry, Moment},
    measure::records::{Record, Source},
    render::{
        document::{Block, RecordGroup, RecordRow},
        view::View,
        words::{Label, Noun, ThingWord},
    },
};

/// The records of some numbers, grouped as they are ordered.
pub(super) fn records(view: &View<'_>, numbers: impl Iterator<Item = u32>) -> Block {
    let language = view.language();
    let mut groups: Vec<RecordGroup> = Vec::new();
    for number in numbers {
        let record = view.ledger.records.of(number);
        let heading = heading(view, record.source);
        let row = row(view, number, record);
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.rows.push(row),
            Some(_) | None => groups.push(RecordGroup { heading, rows: vec![row] }),
        }
    }
    let heads = [Label::Number, Label::Place, Label::Date, Label::Who, Label::What];
    Block::Records { heads: heads.map(|label| label.text(language)).to_vec(), groups }
}

/// What kind of record, and on which channel.
fn heading(view: &View<'_>, source: Source) -> String {
    let (archive, language) = (view.archive, view.language());
    let channels = &archive.organisation.channels;
    let on = |channel: crate::community::ChannelId| channels[channel.index()].name.in_language(language);
    match source {
        Source::Entry(i) => {
            let entry = &archive.entries[i];
            format!("{} · {}", on(entry.channel), entry.kind.noun(language))
        }
        Source::Post(i) => format!("{} · {}", on(archive.posts[i].channel), ThingWord::Post.noun(language)),
        Source::Check(i) => format!("{} · {}", on(archive.checks[i].channel), ThingWord::Check.noun(language)),
        Source::Survey(_) => ThingWord::Survey.noun(language).to_owned(),
        Source::Benefit(_) => ThingWord::Benefit.noun(language).to_owned(),
        Source::Campaign(_) => ThingWord::Campaign.noun(language).to_owned(),
        Source::Season(_) => ThingWord::Season.noun(language).to_owned(),
        Source::CalendarDay(_) => ThingWord::CalendarDay.noun(language).to_owned(),
        Source::Decision(_) => ThingWord::Decision.noun(language).to_owned(),
    }
}

fn row(view: &View<'_>, number: u32, record: &Record) -> RecordRow {
    let archive = view.archive;
    let path = &archive.files[record.place.file.0 as usize];
    let id = |account: Option<AccountId>| account.map_or("", |account| archive.accounts[account.index()].id.as_str());
    let cells = |when: String, who: &str, what: String| vec![when, who.to_owned(), what];
    let name = |name: &crate::community::Name| name.in_language(view.language()).to_owned();
    let cells = match record.source {
        Source::Entry(i) => {
            let entry = &archive.entries[i];
            cells(when(view, &entry.at), id(entry.from), of_entry(view, entry))
        }
        Source::Post(i) => {
            let post = &archive.posts[i];
            cells(when(view, &post.at), id(post.by), topics(view, &post.topics).join(", "))
        }
        Source::Check(i) => cells(when(view, &archive.checks[i].at), "", String::new()),
        Source::Survey(i) => {
            let survey = &archive.surveys[i];
            cells(when(view, &survey.at), "", survey.kind.noun(view.language()).to_owned())
        }
        Source::Benefit(i) => {
            let benefit = &archive.benefits[i];
            cells(when(view, &benefit.at), id(Some(benefit.member)), benefit.kind.clone())
        }
        Source::Campaign(i) => {
            let campaign = &archive.campaigns[i];
            cells(campaign.start.to_string(), "", name(&campaign.name))
        }
        Source::Season(i) => cells(archive.seasons[i].start.to_string(), "", name(&archive.seasons[i].name)),
        Source::CalendarDay(i) => cells(archive.calendar[i].start.to_string(), "", name(&archive.calendar[i].name)),
        Source::Decision(i) => {
            let decision = &archive.decisions[i];
            cells(when(view, &decision.at), "", name(&decision.title))
        }
    };
    RecordRow { number, place: format!("{path}:{}", record.place.line), href: archive.source_of(&record.place), cells }
}

/// The local time, or the date where that is all one knows.
fn when(view: &View<'_>, at: &Moment) -> String {
    if at.is_exact() { clock(view, at.second) } else { at.date.to_string() }
}

fn topics<'a>(view: &View<'a>, topics: &[crate::community::TopicId]) -> Vec<&'a str> {
    let all = &view.archive.organisation.topics;
    topics.iter().map(|topic| all[topic.index()].name.in_language(view.language())).collect()
}

/// What an entry is about, how many replies it has, what came of it.
fn of_entry(view: &View<'_>, entry: &Entry) -> String {
    let language = view.language();
    let topics = topics(view, &entry.topics).join(", ");
    let replies = match entry.replies.len() {
        0 => String::new(),
        replies => format!("{} {replies}", Label::Replies.text(language)),
    };
    let outcome = entry.outcomes.last().map_or("", |outcome| outcome.result.noun(language));
    let parts = [topics.as_str(), replies.as_str(), outcome];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
