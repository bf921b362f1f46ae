//! Who moved on the ladder: members' rungs last month and this month → a table.

use crate::{
    community::PersonId,
    definition,
    measure::{
        evidence::On,
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        rung::Rung,
        slice::Slice,
        witness::Part,
    },
};
use std::collections::BTreeMap;

/// Rung last month × rung this month.
pub(super) static TABLE: Described = Described {
    id: "people.ladder_flow",
    name: Bilingual { ko: "사다리 이동", en: "Moves on the ladder" },
    definition: definition!("people", "ladder_flow"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(measure),
};

/// Where those come from who had no act up to last month.
const NEW: &str = "new";

fn measure(slice: &Slice<'_>) -> Option<Table> {
    slice.previous()?;
    let members = &slice.context.members;
    let before = members.ladder_before(slice.index);
    let eve = slice.month().first.plus(-1);
    let steps = |person: PersonId, from: Option<Rung>, to: Rung| {
        On::new(person, move || {
            let mut places = slice.places_on_rung(person, to, slice.month().last);
            places.extend(from.iter().flat_map(|&from| slice.places_on_rung(person, from, eve)));
            places
        })
    };
    let mut moves: BTreeMap<(Option<Rung>, Rung), u64> = BTreeMap::new();
    for (person, to) in members.ladder(slice.index).members() {
        let from = before.rung_of(person);
        *moves.entry((from, to)).or_insert(0) += 1;
        slice.ear().tell_of(
            || format!("{} {}", from.map_or(NEW, Rung::id), to.id()),
            Part::Whole,
            &steps(person, from, to),
        );
    }
    let row = |(&(from, to), &members): (&(Option<Rung>, Rung), &u64)| {
        vec![Cell::text(from.map_or(NEW, Rung::id)), Cell::text(to.id()), Cell::count(members)]
    };
    Some(Table { columns: vec!["from", "to", "members"], rows: moves.iter().rev().map(row).collect() })
}
