//! Axes: the range of the values comes in, round steps and their labels go out.

use crate::community::{Date, Language, Month};
use crate::render::words;

/// In what the values of an axis are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AxisUnit {
    /// A share, 0 to 1, shown in per cent.
    Share,
    /// Seconds, shown as durations.
    Seconds,
    /// Whole numbers.
    Count,
    /// Any number.
    Number,
}

/// A value axis: its ends and the step between its ticks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) step: f64,
    unit: AxisUnit,
}

/// Steps people read off a clock and a calendar, in seconds.
const TIME_STEPS: [f64; 19] = [
    1.0,
    5.0,
    10.0,
    30.0,
    60.0,
    300.0,
    600.0,
    900.0,
    1_800.0,
    3_600.0,
    7_200.0,
    10_800.0,
    21_600.0,
    43_200.0,
    86_400.0,
    172_800.0,
    604_800.0,
    1_209_600.0,
    2_592_000.0,
];

impl Scale {
    /// A scale over values, with zero on it, in at most four steps of 1, 2 or 5 times a power of ten (of seconds: steps
    /// of the clock).
    pub(super) fn over(values: impl Iterator<Item = f64>, unit: AxisUnit) -> Self {
        let (low, high) =
            values.filter(|v| v.is_finite()).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        let (low, high) = if high - low < 1e-12 { (0.0, least_range(unit)) } else { (low, high) };
        let step = step_for(high - low, unit);
        let mut max = (high / step - 1e-9).ceil() * step;
        if unit == AxisUnit::Share {
            max = max.min(1.0);
        }
        Self { min: (low / step + 1e-9).floor() * step, max, step, unit }
    }

    /// Its ticks from the lowest to the highest.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let mut ticks = Vec::new();
        let mut place = 0.0;
        while self.min + place * self.step <= self.max + self.step * 1e-6 {
            ticks.push(self.min + place * self.step);
            place += 1.0;
        }
        ticks
    }

    /// A tick's label.
    pub(super) fn label(&self, language: Language, tick: f64) -> String {
        let tick = if tick.abs() < self.step * 1e-6 { 0.0 } else { tick };
        match self.unit {
            AxisUnit::Share => format!("{}%", words::decimal(tick * 100.0, decimals_of(self.step * 100.0 + 1e-9))),
            AxisUnit::Seconds => words::duration_short(language, tick),
            AxisUnit::Count => words::decimal(tick, 0),
            AxisUnit::Number => words::decimal(tick, decimals_of(self.step)),
        }
    }

    /// A value kept within the ends.
    pub(super) fn clamp(&self, value: f64) -> f64 {
        value.clamp(self.min, self.max)
    }
}

fn least_range(unit: AxisUnit) -> f64 {
    match unit {
        AxisUnit::Share | AxisUnit::Number => 1.0,
        AxisUnit::Seconds => 3_600.0,
        AxisUnit::Count => 5.0,
    }
}

fn step_for(range: f64, unit: AxisUnit) -> f64 {
    const MOST_STEPS: f64 = 4.0;
    let rough = range / MOST_STEPS;
    if unit == AxisUnit::Seconds
        && let Some(step) = TIME_STEPS.into_iter().find(|step| *step >= rough)
    {
        return step;
    }
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|step| *step >= rough * (1.0 - 1e-9));
    let step = step.unwrap_or(power * 10.0);
    if unit == AxisUnit::Count { step.max(1.0) } else { step }
}

fn decimals_of(step: f64) -> usize {
    match step {
        s if s < 0.1 => 2,
        s if s < 1.0 => 1,
        _ => 0,
    }
}

/// Which months of an axis are labelled, and with what: every so-many, counted back from the last; the year stands under
/// the first label and under each first label of a year.
pub(super) fn month_labels(language: Language, months: &[Month], room: f64) -> Vec<(usize, String, Option<String>)> {
    let widest = 58.0;
    let slot = room / super::plot::as_real(months.len().max(1));
    let every =
        [1, 2, 3, 4, 6, 12].into_iter().find(|every| slot * super::plot::as_real(*every) >= widest).unwrap_or(12);
    let mut labels: Vec<(usize, String, Option<String>)> = Vec::new();
    let mut year = None;
    for (place, month) in months.iter().enumerate() {
        if !(months.len() - 1 - place).is_multiple_of(every) {
            continue;
        }
        let new_year = (year != Some(month.year())).then(|| month.year().to_string());
        year = Some(month.year());
        labels.push((place, words::month_short(language, *month), new_year));
    }
    labels
}

/// Where a date lies on an axis of months: 0 at the beginning of the first, 1 at its end.
pub(super) fn month_position(months: &[Month], date: Date) -> f64 {
    let Some(first) = months.first() else {
        return 0.0;
    };
    let month = date.month();
    let length = f64::from(month.last_date().0 - month.first_date().0 + 1);
    f64::from(month.0 - first.0) + f64::from(date.0 - month.first_date().0) / length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_or_five() {
        let scale = Scale::over([110.0, 523.0].into_iter(), AxisUnit::Number);
        assert_eq!(scale.ticks(), [0.0, 200.0, 400.0, 600.0]);
        let share = Scale::over([0.71, 0.93].into_iter(), AxisUnit::Share);
        assert_eq!(share.ticks().len(), 3);
        assert_eq!(share.label(Language::Ko, share.ticks()[2]), "100%");
    }

    #[test]
    fn seconds_step_by_the_clock() {
        let scale = Scale::over([11_520.0].into_iter(), AxisUnit::Seconds);
        assert!((scale.step - 3_600.0).abs() < 1e-9);
        assert_eq!(scale.label(Language::En, 7_200.0), "2 h");
    }

    #[test]
    fn nothing_but_zeros_still_has_an_axis() {
        let scale = Scale::over([0.0, 0.0].into_iter(), AxisUnit::Count);
        assert!(scale.max > scale.min);
    }

    #[test]
    fn a_date_lies_within_its_month() {
        let months = [Date::new(2026, 9, 1).unwrap().month(), Date::new(2026, 10, 1).unwrap().month()];
        let position = month_position(&months, Date::new(2026, 10, 16).unwrap());
        assert!(position > 1.4 && position < 1.6);
    }
}
