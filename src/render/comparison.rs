//! What was restated → rows, text and JSON: the figures that moved, with their names, both sides and the difference.

use super::{
    json::Json,
    metrics_json::figure_object,
    words::{self, Only, Voice},
};
use crate::{
    community::{Archive, Edition},
    measure::metric::Shape,
    narrate::{
        evidence::Measured,
        restatement::{
            Cell, Moved, Of, Restatement, Side,
            records::{Happened, RecordChange, RecordKind},
        },
    },
};
use std::{collections::BTreeMap, fmt::Write};

/// The mark of the format.
const FORMAT: &str = "dangol-comparison/1";

/// A figure that moved, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Of what: the month, or the name of the season or campaign.
    pub of: String,
    /// The metric's name, with the group's key where it is of one.
    pub name: String,
    /// As it was.
    pub was: String,
    /// As it is.
    pub now: String,
    /// By how much; empty: no number.
    pub by: String,
}

/// How many records of each kind came, went and changed.
pub type RecordCounts = BTreeMap<RecordKind, BTreeMap<Happened, u64>>;

/// A figure that moved, in words; without an archive, seasons, campaigns and keys go by their ids.
#[must_use]
pub fn row(voice: Voice<'_>, archive: Option<&Archive>, moved: &Moved, key: impl Fn(&str, &str) -> String) -> Row {
    let Cell { metric, of, group } = &moved.cell;
    let name = Measured::of(metric).map_or(metric.as_str(), |known| known.name().in_language(voice.language));
    let (was, now, by) = voice.moved(moved);
    Row {
        of: of_what(voice, archive, of),
        name: group.as_ref().map_or_else(|| name.to_owned(), |(group, id)| format!("{name} · {}", key(group, id))),
        was,
        now,
        by,
    }
}

/// The month, or the name of the season or campaign; its id where that is not known.
fn of_what(voice: Voice<'_>, archive: Option<&Archive>, of: &Of) -> String {
    let seasons = || archive.into_iter().flat_map(|archive| &archive.seasons);
    let campaigns = || archive.into_iter().flat_map(|archive| &archive.campaigns);
    let (id, name) = match of {
        Of::Month(month) => return words::month(voice.language, *month),
        Of::Season(id) => (id, seasons().find(|season| season.id == *id).map(|season| &season.name)),
        Of::Campaign(id) => (id, campaigns().find(|campaign| campaign.id == *id).map(|campaign| &campaign.name)),
    };
    name.map_or_else(|| id.clone(), |name| name.in_language(voice.language).to_owned())
}

/// A time as RFC 3339 writes it, to the minute: `2026-11-20 18:04`.
#[must_use]
pub fn moment(as_of: &str) -> String {
    as_of.get(..16).unwrap_or(as_of).replace('T', " ")
}

/// The records by kind and by what happened to them.
#[must_use]
pub fn counted(records: &[RecordChange]) -> RecordCounts {
    let mut counts = RecordCounts::new();
    for record in records {
        *counts.entry(record.kind).or_default().entry(record.happened).or_default() += 1;
    }
    counts
}

/// The comparison as text for a terminal, a pull request or a mail.
#[must_use]
pub fn text(voice: Voice<'_>, restatement: &Restatement) -> String {
    let language = voice.language;
    let (settled, open) = restatement.counts();
    let mut out = format!("# {}\n\n", words::restated(language, settled, open));
    let side = |side: &Side| format!("{}, {}", moment(&side.as_of), side.edition);
    line(&mut out, &words::compared_with(language, &side(&restatement.before), &side(&restatement.after)));
    for (heading, is_open) in [(words::was_settled(language), false), (words::was_open(language), true)] {
        let rows: Vec<&Moved> = restatement.moved.iter().filter(|moved| moved.was_open == is_open).collect();
        if rows.is_empty() {
            continue;
        }
        line(&mut out, &format!("\n## {heading} ({})\n", rows.len()));
        for moved in rows {
            let Row { of, name, was, now, by } = row(voice, None, moved, |_, key| key.to_owned());
            let by = if by.is_empty() { by } else { format!(", {by}") };
            line(&mut out, &format!("- {of} · {name} (`{}`): {was} → {now}{by}", moved.cell.metric));
        }
    }
    let ids = |ids: &[String]| ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let months: Vec<String> = restatement.months_gone.iter().map(|month| words::month(language, *month)).collect();
    let others = [
        (Only::NewMetrics, ids(&restatement.metrics_new)),
        (Only::OldMetrics, ids(&restatement.metrics_gone)),
        (Only::OldMonths, months.join(", ")),
    ];
    for (only, names) in others.iter().filter(|(_, names)| !names.is_empty()) {
        line(&mut out, &format!("\n{}", words::only_in_one(language, *only, names)));
    }
    out
}

/// The comparison for programs. Records by file and line stand in the internal edition only, their numbers in both.
#[must_use]
pub fn json(restatement: &Restatement, edition: Edition) -> Json {
    let side = |side: &Side| {
        let pairs = [("as_of", Json::text(&side.as_of)), ("edition", Json::text(&side.edition))];
        Json::object(pairs.into_iter().chain(side.commit.iter().map(|commit| ("commit", Json::text(commit)))))
    };
    let months = |months: &[crate::community::Month]| {
        Json::List(months.iter().map(|month| Json::Text(month.to_string())).collect())
    };
    let ids = |ids: &[String]| Json::List(ids.iter().map(|id| Json::text(id)).collect());
    let mut pairs = vec![
        ("format", Json::text(FORMAT)),
        ("before", side(&restatement.before)),
        ("after", side(&restatement.after)),
        ("compared", months(&restatement.compared)),
        ("months_gone", months(&restatement.months_gone)),
        ("metrics_new", ids(&restatement.metrics_new)),
        ("metrics_gone", ids(&restatement.metrics_gone)),
        ("moved", Json::List(restatement.moved.iter().map(moved_object).collect())),
    ];
    if let Some(records) = &restatement.records {
        pairs.push(("record_counts", counts_object(records)));
        match edition {
            Edition::Public => {}
            Edition::Internal => {
                pairs.push(("records", Json::List(records.iter().map(record_object).collect())));
            }
        }
    }
    Json::object(pairs)
}

fn moved_object(moved: &Moved) -> Json {
    let shape = Measured::of(&moved.cell.metric).map_or(Shape::Mean, Measured::shape);
    let (of, name) = match &moved.cell.of {
        Of::Month(month) => ("month", month.to_string()),
        Of::Season(id) => ("season", id.clone()),
        Of::Campaign(id) => ("campaign", id.clone()),
    };
    let mut pairs = vec![
        ("metric", Json::text(&moved.cell.metric)),
        (of, Json::Text(name)),
        ("was_settled", Json::Bool(!moved.was_open)),
        ("was", figure_object(&moved.was, shape)),
        ("now", figure_object(&moved.now, shape)),
    ];
    if let Some((group, key)) = &moved.cell.group {
        pairs.extend([("group", Json::text(group)), ("key", Json::text(key))]);
    }
    Json::object(pairs)
}

fn counts_object(records: &[RecordChange]) -> Json {
    let whole = |count: u64| Json::Whole(i64::try_from(count).expect("counts stay below 2^63"));
    Json::object(counted(records).into_iter().map(|(kind, counts)| {
        (kind.id(), Json::object(counts.into_iter().map(|(happened, count)| (happened.id(), whole(count)))))
    }))
}

fn record_object(record: &RecordChange) -> Json {
    let mut pairs = vec![
        ("happened", Json::text(record.happened.id())),
        ("kind", Json::text(record.kind.id())),
        ("id", Json::text(&record.id)),
        ("file", Json::text(&record.file)),
        ("line", Json::Whole(record.line.into())),
    ];
    pairs.extend(record.date.map(|date| ("date", Json::Text(date.to_string()))));
    Json::object(pairs)
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all");
}
