//! Shares within a stated time (metrics.md §1, "Share within T").

use super::{
    conversation::{Conversation, Turn},
    slice::Slice,
    tally::Tally,
    when::{DAY, is_within_days},
    witness::Reason,
};
use crate::community::{Moment, Second};

/// Answered within seconds, both times exact: items whose start or first response is not exact are left out.
#[must_use]
pub fn answered_within<'a>(
    slice: &Slice<'a>,
    conversations: impl Iterator<Item = &'a Conversation<'a>>,
    seconds: Second,
) -> Tally<'a> {
    let mut tally = slice.tally();
    for conversation in conversations {
        let at = conversation.entry.at;
        if !at.is_exact() {
            tally.leave_out(conversation, Reason::StartToTheDay);
            continue;
        }
        if at.second + seconds > slice.context.as_of {
            tally.pass(conversation, Reason::TooYoung);
            continue;
        }
        let response = conversation.first_response();
        let ends = response.map_or(conversation.withdrawn, |turn| turn.at);
        let inexact_end = match (response, ends) {
            (Some(_), None) => Some(Reason::EndUnknown),
            (_, Some(end)) if !end.is_exact() => Some(Reason::EndToTheDay),
            (_, _) => None,
        };
        if let Some(reason) = inexact_end {
            tally.leave_out(conversation, reason);
            continue;
        }
        let elapsed = ends.map(|end| end.second - at.second);
        if response.is_none() && elapsed.is_some_and(|elapsed| elapsed < seconds) {
            tally.pass(conversation, Reason::Withdrawn);
            continue;
        }
        tally.count(conversation, response.is_some() && elapsed.is_some_and(|elapsed| elapsed <= seconds));
    }
    tally
}

/// Whether a first response came within days; an untimed one did.
#[must_use]
pub fn is_answered_within_days(at: &Moment, response: Option<&Turn<'_>>, days: i32) -> bool {
    response.is_some_and(|turn| turn.at.is_none_or(|said| is_within_days(at, &said, days)))
}

/// Whether a withdrawal came earlier than the end of so many days.
#[must_use]
pub fn is_withdrawn_before(at: &Moment, withdrawn: Option<Moment>, days: i32) -> bool {
    withdrawn.is_some_and(|w| {
        if at.is_exact() && w.is_exact() {
            w.second - at.second < Second::from(days) * DAY
        } else {
            w.date < at.date.plus(days)
        }
    })
}
