//! What was published and is corrected now: the list of all of it, and the parts that stand on the pages of a metric and
//! of a month. Nothing where nothing was named to compare with.

use super::{extras, subject::section};
use crate::{
    community::{FileId, Place},
    measure::metric::Definition,
    narrate::{
        evidence::Measured,
        restatement::{
            Moved, Of, Restatement, Side,
            records::{Happened, RecordChange},
        },
    },
    render::{
        CORRECTIONS,
        comparison::{self, Row},
        document::{Block, Cell, Head, Section, Table},
        view::View,
        words::{self, Label, Noun},
    },
};

/// So many rows a table; the rest stands in `data/corrections.json`.
const ROWS: usize = 40;

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// Figures of many months: each row names its own.
    ManyMonths,
    /// Figures of the page's month.
    OneMonth,
}

/// So many digits of a commit tell it from others.
const SHORT: usize = 12;

/// All that moved, with the records behind it.
pub(super) fn all(view: &View<'_>, path: &str) -> Option<Section> {
    let restatement = view.story.restatement.as_ref()?;
    let language = view.language();
    let (settled, open) = restatement.counts();
    let restated = words::restated(language, settled, open);
    let mut blocks = vec![Block::Text { text: format!("{restated} {}", compared(view, restatement)) }];
    blocks.extend(tables(view, path, &restatement.moved.iter().collect::<Vec<_>>(), Holds::ManyMonths));
    blocks.extend(others(view, restatement));
    if let Some(records) = restatement.records.as_deref().filter(|records| !records.is_empty()) {
        blocks.push(Block::Text { text: counts(view, records) });
        if view.is_internal() {
            blocks.push(Block::Folded(records_table(view, records)));
            blocks.extend(rest(view, path, records.len()));
        }
    }
    Some(section("corrections", Label::Corrections.text(language), blocks))
}

/// What moved of the metrics of a definition.
pub(super) fn of_definition(view: &View<'_>, path: &str, definition: &Definition) -> Option<Section> {
    let is_of = |moved: &&Moved| {
        Measured::of(&moved.cell.metric).is_some_and(|measured| measured.definition().stem == definition.stem)
    };
    of_some(
        view,
        path,
        &view.story.restatement.as_ref()?.moved.iter().filter(is_of).collect::<Vec<_>>(),
        Holds::ManyMonths,
    )
}

/// What moved of a month.
pub(super) fn of_month(view: &View<'_>, path: &str, month: usize) -> Option<Section> {
    let this = view.figures.months[month].month;
    of_some(view, path, &view.story.restatement.as_ref()?.of_month(this).collect::<Vec<_>>(), Holds::OneMonth)
}

/// The notice at the head of a month's page; `None`: nothing of it moved.
pub(super) fn notice(view: &View<'_>, month: usize) -> Option<String> {
    let language = view.language();
    let this = view.figures.months[month].month;
    let restatement = view.story.restatement.as_ref()?;
    let open = restatement.of_month(this).filter(|moved| moved.was_open).count() as u64;
    let settled = restatement.of_month(this).count() as u64 - open;
    (open + settled > 0).then(|| words::month_restated(language, &words::month_alone(language, this), settled, open))
}

fn of_some(view: &View<'_>, path: &str, moved: &[&Moved], holds: Holds) -> Option<Section> {
    let restatement = view.story.restatement.as_ref().filter(|_| !moved.is_empty())?;
    let mut blocks = vec![Block::Text { text: compared(view, restatement) }];
    blocks.extend(tables(view, path, moved, holds));
    Some(section("corrections", Label::Corrections.text(view.language()), blocks))
}

/// What is compared with what, by the time each side speaks from.
fn compared(view: &View<'_>, restatement: &Restatement) -> String {
    let moment = |side: &Side| {
        let commit = side.commit.as_deref().map(|commit| format!(", {}", commit.get(..SHORT).unwrap_or(commit)));
        format!("{}{}", comparison::moment(&side.as_of), commit.unwrap_or_default())
    };
    words::compared_with(view.language(), &moment(&restatement.before), &moment(&restatement.after))
}

/// The figures that were settled in a table, those that were still open in a folded one.
fn tables(view: &View<'_>, path: &str, moved: &[&Moved], holds: Holds) -> Vec<Block> {
    let language = view.language();
    let (open, settled): (Vec<&Moved>, Vec<&Moved>) = moved.iter().copied().partition(|moved| moved.was_open);
    let mut blocks = Vec::new();
    if !settled.is_empty() {
        blocks.push(Block::Table(table(view, path, &settled, words::was_settled(language), holds)));
        blocks.extend(rest(view, path, settled.len()));
    }
    if !open.is_empty() {
        blocks.push(Block::Folded(table(view, path, &open, words::was_open(language), holds)));
        blocks.extend(rest(view, path, open.len()));
    }
    blocks
}

fn table(view: &View<'_>, path: &str, moved: &[&Moved], caption: &str, holds: Holds) -> Table {
    let head = |label: Label, number| Head { text: label.text(view.language()).to_owned(), number };
    let row = |moved: &&Moved| {
        let key = |group: &str, key: &str| extras::key_name(view, group, key);
        let Row { of, name, was, now, by } = comparison::row(view.voice, Some(view.archive), moved, key);
        let definition = Measured::of(&moved.cell.metric).map(|measured| View::definition_page(measured.definition()));
        let name = definition.map_or_else(|| Cell::text(&name), |to| Cell::link(&name, view.link(path, &to, "").href));
        vec![Cell::text(of), name, Cell::text(was), Cell::text(now), Cell::text(by)]
    };
    let are_months = moved.iter().all(|moved| matches!(moved.cell.of, Of::Month(_)));
    let of = if are_months { Label::Month } else { Label::Period };
    let mut table = Table {
        caption: format!("{caption} ({})", moved.len()),
        heads: vec![
            head(of, false),
            head(Label::Metric, false),
            head(Label::From, true),
            head(Label::To, true),
            head(Label::Change, true),
        ],
        rows: moved.iter().take(ROWS).map(row).collect(),
    };
    match holds {
        Holds::ManyMonths => {}
        Holds::OneMonth => {
            table.heads.remove(0);
            table.rows.iter_mut().for_each(|row| drop(row.remove(0)));
        }
    }
    table.without_empty_columns()
}

/// That a table does not hold all.
fn rest(view: &View<'_>, path: &str, all: usize) -> Option<Block> {
    let more = all.checked_sub(ROWS).filter(|more| *more > 0)? as u64;
    let file = view.shared(path, CORRECTIONS);
    Some(Block::Text { text: words::more_in(view.language(), more, file.trim_start_matches("../")) })
}

/// What only one side holds.
fn others(view: &View<'_>, restatement: &Restatement) -> Vec<Block> {
    let language = view.language();
    let names = |ids: &[String]| ids.iter().map(|id| view.metric_name(id)).collect::<Vec<_>>().join(", ");
    let months: Vec<String> = restatement.months_gone.iter().map(|month| words::month(language, *month)).collect();
    [
        (words::Only::NewMetrics, names(&restatement.metrics_new)),
        (words::Only::OldMetrics, names(&restatement.metrics_gone)),
        (words::Only::OldMonths, months.join(", ")),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(only, names)| Block::Text { text: words::only_in_one(language, only, &names) })
    .collect()
}

/// How many records of each kind came, went and changed.
fn counts(view: &View<'_>, records: &[RecordChange]) -> String {
    let kinds = comparison::counted(records).into_iter().map(|(kind, counts)| {
        let counts: Vec<_> = counts.into_iter().collect();
        view.voice.record_counts(kind, &counts)
    });
    let kinds: Vec<String> = kinds.collect();
    format!("{}. {}", words::records_between(view.language()), kinds.join("; "))
}

/// File and line, linked where the record still stands there.
fn place(view: &View<'_>, record: &RecordChange) -> Cell {
    let text = format!("{}:{}", record.file, record.line);
    let file = match record.happened {
        Happened::Went => None,
        Happened::Came | Happened::Changed => view.archive.files.binary_search(&record.file).ok(),
    };
    let file = file.and_then(|file| u32::try_from(file).ok()).map(FileId);
    let href = file.and_then(|file| view.archive.source_of(&Place { file, line: record.line, column: 0 }));
    Cell { href, ..Cell::text(text) }
}

/// The records by id and place: for the team.
fn records_table(view: &View<'_>, records: &[RecordChange]) -> Table {
    let language = view.language();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let row = |record: &RecordChange| {
        vec![
            Cell::text(record.happened.noun(language)),
            Cell::text(record.kind.noun(language)),
            Cell::text(&record.id),
            Cell::text(record.date.map(|date| words::date(language, date)).unwrap_or_default()),
            place(view, record),
        ]
    };
    Table {
        caption: format!("{} ({})", words::records_between(language), records.len()),
        heads: vec![
            head(Label::Result),
            head(Label::Kind),
            Head { text: "id".to_owned(), number: false },
            head(Label::Date),
            head(Label::Place),
        ],
        rows: records.iter().take(ROWS).map(row).collect(),
    }
    .without_empty_columns()
}
