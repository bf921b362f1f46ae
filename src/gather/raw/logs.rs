//! Files of logs/ as written.

use super::{Scalar, Text};
use crate::gather::shape::OneOrMany;

raw! {
    /// A file of logs/: what customers said, with our answers, and what its entries inherit.
    RawLog {
        /// What customers said.
        entries: Vec<RawEntry>,
        /// Times at which somebody of ours looked at the file's channel, such as `09:00`.
        checks: Vec<Scalar>,
        /// Whether the prose below the front matter is shown in public. Default: `privacy.notes`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
        /// Channel of entries without one.
        channel: Scalar,
        /// Date of entries without `at` (known to the day), and of bare times of day.
        date: Scalar,
        /// Kind of entries without one.
        #[schemars(extend("enum" = ["question", "request", "complaint", "idea", "praise", "chat", "referral", "defence", "rumour"]))]
        kind: Scalar,
        /// Who wrote replies that do not say.
        by: Scalar,
        /// Campaign of entries without one.
        campaign: Scalar,
        /// Season of entries without one.
        season: Scalar,
        /// Topics of entries without any.
        topics: Vec<Scalar>,
    }
    /// One thing a customer raised, with the conversation that followed. `at` (or a date), `channel` and `kind` are needed, here or as the file's default.
    RawEntry {
        /// When it was said.
        at: Scalar,
        /// Where.
        channel: Scalar,
        /// What it is.
        #[schemars(extend("enum" = ["question", "request", "complaint", "idea", "praise", "chat", "referral", "defence", "rumour"]))]
        kind: Scalar,
        /// Default: derived from what the entry says.
        id: Scalar,
        /// Who said it: a member's id. Absent: not known.
        from: Scalar,
        /// The customer's own words, as plain text.
        text: Text,
        /// Topic ids.
        topics: Vec<Scalar>,
        /// How the customer felt when it began.
        #[schemars(extend("enum" = ["negative", "neutral", "positive"]))]
        sentiment: Scalar,
        /// How the customer felt when it ended.
        #[schemars(extend("enum" = ["negative", "neutral", "positive"]))]
        sentiment_after: Scalar,
        /// Whether it asks for an answer. Default: `true` for question, request, complaint, idea and rumour.
        needs_reply: Scalar,
        /// How many times the customer has tried so far, failed self-service included. Default: 1.
        attempts: Scalar,
        /// What was answered, by anyone.
        replies: Vec<RawReply>,
        /// What came of it: one, or a list in the order of time.
        outcome: OneOrMany<RawOutcome>,
        /// The id of the desire behind this demand, in needs/.
        need: Scalar,
        /// The demand in a few words, as the customer put it.
        demand: Text,
        /// The id of the first entry about the same thing.
        same_as: Scalar,
        /// The member (a supporter) who passed it on to us.
        via: Scalar,
        /// The campaign it was about.
        campaign: Scalar,
        /// The season it was about.
        season: Scalar,
        /// How many people saw it.
        reach: Scalar,
        /// Whether the author agreed to be quoted: `true` or `false`. Default: `false`.
        quote: Scalar,
        /// Where it stands on the web, http or https.
        url: Scalar,
        /// Stars that were given with it.
        rating: RawRating,
    }
    /// An answer. `by` is needed, here or as the file's default.
    RawReply {
        /// When: a time, an offset from the entry such as `+35m` or `+1d2h`, or a time of the entry's day. Absent: answered, when is not known.
        at: Scalar,
        /// Who: a staff, team or member id.
        by: Scalar,
        /// What was said.
        text: Text,
        /// Whether others can read it: `true` or `false`. Default: `true`.
        public: Scalar,
        /// Whether a customer speaks up for us with it: `true` or `false`. Default: `false`.
        defends: Scalar,
    }
    /// What came of an entry.
    #[schemars(extend("required" = ["at", "result"]))]
    RawOutcome {
        /// When: a time, or an offset from the entry.
        at: Scalar,
        /// `solved`: met as asked; `alternative`: the desire was met in another way; `adopted`: taken in; `shipped`: live.
        #[schemars(extend("enum" = ["solved", "alternative", "declined", "adopted", "shipped", "withdrawn"]))]
        result: Scalar,
        /// Whether others can see it: `true` or `false`. Absent: not said.
        public: Scalar,
        /// When the customer was told of it.
        told_at: Scalar,
    }
    /// Stars.
    #[schemars(extend("required" = ["score", "of"]))]
    RawRating {
        /// Given.
        score: Scalar,
        /// The most that can be given.
        of: Scalar,
    }
}
