//! How sure the regulars are: the counted posts of the trailing window → a word.

use super::level::{always, counted_ratios};
use crate::{
    definition,
    measure::{
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::{interval::Interval, order_statistics::order_statistics},
    },
};

/// From so many posts on, the 20th percentile has an interval with both ends.
const FEWEST: usize = 17;
/// The words there are.
pub const BANDS: [&str; 5] = ["assured", "stable", "well_run", "below", "unclear"];
/// Lower edges of the bands, the best first.
const EDGES: [(f64, &str); 3] = [(0.01, "assured"), (0.005, "stable"), (0.003, "well_run")];

/// The band, or `unclear`.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "regulars.band",
        Bilingual { ko: "단골 등급", en: "Band of regulars" },
        definition!("regulars", "band"),
        Unit::Word,
        Shape::Word,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let (from, to) = slice.window();
    let mut ratios = counted_ratios(slice, slice.posts_between(from, to));
    let n = ratios.len() as u64;
    let Some(level) = always(&ratios) else { return Figure::nothing_counted() };
    if ratios.len() < FEWEST {
        return Figure::too_few(n);
    }
    ratios.reverse();
    let word = word(level, order_statistics(&ratios, 0.2));
    Figure { value: Some(Value::Word(word)), n: Some(n), ..Figure::of(State::Ok) }
}

/// The band of a level, unless the interval crosses an edge.
fn word(level: f64, interval: Interval) -> &'static str {
    let low = interval.low.unwrap_or(f64::NEG_INFINITY);
    let high = interval.high.unwrap_or(f64::INFINITY);
    if EDGES.iter().any(|&(edge, _)| low < edge && high >= edge) {
        return "unclear";
    }
    EDGES.iter().find(|&&(edge, _)| level >= edge).map_or("below", |&(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_across_an_edge_is_unclear() {
        assert_eq!(word(0.011, Interval::closed(0.0101, 0.02)), "assured");
        assert_eq!(word(0.011, Interval::closed(0.009, 0.02)), "unclear");
        assert_eq!(word(0.002, Interval::closed(0.001, 0.0029)), "below");
        assert_eq!(word(0.01, Interval::closed(0.01, 0.01)), "assured");
    }
}
