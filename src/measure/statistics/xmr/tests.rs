//! Series worked by hand, and every point judged again by itself from the words of the catalogue.

use super::*;
use crate::measure::statistics::closeness::assert_close;
use crate::measure::statistics::whole::length;
use proptest::prelude::*;

fn points(values: &[f64]) -> Vec<Point> {
    values.iter().map(|&value| Point { value, interval: None, shift_before: false }).collect()
}

fn signals(points: &[Point]) -> Vec<Option<Signal>> {
    xmr(points).verdicts.iter().map(Verdict::signal).collect()
}

#[test]
fn limits_by_hand() {
    // Mean 10, ranges 2, 4, 4 …: 11 of them, of twelve values 9, 11, 7, 11, 9, 13 twice; limits 10 ± 2.66 × mean range.
    let values = [9.0, 11.0, 7.0, 11.0, 9.0, 13.0, 9.0, 11.0, 7.0, 11.0, 9.0, 13.0];
    let limits = xmr(&points(&values)).newest.unwrap().limits;
    let range = (2.0 + 4.0 + 4.0 + 2.0 + 4.0 + 4.0 + 2.0 + 4.0 + 4.0 + 2.0 + 4.0) / 11.0;
    assert_close(limits.mean, 10.0, 1e-15);
    assert_close(limits.low, 10.0 - 2.66 * range, 1e-14);
    assert_close(limits.high, 10.0 + 2.66 * range, 1e-14);
    assert!(!limits.provisional);
}

#[test]
fn seven_points_have_no_limits() {
    let judged = xmr(&points(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]));
    assert_eq!(judged.newest, None);
    assert!(
        judged.verdicts.iter().all(|verdict| verdict.limits.is_none() && verdict.judgement == Judgement::NotJudged)
    );
}

#[test]
fn the_eighth_point_brings_provisional_limits_and_judges_the_first() {
    let judged = xmr(&points(&[100.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0]));
    assert!(judged.newest.unwrap().limits.provisional);
    assert_eq!(judged.verdicts[0].judgement, Judgement::Signal(Signal::Above));
    assert_eq!(judged.verdicts[7].judgement, Judgement::Held);
}

#[test]
fn provisional_limits_show_no_trends() {
    let rising: Vec<f64> = (0..12).map(f64::from).collect();
    let trends = |n: usize| signals(&points(&rising[..n])).into_iter().filter(|s| *s == Some(Signal::Rising)).count();
    assert_eq!(trends(11), 0);
    assert!(trends(12) > 0);
}

#[test]
fn the_sixth_of_six_rising_points_is_the_signal() {
    let values = [5.0, 4.0, 5.0, 4.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 5.0, 4.0, 5.0];
    let found = signals(&points(&values));
    assert_eq!(found.iter().position(Option::is_some), Some(9));
    assert_eq!(found[9], Some(Signal::Rising));
}

#[test]
fn a_point_on_the_mean_ends_a_run() {
    let mut values = [10.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 10.0].to_vec();
    values.extend([11.0, 12.0, 11.0, 12.0, 11.0, 12.0, 11.0, 12.0]);
    let found = signals(&points(&values));
    assert_eq!(found.iter().position(Option::is_some), Some(19));
    assert_eq!(found[19], Some(Signal::RunAbove));
    values.insert(19, 10.0);
    assert!(signals(&points(&values)).iter().all(Option::is_none));
}

#[test]
fn a_series_that_never_changes_is_no_run_for_its_rounding() {
    for value in [0.1, 0.7, 1.0 / 3.0, 1e-9, 123_456.789] {
        assert!(signals(&points(&[value; 20])).iter().all(Option::is_none));
    }
}

#[test]
fn a_share_stands_out_only_if_its_interval_excludes_the_mean() {
    let mut series = points(&[0.5, 0.51, 0.5, 0.49, 0.5, 0.51, 0.5, 0.49, 0.5, 0.51, 0.5, 0.49, 0.9]);
    assert_eq!(signals(&series)[12], Some(Signal::Above));
    for (low, expected) in [(Some(0.6), Some(Signal::Above)), (Some(0.3), None), (None, None)] {
        series[12].interval = Some(Interval { low, high: Some(1.0) });
        assert_eq!(signals(&series)[12], expected);
    }
}

#[test]
fn after_a_shift_the_old_limits_stay_until_eight_points() {
    let mut series = points(&[5.0, 6.0, 5.0, 4.0, 5.0, 6.0, 5.0, 4.0, 50.0, 51.0, 50.0, 49.0, 50.0, 51.0, 50.0]);
    series[8].shift_before = true;
    let short = xmr(&series);
    assert_eq!(short.newest.unwrap().first, 0);
    assert_eq!(
        short.verdicts[14],
        Verdict { limits: Some(short.newest.unwrap().limits), judgement: Judgement::NotJudged }
    );
    series.push(Point { value: 49.0, interval: None, shift_before: false });
    let full = xmr(&series);
    assert_eq!(full.newest.unwrap().first, 8);
    assert!(full.verdicts[8..].iter().all(|verdict| verdict.judgement == Judgement::Held));
    assert_close(full.verdicts[8].limits.unwrap().mean, 50.0, 1e-14);
}

/// One point, from the words of the catalogue, looking at the whole series anew each time.
fn naive(series: &[Point], index: usize) -> Judgement {
    let start = (0..=index).rev().find(|&i| i == 0 || series[i].shift_before).unwrap();
    let end = (index + 1..series.len()).find(|&i| series[i].shift_before).unwrap_or(series.len());
    if end - start < 8 {
        return Judgement::NotJudged;
    }
    let base: Vec<f64> = series[start..end.min(start + 12)].iter().map(|p| p.value).collect();
    let centre = base.iter().sum::<f64>() / length(base.len());
    let range = (1..base.len()).map(|i| (base[i] - base[i - 1]).abs()).sum::<f64>() / length(base.len() - 1);
    let here = series[index];
    let value = |back: usize| series[index - back].value;
    let in_a_row = |n: usize, holds: &dyn Fn(usize) -> bool| index + 1 >= start + n && (0..n).all(holds);
    let steps = |holds: &dyn Fn(usize) -> bool| index >= start + 5 && (0..5).all(holds);
    let tests = [
        (
            Signal::Above,
            here.value - (centre + 2.66 * range) > 1e-9
                && here.interval.is_none_or(|i| i.low.is_some_and(|low| low > centre)),
        ),
        (
            Signal::Below,
            here.value - (centre - 2.66 * range) < -1e-9
                && here.interval.is_none_or(|i| i.high.is_some_and(|high| high < centre)),
        ),
        (Signal::RunAbove, end - start >= 12 && in_a_row(8, &|back| value(back) - centre > 1e-9)),
        (Signal::RunBelow, end - start >= 12 && in_a_row(8, &|back| value(back) - centre < -1e-9)),
        (Signal::Rising, end - start >= 12 && steps(&|back| value(back) > value(back + 1))),
        (Signal::Falling, end - start >= 12 && steps(&|back| value(back) < value(back + 1))),
    ];
    tests.iter().find(|test| test.1).map_or(Judgement::Held, |test| Judgement::Signal(test.0))
}

fn any_point() -> impl Strategy<Value = Point> {
    (0_i32..12, prop::option::weighted(0.2, (0_i32..6, 6_i32..12)), prop::bool::weighted(0.06)).prop_map(
        |(value, ends, shift_before)| Point {
            value: f64::from(value),
            interval: ends.map(|(low, high)| Interval::closed(f64::from(low), f64::from(high))),
            shift_before,
        },
    )
}

proptest! {
    #[test]
    fn every_point_is_judged_as_if_alone(series in prop::collection::vec(any_point(), 0..50)) {
        let judged = xmr(&series);
        for (index, verdict) in judged.verdicts.iter().enumerate() {
            prop_assert_eq!(verdict.judgement, naive(&series, index));
        }
    }

    #[test]
    fn slow_drifts_are_judged_as_if_alone(steps in prop::collection::vec(-1_i32..4, 8..40), turn in 0_usize..40) {
        let mut at = 0;
        let values: Vec<f64> = steps.iter().enumerate().map(|(i, step)| { at += if i < turn { *step } else { -step }; f64::from(at) }).collect();
        let series = points(&values);
        for (index, verdict) in xmr(&series).verdicts.iter().enumerate() {
            prop_assert_eq!(verdict.judgement, naive(&series, index));
        }
    }
}
