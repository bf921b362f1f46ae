//! What was read, warned of, left out and missing; how fresh each source is.

use super::{Leaf, subject::section};
use crate::{
    measure::figure::State,
    narrate::{folder::Folder, headline},
    render::{
        document::{Block, Cell, Document, Entry, Fact, Head, Link, Table},
        view::View,
        words::{self, Label},
    },
};

const PATH: &str = "quality.html";

/// The page of quality.
pub(super) fn leaf(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Quality.text(language);
    let mut sections = vec![
        section("read", Label::Records.text(language), vec![read(view)]),
        section("freshness", Label::Freshness.text(language), vec![Block::Table(freshness(view))]),
    ];
    if !view.archive.rejected.warnings.is_empty() {
        sections.push(section("warnings", Label::Warnings.text(language), vec![Block::Table(warnings(view))]));
    }
    let missing = missing(view);
    if !missing.is_empty() {
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Links { items: missing }]));
    }
    let document = Document {
        path: PATH.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_quality(view.archive)),
        kicker: label.to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: PATH,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// How many records of each kind were read.
fn read(view: &View<'_>) -> Block {
    let language = view.language();
    let archive = view.archive;
    let replies: usize = archive.entries.iter().map(|entry| entry.replies.len()).sum();
    let counts = [
        ("logs/", Label::Entries, archive.entries.len()),
        ("logs/", Label::Replies, replies),
        ("posts/", Label::Posts, archive.posts.len()),
        ("members/", Label::People, archive.people.len()),
        ("campaigns/", Label::Campaigns, archive.campaigns.len()),
        ("supporters/", Label::Season, archive.seasons.len()),
        ("needs/", Label::Needs, archive.needs.len()),
        ("decisions/", Label::Decisions, archive.decisions.len()),
        ("surveys/", Label::Surveys, archive.surveys.len()),
        ("calendar/", Label::CalendarAndMood, archive.calendar.len()),
        ("benefits/", Label::Benefits, archive.benefits.len()),
    ];
    let items = counts
        .into_iter()
        .map(|(folder, label, count)| {
            let count = words::integer(i64::try_from(count).unwrap_or(i64::MAX));
            Fact::plain(format!("{} ({folder})", label.text(language)), count)
        })
        .collect();
    Block::Facts { items }
}

/// The newest record of each channel.
fn freshness(view: &View<'_>) -> Table {
    let language = view.language();
    let archive = view.archive;
    let as_of = view.figures.as_of;
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let rows = archive
        .organisation
        .channels
        .iter()
        .enumerate()
        .map(|(place, channel)| {
            let entries = archive.entries.iter().filter(|entry| entry.channel.index() == place).map(|entry| entry.at);
            let posts = archive.posts.iter().filter(|post| post.channel.index() == place).map(|post| post.at);
            let all: Vec<_> = entries.chain(posts).filter(|at| at.second <= as_of).collect();
            let newest = all.iter().map(|at| at.date).max();
            let days = newest.map_or_else(
                || "–".to_owned(),
                |date| view.voice.count(u64::try_from(view.figures.today.0 - date.0).unwrap_or(0), words::Counter::Day),
            );
            vec![
                Cell::text(channel.name.in_language(language)),
                Cell::text(
                    newest.map_or_else(|| Label::NoRecords.text(language).to_owned(), |d| words::date(language, d)),
                ),
                Cell::text(days),
                Cell::text(words::integer(i64::try_from(all.len()).unwrap_or(i64::MAX))),
            ]
        })
        .collect();
    Table {
        caption: Label::Freshness.text(language).to_owned(),
        heads: vec![
            head(Label::Channel, false),
            head(Label::LatestRecord, false),
            head(Label::DaysAgo, true),
            head(Label::Records, true),
        ],
        rows,
    }
}

fn warnings(view: &View<'_>) -> Table {
    let language = view.language();
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let rows = view
        .archive
        .rejected
        .warnings
        .iter()
        .map(|(rule, count)| vec![Cell::text(rule), Cell::text(count.to_string())])
        .collect();
    Table {
        caption: Label::Warnings.text(language).to_owned(),
        heads: vec![head(Label::Rule, false), head(Label::Count, true)],
        rows,
    }
}

/// Metrics without a readable figure, and what would feed them.
fn missing(view: &View<'_>) -> Vec<Entry> {
    let language = view.language();
    view.in_catalogue_order()
        .filter(|series| !View::is_measured(series))
        .map(|series| {
            let metric = series.metric;
            let page = View::definition_page(&metric.definition);
            let state = series.months.last().map_or(State::None, |figure| figure.state);
            let text = match state {
                State::None => {
                    view.voice.not_measurable(Folder::of_family(crate::narrate::subject::family_of(metric.id)))
                }
                State::TooFew | State::NotReached | State::Suppressed | State::Ok | State::Running => {
                    words::state_label(state).text(language).to_owned()
                }
            };
            let link: Link = view.link(PATH, &page, metric.name.in_language(language));
            Entry { link, text, badge: String::new() }
        })
        .collect()
}
