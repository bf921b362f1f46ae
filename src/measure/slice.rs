//! One month of the archive, whole or of one group: what a monthly metric is given.

use super::{
    act::Act,
    context::{Context, MonthSpan, TurnRef},
    conversation::{Conversation, Turn},
    crowd::Crowd,
    published::Published,
    tally::Tally,
    witness::{Ear, Part, Reason},
};
use crate::{
    community::{ChannelId, Date, Entry, EntryId, EntryKind, Outcome, TopicId, Verdict},
    measure::when::last_instant,
};

/// Whose records are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// All.
    All,
    /// One channel's.
    Channel(ChannelId),
    /// Entries of one kind.
    Kind(EntryKind),
    /// Entries about one topic.
    Topic(TopicId),
}

/// One month, whole or of one group.
#[derive(Debug, Clone, Copy)]
pub struct Slice<'a> {
    /// All the rest.
    pub context: &'a Context<'a>,
    /// Which month: index into [`Context::months`].
    pub index: usize,
    /// Whose records.
    pub group: Group,
}

impl<'a> Slice<'a> {
    /// The month.
    #[must_use]
    pub fn month(&self) -> &'a MonthSpan {
        &self.context.months[self.index]
    }

    /// The ear of whoever listens.
    #[must_use]
    pub fn ear(&self) -> Ear<'a> {
        self.context.ear()
    }

    /// A tally that tells whoever listens what it counts.
    #[must_use]
    pub fn tally(&self) -> Tally<'a> {
        Tally::new(self.ear())
    }

    /// The same group, another month.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        Self { index, ..*self }
    }

    /// The month before; `None`: this is the first.
    #[must_use]
    pub fn previous(&self) -> Option<Self> {
        self.index.checked_sub(1).map(|index| self.at(index))
    }

    /// The members who acted in the month.
    #[must_use]
    pub fn acted(&self) -> &'a Crowd {
        self.context.members.in_month(self.index)
    }

    /// The members who acted in the trailing window.
    #[must_use]
    pub fn acted_in_window(&self) -> &'a Crowd {
        self.context.members.in_window(self.index)
    }

    /// How much each contributor of the trailing window contributed, in no meaningful order.
    #[must_use]
    pub fn contributions_in_window(&self) -> Vec<u64> {
        let ear = self.ear();
        let mut amounts = Vec::new();
        for (person, trace) in self.acted_in_window().members() {
            if trace.contributions > 0 {
                ear.tell(Part::Whole, &self.by_acts(person, self.window(), Act::is_contribution));
                amounts.push(u64::from(trace.contributions));
            } else {
                ear.tell(Part::Passed(Reason::NoContribution), &self.by_acts(person, self.window(), |_| true));
            }
        }
        amounts
    }

    /// The trailing window of 90 dates that ends with the month: first and last date, both included.
    #[must_use]
    pub fn window(&self) -> (Date, Date) {
        let last = self.month().last;
        (last.plus(-89), last)
    }

    /// The window before the trailing one.
    #[must_use]
    pub fn previous_window(&self) -> (Date, Date) {
        let last = self.month().last;
        (last.plus(-179), last.plus(-90))
    }

    /// The channel, where the group is one.
    #[must_use]
    pub fn channel(&self) -> Option<ChannelId> {
        match self.group {
            Group::Channel(channel) => Some(channel),
            Group::All | Group::Kind(_) | Group::Topic(_) => None,
        }
    }

    /// The conversations of the group opened in the month.
    pub fn conversations(&self) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
        let Self { context, index, group } = *self;
        self.tell_unseen();
        let (low, high) = match group {
            Group::Channel(channel) => {
                let list = &context.by_channel[channel.index()];
                let month = |i: &usize| context.conversations[*i].month;
                (list.partition_point(|i| month(i) < index), list.partition_point(|i| month(i) <= index))
            }
            Group::All | Group::Kind(_) | Group::Topic(_) => (
                context.conversations.partition_point(|c| c.month < index),
                context.conversations.partition_point(|c| c.month <= index),
            ),
        };
        (low..high).map(move |i| nth(context, group, i)).filter(move |c| belongs(c, group))
    }

    /// The conversations of the group opened in the month that ask for an answer: W of the definitions.
    pub fn waiting_for_reply(&self) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
        self.ear().keep(self.conversations(), Reason::AsksForNoAnswer, |conversation| conversation.entry.needs_reply)
    }

    /// The outcomes of event figures in the month: the last of each conversation of the group, unless it is a withdrawal.
    pub fn settled(&self) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Outcome)> + use<'a> {
        let Self { context, group, .. } = *self;
        let month = self.month().month;
        self.tell_unsettled();
        context.settled_in(month).iter().filter_map(move |&i| {
            let conversation = &context.conversations[i];
            conversation.settlement().filter(|_| belongs(conversation, group)).map(|outcome| (conversation, outcome))
        })
    }

    /// The same, of conversations that ask for an answer.
    pub fn settled_of_asked(&self) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Outcome)> + use<'a> {
        self.ear().keep(self.settled(), Reason::AsksForNoAnswer, |(conversation, _)| conversation.entry.needs_reply)
    }

    /// The conversations of the group whose first outcome of one of these results lies in the month, with that outcome.
    pub fn decided(
        &self,
        results: &'static [Verdict],
    ) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Outcome)> + use<'a> {
        let Self { context, group, .. } = *self;
        let month = self.month().month;
        context.with_outcome_in(month).iter().filter_map(move |&i| {
            let conversation = &context.conversations[i];
            let first = conversation.first_outcome(results).filter(|outcome| outcome.at.date.month() == month);
            if first.is_none() && belongs(conversation, group) {
                context.ear().tell(Part::Passed(Reason::OtherOutcome), conversation);
            }
            first.filter(|_| belongs(conversation, group)).map(|outcome| (conversation, outcome))
        })
    }

    /// Tells whoever listens which outcomes of the month are not the last of their conversation, or withdrawals.
    fn tell_unsettled(&self) {
        let (ear, month) = (self.ear(), self.month().month);
        if !ear.listens() {
            return;
        }
        for &i in self.context.with_outcome_in(month) {
            let conversation = &self.context.conversations[i];
            let reason = match conversation.settlement() {
                Some(outcome) if outcome.at.date.month() == month => continue,
                Some(_) => Reason::OtherMonth,
                None => Reason::Withdrawn,
            };
            if belongs(conversation, self.group) {
                ear.tell(Part::Passed(reason), conversation);
            }
        }
    }

    /// Tells whoever listens which entries of the month are in no figure: by a bot, or after `as_of`.
    fn tell_unseen(&self) {
        let ear = self.ear();
        if !ear.listens() {
            return;
        }
        let (archive, month) = (self.context.archive, self.month().month);
        for (i, entry) in archive.entries.iter().enumerate().filter(|(_, entry)| entry.at.date.month() == month) {
            if self.context.conversation_of[i].is_none() && is_of(entry, self.group) {
                let is_late = last_instant(&entry.at, self.context.zone()) > self.context.as_of;
                let reason = if is_late { Reason::AfterAsOf } else { Reason::ByBot };
                ear.tell(Part::Passed(reason), &EntryId(u32::try_from(i).expect("fewer than 2^32 entries")));
            }
        }
    }

    /// The hotline channels of the group.
    #[must_use]
    pub fn hotline_channels(&self) -> Vec<ChannelId> {
        let channels = &self.context.archive.organisation.channels;
        self.context
            .channels_with_records
            .iter()
            .copied()
            .filter(|channel| channels[channel.index()].hotline)
            .filter(|&channel| self.channel().is_none_or(|own| own == channel))
            .collect()
    }

    /// All conversations of the group, of any month up to `as_of`, by instant.
    pub fn all_conversations(&self) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
        let Self { context, group, .. } = *self;
        let count = match group {
            Group::Channel(channel) => context.by_channel[channel.index()].len(),
            Group::All | Group::Kind(_) | Group::Topic(_) => context.conversations.len(),
        };
        (0..count).map(move |i| nth(context, group, i)).filter(move |c| belongs(c, group))
    }

    /// The timed replies of the dates `from` to `to`, both included, in conversations of the group.
    pub fn turns_between(
        &self,
        from: Date,
        to: Date,
    ) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Turn<'a>)> + use<'a> {
        let Self { context, group, .. } = *self;
        let low = context.turns.partition_point(|turn| turn.at.date < from);
        let high = context.turns.partition_point(|turn| turn.at.date <= to).max(low);
        context.turns[low..high]
            .iter()
            .map(move |&TurnRef { conversation, turn, .. }| {
                let conversation = &context.conversations[conversation];
                (conversation, &conversation.turns[turn])
            })
            .filter(move |(conversation, _)| belongs(conversation, group))
    }

    /// The timed replies of the month.
    pub fn turns(&self) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Turn<'a>)> + use<'a> {
        self.turns_between(self.month().first, self.month().last)
    }

    /// The posts of the dates `from` to `to`, both included, on the group's channel (all, unless the group is a channel).
    pub fn posts_between(&self, from: Date, to: Date) -> impl Iterator<Item = &'a Published<'a>> + use<'a> {
        let channel = self.channel();
        let posts = &self.context.posts;
        let low = posts.partition_point(|post| post.post.at.date < from);
        let high = posts.partition_point(|post| post.post.at.date <= to).max(low);
        posts[low..high].iter().filter(move |post| channel.is_none_or(|channel| post.post.channel == channel))
    }

    /// The posts of the month.
    pub fn posts(&self) -> impl Iterator<Item = &'a Published<'a>> + use<'a> {
        self.posts_between(self.month().first, self.month().last)
    }
}

/// The i-th conversation of the group's list.
fn nth<'a>(context: &'a Context<'a>, group: Group, i: usize) -> &'a Conversation<'a> {
    match group {
        Group::Channel(channel) => &context.conversations[context.by_channel[channel.index()][i]],
        Group::All | Group::Kind(_) | Group::Topic(_) => &context.conversations[i],
    }
}

/// Whether a conversation is of the group.
pub(super) fn belongs(conversation: &Conversation<'_>, group: Group) -> bool {
    is_of(conversation.entry, group)
}

/// Whether an entry is of the group.
fn is_of(entry: &Entry, group: Group) -> bool {
    match group {
        Group::All => true,
        Group::Channel(channel) => entry.channel == channel,
        Group::Kind(kind) => entry.kind == kind,
        Group::Topic(topic) => entry.topics.contains(&topic),
    }
}
