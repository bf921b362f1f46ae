//! Do we post evenly, or in bursts? Gaps between own posts of the trailing window → an index.

use crate::{
    community::Second,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        statistics::burstiness::{burstiness, gaps},
        witness::{Part, Thing},
    },
};

/// A post so soon after the last one kept is the same act.
const SAME_ACT: Second = 600;

/// −1 like a clock, 0 by chance, 1 all at once.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    ..Metric::new(
        "steady.burstiness",
        Bilingual { ko: "몰아 올리기 지수", en: "Burstiness of posting" },
        definition!("steady", "burstiness"),
        Unit::SignedIndex,
        Shape::Mean,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let (from, to) = slice.window();
    let own = slice.posts_between(from, to).filter(|post| post.is_own && post.post.at.is_exact());
    let instants: Vec<Second> = own.map(|post| post.post.at.second).collect();
    let gaps = gaps(&instants, SAME_ACT);
    let mut from = instants.first().copied().unwrap_or(0);
    for gap in &gaps {
        slice.ear().tell(Part::Whole, &Thing::Stretch(None, from, from + gap));
        from += gap;
    }
    let n = gaps.len() as u64;
    if n == 0 {
        return Figure::nothing_counted();
    }
    burstiness(&gaps).map_or_else(|| Figure::too_few(n), |value| Figure::real(value, n))
}
