//! Files of campaigns/, needs/ and decisions/ as written: one record a file.

use super::{Scalar, Text};
use crate::gather::shape::{Named, RawExpect};

raw! {
    /// A file of campaigns/: something we do for a while. The prose holds the timing notes; a heading that begins with a date is a dated one.
    #[schemars(extend("required" = ["id", "start"]))]
    RawCampaign {
        /// Becomes a file name: lower-case ASCII.
        id: Scalar,
        /// Shown instead of the id.
        name: Named,
        /// What it is.
        #[schemars(extend("enum" = ["promotion", "launch", "event", "content", "always-on"]))]
        kind: Scalar,
        /// Where it runs. Default: everywhere.
        channels: Vec<Scalar>,
        /// Teams that take part.
        teams: Vec<Scalar>,
        /// Who leads it.
        lead: Scalar,
        /// The first date.
        start: Scalar,
        /// The last date, included. Absent: it goes on.
        end: Scalar,
        /// When the community was told what was about to be done.
        announced_at: Scalar,
        /// In the organisation's currency.
        budget: Scalar,
        /// Whether it is meant to last: `true` or `false`. Default: `false`.
        long_term: Scalar,
        /// Topic ids.
        topics: Vec<Scalar>,
        /// What is expected of it, written down before.
        aim: Vec<RawAim>,
        /// Whether the moment was right, and what was decided.
        timing: Vec<RawTiming>,
        /// Who came to an event.
        attendees: RawAttendees,
        /// Whether the prose and the timing notes are shown in public. Default: `privacy.notes`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
    }
    /// What is expected of a campaign.
    #[schemars(extend("required" = ["metric", "expect"]))]
    RawAim {
        /// The measure.
        #[schemars(extend("enum" = ["posts.ratio", "voice.per_day", "voice.net_sentiment", "side.events_per_day"]))]
        metric: Scalar,
        /// A change such as `+20%` or `-10%`, or the least value.
        expect: Scalar,
    }
    /// A note on the moment.
    #[schemars(extend("required" = ["at", "call"]))]
    RawTiming {
        /// When it was decided.
        at: Scalar,
        /// What was decided.
        #[schemars(extend("enum" = ["go", "hold", "move", "stop"]))]
        call: Scalar,
        /// Why.
        note: Text,
        /// The id of the calendar span that made it so.
        because: Scalar,
    }
    /// Who came to an event.
    RawAttendees {
        /// Invited.
        invited: Scalar,
        /// Came.
        came: Scalar,
        /// On our side before.
        for_before: Scalar,
        /// On our side after.
        for_after: Scalar,
    }

    /// A file of needs/: the desire behind many demands. The prose is its story.
    #[schemars(extend("required" = ["id", "desire"]))]
    RawNeed {
        /// Becomes a file name: lower-case ASCII.
        id: Scalar,
        /// What people want at bottom.
        desire: Named,
        /// How far it has come.
        #[schemars(extend("enum" = ["heard", "planned", "trying", "shipped", "declined"]))]
        status: Scalar,
        /// 0 to 10.
        importance: Scalar,
        /// 0 to 10.
        satisfaction: Scalar,
        /// What we did about it.
        actions: Vec<RawAction>,
        /// Whether the prose and what was done are shown in public. Default: `privacy.notes`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
    }
    /// What we did about a need.
    #[schemars(extend("required" = ["at"]))]
    RawAction {
        /// When.
        at: Scalar,
        /// Which team.
        team: Scalar,
        /// What.
        what: Text,
        /// The campaign it was part of.
        campaign: Scalar,
    }

    /// A file of decisions/: what was decided, and what it is expected to change. The prose is its story.
    #[schemars(extend("required" = ["id", "title", "at", "metric", "expect", "due"]))]
    RawDecision {
        /// Becomes a file name: lower-case ASCII.
        id: Scalar,
        /// The decision in a line.
        title: Named,
        /// When it was made.
        at: Scalar,
        /// Teams that made it.
        by: Vec<Scalar>,
        /// The metric it should move (docs/metrics.md).
        metric: Scalar,
        /// `up`, `down`, `hold`, or a threshold: `{at_least: 0.8}` or `{at_most: 2h}`.
        expect: RawExpect,
        /// The date by which it should show.
        due: Scalar,
        /// The need it answers.
        need: Scalar,
        /// Whether the prose is shown in public. Default: `privacy.notes`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
    }
}
