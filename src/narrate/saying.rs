//! What can be said, as data, with the figures it is true by. Words are found for it in `render/words`.

use super::{campaign::Reading, evidence::Evidence, folder::Folder};
use crate::{
    community::{Date, Month, Name, NeedStatus, Target},
    measure::{figure::TargetVerdict, figures::MeasureCounts, statistics::xmr::Signal},
};

/// A thing with a page or an anchor of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Shown.
    pub name: Name,
}

/// The end of the range at which a record lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extreme {
    /// No complete month of the twelve has as much.
    Highest,
    /// No complete month of the twelve has as little.
    Lowest,
}

/// Why a community is said to tip toward a complaints desk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tipping {
    /// The whole interval lies above one half.
    OverHalf,
    /// The share is a signal upwards; its usual mean.
    Signal {
        /// In which way.
        signal: Signal,
        /// The mean it stands out from.
        mean: f64,
    },
}

/// Which dates of a campaign are compared with ordinary ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// Its own, in the month it ended.
    During,
    /// Those after it, in the month in which they were over.
    After,
}

/// What was promised of a campaign, and how it came out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AimSeen {
    /// A lift (0.2 is a fifth more), or the least value.
    pub aim: f64,
    /// Whether the aim is a lift.
    pub is_lift: bool,
    /// How it came out.
    pub verdict: TargetVerdict,
}

/// What a campaign that has not begun will meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// Days of mourning, by the name of their calendar span.
    Mourning(Name),
    /// Days the calendar says to avoid.
    Avoid(Name),
    /// Days on which nobody works.
    Closed(Name),
    /// Another campaign on a shared channel.
    Campaign(Named),
}

/// How many demands share a desire: cells of `needs.table`.
#[derive(Debug, Clone)]
pub struct Demands {
    /// Entries that came in the month.
    pub gained: Evidence,
    /// Entries with any desire that came in the month.
    pub linked: Evidence,
    /// Entries up to the month's end.
    pub entries: Evidence,
    /// People who asked, up to the month's end; `None`: nobody is known.
    pub people: Option<Evidence>,
}

/// Why nothing stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quiet {
    /// Figures were judged and lie within their usual range.
    Held,
    /// There are too few months to know what is usual.
    FewMonths,
    /// The month runs: figures are judged when it is over.
    Running,
}

/// What is said.
#[derive(Debug, Clone)]
pub enum Saying {
    /// The figure is a signal: it stands out from the months before it.
    Signal {
        /// The month's figure.
        evidence: Evidence,
        /// In which way.
        signal: Signal,
        /// The mean it stands out from, in the metric's unit.
        mean: f64,
        /// Complete months in a row with this signal, this one included; at least 1.
        months: usize,
    },
    /// A signal that is also the highest or the lowest of the last twelve complete months.
    Record {
        /// The month's figure.
        evidence: Evidence,
        /// In which way it is a signal.
        signal: Signal,
        /// The mean it stands out from, in the metric's unit.
        mean: f64,
        /// Which end.
        extreme: Extreme,
    },
    /// A target was met, missed, or cannot be judged yet.
    Target {
        /// The month's figure.
        evidence: Evidence,
        /// The threshold.
        target: Target,
        /// Whether it was held.
        verdict: TargetVerdict,
        /// Complete months in a row with this verdict, this one included; at least 1.
        months: usize,
    },
    /// Entries wait for an answer.
    Waiting {
        /// How many: `response.waiting`.
        evidence: Evidence,
        /// How long the oldest of them: `response.waiting_oldest`; `None`: nobody's time is exact.
        oldest: Option<Evidence>,
    },
    /// Somebody waits longer than anybody waited at the end of any month before.
    LongestWait {
        /// How long: `response.waiting_oldest`.
        evidence: Evidence,
        /// How many wait: `response.waiting`.
        waiting: Evidence,
        /// The longest wait before, and its month; `None`: nobody waited at the end of any month.
        before: Option<Evidence>,
    },
    /// On a hotline channel nothing was heard, said or looked after for long.
    Silence {
        /// `line.longest_silence` of the channel.
        evidence: Evidence,
        /// The channel.
        channel: Named,
        /// The usual mean in seconds, where the month is a signal upwards; `None`: it is none.
        usual: Option<f64>,
    },
    /// The community becomes a place to complain.
    ComplaintDesk {
        /// `voice.complaint_desk`.
        evidence: Evidence,
        /// Why this is said.
        tipping: Tipping,
    },
    /// Who climbed the ladder of regulars, and who left it. At least one of the two is there.
    Ladder {
        /// `people.climb`; `None`: nobody climbed, or too few to be told.
        climbed: Option<Evidence>,
        /// Members who stood on a rung a month ago and have lapsed; `None`: nobody, or too few to be told.
        left: Option<Evidence>,
    },
    /// Many demands of the month come from one desire.
    SharedNeed {
        /// The desire.
        need: Named,
        /// How many demands share it.
        demands: Box<Demands>,
        /// How far it has come, as of now; `None`: the month is not the newest one, or nothing is written.
        status: Option<NeedStatus>,
    },
    /// Ideas were taken up, and those who asked were told what came of it.
    ToldBack {
        /// `voice.loop_closed`.
        evidence: Evidence,
        /// `voice.idea_adoption`.
        adopted: Evidence,
    },
    /// How a campaign came out.
    Campaign {
        /// The campaign.
        campaign: Named,
        /// Which dates.
        compared: Compared,
        /// `campaign.lift` or `campaign.carry_over` of one measure.
        evidence: Evidence,
        /// What can be said of it; the figure itself is told only where [`Reading::tells_difference`].
        reading: Reading,
        /// The records behind it.
        counts: MeasureCounts,
        /// `campaign.placebo_rank` of the same measure; `None`: not measured, or of the time after.
        placebo: Option<Evidence>,
        /// `None`: nothing was promised of this measure, or it cannot be told.
        aim: Option<AimSeen>,
    },
    /// How a season of supporters came out.
    Season {
        /// The season.
        season: Named,
        /// Those who completed, of those selected: a step of `supporters.funnel`.
        evidence: Evidence,
        /// Those of the season before who came back; `None`: there is none, or too few to be told.
        returned: Option<Evidence>,
    },
    /// A campaign that has not begun meets something, and no timing note answers for it.
    Collision {
        /// The campaign.
        campaign: Named,
        /// Its first date.
        start: Date,
        /// First and last date of the meeting; `None`: no end is in sight.
        dates: (Date, Option<Date>),
        /// What it meets.
        met: Met,
        /// `campaign.mood` or `campaign.overlaps`.
        evidence: Evidence,
    },
    /// Decisions that are due and cannot be scored.
    DecisionsDue {
        /// By due date, then id; at least one.
        decisions: Vec<Named>,
        /// `decisions.due`.
        evidence: Evidence,
    },
    /// Decisions that came due in a month, and how they came out.
    DecisionsScored {
        /// The month they came due in.
        month: Month,
        /// Those that came out as expected.
        hit: Vec<Named>,
        /// Those that did not.
        missed: Vec<Named>,
        /// What each was scored by, in the order of `hit`, then `missed`.
        evidence: Vec<Evidence>,
        /// `decisions.hit_share` of all so far; `None`: the month is not the newest one.
        rate: Option<Evidence>,
    },
    /// A figure that was there a month ago, or has a target, cannot be told.
    Thin {
        /// The figure, in the state `too_few`, `not_reached` or `suppressed`.
        evidence: Evidence,
    },
    /// A subject cannot be measured.
    NotMeasurable {
        /// What would feed it.
        folder: Folder,
    },
    /// Nothing stands out.
    Ordinary(Quiet),
}
