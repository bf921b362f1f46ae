//! Files of posts/ as written.

use super::{Scalar, Text};

raw! {
    /// A file of posts/: what we, or supporters, published, and what its posts inherit.
    RawPosts {
        /// What was published.
        posts: Vec<RawPost>,
        /// Channel of posts without one.
        channel: Scalar,
        /// Date of posts without `at` (known to the day), and of bare times of day.
        date: Scalar,
        /// Author of posts without one.
        by: Scalar,
        /// Campaign of posts without one.
        campaign: Scalar,
        /// Season of posts without one.
        season: Scalar,
        /// Topics of posts without any.
        topics: Vec<Scalar>,
    }
    /// A post. `at` (or a date) and `channel` are needed, here or as the file's default.
    RawPost {
        /// When it was published.
        at: Scalar,
        /// Where.
        channel: Scalar,
        /// Who: a staff, team or member id. Absent on a channel of ours: us.
        by: Scalar,
        /// Default: derived from what the post says.
        id: Scalar,
        /// Its title.
        title: Text,
        /// Its words.
        text: Text,
        /// Where it stands on the web, http or https.
        url: Scalar,
        /// Its form.
        #[schemars(extend("enum" = ["text", "image", "video", "live", "event", "other"]))]
        format: Scalar,
        /// What it is for. Default: `story`.
        #[schemars(extend("enum" = ["story", "notice", "promo", "question", "event"]))]
        intent: Scalar,
        /// The campaign it belongs to.
        campaign: Scalar,
        /// The season of supporters it belongs to.
        season: Scalar,
        /// Topic ids.
        topics: Vec<Scalar>,
        /// How many people could have seen it. Default: the channel's at that date.
        audience: Scalar,
        /// How many people saw it.
        reach: Scalar,
        /// Counts under it.
        reactions: RawReactions,
        /// How many distinct people reacted.
        reactors: Scalar,
        /// The members who reacted.
        reacted: Vec<Scalar>,
        /// When the counts were read. Read 7 to 60 days after the post they compare best.
        measured_at: Scalar,
        /// Whether it was paid for: `true` or `false`. Default: `false`.
        sponsored: Scalar,
        /// Whether it says so: `true` or `false`. Default: `false`.
        disclosed: Scalar,
    }
    /// Counts under a post.
    RawReactions {
        /// Likes.
        likes: Scalar,
        /// Comments.
        comments: Scalar,
        /// Shares.
        shares: Scalar,
        /// Saves.
        saves: Scalar,
        /// Clicks.
        clicks: Scalar,
    }
}
