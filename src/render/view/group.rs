//! A metric by its groups: small multiples, ranked bars, parts of a whole, and several metrics in one table.

use super::{View, slug, trend::axis_unit, trend::counted};
use crate::{
    community::Target,
    measure::{figure::Figure, figures::Series},
    render::{
        chart::{Bar, Bars, MultiplePanel, Multiples, SharePart, ShareSeries, Shares},
        document::{Block, Cell, Chart, Head, Table},
        words::{self, Label},
    },
};

/// At most so many months stand in a panel.
const MONTHS: usize = 15;
/// Parts that are drawn by themselves; the others are one.
const PARTS: usize = 3;

/// A key's figures, parallel to the months.
type Row = [Option<Figure>];

impl View<'_> {
    /// Small multiples of a metric by group, told of the month `told`; `None`: fewer than two groups.
    #[must_use]
    pub fn panels(
        &self,
        from: &str,
        id: &str,
        group: &str,
        told: usize,
        names: impl Fn(&str) -> String,
    ) -> Option<Block> {
        let language = self.language();
        let series = self.series(id)?;
        let keys = series.by.get(group)?;
        let last = self.figures.months.len() - 1;
        let first = (last + 1).saturating_sub(MONTHS);
        let panel = |(key, row): (&String, &Vec<Option<Figure>>)| MultiplePanel {
            name: names(key),
            values: (first..=last).map(|month| number(row, month)).collect(),
            text: self.with_basis(series, row.get(told).and_then(Option::as_ref)),
            newest: told.saturating_sub(first),
        };
        let panels: Vec<MultiplePanel> = keys.iter().map(panel).collect();
        if panels.len() < 2 {
            return None;
        }
        let name = series.metric.name.in_language(language);
        let bound = series.target.map(|target| self.voice.bound(series.metric.unit, target));
        let title = match (series.target, &bound) {
            (Some(target), Some(bound)) => words::groups_on_target(
                language,
                name,
                on_target(keys.values().map(Vec::as_slice), told, target),
                bound,
            ),
            (_, _) => words::by_group(language, name, panels.len()),
        };
        let months = &self.figures.months;
        let target = series.target.map(|target| {
            let (Target::AtLeast(value) | Target::AtMost(value)) = target;
            value
        });
        let dashed = bound.map(|bound| format!("{} {bound}", Label::TargetLine.text(language)));
        let period = words::months(language, months[first].month, months[last].month);
        let subtitle = words::one_scale(language, &period, dashed.as_deref());
        let table = self.panel_table(series, &panels, first);
        let drawing =
            Multiples { language, title: title.clone(), unit: axis_unit(series.metric.unit), target, panels }.draw();
        let chart = Chart::of(drawing, &format!("{}-{group}", slug(id)), title, subtitle, table);
        Some(self.with_definition(from, series, chart))
    }

    /// The months of panels: a column a group.
    fn panel_table(&self, series: &Series, panels: &[MultiplePanel], first: usize) -> Table {
        let language = self.language();
        let mut heads = vec![Head { text: Label::Month.text(language).to_owned(), number: false }];
        heads.extend(panels.iter().map(|panel| Head { text: panel.name.clone(), number: true }));
        let months = panels.first().map_or(0, |panel| panel.values.len());
        let rows = (0..months).rev().map(|month| {
            let mut row = vec![Cell::text(words::month(language, self.figures.months[first + month].month))];
            row.extend(panels.iter().map(|panel| {
                let value = panel.values[month].map(|value| self.voice.amount(series.metric.unit, value));
                Cell::text(value.unwrap_or_else(|| "–".to_owned()))
            }));
            row
        });
        let caption = words::table_of(language, series.metric.name.in_language(language));
        Table { caption, heads, rows: rows.collect() }
    }

    /// A metric by group as ranked bars, of one month; `None`: nothing to rank.
    #[must_use]
    pub fn ranked(
        &self,
        from: &str,
        id: &str,
        group: &str,
        told: usize,
        names: impl Fn(&str) -> String,
    ) -> Option<Block> {
        let language = self.language();
        let series = self.series(id)?;
        let mut bars: Vec<Bar> = series
            .by
            .get(group)?
            .iter()
            .filter_map(|(key, row)| {
                let figure = row.get(told)?.as_ref()?;
                let value = figure.number().filter(|value| *value > 0.0)?;
                let text = self.voice.amount(series.metric.unit, value);
                Some(Bar { name: names(key), value, text, focus: false })
            })
            .collect();
        bars.sort_by(|a, b| b.value.total_cmp(&a.value));
        let first = bars.first()?;
        let month = self.figures.months[told].month;
        let name = series.metric.name.in_language(language);
        let at = words::month_alone(language, month);
        let title = words::ranked_title(language, name, &at, (&first.name, &first.text));
        let heads = [(group_label(group), false), (Label::Value, true)];
        let table = Table {
            caption: format!("{name} · {}", group_label(group).text(language)),
            heads: heads.map(|(label, number)| Head { text: label.text(language).to_owned(), number }).to_vec(),
            rows: bars.iter().map(|bar| vec![Cell::text(&*bar.name), Cell::text(&*bar.text)]).collect(),
        };
        let subtitle = format!("{} · {}", words::unit(language, series.metric.unit), words::month(language, month));
        let drawing = Bars { language, title: title.clone(), bars }.draw();
        let chart = Chart::of(drawing, &format!("{}-{group}", slug(id)), title, subtitle, table);
        Some(self.with_definition(from, series, chart))
    }

    /// The parts of a whole over months, the three largest by themselves; `None`: no month has any.
    #[must_use]
    pub fn parts(
        &self,
        from: &str,
        id: &str,
        group: &str,
        told: usize,
        names: impl Fn(&str) -> String,
    ) -> Option<Block> {
        let language = self.language();
        let series = self.series(id)?;
        let (first, last) = ((told + 1).saturating_sub(MONTHS), told);
        let mut keys: Vec<(&String, &Vec<Option<Figure>>)> = series.by.get(group)?.iter().collect();
        let at = |row: &Row, month: usize| number(row, month).unwrap_or_default();
        let size = |row: &Row| (first..=last).map(|month| at(row, month)).sum::<f64>();
        keys.sort_by(|a, b| size(b.1).total_cmp(&size(a.1)));
        let (own, rest) = keys.split_at(keys.len().min(PARTS));
        let any = |month: usize| keys.iter().any(|(_, row)| number(row, month).is_some());
        let mut parts: Vec<ShareSeries> = own
            .iter()
            .map(|(key, row)| ShareSeries {
                name: names(key),
                part: SharePart::Own,
                values: (first..=last).map(|month| number(row, month)).collect(),
            })
            .collect();
        let by_told = |a: &&(&String, &Vec<Option<Figure>>), b: &&(&String, &Vec<Option<Figure>>)| {
            at(a.1, told).total_cmp(&at(b.1, told))
        };
        let largest = keys.iter().max_by(by_told).filter(|_| any(told))?;
        let share = self.voice.amount(series.metric.unit, at(largest.1, told));
        let month = words::month_alone(language, self.figures.months[told].month);
        let name = series.metric.name.in_language(language);
        let title = words::parts_title(language, name, &month, (&names(largest.0), &share));
        if !rest.is_empty() {
            let sum = |month: usize| rest.iter().map(|(_, row)| at(row, month)).sum::<f64>();
            parts.push(ShareSeries {
                name: Label::TheOthers.text(language).to_owned(),
                part: SharePart::Rest,
                values: (first..=last).map(|month| any(month).then(|| sum(month))).collect(),
            });
        }
        let months: Vec<_> = self.figures.months[first..=last].iter().map(|span| span.month).collect();
        let subtitle = [
            words::unit(language, series.metric.unit).to_owned(),
            words::months(language, months[0], months[months.len() - 1]),
        ];
        let table = self.parts_table(series, &parts, first);
        let id = format!("{}-{group}", slug(id));
        let drawing = Shares { id: id.clone(), language, title: title.clone(), months, series: parts }.draw();
        let chart = Chart::of(drawing, &id, title, subtitle.join(" · "), table);
        Some(self.with_definition(from, series, chart))
    }

    fn parts_table(&self, series: &Series, parts: &[ShareSeries], first: usize) -> Table {
        let panel = |part: &ShareSeries| MultiplePanel {
            name: part.name.clone(),
            values: part.values.clone(),
            text: String::new(),
            newest: 0,
        };
        self.panel_table(series, &parts.iter().map(panel).collect::<Vec<_>>(), first)
    }

    /// Several metrics by the same group, of one month: a row a key, a column a metric; `None`: none is given by it.
    #[must_use]
    pub fn together(
        &self,
        (from, ids): (&str, &[&str]),
        group: &str,
        told: usize,
        names: impl Fn(&str) -> String,
    ) -> Option<Table> {
        let language = self.language();
        let given: Vec<&Series> =
            ids.iter().filter_map(|id| self.series(id)).filter(|series| series.by.contains_key(group)).collect();
        let mut keys: Vec<&String> = given.iter().flat_map(|series| series.by[group].keys()).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut heads = vec![Head { text: group_label(group).text(language).to_owned(), number: false }];
        heads.extend(
            given.iter().map(|series| Head { text: series.metric.name.in_language(language).to_owned(), number: true }),
        );
        let rows: Vec<Vec<Cell>> = keys
            .into_iter()
            .map(|key| {
                let cell = |series: &&Series| {
                    let figure = series.by[group].get(key).and_then(|row| row.get(told)?.as_ref());
                    let href = self.shelf.map(|_| self.receipt_of_month(from, series.metric, told));
                    Cell { href, ..Cell::text(self.with_basis(series, figure)) }
                };
                std::iter::once(Cell::text(names(key))).chain(given.iter().map(cell)).collect()
            })
            .collect();
        let caption = words::together_caption(language, &words::month(language, self.figures.months[told].month));
        (!rows.is_empty()).then(|| Table { caption, heads, rows }.without_empty_columns())
    }

    /// `88% (7/8)`: a value with what it rests on.
    fn with_basis(&self, series: &Series, figure: Option<&Figure>) -> String {
        let Some(figure) = figure else { return "–".to_owned() };
        let value = self.voice.value(series.metric.unit, figure);
        let basis = counted(figure);
        if basis.is_empty() || !figure.is_readable() { value } else { format!("{value} ({basis})") }
    }

    /// A chart that leads to the definition of its metric.
    fn with_definition(&self, from: &str, series: &Series, chart: Chart) -> Block {
        let page = Self::definition_page(&series.metric.definition);
        let definition = Some(self.link(from, &page, Label::Definition.text(self.language())));
        Block::Chart(Box::new(Chart { definition, ..chart }))
    }
}

fn number(row: &Row, month: usize) -> Option<f64> {
    row.get(month)?.as_ref()?.number()
}

/// How many groups keep a target in a month, of those that have a value.
fn on_target<'a>(rows: impl Iterator<Item = &'a Row>, month: usize, target: Target) -> (usize, usize) {
    let values: Vec<f64> = rows.filter_map(|row| number(row, month)).collect();
    let keeps = |value: &&f64| match target {
        Target::AtLeast(bound) => **value >= bound,
        Target::AtMost(bound) => **value <= bound,
    };
    (values.iter().filter(keeps).count(), values.len())
}

/// What the keys of a group are called.
pub(super) fn group_label(group: &str) -> Label {
    match group {
        "channel" => Label::Channel,
        "kind" => Label::Kind,
        "topic" => Label::Topic,
        "rung" => Label::RungOfLadder,
        _ => Label::Group,
    }
}
