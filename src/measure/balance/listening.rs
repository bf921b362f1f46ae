//! Listening against telling: the month's public replies of ours and our own posts → a share.

use crate::{
    community::Intent,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
    },
};

/// Public replies ÷ replies and posts that tell.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "balance.listening",
        Bilingual { ko: "듣고 답한 비중", en: "Listening against telling" },
        definition!("balance", "listening"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let replies = slice.turns().filter(|(_, turn)| turn.is_ours() && turn.reply.public).count() as u64;
    let told = slice.posts().filter(|published| published.is_own && tells(published.post.intent)).count() as u64;
    Figure::share(replies, replies + told)
}

/// Whether a post tells something rather than asks or invites.
fn tells(intent: Intent) -> bool {
    match intent {
        Intent::Story | Intent::Notice | Intent::Promo => true,
        Intent::Question | Intent::Event => false,
    }
}
