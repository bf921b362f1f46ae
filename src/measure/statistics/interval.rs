//! An interval at 95 %. Two ends in, each possibly open; questions about where it lies out.

/// The normal quantile of 0.975, to the last digit of a double: the catalogue's z.
pub const Z95: f64 = 1.959_963_984_540_054;

/// A 95 % interval in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Interval {
    /// Lower end; `None` when the data put no bound below.
    pub low: Option<f64>,
    /// Upper end; `None` when the data put no bound above.
    pub high: Option<f64>,
}

impl Interval {
    /// An interval open at both ends: the data bound nothing.
    pub const OPEN: Self = Self { low: None, high: None };

    /// An interval with both ends known.
    #[must_use]
    pub const fn closed(low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high) }
    }

    /// Whether all of the interval lies above the value; an open lower end never does.
    #[must_use]
    pub fn lies_above(&self, value: f64) -> bool {
        self.low.is_some_and(|low| low > value)
    }

    /// Whether all of the interval lies below the value; an open upper end never does.
    #[must_use]
    pub fn lies_below(&self, value: f64) -> bool {
        self.high.is_some_and(|high| high < value)
    }

    /// The interval with both ends cut to `[least, most]`, for measures that cannot leave that range.
    #[must_use]
    pub fn cut(self, least: f64, most: f64) -> Self {
        Self { low: self.low.map(|low| low.max(least)), high: self.high.map(|high| high.min(most)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_end_excludes_nothing() {
        assert!(!Interval::OPEN.lies_above(-1e300));
        assert!(!Interval::OPEN.lies_below(1e300));
        let from_two = Interval { low: Some(2.0), high: None };
        assert!(from_two.lies_above(1.0));
        assert!(!from_two.lies_above(2.0));
    }

    #[test]
    fn cutting_leaves_open_ends_open() {
        assert_eq!(Interval { low: Some(-3.0), high: None }.cut(-1.0, 1.0), Interval { low: Some(-1.0), high: None });
    }
}
