//! Who climbed the ladder of regulars, and who left it: how many, never who.

use crate::{
    measure::{
        figure::{Figure, State},
        figures::{Cell, Figures, Table},
        rung::Rung,
    },
    narrate::{
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, LARGEST, Weight},
    },
};

const FLOW: &str = "people.ladder_flow";
/// One who climbs or leaves is an anecdote.
const FEWEST: u64 = 3;

/// The moves of a complete month, three people or more and a quarter of those on the middle rungs. `least`: fewer people are not spoken of in this edition.
pub(in crate::narrate) fn find(figures: &Figures, month: usize, least: u64) -> Option<Finding> {
    let span = figures.months.get(month).filter(|span| span.complete)?;
    let climb = figures.metrics.get("people.climb")?;
    let figure = climb.months.get(month).filter(|figure| figure.state == State::Ok)?;
    let climbed = Some(figure).filter(|figure| figure.k > Some(0) && figure.n >= Some(least));
    let climbed = climbed.map(|figure| Evidence::of_month(climb.metric, span.month, figure));
    let table = figures.tables.get(FLOW).and_then(|months| months.get(&span.month.to_string()));
    let left = table.and_then(|table| left(table, least)).map(|(rows, people)| Evidence {
        measured: Measured::named(FLOW),
        place: Where::Cells { month: span.month, rows, column: "members", less: None },
        figure: Figure::count(people),
    });
    let number = |evidence: &Option<Evidence>, of: fn(&Figure) -> Option<u64>| {
        evidence.as_ref().and_then(|evidence| of(&evidence.figure)).unwrap_or_default()
    };
    let up = number(&climbed, |figure| figure.k);
    let down = left.as_ref().and_then(|left| left.figure.number()).unwrap_or_default();
    let on_rungs = figure.n.unwrap_or_default();
    let moved = up + whole(down);
    if up.max(whole(down)) < FEWEST || moved * 4 < on_rungs {
        return None;
    }
    let weight = Weight::new(CERTAIN, LARGEST * ratio(moved, on_rungs.max(moved)), Some(on_rungs));
    Some(Finding { saying: Saying::Ladder { climbed, left }, weight })
}

/// Rows of those who stood on a rung a month ago and have lapsed, and how many they are; `None`: nobody, or so few stood on
/// any rung that this edition does not speak of them.
fn left(table: &Table, least: u64) -> Option<(Vec<usize>, u64)> {
    let members = |row: &[Cell]| match row.get(2) {
        Some(Cell::Whole(members)) => u64::try_from(*members).unwrap_or_default(),
        Some(Cell::Text(_) | Cell::Real(_) | Cell::Absent) | None => 0,
    };
    let is = |cell: Option<&Cell>, word: &str| matches!(cell, Some(Cell::Text(text)) if text == word);
    let stood = |row: &[Cell]| !is(row.first(), Rung::Lapsed.id()) && !is(row.first(), "new");
    let on_rungs: u64 = table.rows.iter().filter(|row| stood(row)).map(|row| members(row)).sum();
    let rows: Vec<usize> = (0..table.rows.len())
        .filter(|&row| stood(&table.rows[row]) && is(table.rows[row].get(1), Rung::Lapsed.id()))
        .collect();
    let people = rows.iter().map(|&row| members(&table.rows[row])).sum();
    (people > 0 && on_rungs >= least).then_some((rows, people))
}

#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count is whole and not negative")]
fn whole(count: f64) -> u64 {
    count as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn found(climbed: (u64, u64), moves: &[(&str, &str, u64)], least: u64) -> Option<Finding> {
        let mut scene = Scene::of_months(1);
        scene.set("people.climb", vec![share(climbed.0, climbed.1)]);
        let row =
            |&(from, to, members): &(&str, &str, u64)| vec![Cell::text(from), Cell::text(to), Cell::count(members)];
        let table = Table { columns: vec!["from", "to", "members"], rows: moves.iter().map(row).collect() };
        scene.set_table(FLOW, 0, table);
        find(&scene.figures, 0, least)
    }

    const MOVES: [(&str, &str, u64); 4] =
        [("regular", "lapsed", 1), ("fan", "fan", 20), ("fan", "lapsed", 3), ("lapsed", "lapsed", 9)];

    #[test]
    fn who_climbed_and_who_left_are_counted() {
        let found = found((6, 24), &MOVES, 1).unwrap();
        let Saying::Ladder { climbed: Some(climbed), left: Some(left) } = &found.saying else { panic!("{found:?}") };
        assert_eq!((climbed.figure.k, left.figure.number()), (Some(6), Some(4.0)));
        assert_eq!(
            left.source().plus,
            ["/tables/people.ladder_flow/2025-01/0/members", "/tables/people.ladder_flow/2025-01/2/members"]
        );
    }

    #[test]
    fn the_coming_and_going_of_any_month_is_not_said() {
        assert!(found((4, 24), &[("fan", "fan", 20), ("fan", "lapsed", 1)], 1).is_none());
        assert!(found((4, 24), &[("fan", "fan", 18), ("fan", "lapsed", 2)], 1).is_some());
    }

    #[test]
    fn two_are_an_anecdote_and_a_small_group_is_not_spoken_of() {
        assert!(found((2, 24), &[("fan", "fan", 22)], 1).is_none());
        assert!(found((3, 4), &[("fan", "fan", 1)], 5).is_none());
    }
}
