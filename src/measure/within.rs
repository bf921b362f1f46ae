//! Shares within a stated time (metrics.md §1, "Share within T").

use super::{
    conversation::{Conversation, Turn},
    figure::Figure,
    slice::Slice,
    when::{DAY, is_within_days},
};
use crate::community::{Moment, Second};

/// Items of a share within T.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Old enough, and not withdrawn unanswered before T.
    pub n: u64,
    /// Of them, those where it happened within T.
    pub k: u64,
    /// Left out for their precision.
    pub left_out: u64,
}

impl Tally {
    /// The share with Wilson's interval.
    #[must_use]
    pub fn share(self) -> Figure {
        Figure { left_out: self.left_out, ..Figure::share(self.k, self.n) }
    }
}

/// Answered within seconds, both times exact: items whose start or first response is not exact are left out.
#[must_use]
pub fn answered_within<'a>(
    slice: &Slice<'_>,
    conversations: impl Iterator<Item = &'a Conversation<'a>>,
    seconds: Second,
) -> Tally {
    let mut tally = Tally::default();
    for conversation in conversations {
        let at = conversation.entry.at;
        if !at.is_exact() {
            tally.left_out += 1;
            continue;
        }
        if at.second + seconds > slice.context.as_of {
            continue;
        }
        let response = conversation.first_response();
        let ends = response.map_or(conversation.withdrawn, |turn| turn.at);
        let inexact_end = (response.is_some() && ends.is_none()) || ends.is_some_and(|end| !end.is_exact());
        if inexact_end {
            tally.left_out += 1;
            continue;
        }
        let elapsed = ends.map(|end| end.second - at.second);
        if response.is_none() && elapsed.is_some_and(|elapsed| elapsed < seconds) {
            continue;
        }
        tally.n += 1;
        tally.k += u64::from(response.is_some() && elapsed.is_some_and(|elapsed| elapsed <= seconds));
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
