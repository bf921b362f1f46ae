//! All figures of some families in one month, as a table; and one metric by its groups.

use super::{View, group::group_label, trend::counted};
use crate::{
    measure::figures::Series,
    narrate::subject::family_of,
    render::{
        document::{Cell, Head, Table},
        words::Label,
    },
};

impl View<'_> {
    /// All figures of families in a month; `None`: none is measured.
    #[must_use]
    pub fn figure_table(&self, from: &str, families: &[&str], month: usize, caption: String) -> Option<Table> {
        let language = self.language();
        let rows: Vec<Vec<Cell>> = self
            .in_catalogue_order()
            .filter(|series| families.contains(&family_of(series.metric.id)))
            .filter(|series| !series.months.is_empty() && Self::is_measured(series))
            .map(|series| self.figure_row(from, series, month))
            .collect();
        let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
        let table = Table {
            caption,
            heads: vec![
                head(Label::Metric, false),
                head(Label::Value, true),
                head(Label::Cases, true),
                head(Label::Interval, true),
                head(Label::State, false),
            ],
            rows,
        };
        (!table.rows.is_empty()).then(|| table.without_empty_columns())
    }

    /// The series in the order of the catalogue.
    pub fn in_catalogue_order(&self) -> impl Iterator<Item = &Series> {
        crate::measure::catalogue::monthly().iter().filter_map(|metric| self.series(metric.id))
    }

    fn figure_row(&self, from: &str, series: &Series, month: usize) -> Vec<Cell> {
        let metric = series.metric;
        let figure = &series.months[month];
        let name = metric.name.in_language(self.language());
        let href = self.link(from, &Self::definition_page(&metric.definition), name).href;
        vec![
            Cell::link(name, href),
            Cell::link(self.voice.value(metric.unit, figure), self.receipt_of_month(from, metric, month)),
            Cell::text(counted(figure)),
            Cell::text(self.interval_text(metric.unit, figure)),
            Cell::text(self.state_text(figure)),
        ]
    }

    /// A metric by the keys of one of its groups in a month: key, value, n, interval; `None`: not given by it.
    #[must_use]
    pub fn group_table(
        &self,
        (from, id): (&str, &str),
        group: &str,
        month: usize,
        names: impl Fn(&str) -> String,
    ) -> Option<Table> {
        let language = self.language();
        let series = self.series(id)?;
        let keys = series.by.get(group)?;
        let unit = series.metric.unit;
        let href = self.shelf.map(|_| self.receipt_of_month(from, series.metric, month));
        let rows: Vec<Vec<Cell>> = keys
            .iter()
            .filter_map(|(key, row)| row[month].as_ref().map(|figure| (key, figure)))
            .map(|(key, figure)| {
                vec![
                    Cell::text(names(key)),
                    Cell { href: href.clone(), ..Cell::text(self.voice.value(unit, figure)) },
                    Cell::text(counted(figure)),
                    Cell::text(self.interval_text(unit, figure)),
                ]
            })
            .collect();
        let label = group_label(group);
        let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
        let table = Table {
            caption: format!("{} · {}", series.metric.name.in_language(language), label.text(language)),
            heads: vec![
                head(label, false),
                head(Label::Value, true),
                head(Label::Cases, true),
                head(Label::Interval, true),
            ],
            rows,
        };
        (!table.rows.is_empty()).then(|| table.without_empty_columns())
    }
}
