//! What is said of one campaign: its figures, and the days, counts and placebos behind them for the page.

use crate::{
    community::{Advice, ChannelId, Date, Mood},
    measure::figure::{Figure, TargetVerdict},
};
use std::collections::BTreeMap;

/// Figures of one campaign.
#[derive(Debug, Clone, Default)]
pub struct CampaignFigures {
    /// Figures by metric id.
    pub figures: BTreeMap<&'static str, Figure>,
    /// Figures by metric id, then by measure (`voice.per_day`).
    pub by_measure: BTreeMap<&'static str, BTreeMap<&'static str, Figure>>,
    /// What stands behind a lift: metric id → measure → counts, also where there is too little for a figure.
    pub counts: BTreeMap<&'static str, BTreeMap<&'static str, MeasureCounts>>,
    /// By count measure: the lifts of earlier starts; measures without a lift have none.
    pub placebos: BTreeMap<&'static str, Placebos>,
    /// Ids of campaigns at the same time on a shared channel, sorted.
    pub overlaps: Vec<String>,
    /// Its dates in calendar spans.
    pub mood: Vec<MoodSpan>,
    /// Its aims and what was seen, in file order.
    pub expected: Vec<AimResult>,
    /// The dates it is measured over; `None`: not begun by the last whole date.
    pub spans: Option<CampaignSpans>,
    /// One a date from the first of the baseline's calendar to the last of after, of the campaign's channels.
    pub days: Vec<CampaignDay>,
    /// Entries on each of its channels before and during it, in the order of the channels; those without any are absent.
    pub channels: Vec<ChannelCounts>,
}

impl CampaignFigures {
    /// The channels that had no entry in the baseline and have some during the campaign.
    pub fn new_channels(&self) -> impl Iterator<Item = &ChannelCounts> {
        self.channels.iter().filter(|counts| counts.before == 0 && counts.during > 0)
    }
}

/// Entries on a channel of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelCounts {
    /// Where.
    pub channel: ChannelId,
    /// Entries on the baseline's dates.
    pub before: u64,
    /// Entries on the campaign's dates up to the last whole one.
    pub during: u64,
}

/// The dates a campaign is measured over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignSpans {
    /// Baseline dates, ascending; those of other campaigns are left out.
    pub baseline: Vec<Date>,
    /// First and last date of the 28 of which the baseline is made.
    pub calendar: (Date, Date),
    /// How many of those 28 lie before the first date with records.
    pub unrecorded: usize,
    /// Dates of the campaign up to the last whole one, ascending.
    pub during: Vec<Date>,
    /// Dates after it up to the last whole one, ascending.
    pub after: Vec<Date>,
    /// The campaign, and the time after it, are over.
    pub over: (bool, bool),
}

/// What happened on a date on the campaign's channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CampaignDay {
    /// When.
    pub date: Date,
    /// Entries.
    pub entries: u64,
    /// Posts by anyone.
    pub posts: u64,
    /// Acts of customers who stood up for us.
    pub advocacy: u64,
    /// Entries marked positive, negative, and marked at all.
    pub marks: (u64, u64, u64),
}

/// Records and levels behind a lift.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeasureCounts {
    /// Records in the baseline.
    pub baseline: u64,
    /// What of it the comparison rests on, and the dates of that: of a count those of the compared weekdays, else all.
    pub matched: (u64, usize),
    /// Records in the compared span.
    pub during: u64,
    /// The measure's own value before: a rate a day (weekday for weekday), a ratio, a balance; `None`: no data.
    pub before: Option<f64>,
    /// The measure's own value in the compared span.
    pub then: Option<f64>,
}

/// The lifts that the same sum shows for earlier starts, when nothing of ours ran.
#[derive(Debug, Clone, PartialEq)]
pub struct Placebos {
    /// Dates a placebo lasts: those of the campaign so far.
    pub length: u64,
    /// The campaign's own lift.
    pub own: f64,
    /// Ascending by start.
    pub lifts: Vec<Placebo>,
}

impl Placebos {
    /// About how many independent ones there are, for their windows overlap.
    #[must_use]
    pub fn independent(&self) -> u64 {
        self.lifts.len() as u64 / self.length.max(1)
    }
}

/// The lift of an earlier start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placebo {
    /// First date.
    pub start: Date,
    /// 0 = as before.
    pub lift: f64,
}

/// A campaign's dates within a calendar span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodSpan {
    /// Id of the calendar span.
    pub day: String,
    /// First and last shared date.
    pub dates: (Date, Date),
    /// Of the calendar span.
    pub mood: Option<Mood>,
    /// Of the calendar span.
    pub advice: Option<Advice>,
    /// `mourning`, or advice `avoid`.
    pub collision: bool,
    /// A timing note has `because` this span.
    pub answered: bool,
}

/// An aim and what was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct AimResult {
    /// The measure.
    pub measure: &'static str,
    /// The aim as a number: a lift, or the least value.
    pub aim: f64,
    /// Whether the aim is a lift.
    pub is_lift: bool,
    /// What was seen, in the same unit, with its state; `None`: the campaign has not begun.
    pub seen: Option<Figure>,
    /// `None`: the figure is not `ok`.
    pub verdict: Option<TargetVerdict>,
}

impl AimResult {
    /// Its number among the aims, the measure, and whether a change or a level of it was aimed at: `1 voice.per_day change`.
    #[must_use]
    pub fn key(&self, place: usize) -> String {
        format!("{} {} {}", place + 1, self.measure, if self.is_lift { "change" } else { "at_least" })
    }
}
