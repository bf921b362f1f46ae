//! Ties that are returned: the trailing window's directed ties → a share.

use crate::{
    definition,
    measure::{
        evidence::{On, between},
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        network::Ties,
        slice::Slice,
    },
};

/// Directed ties that stand the other way too.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "ties.reciprocity",
        Bilingual { ko: "주고받은 관계 비율", en: "Ties returned" },
        definition!("ties", "reciprocity"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let ties = Ties::directed(slice.context.members.answers_between(slice.window()));
    let replies = slice.replies_that_tie(slice.window());
    let mut tally = slice.tally();
    for tie in ties.pairs() {
        tally.count(&On::new(tie, || between(&replies, tie)), ties.is_returned(tie));
    }
    tally.plain_share()
}
