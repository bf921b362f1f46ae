//! All figures of a report, as `metrics.json` and the pages want them.

mod campaign;
mod heat;
mod season;

pub use campaign::{
    AimResult, CampaignDay, CampaignFigures, CampaignSpans, ChannelCounts, MeasureCounts, MoodSpan, Placebo, Placebos,
};
pub use heat::{Heat, HeatCell};
pub use season::{ChannelRatio, MentorLoad, SeasonFigures, SupporterRow};

use super::{
    context::MonthSpan,
    figure::Figure,
    metric::Metric,
    statistics::{kaplan_meier::KaplanMeier, xmr::Limits},
};
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
    /// How long the entries of each month waited for a first response, parallel to the months; `None`: nothing to follow.
    pub waiting: Vec<Option<KaplanMeier>>,
    /// Figures of each season by its id.
    pub seasons: BTreeMap<String, SeasonFigures>,
    /// Figures of each campaign by its id.
    pub campaigns: BTreeMap<String, CampaignFigures>,
    /// When posts are answered by their audience; `None`: no post with a known hour counts.
    pub heat: Option<Heat>,
    /// Tables by metric id, then by month (`all`: one for the whole time).
    pub tables: BTreeMap<&'static str, BTreeMap<String, Table>>,
    /// Metrics by id → kind of entry → figures, parallel to the months: what [`super::change`] splits by, and nothing else is
    /// made of.
    pub kinds: BTreeMap<&'static str, BTreeMap<String, Vec<Figure>>>,
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
