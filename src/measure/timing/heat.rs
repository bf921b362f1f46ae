//! Reactions by weekday and hour: all counted posts with a known hour → cells with medians, raw and shrunk.

use crate::{
    definition,
    measure::{
        context::Context,
        figures::{Heat, HeatCell},
        metric::{Better, Bilingual, Described, Subject},
        statistics::{
            order_statistics::order_statistics,
            quantile::{ascending, median},
            shrinkage::shrunk,
        },
        witness::{Part, Reason},
    },
};
use std::collections::BTreeMap;

/// Fewer posts show their number only.
const FEWEST: usize = 3;

/// Weekday × hour.
pub(super) static METRIC: Described = Described {
    id: "timing.heat",
    name: Bilingual { ko: "요일·시각별 반응", en: "Reactions by weekday and hour" },
    definition: definition!("timing", "heat"),
    unit: None,
    better: Better::Neither,
    subject: Subject::Timing(measure),
};

fn measure(context: &Context<'_>) -> Option<Heat> {
    let mut cells: BTreeMap<(u8, u8), Vec<f64>> = BTreeMap::new();
    let ear = context.ear();
    for post in &context.posts {
        match (post.why_not_counted(), post.post.at.hour, post.ratio) {
            (None, Some(hour), Some(ratio)) => {
                let weekday = post.post.at.date.weekday();
                cells.entry((weekday, hour)).or_default().push(ratio.value);
                ear.tell_of(|| format!("{weekday} {hour}"), Part::Whole, post);
            }
            (None, _, _) => ear.tell(Part::Passed(Reason::TimeUnknown), post),
            (Some(reason), _, _) => ear.tell(Part::Passed(reason), post),
        }
    }
    heat_of(&cells)
}

/// The map of the ratios in each cell; `None`: there are none.
fn heat_of(cells: &BTreeMap<(u8, u8), Vec<f64>>) -> Option<Heat> {
    let overall = median(&ascending(cells.values().flatten().copied().collect()))?;
    let ratios: Vec<Vec<f64>> = cells.values().cloned().collect();
    let drawn = shrunk(&ratios);
    let mut best = Vec::new();
    let cells = cells.keys().zip(ratios).enumerate().map(|(i, (&(weekday, hour), ratios))| {
        let n = ratios.len() as u64;
        if ratios.len() < FEWEST {
            return HeatCell { weekday, hour, n, median: None, interval: None, shrunk: None };
        }
        let sorted = ascending(ratios);
        let interval = order_statistics(&sorted, 0.5);
        if interval.lies_above(overall) {
            best.push((weekday, hour));
        }
        let shrunk = drawn.as_ref().map(|drawn| drawn[i]);
        HeatCell { weekday, hour, n, median: median(&sorted), interval: Some(interval), shrunk }
    });
    let cells = cells.collect();
    Some(Heat { cells, median: overall, best })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_best_time_needs_an_interval_above_the_median() {
        let high: Vec<f64> = (1..=8).map(|i| 0.05 + f64::from(i) / 1000.0).collect();
        let low: Vec<f64> = (1..=12).map(|i| f64::from(i) / 1000.0).collect();
        let heat = heat_of(&BTreeMap::from([((1, 9), low), ((5, 20), high), ((6, 8), vec![0.9, 0.9])])).unwrap();
        assert_eq!(heat.best, [(5, 20)]);
        assert_eq!(heat.cells[2].median, None);
        assert_eq!(heat.cells[2].n, 2);
    }

    #[test]
    fn no_posts_make_no_map() {
        assert_eq!(heat_of(&BTreeMap::new()), None);
    }
}
