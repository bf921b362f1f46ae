//! Who helped us, what did it bring and cost them, and was it fair? (metrics.md §8)

mod climbed;
mod cohort;
mod disclosed_share;
mod funnel;
mod hired;
mod mentor_load_max;
mod mentored_share;
mod pay_hour;
mod posts;
mod ratio;
mod reach_growth;
mod return_share;
pub mod roster;
mod rows;
mod voice_carried;

use super::{
    catalogue::Family,
    context::Context,
    figure::{Figure, State},
    figures::SeasonFigures,
    metric::Subject,
};
use crate::community::SeasonId;
use rayon::prelude::*;
use roster::Roster;
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family {
    id: "supporters",
    described: &[
        &funnel::METRIC,
        &return_share::METRIC,
        &mentored_share::METRIC,
        &mentor_load_max::METRIC,
        &climbed::METRIC,
        &voice_carried::METRIC,
        &posts::METRIC,
        &ratio::MEDIAN,
        &pay_hour::MEDIAN,
        &pay_hour::MIN,
        &pay_hour::BELOW_WAGE,
        &reach_growth::MEDIAN,
        &hired::METRIC,
        &disclosed_share::METRIC,
        &cohort::METRIC,
    ],
    ..Family::EMPTY
};

/// The figures of every season, by its id.
#[must_use]
pub fn seasons(context: &Context<'_>) -> BTreeMap<String, SeasonFigures> {
    (0..context.archive.seasons.len())
        .into_par_iter()
        .map(|i| {
            let id = SeasonId(u32::try_from(i).expect("fewer than 2^32 seasons"));
            (context.archive.seasons[i].id.clone(), season(&Roster::new(context, id)))
        })
        .collect()
}

/// The figures of one season.
fn season(roster: &Roster<'_>) -> SeasonFigures {
    let mut season = SeasonFigures {
        applied: roster.season.applied,
        running: !roster.is_over,
        wage: pay_hour::wage(roster),
        ..SeasonFigures::default()
    };
    for described in FAMILY.described {
        match described.subject {
            Subject::Season(function) => {
                season.figures.insert(described.id, in_its_season(roster, function(roster)));
            }
            Subject::SeasonSteps(function) => {
                season.funnel = Some(function(roster).map(|(step, figure)| (step, in_its_season(roster, figure))));
            }
            Subject::Campaign(_)
            | Subject::Timing(_)
            | Subject::Decision
            | Subject::MonthlyTable(_)
            | Subject::Table(_) => {}
        }
    }
    rows::fill(roster, &mut season);
    season
}

/// A figure with its state in its season: running until the end.
fn in_its_season(roster: &Roster<'_>, mut figure: Figure) -> Figure {
    if figure.state == State::Ok && !roster.is_over {
        figure.state = State::Running;
    }
    figure
}
