//! The archive: every month with its answer and its first finding, the newest first.

use super::{Leaf, month::page_of, subject::section};
use crate::{
    narrate::headline,
    render::{
        document::{Block, Document, Entry, Section},
        feed::FEED,
        view::View,
        words::{self, Label},
    },
};

const PATH: &str = "months/index.html";

/// The archive of months.
pub(super) fn leaf(view: &View<'_>) -> Leaf {
    let language = view.language();
    let items = (0..view.figures.months.len())
        .rev()
        .map(|month| {
            let span = &view.figures.months[month];
            Entry {
                link: view.link(PATH, &page_of(view, month), words::month(language, span.month)),
                text: answer_and_finding(view, month),
                badge: if span.complete { String::new() } else { Label::Running.text(language).to_owned() },
            }
        })
        .collect();
    let label = Label::Months.text(language);
    let months = &view.figures.months;
    let document = Document {
        path: PATH.to_owned(),
        title: label.to_owned(),
        headline: words::archive_of_months(language, months.len() as u64),
        kicker: format!("{label} · {}", words::months(language, months[0].month, months[months.len() - 1].month)),
        notes: Vec::new(),
        findings: Vec::new(),
        sections: vec![Section {
            more: Some(view.link(PATH, FEED, Label::Feed.text(language))),
            ..section("months", Label::AllMonths.text(language), vec![Block::Links { items }])
        }],
        current: PATH,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// The month's answer, and the finding that weighs most.
fn answer_and_finding(view: &View<'_>, month: usize) -> String {
    let answer = view.voice.headline(&headline::of_month(view.figures, month));
    match view.story.months[month].first().filter(|finding| finding.weight.total() > 0.0) {
        Some(finding) => format!("{answer} {}", view.voice.finding(finding)),
        None => answer,
    }
}
