//! How their audience reacts: the season's posts with a ratio → a median.

use crate::{
    definition,
    measure::{
        context::Context,
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        published::Published,
        supporters::roster::Roster,
        when::{DAY, age_begins},
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
    median_of(roster.context, roster.posts.iter().copied())
}

/// The median ratio of posts that are 7 days old; those without a ratio are left out.
pub(super) fn median_of<'a>(context: &Context<'_>, posts: impl Iterator<Item = &'a Published<'a>>) -> Figure {
    let old = |post: &&Published<'_>| age_begins(&post.post.at, context.zone()) + 7 * DAY <= context.as_of;
    let posts: Vec<&Published<'_>> = posts.filter(old).collect();
    let ratios: Vec<_> = posts.iter().filter_map(|post| post.ratio).collect();
    Figure {
        left_out: (posts.len() - ratios.len()) as u64,
        approximate: ratios.iter().any(|ratio| ratio.approximate),
        ..Figure::quantile(ratios.iter().map(|ratio| ratio.value).collect(), 0.5)
    }
}
