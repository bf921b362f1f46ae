//! How topics changed: the entries of a month and of the one before → a table.

use crate::{
    community::EntryKind,
    definition,
    measure::{
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        slice::Slice,
        statistics::{newcombe::newcombe, whole::real},
        witness::{Ear, Part},
    },
};

/// Each topic's part of the month's entries, and how it moved.
pub(super) static TABLE: Described = Described {
    id: "voice.topic_change",
    name: Bilingual { ko: "주제별 변화", en: "Change by topic" },
    definition: definition!("voice", "topic_change"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(|slice| Some(table(slice))),
};

/// Entries of one month by topic.
struct Topics {
    /// All entries of the month.
    entries: u64,
    /// Per topic of the organisation: entries, and complaints among them.
    of: Vec<(u64, u64)>,
}

impl Topics {
    /// Counts a month.
    fn count(slice: &Slice<'_>, ear: Ear<'_>) -> Self {
        let mut topics = Self { entries: 0, of: vec![(0, 0); slice.context.archive.organisation.topics.len()] };
        for conversation in slice.conversations() {
            topics.entries += 1;
            for topic in &conversation.entry.topics {
                ear.tell_of(
                    || slice.context.archive.organisation.topics[topic.index()].id.clone(),
                    Part::Whole,
                    conversation,
                );
                let (entries, complaints) = &mut topics.of[topic.index()];
                *entries += 1;
                *complaints += u64::from(conversation.entry.kind == EntryKind::Complaint);
            }
        }
        topics
    }
}

fn table(slice: &Slice<'_>) -> Table {
    let now = Topics::count(slice, slice.ear());
    let before = slice
        .previous()
        .filter(|_| slice.month().complete)
        .map(|previous| Topics::count(&previous, Ear::new(None)))
        .filter(|t| t.entries > 0);
    let mut rows = Vec::new();
    for (i, topic) in slice.context.archive.organisation.topics.iter().enumerate() {
        let (entries, complaints) = now.of[i];
        let was = before.as_ref().map(|before| (before.of[i].0, before.entries));
        if entries == 0 {
            continue;
        }
        let change = was.map(|was| newcombe((entries, now.entries), was));
        let end = |end: Option<f64>| Cell::or_absent(end.map(Cell::Real));
        rows.push(vec![
            Cell::text(&topic.id),
            Cell::count(entries),
            Cell::Real(real(complaints) / real(entries)),
            Cell::Real(real(entries) / real(now.entries)),
            end(change.map(|(change, _)| change)),
            end(change.and_then(|(_, interval)| interval.low)),
            end(change.and_then(|(_, interval)| interval.high)),
        ]);
    }
    Table { columns: vec!["topic", "entries", "complaint_share", "share", "change", "low", "high"], rows }
}
