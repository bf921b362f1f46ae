//! What all metrics stand on: the archive seen from `as_of`, cut into months and indexed once.

use super::{act, act::Act, conversation::Conversation, published::Published};
use crate::community::{Archive, ChannelId, Date, EntryId, Moment, Month, Second, Zone};
use rayon::prelude::*;

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
    /// Acts of members, by date.
    pub acts: Vec<Act>,
    /// Timed replies, by instant.
    pub turns: Vec<TurnRef>,
    /// For each archive entry, its conversation; `None`: not seen.
    pub conversation_of: Vec<Option<usize>>,
    /// Per channel: indexes into `conversations`, ascending.
    pub by_channel: Vec<Vec<usize>>,
    /// Channels with an entry, a reply, a post or a check up to `as_of`.
    pub channels_with_records: Vec<ChannelId>,
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
        let posts: Vec<Published<'a>> = archive
            .posts
            .par_iter()
            .filter_map(|post| Published::look_at(archive, post, as_of))
            .collect();
        let acts = act::acts(archive, &conversations, &posts, as_of);
        let mut conversation_of = vec![None; archive.entries.len()];
        let mut by_channel = vec![Vec::new(); archive.organisation.channels.len()];
        for (i, conversation) in conversations.iter().enumerate() {
            conversation_of[conversation.id.index()] = Some(i);
            by_channel[conversation.entry.channel.index()].push(i);
        }
        let channels_with_records = (0..by_channel.len())
            .map(|i| ChannelId(u32::try_from(i).expect("fewer than 2^32 channels")))
            .filter(|&channel| {
                !by_channel[channel.index()].is_empty()
                    || posts.iter().any(|post| post.post.channel == channel)
                    || archive
                        .checks
                        .iter()
                        .any(|check| check.channel == channel && check.at.second <= as_of)
            })
            .collect();
        Self {
            archive,
            as_of,
            today: zone.moment(as_of).date,
            since: archive.period.since,
            months: month_spans(archive),
            turns: timed_turns(&conversations),
            conversations,
            posts,
            acts,
            conversation_of,
            by_channel,
            channels_with_records,
        }
    }

    /// The organisation's time zone.
    #[must_use]
    pub fn zone(&self) -> &'a Zone {
        &self.archive.organisation.zone
    }

    /// The acts of the dates `from` to `to`, both included.
    #[must_use]
    pub fn acts_between(&self, from: Date, to: Date) -> &[Act] {
        let low = self.acts.partition_point(|act| act.date < from);
        let high = self.acts.partition_point(|act| act.date <= to);
        &self.acts[low..high.max(low)]
    }
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
            turns.extend(said.at.map(|at| TurnRef {
                at,
                conversation,
                turn,
            }));
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
