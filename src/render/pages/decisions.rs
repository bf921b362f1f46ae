//! Decisions: what was expected, and how it came out.

use super::{Leaf, subject::section};
use crate::{
    community::{Decision, Expect, Notes},
    measure::{
        catalogue,
        figures::DecisionScore,
        metric::{Metric, Unit},
    },
    narrate::{folder::Folder, headline},
    render::{
        document::{Block, Cell, Document, Head, Table},
        markdown,
        view::View,
        words::{self, Label},
    },
};

const PATH: &str = "decisions.html";

/// The page of decisions.
pub(super) fn leaf(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Decisions.text(language);
    let mut sections = Vec::new();
    if view.archive.decisions.is_empty() {
        let text = view.voice.not_measurable(Folder::Decisions);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        sections.push(section("decisions", label, vec![Block::Table(table(view))]));
        let stories = view.archive.decisions.iter().filter_map(|decision| story(view, decision));
        let blocks: Vec<Block> = stories.collect();
        if !blocks.is_empty() {
            sections.push(section("why", Label::Story.text(language), blocks));
        }
    }
    let document = Document {
        path: PATH.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_decisions(view.archive, view.figures)),
        kicker: label.to_owned(),
        notes: Vec::new(),
        findings: view.sentences(PATH, &view.story.decisions),
        sections,
        current: PATH,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// By the date they come due.
fn table(view: &View<'_>) -> Table {
    let language = view.language();
    let mut decisions: Vec<&Decision> = view.archive.decisions.iter().collect();
    decisions.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let rows = decisions
        .into_iter()
        .map(|decision| {
            let teams: Vec<&str> = decision
                .by
                .iter()
                .map(|team| view.archive.organisation.teams[team.index()].name.in_language(language))
                .collect();
            let measured = catalogue::monthly().iter().copied().find(|metric| metric.id == decision.metric);
            let metric = measured.map_or_else(
                || Cell::text(&decision.metric),
                |metric| {
                    let href = view.link(PATH, &View::definition_page(&metric.definition), "").href;
                    Cell::link(metric.name.in_language(language), href)
                },
            );
            vec![
                Cell::anchor(&decision.id, decision.title.in_language(language)),
                Cell { href: view.source_of(&decision.place), ..Cell::text(words::date(language, decision.at.date)) },
                Cell::text(teams.join(", ")),
                metric,
                Cell::text(expected(view, decision)),
                Cell::text(words::date(language, decision.due)),
                result(view, decision, measured),
            ]
        })
        .collect();
    let heads =
        [Label::Decisions, Label::Date, Label::Owner, Label::Metric, Label::Expected, Label::Due, Label::Result];
    Table { caption: Label::Decisions.text(language).to_owned(), heads: heads.map(head).to_vec(), rows }
}

/// How a decision came out, leading to the receipt of the figure it was scored by.
fn result(view: &View<'_>, decision: &Decision, metric: Option<&Metric>) -> Cell {
    let score = score(view, decision);
    let scored_in = score.and_then(|score| score.value).map(|(_, month)| month);
    let month = scored_in.and_then(|month| view.figures.months.iter().position(|span| span.month == month));
    let href = metric.zip(month).map(|(metric, month)| view.receipt_of_month(PATH, metric, month));
    Cell { href, ..Cell::text(outcome(view, decision, score)) }
}

/// How a decision came out; `None`: decisions are not measured.
pub(super) fn score<'a>(view: &View<'a>, decision: &Decision) -> Option<&'a DecisionScore> {
    view.figures.decisions.as_ref()?.list.iter().find(|score| score.decision == decision.id)
}

fn unit_of(decision: &Decision) -> Unit {
    catalogue::monthly().iter().find(|metric| metric.id == decision.metric).map_or(Unit::Number, |metric| metric.unit)
}

/// What was expected, in words.
pub(super) fn expected(view: &View<'_>, decision: &Decision) -> String {
    let language = view.language();
    match decision.expect {
        Expect::Up => Label::ExpectUp.text(language).to_owned(),
        Expect::Down => Label::ExpectDown.text(language).to_owned(),
        Expect::Hold => Label::ExpectHold.text(language).to_owned(),
        Expect::AtLeast(value) => view.voice.bound(unit_of(decision), crate::community::Target::AtLeast(value)),
        Expect::AtMost(value) => view.voice.bound(unit_of(decision), crate::community::Target::AtMost(value)),
    }
}

/// How it came out, in words.
pub(super) fn outcome(view: &View<'_>, decision: &Decision, score: Option<&DecisionScore>) -> String {
    let language = view.language();
    let word = match (score.and_then(|score| score.hit), decision.due <= view.figures.today) {
        (Some(true), _) => Label::AsExpected,
        (Some(false), _) => Label::NotAsExpected,
        (None, true) => Label::DueNotScored,
        (None, false) => Label::NotDue,
    };
    match score.and_then(|score| score.value) {
        Some((value, month)) => format!(
            "{} ({}, {})",
            word.text(language),
            view.voice.amount(unit_of(decision), value),
            words::month(language, month)
        ),
        None => word.text(language).to_owned(),
    }
}

/// Why it was taken, where this edition shows it.
fn story(view: &View<'_>, decision: &Decision) -> Option<Block> {
    let shown = view.is_internal() || decision.notes == Notes::Public;
    let body = decision.body.as_ref().filter(|_| shown)?;
    Some(Block::Note {
        id: format!("why-{}", decision.id),
        heading: decision.title.in_language(view.language()).to_owned(),
        html: markdown::html(&body.text, &format!("why-{}", decision.id), 4),
    })
}
