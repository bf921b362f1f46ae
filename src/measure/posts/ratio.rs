//! The share of an audience that reacts to a typical post: the month's counted posts → a median.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        published::Published,
        slice::Slice,
        tally::Tally,
        witness::Reason,
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
    median_of(slice.tally(), slice.posts())
}

/// The median ratio of posts that count; those without a ratio are left out.
pub(in crate::measure) fn median_of<'a>(
    mut tally: Tally<'_>,
    posts: impl Iterator<Item = &'a Published<'a>>,
) -> Figure {
    let (mut ratios, mut approximate) = (Vec::new(), false);
    for post in posts {
        match (post.why_not_counted(), post.ratio) {
            (None, Some(ratio)) => {
                tally.count(post, false);
                ratios.push(ratio.value);
                approximate |= ratio.approximate;
            }
            (Some(reason), _) if !post.is_mature => tally.pass(post, reason),
            (_, _) => tally.leave_out(post, Reason::NoRatio),
        }
    }
    tally.of(Figure { approximate, ..Figure::quantile(ratios, 0.5) })
}
