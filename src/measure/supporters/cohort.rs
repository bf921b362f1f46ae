//! Who stays, season by season: all rosters of a program → people by the season they entered in.

use crate::{
    community::{Date, PersonId, SeasonId},
    definition,
    measure::{
        context::Context,
        evidence::On,
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        supporters::roster::lines,
        tally::Tally,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Entry season × season they are still on.
pub(super) static METRIC: Described = Described {
    id: "supporters.cohort",
    name: Bilingual { ko: "기수별 잔존", en: "Who stays, season by season" },
    definition: definition!("supporters", "cohort"),
    unit: None,
    better: Better::Neither,
    subject: Subject::Table(measure),
};

fn measure(context: &Context<'_>) -> Option<Table> {
    let mut table = Table { columns: vec!["entered", "season", "people"], rows: Vec::new() };
    for seasons in programs(context).into_values() {
        let begun = seasons.iter().filter(|(start, _)| context.zone().start_of(*start) <= context.as_of);
        let rosters: Vec<(SeasonId, BTreeSet<PersonId>)> =
            begun.map(|&(_, id)| (id, lines(context, id).map(|line| line.person).collect())).collect();
        for (i, (entered, newcomers)) in newcomers(&rosters).into_iter().enumerate() {
            for (season, people) in rosters[i..].iter().filter(|_| !newcomers.is_empty()) {
                let name = |id: SeasonId| context.archive.seasons[id.index()].id.as_str();
                context.ear().about(|| format!("{} {}", name(entered), name(*season)));
                let place = |id: SeasonId| context.archive.seasons[id.index()].place;
                let both = newcomers
                    .intersection(people)
                    .map(|person| On::new(person, || vec![place(entered), place(*season)]));
                let stayed = Tally::new(context.ear()).all(both).n();
                table.rows.push(vec![Cell::text(name(entered)), Cell::text(name(*season)), Cell::count(stayed)]);
            }
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The seasons of each program, by start, then id.
fn programs<'a>(context: &'a Context<'_>) -> BTreeMap<&'a str, Vec<(Date, SeasonId)>> {
    let mut programs: BTreeMap<&str, Vec<(Date, SeasonId)>> = BTreeMap::new();
    for (i, season) in context.archive.seasons.iter().enumerate() {
        if let Some(program) = &season.program {
            let id = SeasonId(u32::try_from(i).expect("fewer than 2^32 seasons"));
            programs.entry(program).or_default().push((season.start, id));
        }
    }
    for seasons in programs.values_mut() {
        seasons.sort_unstable();
    }
    programs
}

/// Of each season, those who were on no roster before.
fn newcomers(rosters: &[(SeasonId, BTreeSet<PersonId>)]) -> Vec<(SeasonId, BTreeSet<PersonId>)> {
    let mut known = BTreeSet::new();
    let new = |(id, people): &(SeasonId, BTreeSet<PersonId>)| {
        let new = people.iter().copied().filter(|&person| known.insert(person)).collect();
        (*id, new)
    };
    rosters.iter().map(new).collect()
}
