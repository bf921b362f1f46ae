//! What happened on each date on a set of channels: records in, daily counts out.
//!
//! Made once a channel and added up once a set of channels, so that a campaign, and each of its placebos, only looks up.

use crate::{
    community::{AimMeasure, CampaignKind, ChannelId, Date, EntryKind, Sentiment},
    measure::{
        campaign::view::channels_of,
        context::Context,
        conversation::Conversation,
        witness::{Part, Witness},
    },
};

/// The counts of one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayCounts {
    /// Entries.
    pub entries: u64,
    /// Acts of customers who stood up for us.
    pub advocacy: u64,
    /// Entries marked positive.
    pub positive: u64,
    /// Entries marked negative.
    pub negative: u64,
    /// Entries marked at all.
    pub marked: u64,
    /// Posts by anyone.
    pub posts: u64,
}

impl DayCounts {
    /// The count behind a measure of counts; ratios of posts are kept apart.
    #[must_use]
    pub fn of(&self, measure: AimMeasure) -> u64 {
        match measure {
            AimMeasure::VoicePerDay => self.entries,
            AimMeasure::SideEventsPerDay => self.advocacy,
            AimMeasure::NetSentiment => self.marked,
            AimMeasure::PostsRatio => 0,
        }
    }

    fn add(&mut self, other: &Self) {
        self.entries += other.entries;
        self.advocacy += other.advocacy;
        self.positive += other.positive;
        self.negative += other.negative;
        self.marked += other.marked;
        self.posts += other.posts;
    }
}

/// The dates that have a record, each once, ascending, and the ratios of counted posts.
#[derive(Debug, Clone, Default)]
pub(super) struct ChannelDiary {
    days: Vec<(Date, DayCounts)>,
    ratios: Vec<(Date, f64)>,
}

impl ChannelDiary {
    /// Entries on some dates (ascending).
    pub(super) fn entries_on(&self, dates: &[Date]) -> u64 {
        let on = self.days.iter().filter(|(date, _)| dates.binary_search(date).is_ok());
        on.map(|(_, counts)| counts.entries).sum()
    }

    /// A diary of nothing but entries, by date.
    #[cfg(test)]
    pub(super) fn with_entries(days: &[(Date, u64)]) -> Self {
        let counts = |&(date, entries): &(Date, u64)| (date, DayCounts { entries, ..DayCounts::default() });
        Self { days: days.iter().map(counts).collect(), ratios: Vec::new() }
    }
}

/// Daily counts of a set of channels.
#[derive(Debug, Clone)]
pub struct Diary {
    /// The first date counted.
    first: Date,
    /// One a date from the first on, to that of `as_of`.
    days: Vec<DayCounts>,
    /// Parallel to the days: in a campaign on one of the channels; always-on ones do not count.
    taken: Vec<bool>,
    /// Ratios of counted posts by date, ascending.
    ratios: Vec<(Date, f64)>,
}

impl Diary {
    /// The diary of some channels.
    pub(super) fn of(context: &Context<'_>, per_channel: &[ChannelDiary], channels: &[ChannelId]) -> Self {
        let diaries = || channels.iter().map(|channel| &per_channel[channel.index()]);
        let earliest = diaries().filter_map(|diary| diary.days.first()).map(|(date, _)| *date).min();
        let first = earliest.map_or(context.since, |date| date.min(context.since)).min(context.today);
        let length = usize::try_from(context.today.0 - first.0 + 1).expect("the first date is not after the last");
        let mut days = vec![DayCounts::default(); length];
        for (date, counts) in diaries().flat_map(|diary| &diary.days) {
            days[usize::try_from(date.0 - first.0).expect("no record is earlier than the first")].add(counts);
        }
        let mut ratios: Vec<(Date, f64)> = diaries().flat_map(|diary| diary.ratios.iter().copied()).collect();
        ratios.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        Self { first, days, taken: taken(context, channels, first, length), ratios }
    }

    /// The counts of a date; nothing happened outside the diary.
    #[must_use]
    pub fn on(&self, date: Date) -> DayCounts {
        self.place(date).map_or_else(DayCounts::default, |place| self.days[place])
    }

    /// Whether a date is in a campaign on one of the channels, always-on ones aside.
    #[must_use]
    pub fn is_taken(&self, date: Date) -> bool {
        self.place(date).is_some_and(|place| self.taken[place])
    }

    /// The ratios of the counted posts of a date.
    pub fn ratios_on(&self, date: Date) -> impl Iterator<Item = f64> {
        let low = self.ratios.partition_point(|(day, _)| *day < date);
        self.ratios[low..].iter().take_while(move |(day, _)| *day == date).map(|(_, ratio)| *ratio)
    }

    fn place(&self, date: Date) -> Option<usize> {
        usize::try_from(date.0 - self.first.0).ok().filter(|&place| place < self.days.len())
    }
}

/// The diary of each channel by itself.
pub(super) fn of_channels(context: &Context<'_>) -> Vec<ChannelDiary> {
    let mut records: Vec<Vec<(Date, DayCounts)>> = vec![Vec::new(); context.archive.organisation.channels.len()];
    let mut ratios = vec![Vec::new(); records.len()];
    for conversation in &context.conversations {
        let records = &mut records[conversation.entry.channel.index()];
        note_down(conversation, |_, date, counts| records.push((date, counts)));
    }
    for post in &context.posts {
        let (channel, date) = (post.post.channel.index(), post.post.at.date);
        records[channel].push((date, DayCounts { posts: 1, ..DayCounts::default() }));
        if post.is_mature {
            ratios[channel].extend(post.ratio.map(|ratio| (date, ratio.value)));
        }
    }
    records.into_iter().zip(ratios).map(|(records, ratios)| ChannelDiary { days: by_date(records), ratios }).collect()
}

/// The records of a conversation: the entry, and each act of a customer, known or not, who stood up for us. `note` is
/// given each with its date and what it counts for.
fn note_down(conversation: &Conversation<'_>, mut note: impl FnMut(&dyn Witness, Date, DayCounts)) {
    let entry = conversation.entry;
    let is = |sentiment| u64::from(entry.sentiment == Some(sentiment));
    let by_customer = conversation.by_member || conversation.author.is_none();
    let stands_up = by_customer && matches!(entry.kind, EntryKind::Referral | EntryKind::Defence);
    let counts = DayCounts {
        entries: 1,
        advocacy: u64::from(stands_up),
        positive: is(Sentiment::Positive),
        negative: is(Sentiment::Negative),
        marked: u64::from(entry.sentiment.is_some()),
        posts: 0,
    };
    note(conversation, entry.at.date, counts);
    for turn in conversation.turns.iter().filter(|turn| turn.is_defence()) {
        if let Some(at) = turn.at {
            note(&(conversation, turn), at.date, DayCounts { advocacy: 1, ..DayCounts::default() });
        }
    }
}

/// Tells whoever listens which records of some channels a measure counts on some dates (ascending), as this part.
pub(super) fn tell(context: &Context<'_>, channels: &[ChannelId], measure: AimMeasure, dates: &[Date], part: Part) {
    let ear = context.ear();
    if !ear.listens() {
        return;
    }
    let is_on = |channel: ChannelId, date: Date| channels.contains(&channel) && dates.binary_search(&date).is_ok();
    if measure == AimMeasure::PostsRatio {
        let posts = context.posts.iter().filter(|post| is_on(post.post.channel, post.post.at.date));
        for post in posts {
            ear.tell(post.why_not_counted().map_or(part, Part::Passed), post);
        }
        return;
    }
    for conversation in &context.conversations {
        note_down(conversation, |record, date, counts| {
            if is_on(conversation.entry.channel, date) {
                for _ in 0..counts.of(measure) {
                    ear.tell(part, record);
                }
            }
        });
    }
}

/// Records added up by date.
fn by_date(mut records: Vec<(Date, DayCounts)>) -> Vec<(Date, DayCounts)> {
    records.sort_by_key(|(date, _)| *date);
    let mut days: Vec<(Date, DayCounts)> = Vec::new();
    for (date, counts) in records {
        match days.last_mut() {
            Some((last, sum)) if *last == date => sum.add(&counts),
            _ => days.push((date, counts)),
        }
    }
    days
}

/// The dates, from the first on, in a campaign on one of the channels.
fn taken(context: &Context<'_>, channels: &[ChannelId], first: Date, length: usize) -> Vec<bool> {
    let mut taken = vec![false; length];
    for campaign in &context.archive.campaigns {
        let shares = channels_of(context, campaign).iter().any(|channel| channels.contains(channel));
        if campaign.kind == Some(CampaignKind::AlwaysOn) || !shares {
            continue;
        }
        let end = campaign.end.unwrap_or(context.today);
        let place = |date: Date| usize::try_from(date.0 - first.0).unwrap_or(0).min(length);
        if end >= campaign.start {
            taken[place(campaign.start)..place(end.plus(1))].fill(true);
        }
    }
    taken
}
