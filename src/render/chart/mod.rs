//! Drawings: plain specifications with finished strings come in, SVG with a name, a description and a summary goes out.
//! Alone knows charts-rs; what it lacks is drawn by the helper in `svg.rs`. One drawing serves light, dark and paper: it is
//! painted in classes of the stylesheet. Each kind but the sparkline is drawn twice, for wide and for narrow rooms.

mod axis;
mod bars;
mod calendar;
mod cohorts;
mod days;
mod format;
mod heat;
mod ladder;
mod mark;
mod mentors;
mod multiples;
mod paint;
mod partners;
mod place;
mod placebo;
mod plot;
mod ranges;
mod shares;
mod sparkline;
mod svg;
#[cfg(test)]
mod tests;
mod text;
mod timeline;
mod trend;
mod waiting;

pub use axis::AxisUnit;
pub use bars::{Bar, Bars};
pub use calendar::{Calendar, Dates};
pub use cohorts::{CohortCurve, Cohorts};
pub use days::{Days, Lane, Panel, Phase, PhaseKind};
pub use heat::{Heat, HeatCell};
pub use ladder::{LadderFlow, LadderMove};
pub use mark::{KeyEntry, MarkKind, TimeMark};
pub use mentors::{MentorRow, Mentors};
pub use multiples::{MultiplePanel, Multiples};
pub use partners::{PartnerCell, PartnerMap};
pub use placebo::{PlaceboChart, PlaceboStep};
pub use ranges::{Range, RangeAxis, RangeStyle, Ranges};
pub use shares::{SharePart, ShareSeries, Shares};
pub use sparkline::Sparkline;
pub use timeline::{Span, TimeLine};
pub use trend::{Stage, Trend, TrendPoint, TrendStyle, Usual};
pub use waiting::{Waiting, WaitingStep};

/// A finished drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// `<svg …>…</svg>`, one a room (`format.rs`): whole, safe, without ids or inline styles.
    pub svg: String,
    /// The same in a sentence, for those who do not see it.
    pub summary: String,
    /// What the letters on its time axis and the kinds of its marks stand for.
    pub key: Vec<KeyEntry>,
}

/// What kind of news a signal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The way that is wanted.
    Good,
    /// The way that is not.
    Bad,
    /// Neither way is better.
    Plain,
}
