//! Were its dates unusual? The lifts of earlier starts, when nothing of ours ran → a rank from 0 to 1.
//!
//! Source: Abadie, Diamond & Hainmueller (2010), JASA 105, 493–505; Phipson & Smyth (2010), SAGMB 9, 39 (the added one).

use super::{
    lift::{FEWEST_DATES, LIFT, count_on},
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
        tally::Tally,
        witness::Thing,
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
        view.context.ear().about(|| measure.id().to_owned());
        let placebos = lift.filter(|lift| lift.is_readable()).and_then(|_| placebos(view, measure));
        let figure = placebos.as_ref().map_or_else(Figure::nothing, |placebos| rank(view, placebos));
        figures.by_measure.entry(METRIC.id).or_default().insert(measure.id(), figure);
        figures.placebos.extend(placebos.map(|placebos| (measure.id(), placebos)));
    }
}

/// The campaign's place among its placebos.
fn rank(view: &View<'_>, placebos: &Placebos) -> Figure {
    let mut tally = Tally::new(view.context.ear());
    for placebo in &placebos.lifts {
        tally.count(&Thing::Day(placebo.start), placebo.lift >= placebos.own - ROUNDING);
    }
    let (n, k) = (tally.n(), tally.k());
    if placebos.lifts.len() < FEWEST {
        return Figure::too_few(n);
    }
    Figure {
        value: Some(Value::Real(real(k + 1) / real(n + 1))),
        n: Some(n),
        k: Some(k),
        ..Figure::of(if view.is_over { State::Ok } else { State::Running })
    }
}

/// The lifts of all admissible earlier starts; `None`: the campaign itself has none.
///
/// A placebo ends before the campaign was known, lasts as long, and keeps the gap between announcement and start. Its
/// lift is that of `campaign.lift`, but for the least number of records: few records make a wild lift, not none.
fn placebos(view: &View<'_>, measure: AimMeasure) -> Option<Placebos> {
    let start = view.campaign.start;
    let window = Window::new(view, measure);
    let first = view.context.since.plus(CALENDAR + window.gap);
    let last = view.known.plus(-window.length);
    let free = dates(first, last).filter(|&start| window.is_free(start));
    let lifts = free.filter_map(|start| window.lift(start).map(|lift| Placebo { start, lift })).collect();
    let length = u64::from(window.length.unsigned_abs());
    window.lift(start).map(|own| Placebos { length, own, lifts })
}

/// The sum of the campaign, for any start.
struct Window {
    /// The first date looked at: nothing before it counts.
    first: Date,
    /// Dates it lasts.
    length: i32,
    /// Dates from the announcement to the start.
    gap: i32,
    /// The count of each date from the first on.
    counts: Vec<u64>,
    /// Counts before each date.
    sums: Vec<u64>,
    /// Taken dates before each date.
    taken: Vec<usize>,
}

impl Window {
    fn new(view: &View<'_>, measure: AimMeasure) -> Self {
        let first = view.context.since.min(view.campaign.start);
        let last = view.during.last().map_or(view.campaign.start, |&last| last);
        let mut window = Self {
            first,
            length: i32::try_from(view.during.len()).expect("a campaign lasts fewer than 2^31 days"),
            gap: view.campaign.start.0 - view.known.0,
            counts: Vec::new(),
            sums: vec![0],
            taken: vec![0],
        };
        for date in dates(first, last) {
            let count = count_on(view.diary, measure, date);
            window.counts.push(count);
            window.sums.push(window.sums[window.sums.len() - 1] + count);
            let is_out = date < view.context.since || view.diary.is_taken(date);
            window.taken.push(window.taken[window.taken.len() - 1] + usize::from(is_out));
        }
        window
    }

    /// The place of a date; those before the first have none.
    fn place(&self, date: Date) -> Option<usize> {
        usize::try_from(date.0 - self.first.0).ok()
    }

    /// Whether no date from a start on is in a campaign.
    fn is_free(&self, start: Date) -> bool {
        let ends = (self.place(start), self.place(start.plus(self.length)));
        ends.0.zip(ends.1).is_some_and(|(from, to)| self.taken[from] == self.taken[to])
    }

    /// The lift over a start's own baseline; `None`: a weekday without baseline, too few dates, or nothing before.
    fn lift(&self, start: Date) -> Option<f64> {
        let (mut days, mut sums) = ([0_u64; 7], [0_u64; 7]);
        let known = start.plus(-self.gap);
        for date in dates(known.plus(-CALENDAR), known.plus(-1)) {
            if let Some(place) = self.place(date).filter(|&place| self.taken[place] == self.taken[place + 1]) {
                days[usize::from(date.weekday() - 1)] += 1;
                sums[usize::from(date.weekday() - 1)] += self.counts[place];
            }
        }
        let lasted = self.weekdays(start);
        let matched = lasted.iter().zip(&days).all(|(&lasted, &days)| lasted == 0 || days > 0);
        if !matched || days.iter().sum::<u64>() < FEWEST_DATES as u64 {
            return None;
        }
        let during = self.sums[self.place(start.plus(self.length))?] - self.sums[self.place(start)?];
        let length = f64::from(self.length);
        let rate: f64 =
            (0..7).filter(|&w| lasted[w] > 0).map(|w| real(lasted[w]) / length * (real(sums[w]) / real(days[w]))).sum();
        (rate > 0.0).then(|| real(during) / length / rate - 1.0)
    }

    /// How many dates from a start on fall on each weekday.
    fn weekdays(&self, start: Date) -> [u64; 7] {
        let whole_weeks = u64::from(self.length.unsigned_abs()) / 7;
        let mut weekdays = [whole_weeks; 7];
        for date in dates(start, start.plus(self.length % 7 - 1)) {
            weekdays[usize::from(date.weekday() - 1)] += 1;
        }
        weekdays
    }
}
