//! All figures of a report, as `metrics.json` and the pages want them.

use super::{context::MonthSpan, figure::Figure, metric::Metric, statistics::xmr::Limits};
use crate::community::{Date, Month, Second, Target};
use std::collections::BTreeMap;

/// Everything measured.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The moment the report speaks from.
    pub as_of: Second,
    /// Its local date.
    pub today: Date,
    /// All months, ascending, without holes; the last holds `as_of`.
    pub months: Vec<MonthSpan>,
    /// Monthly metrics by id.
    pub metrics: BTreeMap<&'static str, Series>,
    /// Figures of each season by its id.
    pub seasons: BTreeMap<String, SeasonFigures>,
    /// Figures of each campaign by its id.
    pub campaigns: BTreeMap<String, CampaignFigures>,
    /// When posts are answered by their audience; `None`: no post with a known hour counts.
    pub heat: Option<Heat>,
    /// Tables by metric id, then by month (`all`: one for the whole time).
    pub tables: BTreeMap<&'static str, BTreeMap<String, Table>>,
    /// Decisions; `None`: the folder holds none.
    pub decisions: Option<DecisionFigures>,
}

impl Figures {
    /// The month a reader looks at first: the last complete one, or the running one where none is complete.
    #[must_use]
    pub fn newest(&self) -> usize {
        self.months.iter().rposition(|month| month.complete).unwrap_or(self.months.len() - 1)
    }

    /// The figure of a monthly metric in a month; `None`: the catalogue has no such metric.
    #[must_use]
    pub fn monthly(&self, id: &str, month: usize) -> Option<&Figure> {
        self.metrics.get(id).and_then(|series| series.months.get(month))
    }
}

/// A monthly metric over time.
#[derive(Debug, Clone)]
pub struct Series {
    /// What it is.
    pub metric: &'static Metric,
    /// Parallel to [`Figures::months`]; empty for metrics that are given by groups only.
    pub months: Vec<Figure>,
    /// Group name (`channel`) → key → figures, parallel to the months; `None`: the key does not occur in the month.
    pub by: BTreeMap<&'static str, BTreeMap<String, Vec<Option<Figure>>>>,
    /// The newest limits, and the month of the first point they were made from.
    pub limits: Option<(Limits, Month)>,
    /// The target, declared or the catalogue's; `None`: it has none.
    pub target: Option<Target>,
    /// Each month's limits in force, parallel to the months; `None`: not judged.
    pub limits_at: Vec<Option<Limits>>,
}

/// Figures of one season.
#[derive(Debug, Clone, Default)]
pub struct SeasonFigures {
    /// Figures by metric id; `supporters.funnel` stands apart.
    pub figures: BTreeMap<&'static str, Figure>,
    /// Applications; `None`: not given.
    pub applied: Option<u64>,
    /// `selected`, `active`, `completed`, in this order; `None`: the metric is not measured.
    pub funnel: Option<[(&'static str, Figure); 3]>,
}

/// Figures of one campaign.
#[derive(Debug, Clone, Default)]
pub struct CampaignFigures {
    /// Figures by metric id.
    pub figures: BTreeMap<&'static str, Figure>,
    /// Figures by metric id, then by measure (`voice.per_day`).
    pub by_measure: BTreeMap<&'static str, BTreeMap<&'static str, Figure>>,
    /// What stands behind a lift: metric id → measure → counts, for the page.
    pub counts: BTreeMap<&'static str, BTreeMap<&'static str, MeasureCounts>>,
    /// Ids of campaigns at the same time on a shared channel, sorted.
    pub overlaps: Vec<String>,
    /// Its dates in calendar spans.
    pub mood: Vec<MoodSpan>,
    /// Its aims and what was seen, in file order.
    pub expected: Vec<AimResult>,
    /// First and last date of the baseline's calendar, of during and of after; `None`: not begun, or none.
    pub spans: Option<CampaignSpans>,
}

/// The dates a campaign is measured over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignSpans {
    /// Baseline dates, ascending.
    pub baseline: Vec<Date>,
    /// Dates of the campaign up to `as_of`, ascending.
    pub during: Vec<Date>,
    /// Dates after it up to `as_of`, ascending.
    pub after: Vec<Date>,
}

/// Records behind a lift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MeasureCounts {
    /// In the baseline.
    pub baseline: u64,
    /// In the compared span.
    pub during: u64,
}

/// A campaign's dates within a calendar span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodSpan {
    /// Id of the calendar span.
    pub day: String,
    /// First and last shared date.
    pub dates: (Date, Date),
    /// `mourning`, or advice `avoid`.
    pub collision: bool,
    /// A timing note has `because` this span.
    pub answered: bool,
}

/// An aim and what was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct AimResult {
    /// The measure.
    pub measure: &'static str,
    /// The aim as a number: a lift, or the least value.
    pub aim: f64,
    /// Whether the aim is a lift.
    pub is_lift: bool,
    /// What was seen, in the same unit; `None`: not measurable.
    pub seen: Option<Figure>,
    /// `None`: not measurable.
    pub verdict: Option<super::figure::TargetVerdict>,
}

/// When posts are answered by their audience.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// By weekday, then hour; cells without posts are absent.
    pub cells: Vec<HeatCell>,
    /// Median ratio of all posts with known hour.
    pub median: f64,
    /// Cells whose interval lies above the overall median.
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
    /// Of the median.
    pub interval: Option<super::statistics::interval::Interval>,
    /// The cell's mean drawn towards the overall one.
    pub shrunk: Option<f64>,
}

/// Decisions and how they came out.
#[derive(Debug, Clone)]
pub struct DecisionFigures {
    /// Due and not scored.
    pub due: Figure,
    /// Of the scored ones, those that came out as expected.
    pub hit_share: Figure,
    /// By due date, then id.
    pub list: Vec<DecisionScore>,
}

/// How a decision came out.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionScore {
    /// Its id.
    pub decision: String,
    /// When it comes due.
    pub due: Date,
    /// `None`: not scored (yet).
    pub hit: Option<bool>,
    /// The value it was scored by, and its month.
    pub value: Option<(f64, Month)>,
}

/// A table: columns by name, a row a thing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// In order; the first names the row.
    pub columns: Vec<&'static str>,
    /// Cells parallel to the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A word or an id.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A real number.
    Real(f64),
    /// Not there.
    Absent,
}

impl Cell {
    /// A word or an id.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A count.
    #[must_use]
    pub fn count(count: u64) -> Self {
        Self::Whole(i64::try_from(count).expect("counts of the data stay below 2^63"))
    }

    /// What may be missing.
    #[must_use]
    pub fn or_absent(cell: Option<Self>) -> Self {
        cell.unwrap_or(Self::Absent)
    }
}
