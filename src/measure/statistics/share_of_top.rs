//! How much rests on few shoulders. Contributions a person in; the share of the most active, and the fewest who carry
//! half, out.
//!
//! Source: CHAOSS, Contributor Absence Factor (the fewest who make 50 % of contributions), after the "truck factor" of
//! Avelino, Passos, Hora & Valente (2016), ICPC 24, 1–10.

/// What the most active contribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Top {
    /// People counted as the top.
    pub people: u64,
    /// Contributions of the top.
    pub part: u64,
    /// Contributions of all.
    pub whole: u64,
}

/// The top ⌈n ÷ `one_in`⌉ of n people; `None` when there are fewer than `one_in` of them, or nothing was contributed.
#[must_use]
pub fn top(contributions: &[u64], one_in: u64) -> Option<Top> {
    let n = contributions.len() as u64;
    let whole: u64 = contributions.iter().sum();
    if n < one_in || whole == 0 {
        return None;
    }
    let people = n.div_ceil(one_in);
    let part = descending(contributions).into_iter().zip(0..people).map(|(x, _)| x).sum();
    Some(Top { people, part, whole })
}

/// The fewest people who together make at least half of all contributions; `None` when there are none.
#[must_use]
pub fn absence_factor(contributions: &[u64]) -> Option<u64> {
    let whole: u64 = contributions.iter().sum();
    let mut sum = 0;
    descending(contributions).into_iter().zip(1..).find_map(|(x, people)| {
        sum += x;
        (whole > 0 && 2 * sum >= whole).then_some(people)
    })
}

fn descending(contributions: &[u64]) -> Vec<u64> {
    let mut sorted = contributions.to_vec();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_top_tenth_is_rounded_up() {
        let eleven = [9, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        assert_eq!(top(&eleven, 10), Some(Top { people: 2, part: 14, whole: 23 }));
        assert_eq!(top(&eleven[..10], 10), Some(Top { people: 1, part: 9, whole: 22 }));
        assert_eq!(top(&eleven[..9], 10), None);
    }

    #[test]
    fn exactly_half_is_enough() {
        assert_eq!(absence_factor(&[1, 3, 2]), Some(1));
        assert_eq!(absence_factor(&[1, 1, 1]), Some(2));
        assert_eq!(absence_factor(&[]), None);
        assert_eq!(absence_factor(&[0, 0]), None);
    }

    proptest! {
        #[test]
        fn no_smaller_group_makes_half(values in prop::collection::vec(0_u64..20, 1..10)) {
            let whole: u64 = values.iter().sum();
            prop_assume!(whole > 0);
            // Every group there is.
            let fewest = (0_u32..1 << values.len())
                .filter(|group| 2 * values.iter().enumerate().filter(|(i, _)| group >> i & 1 == 1).map(|(_, x)| x).sum::<u64>() >= whole)
                .map(u32::count_ones)
                .min();
            prop_assert_eq!(absence_factor(&values), fewest.map(u64::from));
        }

        #[test]
        fn no_other_group_of_that_size_makes_more(values in prop::collection::vec(0_u64..20, 3..10)) {
            prop_assume!(values.iter().sum::<u64>() > 0);
            let found = top(&values, 3).unwrap();
            let most = (0_u32..1 << values.len())
                .filter(|group| u64::from(group.count_ones()) == found.people)
                .map(|group| values.iter().enumerate().filter(|(i, _)| group >> i & 1 == 1).map(|(_, x)| x).sum::<u64>())
                .max();
            prop_assert_eq!(Some(found.part), most);
        }
    }
}
