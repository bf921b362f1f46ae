//! Time to an outcome: the month's entries that ask for an answer → a Kaplan–Meier median.

use crate::{
    community::Verdict,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::{End, FOLLOW_UP, Item, Lifetimes, follow, quantile},
    },
};

/// The results that bring an entry to an end: all but a withdrawal.
pub(in crate::measure) const ENDS: [Verdict; 5] =
    [Verdict::Solved, Verdict::Alternative, Verdict::Declined, Verdict::Adopted, Verdict::Shipped];

/// Half of the entries had an outcome by then.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "resolution.time_median",
        Bilingual { ko: "해결까지 중앙값", en: "Median time to an outcome" },
        definition!("resolution", "time"),
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    quantile(&times(slice.waiting_for_reply(), slice), 0.5)
}

/// Times from entries to their first outcome that ends them.
pub(in crate::measure) fn times<'a>(
    conversations: impl Iterator<Item = &'a Conversation<'a>>,
    slice: &Slice<'_>,
) -> Lifetimes {
    let items = conversations.map(|conversation| Item {
        of: conversation.id,
        at: conversation.entry.at,
        end: conversation.first_outcome(&ENDS).map_or(End::Open, |outcome| End::Event(Some(outcome.at))),
        censored: conversation.withdrawn,
    });
    follow(items, slice.context, FOLLOW_UP)
}
