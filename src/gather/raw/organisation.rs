//! dangol.yaml as written.

use super::{Scalar, Text};
use crate::gather::shape::{Dict, Hours, Named};

raw! {
    /// dangol.yaml: who we are, where we listen, and what we want to hold.
    #[schemars(extend("required" = ["title", "organisation", "timezone"]))]
    RawOrganisation {
        /// The name of the site.
        title: Named,
        /// The name of the organisation.
        organisation: Named,
        /// IANA name of the time zone in which months, days and hours are cut, such as `Asia/Seoul`.
        timezone: Scalar,
        /// Languages of the site, `ko` and `en`; the first is the one it opens in. Default: `[en]`.
        locales: Vec<Scalar>,
        /// ISO 4217 code, such as `KRW`. Without it no money is shown.
        currency: Scalar,
        /// The places where we meet customers, by id.
        channels: Dict<RawChannel>,
        /// How many people the community has in all, by date.
        base: Vec<RawBase>,
        /// When the logging began. Default: the date of the first entry or post.
        since: Scalar,
        /// Declared changes from which the limits of signals start anew.
        shifts: Vec<RawShift>,
        /// Our teams, by id.
        teams: Dict<RawTeam>,
        /// Our people and bots, by id. Members, staff and teams share one space of ids.
        staff: Dict<RawStaff>,
        /// Names of topics, by id. A topic that is not declared is shown by its id.
        topics: Dict<RawTopic>,
        /// Targets by metric id (docs/metrics.md).
        targets: Dict<RawTarget>,
        /// How large things may be.
        limits: RawLimits,
        /// The legal minimum wage, which supporters' pay is held against.
        minimum_wage: Vec<RawWage>,
        /// Who may see what.
        privacy: RawPrivacy,
        /// Levels of rules by name: `off`, `warn` or `error` (docs/rules.md says which may be set).
        rules: Dict<Scalar>,
        /// How a record's place in git is linked.
        links: RawLinks,
        /// How the site looks.
        theme: RawTheme,
    }
    /// A place where we meet customers.
    RawChannel {
        /// Shown instead of the id.
        name: Named,
        /// What kind of place it is.
        #[schemars(extend("enum" = ["community", "social", "chat", "shop", "event", "mail", "other"]))]
        kind: Scalar,
        /// Whose place it is. Default: `us`.
        #[schemars(extend("enum" = ["us", "customers"]))]
        owner: Scalar,
        /// Whether we speak there as ourselves: `true` or `false`. Default: `true`.
        official: Scalar,
        /// Whether customers may expect an answer there: `true` or `false`. Default: `true`.
        hotline: Scalar,
        /// The days on which somebody of ours should look: all, or Monday to Friday. Default: `all`.
        #[schemars(extend("enum" = ["all", "weekdays"]))]
        check_days: Scalar,
        /// When somebody answers there: `09:00-18:00` for every day, or spans a weekday.
        hours: Hours,
        /// How many people it reaches, by date. A count holds until the next one.
        audience: Vec<RawAudience>,
    }
    /// How many people a channel reaches from a date on.
    #[schemars(extend("required" = ["date", "count"]))]
    RawAudience {
        /// The first date it holds for.
        date: Scalar,
        /// People.
        count: Scalar,
    }
    /// How many people the community has from a date on.
    #[schemars(extend("required" = ["date", "members"]))]
    RawBase {
        /// The first date it holds for.
        date: Scalar,
        /// People.
        members: Scalar,
    }
    /// A declared change from which the limits of signals start anew.
    #[schemars(extend("required" = ["date"]))]
    RawShift {
        /// The month that holds it is the first of the new limits.
        date: Scalar,
        /// The metric it concerns. Default: all.
        metric: Scalar,
        /// What changed.
        note: Text,
    }
    /// A team.
    RawTeam {
        /// Shown instead of the id.
        name: Named,
    }
    /// One of our people, or a bot.
    RawStaff {
        /// Shown in the internal edition.
        name: Named,
        /// The id of a team.
        team: Scalar,
        /// Whether it is a program, whose acts are in no figure: `true` or `false`. Default: `false`.
        bot: Scalar,
    }
    /// A topic.
    RawTopic {
        /// Shown instead of the id.
        name: Named,
    }
    /// A target: give one of the two. Of a metric in seconds a duration such as `45m`, `2h` or `1d`, else a number in its unit.
    RawTarget {
        /// Met when the whole interval lies at or above it.
        at_least: Scalar,
        /// Met when the whole interval lies at or below it.
        at_most: Scalar,
    }
    /// How large things may be.
    RawLimits {
        /// A file, such as `512 MiB`. Default: `256 MiB`.
        file: Scalar,
        /// Lists and mappings within one another, at most 255. Default: 16.
        nesting: Scalar,
        /// Characters of a text. Default: 100000.
        text: Scalar,
        /// Topics of an entry or post. Default: 50.
        topics: Scalar,
        /// Replies of an entry. Default: 10000.
        replies: Scalar,
    }
    /// A legal minimum wage.
    #[schemars(extend("required" = ["from", "per_hour"]))]
    RawWage {
        /// The first date it holds for.
        from: Scalar,
        /// In the organisation's currency.
        per_hour: Scalar,
    }
    /// Who may see what.
    RawPrivacy {
        /// The fewest distinct people a figure of the public edition may speak of. Default: 5.
        minimum_group: Scalar,
        /// Whose words the public edition shows: those of entries with `quote: true`, or nobody's. Default: `consented`.
        #[schemars(extend("enum" = ["consented", "none"]))]
        quotes: Scalar,
        /// SHA-256 of ids of members who are counted and never shown, in no edition.
        hide: Vec<Scalar>,
        /// What `notes` means where a record does not say. Default: `internal`.
        #[schemars(extend("enum" = ["public", "internal"]))]
        notes: Scalar,
    }
    /// How records are linked.
    RawLinks {
        /// An address with `{path}` (relative to the data folder) and `{line}` in it.
        source: Scalar,
    }
    /// How the site looks.
    RawTheme {
        /// The colour of emphasis, `#rrggbb`; it has to be readable on light pages (docs/theming.md).
        accent: Scalar,
        /// The path of a small picture inside the data folder: SVG, PNG or JPEG, at most 4096 bytes.
        logo: Scalar,
    }
}
