//! What is said of one season of supporters: its figures, and the rows behind them for the internal edition.

use crate::{
    community::{AccountId, ChannelId, EntryId, PersonId, SeasonId, SeasonRole},
    measure::figure::Figure,
};
use std::collections::BTreeMap;

/// Figures of one season.
#[derive(Debug, Clone, Default)]
pub struct SeasonFigures {
    /// Figures by metric id; `supporters.funnel` stands apart.
    pub figures: BTreeMap<&'static str, Figure>,
    /// Applications; `None`: not given.
    pub applied: Option<u64>,
    /// `selected`, `active`, `completed`, in this order; `None`: the metric is not measured.
    pub funnel: Option<[(&'static str, Figure); 3]>,
    /// Not over by `as_of`: its end is not guessed.
    pub running: bool,
    /// The roster, in the order of the file.
    pub people: Vec<SupporterRow>,
    /// The mentor tree: who looks after whom, the busiest first.
    pub mentors: Vec<MentorLoad>,
    /// What supporters passed on, in the order of time.
    pub voices: Vec<EntryId>,
    /// Per channel with a post of the season: how its audience reacted to supporters and to us in the same time.
    pub ratios: Vec<ChannelRatio>,
    /// Pay without perks an hour, in the middle, of the people of `supporters.pay_hour_median`; `None`: of nobody.
    pub money_hour_median: Option<Figure>,
    /// The minimum wage an hour at the season's start; `None`: none is known.
    pub wage: Option<f64>,
}

/// One on the roster, with what they did and got. Names a person: for the internal edition only.
#[derive(Debug, Clone, PartialEq)]
pub struct SupporterRow {
    /// Index into the season's `people`, where hours, pay, leaving and hiring stand as written.
    pub place: usize,
    /// As written.
    pub account: AccountId,
    /// Who.
    pub person: PersonId,
    /// In this season.
    pub role: SeasonRole,
    /// Seasons of the same program that began earlier and had them on the roster, ascending, with the highest role there.
    pub path: Vec<(SeasonId, SeasonRole)>,
    /// Missions done in this season.
    pub missions: u64,
    /// Sessions they were `with` in.
    pub sessions: u64,
    /// Posts of the season by them.
    pub posts: u64,
    /// Voices they carried.
    pub voices: u64,
    /// Of these, solved, adopted or shipped.
    pub landed: u64,
    /// Pay and perks an hour; `None`: hours missing or 0, or neither pay nor perks given.
    pub per_hour: Option<f64>,
    /// Pay alone an hour, of the same people; `None` as there.
    pub money_per_hour: Option<f64>,
    /// `None`: no pay an hour, or no wage known.
    pub below_wage: Option<bool>,
    /// End ÷ start − 1 of their own reach; `None`: one of the two missing, or a start of 0.
    pub growth: Option<f64>,
}

/// A mentor and those who name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorLoad {
    /// The mentor.
    pub mentor: PersonId,
    /// Each once, in the order of the file; their number is the load.
    pub people: Vec<PersonId>,
    /// Sessions the mentor held.
    pub sessions: u64,
}

/// How the audience of a channel reacted to supporters, and to us.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelRatio {
    /// Where.
    pub channel: ChannelId,
    /// Median ratio of the season's posts there.
    pub supporters: Figure,
    /// Median ratio of our own posts there, dated within the season.
    pub own: Figure,
}
