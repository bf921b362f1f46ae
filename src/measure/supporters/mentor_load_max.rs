//! How many look to one mentor: the roster's mentors → the largest number of people.

use crate::{
    community::PersonId,
    definition,
    measure::{
        evidence::On,
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
    },
};
use std::collections::BTreeMap;

/// People of the busiest mentor.
pub(super) static METRIC: Described = Described {
    id: "supporters.mentor_load_max",
    name: Bilingual { ko: "멘토당 최다 인원", en: "Most people for one mentor" },
    definition: definition!("supporters", "mentor_load_max"),
    unit: Some(Unit::Number),
    better: Better::Down,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let busiest = mentors(roster).into_values().max_by_key(Vec::len);
    let on_roster = |person| On::new(person, || vec![roster.season.place]);
    busiest.map_or_else(Figure::nothing, |people| roster.tally().all(people.into_iter().map(on_roster)).number())
}

/// Who looks after whom: each mentor's people, each once, in the order of the file.
pub(super) fn mentors(roster: &Roster<'_>) -> BTreeMap<PersonId, Vec<PersonId>> {
    let mut mentors: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for line in &roster.lines {
        if let Some(mentor) = line.on.mentor {
            let people = mentors.entry(roster.context.archive.person_of(mentor)).or_default();
            if !people.contains(&line.person) {
                people.push(line.person);
            }
        }
    }
    mentors
}
