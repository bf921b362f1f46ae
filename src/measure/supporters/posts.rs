//! What supporters published: the season's posts → a count.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
    },
};

/// Posts of any age.
pub(super) static METRIC: Described = Described {
    id: "supporters.posts",
    name: Bilingual { ko: "서포터즈가 올린 글", en: "Supporters' posts" },
    definition: definition!("supporters", "posts"),
    unit: Some(Unit::Count),
    better: Better::Neither,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    roster.tally().all(roster.posts.iter()).number()
}
