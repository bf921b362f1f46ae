//! Figures → the files under `data/` that programs read: every figure as JSON and CSV, and a file a month.

use super::{Page, metrics_json};
use crate::{
    community::{Archive, Edition},
    measure::figures::Figures,
};

/// `data/metrics.json`, `data/metrics.csv` and `data/months/<month>.json`.
#[must_use]
pub fn data_files(archive: &Archive, figures: &Figures, edition: Edition) -> Vec<Page> {
    let page = |path: String, text: String| Page { path, bytes: text.into_bytes() };
    let document = metrics_json::document(archive, figures, edition.id()).document();
    let mut pages = vec![
        page("data/metrics.json".to_owned(), document),
        page("data/metrics.csv".to_owned(), metrics_json::csv(figures)),
    ];
    pages.extend(figures.months.iter().enumerate().map(|(index, month)| {
        let text = metrics_json::month(archive, figures, edition.id(), index).document();
        page(format!("data/months/{}.json", month.month), text)
    }));
    pages
}
