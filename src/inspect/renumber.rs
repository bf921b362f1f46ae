//! From the numbers that files gave to accounts, topics and terms to their places in the archive.

use crate::community::{AccountId, Benefit, Campaign, DayId, Entry, Post, Season, TermId, TopicId};

/// The places of one file's accounts, topics and terms.
pub(super) struct Places<'a> {
    /// By the file's number.
    pub(super) accounts: &'a [u32],
    /// By the file's number.
    pub(super) topics: &'a [u32],
    /// By the file's number; empty where nothing has terms.
    pub(super) terms: &'a [u32],
}

impl Places<'_> {
    /// An account's place.
    pub(super) fn account(&self, account: &mut AccountId) {
        account.0 = self.accounts[account.index()];
    }

    fn maybe(&self, account: Option<&mut AccountId>) {
        if let Some(account) = account {
            self.account(account);
        }
    }

    /// Topics in order, each once.
    fn topics(&self, topics: &mut Vec<TopicId>) {
        for topic in topics.iter_mut() {
            topic.0 = self.topics[topic.index()];
        }
        topics.sort_unstable();
        topics.dedup();
    }

    fn boxed_topics(&self, topics: &mut Box<[TopicId]>) {
        if topics.is_empty() {
            return;
        }
        let mut list = std::mem::take(topics).into_vec();
        self.topics(&mut list);
        *topics = list.into_boxed_slice();
    }

    /// An entry's accounts, topics and terms.
    pub(super) fn entry(&self, entry: &mut Entry) {
        self.maybe(entry.from.as_mut());
        self.maybe(entry.via.as_mut());
        for reply in &mut entry.replies {
            self.account(&mut reply.by);
        }
        self.boxed_topics(&mut entry.topics);
        for TermId(term) in &mut entry.terms {
            *term = self.terms[*term as usize];
        }
        entry.terms.sort_unstable();
    }

    /// A post's accounts and topics.
    pub(super) fn post(&self, post: &mut Post) {
        self.maybe(post.by.as_mut());
        for account in post.reacted.iter_mut().flatten() {
            self.account(account);
        }
        self.boxed_topics(&mut post.topics);
    }

    /// A campaign's lead and topics; and its calendar spans, whose places are given by the order of their ids.
    pub(super) fn campaign(&self, campaign: &mut Campaign, days: &[DayId]) {
        self.maybe(campaign.lead.as_mut());
        self.topics(&mut campaign.topics);
        for note in &mut campaign.timing {
            note.because = note.because.and_then(|day| days.get(day.index()).copied());
        }
    }

    /// A season's accounts.
    pub(super) fn season(&self, season: &mut Season) {
        for participant in &mut season.people {
            self.account(&mut participant.member);
            self.maybe(participant.mentor.as_mut());
        }
        for session in &mut season.sessions {
            self.account(&mut session.mentor);
            session.with.iter_mut().for_each(|account| self.account(account));
        }
        for mission in &mut season.missions {
            mission.done.iter_mut().for_each(|done| self.account(&mut done.member));
        }
    }

    /// A benefit's member.
    pub(super) fn benefit(&self, benefit: &mut Benefit) {
        self.account(&mut benefit.member);
    }
}
