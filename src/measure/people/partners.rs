//! The map of partners: members active in the trailing window, by influence, will and goodwill → a table.

use crate::{
    community::{Goodwill, Person},
    definition,
    measure::{
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        rung::Rung,
        slice::Slice,
        witness::Part,
    },
};
use std::collections::BTreeMap;

/// Influence × will × goodwill.
pub(super) static TABLE: Described = Described {
    id: "people.partners",
    name: Bilingual { ko: "함께할 사람 지도", en: "Map of partners" },
    definition: definition!("people", "partners"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(|slice| Some(measure(slice))),
};

/// How far a member's word reaches: the largest follower count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Influence {
    TenThousandPlus,
    UnderTenThousand,
    UnderThousand,
    Unknown,
}

impl Influence {
    fn of(person: &Person) -> Self {
        let counts = person.influence.iter().map(|influence| influence.followers);
        match counts.max() {
            None => Self::Unknown,
            Some(0..1_000) => Self::UnderThousand,
            Some(1_000..10_000) => Self::UnderTenThousand,
            Some(10_000..) => Self::TenThousandPlus,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::TenThousandPlus => "10000_plus",
            Self::UnderTenThousand => "under_10000",
            Self::UnderThousand => "under_1000",
            Self::Unknown => "unknown",
        }
    }
}

/// How much a member takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Will {
    AdvocateOrRegular,
    Other,
    Silent,
}

impl Will {
    fn of(rung: Option<Rung>, contributions: u32) -> Self {
        if matches!(rung, Some(Rung::Advocate | Rung::Regular)) {
            Self::AdvocateOrRegular
        } else if contributions > 0 {
            Self::Other
        } else {
            Self::Silent
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::AdvocateOrRegular => "advocate_or_regular",
            Self::Other => "other",
            Self::Silent => "silent",
        }
    }
}

fn goodwill_id(goodwill: Option<Goodwill>) -> &'static str {
    match goodwill {
        Some(Goodwill::For) => "for",
        Some(Goodwill::Neutral) => "neutral",
        Some(Goodwill::Against) => "against",
        None => "unknown",
    }
}

/// A place on the map.
type Place = (Influence, Will, Option<Goodwill>);

fn measure(slice: &Slice<'_>) -> Table {
    let ladder = slice.context.members.ladder(slice.index);
    let mut cells: BTreeMap<Place, u64> = BTreeMap::new();
    for (id, trace) in slice.acted_in_window().members() {
        let person = &slice.context.archive.people[id.index()];
        let will = Will::of(ladder.rung_of(id), trace.contributions);
        let influence = Influence::of(person);
        *cells.entry((influence, will, person.goodwill)).or_insert(0) += 1;
        let key = || format!("{} {} {}", influence.id(), will.id(), goodwill_id(person.goodwill));
        slice.ear().tell_of(key, Part::Whole, &slice.by_acts(id, slice.window(), |_| true));
    }
    let row = |(&(influence, will, goodwill), &members): (&Place, &u64)| {
        vec![Cell::text(influence.id()), Cell::text(will.id()), Cell::text(goodwill_id(goodwill)), Cell::count(members)]
    };
    Table { columns: vec!["influence", "will", "goodwill", "members"], rows: cells.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regular_who_contributed_nothing_is_a_regular() {
        assert_eq!(Will::of(Some(Rung::Regular), 0), Will::AdvocateOrRegular);
        assert_eq!(Will::of(Some(Rung::Customer), 0), Will::Silent);
        assert_eq!(Will::of(Some(Rung::Fan), 1), Will::Other);
    }
}
