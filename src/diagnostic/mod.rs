//! What can be wrong with the data, where, and how to say it.
//!
//! Faults of the data leave by this door, all of them, sorted; failures of the world are errors elsewhere.

mod closest;
mod github;
mod human;
mod json;
mod page;
mod sarif;
mod tally;

pub use closest::closest;
pub use github::{annotations, job_summary};
pub use human::{Colour, human};
pub use json::json;
pub use page::rules_page;
pub use sarif::sarif;
pub use tally::tally;

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not said.
    Off,
    /// Said; fails only under `--strict`.
    Warn,
    /// Said; nothing is written.
    Error,
}

macro_rules! rules {
    ($($variant:ident $name:literal $level:ident $lowerable:literal;)*) => {
        /// What can be wrong, by its stable name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum Rule { $($variant,)* }

        impl Rule {
            /// All rules, in the order of their names' declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The level where dangol.yaml says nothing.
            #[must_use]
            pub fn default_level(self) -> Level {
                match self { $(Self::$variant => Level::$level,)* }
            }

            /// Whether `rules` in dangol.yaml may set it to another level: what makes a record unreadable may not be lowered.
            #[must_use]
            pub fn is_configurable(self) -> bool {
                match self { $(Self::$variant => $lowerable,)* }
            }

            /// What it says, an example that triggers it and the cure, as Markdown.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("rules/", $name, ".md")),)* }
            }
        }
    };
}

rules! {
    Encoding "encoding" Error false;
    TooLarge "too-large" Error false;
    Syntax "syntax" Error false;
    YamlFeature "yaml-feature" Error false;
    UnknownKey "unknown-key" Error false;
    DuplicateKey "duplicate-key" Error false;
    WrongType "wrong-type" Error false;
    MissingKey "missing-key" Error false;
    BadTime "bad-time" Error false;
    BadDate "bad-date" Error false;
    BadId "bad-id" Error false;
    BadValue "bad-value" Error false;
    BadNumber "bad-number" Error false;
    DuplicateId "duplicate-id" Error false;
    UnknownId "unknown-id" Error false;
    MissingOrganisation "missing-organisation" Error false;
    SpanReversed "span-reversed" Error false;
    ReplyBeforeEntry "reply-before-entry" Error true;
    OutcomeBeforeEntry "outcome-before-entry" Error true;
    OutcomeOrder "outcome-order" Error true;
    ToldBeforeOutcome "told-before-outcome" Error true;
    DuplicateCount "duplicate-count" Error false;
    SameAsLoop "same-as-itself" Error false;
    DerivedIdNamed "derived-id-named" Warn true;
    CommentInText "comment-in-text" Warn true;
    StrayFile "stray-file" Warn true;
    UnknownPerson "unknown-person" Off true;
    LonelyAsOf "lonely-as-of" Warn true;
    CampaignOnMourning "campaign-on-mourning" Warn true;
    CampaignWithoutNotice "campaign-without-notice" Warn true;
    CampaignsCollide "campaigns-collide" Warn true;
    CampaignOnClosedDay "campaign-on-closed-day" Warn true;
}

impl Rule {
    /// The rule of a name; `None`: there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

impl Level {
    /// The word for it, as it stands under `rules` in dangol.yaml.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

/// Something wrong with the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule.
    pub rule: Rule,
    /// How bad, after `rules` of dangol.yaml.
    pub level: Level,
    /// Relative to the data folder, `/` between.
    pub file: String,
    /// From 1, from the top of the file.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// How many characters are marked, at least 1.
    pub width: u32,
    /// The line as it stands in the file, without its end. Empty: the file has no such line to show.
    pub source: String,
    /// What is wrong: lower case, no full stop, values in backticks, what was found and what was expected.
    pub message: String,
    /// The cure, where there is one ("did you mean …").
    pub help: Option<String>,
}

impl Diagnostic {
    /// The file as the user knows it: below the data folder as it was named on the command line.
    #[must_use]
    pub fn shown_path(&self, data: &str) -> String {
        let data = data.strip_prefix("./").unwrap_or(data).trim_end_matches('/');
        if data.is_empty() || data == "." {
            return self.file.clone();
        }
        format!("{data}/{}", self.file)
    }

    fn key(&self) -> impl Ord + '_ {
        let place = (self.file.as_str(), self.line, self.column, self.width);
        (place, self.rule, self.message.as_str(), self.help.as_deref(), self.level)
    }
}

/// All that is wrong with the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Sorted by file, line, column, rule once [`Report::sorted`] ran.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all of another.
    pub fn append(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    /// The same whatever the order they came in: sorted by file, line, column and rule, and nothing said twice.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.diagnostics.sort_by(|a, b| a.key().cmp(&b.key()));
        self.diagnostics.dedup();
        self
    }

    /// Those that are said at all.
    pub fn said(&self) -> impl Iterator<Item = &Diagnostic> + Clone {
        self.diagnostics.iter().filter(|d| d.level != Level::Off)
    }

    /// How many are of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|d| d.level == level).count()
    }
}

#[cfg(test)]
mod tests;
