//! Where a label can stand: the ways that lines take come in, the spot that crosses the fewest goes out.

use super::{plot::Plot, svg::TEXT};

/// A place for a line of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    /// Its left end.
    pub(super) x: f64,
    /// Its foot.
    pub(super) y: f64,
    width: f64,
}

impl Spot {
    pub(super) fn new(x: f64, y: f64, width: f64) -> Self {
        Self { x, y, width }
    }

    /// Whether it lies within a plot.
    pub(super) fn is_within(self, plot: &Plot) -> bool {
        self.x >= plot.left - 1.0
            && self.x + self.width <= plot.right + 1.0
            && self.y <= plot.bottom
            && self.y >= plot.top + 8.0
    }

    fn top(self) -> f64 {
        self.y - TEXT * 0.8
    }

    fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width && other.x < self.x + self.width && self.top() < other.y && other.top() < self.y
    }

    /// Whether a straight line comes within two units of it.
    fn is_crossed(self, (from, to): ((f64, f64), (f64, f64))) -> bool {
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        let sides = [
            (from.0, to.0 - from.0, self.x - 2.0, self.x + self.width + 2.0),
            (from.1, to.1 - from.1, self.top() - 2.0, self.y + 2.0),
        ];
        for (start, step, low, high) in sides {
            if step.abs() < 1e-9 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (near, far) = ((low - start) / step, (high - start) / step);
            enters = enters.max(near.min(far));
            leaves = leaves.min(near.max(far));
        }
        enters <= leaves
    }
}

/// What a label should not stand on.
#[derive(Debug, Default)]
pub(super) struct Obstacles {
    lines: Vec<((f64, f64), (f64, f64))>,
    labels: Vec<Spot>,
}

impl Obstacles {
    /// The ways between points that follow each other; `None` breaks a line.
    pub(super) fn of(points: &[Option<(f64, f64)>]) -> Self {
        let pairs = points.windows(2).filter_map(|pair| Some((pair[0]?, pair[1]?)));
        let alone = points.iter().flatten().map(|&point| (point, point));
        Self { lines: pairs.chain(alone).collect(), labels: Vec::new() }
    }

    /// A further line.
    pub(super) fn also(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.lines.push((from, to));
    }

    /// A label that stands.
    pub(super) fn take(&mut self, spot: Spot) {
        self.labels.push(spot);
    }

    /// What stands in the way of a spot: lines it crosses, labels it covers (which weigh more).
    fn cost(&self, spot: Spot) -> usize {
        let crossed = self.lines.iter().filter(|line| spot.is_crossed(**line)).count();
        crossed + 10 * self.labels.iter().filter(|label| spot.overlaps(**label)).count()
    }

    /// Whether nothing is in the way.
    pub(super) fn is_clear(&self, spot: Spot) -> bool {
        self.cost(spot) == 0
    }

    /// The first of the spots with the least in the way; `None`: there is none.
    pub(super) fn clearest(&self, spots: impl Iterator<Item = Spot>) -> Option<Spot> {
        spots.min_by_key(|spot| self.cost(*spot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_leaves_the_side_where_the_line_runs() {
        let taken = Obstacles::of(&[Some((0.0, 20.0)), Some((50.0, 60.0)), Some((100.0, 20.0))]);
        let [above, below] = [47.0, 85.0].map(|y| Spot::new(35.0, y, 30.0));
        assert_eq!(taken.clearest([above, below].into_iter()), Some(below));
        assert!(taken.is_clear(below) && !taken.is_clear(above));
    }

    #[test]
    fn a_gap_in_the_line_is_no_obstacle_and_a_label_is() {
        let mut taken = Obstacles::of(&[Some((0.0, 20.0)), None, Some((100.0, 20.0))]);
        let spot = Spot::new(30.0, 25.0, 40.0);
        assert!(taken.is_clear(spot));
        taken.take(spot);
        assert!(!taken.is_clear(Spot::new(60.0, 30.0, 40.0)));
    }
}
