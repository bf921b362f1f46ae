//! Desires at a glance: all entries with a need up to the month's end → a table.

use crate::{
    community::{ChannelId, Date, Need, PersonId, Verdict},
    definition,
    measure::{
        conversation::Conversation,
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        slice::Slice,
        witness::Part,
    },
};
use std::collections::BTreeSet;

/// A row a need.
pub(super) static TABLE: Described = Described {
    id: "needs.table",
    name: Bilingual { ko: "욕구별 현황", en: "Desires at a glance" },
    definition: definition!("needs", "table"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(|slice| Some(table(slice))),
};

/// What an entry with a need came to, each with its column.
const RESULTS: [(Verdict, &str); 6] = [
    (Verdict::Solved, "solved"),
    (Verdict::Alternative, "alternative"),
    (Verdict::Declined, "declined"),
    (Verdict::Adopted, "adopted"),
    (Verdict::Shipped, "shipped"),
    (Verdict::Withdrawn, "withdrawn"),
];

/// The voices behind a need.
#[derive(Debug, Clone, Default)]
struct Voices {
    entries: u64,
    people: BTreeSet<PersonId>,
    channels: BTreeSet<ChannelId>,
    first: Option<Date>,
    last: Option<Date>,
    /// Parallel to [`RESULTS`].
    outcomes: [u64; RESULTS.len()],
}

impl Voices {
    /// Adds an entry with what came of it by the last date of the month: its last outcome until then.
    fn add(&mut self, conversation: &Conversation<'_>, until: Date) {
        let date = conversation.entry.at.date;
        self.entries += 1;
        self.people.extend(conversation.author);
        self.channels.insert(conversation.entry.channel);
        self.first = Some(self.first.map_or(date, |first| first.min(date)));
        self.last = Some(self.last.map_or(date, |last| last.max(date)));
        if let Some(outcome) = conversation.outcomes.iter().rfind(|outcome| outcome.at.date <= until) {
            for (count, (result, _)) in self.outcomes.iter_mut().zip(RESULTS) {
                *count += u64::from(outcome.result == result);
            }
        }
    }
}

fn table(slice: &Slice<'_>) -> Table {
    let needs = &slice.context.archive.needs;
    let mut voices = vec![Voices::default(); needs.len()];
    let linked = slice.context.with_need.iter().map(|&i| &slice.context.conversations[i]);
    for conversation in linked.take_while(|conversation| conversation.month <= slice.index) {
        if let Some(need) = conversation.entry.need {
            voices[need.index()].add(conversation, slice.month().last);
            slice.ear().tell_of(|| needs[need.index()].id.clone(), Part::Whole, conversation);
        }
    }
    let columns = ["need", "entries", "people", "channels", "first", "last", "status", "opportunity", "actions"];
    Table {
        columns: columns.into_iter().chain(RESULTS.map(|(_, column)| column)).collect(),
        rows: needs.iter().zip(&voices).map(|(need, voices)| row(slice, need, voices)).collect(),
    }
}

fn row(slice: &Slice<'_>, need: &Need, voices: &Voices) -> Vec<Cell> {
    let context = slice.context;
    let done = need.actions.iter().filter(|action| action.at.date <= slice.month().last && context.is_seen(&action.at));
    let date = |date: Option<Date>| Cell::or_absent(date.map(|date| Cell::Text(date.to_string())));
    let mut cells = vec![
        Cell::text(&need.id),
        Cell::count(voices.entries),
        Cell::count(voices.people.len() as u64),
        Cell::count(voices.channels.len() as u64),
        date(voices.first),
        date(voices.last),
        Cell::or_absent(need.status.map(|status| Cell::text(status.id()))),
        Cell::or_absent(opportunity(need).map(Cell::Real)),
        Cell::count(done.count() as u64),
    ];
    cells.extend(voices.outcomes.map(Cell::count));
    cells
}

/// Importance, and by how much it is not satisfied; `None` unless both are given.
fn opportunity(need: &Need) -> Option<f64> {
    let (importance, satisfaction) = (need.importance?, need.satisfaction?);
    Some(importance + (importance - satisfaction).max(0.0))
}
