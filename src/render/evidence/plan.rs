//! Cuts a ledger into pages of bounded size: ledger in, for each book what stands on which page out.
//!
//! Sizes are reckoned in bytes of the longer language, a little too high; a test holds the pages to the budget.

use super::{Book, Bound};
use crate::{
    community::{Archive, PersonId},
    measure::{
        figures::Figures,
        ledger::{Ledger, Lot, Of, Proof, Run, Stub},
        witness::Part,
    },
};
use std::collections::BTreeMap;

/// So many bytes of a page are receipts and rows; the rest of 80 KB is what every page holds.
const PAGE: usize = 58_000;
/// A metric's head begins no page's last lines.
const KEPT_TOGETHER: usize = 1_500;
/// So many bytes of references stand in one piece of a list, which is never cut.
const PIECE: usize = 20_000;
/// A list of fewer references is written again rather than referred to.
const WORTH_A_REFERENCE: usize = 12;

/// Bytes of one reference, of a line without its references, of a metric's head, of a row without its texts.
const REFERENCE: usize = 44;
const LINE: usize = 130;
const HEAD: usize = 420;
const ROW: usize = 105;

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The head of a metric's receipt: index into the ledger's proofs.
    Metric {
        /// Which.
        proof: usize,
    },
    /// A part of a lot: its references `from` to `to`.
    Lot {
        /// Which proof, stub and lot.
        at: [usize; 3],
        /// The first reference, in the order of runs, people, others.
        from: usize,
        /// The one after the last; `from` again: the lot's things stand in lots of the channels.
        to: usize,
        /// Its number, where others refer to it.
        list: Option<usize>,
    },
    /// A lot that holds the same things as one before it.
    Same {
        /// Which proof, stub and lot.
        at: [usize; 3],
        /// The number of the other list, and the proof it belongs to.
        list: usize,
        /// Whose list it is.
        first: usize,
    },
    /// A record.
    Record {
        /// Its number.
        number: u32,
    },
    /// A part of a member's records: `from` to `to`.
    Person {
        /// Index into the ledger's people.
        place: usize,
        /// The first of the records.
        from: usize,
        /// The one after the last.
        to: usize,
    },
}

/// All books with at least a piece.
pub(super) fn books(archive: &Archive, figures: &Figures, ledger: &Ledger) -> Vec<Bound> {
    let mut books = Vec::new();
    let mut rest = &ledger.proofs[..];
    let mut first = 0;
    while let Some(of) = rest.first().map(|proof| proof.of) {
        let length = rest.partition_point(|proof| proof.of == of);
        let mut pieces = receipts(figures, ledger, (first, first + length));
        if let Of::Month(month) = of {
            let (low, high) = ledger.records.of_month(month);
            pieces.extend((low..high).map(|number| (Piece::Record { number }, row_size(archive, ledger, number))));
        }
        books.push((Book::Of(of), pieces));
        first += length;
        rest = &rest[length..];
    }
    books.push((Book::People, people(ledger)));
    books.retain(|(_, pieces)| !pieces.is_empty());
    books.into_iter().map(|(book, pieces)| Bound { book, pages: cut(pieces) }).collect()
}

/// Fills one page after the other.
fn cut(pieces: Vec<(Piece, usize)>) -> Vec<Vec<Piece>> {
    let mut pages: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut used = 0;
    for (piece, size) in pieces {
        let wanted = if matches!(piece, Piece::Metric { .. }) { size + KEPT_TOGETHER } else { size };
        if used > 0 && used + wanted > PAGE {
            pages.push(Vec::new());
            used = 0;
        }
        used += size;
        pages.last_mut().expect("there is a first page").push(piece);
    }
    pages
}

/// Members with their records.
fn people(ledger: &Ledger) -> Vec<(Piece, usize)> {
    let mut pieces = Vec::new();
    for (place, (_, records)) in ledger.people.iter().enumerate() {
        for (from, to, size) in cut_list(records.len(), |_| REFERENCE + 12) {
            pieces.push((Piece::Person { place, from, to }, size));
        }
    }
    pieces
}

/// The bytes of a record's row.
fn row_size(archive: &Archive, ledger: &Ledger, number: u32) -> usize {
    let place = ledger.records.of(number).place;
    let path = archive.files[place.file.0 as usize].len();
    let link = archive.source_of(&place).map_or(0, |link| link.len() + 16);
    ROW + path + link
}

/// The receipts of a run of proofs, those that have something to say.
fn receipts(figures: &Figures, ledger: &Ledger, (first, end): (usize, usize)) -> Vec<(Piece, usize)> {
    let mut pieces = Vec::new();
    let mut seen = Seen::default();
    for proof in first..end {
        let this = &ledger.proofs[proof];
        if !speaks(figures, this) {
            continue;
        }
        let keys = this.stubs.iter().filter(|stub| stub.channel.is_none()).count();
        pieces.push((Piece::Metric { proof }, HEAD + keys * LINE));
        for (stub, lot, covered) in lines(this) {
            let at = [proof, stub, lot];
            if covered {
                pieces.push((Piece::Lot { at, from: 0, to: 0, list: None }, LINE));
            } else {
                pieces.extend(seen.lot(at, &this.stubs[stub].lots[lot]));
            }
        }
    }
    seen.name(&mut pieces);
    pieces
}

/// Whether a proof has anything to show: a thing was told, or the metric is measured in some month.
fn speaks(figures: &Figures, proof: &Proof) -> bool {
    let told = proof.stubs.iter().any(|stub| !stub.lots.is_empty());
    told || (!proof.stubs.is_empty()
        && figures.metrics.get(proof.metric).is_none_or(super::super::view::View::is_measured))
}

/// The lots of a proof in the order of reading, each with whether its things stand in the lots of channels that follow it.
fn lines(proof: &Proof) -> Vec<(usize, usize, bool)> {
    let of_channels: Vec<usize> = (0..proof.stubs.len()).filter(|&i| proof.stubs[i].channel.is_some()).collect();
    let mut lines = Vec::new();
    let mut shown = Vec::new();
    for (i, stub) in proof.stubs.iter().enumerate().filter(|(_, stub)| stub.channel.is_none()) {
        for (j, lot) in stub.lots.iter().enumerate() {
            let parts = if stub.key.is_empty() { parts_of(proof, &of_channels, lot) } else { Vec::new() };
            let covered = !parts.is_empty() && covers(proof, &parts, lot);
            lines.push((i, j, covered));
            if covered {
                lines.extend(parts.iter().map(|&(i, j)| (i, j, false)));
                shown.extend(parts);
            }
        }
    }
    for &i in &of_channels {
        let lots = proof.stubs[i].lots.iter().enumerate();
        let counted = lots.filter(|(_, lot)| !matches!(lot.part, Part::Passed(_)));
        let rest = counted.map(|(j, _)| (i, j)).filter(|line| !shown.contains(line));
        lines.extend(rest.map(|(i, j)| (i, j, false)));
    }
    lines
}

/// The lots of channels with the part of a lot.
fn parts_of(proof: &Proof, channels: &[usize], lot: &Lot) -> Vec<(usize, usize)> {
    if matches!(lot.part, Part::Passed(_)) {
        return Vec::new();
    }
    let of = |&i: &usize| {
        let lots = proof.stubs[i].lots.iter().enumerate();
        lots.filter(|(_, other)| other.part == lot.part).map(move |(j, _)| (i, j)).collect::<Vec<_>>()
    };
    channels.iter().flat_map(of).collect()
}

/// Whether lots hold together exactly the things of one.
fn covers(proof: &Proof, parts: &[(usize, usize)], lot: &Lot) -> bool {
    fn numbers(lot: &Lot) -> impl Iterator<Item = (u32, u64)> {
        lot.runs.iter().flat_map(|run| (run.first..=run.last).map(|number| (number, run.times)))
    }
    fn sorted<T: Ord>(things: impl Iterator<Item = T>) -> Vec<T> {
        let mut things: Vec<T> = things.collect();
        things.sort_unstable();
        things
    }
    let lots = || parts.iter().map(|&(i, j)| &proof.stubs[i].lots[j]);
    sorted(lots().flat_map(numbers)) == sorted(numbers(lot))
        && sorted(lots().flat_map(|lot| &lot.people)) == sorted(lot.people.iter())
        && sorted(lots().flat_map(|lot| &lot.others)) == sorted(lot.others.iter())
}

/// The records and people of a list.
type Things<'a> = (&'a [Run], &'a [PersonId]);

/// Lists written so far in a book.
#[derive(Default)]
struct Seen<'a> {
    /// The things of a list → its proof, and where its first piece stands.
    lists: BTreeMap<Things<'a>, (usize, usize)>,
    /// Those that are referred to.
    named: Vec<usize>,
    count: usize,
}

impl<'a> Seen<'a> {
    /// The pieces of a lot: its references, or that they stand elsewhere.
    fn lot(&mut self, at: [usize; 3], lot: &'a Lot) -> Vec<(Piece, usize)> {
        let length = lot.runs.len() + lot.people.len() + lot.others.len();
        let mut list = None;
        if lot.others.is_empty() && length > WORTH_A_REFERENCE {
            let key = (&lot.runs[..], &lot.people[..]);
            if let Some(&(first, list)) = self.lists.get(&key) {
                self.named.push(list);
                return vec![(Piece::Same { at, list, first }, LINE + 120)];
            }
            self.count += 1;
            self.lists.insert(key, (at[0], self.count));
            list = Some(self.count);
        }
        let piece = |(from, to, size)| (Piece::Lot { at, from, to, list: list.filter(|_| from == 0) }, size);
        cut_list(length, |place| reference_size(lot, place)).into_iter().map(piece).collect()
    }

    /// Takes the numbers away of lists that nobody refers to.
    fn name(mut self, pieces: &mut [(Piece, usize)]) {
        self.named.sort_unstable();
        for (piece, _) in pieces {
            if let Piece::Lot { list, .. } = piece {
                *list = list.filter(|list| self.named.binary_search(list).is_ok());
            }
        }
    }
}

/// Cuts a list of so many references: from, to, and the bytes of each piece; never none.
fn cut_list(length: usize, size_of: impl Fn(usize) -> usize) -> Vec<(usize, usize, usize)> {
    let mut pieces = vec![(0, 0, LINE)];
    for place in 0..length {
        let size = size_of(place);
        let (_, to, used) = pieces.last_mut().expect("there is a first piece");
        if *used + size > PIECE && *to > 0 {
            pieces.push((place, place + 1, LINE + size));
        } else {
            (*to, *used) = (place + 1, *used + size);
        }
    }
    pieces
}

/// The bytes of a reference of a lot.
fn reference_size(lot: &Lot, place: usize) -> usize {
    match place.checked_sub(lot.runs.len() + lot.people.len()) {
        None => REFERENCE,
        Some(other) => 90 + lot.others[other].runs.len() * REFERENCE,
    }
}

/// The stub and lot of a piece.
#[must_use]
pub fn of_piece(ledger: &Ledger, [proof, stub, lot]: [usize; 3]) -> (&Stub, &Lot) {
    let stub = &ledger.proofs[proof].stubs[stub];
    (stub, &stub.lots[lot])
}
