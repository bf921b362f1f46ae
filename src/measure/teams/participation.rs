//! Teams that take part: public replies and posts of the month → a share of the teams declared.

use crate::{
    community::TeamId,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Thing,
    },
};
use std::collections::BTreeSet;

/// Teams with a public reply or a post.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "teams.participation",
        Bilingual { ko: "참여한 팀 비율", en: "Teams taking part" },
        definition!("teams", "participation"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let archive = slice.context.archive;
    let replies = slice.turns().filter(|(_, turn)| turn.reply.public).filter_map(|(_, turn)| turn.team);
    let posts = slice.posts().filter_map(|post| post.post.by.and_then(|by| archive.team_of(by)));
    let teams: BTreeSet<TeamId> = replies.chain(posts).collect();
    let mut tally = slice.tally();
    for id in (0..).map(TeamId).take(archive.organisation.teams.len()) {
        tally.count(&Thing::Team(id), teams.contains(&id));
    }
    tally.share()
}
