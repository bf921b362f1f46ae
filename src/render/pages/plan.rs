//! Which figures tell of a subject, and in what order.

use crate::{narrate::subject::Subject, render::words::Label};

/// How a subject is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// The navigation's name of it.
    pub(super) label: Label,
    /// Its page.
    pub(super) path: &'static str,
    /// Key figures, the most telling first; a month's report shows the first four.
    pub(super) kpis: &'static [&'static str],
    /// The chart a month's report shows.
    pub(super) chart: &'static str,
    /// The chapters of its own page.
    pub(super) chapters: &'static [Chapter],
}

/// A chapter of a subject's page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chapter {
    /// Anchor.
    pub(super) id: &'static str,
    /// Heading.
    pub(super) label: Label,
    /// Charts over time, by metric: few enough that a page stays within its weight; every metric has one on its own page.
    pub(super) charts: &'static [&'static str],
    /// What is told by group.
    pub(super) groups: &'static [Grouped],
}

/// Metrics told by the keys of a group.
#[derive(Debug, Clone, Copy)]
pub(super) enum Grouped {
    /// Metric, group: its course in each, as small multiples.
    Panels(&'static str, &'static str),
    /// Metric, group: the newest month as ranked bars.
    Ranked(&'static str, &'static str),
    /// Metric, group: parts of a whole over the months.
    Parts(&'static str, &'static str),
    /// Metrics, group: the newest month as one table.
    Together(&'static [&'static str], &'static str),
}

/// The plan of a subject.
pub(super) fn plan(subject: Subject) -> &'static Plan {
    match subject {
        Subject::Hotline => &HOTLINE,
        Subject::Voices => &VOICES,
        Subject::People => &PEOPLE,
        Subject::Regulars => &REGULARS,
        Subject::Teams => &TEAMS,
    }
}

const HOTLINE: Plan = Plan {
    label: Label::Hotline,
    path: "hotline.html",
    kpis: &[
        "response.within_2h",
        "response.time_median",
        "response.waiting",
        "line.check_rate",
        "response.none_7d",
        "line.longest_silence",
        "response.peer_share",
        "resolution.first_contact",
    ],
    chart: "response.within_2h",
    chapters: &[
        Chapter {
            id: "response",
            label: Label::Response,
            charts: &["response.within_2h", "response.time_median"],
            groups: &[],
        },
        Chapter {
            id: "resolution",
            label: Label::Resolution,
            charts: &["resolution.time_median", "resolution.first_contact"],
            groups: &[],
        },
        Chapter { id: "line", label: Label::Line, charts: &["line.check_rate"], groups: &[] },
        Chapter {
            id: "channels",
            label: Label::ByChannel,
            charts: &[],
            groups: &[
                Grouped::Panels("response.within_2h", "channel"),
                Grouped::Together(
                    &["response.time_median", "resolution.time_median", "line.check_rate", "line.longest_silence"],
                    "channel",
                ),
            ],
        },
    ],
};

const VOICES: Plan = Plan {
    label: Label::Voices,
    path: "voices.html",
    kpis: &[
        "voice.entries",
        "voice.complaint_desk",
        "voice.net_sentiment",
        "needs.linked",
        "voice.loop_closed",
        "voice.idea_adoption",
        "balance.listening",
        "survey.csat",
    ],
    chart: "voice.complaint_desk",
    chapters: &[
        Chapter {
            id: "volume",
            label: Label::OverTime,
            charts: &["voice.complaint_desk", "voice.net_sentiment"],
            groups: &[Grouped::Parts("voice.kind_share", "kind")],
        },
        Chapter {
            id: "topics",
            label: Label::Topics,
            charts: &[],
            groups: &[
                Grouped::Ranked("voice.entries", "topic"),
                Grouped::Together(&["voice.entries", "voice.complaint_desk", "voice.loop_closed"], "channel"),
            ],
        },
        Chapter { id: "needs", label: Label::DemandsAndDesires, charts: &["voice.loop_closed"], groups: &[] },
        Chapter { id: "surveys", label: Label::Surveys, charts: &["survey.csat"], groups: &[] },
        Chapter { id: "listening", label: Label::Listening, charts: &["balance.listening"], groups: &[] },
    ],
};

const PEOPLE: Plan = Plan {
    label: Label::People,
    path: "people.html",
    kpis: &[
        "people.active",
        "side.advocates",
        "people.newcomers",
        "people.newcomer_return",
        "people.climb",
        "side.defended",
        "ties.dialogue",
        "people.resolution",
    ],
    chart: "people.active",
    chapters: &[
        Chapter {
            id: "active",
            label: Label::OverTime,
            charts: &["people.active", "people.climb"],
            groups: &[Grouped::Together(&["people.ladder"], "rung")],
        },
        Chapter { id: "side", label: Label::MySide, charts: &["side.advocates", "side.defended"], groups: &[] },
        Chapter { id: "ties", label: Label::Ties, charts: &["ties.dialogue"], groups: &[] },
    ],
};

const REGULARS: Plan = Plan {
    label: Label::Regulars,
    path: "regulars.html",
    kpis: &[
        "regulars.level",
        "posts.ratio_median",
        "regulars.people",
        "regulars.band",
        "posts.published",
        "steady.weeks_active",
        "steady.longest_gap",
    ],
    chart: "posts.ratio_median",
    chapters: &[
        Chapter {
            id: "reach",
            label: Label::Posts,
            charts: &["posts.ratio_median", "regulars.level", "regulars.people"],
            groups: &[Grouped::Together(&["posts.ratio_median", "regulars.level", "regulars.band"], "channel")],
        },
        Chapter {
            id: "steady",
            label: Label::Steady,
            charts: &["posts.published", "steady.weeks_active", "steady.longest_gap"],
            groups: &[],
        },
    ],
};

const TEAMS: Plan = Plan {
    label: Label::Teams,
    path: "teams.html",
    kpis: &["teams.participation", "teams.empowered", "teams.load_max", "teams.absence_factor"],
    chart: "teams.participation",
    chapters: &[Chapter {
        id: "teams",
        label: Label::OverTime,
        charts: &["teams.participation", "teams.empowered", "teams.load_max"],
        groups: &[],
    }],
};
