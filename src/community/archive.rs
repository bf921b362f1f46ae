//! Everything a data folder says, known to be good.

use super::{
    Account, AccountId, Campaign, CampaignId, ChannelId, Date, Decision, Entry, FileId, Moment, Month, Name, Need,
    Notes, Organisation, Person, PersonId, Place, Post, Prose, Role, Season, SeasonId, Second, Survey, TeamId,
};

/// The data folder, as facts.
#[derive(Debug, Clone)]
pub struct Archive {
    /// What dangol.yaml says.
    pub organisation: Organisation,
    /// Paths relative to the data folder, `/` between, sorted.
    pub files: Vec<String>,
    /// Sorted by id.
    pub accounts: Vec<Account>,
    /// In the order of their first account.
    pub people: Vec<Person>,
    /// Sorted by the instant, then by file and line; those after `as_of` included.
    pub entries: Vec<Entry>,
    /// Sorted likewise.
    pub posts: Vec<Post>,
    /// Sorted by id.
    pub campaigns: Vec<Campaign>,
    /// Sorted by id.
    pub seasons: Vec<Season>,
    /// Sorted by id.
    pub needs: Vec<Need>,
    /// Sorted by id.
    pub decisions: Vec<Decision>,
    /// Sorted by time, then place.
    pub surveys: Vec<Survey>,
    /// Sorted by start, then id.
    pub calendar: Vec<CalendarDay>,
    /// Sorted by time, then place.
    pub benefits: Vec<Benefit>,
    /// Sorted by instant.
    pub checks: Vec<Check>,
    /// Notes of the day from logs, sorted by file.
    pub notes: Vec<DayNote>,
    /// The interned terms of entries' texts, sorted.
    pub terms: Vec<String>,
    /// From when to when the report speaks.
    pub period: Period,
    /// What was lowered, warned of, or left alone: for quality.html.
    pub rejected: Rejected,
}

/// From when to when the report speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The moment the report speaks from.
    pub as_of: Second,
    /// Nothing before it is a day, half-day, week or baseline day.
    pub since: Date,
    /// Without holes, ascending; the last holds `as_of`. Never empty.
    pub months: Vec<Month>,
}

/// How one feels about a calendar span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Mood {
    Mourning,
    Tense,
    Festive,
    Neutral,
}

impl Mood {
    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Mourning => "mourning",
            Self::Tense => "tense",
            Self::Festive => "festive",
            Self::Neutral => "neutral",
        }
    }
}

/// What campaigns should do about a calendar span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Advice {
    Avoid,
    Careful,
    Welcome,
}

impl Advice {
    /// As written in the data and in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Avoid => "avoid",
            Self::Careful => "careful",
            Self::Welcome => "welcome",
        }
    }
}

/// A calendar span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// Unique among calendar days.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Shown.
    pub name: Name,
    /// First date.
    pub start: Date,
    /// Last date, included.
    pub end: Date,
    /// `None`: not given.
    pub mood: Option<Mood>,
    /// Nobody works.
    pub closed: bool,
    /// `None`: not given.
    pub advice: Option<Advice>,
    /// Sorted; empty = all channels.
    pub channels: Vec<ChannelId>,
}

/// What a customer got from us.
#[derive(Debug, Clone, PartialEq)]
pub struct Benefit {
    /// Where it stands.
    pub place: Place,
    /// When.
    pub at: Moment,
    /// Who got it.
    pub member: AccountId,
    /// `early-access` `introduction` `reward` `training` `exposure` `hire`.
    pub kind: String,
    /// In the organisation's currency.
    pub value: Option<f64>,
    /// Within which season.
    pub season: Option<SeasonId>,
    /// Within which campaign.
    pub campaign: Option<CampaignId>,
}

/// Somebody of ours looked at a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Check {
    pub channel: ChannelId,
    pub at: Moment,
    pub place: Place,
}

/// The note of a log file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayNote {
    /// The file.
    pub file: FileId,
    /// The file's default date.
    pub date: Option<Date>,
    /// The file's default channel.
    pub channel: Option<ChannelId>,
    /// Whether it appears in the public edition.
    pub notes: Notes,
    /// The note.
    pub body: Prose,
}

/// What was read but does not count, for quality.html.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rejected {
    /// Warnings of the check, as `(rule, how many)`, sorted by rule.
    pub warnings: Vec<(String, u64)>,
    /// Files outside the known folders that were left alone.
    pub stray_files: Vec<String>,
}

impl Archive {
    /// Where a record is linked in git, after `links.source`; `None`: dangol.yaml gives no template.
    #[must_use]
    pub fn source_of(&self, place: &Place) -> Option<String> {
        let template = self.organisation.source_link.as_ref()?;
        let path = &self.files[place.file.0 as usize];
        Some(template.replace("{line}", &place.line.to_string()).replace("{path}", &in_address(path)))
    }

    /// The person behind an account.
    #[must_use]
    pub fn person_of(&self, account: AccountId) -> PersonId {
        self.accounts[account.index()].person
    }

    /// What an account's person counts as.
    #[must_use]
    pub fn role_of(&self, account: AccountId) -> Role {
        self.people[self.person_of(account).index()].role
    }

    /// The team an account answers for; `None`: a member, or staff of no team.
    #[must_use]
    pub fn team_of(&self, account: AccountId) -> Option<TeamId> {
        match &self.accounts[account.index()].kind {
            super::AccountKind::Member => None,
            super::AccountKind::Staff { team, .. } => *team,
            super::AccountKind::Team(team) => Some(*team),
        }
    }
}

/// A path as it stands in an address: what is not unreserved in RFC 3986 is percent-encoded, but for the slashes.
fn in_address(path: &str) -> String {
    use std::fmt::Write;
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            write!(address, "%{byte:02X}").expect("a string takes all");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_encoded_where_an_address_would_break() {
        assert_eq!(in_address("logs/2026/a-b_c.yaml"), "logs/2026/a-b_c.yaml");
        assert_eq!(in_address("logs/10월 #1?.md"), "logs/10%EC%9B%94%20%231%3F.md");
        assert_eq!(in_address("logs/{line}%.md"), "logs/%7Bline%7D%25.md");
    }
}
