//! Room 5: figures and findings → pages, as values. Pure.
//!
//! A page kind (`pages/`) makes a [`document::Document`] of finished strings; [`templates`] lays it out in its shell.

pub mod chart;
pub mod comparison;
mod data_files;
pub mod document;
pub mod evidence;
pub mod feed;
pub mod gate;
pub mod json;
pub mod markdown;
pub mod metrics_json;
pub mod metrics_schema;
mod page;
mod pages;
pub mod receipt;
pub mod search;
pub mod shell;
pub mod templates;
pub mod view;
pub mod words;

pub use data_files::data_files;
pub use page::Page;
pub use pages::digest;

use crate::{
    community::{Archive, Edition},
    measure::{figures::Figures, ledger::Ledger},
    narrate::Story,
};
use evidence::Shelf;
use pages::Leaf;
use rayon::prelude::*;
use shell::{Masthead, Place};
use std::collections::BTreeMap;
use templates::{Override, TemplateError, Templates};
use view::View;
use words::{Label, Voice};

/// Told to every crawler by an internal build; a public one lets them in.
const ROBOTS_INTERNAL: &str = "User-agent: *\nDisallow: /\n";
/// The same for a public build.
const ROBOTS_PUBLIC: &str = "User-agent: *\nAllow: /\n";
/// Headers for hosts that read this file; what the pages say by `<meta>` stands here for the rest.
const HEADERS: &str =
    "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  X-Frame-Options: DENY\n";

/// What moved since something was published, for programs; only where something was named to compare with.
const CORRECTIONS: &str = "data/corrections.json";

/// Renders the whole site.
///
/// # Errors
/// A template does not fit the data: a fault of the program or of an overriding template.
pub fn render(
    archive: &Archive,
    figures: &Figures,
    story: &Story,
    ledger: &Ledger,
    edition: Edition,
    overrides: &[Override],
) -> Result<Vec<Page>, TemplateError> {
    let templates = Templates::new(&archive.organisation.theme, overrides)?;
    let shelf = (edition == Edition::Internal).then(|| Shelf::new(archive, figures, ledger));
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (place, &language) in archive.organisation.locales.iter().enumerate() {
        let root = if place == 0 { String::new() } else { format!("{}/", language.code()) };
        let voice = Voice { language, currency: archive.organisation.currency.as_deref() };
        let view = View { archive, figures, story, ledger, shelf: shelf.as_ref(), edition, voice, root: &root };
        let masthead = masthead(&view);
        let mut leaves = pages::all(&view);
        let places: Vec<(&'static str, &str)> =
            masthead.places.iter().map(|place| (place.id, place.label.text(language))).collect();
        leaves.push(pages::search::leaf(&view, &leaves, &places));
        let written: Result<Vec<(String, Vec<u8>)>, TemplateError> =
            leaves.par_iter().map(|leaf| page(&templates, &masthead, &root, leaf)).collect();
        files.extend(written?);
        for (path, content) in leaves.into_iter().flat_map(|leaf| leaf.files) {
            files.insert(path, content.into_bytes());
        }
        files.insert(format!("{root}{}", feed::FEED), feed::feed(&view).into_bytes());
        let summary = digest::month(&view, figures.newest(), digest::Links::Site);
        files.insert(format!("{root}{}", digest::SUMMARY), summary.into_bytes());
        if place == 0 {
            let document = pages::not_found(&view);
            let html = templates.page(&masthead.bare_shell(), &document)?;
            files.insert(document.path, html.into_bytes());
        }
    }
    files.extend(data_files(archive, figures, edition).into_iter().map(|page| (page.path, page.bytes)));
    if let Some(restatement) = &story.restatement {
        let json = comparison::json(restatement, edition).document();
        files.insert(CORRECTIONS.to_owned(), json.into_bytes());
    }
    let robots = if edition == Edition::Internal { ROBOTS_INTERNAL } else { ROBOTS_PUBLIC };
    files.insert("robots.txt".to_owned(), robots.into());
    files.insert("_headers".to_owned(), HEADERS.into());
    Ok(files.into_iter().map(|(path, bytes)| Page { path, bytes }).collect())
}

fn page(
    templates: &Templates,
    masthead: &Masthead,
    root: &str,
    leaf: &Leaf,
) -> Result<(String, Vec<u8>), TemplateError> {
    let html = templates.page(&masthead.shell(&leaf.document.path), &leaf.document)?;
    Ok((format!("{root}{}", leaf.document.path), html.into_bytes()))
}

/// What all pages of a language share.
fn masthead(view: &View<'_>) -> Masthead {
    let language = view.language();
    let organisation = &view.archive.organisation;
    let place = |id: &'static str, label: Label| Place { id, label, path: id };
    let (edition, internal) = match view.edition {
        Edition::Public => (Label::PublicEdition, String::new()),
        Edition::Internal => (Label::InternalEdition, Label::InternalOnly.text(language).to_owned()),
    };
    let as_of = words::instant(language, &organisation.zone, view.figures.as_of);
    Masthead {
        language,
        site: organisation.title.in_language(language).to_owned(),
        organisation: organisation.name.in_language(language).to_owned(),
        as_of: format!("{} {as_of}", Label::DataAsOf.text(language)),
        edition: edition.text(language).to_owned(),
        internal,
        places: vec![
            place("index.html", Label::Overview),
            place("months/index.html", Label::Months),
            place("hotline.html", Label::Hotline),
            place("voices.html", Label::Voices),
            place("people.html", Label::People),
            place("regulars.html", Label::Regulars),
            place("teams.html", Label::Teams),
            place("supporters/index.html", Label::Supporters),
            place("campaigns/index.html", Label::Campaigns),
            place("needs/index.html", Label::Needs),
            place("decisions.html", Label::Decisions),
            place("metrics.html", Label::Metrics),
            place("quality.html", Label::Quality),
        ],
        languages: organisation.locales.clone(),
    }
}
