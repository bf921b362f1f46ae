//! Settled at first contact: the month's outcomes, a week old → a share.

use crate::{
    community::Outcome,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::is_old_enough,
        when::{DAY, is_later, is_within_days},
        witness::Reason,
    },
};

/// Days in which another reply, or another try, would show that it was not settled.
const DAYS: i32 = 7;

/// One reply of ours, one try, and nobody came back.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "resolution.first_contact",
        Bilingual { ko: "한 번에 해결한 비율", en: "Settled at first contact" },
        definition!("resolution", "first_contact"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for (conversation, outcome) in slice.settled() {
        let is_old = is_old_enough(&outcome.at, 7 * DAY, slice.context.as_of, slice.context.zone());
        if !conversation.entry.needs_reply {
            tally.pass(&(conversation, outcome), Reason::AsksForNoAnswer);
        } else if is_old {
            tally.count(&(conversation, outcome), is_first_contact(slice, conversation, outcome));
        } else {
            tally.pass(&(conversation, outcome), Reason::TooYoung);
        }
    }
    tally.share()
}

fn is_first_contact(slice: &Slice<'_>, conversation: &Conversation<'_>, outcome: &Outcome) -> bool {
    let replies = conversation.replies_of_ours_until(&outcome.at, DAYS).count();
    let asked_again = slice.context.cluster_of(conversation).any(|other| {
        other.id != conversation.id
            && other.author.is_some()
            && other.author == conversation.author
            && is_later(&conversation.entry.at, &other.entry.at)
            && is_within_days(&outcome.at, &other.entry.at, DAYS)
    });
    replies == 1 && conversation.entry.attempts == 1 && !asked_again
}
