//! Where the receipt of each figure stands in the internal edition: the ledger laid out over pages, and their addresses.
//!
//! The layout is one for all languages, and made before any page, because every page leads there.

mod plan;

pub use plan::{Piece, of_piece};

use super::view::slug;
use crate::{
    community::{Archive, PersonId},
    measure::{
        figures::Figures,
        ledger::{Ledger, Of},
    },
};
use std::collections::BTreeMap;

/// A row of pages: the receipts of a month, a season, a campaign or the whole time; or the acts of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Book {
    /// Receipts, and of months the records, too.
    Of(Of),
    /// Members, each with the records of what they did.
    People,
}

/// The pages of a book, each what stands on it, in order.
#[derive(Debug, Clone)]
pub struct Bound {
    /// Which.
    pub book: Book,
    /// Never empty.
    pub pages: Vec<Vec<Piece>>,
}

/// All evidence pages, and on which of them everything stands.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// In the order of their books.
    pub books: Vec<Bound>,
    /// The page of each metric's receipt within its book.
    receipts: BTreeMap<(Of, &'static str), usize>,
    /// The page of each record within its month's book, by number.
    records: Vec<usize>,
    /// The place of each member among those who acted, and the page.
    people: BTreeMap<PersonId, (usize, usize)>,
    /// The page of each list that others refer to, by book and number.
    lists: BTreeMap<(Book, usize), usize>,
}

impl Shelf {
    /// Lays a ledger out.
    #[must_use]
    pub fn new(archive: &Archive, figures: &Figures, ledger: &Ledger) -> Self {
        let mut shelf = Self { records: vec![0; ledger.records.len() as usize], ..Self::default() };
        for bound in plan::books(archive, figures, ledger) {
            for (page, pieces) in bound.pages.iter().enumerate() {
                for piece in pieces {
                    shelf.note(bound.book, page, piece, ledger);
                }
            }
            shelf.books.push(bound);
        }
        shelf
    }

    fn note(&mut self, book: Book, page: usize, piece: &Piece, ledger: &Ledger) {
        match *piece {
            Piece::Metric { proof } => {
                let proof = &ledger.proofs[proof];
                self.receipts.insert((proof.of, proof.metric), page);
            }
            Piece::Lot { list: Some(list), .. } => {
                self.lists.entry((book, list)).or_insert(page);
            }
            Piece::Record { number } => self.records[number as usize - 1] = page,
            Piece::Person { place, from: 0, .. } => {
                self.people.insert(ledger.people[place].0, (place, page));
            }
            Piece::Lot { list: None, .. } | Piece::Same { .. } | Piece::Person { .. } => {}
        }
    }

    /// The address of a metric's receipt, from the root of a language's tree; `None`: it has none.
    #[must_use]
    pub fn receipt(&self, archive: &Archive, of: Of, metric: &'static str) -> Option<String> {
        let page = *self.receipts.get(&(of, metric))?;
        Some(format!("{}#{}", path(archive, Book::Of(of), page), slug(metric)))
    }

    /// The address of a record's row.
    #[must_use]
    pub fn record(&self, archive: &Archive, ledger: &Ledger, number: u32) -> String {
        let month = ledger.records.of(number).month;
        let page = self.records[number as usize - 1];
        format!("{}#r{number}", path(archive, Book::Of(Of::Month(month)), page))
    }

    /// The address of a member's row; `None`: they never acted.
    #[must_use]
    pub fn person(&self, archive: &Archive, person: PersonId) -> Option<String> {
        let (place, page) = self.people.get(&person)?;
        Some(format!("{}#p{}", path(archive, Book::People, *page), place + 1))
    }

    /// The address of a list that stands on a page of a book already.
    #[must_use]
    pub fn list(&self, archive: &Archive, book: Book, list: usize) -> String {
        let page = self.lists.get(&(book, list)).copied().unwrap_or(0);
        format!("{}#l{list}", path(archive, book, page))
    }
}

/// The path of a book's page, from the root of a language's tree: the first has the book's name, the others a number. No id
/// holds a `~`.
#[must_use]
pub fn path(archive: &Archive, book: Book, page: usize) -> String {
    let (stem, mark) = match book {
        Book::Of(Of::Month(month)) => (archive.period.months[month].to_string(), '-'),
        Book::Of(Of::Season(season)) => (format!("supporters/{}", archive.seasons[season].id), '~'),
        Book::Of(Of::Campaign(campaign)) => (format!("campaigns/{}", archive.campaigns[campaign].id), '~'),
        Book::Of(Of::WholeTime) => ("whole".to_owned(), '-'),
        Book::People => ("people".to_owned(), '-'),
    };
    match page {
        0 => format!("evidence/{stem}.html"),
        page => format!("evidence/{stem}{mark}{}.html", page + 1),
    }
}
