//! What can be said of a campaign's difference from ordinary days: figures in, a reading out.
//!
//! An interval that leaves out zero is not yet a clear difference: it must rest on enough, and on the same channels. The
//! figures stay as they are defined; the readings only decide which words they bear.

use crate::{
    community::{Archive, Call, Campaign, ChannelId, Date, Name},
    measure::{
        figure::{Figure, State},
        figures::{CampaignFigures, CampaignSpans},
    },
};

/// Fewer records before bear no ratio: the counts are told instead. The same of either side of a median or a balance.
pub const LEAST_BASE: u64 = 5;
/// Fewer records on either side of a resampled difference are never called clear.
pub const LEAST_CLEAR: u64 = 10;

/// What can be said of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Clearly more than on ordinary days.
    More,
    /// Clearly less.
    Less,
    /// The interval holds zero.
    Undecided,
    /// The interval leaves out zero, with fewer than [`LEAST_CLEAR`] records on a side.
    Unclear,
    /// Fewer than [`LEAST_BASE`] records to compare with: counts, and no ratio.
    SmallBase,
    /// More than half of the entries came from channels that had none before: nothing to compare with.
    NewChannels,
    /// Too few records by definition.
    TooFew,
    /// Not begun, or nothing there to measure.
    Nothing,
}

impl Reading {
    /// Whether the difference itself is told, with its interval.
    #[must_use]
    pub fn tells_difference(self) -> bool {
        matches!(self, Self::More | Self::Less | Self::Undecided | Self::Unclear)
    }
}

/// Before what the ordinary days lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Before {
    /// Before it was announced.
    #[default]
    Announced,
    /// It was not announced before it began.
    Began,
}

impl Before {
    /// Of the dates of a campaign.
    #[must_use]
    pub fn of(spans: &CampaignSpans) -> Self {
        if spans.during.first().is_some_and(|&start| spans.calendar.1.plus(1) < start) {
            Self::Announced
        } else {
            Self::Began
        }
    }
}

/// Entries of a campaign, each with the days they are of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryCounts {
    /// On ordinary days of the campaign's weekdays.
    pub before: (u64, usize),
    /// Before what these ordinary days lie.
    pub until: Before,
    /// During it.
    pub during: (u64, usize),
    /// Of those, from channels that had none before.
    pub new: u64,
    /// The names of these channels.
    pub new_channels: Vec<Name>,
}

/// Of `campaign.lift` of entries a day.
#[must_use]
pub fn entry_counts(archive: &Archive, measured: &CampaignFigures) -> EntryCounts {
    let counts = measured.counts.get("campaign.lift").and_then(|counts| counts.get("voice.per_day"));
    let counts = counts.copied().unwrap_or_default();
    let name = |id: ChannelId| archive.organisation.channels[id.index()].name.clone();
    EntryCounts {
        before: counts.matched,
        until: measured.spans.as_ref().map(Before::of).unwrap_or_default(),
        during: (counts.during, measured.spans.as_ref().map_or(0, |spans| spans.during.len())),
        new: measured.new_channels().map(|counts| counts.during).sum(),
        new_channels: measured.new_channels().map(|counts| name(counts.channel)).collect(),
    }
}

/// The measures that are counts a day, compared weekday by weekday.
const COUNTS: [&str; 2] = ["voice.per_day", "side.events_per_day"];
/// The balance of the same entries.
const BALANCE: &str = "voice.net_sentiment";

/// Reads a measure of `campaign.lift` or `campaign.carry_over`.
#[must_use]
pub fn reading(measured: &CampaignFigures, metric: &str, measure: &str) -> Reading {
    let Some(figure) = measured.by_measure.get(metric).and_then(|measures| measures.get(measure)) else {
        return Reading::Nothing;
    };
    let counts = measured.counts.get(metric).and_then(|counts| counts.get(measure)).copied().unwrap_or_default();
    let is_of_new =
        metric == "campaign.lift" && [COUNTS[0], BALANCE].contains(&measure) && is_from_new_channels(measured);
    match figure.state {
        State::TooFew => Reading::TooFew,
        State::None | State::NotReached | State::Suppressed => Reading::Nothing,
        State::Ok | State::Running if is_of_new => Reading::NewChannels,
        State::Ok | State::Running if COUNTS.contains(&measure) => of_count(figure, counts.matched.0),
        State::Ok | State::Running => of_resampled(figure, counts.baseline.min(counts.during)),
    }
}

/// A count: its interval is exact, so that a base is all it needs.
fn of_count(figure: &Figure, base: u64) -> Reading {
    if base < LEAST_BASE { Reading::SmallBase } else { of_interval(figure) }
}

/// A median or a balance, with the records of its smaller side: resampling a handful makes an interval too narrow.
fn of_resampled(figure: &Figure, fewest: u64) -> Reading {
    match of_interval(figure) {
        _ if fewest < LEAST_BASE => Reading::SmallBase,
        Reading::More | Reading::Less if fewest < LEAST_CLEAR => Reading::Unclear,
        reading => reading,
    }
}

fn of_interval(figure: &Figure) -> Reading {
    let ends = figure.interval.unwrap_or_default();
    if ends.low.is_some_and(|low| low > 0.0) {
        Reading::More
    } else if ends.high.is_some_and(|high| high < 0.0) {
        Reading::Less
    } else {
        Reading::Undecided
    }
}

/// Whether more than half of a campaign's entries came from channels that had none before it.
fn is_from_new_channels(measured: &CampaignFigures) -> bool {
    let counts = measured.counts.get("campaign.lift").and_then(|counts| counts.get(COUNTS[0]));
    let during = counts.map_or(0, |counts| counts.during);
    let new: u64 = measured.new_channels().map(|counts| counts.during).sum();
    2 * new > during
}

/// When a timing note stopped a campaign, and no later one let it go on; `None`: it was not stopped by that date.
#[must_use]
pub fn stopped_on(campaign: &Campaign, today: Date) -> Option<Date> {
    let known = campaign.timing.iter().filter(|note| note.at.date <= today);
    let last = known.max_by_key(|note| note.at.second)?;
    (last.call == Call::Stop).then_some(last.at.date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::figures::{ChannelCounts, MeasureCounts};
    use crate::measure::statistics::interval::Interval;

    fn lift(low: f64, high: f64) -> Figure {
        Figure { interval: Some(Interval { low: Some(low), high: Some(high) }), ..Figure::real(1.0, 30) }
    }

    #[test]
    fn a_ratio_of_counts_needs_a_base() {
        assert_eq!(of_count(&lift(4.4, 2609.0), LEAST_BASE - 1), Reading::SmallBase);
        assert_eq!(of_count(&lift(4.4, 2609.0), LEAST_BASE), Reading::More);
        assert_eq!(of_count(&lift(-0.9, -0.2), 40), Reading::Less);
    }

    #[test]
    fn a_resampled_difference_is_clear_only_with_ten_on_each_side() {
        assert_eq!(of_resampled(&lift(0.3, 1.0), 2), Reading::SmallBase);
        assert_eq!(of_resampled(&lift(0.3, 1.0), 6), Reading::Unclear);
        assert_eq!(of_resampled(&lift(-0.3, 1.0), 6), Reading::Undecided);
        assert_eq!(of_resampled(&lift(0.3, 1.0), LEAST_CLEAR), Reading::More);
    }

    #[test]
    fn entries_of_a_channel_that_was_silent_before_are_not_compared() {
        let channel = |id, before, during| ChannelCounts { channel: ChannelId(id), before, during };
        let of = |channels, during| CampaignFigures {
            channels,
            counts: [("campaign.lift", [(COUNTS[0], MeasureCounts { during, ..MeasureCounts::default() })].into())]
                .into(),
            ..CampaignFigures::default()
        };
        assert!(is_from_new_channels(&of(vec![channel(0, 9, 4), channel(1, 0, 5)], 9)));
        assert!(!is_from_new_channels(&of(vec![channel(0, 9, 5), channel(1, 0, 5)], 10)));
    }
}
