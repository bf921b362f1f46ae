//! Hand-offs between teams: the month's outcomes with a reply of a team → a mean.

use crate::{
    community::TeamId,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};
use std::collections::BTreeSet;

/// Replies count until so many days after the outcome.
const DAYS: i32 = 7;

/// Distinct teams − 1, on average.
pub(super) static MEAN: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "effort.handoffs_mean",
        Bilingual { ko: "건당 팀 이관", en: "Hand-offs per settled case" },
        definition!("effort", "handoffs"),
        Unit::Number,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

#[expect(clippy::cast_precision_loss, reason = "counts of the data stay below 2^53")]
fn measure(slice: &Slice<'_>) -> Figure {
    let (mut tally, mut handoffs) = (slice.tally(), 0);
    for (conversation, outcome) in slice.settled_of_asked() {
        let teams: BTreeSet<TeamId> =
            conversation.replies_of_ours_until(&outcome.at, DAYS).filter_map(|turn| turn.team).collect();
        if teams.is_empty() {
            tally.pass(&(conversation, outcome), Reason::NoTeam);
        } else {
            tally.count(&(conversation, outcome), false);
            handoffs += teams.len() - 1;
        }
    }
    Figure::real(handoffs as f64 / tally.n().max(1) as f64, tally.n())
}
