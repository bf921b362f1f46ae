//! Settled by one of us alone: the month's outcomes with a reply of ours → a share.

use crate::{
    community::AccountId,
    definition,
    measure::{
        conversation::Turn,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};
use std::collections::BTreeSet;

/// Replies count until so many days after the outcome.
const DAYS: i32 = 7;

/// All replies of ours came from one id.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "teams.empowered",
        Bilingual { ko: "한 사람이 끝낸 비율", en: "Settled by one person" },
        definition!("teams", "empowered"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for (conversation, outcome) in slice.settled_of_asked() {
        let ids: BTreeSet<AccountId> = conversation.replies_of_ours_until(&outcome.at, DAYS).map(Turn::by).collect();
        if ids.is_empty() {
            tally.pass(&(conversation, outcome), Reason::NoReplyOfOurs);
        } else {
            tally.count(&(conversation, outcome), ids.len() == 1);
        }
    }
    tally.share()
}
