//! The page every search box leads to: the index for the script, and a map of all pages for those without.

use super::{Leaf, subject::section};
use crate::render::{
    document::{Block, Document, Link},
    search::{Index, indexed},
    view::View,
    words::{self, Label},
};

/// The page's path; other pages' boxes lead to it.
pub(in crate::render) const PATH: &str = "search.html";

/// The page, made of all others of its language. `places`: id and name of the navigation's items, in order.
pub(in crate::render) fn leaf(view: &View<'_>, others: &[Leaf], places: &[(&'static str, &str)]) -> Leaf {
    let language = view.language();
    // Evidence is found through the figures it stands behind; its numbers would bury what is looked for.
    let is_told = |document: &&Document| !document.path.starts_with("evidence/");
    let documents: Vec<&Document> = others.iter().map(|leaf| &leaf.document).filter(is_told).collect();
    let belongs =
        |document: &Document| places.iter().find(|(id, _)| *id == document.current).map_or("", |(_, name)| *name);
    // The overview is the newest month once more, which is found by its own page.
    let pages =
        documents.iter().filter(|page| page.path != "index.html").map(|page| indexed(page, belongs(page))).collect();
    let index = Index { said: words::search_said(language), pages };
    let hint = words::search_hint(language).to_owned();
    let blocks = vec![Block::Search { hint, index: index.json() }];
    let label = Label::SearchBox.text(language);
    let document = Document {
        path: PATH.to_owned(),
        title: Label::Search.text(language).to_owned(),
        headline: label.to_owned(),
        kicker: Label::Search.text(language).to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections: vec![
            section("results", Label::SearchResults.text(language), blocks),
            section("all", Label::AllPages.text(language), map(&documents, places)),
        ],
        current: "",
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// All pages: those of the navigation, then under each of its items the pages that belong to it, in their own order.
fn map(documents: &[&Document], places: &[(&'static str, &str)]) -> Vec<Block> {
    let link = |document: &&Document| Link { text: document.title.clone(), href: document.path.clone() };
    let named = |(id, name): &(&'static str, &str)| Link { text: (*name).to_owned(), href: (*id).to_owned() };
    let mut blocks = vec![Block::Map { items: places.iter().map(named).collect() }];
    for (id, name) in places {
        let belongs = |document: &&&Document| document.current == *id && document.path != *id;
        let items: Vec<Link> = documents.iter().filter(belongs).map(link).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { id: String::new(), text: (*name).to_owned() });
            blocks.push(Block::Map { items });
        }
    }
    blocks
}
