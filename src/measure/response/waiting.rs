//! Still waiting at the month's end: all entries so far that ask for an answer and have none → a count.

use crate::{
    community::{Moment, Second},
    definition,
    measure::{
        conversation::Conversation,
        metric::{Better, Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::{Part, Reason},
    },
};

/// Entries without a first response, not withdrawn, at the month's end.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    feed: Feed::Logs,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.waiting",
        Bilingual { ko: "답을 기다리는 글", en: "Still waiting for an answer" },
        definition!("response", "waiting"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| slice.tally().all(waiting(slice)).number()),
    )
};

/// E of the definition: the month's end, or one second after `as_of`.
pub(super) fn end(slice: &Slice<'_>) -> Second {
    if slice.month().complete { slice.month().end } else { slice.context.as_of + 1 }
}

/// The conversations that wait at the month's end.
pub(super) fn waiting<'a>(slice: &Slice<'a>) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
    let end = end(slice);
    let ear = slice.ear();
    slice.all_conversations().take_while(move |c| c.entry.at.second < end).filter(move |conversation| {
        let why_not = why_not(conversation, end);
        if let Some(reason) = why_not {
            ear.tell(Part::Passed(reason), conversation);
        }
        why_not.is_none()
    })
}

/// Why a conversation does not wait at an instant; `None`: it does.
fn why_not(conversation: &Conversation<'_>, end: Second) -> Option<Reason> {
    let before_end = |moment: &Moment| moment.second < end;
    let answered = conversation.first_response().is_some_and(|turn| turn.at.as_ref().is_none_or(before_end));
    if !conversation.entry.needs_reply {
        Some(Reason::AsksForNoAnswer)
    } else if answered {
        Some(Reason::Answered)
    } else {
        conversation.withdrawn.as_ref().is_some_and(before_end).then_some(Reason::Withdrawn)
    }
}
