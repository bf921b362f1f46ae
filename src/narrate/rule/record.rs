//! A signal that is also the highest, or the lowest, of the last twelve complete months.

use super::signal::judged;
use crate::{
    measure::{
        figure::State,
        figures::{Figures, Series},
        metric::{Better, Unit},
    },
    narrate::{
        evidence::Evidence,
        finding::{Finding, is_up},
        saying::{Extreme, Saying},
        weight::{RECORD, Weight},
    },
};

/// A record is one among so many complete months, this one included, of which every one can be read.
const MONTHS: usize = 12;

/// The records of a month.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Vec<Finding> {
    figures.metrics.values().filter_map(|series| finding(figures, series, month)).collect()
}

fn finding(figures: &Figures, series: &Series, month: usize) -> Option<Finding> {
    if series.metric.better == Better::Neither && series.metric.unit != Unit::Count {
        return None;
    }
    let (figure, signal, limits) = judged(series, month)?;
    let extreme = if is_up(signal) { Extreme::Highest } else { Extreme::Lowest };
    if !is_record(figures, series, month, extreme) {
        return None;
    }
    let evidence = Evidence::of_month(series.metric, figures.months[month].month, figure);
    let mut weight = Weight::of_signal(series, figure, signal, &limits);
    weight.large *= RECORD;
    Some(Finding { saying: Saying::Record { evidence, signal, mean: limits.mean, extreme }, weight })
}

/// Whether no other of the twelve months is as high, or as low; a tie is no record.
fn is_record(figures: &Figures, series: &Series, month: usize, extreme: Extreme) -> bool {
    let Some(first) = (month + 1).checked_sub(MONTHS) else { return false };
    let readable = |month: usize| {
        let figure = series.months.get(month)?;
        figure.number().filter(|_| figure.state == State::Ok && figures.months[month].complete)
    };
    let Some(values) = (first..=month).map(readable).collect::<Option<Vec<f64>>>() else { return false };
    let Some((own, others)) = values.split_last() else { return false };
    others.iter().all(|other| match extreme {
        Extreme::Highest => own > other,
        Extreme::Lowest => own < other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn scene(last: (u64, u64)) -> Scene {
        let mut scene = Scene::of_months(13);
        let values = (0..12).map(|month| share(8 + month % 2, 40)).chain([share(last.0, last.1)]).collect();
        scene.set("response.within_1h", values);
        scene
    }

    #[test]
    fn a_signal_above_all_of_twelve_months_is_a_record() {
        let found = find(&scene((36, 40)).figures, 12);
        assert!(
            matches!(&found[..], [Finding { saying: Saying::Record { extreme: Extreme::Highest, .. }, .. }]),
            "{found:?}"
        );
    }

    #[test]
    fn a_value_within_the_usual_range_is_no_record_even_if_the_highest() {
        assert!(find(&scene((10, 40)).figures, 12).is_empty());
    }

    #[test]
    fn a_tie_or_a_month_without_a_figure_is_no_record() {
        let mut tied = scene((36, 40));
        tied.months("response.within_1h")[4] = share(36, 40);
        tied.judge();
        assert!(find(&tied.figures, 12).is_empty());
        let mut torn = scene((36, 40));
        torn.months("response.within_1h")[4] = crate::measure::figure::Figure::nothing_counted();
        torn.judge();
        assert!(find(&torn.figures, 12).is_empty());
    }

    #[test]
    fn eleven_months_hold_no_record() {
        let mut scene = Scene::of_months(11);
        scene.set("response.within_1h", (0..10).map(|_| share(8, 40)).chain([share(36, 40)]).collect());
        assert!(find(&scene.figures, 10).is_empty());
    }
}
