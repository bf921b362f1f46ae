//! Accounts as written, and the persons behind them.

use super::{AccountId, ChannelId, Date, Name, PersonId, TeamId};

/// An id that writes, answers or reacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// As written, after NFC.
    pub id: String,
    /// The person behind it.
    pub person: PersonId,
    /// Which registry declares it.
    pub kind: AccountKind,
}

/// Which registry declares an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountKind {
    /// members/, or no registry at all.
    Member,
    /// `staff` of dangol.yaml.
    Staff {
        /// The name shown inside.
        name: Option<Name>,
        /// `None`: of no team.
        team: Option<TeamId>,
        /// A program, whose acts no figure counts.
        bot: bool,
    },
    /// `teams` of dangol.yaml, writing as a team.
    Team(TeamId),
}

/// What a person counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A customer.
    Member,
    /// One of us.
    Staff,
    /// A group with a bot among its ids.
    Bot,
}

/// One person, with all accounts joined by `same_person`.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// In the order of their ids.
    pub accounts: Vec<AccountId>,
    /// A bot id makes a bot; else a staff or team id makes staff; else a member.
    pub role: Role,
    /// The earliest `joined` of the accounts.
    pub joined: Option<Date>,
    /// The earliest `customer_since` of the accounts.
    pub customer_since: Option<Date>,
    /// The first given, in the order of ids.
    pub segment: Option<String>,
    /// All given, sorted, each once.
    pub roles: Vec<String>,
    /// All given, in the order of ids.
    pub influence: Vec<Influence>,
    /// The first given, in the order of ids.
    pub goodwill: Option<Goodwill>,
    /// Listed in `privacy.hide`: counted, never shown.
    pub hidden: bool,
}

/// Followers on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Influence {
    /// The channel.
    pub channel: ChannelId,
    /// How many follow them there.
    pub followers: u64,
}

/// How a member stands to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goodwill {
    /// Against us.
    Against,
    /// Neither.
    Neutral,
    /// For us.
    For,
}
