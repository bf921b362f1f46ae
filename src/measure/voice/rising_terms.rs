//! Words used more than in the year before: the terms of a month's entries and of the twelve months before it → a table.

use crate::{
    community::PersonId,
    definition,
    measure::{
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        slice::Slice,
        statistics::log_odds::{RISING, Usage, z_score},
        witness::Part,
    },
};
use std::collections::BTreeSet;

/// A term is compared with so many months before.
const MONTHS_BEFORE: usize = 12;
/// Fewer authors than this may be one person's habit.
const AUTHORS: usize = 5;

/// Terms that rose, the clearest first.
pub(super) static TABLE: Described = Described {
    id: "voice.rising_terms",
    name: Bilingual { ko: "떠오르는 말", en: "Rising terms" },
    definition: definition!("voice", "rising_terms"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(|slice| Some(table(slice))),
};

fn table(slice: &Slice<'_>) -> Table {
    let all_terms = slice.context.archive.terms.len();
    let now = entries_by_term(all_terms, [*slice].into_iter());
    let earlier = slice.index.saturating_sub(MONTHS_BEFORE)..slice.index;
    let before = entries_by_term(all_terms, earlier.map(|index| slice.at(index)));
    let all = (now.iter().sum(), before.iter().sum());
    let mut rising: Vec<(usize, f64)> = (0..now.len())
        .filter(|&term| now[term] >= AUTHORS as u64)
        .filter_map(|term| Some((term, z_score(Usage { term: (now[term], before[term]), all })?)))
        .filter(|&(_, z)| z >= RISING)
        .collect();
    let authors = authors_of(slice, &rising);
    let mut authors = authors.iter();
    rising.retain(|_| authors.next().is_some_and(|authors| authors.len() >= AUTHORS));
    // Terms are interned in alphabetical order, and the sort is stable: equal ones stay in it.
    rising.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    tell(slice, &rising);
    let terms = &slice.context.archive.terms;
    let row = |&(term, z): &(usize, f64)| vec![Cell::text(&terms[term]), Cell::count(now[term]), Cell::Real(z)];
    Table { columns: vec!["term", "entries", "z"], rows: rising.iter().map(row).collect() }
}

/// Tells whoever listens which entries of the month hold these terms.
fn tell(slice: &Slice<'_>, rising: &[(usize, f64)]) {
    let ear = slice.ear();
    for conversation in slice.conversations().filter(|_| ear.listens()) {
        for term in &conversation.entry.terms {
            if rising.iter().any(|(rose, _)| *rose == term.index()) {
                ear.tell_of(|| slice.context.archive.terms[term.index()].clone(), Part::Whole, conversation);
            }
        }
    }
}

/// For each of the archive's `terms` terms, how many entries of these months hold it.
fn entries_by_term<'a>(terms: usize, months: impl Iterator<Item = Slice<'a>>) -> Vec<u64> {
    let mut entries = vec![0; terms];
    for slice in months {
        for term in slice.conversations().flat_map(|conversation| &conversation.entry.terms) {
            entries[term.index()] += 1;
        }
    }
    entries
}

/// For each of these terms, ascending, who used it in the month; all unknown authors are one.
fn authors_of(slice: &Slice<'_>, terms: &[(usize, f64)]) -> Vec<BTreeSet<Option<PersonId>>> {
    let mut authors = vec![BTreeSet::new(); terms.len()];
    for conversation in slice.conversations() {
        for term in &conversation.entry.terms {
            if let Ok(place) = terms.binary_search_by_key(&term.index(), |&(term, _)| term) {
                authors[place].insert(conversation.author);
            }
        }
    }
    authors
}
