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

    /// Each, in the order of its ends.
    pub fn pairs(&self) -> impl Iterator<Item = (PersonId, PersonId)> {
        self.0.iter().copied()
    }

    /// Whether a tie stands.
    #[must_use]
    pub fn holds(&self, tie: (PersonId, PersonId)) -> bool {
        self.0.binary_search(&tie).is_ok()
    }

    /// Whether a tie u → v is returned: v → u stands too.
    #[must_use]
    pub fn is_returned(&self, (u, v): (PersonId, PersonId)) -> bool {
        self.holds((v, u))
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
        assert_eq!(Ties::undirected(&answers).pairs().count(), 2);
        let directed = Ties::directed(&answers);
        let returned = directed.pairs().filter(|&tie| directed.is_returned(tie));
        assert_eq!((directed.pairs().count(), returned.count()), (3, 2));
    }

    #[test]
    fn a_tie_recurs_whichever_of_the_two_replied() {
        let before = Ties::undirected(&answers(&[(1, 2), (3, 1)]));
        let now = Ties::undirected(&answers(&[(2, 1), (4, 5)]));
        assert_eq!(before.pairs().filter(|&tie| now.holds(tie)).count(), 1);
    }
}
