//! Time to the first response by staff or a team: the month's entries that ask for one → a Kaplan–Meier median.

use super::time::lifetimes;
use crate::{
    definition,
    measure::{
        conversation::Conversation,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        survival::{End, FOLLOW_UP, quantile},
    },
};

/// Half of the entries were answered by us by then.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.staff_time_median",
        Bilingual { ko: "직원 첫 답까지 중앙값", en: "Median time to staff answer" },
        definition!("response", "staff_time"),
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(|slice| {
            let end = |conversation: &Conversation<'_>| End::of_response(conversation.first_response_of_ours());
            quantile(&lifetimes(slice, end), 0.5)
        }),
    )
};
