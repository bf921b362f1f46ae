//! What pages weigh, and what they may: the budgets of every page a phone has to load.

use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::io::Write;

/// A part of the site that has a budget of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A month's report, and the overview, which is one.
    Month,
    /// Any other page.
    Page,
    /// The page of search, with its index.
    Search,
    /// The stylesheet, which is on every page.
    Style,
    /// The script, which is on every page.
    Script,
}

/// What a part weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Which.
    pub part: Part,
    /// How many there are; of style and script: 1.
    pub count: usize,
    /// The largest: its path.
    pub largest: String,
    /// Bytes of the largest.
    pub bytes: u64,
    /// The most bytes of one of them, compressed; `None`: not limited.
    pub packed: Option<u64>,
    /// Paths of those over budget, sorted, with what they weigh, and whether that is packed.
    pub over: Vec<(String, u64)>,
}

const KIB: u64 = 1024;

impl Part {
    /// In the order of the report.
    pub const ALL: [Self; 5] = [Self::Month, Self::Page, Self::Search, Self::Style, Self::Script];

    /// The most bytes it may have.
    #[must_use]
    pub fn budget(self) -> u64 {
        match self {
            Self::Month => 150 * KIB,
            Self::Page => 80 * KIB,
            Self::Search => 400 * KIB,
            Self::Style => 16 * KIB,
            Self::Script => 8 * KIB,
        }
    }

    /// The most bytes it may have, compressed; `None`: not limited.
    #[must_use]
    pub fn packed_budget(self) -> Option<u64> {
        match self {
            Self::Month => Some(35 * KIB),
            Self::Page | Self::Search | Self::Style | Self::Script => None,
        }
    }

    /// What a page is, by its path from the site's root.
    fn of(path: &str) -> Self {
        let own = match path.split_once('/') {
            Some((language, rest)) if language.len() == 2 => rest,
            Some(_) | None => path,
        };
        match own.strip_prefix("months/") {
            _ if own == "index.html" => Self::Month,
            _ if own == "search.html" => Self::Search,
            Some(month) if month.starts_with(|first: char| first.is_ascii_digit()) => Self::Month,
            Some(_) | None => Self::Page,
        }
    }
}

/// Weighs pages of HTML, in the order of their paths.
pub(super) fn weigh(html: &[(&str, &str)]) -> Vec<Weight> {
    let mut all: Vec<(Part, &str, u64, Option<u64>)> = html
        .par_iter()
        .map(|(path, text)| {
            let part = Part::of(path);
            (part, *path, text.len() as u64, part.packed_budget().map(|_| packed(text)))
        })
        .collect();
    if let Some((_, text)) = html.first() {
        for (part, open, close) in [(Part::Style, "<style>", "</style>"), (Part::Script, "<script>", "</script>")] {
            let name = open.trim_matches(['<', '>']);
            all.extend(size_between(text, open, close).map(|bytes| (part, name, bytes, None)));
        }
    }
    Part::ALL.into_iter().filter_map(|part| of_part(part, &all)).collect()
}

fn of_part(part: Part, all: &[(Part, &str, u64, Option<u64>)]) -> Option<Weight> {
    let own = || all.iter().filter(move |(of, ..)| *of == part);
    let (_, largest, bytes, _) = own().max_by_key(|(_, path, bytes, _)| (*bytes, std::cmp::Reverse(*path)))?;
    let over = own().filter_map(|&(_, path, bytes, packed)| {
        let packed = packed.filter(|&packed| part.packed_budget().is_some_and(|most| packed > most));
        let heavy = Some(bytes).filter(|&bytes| bytes > part.budget()).or(packed)?;
        Some((path.to_owned(), heavy))
    });
    Some(Weight {
        part,
        count: own().count(),
        largest: (*largest).to_owned(),
        bytes: *bytes,
        packed: own().filter_map(|(.., packed)| *packed).max(),
        over: over.collect(),
    })
}

/// Bytes after gzip, as servers commonly set it.
fn packed(text: &str) -> u64 {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    let written = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    written.expect("memory takes all that is written").len() as u64
}

fn size_between(text: &str, open: &str, close: &str) -> Option<u64> {
    let (_, rest) = text.split_once(open)?;
    Some(rest.split_once(close)?.0.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_weighed_by_their_kind_in_every_language() {
        assert_eq!(Part::of("en/months/2026-10.html"), Part::Month);
        assert_eq!(Part::of("months/index.html"), Part::Page);
        assert_eq!(Part::of("en/index.html"), Part::Month);
        assert_eq!(Part::of("supporters/index.html"), Part::Page);
        assert_eq!(Part::of("search.html"), Part::Search);
    }

    #[test]
    fn a_page_over_its_budget_is_named() {
        let heavy = "x".repeat(81 * 1024);
        let weights = weigh(&[("a.html", "<style>ab</style><script>c</script>"), ("b.html", &heavy)]);
        assert_eq!(weights[0].over, [("b.html".to_owned(), 81 * 1024)]);
        assert_eq!((weights[0].count, weights[0].largest.as_str()), (2, "b.html"));
        assert_eq!((weights[1].part, weights[1].bytes), (Part::Style, 2));
        assert_eq!((weights[2].part, weights[2].bytes), (Part::Script, 1));
    }

    #[test]
    fn a_month_that_does_not_pack_is_over_budget_too() {
        let mut state = 7_u32;
        let noise: String = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b' ' + u8::try_from(state >> 26).unwrap())
        })
        .take(100 * 1024)
        .collect();
        let weights = weigh(&[("months/2026-10.html", &noise)]);
        assert!(weights[0].packed.unwrap() > 35 * 1024);
        assert_eq!(weights[0].over.len(), 1);
    }
}
