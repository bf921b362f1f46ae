//! First answered by a member: the month's entries answered within seven days → a share.

use crate::{
    community::Role,
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::is_old_enough,
        when::DAY,
        within::is_answered_within_days,
        witness::Reason,
    },
};

/// A member was first to answer.
pub(super) static METRIC: Metric = Metric {
    follow_up: Some(7 * DAY),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.peer_share",
        Bilingual { ko: "회원이 먼저 답한 비율", en: "First answered by a member" },
        definition!("response", "peer_share"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for conversation in slice.waiting_for_reply() {
        let at = conversation.entry.at;
        let response = conversation.first_response();
        let is_old = is_old_enough(&at, 7 * DAY, slice.context.as_of, slice.context.zone());
        if !is_old {
            tally.pass(conversation, Reason::TooYoung);
        } else if is_answered_within_days(&at, response, 7) {
            tally.count(conversation, response.is_some_and(|turn| turn.role == Role::Member));
        } else {
            tally.pass(conversation, Reason::NotAnswered);
        }
    }
    tally.share()
}
