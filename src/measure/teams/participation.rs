//! Teams that take part: public replies and posts of the month → a share of the teams declared.

use crate::{
    community::TeamId,
    definition,
    measure::{
        evidence::On,
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
    let replies = || {
        let public = slice.turns().filter(|(_, turn)| turn.reply.public);
        public.filter_map(|(conversation, turn)| Some((turn.team?, conversation.entry.place)))
    };
    let posts = || slice.posts().filter_map(|post| Some((archive.team_of(post.post.by?)?, post.post.place)));
    let teams: BTreeSet<TeamId> = replies().chain(posts()).map(|(team, _)| team).collect();
    let mut tally = slice.tally();
    for id in (0..).map(TeamId).take(archive.organisation.teams.len()) {
        let places = || replies().chain(posts()).filter(|(team, _)| *team == id).map(|(_, place)| place).collect();
        tally.count(&On::new(Thing::Team(id), places), teams.contains(&id));
    }
    tally.share()
}
