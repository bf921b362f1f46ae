//! The evidence pages of the internal edition: what each figure was made of, as numbers of records, and the records with
//! file and line; one book a month, a season, a campaign, one of the whole time, one of people.

mod lists;
mod rows;

use super::{Leaf, subject::section};
use crate::{
    measure::{catalogue, ledger::Of},
    narrate::subject::family_of,
    render::{
        document::{Block, Document, Neighbours, Receipt, ReceiptFigure, ReceiptList, Section},
        evidence::{Book, Bound, Piece, path},
        view::View,
        words::{self, Label},
    },
};

/// The writers of all evidence pages: a book's place on the shelf, and the page.
pub(super) fn all(view: &View<'_>) -> Vec<(usize, usize)> {
    let books = view.shelf.iter().flat_map(|shelf| shelf.books.iter().enumerate());
    books.flat_map(|(book, bound)| (0..bound.pages.len()).map(move |page| (book, page))).collect()
}

/// A page of a book.
pub(super) fn leaf(view: &View<'_>, book: usize, page: usize) -> Leaf {
    let books = view.shelf.map_or(&[][..], |shelf| &shelf.books);
    let bound = &books[book];
    let language = view.language();
    let here = path(view.archive, bound.book, page);
    let (name, headline) = match bound.book {
        Book::People => {
            let headline = words::EVIDENCE_OF_PEOPLE.in_language(language).to_owned();
            (Label::People.text(language).to_owned(), headline)
        }
        Book::Of(of) => {
            let name = name_of(view, of);
            let headline = words::evidence_of(language, &name);
            (name, headline)
        }
    };
    let number = (bound.pages.len() > 1).then(|| words::page_number(language, page + 1, bound.pages.len()));
    let kicker: Vec<String> = [Label::Receipt.text(language).to_owned(), name].into_iter().chain(number).collect();
    let kicker = kicker.join(" · ");
    let document = Document {
        title: kicker.clone(),
        headline,
        kicker,
        notes: vec![words::evidence_read(language, view.archive.organisation.source_link.is_some()).to_owned()],
        findings: Vec::new(),
        sections: sections(&Desk { view, book: bound.book, here: &here }, &bound.pages[page]),
        current: "metrics.html",
        neighbours: Some(neighbours(view, books, (book, page), &here)),
        path: here,
    };
    Leaf { document, files: Vec::new() }
}

/// Of what a book is, in words.
fn name_of(view: &View<'_>, of: Of) -> String {
    let language = view.language();
    match of {
        Of::Month(month) => words::month(language, view.figures.months[month].month),
        Of::Season(season) => view.archive.seasons[season].name.in_language(language).to_owned(),
        Of::Campaign(campaign) => view.archive.campaigns[campaign].name.in_language(language).to_owned(),
        Of::WholeTime => words::WHOLE_TIME.in_language(language).to_owned(),
    }
}

/// The pages before and after, through the books.
fn neighbours(view: &View<'_>, books: &[Bound], (book, page): (usize, usize), here: &str) -> Neighbours {
    let link = |book: usize, page: usize| {
        let bound = &books[book];
        let name = match bound.book {
            Book::Of(of) => name_of(view, of),
            Book::People => Label::People.text(view.language()).to_owned(),
        };
        let number = words::page_number(view.language(), page + 1, bound.pages.len());
        view.link(here, &path(view.archive, bound.book, page), format!("{name} · {number}"))
    };
    let previous = match page.checked_sub(1) {
        Some(before) => Some((book, before)),
        None => book.checked_sub(1).map(|before| (before, books[before].pages.len() - 1)),
    };
    let next = if page + 1 < books[book].pages.len() {
        Some((book, page + 1))
    } else {
        (book + 1 < books.len()).then_some((book + 1, 0))
    };
    Neighbours {
        previous: previous.map(|(book, page)| link(book, page)),
        next: next.map(|(book, page)| link(book, page)),
    }
}

/// What a page is written from.
struct Desk<'a> {
    view: &'a View<'a>,
    book: Book,
    /// The page's path.
    here: &'a str,
}

/// The pieces of a page as sections: a family of metrics each, then records.
fn sections(desk: &Desk<'_>, pieces: &[Piece]) -> Vec<Section> {
    let view = desk.view;
    let language = view.language();
    let mut sections: Vec<Section> = Vec::new();
    let mut rest = pieces;
    while let Some(piece) = rest.first() {
        let length = rest.iter().skip(1).take_while(|other| goes_on(piece, other)).count() + 1;
        let (these, others) = rest.split_at(length);
        rest = others;
        let (id, heading, block) = match *piece {
            Piece::Metric { proof } | Piece::Lot { at: [proof, ..], .. } | Piece::Same { at: [proof, ..], .. } => {
                let family = family_of(view.ledger.proofs[proof].metric);
                let heading = words::key(language, "family", family).to_owned();
                (family, heading, Block::Receipt(Box::new(receipt(desk, proof, these))))
            }
            Piece::Record { .. } => {
                let numbers = these
                    .iter()
                    .filter_map(|piece| if let Piece::Record { number } = piece { Some(*number) } else { None });
                ("records", Label::Records.text(language).to_owned(), rows::records(view, numbers))
            }
            Piece::Person { .. } => ("people", Label::People.text(language).to_owned(), people(desk, these)),
        };
        match sections.last_mut() {
            Some(last) if last.id == id => last.blocks.push(block),
            Some(_) | None => sections.push(section(id, &heading, vec![block])),
        }
    }
    sections
}

/// Whether a piece belongs to the block that another begins.
fn goes_on(first: &Piece, next: &Piece) -> bool {
    let proof = |piece: &Piece| match *piece {
        Piece::Metric { proof } | Piece::Lot { at: [proof, ..], .. } | Piece::Same { at: [proof, ..], .. } => {
            Some(proof)
        }
        Piece::Record { .. } | Piece::Person { .. } => None,
    };
    match next {
        Piece::Metric { .. } => false,
        Piece::Lot { .. } | Piece::Same { .. } => proof(first) == proof(next),
        Piece::Record { .. } => matches!(first, Piece::Record { .. }),
        Piece::Person { .. } => matches!(first, Piece::Person { .. }),
    }
}

/// The receipt of a metric, or what goes on of it.
fn receipt(desk: &Desk<'_>, proof: usize, pieces: &[Piece]) -> Receipt {
    let view = desk.view;
    let this = &view.ledger.proofs[proof];
    let begins = matches!(pieces.first(), Some(Piece::Metric { .. }));
    let name = view.metric_name(this.metric);
    let name = if begins { name } else { words::continued(view.language(), &name) };
    let monthly = catalogue::monthly().iter().find(|metric| metric.id == this.metric).map(|metric| metric.definition);
    let described = || catalogue::described().iter().find(|metric| metric.id == this.metric).map(|it| it.definition);
    let definition = monthly.or_else(described);
    let href = definition.map(|definition| view.link(desk.here, &View::definition_page(&definition), "").href);
    Receipt {
        id: if begins { crate::render::view::slug(this.metric) } else { String::new() },
        name: Some(crate::render::document::Link { text: name, href: href.unwrap_or_default() }),
        figures: lists::figures(desk, this, pieces),
    }
}

/// Members, each with the records of what they did, by month.
fn people(desk: &Desk<'_>, pieces: &[Piece]) -> Block {
    let lists = pieces.iter().filter_map(|piece| {
        if let Piece::Person { place, from, to } = piece { Some((*place, *from, *to)) } else { None }
    });
    let list = |(place, from, to): (usize, usize, usize)| {
        let (person, numbers) = &desk.view.ledger.people[place];
        let name = lists::ids_of(desk.view, *person);
        ReceiptList {
            id: if from == 0 { format!("p{}", place + 1) } else { String::new() },
            name: if from == 0 { name } else { words::continued(desk.view.language(), &name) },
            refs: lists::by_month(desk, &numbers[from..to]),
        }
    };
    let figure = ReceiptFigure { lists: lists.map(list).collect(), ..ReceiptFigure::default() };
    Block::Receipt(Box::new(Receipt { id: String::new(), name: None, figures: vec![figure] }))
}
