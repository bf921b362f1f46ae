//! Who climbed the ladder: members on its middle rungs last month → a share.

use crate::{
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Measure, Metric, Shape, Unit},
        rung::Rung,
        slice::Slice,
        witness::Reason,
    },
};

/// Fans, customers and regulars of last month who stand higher now.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    needs_history: true,
    ..Metric::new(
        "people.climb",
        Bilingual { ko: "사다리를 오른 비율", en: "Climbed the ladder" },
        definition!("people", "climb"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let members = &slice.context.members;
    let now = members.ladder(slice.index);
    let mut tally = slice.tally();
    for (person, before) in members.ladder_before(slice.index).members() {
        if (Rung::Fan..=Rung::Regular).contains(&before) {
            tally.count(&person, now.rung_of(person) > Some(before));
        } else {
            tally.pass(&person, Reason::OtherRung);
        }
    }
    tally.share()
}
