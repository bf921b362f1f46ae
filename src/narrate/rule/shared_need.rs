//! A desire that many demands of the month share.

use crate::{
    community::{Month, Need},
    measure::{
        figure::Figure,
        figures::{Cell, Figures, Table},
    },
    narrate::{
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        saying::{Demands, Named, Saying},
        weight::{CERTAIN, LARGEST, Weight},
    },
};

const TABLE: &str = "needs.table";
/// So many demands of a month make a desire worth naming, and so large a part of all that name one: a quarter.
const FEWEST: u64 = 5;
const PART: f64 = 0.25;

/// The desire behind most demands of a complete month. The status of a need is told of the newest month only.
pub(in crate::narrate) fn find(needs: &[Need], figures: &Figures, month: usize) -> Option<Finding> {
    let span = figures.months.get(month).filter(|span| span.complete)?;
    let tables = figures.tables.get(TABLE)?;
    let table = tables.get(&span.month.to_string())?;
    let before = month.checked_sub(1).map(|before| figures.months[before].month);
    let before = before.and_then(|month| Some((month, tables.get(&month.to_string())?)));
    let gained = |row: usize| {
        let earlier = before.and_then(|(_, table)| cell(table, row, "entries")).unwrap_or_default();
        cell(table, row, "entries").unwrap_or_default().saturating_sub(earlier)
    };
    let gains: Vec<u64> = (0..table.rows.len()).map(gained).collect();
    let all: u64 = gains.iter().sum();
    let most = *gains.iter().max()?;
    let row = gains.iter().position(|&gain| gain == most)?;
    let part = ratio(most, all);
    if most < FEWEST || part < PART || gains.iter().filter(|&&gain| gain == most).count() > 1 {
        return None;
    }
    let need = needs.iter().find(|need| table.rows[row].first() == Some(&Cell::text(&need.id)))?;
    let told = Told { month: span.month, before: before.map(|(month, _)| month) };
    let people = cell(table, row, "people").filter(|&people| people > 0);
    Some(Finding {
        saying: Saying::SharedNeed {
            need: Named { id: need.id.clone(), name: need.desire.clone() },
            demands: Box::new(Demands {
                gained: told.gain(vec![row], most),
                linked: told.gain((0..table.rows.len()).collect(), all),
                entries: told.total(row, "entries", cell(table, row, "entries").unwrap_or_default()),
                people: people.map(|people| told.total(row, "people", people)),
            }),
            status: need.status.filter(|_| month == figures.newest()),
        },
        weight: Weight::new(CERTAIN, LARGEST * part, Some(most)),
    })
}

/// The months of which the tables are told.
struct Told {
    month: Month,
    before: Option<Month>,
}

impl Told {
    fn gain(&self, rows: Vec<usize>, count: u64) -> Evidence {
        self.cells(rows, "entries", self.before, count)
    }

    fn total(&self, row: usize, column: &'static str, count: u64) -> Evidence {
        self.cells(vec![row], column, None, count)
    }

    fn cells(&self, rows: Vec<usize>, column: &'static str, less: Option<Month>, count: u64) -> Evidence {
        let place = Where::Cells { month: self.month, rows, column, less };
        Evidence { measured: Measured::named(TABLE), place, figure: Figure::count(count) }
    }
}

/// A count in a table; `None`: it is not there.
fn cell(table: &Table, row: usize, column: &str) -> Option<u64> {
    let place = table.columns.iter().position(|&name| name == column)?;
    match table.rows.get(row)?.get(place)? {
        Cell::Whole(count) => u64::try_from(*count).ok(),
        Cell::Text(_) | Cell::Real(_) | Cell::Absent => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, need};

    /// Entries up to the end of each of two months, a row a need.
    fn found(before: &[u64], now: &[u64]) -> Option<Finding> {
        let mut scene = Scene::of_months(2);
        let ids = ["fresh", "rest", "soon"];
        for (month, entries) in [before, now].into_iter().enumerate() {
            let row =
                |(id, &entries): (&&str, &u64)| vec![Cell::text(id), Cell::count(entries), Cell::count(entries / 2)];
            let rows = ids.iter().zip(entries).map(row).collect();
            scene.set_table(TABLE, month, Table { columns: vec!["need", "entries", "people"], rows });
        }
        find(&ids.map(need), &scene.figures, 1)
    }

    #[test]
    fn a_desire_behind_many_demands_of_the_month_is_named() {
        let found = found(&[4, 10, 30], &[13, 12, 31]).unwrap();
        let Saying::SharedNeed { need, demands, .. } = &found.saying else { panic!("{found:?}") };
        let Demands { gained, linked, .. } = &**demands;
        assert_eq!(
            (need.id.as_str(), gained.figure.number(), linked.figure.number()),
            ("fresh", Some(9.0), Some(12.0))
        );
        let source = gained.source();
        assert_eq!(
            (&source.plus[0], &source.minus[0]),
            (&"/tables/needs.table/2025-02/0/entries".to_owned(), &"/tables/needs.table/2025-01/0/entries".to_owned())
        );
    }

    #[test]
    fn few_demands_or_two_desires_alike_are_not() {
        assert!(found(&[4, 10, 30], &[8, 10, 30]).is_none());
        assert!(found(&[4, 10, 30], &[13, 19, 30]).is_none());
    }
}
