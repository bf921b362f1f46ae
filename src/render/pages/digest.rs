//! A month in Markdown, for a pull request, chat or mail: the same facts as the month's page, in a screen. No HTML; what
//! users wrote is escaped.

use super::{decisions, month::page_of, plan::plan};
use crate::{
    community::{Campaign, Decision},
    narrate::{
        folder::Folder,
        headline::{self, Headline},
        settling,
        subject::Subject,
    },
    render::{
        document::{Block, Kpi},
        markdown::escaped,
        view::View,
        words::{self, Label},
    },
};
use std::fmt::Write;

/// The file of the site, in each language's tree.
pub(in crate::render) const SUMMARY: &str = "summary.md";
/// So many key figures a subject.
const KPIS: usize = 2;

/// Whether the text leads into the site it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// It stands beside the pages: `summary.md`.
    Site,
    /// Nobody knows where it will be read.
    None,
}

/// A month as Markdown.
#[must_use]
pub fn month(view: &View<'_>, month: usize, links: Links) -> String {
    let language = view.language();
    let span = &view.figures.months[month];
    let headline = view.voice.headline(&headline::of_month(view.figures, month));
    let mut out = format!("# {}\n\n{}\n", escaped(&headline), standing(view, month));
    if !span.complete {
        let name = words::month_alone(language, span.month);
        let until = words::running_until(language, &name, &words::date(language, view.figures.today));
        paragraph(&mut out, &escaped(&until));
    }
    let findings = view.sentences(SUMMARY, &view.story.months[month]).into_iter().map(|sentence| {
        let evidence = sentence.evidence.filter(|_| links == Links::Site);
        let evidence = evidence.map(|link| format!(" [{}]({})", escaped(&link.text), link.href));
        format!("{}{}", escaped(&sentence.text), evidence.unwrap_or_default())
    });
    list(&mut out, Label::Findings.text(language), findings);
    let kpis = key_figures(view, month);
    table(view, &mut out, &kpis);
    list(&mut out, Label::Decisions.text(language), due(view, month).into_iter().map(|due| decision(view, due)));
    list(&mut out, Label::Campaigns.text(language), campaigns(view, month).map(|ran| campaign(view, ran)));
    list(&mut out, Label::Corrections.text(language), corrections(view, month).into_iter());
    list(&mut out, Label::WhatIsMissing.text(language), missing(view, month, &kpis).into_iter());
    let settling = settling::of_month(view.archive, view.figures, month);
    paragraph(&mut out, &escaped(&view.voice.settling(span.month, &settling)));
    if links == Links::Site {
        paragraph(&mut out, &format!("[{}]({})", Label::FullReport.text(language), page_of(view, month)));
    }
    out
}

/// Whose month, which, as of when, for whom.
fn standing(view: &View<'_>, month: usize) -> String {
    let language = view.language();
    let organisation = &view.archive.organisation;
    let as_of = words::instant(language, &organisation.zone, view.figures.as_of);
    let edition = if view.is_internal() { Label::InternalOnly } else { Label::PublicEdition };
    let parts = [
        organisation.name.in_language(language).to_owned(),
        words::month(language, view.figures.months[month].month),
        format!("{} {as_of}", Label::DataAsOf.text(language)),
        edition.text(language).to_owned(),
    ];
    parts.map(|part| escaped(&part)).join(" · ")
}

/// The first key figures of each subject.
fn key_figures(view: &View<'_>, month: usize) -> Vec<Kpi> {
    let ids: Vec<&str> =
        Subject::ALL.iter().flat_map(|&subject| plan(subject).kpis.iter().take(KPIS)).copied().collect();
    match view.kpis(SUMMARY, &ids, month) {
        Some(Block::Kpis { items }) => items,
        Some(_) | None => Vec::new(),
    }
}

fn table(view: &View<'_>, out: &mut String, kpis: &[Kpi]) {
    let language = view.language();
    let readable: Vec<&Kpi> = kpis.iter().filter(|kpi| kpi.readable).collect();
    if readable.is_empty() {
        return;
    }
    heading(out, Label::KeyFigures.text(language));
    let heads = [Label::Metric, Label::Value, Label::PreviousMonth, Label::LastYear, Label::Target];
    let heads = heads.map(|label| label.text(language));
    let [_, _, near, far, target] = heads;
    let rows: Vec<[String; 5]> = readable
        .into_iter()
        .map(|kpi| {
            let basis = if kpi.basis.is_empty() { String::new() } else { format!(" ({})", kpi.basis) };
            // The heads say what the cells would say again.
            let after =
                |head: &str| kpi.changes.iter().find_map(|change| change.strip_prefix(head)).unwrap_or_default();
            let held = kpi.target.strip_prefix(target).unwrap_or(&kpi.target);
            [&kpi.name.text, &format!("{}{basis}", kpi.value), after(near), after(far), held].map(escaped)
        })
        .collect();
    let kept: Vec<usize> = (0..heads.len()).filter(|&column| rows.iter().any(|row| !row[column].is_empty())).collect();
    let joined = |cells: &[&str]| {
        let cells: Vec<&str> = kept.iter().map(|&column| cells[column]).collect();
        format!("| {} |", cells.join(" | "))
    };
    line(out, &joined(&heads));
    line(out, &joined(&["---"; 5]));
    for row in &rows {
        line(out, &joined(&row.each_ref().map(String::as_str)));
    }
}

/// Decisions that came due in the month, and older ones that nobody could score yet; by their due date.
fn due<'a>(view: &View<'a>, month: usize) -> Vec<&'a Decision> {
    let this = view.figures.months[month].month;
    let is_open = |decision: &Decision| decisions::score(view, decision).is_none_or(|score| score.hit.is_none());
    let mut due: Vec<&Decision> = view
        .archive
        .decisions
        .iter()
        .filter(|decision| decision.due <= view.figures.today)
        .filter(|decision| decision.due.month() == this || (decision.due.month() < this && is_open(decision)))
        .collect();
    due.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
    due
}

fn decision(view: &View<'_>, decision: &Decision) -> String {
    let language = view.language();
    let said = words::decision_line(
        language,
        &words::date(language, decision.due),
        &view.metric_name(&decision.metric),
        &decisions::expected(view, decision),
        &decisions::outcome(view, decision, decisions::score(view, decision)),
    );
    format!("**{}** · {}", escaped(decision.title.in_language(language)), escaped(&said))
}

/// The campaigns that ran in the month.
fn campaigns<'a>(view: &View<'a>, month: usize) -> impl Iterator<Item = &'a Campaign> {
    let span = view.figures.months[month];
    let (first, last) = (span.first, span.month.last_date());
    let runs = move |campaign: &&Campaign| campaign.start <= last && campaign.end.is_none_or(|end| end >= first);
    view.archive.campaigns.iter().filter(runs)
}

fn campaign(view: &View<'_>, campaign: &Campaign) -> String {
    let answer = view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign));
    format!("**{}** · {}", escaped(campaign.name.in_language(view.language())), escaped(&answer))
}

/// What moved in the month since it was published, if that is known.
fn corrections(view: &View<'_>, month: usize) -> Option<String> {
    let this = view.figures.months[month].month;
    let restatement = view.story.restatement.as_ref()?;
    let open = restatement.of_month(this).filter(|moved| moved.was_open).count() as u64;
    let settled = restatement.of_month(this).count() as u64 - open;
    (open + settled > 0).then(|| escaped(&words::restated(view.language(), settled, open)))
}

/// Subjects without records, and key figures that cannot be read this month.
fn missing(view: &View<'_>, month: usize, kpis: &[Kpi]) -> Vec<String> {
    let language = view.language();
    let mut missing = Vec::new();
    let mut say = |label: Label, folder: Folder| {
        missing.push(format!("**{}** · {}", label.text(language), escaped(&view.voice.not_measurable(folder))));
    };
    for subject in Subject::ALL {
        if let Headline::NotMeasurable { folder } = headline::of_subject(view.figures, subject, month) {
            say(plan(subject).label, folder);
        }
    }
    for (label, folder, is_empty) in [
        (Label::Supporters, Folder::Supporters, view.archive.seasons.is_empty()),
        (Label::Campaigns, Folder::Campaigns, view.archive.campaigns.is_empty()),
        (Label::Needs, Folder::Needs, view.archive.needs.is_empty()),
        (Label::Decisions, Folder::Decisions, view.archive.decisions.is_empty()),
    ] {
        if is_empty {
            say(label, folder);
        }
    }
    for kpi in kpis.iter().filter(|kpi| !kpi.readable) {
        missing.push(format!("**{}** · {}", escaped(&kpi.name.text), escaped(&kpi.value)));
    }
    missing
}

fn heading(out: &mut String, text: &str) {
    line(out, &format!("\n## {text}\n"));
}

/// A list under its heading; nothing where it is empty.
fn list(out: &mut String, head: &str, items: impl Iterator<Item = String>) {
    for (place, item) in items.enumerate() {
        if place == 0 {
            heading(out, head);
        }
        line(out, &format!("- {item}"));
    }
}

fn paragraph(out: &mut String, text: &str) {
    line(out, &format!("\n{text}"));
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all");
}
