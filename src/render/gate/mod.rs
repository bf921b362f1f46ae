//! The last look at the pages before they are written: rendered files come in; what each kind weighs against its budget
//! goes out, and every fault of links, figures and policy, which would be the program's or an overriding template's.

mod flaw;
mod links;
mod policy;
mod scan;
mod weight;

pub use flaw::{Flaw, What};
pub(super) use policy::source_hash;
pub use weight::{Part, Weight};

use super::Page;
use rayon::prelude::*;
use scan::Facts;
use std::collections::BTreeMap;

/// What the look found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// One a part that occurs, in the order of [`Part::ALL`].
    pub weights: Vec<Weight>,
    /// Sorted by page, then in the order of the page; empty: the site may be written.
    pub flaws: Vec<Flaw>,
}

/// Looks over the whole site. Only `.html` files are opened; the others are what links may lead to.
#[must_use]
pub fn look(pages: &[Page]) -> Looked {
    let html: Vec<(&str, &str)> = pages.iter().filter_map(|page| Some((page.path.as_str(), text(page)?))).collect();
    let facts: Vec<Facts> = html.par_iter().map(|(path, text)| scan::scan(path, text)).collect();
    let by_path: BTreeMap<&str, Option<&Facts>> = pages
        .iter()
        .map(|page| (page.path.as_str(), None))
        .chain(facts.iter().map(|facts| (facts.path, Some(facts))))
        .collect();
    let flaws = facts
        .par_iter()
        .flat_map_iter(|facts| {
            let dead = links::dead(facts, &by_path);
            facts.flaws.iter().cloned().chain(dead).map(|what| Flaw { page: facts.path.to_owned(), what })
        })
        .collect();
    Looked { weights: weight::weigh(&html), flaws }
}

/// The text of a page of HTML; `None`: it is none.
fn text(page: &Page) -> Option<&str> {
    page.path.strip_suffix(".html").and_then(|_| std::str::from_utf8(&page.bytes).ok())
}

#[cfg(test)]
mod tests;
