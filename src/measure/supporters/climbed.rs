//! Does the way go on? Those who were supporters before → the share who are mentor or lead now.

use crate::{
    community::{PersonId, SeasonRole},
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::{Roster, lines},
        witness::Reason,
    },
};
use std::collections::BTreeSet;

/// Of those who were ordinary supporters once before, those who carry more now.
pub(super) static METRIC: Described = Described {
    id: "supporters.climbed",
    name: Bilingual { ko: "멘토·리드가 된 비율", en: "Became mentor or lead" },
    definition: definition!("supporters", "climbed"),
    unit: Some(Unit::Share),
    better: Better::Up,
    subject: Subject::Season(measure),
};

fn measure(roster: &Roster<'_>) -> Figure {
    let before: BTreeSet<PersonId> = roster
        .earlier
        .iter()
        .flat_map(|&season| lines(roster.context, season))
        .filter(|line| line.on.role == SeasonRole::Supporter)
        .map(|line| line.person)
        .collect();
    let mut tally = roster.tally();
    let known = roster.lines.iter();
    for line in roster.context.ear().keep(known, Reason::NeverSupporter, |line| before.contains(&line.person)) {
        tally.count(line, matches!(line.on.role, SeasonRole::Mentor | SeasonRole::Lead));
    }
    tally.share()
}
