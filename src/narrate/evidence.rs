//! What a sentence is true by: a figure, what it measures, and where it stands, also in `metrics.json`.

use crate::{
    community::Month,
    measure::{
        catalogue,
        figure::Figure,
        metric::{Better, Bilingual, Definition, Described, Metric, Shape, Unit},
    },
};

/// What was measured.
#[derive(Debug, Clone, Copy)]
pub enum Measured {
    /// A metric with a figure a month.
    Monthly(&'static Metric),
    /// Any other: of a campaign, a season, decisions, or a table.
    Other(&'static Described),
}

impl Measured {
    /// The metric of an id; `None`: the catalogue has none.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        let monthly = catalogue::monthly().iter().find(|metric| metric.id == id).map(|metric| Self::Monthly(metric));
        let other = || catalogue::described().iter().find(|other| other.id == id).map(|other| Self::Other(other));
        monthly.or_else(other)
    }

    /// The metric of an id that the program itself names.
    ///
    /// # Panics
    /// The catalogue has none of this id.
    #[must_use]
    pub fn named(id: &str) -> Self {
        Self::of(id).expect("the catalogue has what the rules name, as their tests show")
    }

    /// The contract of `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Monthly(metric) => metric.id,
            Self::Other(described) => described.id,
        }
    }

    /// Shown above a figure.
    #[must_use]
    pub fn name(self) -> Bilingual {
        match self {
            Self::Monthly(metric) => metric.name,
            Self::Other(described) => described.name,
        }
    }

    /// How it is computed.
    #[must_use]
    pub fn definition(self) -> &'static Definition {
        match self {
            Self::Monthly(metric) => &metric.definition,
            Self::Other(described) => &described.definition,
        }
    }

    /// In what; a table has cells in several and counts as a count.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Monthly(metric) => metric.unit,
            Self::Other(described) => described.unit.unwrap_or(Unit::Count),
        }
    }

    /// The shape of its figures: what is not monthly is a count, but for shares, which say so by their k.
    #[must_use]
    pub fn shape(self) -> Shape {
        match self {
            Self::Monthly(metric) => metric.shape,
            Self::Other(Described { unit: Some(Unit::Share), .. }) => Shape::Share,
            Self::Other(_) => Shape::Mean,
        }
    }

    /// Which way is better.
    #[must_use]
    pub fn better(self) -> Better {
        match self {
            Self::Monthly(metric) => metric.better,
            Self::Other(described) => described.better,
        }
    }
}

/// Of what a figure speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// A whole month.
    Month(Month),
    /// A group of a month: `channel` and the channel's id.
    Group {
        /// When.
        month: Month,
        /// `channel`, `kind`, `topic`.
        group: &'static str,
        /// Which.
        key: String,
    },
    /// Cells of one column of a month's table, added up, less the same cells of an earlier month.
    Cells {
        /// When.
        month: Month,
        /// Places in the table, ascending.
        rows: Vec<usize>,
        /// Which column.
        column: &'static str,
        /// The month whose cells are taken away, of tables that add up over time and list all that is declared; `None`: none.
        less: Option<Month>,
    },
    /// A campaign.
    Campaign {
        /// Its id.
        id: String,
        /// Which measure (`voice.per_day`); `None`: the metric has no measures.
        measure: Option<&'static str>,
    },
    /// A campaign's dates in one calendar span.
    Span {
        /// Its id.
        campaign: String,
        /// Place among its spans.
        span: usize,
    },
    /// A season of supporters.
    Season {
        /// Its id.
        id: String,
        /// Which step of the funnel; `None`: the metric has no steps.
        step: Option<&'static str>,
    },
    /// All decisions together.
    Decisions,
}

/// A figure with where it stands: what a sentence is true by.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// What was measured.
    pub measured: Measured,
    /// Of what it speaks.
    pub place: Where,
    /// The figure itself. Of cells of a table and of lists it is a count made here, as [`Evidence::source`] says.
    pub figure: Figure,
}

/// Where `metrics.json` holds a figure, as JSON Pointers (RFC 6901) to figures, numbers or lists (a list counts by its
/// length): the sum of `plus` less the sum of `minus` is the figure's value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// At least one, but for a sum of nothing.
    pub plus: Vec<String>,
    /// Mostly none.
    pub minus: Vec<String>,
}

impl Evidence {
    /// The figure of a monthly metric in a month.
    #[must_use]
    pub fn of_month(metric: &'static Metric, month: Month, figure: &Figure) -> Self {
        Self { measured: Measured::Monthly(metric), place: Where::Month(month), figure: figure.clone() }
    }

    /// A figure of a season.
    #[must_use]
    pub fn of_season(measured: Measured, season: &str, step: Option<&'static str>, figure: &Figure) -> Self {
        Self { measured, place: Where::Season { id: season.to_owned(), step }, figure: figure.clone() }
    }

    /// A figure of a campaign.
    #[must_use]
    pub fn of_campaign(measured: Measured, campaign: &str, measure: Option<&'static str>, figure: &Figure) -> Self {
        Self { measured, place: Where::Campaign { id: campaign.to_owned(), measure }, figure: figure.clone() }
    }

    /// In what the figure is measured: of a campaign's net sentiment the difference of two indexes, else the metric's unit.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match &self.place {
            Where::Campaign { measure: Some("voice.net_sentiment"), .. } => Unit::SignedIndex,
            Where::Month(_)
            | Where::Group { .. }
            | Where::Cells { .. }
            | Where::Campaign { .. }
            | Where::Span { .. }
            | Where::Season { .. }
            | Where::Decisions => self.measured.unit(),
        }
    }

    /// The month it speaks of; `None`: it speaks of a campaign, a season or decisions.
    #[must_use]
    pub fn month(&self) -> Option<Month> {
        match &self.place {
            Where::Month(month) | Where::Group { month, .. } | Where::Cells { month, .. } => Some(*month),
            Where::Campaign { .. } | Where::Span { .. } | Where::Season { .. } | Where::Decisions => None,
        }
    }

    /// Where `metrics.json` holds it.
    #[must_use]
    pub fn source(&self) -> Source {
        let id = self.measured.id();
        let cell = |month: &Month, row: &usize, column: &str| {
            pointer(&["tables", id, &month.to_string(), &row.to_string(), column])
        };
        let one = |parts: &[&str]| Source { plus: vec![pointer(parts)], minus: Vec::new() };
        match &self.place {
            Where::Month(month) => one(&["metrics", id, "months", &month.to_string()]),
            Where::Group { month, group, key } => one(&["metrics", id, "by", group, key, &month.to_string()]),
            Where::Cells { month, rows, column, less } => {
                let cells = |month: &Month| rows.iter().map(|row| cell(month, row, column)).collect::<Vec<_>>();
                Source { plus: cells(month), minus: less.iter().flat_map(cells).collect() }
            }
            Where::Campaign { id: campaign, measure } => {
                let parts = ["campaigns", campaign, id].into_iter().chain(*measure);
                one(&parts.collect::<Vec<_>>())
            }
            Where::Span { campaign, span } => one(&["campaigns", campaign, id, &span.to_string(), "dates"]),
            Where::Season { id: season, step: None } => one(&["seasons", season, id]),
            Where::Season { id: season, step: Some(step) } => one(&["seasons", season, id, "by", "step", step]),
            Where::Decisions => one(&["decisions", id]),
        }
    }
}

/// A JSON Pointer of its parts.
fn pointer(parts: &[&str]) -> String {
    let escaped = parts.iter().map(|part| part.replace('~', "~0").replace('/', "~1"));
    escaped.flat_map(|part| ["/".to_owned(), part]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_figure_is_found_again_in_metrics_json() {
        let october = Month(2026 * 12 + 9);
        let of = |measured, place| Evidence { measured, place, figure: Figure::count(1) }.source();
        let less = Some(october.previous());
        let gain = Where::Cells { month: october, rows: vec![2], column: "entries", less };
        let source = of(Measured::named("needs.table"), gain);
        assert_eq!(source.plus, ["/tables/needs.table/2026-10/2/entries"]);
        assert_eq!(source.minus, ["/tables/needs.table/2026-09/2/entries"]);
        let lift = Where::Campaign { id: "a/b".to_owned(), measure: Some("voice.per_day") };
        assert_eq!(of(Measured::named("campaign.lift"), lift).plus, ["/campaigns/a~1b/campaign.lift/voice.per_day"]);
        let step = Where::Season { id: "s1".to_owned(), step: Some("completed") };
        assert_eq!(
            of(Measured::named("supporters.funnel"), step).plus,
            ["/seasons/s1/supporters.funnel/by/step/completed"]
        );
    }
}
