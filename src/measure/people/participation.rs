//! Who wrote, who responded, who was quiet in the trailing window: its acts and the community's base → shares.

use crate::{
    community::DatedCount,
    definition,
    measure::{
        crowd::Trace,
        figure::Figure,
        metric::{Better, Bilingual, Definition, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Thing,
    },
};

const DEFINITION: Definition = definition!("people", "participation");

const BASE: Metric = Metric {
    better: Better::Up,
    ..Metric::new(
        "people.creators",
        Bilingual { ko: "글을 쓴 회원 비율", en: "Members who wrote" },
        DEFINITION,
        Unit::Share,
        Shape::Share,
        Measure::Scalar(|slice| measure(slice, |trace| trace.is_some_and(|trace| trace.wrote))),
    )
};

/// Wrote an entry or a post.
pub(super) static CREATORS: Metric = BASE;

/// Acted otherwise.
pub(super) static RESPONDERS: Metric = Metric {
    id: "people.responders",
    name: Bilingual { ko: "반응한 회원 비율", en: "Members who took part" },
    measure: Measure::Scalar(|slice| measure(slice, |trace| trace.is_some_and(|trace| !trace.wrote))),
    ..BASE
};

/// Neither.
pub(super) static QUIET: Metric = Metric {
    id: "people.quiet",
    name: Bilingual { ko: "조용한 회원 비율", en: "Quiet members" },
    better: Better::Neither,
    measure: Measure::Scalar(|slice| measure(slice, |trace| trace.is_none())),
    ..BASE
};

/// Of the base, the members of whom something holds: of what they did in the trailing window, `None` where that is nothing.
fn measure(slice: &Slice<'_>, holds: fn(Option<&Trace>) -> bool) -> Figure {
    let base = DatedCount::in_force(&slice.context.archive.organisation.base, slice.month().last);
    let window = slice.acted_in_window();
    let active = window.active();
    match base {
        Some(base) if base >= active && base > 0 && slice.context.members.have_acted() => {
            let mut tally = slice.tally();
            for (person, trace) in window.members() {
                tally.count(&slice.by_acts(person, slice.window(), |_| true), holds(Some(trace)));
            }
            tally.count_times(&Thing::Base, base - active, holds(None));
            tally.share()
        }
        Some(_) | None => Figure::nothing(),
    }
}
