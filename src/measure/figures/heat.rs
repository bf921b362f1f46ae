//! When posts are answered by their audience: cells in, what the heat map wants out.

use crate::measure::statistics::interval::Interval;

/// When posts are answered by their audience.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// By weekday, then hour; cells without posts are absent.
    pub cells: Vec<HeatCell>,
    /// Median ratio of all posts with known hour.
    pub median: f64,
    /// Cells whose interval lies above the overall median: weekday and hour.
    pub best: Vec<(u8, u8)>,
}

/// One cell of the heat map.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatCell {
    /// 1 = Monday.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// Posts.
    pub n: u64,
    /// From three posts on.
    pub median: Option<f64>,
    /// Of the median, from three posts on; its ends are open below six.
    pub interval: Option<Interval>,
    /// The cell's mean drawn towards the overall one, from three posts on.
    pub shrunk: Option<f64>,
}
