//! Do they say who pays? The season's sponsored posts → the share that discloses it.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
        witness::Reason,
    },
};

/// Sponsored posts that say so.
pub(super) static METRIC: Described = Described {
    id: "supporters.disclosed_share",
    name: Bilingual { ko: "협찬이라고 밝힌 협찬 글", en: "Sponsored posts that said so" },
    definition: definition!("supporters", "disclosed_share"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    for post in roster.context.ear().keep(roster.posts.iter(), Reason::NotSponsored, |post| post.post.sponsored) {
        tally.count(post, post.post.disclosed);
    }
    tally.share()
}
