//! What was published then and what is published now → the figures of the past that moved. Pure.
//!
//! Both sides are what a `metrics.json` says, to its own digits, so that a figure moved only if a reader could have seen it.
//! Only months complete on both sides are compared: the running month moves every day and restates nothing.

pub mod records;

use super::settling::wait_days;
use crate::{
    community::{Date, Month},
    measure::{
        catalogue,
        figure::{Figure, State},
    },
};
use records::RecordChange;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// What a `metrics.json` says.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// The moment it speaks from: RFC 3339, as written.
    pub as_of: String,
    /// `public` or `internal`, as written.
    pub edition: String,
    /// Its months that were over.
    pub complete: BTreeSet<Month>,
    /// Every metric it names, those without a figure included.
    pub metrics: BTreeSet<String>,
    /// Its figures. Values are real numbers or words; no signals.
    pub figures: BTreeMap<Cell, Figure>,
}

/// Of what a published figure speaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A month.
    Month(Month),
    /// A season of supporters, by id.
    Season(String),
    /// A campaign, by id.
    Campaign(String),
}

/// A place for a figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The metric's id.
    pub metric: String,
    /// Of what.
    pub of: Of,
    /// The group and its key (`channel`, `naver-cafe`); `None`: the whole.
    pub group: Option<(String, String)>,
}

/// A past figure that moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Which.
    pub cell: Cell,
    /// As published then. Without its numbers where it is withheld now.
    pub was: Figure,
    /// As published now; its state is `none` where it is gone.
    pub now: Figure,
    /// Whether it was to be expected then that it would move: its follow-up, or its wait, was not over.
    pub was_open: bool,
}

/// When and for whom one side of a comparison spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// RFC 3339, as written.
    pub as_of: String,
    /// `public` or `internal`.
    pub edition: String,
    /// The commit that the data were taken from, in full; `None`: a document was read.
    pub commit: Option<String>,
}

/// What was published then against what is published now.
#[derive(Debug, Clone, PartialEq)]
pub struct Restatement {
    /// Then.
    pub before: Side,
    /// Now.
    pub after: Side,
    /// The months complete on both sides, ascending.
    pub compared: Vec<Month>,
    /// Months complete then that are not in what is published now, ascending.
    pub months_gone: Vec<Month>,
    /// Metrics that are published only now, sorted.
    pub metrics_new: Vec<String>,
    /// Metrics that were published only then, sorted.
    pub metrics_gone: Vec<String>,
    /// The figures that moved: those that were settled first; of them those of the whole before those of groups; then by
    /// what they speak of (the newest month first, then seasons, then campaigns), then in the order of the catalogue.
    pub moved: Vec<Moved>,
    /// The records that came, went or changed, with the same revision of the data; `None`: only figures were compared.
    pub records: Option<Vec<RecordChange>>,
}

impl Restatement {
    /// How many figures moved that were settled then, and how many that were still open.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        let open = self.moved.iter().filter(|moved| moved.was_open).count();
        ((self.moved.len() - open) as u64, open as u64)
    }

    /// The figures that moved of a month.
    pub fn of_month(&self, month: Month) -> impl Iterator<Item = &Moved> {
        self.moved.iter().filter(move |moved| moved.cell.of == Of::Month(month))
    }
}

/// Compares what was published then with what is published now.
#[must_use]
pub fn compare(before: &Published, after: &Published) -> Restatement {
    let side = |side: &Published| Side { as_of: side.as_of.clone(), edition: side.edition.clone(), commit: None };
    let known: BTreeSet<&String> = before.metrics.intersection(&after.metrics).collect();
    let cells: BTreeSet<&Cell> = before.figures.keys().chain(after.figures.keys()).collect();
    let mut moved: Vec<Moved> = cells
        .into_iter()
        .filter(|cell| known.contains(&cell.metric) && is_past(&cell.of, before, after))
        .filter_map(|cell| difference(cell, before, after))
        .collect();
    moved.sort_by_cached_key(|moved| (moved.was_open, rank(&moved.cell)));
    Restatement {
        before: side(before),
        after: side(after),
        compared: before.complete.intersection(&after.complete).copied().collect(),
        months_gone: before.complete.difference(&after.complete).copied().collect(),
        metrics_new: after.metrics.difference(&before.metrics).cloned().collect(),
        metrics_gone: before.metrics.difference(&after.metrics).cloned().collect(),
        moved,
        records: None,
    }
}

/// Whether what a figure speaks of was over on both sides; of seasons and campaigns, their figures say it.
fn is_past(of: &Of, before: &Published, after: &Published) -> bool {
    match of {
        Of::Month(month) => before.complete.contains(month) && after.complete.contains(month),
        Of::Season(_) | Of::Campaign(_) => true,
    }
}

/// What happened to a figure; `None`: nothing, or nothing that can be told.
fn difference(cell: &Cell, before: &Published, after: &Published) -> Option<Moved> {
    let (was, now) = (before.figures.get(cell), after.figures.get(cell));
    // A season or campaign that one side does not know yet, or no longer, has no figure that moved.
    if matches!(cell.of, Of::Season(_) | Of::Campaign(_)) && (was.is_none() || now.is_none()) {
        return None;
    }
    let (was, now) = (was.cloned().unwrap_or_else(Figure::nothing), now.cloned().unwrap_or_else(Figure::nothing));
    let any = |state: State| was.state == state || now.state == state;
    if any(State::Running) || (any(State::Suppressed) && before.edition != after.edition) || is_same(&was, &now) {
        return None;
    }
    let was_open = !was.settled || is_waiting(cell, &before.as_of);
    // What is withheld today is not told by what it was yesterday.
    let was =
        if now.state == State::Suppressed { Figure { settled: was.settled, ..Figure::of(was.state) } } else { was };
    Some(Moved { cell: cell.clone(), was, now, was_open })
}

/// Whether an event figure that looks past its month had not seen all yet, by the local time it spoke from.
fn is_waiting(cell: &Cell, as_of: &str) -> bool {
    match cell.of {
        Of::Month(month) => !is_past_second(month.last_date().plus(wait_days(&cell.metric)), as_of),
        Of::Season(_) | Of::Campaign(_) => false,
    }
}

/// Whether a date's last whole second lies at or before a local time as RFC 3339 writes it.
#[must_use]
pub fn is_past_second(date: Date, as_of: &str) -> bool {
    as_of.get(..19).unwrap_or_default() >= format!("{date}T23:59:59").as_str()
}

/// Whether two figures read the same: that one is settled now, or judged against other limits, moves nothing.
fn is_same(was: &Figure, now: &Figure) -> bool {
    let nothing = |figure: &Figure| figure.state == State::None;
    let told = |figure: &Figure| (figure.state, figure.value, figure.floor, figure.n, figure.k, figure.target);
    let ends = |figure: &Figure| figure.interval.unwrap_or_default();
    (nothing(was) && nothing(now)) || (told(was) == told(now) && ends(was) == ends(now))
}

/// The order of reading: the whole before its groups, the newest month first, then as the catalogue has it.
fn rank(cell: &Cell) -> impl Ord + use<> {
    let newest_first = match &cell.of {
        Of::Month(month) => (0, Reverse(month.0), String::new()),
        Of::Season(id) => (1, Reverse(0), id.clone()),
        Of::Campaign(id) => (2, Reverse(0), id.clone()),
    };
    let place = place_in_catalogue(&cell.metric);
    (cell.group.is_some(), newest_first, place, cell.metric.clone(), cell.group.clone())
}

/// Where a metric stands in the catalogue; one that it does not know comes last.
fn place_in_catalogue(id: &str) -> usize {
    let monthly = catalogue::monthly().iter().map(|metric| metric.id);
    let ids = monthly.chain(catalogue::described().iter().map(|metric| metric.id));
    ids.into_iter().position(|known| known == id).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::figure::Value;

    const ID: &str = "response.within_2h";

    fn month(number: i32) -> Month {
        Month(2026 * 12 + number - 1)
    }

    fn cell(number: i32) -> Cell {
        Cell { metric: ID.to_owned(), of: Of::Month(month(number)), group: None }
    }

    fn published(complete: &[i32], figures: &[(i32, Figure)]) -> Published {
        Published {
            as_of: "2026-11-20T18:04:00+09:00".to_owned(),
            edition: "public".to_owned(),
            complete: complete.iter().map(|&number| month(number)).collect(),
            metrics: BTreeSet::from([ID.to_owned()]),
            figures: figures.iter().map(|(number, figure)| (cell(*number), figure.clone())).collect(),
        }
    }

    #[test]
    fn only_months_complete_on_both_sides_are_restated() {
        let before = published(&[9], &[(9, Figure::share(3, 4)), (10, Figure::share(1, 4))]);
        let after = published(&[9, 10], &[(9, Figure::share(3, 5)), (10, Figure::share(2, 4))]);
        let restatement = compare(&before, &after);
        assert_eq!(restatement.compared, [month(9)]);
        let moved: Vec<_> = restatement.moved.iter().map(|moved| (&moved.cell, moved.was.n, moved.now.n)).collect();
        assert_eq!(moved, [(&cell(9), Some(4), Some(5))]);
    }

    #[test]
    fn figures_that_were_settled_come_before_those_that_were_open() {
        let open = Figure { settled: false, ..Figure::share(1, 2) };
        let before = published(&[9, 10], &[(9, Figure::share(1, 2)), (10, open)]);
        let after = published(&[9, 10], &[(9, Figure::share(2, 2)), (10, Figure::share(2, 2))]);
        let restatement = compare(&before, &after);
        assert_eq!(restatement.counts(), (1, 1));
        assert_eq!(restatement.moved[0].cell, cell(9));
        assert!(restatement.moved[1].was_open);
    }

    #[test]
    fn a_figure_that_still_waited_was_open() {
        let moved = |as_of: &str| {
            let cell = Cell { metric: "teams.empowered".to_owned(), ..cell(10) };
            let published = |figure| {
                let mut published = published(&[10], &[]);
                published.metrics.insert(cell.metric.clone());
                published.figures.insert(cell.clone(), figure);
                published
            };
            let before = Published { as_of: as_of.to_owned(), ..published(Figure::share(1, 2)) };
            compare(&before, &published(Figure::share(2, 2))).counts()
        };
        assert_eq!(moved("2026-11-07T23:59:58+09:00"), (0, 1));
        assert_eq!(moved("2026-11-07T23:59:59+09:00"), (1, 0));
    }

    #[test]
    fn becoming_settled_or_empty_in_another_way_moves_nothing() {
        let open = Figure { settled: false, ..Figure::share(1, 2) };
        let before = published(&[9, 10], &[(9, open), (10, Figure::nothing_counted())]);
        let after = published(&[9, 10], &[(9, Figure::share(1, 2))]);
        assert_eq!(compare(&before, &after).moved, []);
    }

    #[test]
    fn what_is_withheld_now_is_not_told_by_what_it_was() {
        let before = published(&[9], &[(9, Figure::share(1, 2))]);
        let after = published(&[9], &[(9, Figure::of(State::Suppressed))]);
        let moved = compare(&before, &after).moved;
        assert_eq!((moved[0].was.state, moved[0].was.value, moved[0].was.n), (State::Ok, None, None));
        let internal = Published { edition: "internal".to_owned(), ..before };
        assert_eq!(compare(&internal, &after).moved, [], "another edition withholds other figures");
    }

    #[test]
    fn a_metric_that_one_side_does_not_know_is_named_and_not_compared() {
        let before = published(&[9], &[(9, Figure::count(1))]);
        let mut after = published(&[9], &[]);
        after.metrics = BTreeSet::from(["voice.entries".to_owned()]);
        let restatement = compare(&before, &after);
        assert_eq!(
            (restatement.metrics_gone, restatement.metrics_new),
            (vec![ID.to_owned()], vec!["voice.entries".to_owned()])
        );
        assert_eq!(restatement.moved, []);
    }

    #[test]
    fn a_figure_that_is_gone_moved() {
        let mut before = published(&[9], &[(9, Figure::of(State::Ok))]);
        before.figures.insert(cell(9), Figure { value: Some(Value::Real(1.0)), ..Figure::of(State::Ok) });
        let moved = compare(&before, &published(&[9], &[])).moved;
        assert_eq!(moved[0].now.state, State::None);
    }
}
