//! Time to the first response: the month's entries that ask for one → a Kaplan–Meier quantile.

use crate::{
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Definition, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::kaplan_meier::KaplanMeier,
        survival::{End, FOLLOW_UP, Item, Lifetimes, follow, quantile},
    },
};

const DEFINITION: Definition = definition!("response", "time");

const BASE: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.time_median",
        Bilingual { ko: "첫 답까지 중앙값", en: "Median time to first answer" },
        DEFINITION,
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(|slice| measure(slice, 0.5)),
    )
};

/// Half of the entries were answered by then.
pub(super) static MEDIAN: Metric = BASE;

/// Nine in ten were answered by then.
pub(super) static P90: Metric = Metric {
    id: "response.time_p90",
    name: Bilingual { ko: "열에 아홉이 답을 받은 시간", en: "Time until 9 in 10 answered" },
    measure: Measure::Scalar(|slice| measure(slice, 0.9)),
    ..BASE
};

fn measure(slice: &Slice<'_>, q: f64) -> Figure {
    quantile(&lifetimes(slice, |conversation| End::of_response(conversation.first_response())), q)
}

/// The curve behind both quantiles; `None`: the month has no entry with a known time.
pub(in crate::measure) fn curve(slice: &Slice<'_>) -> Option<KaplanMeier> {
    KaplanMeier::from_sorted(&lifetimes(slice, |c| End::of_response(c.first_response())).known)
}

/// Waiting times of the month's entries, by what counts as the first response.
pub(super) fn lifetimes(slice: &Slice<'_>, end: fn(&Conversation<'_>) -> End) -> Lifetimes {
    let items = slice.waiting_for_reply().map(|conversation| Item {
        of: conversation.id,
        at: conversation.entry.at,
        end: end(conversation),
        censored: conversation.withdrawn,
    });
    follow(items, slice.context, FOLLOW_UP)
}
