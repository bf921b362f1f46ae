//! The longest wait still open at the month's end: all entries so far → seconds.

use super::waiting::{end, waiting};
use crate::{
    definition,
    measure::{
        conversation::Conversation,
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        when::age_begins,
        witness::Reason,
    },
};

/// Age of the oldest entry that waits.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    feed: Feed::Logs,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.waiting_oldest",
        Bilingual { ko: "가장 오래 기다린 시간", en: "Longest wait still open" },
        definition!("response", "waiting_oldest"),
        Unit::Seconds,
        Shape::Count,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let until = if slice.month().complete { end(slice) } else { slice.context.as_of };
    let (exact, vague): (Vec<_>, Vec<_>) = waiting(slice).partition(|conversation| conversation.entry.at.is_exact());
    let began = |conversation: &Conversation<'_>| age_begins(&conversation.entry.at, slice.context.zone());
    let Some(oldest) = exact.iter().map(|conversation| began(conversation)).min() else {
        return Figure::nothing();
    };
    let mut tally = slice.tally();
    for conversation in exact {
        tally.count(conversation, began(conversation) == oldest);
    }
    for conversation in vague {
        tally.leave_out(conversation, Reason::StartToTheDay);
    }
    tally.of(Figure { value: Some(Value::Whole(until - oldest)), ..Figure::of(State::Ok) })
}
