//! Weeks with a post and an answer of ours: the trailing window → a share.

use crate::{
    community::Date,
    definition,
    measure::{
        evidence::On,
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Thing,
    },
};

/// ISO weeks of the window in which we both posted and answered.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "steady.weeks_active",
        Bilingual { ko: "꾸준했던 주의 비율", en: "Steady weeks" },
        definition!("steady", "weeks_active"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let (from, to) = slice.window();
    let from = from.max(slice.context.since);
    let first_monday = (from.0..from.0 + 7).map(Date).find(|date| date.weekday() == 1).expect("a week has a Monday");
    let mondays: Vec<Date> =
        (first_monday.0..).step_by(7).map(Date).take_while(|monday| monday.plus(6) <= to).collect();
    let active = |monday: &Date| {
        let sunday = monday.plus(6);
        slice.posts_between(*monday, sunday).any(|post| post.is_own)
            && slice.turns_between(*monday, sunday).any(|(_, turn)| turn.is_ours())
    };
    let mut tally = slice.tally();
    for monday in mondays {
        let places = || {
            let sunday = monday.plus(6);
            let posts = slice.posts_between(monday, sunday).filter(|post| post.is_own).map(|post| post.post.place);
            let turns = slice.turns_between(monday, sunday).filter(|(_, turn)| turn.is_ours());
            posts.chain(turns.map(|(conversation, _)| conversation.entry.place)).collect()
        };
        tally.count(&On::new(Thing::Week(monday), places), active(&monday));
    }
    tally.share()
}
