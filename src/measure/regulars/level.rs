//! The ratio that four posts in five reach: the month's counted posts → an order statistic.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        published::Published,
        slice::Slice,
        witness::{Part, Reason},
    },
};

/// Fewer posts say nothing.
const FEWEST: usize = 5;

/// What at least 80 % of the posts reach.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "regulars.level",
        Bilingual { ko: "늘 나오는 반응 비율", en: "Ratio we always reach" },
        definition!("regulars", "level"),
        Unit::Share,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let ratios = counted_ratios(slice, slice.posts());
    match (always(&ratios), ratios.len() < FEWEST) {
        (None, _) => Figure::nothing_counted(),
        (Some(_), true) => Figure::too_few(ratios.len() as u64),
        (Some(level), false) => Figure::real(level, ratios.len() as u64),
    }
}

/// The ratios of counted posts, descending.
pub(super) fn counted_ratios<'a>(slice: &Slice<'_>, posts: impl Iterator<Item = &'a Published<'a>>) -> Vec<f64> {
    let mut ratios = Vec::new();
    for post in posts {
        match (post.why_not_counted(), post.ratio) {
            (None, Some(ratio)) => {
                slice.ear().tell(Part::Whole, post);
                ratios.push(ratio.value);
            }
            (reason, _) => slice.ear().tell(Part::Passed(reason.unwrap_or(Reason::NoRatio)), post),
        }
    }
    ratios.sort_by(|a, b| b.total_cmp(a));
    ratios
}

/// The ⌈0.8 n⌉-th largest; `None` of none.
pub(super) fn always(descending: &[f64]) -> Option<f64> {
    let rank = (descending.len() * 4).div_ceil(5);
    rank.checked_sub(1).map(|place| descending[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_in_five_reach_the_level() {
        assert_eq!(always(&[]), None);
        assert_eq!(always(&[0.3]), Some(0.3));
        assert_eq!(always(&[0.5, 0.4, 0.3, 0.2, 0.1]), Some(0.2));
        assert_eq!(always(&[0.6, 0.5, 0.4, 0.3, 0.2, 0.1]), Some(0.2));
    }
}
