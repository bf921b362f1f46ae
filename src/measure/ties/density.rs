//! How closely members are tied in the trailing window: ties among its contributors → a share of all pairs, and a mean.

use crate::{
    definition,
    measure::{
        evidence::{On, between},
        figure::Figure,
        metric::{Better, Bilingual, Definition, Measure, Metric, Shape, Unit},
        network::Ties,
        slice::Slice,
        statistics::whole::real,
    },
};

const DEFINITION: Definition = definition!("ties", "density");

/// Ties there are ÷ ties there could be.
pub(super) static DENSITY: Metric = Metric::new(
    "ties.density",
    Bilingual { ko: "관계 밀도", en: "Density of ties" },
    DEFINITION,
    Unit::Share,
    Shape::Mean,
    Measure::Scalar(|slice| measure(slice, |ties, n| real(2 * ties) / real(n * (n - 1)))),
);

/// Ties of a member.
pub(super) static DEGREE_MEAN: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "ties.degree_mean",
        Bilingual { ko: "회원당 관계 수", en: "Ties per member" },
        DEFINITION,
        Unit::Number,
        Shape::Mean,
        Measure::Scalar(|slice| measure(slice, |ties, n| real(2 * ties) / real(n))),
    )
};

/// A figure made of the number of undirected ties and of nodes.
fn measure(slice: &Slice<'_>, value: fn(u64, u64) -> f64) -> Figure {
    let n = slice.contributions_in_window().len() as u64;
    if n < 2 {
        return Figure { n: Some(n), ..Figure::nothing() };
    }
    let answers = slice.context.members.answers_between(slice.window());
    let replies = slice.replies_that_tie(slice.window());
    let mut tally = slice.tally();
    for tie in Ties::undirected(answers).pairs() {
        tally.hit_only(&On::new(tie, || between(&replies, tie)), 1);
    }
    Figure::real(value(tally.k(), n), n)
}
