//! A file of posts/ → its posts.

use super::coverage::Seen;
use super::derived_id::derived;
use super::desk::{Desk, Noted};
use super::entries::{own_time, utc};
use super::ids;
use super::names::Met;
use super::numbers;
use super::setting::Setting;
use super::times::{Frame, moment};
use super::trail::Trail;
use super::words;
use crate::community::{
    AccountId, CampaignId, ChannelId, Date, FileId, Intent, Moment, Place, Post, Reactions, SeasonId, TopicId,
};
use crate::gather::raw::{RawPost, RawPosts, RawReactions};

/// A file of posts, its accounts and topics still numbered by the file.
pub(super) struct Sheet {
    /// In file order, without those that are at fault.
    pub(super) posts: Vec<Post>,
    /// Of each post: its place in the file's list.
    pub(super) items: Vec<usize>,
    /// Of each post: whether its id is derived.
    pub(super) is_derived: Vec<bool>,
    /// By number.
    pub(super) accounts: Vec<Met>,
    /// By number.
    pub(super) topics: Vec<Met>,
    /// How far its times reach.
    pub(super) seen: Seen,
    /// What is wrong with it.
    pub(super) faults: Vec<Noted>,
}

/// What each post of a file inherits.
struct Defaults {
    raw: RawPosts,
    date: Option<Date>,
    channel: Option<ChannelId>,
    by: Option<AccountId>,
    campaign: Option<CampaignId>,
    season: Option<SeasonId>,
    topics: Box<[TopicId]>,
}

/// Reads the record of a file of posts. `lines`: of each item of its list.
pub(super) fn posts(setting: &Setting, file: FileId, mut raw: RawPosts, lines: &[u32]) -> Sheet {
    let mut desk = Desk::new(setting, file);
    let list = raw.posts.take().unwrap_or_default();
    let defaults = defaults(&mut desk, raw);
    let mut seen = Seen::default();
    let (mut posts, mut items, mut is_derived) = (Vec::with_capacity(list.len()), Vec::new(), Vec::new());
    let trail = Trail::Top.key("posts");
    for (item, raw) in list.into_iter().enumerate() {
        let here = trail.item(item);
        let place = Place { file, line: lines.get(item).copied().unwrap_or(1), column: 0 };
        let has_id = raw.id.is_some();
        if let Some(post) = post(&mut desk, &mut seen, &here, &defaults, &raw, place) {
            posts.push(post);
            items.push(item);
            is_derived.push(!has_id);
        }
    }
    let (accounts, topics) = (desk.accounts.into_met(), desk.topics.into_met());
    Sheet { posts, items, is_derived, accounts, topics, seen, faults: desk.faults }
}

fn defaults(desk: &mut Desk, raw: RawPosts) -> Defaults {
    let top = Trail::Top;
    let known = &desk.setting.known;
    Defaults {
        date: desk.date(&top, "date", raw.date.as_ref()),
        channel: desk.reference(&top, "channel", raw.channel.as_ref(), &known.channels).map(ChannelId),
        by: desk.account(&top, "by", raw.by.as_ref()),
        campaign: desk.reference(&top, "campaign", raw.campaign.as_ref(), &known.campaigns).map(CampaignId),
        season: desk.reference(&top, "season", raw.season.as_ref(), &known.seasons).map(SeasonId),
        topics: desk.topic_list(&top, raw.topics.as_ref()),
        raw,
    }
}

fn post(
    desk: &mut Desk,
    seen: &mut Seen,
    here: &Trail,
    defaults: &Defaults,
    raw: &RawPost,
    place: Place,
) -> Option<Post> {
    let setting = desk.setting;
    let at = own_time(desk, here, raw.at.as_ref(), defaults.raw.date.as_ref(), defaults.date);
    let channel = channel(desk, here, raw, defaults);
    let id = desk.take(here, "id", raw.id.as_ref(), ids::id);
    let by = if raw.by.is_some() { desk.account(here, "by", raw.by.as_ref()) } else { defaults.by };
    let campaign = desk.reference(here, "campaign", raw.campaign.as_ref(), &setting.known.campaigns).map(CampaignId);
    let season = desk.reference(here, "season", raw.season.as_ref(), &setting.known.seasons).map(SeasonId);
    let topics = match &raw.topics {
        Some(_) => desk.topic_list(here, raw.topics.as_ref()),
        None => defaults.topics.clone(),
    };
    let frame = Frame::of_file(&setting.zone, defaults.date);
    let measured_at = desk.take(here, "measured_at", raw.measured_at.as_ref(), |text| moment(text, frame));
    let count = |desk: &mut Desk, key, raw: &Option<_>| desk.take(here, key, raw.as_ref(), numbers::count);
    let truth =
        |desk: &mut Desk, key, raw: &Option<_>| desk.take(here, key, raw.as_ref(), words::truth).unwrap_or(false);
    let mut post = Post {
        id: Box::default(),
        place,
        at: Moment { second: 0, date: Date(0), hour: None },
        channel: ChannelId(0),
        by,
        title: desk.text(here, "title", raw.title.as_ref()).map(Into::into),
        text: desk.text(here, "text", raw.text.as_ref()).map(Into::into),
        url: desk.take(here, "url", raw.url.as_ref(), words::url),
        format: desk.take(here, "format", raw.format.as_ref(), words::format),
        intent: desk.take(here, "intent", raw.intent.as_ref(), words::intent).unwrap_or(Intent::Story),
        campaign: if raw.campaign.is_some() { campaign } else { defaults.campaign },
        season: if raw.season.is_some() { season } else { defaults.season },
        topics,
        audience: count(desk, "audience", &raw.audience),
        reach: count(desk, "reach", &raw.reach),
        reactions: raw.reactions.as_ref().map_or(Reactions::default(), |raw| reactions(desk, here, raw)),
        reactors: count(desk, "reactors", &raw.reactors),
        reacted: raw.reacted.as_ref().map(|ids| desk.account_list(here, "reacted", ids).into_boxed_slice()),
        measured_at,
        sponsored: truth(desk, "sponsored", &raw.sponsored),
        disclosed: truth(desk, "disclosed", &raw.disclosed),
    };
    (post.at, post.channel) = (at?, channel?);
    if id.is_none() && raw.id.is_some() {
        return None;
    }
    note_times(desk, seen, here, &post);
    post.id = id.unwrap_or_else(|| content_id(desk, &post)).into_boxed_str();
    if !is_shown(desk, &post) {
        (post.title, post.text, post.url) = (None, None, None);
    }
    Some(post)
}

fn channel(desk: &mut Desk, here: &Trail, raw: &RawPost, defaults: &Defaults) -> Option<ChannelId> {
    let known = &desk.setting.known.channels;
    if raw.channel.is_some() {
        return desk.reference(here, "channel", raw.channel.as_ref(), known).map(ChannelId);
    }
    if defaults.raw.channel.is_none() {
        desk.missing(here, "channel", Some("write it here, or give the file a default `channel`".to_owned()));
    }
    defaults.channel
}

fn note_times(desk: &Desk, seen: &mut Seen, here: &Trail, post: &Post) {
    seen.began(post.at.date);
    seen.time(post.at, &desk.setting.zone, desk.file, || here.key("at").path());
    if let Some(measured) = post.measured_at {
        seen.time(measured, &desk.setting.zone, desk.file, || here.key("measured_at").path());
    }
}

/// From the post's content, as an entry's id is from its own.
fn content_id(desk: &Desk, post: &Post) -> String {
    let by = post.by.map_or("", |by| desk.accounts.id(by.0));
    let channel = &desk.setting.known.channels.sorted[post.channel.index()];
    let text = |text: &Option<Box<str>>| text.as_deref().map(ids::nfc).unwrap_or_default();
    derived("p-", [channel, &utc(post.at), by, &text(&post.title), &text(&post.text)])
}

/// Whether the words of a post are shown: in public only our own.
fn is_shown(desk: &Desk, post: &Post) -> bool {
    let setting = desk.setting;
    let is_ours = match post.by {
        Some(by) => setting.is_ours(desk.accounts.id(by.0)),
        None => setting.owned_channels.get(post.channel.index()).copied().unwrap_or(false),
    };
    is_ours || setting.shows_words(false)
}

fn reactions(desk: &mut Desk, here: &Trail, raw: &RawReactions) -> Reactions {
    let here = here.key("reactions");
    let mut count = |key, raw: &Option<_>| desk.take(&here, key, raw.as_ref(), numbers::count);
    Reactions {
        likes: count("likes", &raw.likes),
        comments: count("comments", &raw.comments),
        shares: count("shares", &raw.shares),
        saves: count("saves", &raw.saves),
        clicks: count("clicks", &raw.clicks),
    }
}
