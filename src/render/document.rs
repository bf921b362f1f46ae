//! A page before it is a page: its answer, findings and sections, as finished strings. Templates only lay it out. One
//! template knows each block; the match over [`Block`] there is by its tag, and a test renders every kind.

use super::chart::Drawing;
use serde::Serialize;

/// A page of one language, without its shell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Path from the root of its language's tree: `months/2026-10.html`.
    pub path: String,
    /// For the browser's tab.
    pub title: String,
    /// The answer in a sentence: the page's only `h1`.
    pub headline: String,
    /// What stands above the headline: the subject and its period (`핫라인 · 2026년 10월`).
    pub kicker: String,
    /// Notes under the headline: what the running month holds, where the month was restated.
    pub notes: Vec<String>,
    /// What stands out, most weighty first.
    pub findings: Vec<Sentence>,
    /// In the order of reading.
    pub sections: Vec<Section>,
    /// The item of the navigation that is current; empty: none.
    pub current: &'static str,
    /// Previous and next page of a row (months, seasons); `None`: there is none.
    pub neighbours: Option<Neighbours>,
}

/// The pages before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Neighbours {
    /// The page before.
    pub previous: Option<Link>,
    /// The page after.
    pub next: Option<Link>,
}

/// A link; the address is relative to the page and ends in a file name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Shown.
    pub text: String,
    /// Where to.
    pub href: String,
}

/// A sentence with a link to its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Finished.
    pub text: String,
    /// `None`: it rests on nothing that has a page.
    pub evidence: Option<Link>,
    /// `good`, `bad` or `plain`: a mark beside the sentence, whose words say the same.
    pub tone: &'static str,
}

/// A part of a page under an `h2`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Anchor on the page, lower-case ASCII.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// A link beside the heading to the subject's own page; `None`: this is it.
    pub more: Option<Link>,
    /// In the order of reading.
    pub blocks: Vec<Block>,
}

/// What a section is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Key figures, side by side.
    Kpis {
        /// In order.
        items: Vec<Kpi>,
    },
    /// A chart with its table.
    Chart(Box<Chart>),
    /// A table by itself.
    Table(Table),
    /// A long table, folded under its caption.
    Folded(Table),
    /// What the letters on the axes of several charts stand for.
    Key {
        /// In order.
        items: Vec<Fact>,
    },
    /// Markdown that went through the filter: safe HTML.
    Prose {
        /// Safe HTML.
        html: String,
    },
    /// A dated piece of prose, with an anchor.
    Note {
        /// Anchor on the page.
        id: String,
        /// Date and call.
        heading: String,
        /// Safe HTML.
        html: String,
    },
    /// A paragraph of plain text.
    Text {
        /// Finished.
        text: String,
    },
    /// What cannot be shown, why, and what would feed it.
    Missing {
        /// Finished.
        text: String,
    },
    /// Names and their values.
    Facts {
        /// In order.
        items: Vec<Fact>,
    },
    /// Links with a sentence each.
    Links {
        /// In order.
        items: Vec<Entry>,
    },
    /// Customers' own words.
    Quotes {
        /// In order.
        items: Vec<Quote>,
    },
    /// Links without a word beside them, in columns.
    Map {
        /// In order.
        items: Vec<Link>,
    },
    /// Where the script shows what it finds.
    Search {
        /// What stands there without the script.
        hint: String,
        /// JSON that may stand in a page: [`Index::json`](super::search::Index::json).
        index: String,
    },
    /// What a figure was made of.
    Receipt(Box<Receipt>),
    /// Records of the data, a row each.
    Records {
        /// The heads of the columns.
        heads: Vec<&'static str>,
        /// In order.
        groups: Vec<RecordGroup>,
    },
    /// A sub-heading (`h3`).
    Heading {
        /// Anchor; empty: none.
        id: String,
        /// Finished.
        text: String,
    },
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kpi {
    /// Its name, leading to its definition.
    pub name: Link,
    /// The value in words, or why there is none.
    pub value: String,
    /// Where its receipt stands.
    pub receipt: String,
    /// Whether there is a value.
    pub readable: bool,
    /// What it rests on: `77건 중 64건, 95% 구간 …`.
    pub basis: String,
    /// Against last month and the same month last year, each with both n; empty: nothing to compare.
    pub changes: Vec<String>,
    /// The target and the verdict in a word; empty: no target.
    pub target: String,
    /// `met`, `missed`, `open` or empty.
    pub verdict: &'static str,
    /// The signal in words, and whether it is for the better; empty: none.
    pub signal: String,
    /// `good`, `bad` or empty: what news the signal is.
    pub news: &'static str,
    /// An SVG; empty: none.
    pub sparkline: String,
}

/// A chart with everything around it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// Anchor on the page, lower-case ASCII.
    pub id: String,
    /// What the chart shows, as a sentence: the finding.
    pub title: String,
    /// Measure, unit, population and period.
    pub subtitle: String,
    /// The drawing; safe.
    pub svg: String,
    /// The same in a sentence.
    pub summary: String,
    /// What its marks and the letters on its axis stand for.
    pub key: Vec<Fact>,
    /// Where on the page its marks are explained; empty: beside it.
    pub legend: String,
    /// Its table.
    pub table: Table,
    /// Its CSV, relative to the page.
    pub csv: Option<Link>,
    /// Where its measure is defined.
    pub definition: Option<Link>,
    /// Where the receipt of the figure told of stands.
    pub receipt: Option<Link>,
}

impl Chart {
    /// Takes over a drawing.
    #[must_use]
    pub fn of(drawing: Drawing, id: &str, title: String, subtitle: String, table: Table) -> Self {
        let key = drawing.key.into_iter().map(|entry| Fact::plain(entry.letter, entry.text)).collect();
        let (svg, summary) = (drawing.svg, drawing.summary);
        Self {
            id: id.to_owned(),
            title,
            subtitle,
            svg,
            summary,
            key,
            legend: String::new(),
            table,
            csv: None,
            definition: None,
            receipt: None,
        }
    }
}

/// A table: caption, column heads, rows whose first cell names the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Table {
    /// Says what is in it.
    pub caption: String,
    /// One a column.
    pub heads: Vec<Head>,
    /// Cells parallel to the heads.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Without the columns that hold nothing.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        for column in (0..self.heads.len()).rev() {
            if self.rows.iter().all(|row| row[column].text.is_empty()) {
                self.heads.remove(column);
                for row in &mut self.rows {
                    row.remove(column);
                }
            }
        }
        self
    }
}

/// A column's head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Shown.
    pub text: String,
    /// Whether its cells are numbers, set to the right.
    pub number: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Shown.
    pub text: String,
    /// Leads there; `None`: nowhere.
    pub href: Option<String>,
    /// `good`, `bad`, `muted`, or empty.
    pub tone: &'static str,
    /// Anchor of its row on the page; empty: none.
    pub id: String,
}

impl Cell {
    /// A cell of text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None, tone: "", id: String::new() }
    }

    /// A cell of text that names its row for links.
    #[must_use]
    pub fn anchor(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::text(text) }
    }

    /// A cell that leads somewhere.
    #[must_use]
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::text(text) }
    }
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// Leads there; `None`: nowhere.
    pub href: Option<String>,
}

impl Fact {
    /// A value that leads nowhere.
    #[must_use]
    pub fn plain(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), href: None }
    }
}

/// A link with a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The link.
    pub link: Link,
    /// The sentence.
    pub text: String,
    /// A word beside it (`진행 중`); empty: none.
    pub badge: String,
}

/// A customer's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Kind, channel, date.
    pub source: String,
    /// Where it stands in git or on the web; `None`: not linked.
    pub href: Option<String>,
}

/// What a metric's figures were made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Anchor on the page; empty: it goes on from the page before.
    pub id: String,
    /// The metric, leading to its definition; `None`: lists alone.
    pub name: Option<Link>,
    /// Its figures, in order.
    pub figures: Vec<ReceiptFigure>,
}

/// A figure, and the lists of what it was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct ReceiptFigure {
    /// Which of the metric's figures (`h4`); empty: its only one.
    pub key: String,
    /// Its value and what it rests on; empty: it stands above or on the page before.
    pub text: String,
    /// By part.
    pub lists: Vec<ReceiptList>,
}

/// Things of one part of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct ReceiptList {
    /// Anchor on the page; empty: nobody refers to it.
    pub id: String,
    /// Which part, and how many things.
    pub name: String,
    /// Links to rows; one without an address is a word over those that follow.
    pub refs: Vec<Link>,
}

/// Rows of one kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordGroup {
    /// Which kind, and where.
    pub heading: String,
    /// In the order of their numbers.
    pub rows: Vec<RecordRow>,
}

/// A record's row; its anchor is `r` and its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordRow {
    /// Its number.
    pub number: u32,
    /// File and line.
    pub place: String,
    /// Where that is seen in git; `None`: `links.source` is not set.
    pub href: Option<String>,
    /// When, who, what.
    pub cells: Vec<String>,
}
