//! Counting for a figure, and telling whoever listens what was counted: things in; n, k and left out.

use super::{
    figure::Figure,
    witness::{Ear, Part, Reason, Witness},
};

/// How many things a figure speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Tally<'a> {
    ear: Ear<'a>,
    n: u64,
    k: u64,
    left_out: u64,
}

impl<'a> Tally<'a> {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(ear: Ear<'a>) -> Self {
        Self { ear, n: 0, k: 0, left_out: 0 }
    }

    /// Counts a thing; `hit`: into k, too.
    pub fn count(&mut self, thing: &impl Witness, hit: bool) {
        self.count_times(thing, 1, hit);
    }

    /// Counts a thing that stands for several.
    pub fn count_times(&mut self, thing: &impl Witness, times: u64, hit: bool) {
        self.n += times;
        self.k += if hit { times } else { 0 };
        self.ear.tell_times(if hit { Part::Hit } else { Part::Whole }, thing, times);
    }

    /// Counts into k alone, where n counts other things.
    pub fn hit_only(&mut self, thing: &impl Witness, times: u64) {
        self.k += times;
        self.ear.tell_times(Part::HitOnly, thing, times);
    }

    /// Leaves a thing out, which the figure tells.
    pub fn leave_out(&mut self, thing: &impl Witness, reason: Reason) {
        self.left_out += 1;
        self.ear.tell(Part::LeftOut(reason), thing);
    }

    /// Passes a thing over: it does not belong here.
    pub fn pass(&self, thing: &impl Witness, reason: Reason) {
        self.ear.tell(Part::Passed(reason), thing);
    }

    /// Counts all of these.
    #[must_use]
    pub fn all<T: Witness>(mut self, things: impl Iterator<Item = T>) -> Self {
        for thing in things {
            self.count(&thing, false);
        }
        self
    }

    /// How many were counted.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many of them were hits.
    #[must_use]
    pub fn k(&self) -> u64 {
        self.k
    }

    /// The share k ÷ n with Wilson's interval.
    #[must_use]
    pub fn share(&self) -> Figure {
        self.of(Figure::share(self.k, self.n))
    }

    /// The share k ÷ n without an interval.
    #[must_use]
    pub fn plain_share(&self) -> Figure {
        self.of(Figure::plain_share(self.k, self.n))
    }

    /// n as a count.
    #[must_use]
    pub fn number(&self) -> Figure {
        self.of(Figure::count(self.n))
    }

    /// A figure made of what was counted, with what was left out.
    #[must_use]
    pub fn of(&self, mut figure: Figure) -> Figure {
        figure.left_out = self.left_out;
        figure
    }
}
