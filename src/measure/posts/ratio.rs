//! The share of an audience that reacts to a typical post: the month's counted posts → a median.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        published::Published,
        slice::Slice,
    },
};

/// Half of the posts reached this share or more.
pub(super) static MEDIAN: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "posts.ratio_median",
        Bilingual { ko: "반응 비율 중앙값", en: "Median reaction ratio" },
        definition!("posts", "ratio"),
        Unit::Share,
        Shape::Quantile,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mature: Vec<&Published<'_>> = slice.posts().filter(|post| post.is_mature).collect();
    let ratios: Vec<_> = mature.iter().filter_map(|post| post.ratio).collect();
    Figure {
        left_out: (mature.len() - ratios.len()) as u64,
        approximate: ratios.iter().any(|ratio| ratio.approximate),
        ..Figure::quantile(ratios.iter().map(|ratio| ratio.value).collect(), 0.5)
    }
}
