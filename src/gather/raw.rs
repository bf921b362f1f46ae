//! Records as written: every scalar still text, nothing resolved, nothing checked beyond its shape.
//!
//! The field names are the data format (docs/data.md); the doc comments are the descriptions in the JSON Schemas.
//! Shapes here are the one source of what keys exist: the fast reader, the fault finder and the schemas all derive from it.

use super::shape::{Dict, Hours, Named, OneOrMany, RawExpect};
use schemars::JsonSchema;
use serde::Deserialize;

/// A scalar, as spelled in the file: `007` stays `007`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Scalar(pub String);

/// Free text: words of a person, where a ` #` would be lost (`comment-in-text`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Text(pub String);

macro_rules! raw {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs)]
        pub struct $name { $($(#[$attr])* #[serde(default)] pub $field: Option<$type>,)* }
    )*};
}

raw! {
    /// dangol.yaml
    RawOrganisation {
        title: Named,
        organisation: Named,
        timezone: Scalar,
        locales: Vec<Scalar>,
        currency: Scalar,
        channels: Dict<RawChannel>,
        base: Vec<RawBase>,
        since: Scalar,
        shifts: Vec<RawShift>,
        teams: Dict<RawTeam>,
        staff: Dict<RawStaff>,
        topics: Dict<RawTopic>,
        targets: Dict<RawTarget>,
        limits: RawLimits,
        minimum_wage: Vec<RawWage>,
        privacy: RawPrivacy,
        rules: Dict<Scalar>,
        links: RawLinks,
        theme: RawTheme,
    }
    /// A channel of dangol.yaml.
    RawChannel {
        name: Named,
        kind: Scalar,
        owner: Scalar,
        official: Scalar,
        hotline: Scalar,
        check_days: Scalar,
        hours: Hours,
        audience: Vec<RawAudience>,
    }
    /// How many people a channel reaches from a date on.
    RawAudience { date: Scalar, count: Scalar, }
    /// How many people the community has from a date on.
    RawBase { date: Scalar, members: Scalar, }
    /// A declared change from which XmR limits start anew.
    RawShift { date: Scalar, metric: Scalar, note: Text, }
    /// A team.
    RawTeam { name: Named, }
    /// One of us.
    RawStaff { name: Named, team: Scalar, bot: Scalar, }
    /// A topic.
    RawTopic { name: Named, }
    /// A threshold.
    RawTarget { at_least: Scalar, at_most: Scalar, }
    /// How large things may be.
    RawLimits { file: Scalar, nesting: Scalar, text: Scalar, topics: Scalar, replies: Scalar, }
    /// A minimum wage.
    RawWage { from: Scalar, per_hour: Scalar, }
    /// Who may see what.
    RawPrivacy { minimum_group: Scalar, quotes: Scalar, hide: Vec<Scalar>, notes: Scalar, }
    /// How records are linked.
    RawLinks { source: Scalar, }
    /// How the site looks.
    RawTheme { accent: Scalar, logo: Scalar, }

    /// A file of members/.
    RawMembers { members: Vec<RawMember>, }
    /// A member.
    RawMember {
        id: Scalar,
        joined: Scalar,
        customer_since: Scalar,
        segment: Scalar,
        roles: Vec<Scalar>,
        influence: Dict<Scalar>,
        goodwill: Scalar,
        same_person: Vec<Scalar>,
    }

    /// A file of logs/: entries and their defaults.
    RawLog {
        entries: Vec<RawEntry>,
        checks: Vec<Scalar>,
        notes: Scalar,
        channel: Scalar,
        date: Scalar,
        kind: Scalar,
        by: Scalar,
        campaign: Scalar,
        season: Scalar,
        topics: Vec<Scalar>,
    }
    /// An entry.
    RawEntry {
        at: Scalar,
        channel: Scalar,
        kind: Scalar,
        id: Scalar,
        from: Scalar,
        text: Text,
        topics: Vec<Scalar>,
        sentiment: Scalar,
        sentiment_after: Scalar,
        needs_reply: Scalar,
        attempts: Scalar,
        replies: Vec<RawReply>,
        outcome: OneOrMany<RawOutcome>,
        need: Scalar,
        demand: Text,
        same_as: Scalar,
        via: Scalar,
        campaign: Scalar,
        season: Scalar,
        reach: Scalar,
        quote: Scalar,
        url: Scalar,
        rating: RawRating,
    }
    /// A reply.
    RawReply { at: Scalar, by: Scalar, text: Text, public: Scalar, defends: Scalar, }
    /// An outcome.
    RawOutcome { at: Scalar, result: Scalar, public: Scalar, told_at: Scalar, }
    /// Stars.
    RawRating { score: Scalar, of: Scalar, }

    /// A file of posts/: posts and their defaults.
    RawPosts {
        posts: Vec<RawPost>,
        channel: Scalar,
        date: Scalar,
        by: Scalar,
        campaign: Scalar,
        season: Scalar,
        topics: Vec<Scalar>,
    }
    /// A post.
    RawPost {
        at: Scalar,
        channel: Scalar,
        by: Scalar,
        id: Scalar,
        title: Text,
        text: Text,
        url: Scalar,
        format: Scalar,
        intent: Scalar,
        campaign: Scalar,
        season: Scalar,
        topics: Vec<Scalar>,
        audience: Scalar,
        reach: Scalar,
        reactions: RawReactions,
        reactors: Scalar,
        reacted: Vec<Scalar>,
        measured_at: Scalar,
        sponsored: Scalar,
        disclosed: Scalar,
    }
    /// Counts under a post.
    RawReactions { likes: Scalar, comments: Scalar, shares: Scalar, saves: Scalar, clicks: Scalar, }

    /// A file of campaigns/.
    RawCampaign {
        id: Scalar,
        name: Named,
        kind: Scalar,
        channels: Vec<Scalar>,
        teams: Vec<Scalar>,
        lead: Scalar,
        start: Scalar,
        end: Scalar,
        announced_at: Scalar,
        budget: Scalar,
        long_term: Scalar,
        topics: Vec<Scalar>,
        aim: Vec<RawAim>,
        timing: Vec<RawTiming>,
        attendees: RawAttendees,
        notes: Scalar,
    }
    /// What was expected.
    RawAim { metric: Scalar, expect: Scalar, }
    /// A timing note.
    RawTiming { at: Scalar, call: Scalar, note: Text, because: Scalar, }
    /// Who came.
    RawAttendees { invited: Scalar, came: Scalar, for_before: Scalar, for_after: Scalar, }

    /// A file of supporters/.
    RawSeason {
        id: Scalar,
        program: Scalar,
        name: Named,
        start: Scalar,
        end: Scalar,
        kind: Scalar,
        applied: Scalar,
        capacity: Scalar,
        people: Vec<RawParticipant>,
        sessions: Vec<RawSession>,
        missions: Vec<RawMission>,
        notes: Scalar,
    }
    /// One on the roster.
    RawParticipant {
        member: Scalar,
        role: Scalar,
        mentor: Scalar,
        completed: Scalar,
        left: Scalar,
        left_because: Text,
        invited_back: Scalar,
        hours: Scalar,
        paid: Scalar,
        perks: Scalar,
        reach_start: Scalar,
        reach_end: Scalar,
        hired: Scalar,
    }
    /// A session.
    RawSession { date: Scalar, mentor: Scalar, with: Vec<Scalar>, }
    /// A mission.
    RawMission { id: Scalar, name: Named, due: Scalar, done: Vec<RawDone>, }
    /// A mission done.
    RawDone { member: Scalar, date: Scalar, }

    /// A file of needs/.
    RawNeed {
        id: Scalar,
        desire: Named,
        status: Scalar,
        importance: Scalar,
        satisfaction: Scalar,
        actions: Vec<RawAction>,
        notes: Scalar,
    }
    /// What we did.
    RawAction { at: Scalar, team: Scalar, what: Text, campaign: Scalar, }

    /// A file of decisions/.
    RawDecision {
        id: Scalar,
        title: Named,
        at: Scalar,
        by: Vec<Scalar>,
        metric: Scalar,
        expect: RawExpect,
        due: Scalar,
        need: Scalar,
        notes: Scalar,
    }

    /// A file of surveys/.
    RawSurveys {
        surveys: Vec<RawSurvey>,
        channel: Scalar,
        date: Scalar,
        kind: Scalar,
        campaign: Scalar,
        season: Scalar,
    }
    /// A survey.
    RawSurvey {
        id: Scalar,
        at: Scalar,
        kind: Scalar,
        channel: Scalar,
        campaign: Scalar,
        season: Scalar,
        sent: Scalar,
        scores: Dict<Scalar>,
        scale: Scalar,
        easy_is: Scalar,
    }

    /// A file of calendar/.
    RawCalendar { days: Vec<RawDay>, }
    /// A calendar span.
    RawDay {
        id: Scalar,
        name: Named,
        start: Scalar,
        end: Scalar,
        mood: Scalar,
        closed: Scalar,
        advice: Scalar,
        channels: Vec<Scalar>,
    }

    /// A file of benefits/.
    RawBenefits { benefits: Vec<RawBenefit>, date: Scalar, kind: Scalar, campaign: Scalar, season: Scalar, }
    /// A benefit.
    RawBenefit {
        at: Scalar,
        member: Scalar,
        kind: Scalar,
        value: Scalar,
        season: Scalar,
        campaign: Scalar,
    }

    /// A file of counts/.
    RawCounts { counts: Vec<RawCount>, channel: Scalar, date: Scalar, }
    /// A dated count.
    RawCount { date: Scalar, channel: Scalar, audience: Scalar, members: Scalar, }
}
