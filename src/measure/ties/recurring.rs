//! Ties that lasted: undirected ties of the window before the trailing one → a share.

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

/// Ties of the previous window that stand in this one.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    needs_history: true,
    ..Metric::new(
        "ties.recurring",
        Bilingual { ko: "이어진 관계 비율", en: "Ties that lasted" },
        definition!("ties", "recurring"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let members = &slice.context.members;
    let before = Ties::undirected(members.answers_between(slice.previous_window()));
    let now = Ties::undirected(members.answers_between(slice.window()));
    let replies_before = slice.replies_that_tie(slice.previous_window());
    let replies_now = slice.replies_that_tie(slice.window());
    let mut tally = slice.tally();
    for tie in before.pairs() {
        let places = || [between(&replies_before, tie), between(&replies_now, tie)].concat();
        tally.count(&On::new(tie, places), now.holds(tie));
    }
    tally.plain_share()
}
