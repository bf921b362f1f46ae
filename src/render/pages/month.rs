//! The monthly report: every subject on one page, and the index, which is the newest month.

use super::{Leaf, changed::changed, corrections, extras, plan::plan, settled::settled, subject::section, time_marks};
use crate::{
    community::Notes,
    narrate::{headline, subject::Subject},
    render::{
        document::{Block, Document, Entry, Link, Neighbours, Section},
        markdown,
        view::View,
        words::{self, Label},
    },
};

/// So many key figures a subject.
const KPIS: usize = 4;

/// The index: the newest month, at the root.
pub(super) fn index(view: &View<'_>) -> Leaf {
    let newest = view.figures.newest();
    let mut leaf = written(view, newest, "index.html");
    leaf.document.findings = view.sentences("index.html", &view.story.front);
    leaf.document.current = "index.html";
    view.archive.organisation.title.in_language(view.language()).clone_into(&mut leaf.document.title);
    leaf
}

/// The page of a month.
pub(super) fn leaf(view: &View<'_>, month: usize) -> Leaf {
    written(view, month, &page_of(view, month))
}

/// The path of a month's page.
pub(super) fn page_of(view: &View<'_>, month: usize) -> String {
    format!("months/{}.html", view.figures.months[month].month)
}

fn written(view: &View<'_>, month: usize, path: &str) -> Leaf {
    let language = view.language();
    let span = &view.figures.months[month];
    let name = words::month(language, span.month);
    let mut files = Vec::new();
    let mut sections: Vec<Section> =
        Subject::ALL.iter().filter_map(|&subject| subject_section(view, path, subject, month, &mut files)).collect();
    sections.extend(changed(view, path, month));
    sections.extend(campaigns(view, path, month));
    sections.extend(extras::quotes(view, month));
    sections.extend(notes_of_the_day(view, month));
    sections.extend(corrections::of_month(view, path, month));
    sections.push(settled(view, month));
    time_marks::gather(language, &mut sections);
    let neighbour = |other: Option<usize>| {
        let other = other.filter(|&other| other < view.figures.months.len())?;
        Some(view.link(path, &page_of(view, other), words::month(language, view.figures.months[other].month)))
    };
    let document = Document {
        path: path.to_owned(),
        title: name.clone(),
        headline: view.voice.headline(&headline::of_month(view.figures, month)),
        kicker: name,
        notes: notes(view, path, month).into_iter().chain(corrections::notice(view, month)).collect(),
        findings: view.sentences(path, &view.story.months[month]),
        sections,
        current: "months/index.html",
        neighbours: Some(Neighbours { previous: neighbour(month.checked_sub(1)), next: neighbour(Some(month + 1)) }),
    };
    Leaf { document, files }
}

/// That the month runs, or, on the index, which month does.
fn notes(view: &View<'_>, path: &str, month: usize) -> Vec<String> {
    let language = view.language();
    let last = view.figures.months.len() - 1;
    let runs = &view.figures.months[last];
    let shown = if view.figures.months[month].complete && path == "index.html" { last } else { month };
    if view.figures.months[shown].complete || runs.complete {
        return Vec::new();
    }
    let name = words::month_alone(language, runs.month);
    vec![words::running_until(language, &name, &words::date(language, view.figures.today))]
}

fn subject_section(
    view: &View<'_>,
    path: &str,
    subject: Subject,
    month: usize,
    files: &mut Vec<(String, String)>,
) -> Option<Section> {
    let plan = plan(subject);
    let language = view.language();
    let mut blocks = Vec::new();
    blocks.extend(view.kpis(path, &plan.kpis[..KPIS.min(plan.kpis.len())], month));
    if let Some(charted) = view.trend(path, plan.chart, month, month) {
        blocks.push(charted.block);
        files.push(charted.csv);
    }
    let caption = format!("{} · {}", plan.label.text(language), Label::AllFigures.text(language));
    blocks.extend(view.figure_table(path, subject.families(), month, caption).map(Block::Folded));
    if subject == Subject::Regulars {
        blocks.extend(extras::month_table(view, "benefit.table", month).map(Block::Folded));
    }
    if blocks.is_empty() {
        return None;
    }
    let more = Some(view.link(path, plan.path, Label::OverTime.text(language)));
    let id = plan.path.trim_end_matches(".html");
    Some(Section { more, ..section(id, plan.label.text(language), blocks) })
}

/// The campaigns that ran in the month, each with its answer.
fn campaigns(view: &View<'_>, path: &str, month: usize) -> Option<Section> {
    let language = view.language();
    let span = &view.figures.months[month];
    let (first, last) = (span.first, span.month.last_date());
    let items: Vec<Entry> = view
        .archive
        .campaigns
        .iter()
        .filter(|campaign| campaign.start <= last && campaign.end.is_none_or(|end| end >= first))
        .map(|campaign| Entry {
            link: view.link(path, &format!("campaigns/{}.html", campaign.id), campaign.name.in_language(language)),
            text: view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign)),
            badge: String::new(),
        })
        .collect();
    let more: Option<Link> = Some(view.link(path, "campaigns/index.html", Label::Campaigns.text(language)));
    (!items.is_empty()).then(|| Section {
        more,
        ..section("campaigns", Label::Campaigns.text(language), vec![Block::Links { items }])
    })
}

/// The notes of the month's logs, where this edition shows them.
fn notes_of_the_day(view: &View<'_>, month: usize) -> Option<Section> {
    let language = view.language();
    let this = view.figures.months[month].month;
    let mut blocks = Vec::new();
    for note in &view.archive.notes {
        let shown = view.is_internal() || note.notes == Notes::Public;
        let Some(date) = note.date.filter(|date| shown && date.month() == this) else { continue };
        let channel = note.channel.map(|channel| {
            let channel = &view.archive.organisation.channels[channel.index()];
            format!(" · {}", channel.name.in_language(language))
        });
        blocks.push(Block::Note {
            id: String::new(),
            heading: format!("{}{}", words::date(language, date), channel.unwrap_or_default()),
            html: markdown::html(&note.body.text, "note", 4),
        });
    }
    (!blocks.is_empty()).then(|| section("notes", Label::NoteOfTheDay.text(language), blocks))
}
