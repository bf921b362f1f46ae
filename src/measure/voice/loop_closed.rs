//! Told what came of it: the month's outcomes of ideas and complaints, a week old → a share.

use crate::{
    community::{EntryKind, Moment, Outcome},
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

/// Days within which the customer should hear of it.
const DAYS: i32 = 7;

/// Of the outcomes, those told within seven days.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.loop_closed",
        Bilingual { ko: "결과를 알려 준 비율", en: "Told what came of it" },
        definition!("voice", "loop_closed"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for (conversation, outcome) in slice.settled() {
        let is_asked = matches!(conversation.entry.kind, EntryKind::Idea | EntryKind::Complaint);
        if !is_asked {
            tally.pass(&(conversation, outcome), Reason::OtherKind);
        } else if is_old_enough(&outcome.at, 7 * DAY, slice.context.as_of, slice.context.zone()) {
            tally.count(&(conversation, outcome), is_told(conversation, outcome));
        } else {
            tally.pass(&(conversation, outcome), Reason::TooYoung);
        }
    }
    tally.share()
}

/// Told at a noted time, or by a public reply of ours at or after the outcome; one without a time counts.
fn is_told(conversation: &Conversation<'_>, outcome: &Outcome) -> bool {
    let in_time = |at: &Moment| is_within_days(&outcome.at, at, DAYS);
    outcome.told_at.as_ref().is_some_and(in_time)
        || conversation
            .replies_of_ours_until(&outcome.at, DAYS)
            .any(|turn| turn.reply.public && turn.at.as_ref().is_none_or(|at| !is_later(at, &outcome.at)))
}
