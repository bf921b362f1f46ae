//! Who found a job with us: the roster → a number of people.

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
use std::collections::BTreeSet;

/// Distinct people marked as hired.
pub(super) static METRIC: Described = Described {
    id: "supporters.hired",
    name: Bilingual { ko: "채용된 서포터즈", en: "Supporters hired" },
    definition: definition!("supporters", "hired"),
    unit: Some(Unit::Count),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let hired = roster.lines.iter().filter(|line| line.on.hired == Some(true)).map(|line| line.person);
    let hired = hired.collect::<BTreeSet<PersonId>>().into_iter();
    roster.tally().all(hired.map(|person| On::new(person, || vec![roster.season.place]))).number()
}
