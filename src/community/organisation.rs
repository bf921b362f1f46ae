//! What dangol.yaml says of the organisation.

use super::{Colour, Date, Language, Name, Notes, WorkingHours, Zone};

/// The organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// The site's title.
    pub title: Name,
    /// The organisation's name.
    pub name: Name,
    /// Months, dates and hours are cut in it.
    pub zone: Zone,
    /// The first is the site's default; each once, at least one.
    pub locales: Vec<Language>,
    /// ISO 4217; `None`: money is not shown.
    pub currency: Option<String>,
    /// Sorted by id.
    pub channels: Vec<Channel>,
    /// Sorted by id.
    pub teams: Vec<Team>,
    /// Sorted by id, undeclared ones included.
    pub topics: Vec<Topic>,
    /// How many people the community has in all; ascending by date.
    pub base: Vec<DatedCount>,
    /// When the logging began, as declared. [`super::Period::since`] is the one in force.
    pub since: Option<Date>,
    /// Declared changes, ascending by date.
    pub shifts: Vec<Shift>,
    /// Declared targets by metric id, sorted; the catalogue's defaults are not among them.
    pub targets: Vec<(String, Target)>,
    /// Ascending by date, in the order of the file where dates are equal.
    pub minimum_wage: Vec<Wage>,
    /// Who may see what.
    pub privacy: Privacy,
    /// How a record's place in git is linked, with `{path}` and `{line}`.
    pub source_link: Option<String>,
    /// How the site looks.
    pub theme: Theme,
}

/// A count that holds from its date until the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedCount {
    /// From.
    pub date: Date,
    /// How many.
    pub count: u64,
}

impl DatedCount {
    /// The count in force on a date, of a list ascending by date; `None` before the first.
    #[must_use]
    pub fn in_force(counts: &[Self], date: Date) -> Option<u64> {
        let after = counts.partition_point(|c| c.date <= date);
        after.checked_sub(1).map(|i| counts[i].count)
    }
}

/// What kind of place a channel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum ChannelKind {
    Community,
    Social,
    Chat,
    Shop,
    Event,
    Mail,
    Other,
}

/// Whose place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Owner {
    Us,
    Customers,
}

/// On which days somebody of ours should look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckDays {
    /// Every day.
    All,
    /// Monday to Friday.
    Weekdays,
}

/// A place where we meet customers.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Unique among channels.
    pub id: String,
    /// Shown.
    pub name: Name,
    /// What kind of place; `None`: not given.
    pub kind: Option<ChannelKind>,
    /// Whose.
    pub owner: Owner,
    /// Run in our name.
    pub official: bool,
    /// Customers may expect an answer here.
    pub hotline: bool,
    /// When somebody of ours should look.
    pub check_days: CheckDays,
    /// When it is open; `None`: not given.
    pub hours: Option<WorkingHours>,
    /// Of dangol.yaml and counts/ together; ascending by date.
    pub audience: Vec<DatedCount>,
}

/// A team of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Team {
    pub id: String,
    pub name: Name,
}

/// What entries and posts are about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Topic {
    pub id: String,
    pub name: Name,
}

/// A declared change from which XmR limits start anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// When.
    pub date: Date,
    /// Of one metric; `None`: of all.
    pub metric: Option<String>,
    /// Why.
    pub note: Option<String>,
}

/// A threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// In the metric's unit.
    AtLeast(f64),
    /// In the metric's unit.
    AtMost(f64),
}

/// A minimum wage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wage {
    /// In force from.
    pub from: Date,
    /// In the organisation's currency.
    pub per_hour: f64,
}

/// Which customers' words are shown in the public edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    /// Those with `quote: true`.
    Consented,
    /// None at all.
    None,
}

/// Who may see what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Privacy {
    /// A public figure speaks of at least so many people.
    pub minimum_group: u64,
    /// Which words are shown.
    pub quotes: Quotes,
    /// What a file without `notes` means.
    pub notes: Notes,
}

/// How the site looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// The colour of emphasis, which can be read on light pages. `None`: the program's own.
    pub accent: Option<Colour>,
    /// The picture beside the site's name. `None`: there is none.
    pub logo: Option<Logo>,
}

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What it is.
    pub kind: PictureKind,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// What a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PictureKind {
    Png,
    Jpeg,
    Svg,
}
