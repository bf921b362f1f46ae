//! Left without an answer for seven days: the month's entries that ask for one → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::is_old_enough,
        when::DAY,
        within::{is_answered_within_days, is_withdrawn_before},
        witness::Reason,
    },
};

/// No first response within seven days.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    follow_up: Some(7 * DAY),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.none_7d",
        Bilingual { ko: "7일 넘게 답 없는 비율", en: "No answer within 7 days" },
        definition!("response", "none_7d"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for conversation in slice.waiting_for_reply() {
        let at = conversation.entry.at;
        if !is_old_enough(&at, 7 * DAY, slice.context.as_of, slice.context.zone()) {
            tally.pass(conversation, Reason::TooYoung);
            continue;
        }
        let answered = is_answered_within_days(&at, conversation.first_response(), 7);
        if answered || !is_withdrawn_before(&at, conversation.withdrawn, 7) {
            tally.count(conversation, !answered);
        } else {
            tally.pass(conversation, Reason::Withdrawn);
        }
    }
    tally.share()
}
