//! The change of a mean, split by groups. Each group's size and mean at two times in; what moved inside the groups and what
//! came of their weights having changed out.
//!
//! Source: Kitagawa (1955), Journal of the American Statistical Association 50, 1168–1194, the two components.

use super::whole::real;

/// A group at one time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// How many things it holds, at least 1.
    pub size: u64,
    /// Their mean, or the share of which something is true.
    pub mean: f64,
}

/// A group then and now; `None`: it holds nothing at that time.
pub type Sides = (Option<Side>, Option<Side>);

/// A change in two parts, in the unit of the mean; their sum is the whole change.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Parts {
    /// What moved inside the groups, had their weights stayed halfway between both times.
    pub within: f64,
    /// What came of the weights having changed, had the means stayed halfway between both times.
    pub mix: f64,
}

impl Parts {
    /// The change they are the parts of.
    #[must_use]
    pub fn whole(self) -> f64 {
        self.within + self.mix
    }
}

/// Splits the change of the mean of all groups together: the parts of all, and of each group in the order given.
///
/// With w a group's weight (its size ÷ all sizes) and r its mean, before and after:
/// within = Σ (w0 + w1)/2 · (r1 − r0), mix = Σ (r0 + r1)/2 · (w1 − w0).
///
/// A group that is not there at one of the times weighs 0 then and has no mean of that time; it moved in weight only, so its
/// one mean stands for both and its within is 0. The weights' changes add up to 0, so each group's mix may be taken from the
/// halfway mean of all, R = (R0 + R1)/2: ((r0 + r1)/2 − R)·(w1 − w0). The sum is the same, and a group's part then says what
/// it adds: a group above R that grew adds, one that shrank takes away.
///
/// `None`: there is no group at one of the times.
#[must_use]
pub fn kitagawa(groups: &[Sides]) -> Option<(Parts, Vec<Parts>)> {
    let before = Whole::of(groups.iter().filter_map(|group| group.0))?;
    let after = Whole::of(groups.iter().filter_map(|group| group.1))?;
    let halfway = f64::midpoint(before.mean, after.mean);
    let part = |&(was, is): &(Option<Side>, Option<Side>)| {
        let (Some(r0), Some(r1)) = (was.or(is), is.or(was)) else { return Parts::default() };
        let (r0, r1) = (r0.mean, r1.mean);
        let (w0, w1) = (before.weight(was), after.weight(is));
        Parts { within: f64::midpoint(w0, w1) * (r1 - r0), mix: (f64::midpoint(r0, r1) - halfway) * (w1 - w0) }
    };
    let parts: Vec<Parts> = groups.iter().map(part).collect();
    let sum = parts
        .iter()
        .fold(Parts::default(), |sum, part| Parts { within: sum.within + part.within, mix: sum.mix + part.mix });
    Some((sum, parts))
}

/// All groups of one time together.
struct Whole {
    size: f64,
    mean: f64,
}

impl Whole {
    /// `None`: no group holds anything.
    fn of(sides: impl Iterator<Item = Side>) -> Option<Self> {
        let (size, sum) =
            sides.fold((0.0, 0.0), |(size, sum), side| (size + real(side.size), sum + real(side.size) * side.mean));
        (size > 0.0).then(|| Self { size, mean: sum / size })
    }

    fn weight(&self, side: Option<Side>) -> f64 {
        side.map_or(0.0, |side| real(side.size) / self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::super::closeness::assert_close;
    use super::*;
    use proptest::prelude::*;

    /// A group that is there at both times: size and mean, then and now.
    fn both(was: (u64, f64), is: (u64, f64)) -> Sides {
        (Some(Side { size: was.0, mean: was.1 }), Some(Side { size: is.0, mean: is.1 }))
    }

    #[test]
    fn an_example_by_hand_where_the_mix_hides_what_moved() {
        // Before: the shop holds 100 of 200 at 0.90, the cafe 100 at 0.50: 0.70 together. After: 40 of 200 at 0.95 and 160 at
        // 0.55: 0.63. Both rose by 0.05: within = (0.5 + 0.2)/2 · 0.05 + (0.5 + 0.8)/2 · 0.05 = 0.05.
        // mix = 0.925 · (0.2 − 0.5) + 0.525 · (0.8 − 0.5) = −0.12; together −0.07.
        // By group, from R = 0.665: shop 0.26 · −0.3 = −0.078, cafe −0.14 · 0.3 = −0.042.
        let groups = [both((100, 0.9), (40, 0.95)), both((100, 0.5), (160, 0.55))];
        let (all, parts) = kitagawa(&groups).unwrap();
        assert_close(all.within, 0.05, 1e-12);
        assert_close(all.mix, -0.12, 1e-12);
        assert_close(all.whole(), -0.07, 1e-12);
        assert_close(parts[0].within, 0.0175, 1e-12);
        assert_close(parts[0].mix, -0.078, 1e-12);
        assert_close(parts[1].within, 0.0325, 1e-12);
        assert_close(parts[1].mix, -0.042, 1e-12);
    }

    #[test]
    fn a_group_that_came_or_went_is_mix_alone() {
        // 10 at 1 before; after the same 10 and 10 new ones at 0: 1 → 0.5, and nothing moved inside a group.
        let (all, parts) = kitagawa(&[both((10, 1.0), (10, 1.0)), (None, Some(Side { size: 10, mean: 0.0 }))]).unwrap();
        assert_close(all.within, 0.0, 1e-15);
        assert_close(all.mix, -0.5, 1e-15);
        assert_close(parts[1].within, 0.0, 1e-15);
        assert_close(parts[1].mix, -0.375, 1e-15);
    }

    #[test]
    fn nothing_at_one_of_the_times_has_no_change() {
        assert_eq!(kitagawa(&[(None, Some(Side { size: 3, mean: 1.0 }))]), None);
        assert_eq!(kitagawa(&[]), None);
    }

    /// The slow and obvious way: walk from before to after in two steps, means first or weights first, and take the middle of
    /// what each order says.
    fn by_steps(groups: &[Sides]) -> Parts {
        let size = |pick: fn(&Sides) -> Option<Side>| -> f64 {
            groups.iter().filter_map(pick).map(|side| real(side.size)).sum()
        };
        let (n0, n1) = (size(|group| group.0), size(|group| group.1));
        let mut rows = Vec::new();
        for &(was, is) in groups {
            let w0 = was.map_or(0.0, |side| real(side.size)) / n0;
            let w1 = is.map_or(0.0, |side| real(side.size)) / n1;
            let r0 = was.or(is).map_or(0.0, |side| side.mean);
            let r1 = is.or(was).map_or(0.0, |side| side.mean);
            rows.push((w0, w1, r0, r1));
        }
        let start: f64 = rows.iter().map(|row| row.0 * row.2).sum();
        let means_moved: f64 = rows.iter().map(|row| row.0 * row.3).sum();
        let weights_moved: f64 = rows.iter().map(|row| row.1 * row.2).sum();
        let end: f64 = rows.iter().map(|row| row.1 * row.3).sum();
        Parts {
            within: f64::midpoint(means_moved - start, end - weights_moved),
            mix: f64::midpoint(end - means_moved, weights_moved - start),
        }
    }

    fn sides() -> impl Strategy<Value = Option<Side>> {
        proptest::option::weighted(0.8, (1_u64..400, -1.0_f64..1.0).prop_map(|(size, mean)| Side { size, mean }))
    }

    fn groups() -> impl Strategy<Value = Vec<Sides>> {
        // The first group is always there, so that both times hold something.
        let first = (1_u64..400, -1.0_f64..1.0, 1_u64..400, -1.0_f64..1.0)
            .prop_map(|(n0, r0, n1, r1)| both((n0, r0), (n1, r1)));
        (first, proptest::collection::vec((sides(), sides()), 0..7)).prop_map(|(first, mut rest)| {
            rest.push(first);
            rest
        })
    }

    fn mean(sides: impl Iterator<Item = Side>) -> f64 {
        Whole::of(sides).unwrap().mean
    }

    proptest! {
        #[test]
        fn the_parts_are_those_of_the_slow_way(groups in groups()) {
            let (found, slow) = (kitagawa(&groups).unwrap().0, by_steps(&groups));
            assert_close(found.within, slow.within, 1e-12);
            assert_close(found.mix, slow.mix, 1e-12);
        }

        #[test]
        fn the_parts_add_up_to_the_whole_change(groups in groups()) {
            let (all, parts) = kitagawa(&groups).unwrap();
            let change = mean(groups.iter().filter_map(|g| g.1)) - mean(groups.iter().filter_map(|g| g.0));
            assert_close(all.whole(), change, 1e-12);
            assert_close(parts.iter().map(|part| part.whole()).sum(), change, 1e-12);
        }

        #[test]
        fn exchanging_the_times_turns_both_parts_round(groups in groups()) {
            let back: Vec<Sides> = groups.iter().map(|&(was, is)| (is, was)).collect();
            let (there, back) = (kitagawa(&groups).unwrap().0, kitagawa(&back).unwrap().0);
            assert_close(there.within, -back.within, 1e-12);
            assert_close(there.mix, -back.mix, 1e-12);
        }
    }
}
