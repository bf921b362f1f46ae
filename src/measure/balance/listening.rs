//! Listening against telling: the month's public replies of ours and our own posts → a share.

use crate::{
    community::Intent,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
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
    let ear = slice.ear();
    let mut tally = slice.tally();
    let ours = ear.keep(slice.turns(), Reason::NotOurs, |(_, turn)| turn.is_ours());
    for reply in ear.keep(ours, Reason::NotPublic, |(_, turn)| turn.reply.public) {
        tally.count(&reply, true);
    }
    let own = ear.keep(slice.posts(), Reason::NotOurs, |post| post.is_own);
    for post in ear.keep(own, Reason::AsksOrInvites, |post| tells(post.post.intent)) {
        tally.count(post, false);
    }
    tally.share()
}

/// Whether a post tells something rather than asks or invites.
fn tells(intent: Intent) -> bool {
    match intent {
        Intent::Story | Intent::Notice | Intent::Promo => true,
        Intent::Question | Intent::Event => false,
    }
}
