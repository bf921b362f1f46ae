//! How their audience reacts: the season's posts with a ratio → a median.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        posts::ratio::median_of,
        supporters::roster::Roster,
    },
};

/// Half of their posts reached this share or more.
pub(super) static MEDIAN: Described = Described {
    id: "supporters.ratio_median",
    name: Bilingual { ko: "서포터즈 글 반응 비율", en: "Reaction ratio, supporters" },
    definition: definition!("supporters", "ratio"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    median_of(roster.tally(), roster.posts.iter().copied())
}
