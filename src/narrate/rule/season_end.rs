//! How a season of supporters came out, in the month it ended.

use crate::{
    community::Season,
    measure::{
        figure::{Figure, State},
        figures::{Figures, SeasonFigures},
    },
    narrate::{
        evidence::{Evidence, Measured},
        finding::Finding,
        saying::{Named, Saying},
        weight::{CERTAIN, EVENT, Weight},
    },
};

const FUNNEL: &str = "supporters.funnel";
const RETURNED: &str = "supporters.return_share";
const COMPLETED: &str = "completed";

/// The seasons that ended in a month. `least`: fewer people are not spoken of in this edition.
pub(in crate::narrate) fn find(seasons: &[Season], figures: &Figures, month: usize, least: u64) -> Vec<Finding> {
    let this = figures.months[month].month;
    let ended =
        seasons.iter().filter(|season| season.end.is_some_and(|end| end.month() == this && end < figures.today));
    ended.filter_map(|season| finding(season, figures.seasons.get(&season.id)?, least)).collect()
}

fn finding(season: &Season, measured: &SeasonFigures, least: u64) -> Option<Finding> {
    let told = |figure: &&Figure| figure.state == State::Ok && figure.n >= Some(least.max(1));
    let steps = measured.funnel.as_ref()?;
    let (_, completed) = steps.iter().find(|(step, _)| *step == COMPLETED)?;
    let completed = Some(completed).filter(told)?;
    let returned = measured.figures.get(RETURNED).filter(told);
    let returned = returned.map(|figure| Evidence::of_season(Measured::named(RETURNED), &season.id, None, figure));
    let weight = Weight::new(CERTAIN, EVENT, completed.n);
    let evidence = Evidence::of_season(Measured::named(FUNNEL), &season.id, Some(COMPLETED), completed);
    let season = Named { id: season.id.clone(), name: season.name.clone() };
    Some(Finding { saying: Saying::Season { season, evidence, returned }, weight })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{FIRST, Scene, season, share};

    fn found(selected: u64, month: usize, least: u64) -> Vec<Finding> {
        let mut scene = Scene::of_months(3);
        let funnel =
            [("selected", share(selected, 40)), ("active", share(9, selected)), (COMPLETED, share(8, selected))];
        let measured = SeasonFigures { funnel: Some(funnel), ..SeasonFigures::default() };
        scene.figures.seasons.insert("s1".to_owned(), measured);
        let s1 = season("s1", FIRST.first_date(), FIRST.next().last_date());
        find(&[s1], &scene.figures, month, least)
    }

    #[test]
    fn a_season_is_told_of_in_the_month_it_ended() {
        assert!(matches!(&found(12, 1, 5)[..], [Finding { saying: Saying::Season { .. }, .. }]));
        assert!(found(12, 0, 5).is_empty());
        assert!(found(12, 2, 5).is_empty());
    }

    #[test]
    fn a_small_season_is_not_spoken_of() {
        assert!(found(9, 1, 10).is_empty());
    }
}
