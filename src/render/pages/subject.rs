//! A subject over time: hotline, voices, people, regulars, teams.

use super::{
    Leaf, extras,
    plan::{Chapter, Grouped, plan},
    time_marks,
};
use crate::{
    narrate::{headline, subject::Subject},
    render::{
        document::{Block, Document, Section},
        view::View,
        words::{self, Label},
    },
};

/// The page of a subject.
pub(super) fn leaf(view: &View<'_>, subject: Subject) -> Leaf {
    let plan = plan(subject);
    let language = view.language();
    let newest = view.figures.newest();
    let label = plan.label.text(language);
    let mut files = Vec::new();
    let mut sections = Vec::new();
    if let Some(kpis) = view.kpis(plan.path, plan.kpis, newest) {
        sections.push(section("key-figures", Label::KeyFigures.text(language), vec![kpis]));
    }
    for chapter in plan.chapters {
        let blocks = chapter_blocks(view, plan.path, chapter, newest, &mut files);
        if !blocks.is_empty() {
            sections.push(section(chapter.id, chapter.label.text(language), blocks));
        }
    }
    sections.extend(extras::of_subject(view, plan.path, subject, newest));
    let caption = Label::AllFigures.text(language);
    if let Some(table) = view.figure_table(plan.path, subject.families(), newest, caption.to_owned()) {
        sections.push(section("all-figures", caption, vec![Block::Table(table)]));
    }
    time_marks::gather(language, &mut sections);
    let document = Document {
        path: plan.path.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_subject(view.figures, subject, newest)),
        kicker: format!("{label} · {}", words::month(language, view.figures.months[newest].month)),
        notes: Vec::new(),
        findings: view.sentences(plan.path, view.story.of(subject)),
        sections,
        current: plan.path,
        neighbours: None,
    };
    Leaf { document, files }
}

/// The charts and tables of a chapter that have something to show.
fn chapter_blocks(
    view: &View<'_>,
    path: &str,
    chapter: &Chapter,
    month: usize,
    files: &mut Vec<(String, String)>,
) -> Vec<Block> {
    let last = view.figures.months.len() - 1;
    let mut blocks: Vec<Block> = Vec::new();
    for id in chapter.charts {
        if let Some(charted) = view.trend(path, id, month, last) {
            blocks.push(charted.block);
            files.push(charted.csv);
        }
    }
    blocks.extend(chapter.groups.iter().filter_map(|grouped| group_block(view, path, grouped, month)));
    blocks
}

/// What a chapter tells by group.
fn group_block(view: &View<'_>, path: &str, grouped: &Grouped, month: usize) -> Option<Block> {
    let (Grouped::Panels(_, group)
    | Grouped::Ranked(_, group)
    | Grouped::Parts(_, group)
    | Grouped::Together(_, group)) = *grouped;
    let names = |key: &str| extras::key_name(view, group, key);
    match *grouped {
        Grouped::Panels(id, group) => view.panels(path, id, group, month, names),
        Grouped::Ranked(id, group) => view.ranked(path, id, group, month, names),
        Grouped::Parts(id, group) => view.parts(path, id, group, month, names),
        Grouped::Together(ids, group) => view.together((path, ids), group, month, names).map(Block::Table),
    }
}

/// A section without a link of its own.
pub(super) fn section(id: &str, heading: &str, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), heading: heading.to_owned(), more: None, blocks }
}
