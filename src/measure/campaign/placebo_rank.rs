//! Were its dates unusual? The lifts of earlier starts, when nothing of ours ran → a rank from 0 to 1.
//!
//! Source: Abadie, Diamond & Hainmueller (2010), JASA 105, 493–505; Phipson & Smyth (2010), SAGMB 9, 39 (the added one).

use super::{
    lift::{FEWEST_DATES, FEWEST_RECORDS, LIFT, count_on},
    view::{CALENDAR, View, dates},
};
use crate::{
    community::{AimMeasure, Date},
    definition,
    measure::{
        figure::{Figure, State, Value},
        figures::{CampaignFigures, Placebo, Placebos},
        metric::{Better, Bilingual, Described, Subject, Unit},
        statistics::whole::real,
    },
};

/// Fewer placebos rank nothing.
const FEWEST: usize = 20;
/// Lifts that differ by less differ by rounding only.
const ROUNDING: f64 = 1e-12;

/// (k + 1) ÷ (n + 1).
pub(super) static METRIC: Described = Described {
    id: "campaign.placebo_rank",
    name: Bilingual { ko: "우연과 견준 순위", en: "Rank against ordinary dates" },
    definition: definition!("campaign", "placebo_rank"),
    unit: Some(Unit::Index),
    better: Better::Neither,
    subject: Subject::Campaign(measure),
};

fn measure(view: &View<'_>, figures: &mut CampaignFigures) {
    for measure in [AimMeasure::VoicePerDay, AimMeasure::SideEventsPerDay] {
        let lift = figures.by_measure.get(LIFT.id).and_then(|measures| measures.get(measure.id()));
        let placebos = lift.filter(|lift| lift.is_readable()).and_then(|_| placebos(view, measure));
        let figure = placebos.as_ref().map_or_else(Figure::nothing, |placebos| rank(placebos, view.is_over));
        figures.by_measure.entry(METRIC.id).or_default().insert(measure.id(), figure);
        figures.placebos.extend(placebos.map(|placebos| (measure.id(), placebos)));
    }
}

/// The campaign's place among its placebos.
fn rank(placebos: &Placebos, is_over: bool) -> Figure {
    let n = placebos.lifts.len() as u64;
    if placebos.lifts.len() < FEWEST {
        return Figure::too_few(n);
    }
    let k = placebos.lifts.iter().filter(|placebo| placebo.lift >= placebos.own - ROUNDING).count() as u64;
    Figure {
        value: Some(Value::Real(real(k + 1) / real(n + 1))),
        n: Some(n),
        k: Some(k),
        ..Figure::of(if is_over { State::Ok } else { State::Running })
    }
}

/// The lifts of all admissible earlier starts; `None`: the campaign itself has none.
fn placebos(view: &View<'_>, measure: AimMeasure) -> Option<Placebos> {
    let start = view.campaign.start;
    let window = Window {
        view,
        measure,
        length: i32::try_from(view.during.len()).expect("a campaign lasts fewer than 2^31 days"),
        gap: start.0 - view.known.0,
    };
    let first = view.context.since.plus(CALENDAR + window.gap);
    let last = start.plus(-window.length);
    let mut lifts = Vec::new();
    let mut taken_last = None;
    for date in dates(first, first.plus(window.length - 1)) {
        taken_last = if view.diary.is_taken(date) { Some(date) } else { taken_last };
    }
    for start in dates(first, last) {
        let end = start.plus(window.length - 1);
        taken_last = if view.diary.is_taken(end) { Some(end) } else { taken_last };
        if taken_last.is_none_or(|taken| taken < start) {
            lifts.extend(window.lift(start).map(|lift| Placebo { start, lift }));
        }
    }
    let length = u64::from(window.length.unsigned_abs());
    window.lift(start).map(|own| Placebos { length, own, lifts })
}

/// The sum of the campaign, for any start.
struct Window<'a> {
    view: &'a View<'a>,
    measure: AimMeasure,
    /// Dates it lasts.
    length: i32,
    /// Dates from the announcement to the start.
    gap: i32,
}

impl Window<'_> {
    /// The lift over a start's own baseline, as `campaign.lift` has it; `None`: too few, or nothing before.
    fn lift(&self, start: Date) -> Option<f64> {
        let count = |date: Date| count_on(self.view.diary, self.measure, date);
        let (mut days, mut sums) = ([0_u64; 7], [0_u64; 7]);
        let known = start.plus(-self.gap);
        for date in dates(known.plus(-CALENDAR), known.plus(-1)) {
            if date >= self.view.context.since && !self.view.diary.is_taken(date) {
                days[usize::from(date.weekday() - 1)] += 1;
                sums[usize::from(date.weekday() - 1)] += count(date);
            }
        }
        let (mut lasted, mut during) = ([0_u64; 7], 0);
        for date in dates(start, start.plus(self.length - 1)) {
            lasted[usize::from(date.weekday() - 1)] += 1;
            during += count(date);
        }
        let enough = days.iter().sum::<u64>() >= FEWEST_DATES as u64
            && sums.iter().sum::<u64>() + during >= FEWEST_RECORDS
            && lasted.iter().zip(&days).all(|(&lasted, &days)| lasted == 0 || days > 0);
        if !enough {
            return None;
        }
        let length = f64::from(self.length);
        let rate: f64 =
            (0..7).filter(|&w| lasted[w] > 0).map(|w| real(lasted[w]) / length * (real(sums[w]) / real(days[w]))).sum();
        (rate > 0.0).then(|| real(during) / length / rate - 1.0)
    }
}
