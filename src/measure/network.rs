//! Ties between members: replies of some dates by one member to an entry by another → pairs (metrics.md §4, ties.*).

use crate::community::{Date, PersonId};

/// A timed reply by a member to an entry by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// When.
    pub date: Date,
    /// Who replied.
    pub by: PersonId,
    /// Whose entry it was.
    pub to: PersonId,
}

/// Pairs of members, sorted, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ties(Vec<(PersonId, PersonId)>);

impl Ties {
    fn new(mut pairs: Vec<(PersonId, PersonId)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// The directed ties u → v: at least one reply by u to an entry by v.
    #[must_use]
    pub fn directed(answers: &[Answer]) -> Self {
        Self::new(answers.iter().map(|answer| (answer.by, answer.to)).collect())
    }

    /// The pairs with a tie either way, the smaller id first.
    #[must_use]
    pub fn undirected(answers: &[Answer]) -> Self {
        let ends = answers.iter().map(|answer| (answer.by, answer.to));
        Self::new(ends.map(|(u, v)| (u.min(v), u.max(v))).collect())
    }

    /// How many.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.len() as u64
    }

    /// How many of them stand in the other ties too.
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> u64 {
        self.0.iter().filter(|tie| other.0.binary_search(tie).is_ok()).count() as u64
    }

    /// How many are returned: u → v where v → u stands too.
    #[must_use]
    pub fn returned(&self) -> u64 {
        self.0.iter().filter(|&&(u, v)| self.0.binary_search(&(v, u)).is_ok()).count() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(pairs: &[(u32, u32)]) -> Vec<Answer> {
        pairs.iter().map(|&(by, to)| Answer { date: Date(0), by: PersonId(by), to: PersonId(to) }).collect()
    }

    #[test]
    fn both_directions_make_one_pair() {
        let answers = answers(&[(1, 2), (2, 1), (3, 1), (1, 2)]);
        assert_eq!(Ties::undirected(&answers).count(), 2);
        let directed = Ties::directed(&answers);
        assert_eq!((directed.count(), directed.returned()), (3, 2));
    }

    #[test]
    fn a_tie_recurs_whichever_of_the_two_replied() {
        let before = Ties::undirected(&answers(&[(1, 2), (3, 1)]));
        let now = Ties::undirected(&answers(&[(2, 1), (4, 5)]));
        assert_eq!(before.shared_with(&now), 1);
    }
}
