//! What a metric is: its name, unit, definition and the function that measures it.

use super::{
    campaign::view::View,
    context::Context,
    figure::Figure,
    figures::{CampaignFigures, Heat, Table},
    slice::Slice,
    supporters::roster::Roster,
};
use crate::community::{Language, Second, Target};

/// In what a metric is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// A share, 0 to 1.
    Share,
    /// A count of things.
    Count,
    /// A plain number.
    Number,
    /// An index from −1 to 1.
    SignedIndex,
    /// An index from 0 to 1.
    Index,
    /// A mean of scores.
    Mean,
    /// −100 to 100.
    Points,
    /// The organisation's currency.
    Money,
    /// A relative change: 0.2 is a fifth more.
    Ratio,
    /// A word of a fixed list.
    Word,
}

impl Unit {
    /// As written in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Seconds => "s",
            Self::Share => "share",
            Self::Count => "count",
            Self::Number => "n",
            Self::SignedIndex => "-1..1",
            Self::Index => "0..1",
            Self::Mean => "mean",
            Self::Points => "-100..100",
            Self::Money => "money",
            Self::Ratio => "ratio",
            Self::Word => "word",
        }
    }
}

/// Which shape its figures have; the shape picks the partial that shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// k of n.
    Share,
    /// A quantile by Kaplan–Meier.
    Survival,
    /// A quantile of uncensored values.
    Quantile,
    /// A count, or a longest time: a value alone.
    Count,
    /// A mean, ratio or index of n things.
    Mean,
    /// A word.
    Word,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Better {
    Up,
    Down,
    Neither,
}

/// What the folder must hold up to `as_of` for a count to be 0 rather than not measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feed {
    /// An entry in logs/.
    Logs,
    /// A post in posts/.
    Posts,
    /// Any act of a member.
    Acts,
    /// Nothing: the metric says itself when there is nothing to measure.
    Itself,
}

/// By which groups the figures are also given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grouping {
    /// By channel.
    Channel,
    /// By kind of entry.
    Kind,
    /// By topic.
    Topic,
}

impl Grouping {
    /// As written in `metrics.json`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Kind => "kind",
            Self::Topic => "topic",
        }
    }
}

/// One figure per key: `by.<group>.<key>`.
pub type Breakdown = fn(&Slice<'_>) -> Vec<(String, Figure)>;

/// How a monthly metric is measured.
#[derive(Debug, Clone, Copy)]
pub enum Measure {
    /// One figure of a slice, for the whole and for each group.
    Scalar(fn(&Slice<'_>) -> Figure),
    /// No figure of the whole, one of each group.
    GroupsOnly(fn(&Slice<'_>) -> Figure),
    /// No figure of the whole, but one a key that the metric finds itself; the keys' group is named.
    Keys(&'static str, Breakdown),
    /// A figure of the whole, and one a key that the metric finds itself; the keys' group is named.
    ScalarAndKeys(fn(&Slice<'_>) -> Figure, &'static str, Breakdown),
    /// One figure a key that the metric finds itself; the figure of the whole is that of the only key a month has, and none
    /// where it has several, because they cannot be added.
    LoneKey(&'static str, Breakdown),
}

/// A text in both languages; a missing one does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Bilingual {
    pub ko: &'static str,
    pub en: &'static str,
}

impl Bilingual {
    /// The text in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Ko => self.ko,
            Language::En => self.en,
        }
    }
}

/// The definition page of a stem: shared by the metrics that differ only by a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// `response.within`: the page's name on the site.
    pub stem: &'static str,
    /// The page as Markdown.
    pub text: Bilingual,
}

/// Names a definition: `definition!("response", "within")` reads `within.ko.md` and `within.en.md` beside the file.
#[macro_export]
macro_rules! definition {
    ($family:literal, $stem:literal) => {
        $crate::measure::metric::Definition {
            stem: concat!($family, ".", $stem),
            text: $crate::measure::metric::Bilingual {
                ko: include_str!(concat!($stem, ".ko.md")),
                en: include_str!(concat!($stem, ".en.md")),
            },
        }
    };
}

/// A monthly metric.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// The contract of `metrics.json`.
    pub id: &'static str,
    /// Shown above a figure.
    pub name: Bilingual,
    /// How it is computed.
    pub definition: Definition,
    /// In what.
    pub unit: Unit,
    /// The shape of its figures.
    pub shape: Shape,
    /// Which way is better.
    pub better: Better,
    /// What must be there for a 0.
    pub feed: Feed,
    /// A cohort figure is settled so many seconds after its month; `None`: an event figure, or one without a stated time.
    pub follow_up: Option<Second>,
    /// By which groups it is also given.
    pub groups: &'static [Grouping],
    /// Whether `signal` and limits are given: not for words.
    pub signals: bool,
    /// Not meaningful in the first 90 days after `since`: `too_few` in them.
    pub needs_history: bool,
    /// By channel, only hotline channels have figures.
    pub hotline_only: bool,
    /// The target where dangol.yaml declares none.
    pub default_target: Option<Target>,
    /// The function.
    pub measure: Measure,
}

impl Metric {
    /// What most metrics have: an event share of logs, better when up, with signals, by no group.
    #[must_use]
    pub const fn new(
        id: &'static str,
        name: Bilingual,
        definition: Definition,
        unit: Unit,
        shape: Shape,
        measure: Measure,
    ) -> Self {
        Self {
            id,
            name,
            definition,
            unit,
            shape,
            better: Better::Neither,
            feed: Feed::Itself,
            follow_up: None,
            groups: &[],
            signals: !matches!(shape, Shape::Word),
            needs_history: false,
            hotline_only: false,
            default_target: None,
            measure,
        }
    }
}

/// What a metric that is not monthly speaks of; a table brings the function that fills it.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    /// A season of supporters.
    Season(fn(&Roster<'_>) -> Figure),
    /// Steps of a season of supporters, by name, in order.
    SeasonSteps(fn(&Roster<'_>) -> [(&'static str, Figure); 3]),
    /// A campaign: adds its part to the campaign's figures, after those that stand before it in the family.
    Campaign(fn(&View<'_>, &mut CampaignFigures)),
    /// All posts; `None`: there is nothing to show.
    Timing(fn(&Context<'_>) -> Option<Heat>),
    /// Decisions.
    Decision,
    /// A table a month; `None`: that month has none.
    MonthlyTable(fn(&Slice<'_>) -> Option<Table>),
    /// One table, of the whole time; `None`: there is nothing to show.
    Table(fn(&Context<'_>) -> Option<Table>),
}

/// A metric that is not monthly: its name and definition; the figures stand in their own collections.
#[derive(Debug, Clone, Copy)]
pub struct Described {
    /// The contract of `metrics.json`.
    pub id: &'static str,
    /// Shown above a figure.
    pub name: Bilingual,
    /// How it is computed.
    pub definition: Definition,
    /// In what; tables have none.
    pub unit: Option<Unit>,
    /// Which way is better.
    pub better: Better,
    /// What it speaks of.
    pub subject: Subject,
}
