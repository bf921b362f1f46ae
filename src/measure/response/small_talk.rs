//! Small talk that got an answer within a day: the month's entries that ask for none → a share.

use crate::{
    definition,
    measure::{
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        when::DAY,
        within::answered_within,
        witness::Reason,
    },
};

/// Answered within 24 hours though nothing was asked.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    follow_up: Some(DAY),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.small_talk",
        Bilingual { ko: "잡담에 답한 비율", en: "Small talk answered in 24 hours" },
        definition!("response", "small_talk"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| {
            let small_talk = slice.ear().keep(slice.conversations(), Reason::AsksForAnswer, |c| !c.entry.needs_reply);
            answered_within(slice, small_talk, DAY).share()
        }),
    )
};
