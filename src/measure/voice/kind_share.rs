//! What kinds of voices there are: the month's entries → a share a kind.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::{Group, Slice, belongs},
    },
};

/// Each kind's part of the month's entries; there is no figure of the whole.
pub(super) static METRIC: Metric = Metric {
    groups: &[Grouping::Kind],
    ..Metric::new(
        "voice.kind_share",
        Bilingual { ko: "종류별 비중", en: "Share by kind" },
        definition!("voice", "kind_share"),
        Unit::Share,
        Shape::Share,
        Measure::GroupsOnly(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let whole = Slice { group: Group::All, ..*slice };
    let mut tally = slice.tally();
    for conversation in whole.conversations() {
        tally.count(conversation, belongs(conversation, slice.group));
    }
    tally.share()
}
