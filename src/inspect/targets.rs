//! Thresholds: targets of dangol.yaml and what decisions expect, in the unit of their metric.

use super::clock_forms;
use super::desk::Desk;
use super::numbers;
use super::trail::Trail;
use super::wrong::Wrong;
use crate::community::Target;
use crate::diagnostic::Rule;
use crate::gather::raw::{RawTarget, Scalar};
use crate::gather::shape::Dict;

/// The declared targets by metric, sorted.
pub(super) fn targets(desk: &mut Desk, raw: Option<&Dict<RawTarget>>) -> Vec<(String, Target)> {
    let setting = desk.setting;
    let here = Trail::Top.key("targets");
    let mut targets = Vec::new();
    for (metric, raw) in raw.iter().flat_map(|raw| &raw.0) {
        if let Err(wrong) = setting.known.metrics.find(metric) {
            desk.note(here.path_of_key(metric), wrong);
            continue;
        }
        let at = here.key(metric);
        let target = threshold(desk, &at, metric, seconds, [raw.at_least.as_ref(), raw.at_most.as_ref()]);
        targets.extend(target.map(|target| (metric.clone(), target)));
    }
    targets.sort_by(|a, b| a.0.cmp(&b.0));
    targets
}

/// A threshold of a metric, in its unit: `at_least` or `at_most`. `in_seconds` reads it where that is a second.
pub(super) fn threshold(
    desk: &mut Desk,
    here: &Trail,
    metric: &str,
    in_seconds: fn(&str) -> Result<f64, Wrong>,
    ends: [Option<&Scalar>; 2],
) -> Option<Target> {
    let is_in_seconds = desk.setting.in_seconds.iter().any(|id| id == metric);
    let value = |text: &str| if is_in_seconds { in_seconds(text) } else { numbers::number(text) };
    match ends.into() {
        (Some(low), None) => desk.take(here, "at_least", Some(low), value).map(Target::AtLeast),
        (None, Some(high)) => desk.take(here, "at_most", Some(high), value).map(Target::AtMost),
        (Some(_), Some(_)) => {
            desk.note_at(
                here,
                "at_most",
                Wrong::new(Rule::BadValue, "found both `at_least` and `at_most`, expected one"),
            );
            None
        }
        (None, None) => {
            desk.missing(here, "at_least", Some("give `at_least` or `at_most`".to_owned()));
            None
        }
    }
}

/// What a decision expects of a time may also be a plain number of seconds.
pub(super) fn seconds_or_duration(text: &str) -> Result<f64, Wrong> {
    numbers::not_negative(text).or_else(|_| seconds(text))
}

#[expect(clippy::cast_precision_loss, reason = "nine digits of days are below 2^53 seconds")]
fn seconds(text: &str) -> Result<f64, Wrong> {
    clock_forms::duration(text).map(|seconds| seconds as f64)
}
