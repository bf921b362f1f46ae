//! One entry of a log, with the file's defaults applied.

use super::clock_forms;
use super::conversation::{Opening, outcomes, replies};
use super::coverage::Seen;
use super::derived_id::derived;
use super::desk::Desk;
use super::ids;
use super::names::Names;
use super::numbers;
use super::terms::terms_of;
use super::times::{Frame, moment};
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{
    AccountId, CampaignId, ChannelId, Date, Entry, EntryKind, Moment, NeedId, Outcome, Place, Rating, Reply, SeasonId,
    TermId, TopicId,
};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawEntry, RawLog, RawRating, Scalar};

/// What each entry of a file inherits.
pub(super) struct Defaults {
    /// As written, without the entries.
    pub(super) raw: RawLog,
    /// Of entries without `at`, and of bare times of day.
    pub(super) date: Option<Date>,
    /// Where.
    pub(super) channel: Option<ChannelId>,
    kind: Option<EntryKind>,
    by: Option<AccountId>,
    campaign: Option<CampaignId>,
    season: Option<SeasonId>,
    topics: Box<[TopicId]>,
}

impl Defaults {
    /// Reads a file's defaults; what is wrong with one is noted once, not for each entry.
    pub(super) fn read(desk: &mut Desk, raw: RawLog) -> Self {
        let top = Trail::Top;
        let known = &desk.setting.known;
        Self {
            date: desk.date(&top, "date", raw.date.as_ref()),
            channel: desk.reference(&top, "channel", raw.channel.as_ref(), &known.channels).map(ChannelId),
            kind: desk.take(&top, "kind", raw.kind.as_ref(), words::entry_kind),
            by: desk.account(&top, "by", raw.by.as_ref()),
            campaign: desk.reference(&top, "campaign", raw.campaign.as_ref(), &known.campaigns).map(CampaignId),
            season: desk.reference(&top, "season", raw.season.as_ref(), &known.seasons).map(SeasonId),
            topics: desk.topic_list(&top, raw.topics.as_ref()),
            raw,
        }
    }
}

/// When something of a list was: its own time, else the file's date; `None`: noted.
pub(super) fn own_time(
    desk: &mut Desk,
    here: &Trail,
    own: Option<&Scalar>,
    default: Option<&Scalar>,
    date: Option<Date>,
) -> Option<Moment> {
    let setting = desk.setting;
    if own.is_none() && default.is_none() {
        desk.missing(here, "at", Some("write it here, or give the file a default `date`".to_owned()));
    }
    if own.is_none() {
        return date.map(|date| setting.zone.day(date));
    }
    // A bare time of day leans on the file's date; where that is wrong, only the form can be checked.
    if default.is_some() && date.is_none() {
        desk.take(here, "at", own, clock_forms::form);
        return None;
    }
    desk.take(here, "at", own, |text| moment(text, Frame::of_file(&setting.zone, date)))
}

/// An entry; `None`: what makes it one is missing or wrong, which is noted.
pub(super) fn entry(
    desk: &mut Desk,
    seen: &mut Seen,
    terms: &mut Names,
    here: &Trail,
    defaults: &Defaults,
    mut raw: RawEntry,
    place: Place,
) -> Option<Entry> {
    let setting = desk.setting;
    let at = own_time(desk, here, raw.at.as_ref(), defaults.raw.date.as_ref(), defaults.date);
    let channel = channel(desk, here, &raw, defaults);
    let kind = kind(desk, here, &raw, defaults);
    let id = desk.take(here, "id", raw.id.as_ref(), ids::id);
    let from = desk.account(here, "from", raw.from.as_ref());
    let quote = desk.take(here, "quote", raw.quote.as_ref(), words::truth).unwrap_or(false);
    let opening = Opening { at, by: defaults.by, has_by: defaults.raw.by.is_some(), quote };
    let (replies, outcomes, set_aside) = conversation(desk, seen, here, &opening, &mut raw);
    let about = about(desk, here, &raw, defaults);
    let extras = extras(desk, here, &raw);
    desk.text(here, "text", raw.text.as_ref());
    desk.text(here, "demand", raw.demand.as_ref());
    let (at, channel, kind) = (at?, channel?, kind?);
    if id.is_none() && raw.id.is_some() {
        return None;
    }
    seen.began(at.date);
    seen.time(at, &setting.zone, desk.file, || here.key("at").path());
    let text = raw.text.map(|text| text.0);
    let id = id.unwrap_or_else(|| content_id(desk, at, channel, from, kind, text.as_deref()));
    let shows = setting.shows_words(quote);
    Some(Entry {
        id: id.into_boxed_str(),
        place,
        at,
        channel,
        kind,
        from,
        terms: numbered(terms, text.as_deref().unwrap_or_default()),
        text: text.filter(|_| shows).map(String::into_boxed_str),
        topics: about.topics,
        sentiment: extras.sentiment,
        sentiment_after: extras.sentiment_after,
        needs_reply: extras.needs_reply.unwrap_or_else(|| kind.needs_reply()),
        attempts: extras.attempts,
        replies: replies.into_boxed_slice(),
        outcomes: outcomes.into_boxed_slice(),
        set_aside,
        need: about.need,
        demand: raw.demand.filter(|_| shows).map(|text| text.0.into_boxed_str()),
        same_as: None,
        via: about.via,
        campaign: about.campaign,
        season: about.season,
        reach: extras.reach,
        quote,
        url: extras.url.filter(|_| shows),
        rating: extras.rating,
    })
}

/// What follows an entry, and how much of it is set aside because it lies before.
fn conversation(
    desk: &mut Desk,
    seen: &mut Seen,
    here: &Trail,
    opening: &Opening,
    raw: &mut RawEntry,
) -> (Vec<Reply>, Vec<Outcome>, u16) {
    let (replies, early) = replies(desk, seen, here, opening, raw.replies.take().unwrap_or_default());
    let raw = raw.outcome.take().map_or(Vec::new(), |outcome| outcome.0);
    let (outcomes, earlier) = outcomes(desk, seen, here, opening, &raw);
    (replies, outcomes, early.saturating_add(earlier))
}

/// The id of an entry that was written without one.
fn content_id(
    desk: &Desk,
    at: Moment,
    channel: ChannelId,
    from: Option<AccountId>,
    kind: EntryKind,
    text: Option<&str>,
) -> String {
    let from = from.map_or("", |from| desk.accounts.id(from.0));
    let channel = &desk.setting.known.channels.sorted[channel.index()];
    let text = text.map(ids::nfc).unwrap_or_default();
    derived("e-", [channel, &utc(at), from, kind.id(), &text])
}

/// A time as the id rule writes it: RFC 3339 in UTC, or the date.
pub(super) fn utc(at: Moment) -> String {
    if !at.is_exact() {
        return at.date.to_string();
    }
    let stamp = jiff::Timestamp::from_second(at.second).expect("the years 1970 to 2199 are within jiff's range");
    stamp.to_string()
}

/// The terms of a text, numbered by the file, sorted.
fn numbered(terms: &mut Names, text: &str) -> Box<[TermId]> {
    let number = |term: String| terms.number(&term, |term| Ok(term.to_owned()), || None).ok().map(TermId);
    terms_of(text).into_iter().filter_map(number).collect()
}

fn channel(desk: &mut Desk, here: &Trail, raw: &RawEntry, defaults: &Defaults) -> Option<ChannelId> {
    let known = &desk.setting.known.channels;
    if raw.channel.is_some() {
        return desk.reference(here, "channel", raw.channel.as_ref(), known).map(ChannelId);
    }
    if defaults.raw.channel.is_none() {
        desk.missing(here, "channel", Some("write it here, or give the file a default `channel`".to_owned()));
    }
    defaults.channel
}

fn kind(desk: &mut Desk, here: &Trail, raw: &RawEntry, defaults: &Defaults) -> Option<EntryKind> {
    if raw.kind.is_some() {
        return desk.take(here, "kind", raw.kind.as_ref(), words::entry_kind);
    }
    if defaults.raw.kind.is_none() {
        desk.missing(here, "kind", Some("write it here, or give the file a default `kind`".to_owned()));
    }
    defaults.kind
}

/// What an entry is about.
struct About {
    topics: Box<[TopicId]>,
    need: Option<NeedId>,
    via: Option<AccountId>,
    campaign: Option<CampaignId>,
    season: Option<SeasonId>,
}

fn about(desk: &mut Desk, here: &Trail, raw: &RawEntry, defaults: &Defaults) -> About {
    let known = &desk.setting.known;
    let campaign = desk.reference(here, "campaign", raw.campaign.as_ref(), &known.campaigns).map(CampaignId);
    let season = desk.reference(here, "season", raw.season.as_ref(), &known.seasons).map(SeasonId);
    About {
        topics: match &raw.topics {
            Some(_) => desk.topic_list(here, raw.topics.as_ref()),
            None => defaults.topics.clone(),
        },
        need: desk.reference(here, "need", raw.need.as_ref(), &known.needs).map(NeedId),
        via: desk.account(here, "via", raw.via.as_ref()),
        campaign: if raw.campaign.is_some() { campaign } else { defaults.campaign },
        season: if raw.season.is_some() { season } else { defaults.season },
    }
}

/// What stands beside an entry.
struct Extras {
    sentiment: Option<crate::community::Sentiment>,
    sentiment_after: Option<crate::community::Sentiment>,
    needs_reply: Option<bool>,
    attempts: u32,
    reach: Option<u64>,
    url: Option<Box<str>>,
    rating: Option<Rating>,
}

fn extras(desk: &mut Desk, here: &Trail, raw: &RawEntry) -> Extras {
    Extras {
        sentiment: desk.take(here, "sentiment", raw.sentiment.as_ref(), words::sentiment),
        sentiment_after: desk.take(here, "sentiment_after", raw.sentiment_after.as_ref(), words::sentiment),
        needs_reply: desk.take(here, "needs_reply", raw.needs_reply.as_ref(), words::truth),
        attempts: desk.take(here, "attempts", raw.attempts.as_ref(), numbers::attempts).unwrap_or(1),
        reach: desk.take(here, "reach", raw.reach.as_ref(), numbers::count),
        url: desk.take(here, "url", raw.url.as_ref(), words::url),
        rating: raw.rating.as_ref().and_then(|raw| rating(desk, &here.key("rating"), raw)),
    }
}

/// Stars: from nothing to all there are.
fn rating(desk: &mut Desk, here: &Trail, raw: &RawRating) -> Option<Rating> {
    let score = desk.require(here, "score", raw.score.as_ref(), numbers::not_negative);
    let of = desk.require(here, "of", raw.of.as_ref(), numbers::not_negative);
    let (score, of) = (score?, of?);
    if score <= of && of > 0.0 {
        return Some(Rating { score, of });
    }
    let found = raw.score.as_ref().map_or(String::new(), |text| shown(&text.0));
    desk.note_at(here, "score", Wrong::new(Rule::BadNumber, format!("found {found}, expected a score from 0 to {of}")));
    None
}
