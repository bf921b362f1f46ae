//! Answers that became a dialogue: the month's entries that ask for an answer and got one of ours → a share.

use crate::{
    community::Moment,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::is_old_enough,
        when::{DAY, is_later, is_within_days},
        witness::Reason,
    },
};

/// The author spoke again after our answer.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    follow_up: Some(14 * DAY),
    ..Metric::new(
        "ties.dialogue",
        Bilingual { ko: "대화로 이어진 비율", en: "Answers that became dialogue" },
        definition!("ties", "dialogue"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let context = slice.context;
    let is_old = |at: &Moment| is_old_enough(at, 14 * DAY, context.as_of, context.zone());
    let known = slice.ear().keep(slice.waiting_for_reply(), Reason::AuthorUnknown, |c| c.author.is_some());
    let mut tally = slice.tally();
    for conversation in slice.ear().keep(known, Reason::TooYoung, |c| is_old(&c.entry.at)) {
        match is_dialogue(conversation) {
            Some(is_dialogue) => tally.count(conversation, is_dialogue),
            None => tally.pass(conversation, Reason::NoReplyOfOurs),
        }
    }
    tally.share()
}

/// Whether the author spoke within 7 days after our first answer; `None`: we gave none within 7 days.
fn is_dialogue(conversation: &Conversation<'_>) -> Option<bool> {
    let asked = conversation.entry.at;
    let answer = conversation
        .turns
        .iter()
        .find(|turn| turn.is_ours() && turn.at.is_none_or(|answered| is_within_days(&asked, &answered, 7)))?;
    let mut replies = conversation.turns.iter().filter(|turn| turn.is_authors);
    Some(replies.any(|reply| match (answer.at, reply.at) {
        (Some(answered), Some(said)) => is_later(&answered, &said) && is_within_days(&answered, &said, 7),
        (None, _) | (_, None) => true,
    }))
}
