//! Receipts: a metric of the catalogue and what it is asked of → its figures, each with all that was counted and left out.
//!
//! The receipt is what the measuring function itself told; the figure is the one that is published.

use super::{
    campaign::with_view,
    context::Context,
    decisions,
    figure::Figure,
    figures::{CampaignFigures, Cell, Figures, Heat, Series, Table},
    groups_of,
    metric::{Described, Grouping, Measure, Metric, Subject},
    slice::{Group, Slice},
    supporters::roster::Roster,
    witness::{Part, Told},
};
use crate::community::{Archive, SeasonId};
use std::collections::BTreeSet;

/// What was told of one figure, in the order it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Each thing once a part.
    pub told: Vec<Told>,
}

impl Receipt {
    /// Of what was told; a thing that was passed over on one way and counted on another was counted.
    #[must_use]
    pub fn new(told: Vec<Told>) -> Self {
        let is_passed = |told: &Told| matches!(told.part, Part::Passed(_));
        let counted: BTreeSet<_> = told.iter().filter(|t| !is_passed(t)).map(|t| t.thing.clone()).collect();
        let mut passed = BTreeSet::new();
        let told = told
            .into_iter()
            .filter(|t| !is_passed(t) || (!counted.contains(&t.thing) && passed.insert((t.thing.clone(), t.part))));
        Self { told: told.collect() }
    }
}

impl Counted for Receipt {
    fn sum(&self, is_in: impl Fn(Part) -> bool) -> u64 {
        self.told.iter().filter(|told| is_in(told.part)).map(|told| told.times).sum()
    }
}

/// A list of parts, each so many times: what the n, the k and the left-out of a figure are counted from.
pub trait Counted {
    /// How many things stand in the parts asked for.
    fn sum(&self, is_in: impl Fn(Part) -> bool) -> u64;

    /// How many things were counted.
    #[must_use]
    fn n(&self) -> u64 {
        self.sum(|part| matches!(part, Part::Whole | Part::Hit))
    }

    /// How many of them were hits.
    #[must_use]
    fn k(&self) -> u64 {
        self.sum(|part| matches!(part, Part::Hit | Part::HitOnly))
    }

    /// How many were left out, and told with the figure.
    #[must_use]
    fn left_out(&self) -> u64 {
        self.sum(|part| matches!(part, Part::LeftOut(_)))
    }
}

/// What is published.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A figure.
    Figure(Figure),
    /// A row of a table, each cell with its column.
    Row(Vec<(&'static str, Cell)>),
    /// A list of things.
    List(u64),
    /// Nothing: what was passed over stands in none of the others.
    Rest,
}

impl Shown {
    /// The row's count: its first whole number.
    #[must_use]
    pub fn count(&self) -> Option<i64> {
        let Self::Row(cells) = self else { return None };
        cells.iter().find_map(|(_, cell)| if let Cell::Whole(count) = cell { Some(*count) } else { None })
    }
}

/// A figure with its receipt.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Which key of the metric (a scale, a rung, a row of the table); empty: it has one figure.
    pub key: String,
    /// What is published.
    pub shown: Shown,
    /// What it was made of.
    pub receipt: Receipt,
}

/// Explains the figures of an archive.
#[derive(Debug)]
pub struct Explainer<'a> {
    context: Context<'a>,
    figures: &'a Figures,
}

impl<'a> Explainer<'a> {
    /// Looks at an archive again, listening. The figures are those measured of it.
    #[must_use]
    pub fn new(archive: &'a Archive, figures: &'a Figures) -> Self {
        Self { context: Context::with_listener(archive), figures }
    }

    /// A monthly metric in a month, of a group; `None`: it is not given by that group, or the group has no record.
    #[must_use]
    pub fn monthly(&self, metric: &'static Metric, index: usize, group: Group) -> Option<Vec<Section>> {
        let series = self.figures.metrics.get(metric.id)?;
        let slice = Slice { context: &self.context, index, group };
        match (metric.measure, group) {
            (Measure::Scalar(function) | Measure::ScalarAndKeys(function, ..), Group::All) => {
                function(&slice);
                Some(vec![self.lone(Shown::Figure(series.months[index].clone()))])
            }
            (Measure::GroupsOnly(function), Group::All) => {
                let groups = metric.groups.iter().flat_map(|&grouping| groups_of(&self.context, metric, grouping));
                let section = |(key, group): (String, Group)| {
                    let figure = self.of_group(series, index, group)?;
                    function(&Slice { group, ..slice });
                    Some(Section { key, ..self.lone(Shown::Figure(figure)) })
                };
                Some(groups.filter_map(section).collect())
            }
            (Measure::Scalar(function) | Measure::GroupsOnly(function), group) => {
                let figure = self.of_group(series, index, group)?;
                function(&slice);
                Some(vec![self.lone(Shown::Figure(figure))])
            }
            (Measure::Keys(by, function) | Measure::LoneKey(by, function), Group::All) => {
                function(&slice);
                Some(self.by_keys(series, by, index))
            }
            (Measure::Keys(..) | Measure::LoneKey(..) | Measure::ScalarAndKeys(..), _) => None,
        }
    }

    /// The figure of a group; `None`: the metric is not given by it, or it has no record.
    fn of_group(&self, series: &Series, index: usize, group: Group) -> Option<Figure> {
        let grouping = match group {
            Group::All => return None,
            Group::Channel(_) => Grouping::Channel,
            Group::Kind(_) => Grouping::Kind,
            Group::Topic(_) => Grouping::Topic,
        };
        let groups = groups_of(&self.context, series.metric, grouping);
        let (key, _) = groups.into_iter().find(|(_, other)| *other == group)?;
        series.by.get(grouping.id())?.get(&key)?[index].clone()
    }

    /// One section a key that has a figure in the month; the figure of the whole where none has.
    fn by_keys(&self, series: &Series, by: &'static str, index: usize) -> Vec<Section> {
        let rows = series.by.get(by).into_iter().flatten();
        let figures = rows.filter_map(|(key, row)| Some((key.clone(), Shown::Figure(row[index].clone()?))));
        let sections = self.split(figures.collect());
        match (sections.is_empty(), series.months.get(index)) {
            (true, Some(figure)) => vec![self.lone(Shown::Figure(figure.clone()))],
            (_, _) => sections,
        }
    }

    /// A table in a month.
    #[must_use]
    pub fn table(&self, function: fn(&Slice<'_>) -> Option<Table>, index: usize) -> Vec<Section> {
        let table = function(&Slice { context: &self.context, index, group: Group::All });
        self.rows(table)
    }

    /// A table of the whole time.
    #[must_use]
    pub fn whole_table(&self, function: fn(&Context<'_>) -> Option<Table>) -> Vec<Section> {
        self.rows(function(&self.context))
    }

    /// The rows of a table; the key of each are its cells before the count.
    fn rows(&self, table: Option<Table>) -> Vec<Section> {
        let table = table.unwrap_or_default();
        let row = |cells: Vec<Cell>| {
            let words =
                cells.iter().map_while(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None });
            let key = words.collect::<Vec<_>>().join(" ");
            (key, Shown::Row(table.columns.iter().copied().zip(cells).collect()))
        };
        self.split(table.rows.into_iter().map(row).collect())
    }

    /// The heat map, a cell a section.
    #[must_use]
    pub fn timing(&self, function: fn(&Context<'_>) -> Option<Heat>) -> Vec<Section> {
        let cells = function(&self.context).map_or_else(Vec::new, |heat| heat.cells);
        let cells = cells.into_iter().map(|cell| {
            let row = vec![
                ("weekday", Cell::Text(cell.weekday.to_string())),
                ("hour", Cell::Text(cell.hour.to_string())),
                ("n", Cell::count(cell.n)),
                ("median", Cell::or_absent(cell.median.map(Cell::Real))),
            ];
            (format!("{} {}", cell.weekday, cell.hour), Shown::Row(row))
        });
        self.split(cells.collect())
    }

    /// A metric of a season; `None`: it is of something else.
    #[must_use]
    pub fn season(&self, described: &Described, id: SeasonId) -> Option<Vec<Section>> {
        let roster = Roster::new(&self.context, id);
        let figures = self.figures.seasons.get(&roster.season.id)?;
        match described.subject {
            Subject::Season(function) => {
                function(&roster);
                Some(vec![self.lone(Shown::Figure(figures.figures.get(described.id)?.clone()))])
            }
            Subject::SeasonSteps(function) => {
                function(&roster);
                let steps = figures.funnel.iter().flatten();
                Some(self.split(steps.map(|(step, f)| ((*step).to_owned(), Shown::Figure(f.clone()))).collect()))
            }
            Subject::Campaign(_)
            | Subject::Timing(_)
            | Subject::Decision
            | Subject::MonthlyTable(_)
            | Subject::Table(_) => None,
        }
    }

    /// A metric of a campaign (its place in the archive); `None`: it is of something else.
    #[must_use]
    pub fn campaign(&self, described: &Described, place: usize) -> Option<Vec<Section>> {
        let Subject::Campaign(function) = described.subject else { return None };
        let campaign = &self.context.archive.campaigns[place];
        let found = self.figures.campaigns.get(&campaign.id)?;
        with_view(&self.context, campaign, |view| function(view, &mut found.clone()));
        let shown = shown_of_campaign(described, found);
        Some(
            if let [(key, _)] = &shown[..]
                && key.is_empty()
            {
                shown.into_iter().map(|(_, shown)| self.lone(shown)).collect()
            } else {
                self.split(shown)
            },
        )
    }

    /// A metric of decisions; none: the folder holds no decision.
    #[must_use]
    pub fn decisions(&self, described: &Described) -> Vec<Section> {
        let Some(found) = decisions::decisions(&self.context, &self.figures.metrics) else { return Vec::new() };
        let is_due = described.id == decisions::DUE;
        let shown = Shown::Figure(if is_due { found.due } else { found.hit_share });
        let mut sections = self.split(vec![(described.id.to_owned(), shown)]);
        for section in &mut sections {
            section.key.clear();
        }
        sections
    }

    /// The only figure, with all that was told.
    fn lone(&self, shown: Shown) -> Section {
        Section { key: String::new(), shown, receipt: Receipt::new(self.context.told()) }
    }

    /// Several figures, each with what was told of its key, and of no key.
    fn split(&self, shown: Vec<(String, Shown)>) -> Vec<Section> {
        let told = self.context.told();
        let of_key = |key: &str| told.iter().filter(|told| told.key == key).cloned().collect();
        let section = |(key, shown): (String, Shown)| Section { receipt: Receipt::new(of_key(&key)), key, shown };
        let mut sections: Vec<Section> = shown.into_iter().map(section).collect();
        let passed = told.iter().filter(|told| told.key.is_empty() && matches!(told.part, Part::Passed(_)));
        let receipt = Receipt::new(passed.cloned().collect());
        if !receipt.told.is_empty() && !sections.is_empty() {
            sections.push(Section { key: String::new(), shown: Shown::Rest, receipt });
        }
        sections
    }
}

/// What is published of a campaign by a metric, by key.
fn shown_of_campaign(described: &Described, found: &CampaignFigures) -> Vec<(String, Shown)> {
    if let Some(figure) = found.figures.get(described.id) {
        return vec![(String::new(), Shown::Figure(figure.clone()))];
    }
    if let Some(measures) = found.by_measure.get(described.id) {
        return measures.iter().map(|(key, figure)| ((*key).to_owned(), Shown::Figure(figure.clone()))).collect();
    }
    if described.id == "campaign.expected" {
        let aims = found.expected.iter().enumerate();
        let shown = aims.map(|(place, aim)| (aim.key(place), aim.seen.clone().map_or(Shown::List(0), Shown::Figure)));
        return shown.collect();
    }
    let things = if described.id == "campaign.mood" { found.mood.len() } else { found.overlaps.len() };
    vec![(String::new(), Shown::List(things as u64))]
}
