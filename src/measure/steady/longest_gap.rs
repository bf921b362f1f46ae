//! The longest time without a post of ours: own posts of all channels → seconds.

use crate::{
    community::Second,
    definition,
    measure::{
        figure::{Figure, State, Value},
        line::longest_gap,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::{Part, Thing},
    },
};

/// The longest stretch of the month without an own post.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    ..Metric::new(
        "steady.longest_gap",
        Bilingual { ko: "가장 길었던 공백", en: "Longest gap between posts" },
        definition!("steady", "longest_gap"),
        Unit::Seconds,
        Shape::Count,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let context = slice.context;
    let own = || context.posts.iter().filter(|post| post.is_own);
    let Some(first) = own().next() else { return Figure::nothing() };
    let end = if slice.month().complete { slice.month().end } else { context.as_of };
    let begin = slice.month().start.max(first.post.at.second);
    if begin > end {
        return Figure::nothing();
    }
    let instants: Vec<Second> = own().filter(|post| post.post.at.is_exact()).map(|post| post.post.at.second).collect();
    let (from, to) = longest_gap(&instants, begin, end);
    slice.ear().tell(Part::Whole, &Thing::Stretch(None, from, to));
    Figure { value: Some(Value::Whole(to - from)), ..Figure::of(State::Ok) }
}
