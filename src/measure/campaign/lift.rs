//! What was different during a campaign, and after it: daily records of its channels → a change for each measure.

use super::{
    diary::{self, Diary},
    view::{View, channels_of},
};
use crate::{
    community::{AimMeasure, Date},
    definition,
    measure::{
        figure::{Figure, State},
        figures::{CampaignFigures, MeasureCounts},
        metric::{Better, Bilingual, Described, Subject, Unit},
        statistics::{
            bootstrap::bootstrap,
            interval::Interval,
            quantile::median,
            rate_ratio::{Weekday, rate_ratio},
            whole::{length, real},
        },
        witness::Part,
    },
};

/// Fewer dates make no baseline.
pub(super) const FEWEST_DATES: usize = 14;
/// Fewer records, before and then together, tell nothing.
const FEWEST_RECORDS: u64 = 12;

/// While it ran.
pub(super) static LIFT: Described = Described {
    id: "campaign.lift",
    name: Bilingual { ko: "캠페인 기간의 변화", en: "Change during the campaign" },
    definition: definition!("campaign", "lift"),
    unit: Some(Unit::Ratio),
    better: Better::Neither,
    subject: Subject::Campaign(|view, figures| {
        compare(view, figures, LIFT.id, (&view.during, view.is_over));
    }),
};

/// In the time after it.
pub(super) static CARRY_OVER: Described = Described {
    id: "campaign.carry_over",
    name: Bilingual { ko: "캠페인 뒤의 변화", en: "Change after the campaign" },
    definition: definition!("campaign", "lift"),
    unit: Some(Unit::Ratio),
    better: Better::Neither,
    subject: Subject::Campaign(|view, figures| {
        compare(view, figures, CARRY_OVER.id, (&view.after, view.after_is_over));
    }),
};

/// Compares dates with the baseline by each measure.
fn compare(view: &View<'_>, figures: &mut CampaignFigures, id: &'static str, (dates, is_over): (&[Date], bool)) {
    for measure in AimMeasure::ALL {
        let compared = Compared { view, dates, measure };
        let counts = compared.counts();
        compared.tell();
        let figure = compared.figure(&counts);
        let state = if figure.state == State::Ok && !is_over { State::Running } else { figure.state };
        figures.by_measure.entry(id).or_default().insert(measure.id(), Figure { state, ..figure });
        figures.counts.entry(id).or_default().insert(measure.id(), counts);
    }
}

/// The count behind a count measure.
#[must_use]
pub(super) fn count_on(diary: &Diary, measure: AimMeasure, date: Date) -> u64 {
    match measure {
        AimMeasure::PostsRatio => diary.ratios_on(date).count() as u64,
        AimMeasure::VoicePerDay | AimMeasure::SideEventsPerDay | AimMeasure::NetSentiment => diary.on(date).of(measure),
    }
}

/// One measure over some dates, against the baseline.
struct Compared<'a> {
    view: &'a View<'a>,
    dates: &'a [Date],
    measure: AimMeasure,
}

impl Compared<'_> {
    fn figure(&self, counts: &MeasureCounts) -> Figure {
        let n = counts.baseline + counts.during;
        if self.dates.is_empty() {
            return Figure::nothing();
        }
        if !has_baseline(&self.view.baseline, self.dates) || n < FEWEST_RECORDS {
            return Figure::too_few(n);
        }
        let found = match self.measure {
            AimMeasure::VoicePerDay | AimMeasure::SideEventsPerDay => rate_ratio(&self.weekdays(), counts.during),
            AimMeasure::PostsRatio => self.ratio(counts),
            AimMeasure::NetSentiment => self.sentiment(counts),
        };
        match found {
            Some((lift, interval)) => Figure { interval: Some(interval), ..Figure::real(lift, n) },
            None => Figure::nothing(),
        }
    }

    /// The records, and the measure's own value, before and then.
    fn counts(&self) -> MeasureCounts {
        let diary = self.view.diary;
        let records = |dates: &[Date]| dates.iter().map(|&date| count_on(diary, self.measure, date)).sum();
        let (baseline, during) = (records(&self.view.baseline), records(self.dates));
        let (before, then) = match self.measure {
            AimMeasure::VoicePerDay | AimMeasure::SideEventsPerDay => {
                let days = length(self.dates.len());
                (expected_rate(&self.weekdays()), (days > 0.0).then(|| real(during) / days))
            }
            AimMeasure::PostsRatio => (
                median(&ratios(diary, &self.view.baseline).into_iter().map(|(ratio, _)| ratio).collect::<Vec<_>>()),
                median(&ratios(diary, self.dates).into_iter().map(|(ratio, _)| ratio).collect::<Vec<_>>()),
            ),
            AimMeasure::NetSentiment => {
                (balance(&marks(diary, &self.view.baseline)), balance(&marks(diary, self.dates)))
            }
        };
        MeasureCounts { baseline, matched: self.matched(baseline), during, before, then }
    }

    /// The records of the baseline that the comparison rests on, and their dates.
    fn matched(&self, baseline: u64) -> (u64, usize) {
        match self.measure {
            AimMeasure::VoicePerDay | AimMeasure::SideEventsPerDay => {
                let weekdays = self.weekdays();
                let compared = weekdays.iter().filter(|weekday| weekday.during_days > 0);
                let counts: Vec<u64> = compared.flat_map(|weekday| weekday.baseline.iter().copied()).collect();
                (counts.iter().sum(), counts.len())
            }
            AimMeasure::PostsRatio | AimMeasure::NetSentiment => (baseline, self.view.baseline.len()),
        }
    }

    /// Tells whoever listens the records before, and those then as hits.
    fn tell(&self) {
        let View { context, campaign, .. } = *self.view;
        context.ear().about(|| self.measure.id().to_owned());
        let channels = channels_of(context, campaign);
        diary::tell(context, &channels, self.measure, &self.view.baseline, Part::Whole);
        diary::tell(context, &channels, self.measure, self.dates, Part::Hit);
    }

    fn weekdays(&self) -> Vec<Weekday> {
        let mut weekdays = vec![Weekday::default(); 7];
        for date in self.dates {
            weekdays[usize::from(date.weekday() - 1)].during_days += 1;
        }
        for &date in &self.view.baseline {
            let count = count_on(self.view.diary, self.measure, date);
            weekdays[usize::from(date.weekday() - 1)].baseline.push(count);
        }
        weekdays
    }

    /// Median then ÷ median before − 1.
    fn ratio(&self, counts: &MeasureCounts) -> Option<(f64, Interval)> {
        let change = |before: f64, then: f64| (before > 0.0).then(|| then / before - 1.0);
        let point = change(counts.before?, counts.then?)?;
        let groups = [&self.view.baseline[..], self.dates].map(|dates| ratios(self.view.diary, dates));
        let interval = self.resampled(|days| {
            let medians = [0, 1].map(|i| median_of_days(&groups[i], &days[i]));
            change(medians[0]?, medians[1]?)
        });
        Some((point, interval))
    }

    /// Balance then − balance before.
    fn sentiment(&self, counts: &MeasureCounts) -> Option<(f64, Interval)> {
        let point = counts.then? - counts.before?;
        let groups = [&self.view.baseline[..], self.dates].map(|dates| marks(self.view.diary, dates));
        let drawn = |i: usize, days: &[usize]| {
            let marks = days.iter().map(|&day| groups[i][day]);
            balance_of(marks.fold((0, 0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1, sum.2 + day.2)))
        };
        let interval = self.resampled(|days| Some(drawn(1, &days[1])? - drawn(0, &days[0])?));
        Some((point, interval))
    }

    /// The interval of resampled days of the baseline and of the dates.
    fn resampled(&self, figure: impl FnMut(&[Vec<usize>]) -> Option<f64>) -> Interval {
        bootstrap(&self.view.campaign.id, &[self.view.baseline.len(), self.dates.len()], figure)
    }
}

/// Whether every weekday of the dates has a baseline date, and there are enough of those in all.
fn has_baseline(baseline: &[Date], dates: &[Date]) -> bool {
    let mut known = [false; 7];
    for date in baseline {
        known[usize::from(date.weekday() - 1)] = true;
    }
    baseline.len() >= FEWEST_DATES && dates.iter().all(|date| known[usize::from(date.weekday() - 1)])
}

/// rate0: what the baseline lets expect of a day of these weekdays; `None`: a weekday is without baseline.
fn expected_rate(weekdays: &[Weekday]) -> Option<f64> {
    let compared = || weekdays.iter().filter(|weekday| weekday.during_days > 0);
    let days: u64 = compared().map(|weekday| weekday.during_days).sum();
    let share = |weekday: &Weekday| {
        let average = real(weekday.baseline.iter().sum()) / length(weekday.baseline.len());
        (!weekday.baseline.is_empty()).then(|| real(weekday.during_days) / real(days) * average)
    };
    if days > 0 { compared().map(share).sum() } else { None }
}

/// The ratios of counted posts with the place of their date, by ratio.
fn ratios(diary: &Diary, dates: &[Date]) -> Vec<(f64, usize)> {
    let on =
        |(place, &date): (usize, &Date)| diary.ratios_on(date).map(move |ratio| (ratio, place)).collect::<Vec<_>>();
    let mut ratios: Vec<(f64, usize)> = dates.iter().enumerate().flat_map(on).collect();
    ratios.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    ratios
}

/// The median of sorted ratios, each as often as its day was drawn.
fn median_of_days(sorted: &[(f64, usize)], drawn: &[usize]) -> Option<f64> {
    let mut times = vec![0_u32; drawn.len()];
    for &day in drawn {
        times[day] += 1;
    }
    let total: u32 = sorted.iter().map(|&(_, day)| times[day]).sum();
    let (low, high) = (total.checked_sub(1)? / 2, total / 2);
    let mut seen = 0;
    let mut first = None;
    for &(ratio, day) in sorted {
        seen += times[day];
        if first.is_none() && seen > low {
            first = Some(ratio);
        }
        if let Some(first) = first.filter(|_| seen > high) {
            return Some(first + (ratio - first) / 2.0);
        }
    }
    None
}

/// Positive, negative and all marks of each date.
fn marks(diary: &Diary, dates: &[Date]) -> Vec<(u64, u64, u64)> {
    dates.iter().map(|&date| diary.on(date)).map(|day| (day.positive, day.negative, day.marked)).collect()
}

/// (positive − negative) ÷ marked over all days; `None`: nothing is marked.
fn balance(marks: &[(u64, u64, u64)]) -> Option<f64> {
    balance_of(marks.iter().fold((0, 0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1, sum.2 + day.2)))
}

fn balance_of((positive, negative, marked): (u64, u64, u64)) -> Option<f64> {
    (marked > 0).then(|| (real(positive) - real(negative)) / real(marked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::statistics::quantile::ascending;

    #[test]
    fn a_drawn_median_is_the_median_of_the_values_written_out() {
        let sorted = [(0.1, 0), (0.2, 1), (0.3, 0), (0.5, 2)];
        for drawn in [vec![0, 1, 2], vec![0, 0, 2], vec![2, 2, 2], vec![1, 1, 0]] {
            let values = drawn.iter().flat_map(|&day| sorted.iter().filter(move |(_, own)| *own == day));
            let written = ascending(values.map(|(ratio, _)| *ratio).collect());
            let (found, expected) = (median_of_days(&sorted, &drawn).unwrap(), median(&written).unwrap());
            assert!((found - expected).abs() < 1e-15, "{drawn:?}: {found} is not {expected}");
        }
        assert_eq!(median_of_days(&sorted, &[3, 3, 3, 3]), None);
    }

    #[test]
    fn a_baseline_needs_each_weekday_and_fourteen_dates() {
        let monday = Date::new(2026, 11, 2).unwrap();
        let fortnight: Vec<Date> = (0..14).map(|i| monday.plus(i)).collect();
        assert!(has_baseline(&fortnight, &[monday.plus(20)]));
        assert!(!has_baseline(&fortnight[1..], &[monday.plus(20)]));
        let no_sunday: Vec<Date> = (0..28).map(|i| monday.plus(i)).filter(|date| date.weekday() != 7).collect();
        assert!(has_baseline(&no_sunday, &[monday.plus(29)]));
        assert!(!has_baseline(&no_sunday, &[monday.plus(34)]));
    }
}
