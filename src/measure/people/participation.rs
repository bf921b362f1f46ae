//! Who wrote, who responded, who was quiet in the trailing window: its acts and the community's base → shares.

use crate::{
    community::DatedCount,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Definition, Measure, Metric, Shape, Unit},
        slice::Slice,
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
        Measure::Scalar(|slice| measure(slice, |crowd| crowd.writers)),
    )
};

/// Wrote an entry or a post.
pub(super) static CREATORS: Metric = BASE;

/// Acted otherwise.
pub(super) static RESPONDERS: Metric = Metric {
    id: "people.responders",
    name: Bilingual { ko: "반응한 회원 비율", en: "Members who took part" },
    measure: Measure::Scalar(|slice| measure(slice, |crowd| crowd.active - crowd.writers)),
    ..BASE
};

/// Neither.
pub(super) static QUIET: Metric = Metric {
    id: "people.quiet",
    name: Bilingual { ko: "조용한 회원 비율", en: "Quiet members" },
    better: Better::Neither,
    measure: Measure::Scalar(|slice| measure(slice, |crowd| crowd.base - crowd.active)),
    ..BASE
};

/// The community in the trailing window, in people.
struct Crowd {
    /// Members in all, by the base in force at the window's end.
    base: u64,
    /// Members with an act; not more than the base.
    active: u64,
    /// Of them, those who wrote an entry or a post.
    writers: u64,
}

fn measure(slice: &Slice<'_>, part: fn(&Crowd) -> u64) -> Figure {
    let base = DatedCount::in_force(&slice.context.archive.organisation.base, slice.month().last);
    let active = slice.acted_in_window().active();
    match base {
        Some(base) if base >= active && base > 0 && slice.context.members.have_acted() => {
            let writers = slice.acted_in_window().writers();
            let crowd = Crowd { base, active, writers };
            Figure::share(part(&crowd), base)
        }
        Some(_) | None => Figure::nothing(),
    }
}
