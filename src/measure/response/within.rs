//! Answered within 1, 2 and 24 hours: the month's entries that ask for an answer → a share.

use crate::{
    community::{Second, Target},
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Definition, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        within::answered_within,
    },
};

const DEFINITION: Definition = definition!("response", "within");
const HOUR_SECONDS: Second = 3_600;

const BASE: Metric = Metric {
    better: Better::Up,
    follow_up: Some(HOUR_SECONDS),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.within_1h",
        Bilingual { ko: "1시간 안에 답한 비율", en: "Answered within 1 hour" },
        DEFINITION,
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| measure(slice, HOUR_SECONDS)),
    )
};

/// Within one hour.
pub(super) static HOUR: Metric = BASE;

/// Within two hours.
pub(super) static TWO_HOURS: Metric = Metric {
    id: "response.within_2h",
    name: Bilingual { ko: "2시간 안에 답한 비율", en: "Answered within 2 hours" },
    follow_up: Some(2 * HOUR_SECONDS),
    default_target: Some(Target::AtLeast(0.8)),
    measure: Measure::Scalar(|slice| measure(slice, 2 * HOUR_SECONDS)),
    ..BASE
};

/// Within a day.
pub(super) static DAY: Metric = Metric {
    id: "response.within_24h",
    name: Bilingual { ko: "24시간 안에 답한 비율", en: "Answered within 24 hours" },
    follow_up: Some(24 * HOUR_SECONDS),
    measure: Measure::Scalar(|slice| measure(slice, 24 * HOUR_SECONDS)),
    ..BASE
};

fn measure(slice: &Slice<'_>, seconds: Second) -> Figure {
    answered_within(slice, slice.waiting_for_reply(), seconds).share()
}
