//! Ideas that got a yes: the month's decisions about ideas of any age → a share.

use crate::{
    community::Verdict,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Reason,
    },
};

/// What decides about an idea.
pub(super) static DECISIONS: [Verdict; 3] = [Verdict::Adopted, Verdict::Shipped, Verdict::Declined];

/// Of the ideas decided in the month, those not declined.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.idea_adoption",
        Bilingual { ko: "아이디어 채택률", en: "Ideas adopted" },
        definition!("voice", "idea_adoption"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    let decided = slice.ear().keep(slice.decided(&DECISIONS), Reason::OtherKind, |(c, _)| c.is_idea());
    for (conversation, outcome) in decided {
        tally.count(&(conversation, outcome), outcome.result != Verdict::Declined);
    }
    tally.share()
}
