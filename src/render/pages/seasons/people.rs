//! Person by person, for the internal edition alone.

use super::{Seen, head};
use crate::{
    measure::{figures::SupporterRow, metric::Unit},
    render::{
        document::{Block, Cell, Section, Table},
        pages::subject,
        words::{self, Label, Noun},
    },
};

/// The section; `None`: this edition names nobody.
pub(super) fn section(seen: &Seen<'_>) -> Option<Section> {
    let (view, language) = (seen.view, seen.view.language());
    if !view.is_internal() || seen.measured.people.is_empty() {
        return None;
    }
    let label = Label::PersonByPerson.text(language);
    let table = Table {
        caption: label.to_owned(),
        heads: vec![
            head(view, Label::Name, false),
            head(view, Label::Role, false),
            head(view, Label::BeforeThis, false),
            head(view, Label::Missions, true),
            head(view, Label::Sessions, true),
            head(view, Label::Posts, true),
            head(view, Label::VoicesCarried, true),
            head(view, Label::ActivityHours, true),
            head(view, Label::PayAnHour, true),
            head(view, Label::Growth, true),
            head(view, Label::LeftOn, false),
            head(view, Label::HiredHere, false),
        ],
        rows: seen.rows().map(|row| cells(seen, row)).collect(),
    };
    Some(subject::section("people", label, vec![Block::Table(table)]))
}

fn cells(seen: &Seen<'_>, row: &SupporterRow) -> Vec<Cell> {
    let (view, language) = (seen.view, seen.view.language());
    let on = &seen.season.people[row.place];
    let missing = || Label::NotMeasurableShort.text(language).to_owned();
    let before: Vec<String> = row
        .path
        .iter()
        .map(|(season, role)| {
            let season = view.archive.seasons[season.index()].name.in_language(language);
            format!("{season}: {}", role.noun(language))
        })
        .collect();
    let pay = row.per_hour.map_or_else(missing, |per_hour| view.voice.amount(Unit::Money, per_hour));
    let pay_tone = match row.below_wage {
        Some(true) => "bad",
        Some(false) => "",
        None => "muted",
    };
    let left = on.left.map(|left| {
        let because = on.left_because.as_ref().map(|because| format!(" ({because})")).unwrap_or_default();
        format!("{}{because}", words::date_short(language, left))
    });
    vec![
        Cell::text(seen.name(row)),
        Cell::text(row.role.noun(language)),
        Cell::text(before.join(", ")),
        Cell::text(row.missions.to_string()),
        Cell::text(row.sessions.to_string()),
        Cell::text(row.posts.to_string()),
        Cell::text(if row.voices > 0 { format!("{} ({})", row.voices, row.landed) } else { "0".to_owned() }),
        Cell::text(on.hours.map_or_else(missing, |hours| words::hours(language, hours))),
        Cell { tone: pay_tone, ..Cell::text(pay) },
        Cell::text(row.growth.map_or_else(|| "–".to_owned(), words::signed_percent)),
        Cell::text(left.unwrap_or_default()),
        Cell::text(if on.hired == Some(true) { Label::Yes.text(language) } else { "" }),
    ]
}
