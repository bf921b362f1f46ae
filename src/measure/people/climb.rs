//! Who climbed the ladder: members on its middle rungs last month → a share.

use crate::{
    definition,
    measure::{
        evidence::On,
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
    let eve = slice.month().first.plus(-1);
    let mut tally = slice.tally();
    for (person, before) in members.ladder_before(slice.index).members() {
        if (Rung::Fan..=Rung::Regular).contains(&before) {
            let higher = now.rung_of(person).filter(|&rung| rung > before);
            let steps = On::new(person, || {
                let mut places = slice.places_on_rung(person, before, eve);
                places.extend(higher.iter().flat_map(|&rung| slice.places_on_rung(person, rung, slice.month().last)));
                places
            });
            tally.count(&steps, higher.is_some());
        } else {
            tally.pass(&On::new(person, || slice.places_on_rung(person, before, eve)), Reason::OtherRung);
        }
    }
    tally.share()
}
