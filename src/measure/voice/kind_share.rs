//! What kinds of voices there are: the month's entries → a share a kind.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::{Group, Slice},
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
    Figure::share(slice.conversations().count() as u64, whole.conversations().count() as u64)
}
