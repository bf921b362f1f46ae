//! Demands and the desires beneath them: the map, and one need.

use super::{Leaf, extras::value_table, subject::section};
use crate::{
    community::{Entry as Said, Need, Notes, Verdict},
    narrate::{folder::Folder, headline},
    render::{
        document::{Block, Cell, Document, Entry, Fact, Head, Table},
        markdown,
        view::View,
        words::{self, Counter, Label, Noun},
    },
};
use std::collections::BTreeSet;

const INDEX: &str = "needs/index.html";

/// The map of needs.
pub(super) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Needs.text(language);
    let mut sections = Vec::new();
    if view.archive.needs.is_empty() {
        let text = view.voice.not_measurable(Folder::Needs);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        sections.push(section("map", Label::NeedsMap.text(language), vec![Block::Table(map(view))]));
        let items = view.archive.needs.iter().map(|need| entry(view, need)).collect();
        sections.push(section("needs", Label::DemandsAndDesires.text(language), vec![Block::Links { items }]));
        let month = view.figures.months[view.figures.newest()].month.to_string();
        if let Some(values) = view.figures.tables.get("needs.table").and_then(|months| months.get(&month)) {
            let table = value_table(view, "needs.table", values);
            sections.push(section("table", Label::AllFigures.text(language), vec![Block::Table(table)]));
        }
    }
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_needs(view.archive)),
        kicker: label.to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// So many demands of a need stand on the map.
const DEMANDS: usize = 3;

/// The map: who asked for what, what they were after, what we did, what came of it. The most asked for first.
fn map(view: &View<'_>) -> Table {
    let language = view.language();
    let mut needs: Vec<&Need> = view.archive.needs.iter().collect();
    needs.sort_by_key(|need| (std::cmp::Reverse(demands(view, need).count()), need.id.as_str()));
    let rows = needs
        .into_iter()
        .map(|need| {
            let asked: Vec<&Said> = demands(view, need).collect();
            let people: BTreeSet<_> =
                asked.iter().filter_map(|entry| Some(view.archive.person_of(entry.from?))).collect();
            let desire = need.desire.in_language(language);
            vec![
                Cell::link(desire, view.link(INDEX, &page_of(need), desire).href),
                Cell::text(in_their_words(&asked)),
                Cell::text(view.voice.count(people.len() as u64, Counter::Person)),
                Cell::text(done(view, need)),
                Cell::text(need.status.map_or("–", |status| status.noun(language))),
                Cell::text(words::outcomes(view.voice, &tally(&asked))),
            ]
        })
        .collect();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    Table {
        caption: Label::NeedsMap.text(language).to_owned(),
        heads: [Label::Desire, Label::Demand, Label::Askers, Label::Actions, Label::Status, Label::Result]
            .map(head)
            .to_vec(),
        rows,
    }
}

/// Different demands in the customers' words, where this edition shows them.
fn in_their_words(asked: &[&Said]) -> String {
    let mut demands: Vec<&str> = Vec::new();
    for demand in asked.iter().filter_map(|entry| entry.demand.as_deref()) {
        if !demands.contains(&demand) {
            demands.push(demand);
        }
    }
    demands.truncate(DEMANDS);
    if demands.is_empty() { "–".to_owned() } else { demands.join(" · ") }
}

/// What we did last, where this edition shows it.
fn done(view: &View<'_>, need: &Need) -> String {
    let shown = view.is_internal() || need.notes == Notes::Public;
    let last = need.actions.iter().rev().find_map(|action| action.what.as_deref()).filter(|_| shown);
    match (last, need.actions.len() as u64) {
        (Some(what), _) => what.to_owned(),
        (None, 0) => "–".to_owned(),
        (None, actions) => view.voice.count(actions, Counter::Time),
    }
}

/// What came of the demands: as asked, in another way, declined, open. A withdrawn one is none of these.
fn tally(asked: &[&Said]) -> [u64; 4] {
    let mut tally = [0; 4];
    for entry in asked {
        match entry.outcomes.last().map(|outcome| outcome.result) {
            Some(Verdict::Solved | Verdict::Adopted | Verdict::Shipped) => tally[0] += 1,
            Some(Verdict::Alternative) => tally[1] += 1,
            Some(Verdict::Declined) => tally[2] += 1,
            Some(Verdict::Withdrawn) => {}
            None => tally[3] += 1,
        }
    }
    tally
}

fn page_of(need: &Need) -> String {
    format!("needs/{}.html", need.id)
}

/// The entries that asked for a need, up to `as_of`.
fn demands<'a>(view: &View<'a>, need: &Need) -> impl Iterator<Item = &'a Said> + use<'a> {
    let place = view.archive.needs.iter().position(|other| other.id == need.id);
    let as_of = view.figures.as_of;
    view.archive
        .entries
        .iter()
        .filter(move |entry| entry.need.map(crate::community::NeedId::index) == place && entry.at.second <= as_of)
}

fn entry(view: &View<'_>, need: &Need) -> Entry {
    let language = view.language();
    Entry {
        link: view.link(INDEX, &page_of(need), need.desire.in_language(language)),
        text: summary(view, need),
        badge: need.status.map(|status| status.noun(language).to_owned()).unwrap_or_default(),
    }
}

/// Who asked, and what came of it.
fn summary(view: &View<'_>, need: &Need) -> String {
    let asked = demands(view, need).count() as u64;
    let [as_asked, otherwise, _, _] = tally(&demands(view, need).collect::<Vec<_>>());
    words::need_summary(view.voice, asked, as_asked, otherwise)
}

/// The page of a need.
pub(super) fn leaf(view: &View<'_>, need: &Need) -> Leaf {
    let language = view.language();
    let path = page_of(need);
    let desire = need.desire.in_language(language);
    let shown = view.is_internal() || need.notes == Notes::Public;
    let mut sections = vec![section("facts", Label::AtAGlance.text(language), vec![facts(view, need)])];
    let asked = asked(view, need);
    if !asked.rows.is_empty() {
        sections.push(section("demands", Label::Demand.text(language), vec![Block::Table(asked)]));
    }
    if !need.actions.is_empty() {
        sections.push(section(
            "actions",
            Label::Actions.text(language),
            vec![Block::Table(actions(view, need, shown))],
        ));
    }
    if let Some(body) = need.body.as_ref().filter(|_| shown) {
        let html = markdown::html(&body.text, "story", 3);
        sections.push(section("story", Label::Story.text(language), vec![Block::Prose { html }]));
    }
    let document = Document {
        path,
        title: desire.to_owned(),
        headline: words::named(desire, &summary(view, need)),
        kicker: Label::Needs.text(language).to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

fn facts(view: &View<'_>, need: &Need) -> Block {
    let language = view.language();
    let fact = |label: Label, value: String| Fact::plain(label.text(language), value);
    let mut items = Vec::new();
    items.extend(need.status.map(|status| fact(Label::Status, status.noun(language).to_owned())));
    items.push(fact(Label::Entries, view.voice.count(demands(view, need).count() as u64, Counter::Entry)));
    items.extend(need.importance.map(|value| fact(Label::Importance, words::number(value))));
    items.extend(need.satisfaction.map(|value| fact(Label::Satisfaction, words::number(value))));
    Block::Facts { items }
}

/// What was asked, in the customers' words, and what came of it.
fn asked(view: &View<'_>, need: &Need) -> Table {
    let language = view.language();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let rows = demands(view, need)
        .filter(|entry| view.is_internal() || entry.quote)
        .filter_map(|entry| Some((entry, entry.demand.as_deref().or(entry.text.as_deref())?)))
        .map(|(entry, demand)| {
            let channel = view.archive.organisation.channels[entry.channel.index()].name.in_language(language);
            let result = entry.outcomes.last().map_or("–", |outcome| outcome.result.noun(language));
            vec![
                Cell::text(demand),
                Cell { href: view.source_of(&entry.place), ..Cell::text(words::date(language, entry.at.date)) },
                Cell::text(channel),
                Cell::text(result),
            ]
        })
        .collect();
    Table {
        caption: Label::Demand.text(language).to_owned(),
        heads: [Label::Demand, Label::Date, Label::Channel, Label::Result].map(head).to_vec(),
        rows,
    }
}

fn actions(view: &View<'_>, need: &Need, shown: bool) -> Table {
    let language = view.language();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let rows = need
        .actions
        .iter()
        .map(|action| {
            let team = action.team.map(|team| view.archive.organisation.teams[team.index()].name.in_language(language));
            let what = action.what.as_deref().filter(|_| shown).unwrap_or("–");
            vec![Cell::text(words::date(language, action.at.date)), Cell::text(team.unwrap_or("–")), Cell::text(what)]
        })
        .collect();
    Table {
        caption: Label::Actions.text(language).to_owned(),
        heads: [Label::Date, Label::Team, Label::Actions].map(head).to_vec(),
        rows,
    }
}
