//! Posts we published: the month's own posts of any age → a count.

use crate::{
    definition,
    measure::{
        metric::{Bilingual, Feed, Grouping, Measure, Metric, Shape, Unit},
        witness::Reason,
    },
};

/// Own posts.
pub(super) static METRIC: Metric = Metric {
    feed: Feed::Posts,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "posts.published",
        Bilingual { ko: "올린 글", en: "Posts published" },
        definition!("posts", "published"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| {
            slice.tally().all(slice.ear().keep(slice.posts(), Reason::NotOurs, |post| post.is_own)).number()
        }),
    )
};
