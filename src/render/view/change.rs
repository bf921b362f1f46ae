//! Changes as tables: key figures against another month, split by groups; and what each group of one figure adds.

use super::View;
use crate::{
    measure::{
        change::{Base, Change, GroupChange, Split, change},
        figure::Figure,
        metric::{Grouping, Unit},
        statistics::kitagawa::Side,
    },
    render::{
        document::{Cell, Head, Table},
        words::{self, ChangeColumn, Label},
    },
};

impl View<'_> {
    /// Key figures against another month; `None`: none of them can be compared with it.
    #[must_use]
    pub fn change_table(&self, from: &str, ids: &[&str], month: usize, base: Base) -> Option<Table> {
        let language = self.language();
        let changes: Vec<Change<'_>> = ids.iter().filter_map(|id| change(self.figures, id, month, base)).collect();
        let columns = [
            ChangeColumn::ThisMonth,
            ChangeColumn::Before(base),
            ChangeColumn::Change,
            ChangeColumn::Interval,
            ChangeColumn::Within(Grouping::Channel),
            ChangeColumn::Mix(Grouping::Channel),
            ChangeColumn::Within(Grouping::Kind),
            ChangeColumn::Mix(Grouping::Kind),
        ];
        let rows: Vec<Vec<Cell>> = changes
            .iter()
            .map(|change| {
                let metric = change.metric;
                let name = metric.name.in_language(language);
                let href = self.link(from, &Self::definition_page(&metric.definition), name).href;
                let cells = columns.iter().map(|&column| Cell::text(self.change_cell(change, column)));
                std::iter::once(Cell::link(name, href)).chain(cells).collect()
            })
            .collect();
        let heads = std::iter::once((Label::Metric.text(language), false))
            .chain(columns.iter().map(|column| (column.head(language), true)))
            .map(|(text, number)| Head { text: text.to_owned(), number })
            .collect();
        let table = Table { caption: words::changes_against(language, base).to_owned(), heads, rows };
        (!table.rows.is_empty()).then(|| table.without_empty_columns())
    }

    fn change_cell(&self, change: &Change<'_>, column: ChangeColumn) -> String {
        let unit = change.metric.unit;
        let part = |grouping: Grouping, pick: fn(&Split) -> f64| {
            let split = change.splits.iter().find(|split| split.grouping == grouping && self.may_show(split));
            split.map(|split| self.finer(unit, pick(split))).unwrap_or_default()
        };
        match column {
            ChangeColumn::ThisMonth => self.value_and_n(unit, change.after),
            ChangeColumn::Before(_) => self.value_and_n(unit, change.before),
            ChangeColumn::Change => self.finer(unit, change.difference),
            ChangeColumn::Interval => {
                let ends = change.interval.and_then(|ends| ends.low.zip(ends.high));
                ends.map(|(low, high)| words::points_between(self.language(), low, high)).unwrap_or_default()
            }
            ChangeColumn::Within(grouping) => part(grouping, |split| split.all.within),
            ChangeColumn::Mix(grouping) => part(grouping, |split| split.all.mix),
        }
    }

    /// The sentences on the changes that the mix of groups hides or makes. The largest mix first, one sentence a figure.
    #[must_use]
    pub fn mix_sentences(&self, ids: &[&str], month: usize) -> Vec<String> {
        let mut found: Vec<(f64, String)> = Vec::new();
        for id in ids {
            let telling = Base::ALL.into_iter().find_map(|base| {
                let change = change(self.figures, id, month, base)?;
                let split = change.splits.iter().find(|split| self.may_show(split) && change.is_told_by_mix(split))?;
                Some((split.all.mix.abs(), self.mix_sentence(&change, split, base)))
            });
            found.extend(telling);
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.into_iter().map(|(_, sentence)| sentence).collect()
    }

    fn mix_sentence(&self, change: &Change<'_>, split: &Split, base: Base) -> String {
        let amount = |value: f64| self.finer(change.metric.unit, value);
        let (whole, within, mix) = (amount(change.difference), amount(split.all.within), amount(split.all.mix));
        let name = change.metric.name.in_language(self.language());
        words::split_of_change(self.language(), name, base, split.grouping, (&whole, &within, &mix))
    }

    /// What each channel adds to the change of a figure on last month; `None`: it is not split.
    #[must_use]
    pub fn channel_changes(&self, id: &str, month: usize, names: impl Fn(&str) -> String) -> Option<Table> {
        let language = self.language();
        let (base, grouping) = (Base::LastMonth, Grouping::Channel);
        let change = change(self.figures, id, month, base)?;
        let split = change.splits.iter().find(|split| split.grouping == grouping)?;
        let unit = change.metric.unit;
        let row = |group: &GroupChange| {
            vec![
                Cell::text(names(&group.key)),
                Cell::text(self.side(unit, group.after)),
                Cell::text(self.side(unit, group.before)),
                Cell::text(self.finer(unit, group.parts.within)),
                Cell::text(self.finer(unit, group.parts.mix)),
            ]
        };
        let mut rows: Vec<Vec<Cell>> = split.groups.iter().map(row).collect();
        rows.push(vec![
            Cell::text(Label::AllChannels.text(language)),
            Cell::text(self.value_and_n(unit, change.after)),
            Cell::text(self.value_and_n(unit, change.before)),
            Cell::text(self.finer(unit, split.all.within)),
            Cell::text(self.finer(unit, split.all.mix)),
        ]);
        let columns = [
            ChangeColumn::ThisMonth,
            ChangeColumn::Before(base),
            ChangeColumn::Within(grouping),
            ChangeColumn::Mix(grouping),
        ];
        let heads = std::iter::once((Label::Channel.text(language), false))
            .chain(columns.iter().map(|column| (column.head(language), true)))
            .map(|(text, number)| Head { text: text.to_owned(), number })
            .collect();
        let name = change.metric.name.in_language(language);
        Some(Table { caption: words::change_by_groups(language, name, base, grouping), heads, rows })
    }

    /// Whether this edition shows a split: what is published by channel anyway is; of kinds, the public edition shows sums of
    /// such groups only that hold nothing or enough.
    fn may_show(&self, split: &Split) -> bool {
        let least = self.archive.organisation.privacy.minimum_group;
        let mut sides = split.groups.iter().flat_map(|group| [group.before, group.after]).flatten();
        match split.grouping {
            Grouping::Channel => true,
            Grouping::Kind | Grouping::Topic => self.is_internal() || sides.all(|side| side.size >= least),
        }
    }

    /// A difference with a decimal more than elsewhere, so that the parts add up.
    fn finer(&self, unit: Unit, difference: f64) -> String {
        match unit {
            Unit::Share => words::finer_points(self.language(), difference),
            Unit::Seconds
            | Unit::Count
            | Unit::Number
            | Unit::SignedIndex
            | Unit::Index
            | Unit::Mean
            | Unit::Points
            | Unit::Money
            | Unit::Ratio
            | Unit::Word => self.voice.signed_amount(unit, difference),
        }
    }

    /// `83% (n = 77)`.
    fn value_and_n(&self, unit: Unit, figure: &Figure) -> String {
        let value = self.voice.value(unit, figure);
        match figure.n {
            Some(n) => format!("{value} ({})", words::sample(self.language(), n)),
            None => value,
        }
    }

    /// The same of a group; a dash where nothing of it is counted.
    fn side(&self, unit: Unit, side: Option<Side>) -> String {
        side.map_or_else(
            || "–".to_owned(),
            |side| format!("{} ({})", self.voice.amount(unit, side.mean), words::sample(self.language(), side.size)),
        )
    }
}
