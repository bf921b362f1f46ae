//! What all metrics stand on: the archive seen from `as_of`, cut into months and indexed once.

use super::{
    act,
    cluster::Clusters,
    conversation::Conversation,
    members::Members,
    published::Published,
    when::last_instant,
    witness::{Ear, Listener, Told},
};
use crate::community::{Archive, ChannelId, Date, EntryId, Moment, Month, Second, Zone};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A month of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSpan {
    /// Which.
    pub month: Month,
    /// Its first instant.
    pub start: Second,
    /// The first instant after it.
    pub end: Second,
    /// Its first date.
    pub first: Date,
    /// D of the definitions: its last date, or the date of `as_of` in the running month.
    pub last: Date,
    /// Its last whole second lies at or before `as_of`.
    pub complete: bool,
    /// Complete, and not begun before `since`: a point for signals.
    pub judged: bool,
}

/// A timed reply: which conversation, which turn.
#[derive(Debug, Clone, Copy)]
pub struct TurnRef {
    /// When.
    pub at: Moment,
    /// Index into [`Context::conversations`].
    pub conversation: usize,
    /// Index into its turns.
    pub turn: usize,
}

/// The archive seen from `as_of`.
#[derive(Debug)]
pub struct Context<'a> {
    /// The facts.
    pub archive: &'a Archive,
    /// The moment the report speaks from.
    pub as_of: Second,
    /// The local date of `as_of`.
    pub today: Date,
    /// Nothing before it is a day, half-day, week or baseline day.
    pub since: Date,
    /// All months, ascending, without holes.
    pub months: Vec<MonthSpan>,
    /// Entries up to `as_of`, by instant.
    pub conversations: Vec<Conversation<'a>>,
    /// Posts up to `as_of`, by instant.
    pub posts: Vec<Published<'a>>,
    /// The members, month by month.
    pub members: Members,
    /// Timed replies, by instant.
    pub turns: Vec<TurnRef>,
    /// For each archive entry, its conversation; `None`: not seen.
    pub conversation_of: Vec<Option<usize>>,
    /// Per channel: indexes into `conversations`, ascending.
    pub by_channel: Vec<Vec<usize>>,
    /// Per month of their last outcome (a withdrawal is none): indexes into `conversations`, ascending.
    pub settled: BTreeMap<Month, Vec<usize>>,
    /// Per month of any of their outcomes, withdrawals too: indexes into `conversations`, ascending.
    pub with_outcome: BTreeMap<Month, Vec<usize>>,
    /// Those whose entry names a need: indexes into `conversations`, ascending.
    pub with_need: Vec<usize>,
    /// Conversations about the same thing.
    pub clusters: Clusters,
    /// Per channel: the instants of its entries, replies, posts and checks with a known time of day, ascending.
    pub sounds: Vec<Vec<Second>>,
    /// Per channel: its first record of any precision; `None`: it has none.
    pub first_records: Vec<Option<Moment>>,
    /// Channels with an entry, a reply, a post or a check up to `as_of`.
    pub channels_with_records: Vec<ChannelId>,
    /// Who wants to hear what figures are made of; `None`: nobody.
    listener: Option<Listener>,
}

impl<'a> Context<'a> {
    /// Looks at an archive from its `as_of`.
    #[must_use]
    pub fn new(archive: &'a Archive) -> Self {
        let as_of = archive.period.as_of;
        let zone = &archive.organisation.zone;
        let conversations: Vec<Conversation<'a>> = (0..archive.entries.len())
            .into_par_iter()
            .filter_map(|i| Conversation::follow(archive, entry_id(i), as_of))
            .collect();
        let posts: Vec<Published<'a>> =
            archive.posts.par_iter().filter_map(|post| Published::look_at(archive, post, as_of)).collect();
        let months = month_spans(archive);
        let acts = act::acts(archive, &conversations, &posts, as_of);
        let mut conversation_of = vec![None; archive.entries.len()];
        let mut by_channel = vec![Vec::new(); archive.organisation.channels.len()];
        for (i, conversation) in conversations.iter().enumerate() {
            conversation_of[conversation.id.index()] = Some(i);
            by_channel[conversation.entry.channel.index()].push(i);
        }
        let sounds = sounds(archive, &conversations, &posts, as_of);
        let channels_with_records = (0..by_channel.len())
            .map(|i| ChannelId(u32::try_from(i).expect("fewer than 2^32 channels")))
            .filter(|channel| !sounds[channel.index()].is_empty())
            .collect();
        Self {
            archive,
            as_of,
            today: zone.moment(as_of).date,
            since: archive.period.since,
            members: Members::new(archive, &months, acts, &conversations),
            months,
            turns: timed_turns(&conversations),
            settled: settled(&conversations),
            with_outcome: with_outcome(&conversations),
            with_need: (0..conversations.len()).filter(|&i| conversations[i].entry.need.is_some()).collect(),
            clusters: Clusters::new(archive, &conversations, &conversation_of),
            sounds: sounds.iter().map(|row| known_instants(row)).collect(),
            first_records: sounds.iter().map(|row| row.first().copied()).collect(),
            conversations,
            posts,
            conversation_of,
            by_channel,
            channels_with_records,
            listener: None,
        }
    }

    /// The same, with somebody who listens to what figures are made of.
    #[must_use]
    pub fn with_listener(archive: &'a Archive) -> Self {
        Self { listener: Some(Listener::default()), ..Self::new(archive) }
    }

    /// The ear of whoever listens.
    #[must_use]
    pub fn ear(&self) -> Ear<'_> {
        Ear::new(self.listener.as_ref())
    }

    /// All that was told since the last time; nothing, where nobody listens.
    #[must_use]
    pub fn told(&self) -> Vec<Told> {
        self.listener.as_ref().map_or_else(Vec::new, Listener::take)
    }

    /// The organisation's time zone.
    #[must_use]
    pub fn zone(&self) -> &'a Zone {
        &self.archive.organisation.zone
    }

    /// Whether a moment lies at or before `as_of`; one known to the day, when its date is over by then.
    #[must_use]
    pub fn is_seen(&self, moment: &Moment) -> bool {
        last_instant(moment, self.zone()) <= self.as_of
    }

    /// The conversations whose last outcome lies in a month.
    #[must_use]
    pub fn settled_in(&self, month: Month) -> &[usize] {
        self.settled.get(&month).map_or(&[], Vec::as_slice)
    }

    /// The conversations with an outcome in a month, be it their last or not.
    #[must_use]
    pub fn with_outcome_in(&self, month: Month) -> &[usize] {
        self.with_outcome.get(&month).map_or(&[], Vec::as_slice)
    }

    /// The conversations about the same thing as one, itself among them, in the order of time.
    pub fn cluster_of(&self, conversation: &Conversation<'_>) -> impl Iterator<Item = &Conversation<'a>> {
        self.clusters.of(conversation.id).iter().map(|&i| &self.conversations[i])
    }

    /// Whether nobody works on a channel on a date.
    #[must_use]
    pub fn is_closed(&self, date: Date, channel: ChannelId) -> bool {
        self.archive.calendar.iter().any(|day| {
            let applies = day.channels.is_empty() || day.channels.contains(&channel);
            day.closed && applies && day.start <= date && date <= day.end
        })
    }

    /// The first record of a channel; `None`: it has none.
    #[must_use]
    pub fn first_record_of(&self, channel: ChannelId) -> Option<Moment> {
        self.first_records[channel.index()]
    }

    /// The instants of a channel's entries, replies, posts and checks, ascending.
    #[must_use]
    pub fn sounds_of(&self, channel: ChannelId) -> &[Second] {
        &self.sounds[channel.index()]
    }
}

/// Per channel, every moment somebody was heard, in the order of instants.
fn sounds(
    archive: &Archive,
    conversations: &[Conversation<'_>],
    posts: &[Published<'_>],
    as_of: Second,
) -> Vec<Vec<Moment>> {
    let mut sounds = vec![Vec::new(); archive.organisation.channels.len()];
    for conversation in conversations {
        let channel = &mut sounds[conversation.entry.channel.index()];
        channel.push(conversation.entry.at);
        channel.extend(conversation.turns.iter().filter_map(|turn| turn.at));
    }
    for post in posts {
        sounds[post.post.channel.index()].push(post.post.at);
    }
    for check in archive.checks.iter().filter(|check| check.at.second <= as_of) {
        sounds[check.channel.index()].push(check.at);
    }
    for channel in &mut sounds {
        channel.sort_by_key(|at| (at.second, at.is_exact()));
    }
    sounds
}

/// The instants of moments whose time of day is known.
fn known_instants(moments: &[Moment]) -> Vec<Second> {
    moments.iter().filter(|at| at.is_exact()).map(|at| at.second).collect()
}

/// Conversations by the month of their last outcome.
fn settled(conversations: &[Conversation<'_>]) -> BTreeMap<Month, Vec<usize>> {
    let mut settled: BTreeMap<Month, Vec<usize>> = BTreeMap::new();
    for (i, conversation) in conversations.iter().enumerate() {
        if let Some(outcome) = conversation.settlement() {
            settled.entry(outcome.at.date.month()).or_default().push(i);
        }
    }
    settled
}

/// Conversations by the months of their outcomes.
fn with_outcome(conversations: &[Conversation<'_>]) -> BTreeMap<Month, Vec<usize>> {
    let mut with_outcome: BTreeMap<Month, Vec<usize>> = BTreeMap::new();
    for (i, conversation) in conversations.iter().enumerate() {
        let months: BTreeSet<Month> = conversation.outcomes.iter().map(|outcome| outcome.at.date.month()).collect();
        for month in months {
            with_outcome.entry(month).or_default().push(i);
        }
    }
    with_outcome
}

/// The place of an entry.
fn entry_id(index: usize) -> EntryId {
    EntryId(u32::try_from(index).expect("fewer than 2^32 entries"))
}

/// Timed replies of all conversations, by instant.
fn timed_turns(conversations: &[Conversation<'_>]) -> Vec<TurnRef> {
    let mut turns = Vec::new();
    for (conversation, followed) in conversations.iter().enumerate() {
        for (turn, said) in followed.turns.iter().enumerate() {
            turns.extend(said.at.map(|at| TurnRef { at, conversation, turn }));
        }
    }
    turns.sort_by_key(|turn| (turn.at.second, turn.conversation, turn.turn));
    turns
}

/// The months of the report with their bounds.
fn month_spans(archive: &Archive) -> Vec<MonthSpan> {
    let zone = &archive.organisation.zone;
    let as_of = archive.period.as_of;
    let today = zone.moment(as_of).date;
    let span = |&month: &Month| {
        let first = month.first_date();
        let end = zone.start_of(month.next().first_date());
        let complete = end - 1 <= as_of;
        MonthSpan {
            month,
            start: zone.start_of(first),
            end,
            first,
            last: if complete { month.last_date() } else { today },
            complete,
            judged: complete && first >= archive.period.since,
        }
    };
    archive.period.months.iter().map(span).collect()
}
