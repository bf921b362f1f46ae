//! A campaign with the dates it is measured over: what a metric of campaigns is given.

use super::diary::Diary;
use crate::{
    community::{Campaign, ChannelId, Date},
    measure::{
        context::Context,
        figures::{CampaignDay, CampaignSpans},
        when::last_instant,
    },
};

/// Days of the calendar that a baseline is made of, and the most days of after.
pub const CALENDAR: i32 = 28;

/// A campaign as seen from `as_of`.
#[derive(Debug)]
pub struct View<'a> {
    /// All the rest.
    pub context: &'a Context<'a>,
    /// As recorded.
    pub campaign: &'a Campaign,
    /// What happened on its channels.
    pub diary: &'a Diary,
    /// The date of its announcement, or its first one where that is earlier.
    pub known: Date,
    /// Dates before it was known, in no other campaign on its channels; ascending.
    pub baseline: Vec<Date>,
    /// Its dates up to the last whole one, ascending.
    pub during: Vec<Date>,
    /// As many dates after it, at most 28, up to the last whole one; ascending.
    pub after: Vec<Date>,
    /// All its dates are whole ones.
    pub is_over: bool,
    /// All dates of after are whole ones.
    pub after_is_over: bool,
}

impl<'a> View<'a> {
    /// Looks at one campaign. The diary is that of its channels.
    #[must_use]
    pub fn new(context: &'a Context<'a>, campaign: &'a Campaign, diary: &'a Diary) -> Self {
        let whole = last_whole_date(context);
        let known = campaign.announced_at.map_or(campaign.start, |at| at.date.min(campaign.start));
        let is_over = campaign.end.is_some_and(|end| end <= whole);
        let baseline = dates(known.plus(-CALENDAR), known.plus(-1));
        let is_free = |date: &Date| *date >= context.since && *date <= whole && !diary.is_taken(*date);
        let after_end = campaign.end.map(|end| end.plus((end.0 - campaign.start.0 + 1).min(CALENDAR)));
        let after = match (campaign.end, after_end) {
            (Some(end), Some(last)) => dates(end.plus(1), last.min(whole)).collect(),
            _ => Vec::new(),
        };
        Self {
            context,
            campaign,
            diary,
            known,
            baseline: baseline.filter(is_free).collect(),
            during: dates(campaign.start, campaign.end.map_or(whole, |end| end.min(whole))).collect(),
            after,
            is_over,
            after_is_over: after_end.is_some_and(|last| last <= whole),
        }
    }

    /// The dates for the page; `None`: not begun by the last whole date.
    #[must_use]
    pub fn spans(&self) -> Option<CampaignSpans> {
        (!self.during.is_empty()).then(|| CampaignSpans {
            baseline: self.baseline.clone(),
            calendar: (self.known.plus(-CALENDAR), self.known.plus(-1)),
            unrecorded: dates(self.known.plus(-CALENDAR), self.known.plus(-1))
                .filter(|&date| date < self.context.since)
                .count(),
            during: self.during.clone(),
            after: self.after.clone(),
            over: (self.is_over, self.after_is_over),
        })
    }

    /// The days for the page, from the first of the baseline's calendar on.
    #[must_use]
    pub fn days(&self) -> Vec<CampaignDay> {
        let Some(&last) = self.after.last().or(self.during.last()) else { return Vec::new() };
        let day = |date: Date| {
            let counts = self.diary.on(date);
            CampaignDay {
                date,
                entries: counts.entries,
                posts: counts.posts,
                advocacy: counts.advocacy,
                marks: (counts.positive, counts.negative, counts.marked),
            }
        };
        dates(self.known.plus(-CALENDAR), last).map(day).collect()
    }

    /// Its last date; without an end, that of `as_of`.
    #[must_use]
    pub fn last_date(&self) -> Date {
        last_date(self.context, self.campaign)
    }
}

/// The channels of a campaign, ascending: those it names, else all.
#[must_use]
pub fn channels_of(context: &Context<'_>, campaign: &Campaign) -> Vec<ChannelId> {
    if !campaign.channels.is_empty() {
        return campaign.channels.clone();
    }
    let channels = context.archive.organisation.channels.len();
    (0..channels).map(|i| ChannelId(u32::try_from(i).expect("fewer than 2^32 channels"))).collect()
}

/// The last date of a campaign; without an end, that of `as_of`.
#[must_use]
pub fn last_date(context: &Context<'_>, campaign: &Campaign) -> Date {
    campaign.end.unwrap_or(context.today)
}

/// The last date that is over by `as_of`.
fn last_whole_date(context: &Context<'_>) -> Date {
    let today = context.zone().day(context.today);
    if last_instant(&today, context.zone()) <= context.as_of { context.today } else { context.today.plus(-1) }
}

/// The dates from one to another, both included.
pub fn dates(from: Date, to: Date) -> impl Iterator<Item = Date> {
    (from.0..=to.0).map(Date)
}
