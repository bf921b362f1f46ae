//! One season of a supporter programme.

use super::{AccountId, Date, Name, Notes, Place, Prose};

/// Who the supporters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SeasonKind {
    Students,
    Customers,
    Staff,
    Mixed,
}

/// A season.
#[derive(Debug, Clone, PartialEq)]
pub struct Season {
    /// Unique among seasons.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// The programme it belongs to; seasons of one programme compare.
    pub program: Option<String>,
    /// Shown.
    pub name: Name,
    /// First date.
    pub start: Date,
    /// Last date, included; `None`: open.
    pub end: Option<Date>,
    /// Who the supporters are.
    pub kind: Option<SeasonKind>,
    /// Applications.
    pub applied: Option<u64>,
    /// Places.
    pub capacity: Option<u64>,
    /// The roster, in file order.
    pub people: Vec<Participant>,
    /// In file order.
    pub sessions: Vec<Session>,
    /// In file order.
    pub missions: Vec<Mission>,
    /// Whether the review appears in the public edition.
    pub notes: Notes,
    /// The season's review.
    pub body: Option<Prose>,
}

/// What a participant is in a season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SeasonRole {
    Supporter,
    Mentor,
    Lead,
}

/// One on the roster. Options are `None` where the file is silent.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)]
pub struct Participant {
    pub member: AccountId,
    pub role: SeasonRole,
    pub mentor: Option<AccountId>,
    pub completed: Option<bool>,
    pub left: Option<Date>,
    pub left_because: Option<String>,
    pub invited_back: Option<bool>,
    pub hours: Option<f64>,
    pub paid: Option<f64>,
    pub perks: Option<f64>,
    pub reach_start: Option<u64>,
    pub reach_end: Option<u64>,
    pub hired: Option<bool>,
}

/// A meeting of a mentor with some of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Session {
    pub date: Date,
    pub mentor: AccountId,
    pub with: Vec<AccountId>,
}

/// A task given to the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Mission {
    pub id: String,
    pub name: Option<Name>,
    pub due: Option<Date>,
    pub done: Vec<MissionDone>,
}

/// Who did a mission, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MissionDone {
    pub member: AccountId,
    pub date: Date,
}
