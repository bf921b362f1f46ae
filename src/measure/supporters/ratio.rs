//! How their audience reacts: the season's posts with a ratio → a median.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        published::Published,
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
    median_of(roster.posts.iter().copied())
}

/// The median ratio of posts that count; those without a ratio are left out.
pub(super) fn median_of<'a>(posts: impl Iterator<Item = &'a Published<'a>>) -> Figure {
    let posts: Vec<&Published<'_>> = posts.filter(|post| post.is_mature).collect();
    let ratios: Vec<_> = posts.iter().filter_map(|post| post.ratio).collect();
    Figure {
        left_out: (posts.len() - ratios.len()) as u64,
        approximate: ratios.iter().any(|ratio| ratio.approximate),
        ..Figure::quantile(ratios.iter().map(|ratio| ratio.value).collect(), 0.5)
    }
}
