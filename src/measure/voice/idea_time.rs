//! Time to a decision on an idea: the month's ideas → a Kaplan–Meier median.

use super::idea_adoption::DECISIONS;
use crate::{
    community::{Moment, Second},
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::{End, Item, follow, quantile},
        when::{DAY, is_later},
        witness::Reason,
    },
};

/// Ideas are followed for a year.
const FOLLOW_UP: Second = 365 * DAY;

/// Half of the ideas were decided by then.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.idea_time_median",
        Bilingual { ko: "아이디어 결정까지 중앙값", en: "Median time to decide an idea" },
        definition!("voice", "idea_time"),
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let ideas = slice.ear().keep(slice.conversations(), Reason::OtherKind, |conversation| conversation.is_idea());
    let items = ideas.map(|conversation| {
        let decision = conversation.first_outcome(&DECISIONS);
        Item {
            of: conversation.id,
            at: conversation.entry.at,
            end: decision.map_or(End::Open, |outcome| End::Event(Some(outcome.at))),
            censored: if decision.is_some() { conversation.withdrawn } else { given_up(conversation) },
        }
    });
    quantile(&follow(items, slice.context, FOLLOW_UP), 0.5)
}

/// What ends the watch over an idea without a decision: its last outcome, or a withdrawal before it.
fn given_up(conversation: &Conversation<'_>) -> Option<Moment> {
    let last = conversation.outcomes.last()?.at;
    Some(match conversation.withdrawn {
        Some(withdrawn) if is_later(&withdrawn, &last) => withdrawn,
        Some(_) | None => last,
    })
}
