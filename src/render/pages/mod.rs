//! The pages, one file a kind: a view of the report → documents, with the files their charts are made from.

mod campaigns;
mod catalogue;
mod changed;
mod corrections;
mod decisions;
pub mod digest;
mod evidence;
mod extras;
mod month;
mod months;
mod needs;
mod plan;
mod quality;
mod receipts;
pub(super) mod search;
mod seasons;
mod settled;
mod subject;
mod time_marks;

use super::{document::Document, view::View, words::Label};

/// A page of one language with the files all languages share.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    /// The page.
    pub(super) document: Document,
    /// Paths from the site's root and contents.
    pub(super) files: Vec<(String, String)>,
}

/// All pages of one language, in no particular order.
pub(super) fn all(view: &View<'_>) -> Vec<Leaf> {
    use rayon::prelude::*;
    let mut writers: Vec<Box<dyn Fn() -> Leaf + Send + Sync + '_>> = vec![
        Box::new(|| month::index(view)),
        Box::new(|| months::leaf(view)),
        Box::new(|| seasons::index(view)),
        Box::new(|| campaigns::index(view)),
        Box::new(|| needs::index(view)),
        Box::new(|| decisions::leaf(view)),
        Box::new(|| catalogue::index(view)),
        Box::new(|| quality::leaf(view)),
    ];
    for month in 0..view.figures.months.len() {
        writers.push(Box::new(move || month::leaf(view, month)));
    }
    for subject in crate::narrate::subject::Subject::ALL {
        writers.push(Box::new(move || subject::leaf(view, subject)));
    }
    for season in &view.archive.seasons {
        writers.push(Box::new(move || seasons::leaf(view, season)));
    }
    for campaign in &view.archive.campaigns {
        writers.push(Box::new(move || campaigns::leaf(view, campaign)));
    }
    for need in &view.archive.needs {
        writers.push(Box::new(move || needs::leaf(view, need)));
    }
    for definition in catalogue::definitions() {
        writers.push(Box::new(move || catalogue::leaf(view, definition)));
    }
    for (book, page) in evidence::all(view) {
        writers.push(Box::new(move || evidence::leaf(view, book, page)));
    }
    writers.par_iter().map(|writer| writer()).collect()
}

/// The path of a month's page.
pub(super) fn month_page(view: &View<'_>, month: usize) -> String {
    month::page_of(view, month)
}

/// The page of an address that is not there; served at any depth, it has no links.
pub(super) fn not_found(view: &View<'_>) -> Document {
    let label = Label::NotFound.text(view.language());
    Document {
        path: "404.html".to_owned(),
        title: label.to_owned(),
        headline: label.to_owned(),
        kicker: "404".to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections: Vec::new(),
        current: "",
        neighbours: None,
    }
}
