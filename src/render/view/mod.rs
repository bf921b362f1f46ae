//! What every page of one language is written from, and the parts that pages share.

mod change;
mod figure_table;
mod group;
mod kpi;
mod path;
mod receipt;
mod trend;

pub use path::slug;

use super::{
    evidence::Shelf,
    shell::relative,
    words::{self, Voice},
};
use crate::{
    community::{Archive, Edition, Language},
    measure::{
        catalogue,
        figure::Figure,
        figures::{Figures, Series},
        ledger::Ledger,
        metric::{Better, Definition},
        statistics::xmr::Signal,
    },
    narrate::{
        Story,
        finding::{Destination, Finding, Tone},
    },
    render::{
        chart::News,
        document::{Link, Sentence},
    },
};

/// One language's view of the report.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The facts.
    pub archive: &'a Archive,
    /// What was measured.
    pub figures: &'a Figures,
    /// What stands out.
    pub story: &'a Story,
    /// What every figure was made of: counts, and in the internal edition the records.
    pub ledger: &'a Ledger,
    /// Where that stands in the internal edition; `None`: the public one shows counts only.
    pub shelf: Option<&'a Shelf>,
    /// Who may read it.
    pub edition: Edition,
    /// Language and currency.
    pub voice: Voice<'a>,
    /// Where this language's tree begins: empty, or `en/`.
    pub root: &'a str,
}

impl<'a> View<'a> {
    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.voice.language
    }

    /// Whether texts of staff and members may be shown.
    #[must_use]
    pub fn is_internal(&self) -> bool {
        self.edition == Edition::Internal
    }

    /// A link from one page of this language to another.
    #[must_use]
    pub fn link(&self, from: &str, to: &str, text: impl Into<String>) -> Link {
        Link { text: text.into(), href: relative(from, to) }
    }

    /// The address, seen from a page of this language, of a file that all languages share.
    #[must_use]
    pub fn shared(&self, from: &str, to: &str) -> String {
        relative(&format!("{}{from}", self.root), to)
    }

    /// A monthly metric; `None`: the catalogue has none of this id.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<&'a Series> {
        self.figures.metrics.get(id)
    }

    /// The page of a definition.
    #[must_use]
    pub fn definition_page(definition: &Definition) -> String {
        format!("metrics/{}.html", definition.stem)
    }

    /// The name of any metric of the catalogue; its id where it has none.
    #[must_use]
    pub fn metric_name(&self, id: &str) -> String {
        let monthly = catalogue::monthly().iter().find(|metric| metric.id == id).map(|metric| metric.name);
        let described = || catalogue::described().iter().find(|metric| metric.id == id).map(|metric| metric.name);
        monthly.or_else(described).map_or_else(|| id.to_owned(), |name| name.in_language(self.language()).to_owned())
    }

    /// The findings as sentences, each leading to what it rests on.
    #[must_use]
    pub fn sentences(&self, from: &str, findings: &[Finding]) -> Vec<Sentence> {
        findings
            .iter()
            .map(|finding| Sentence {
                text: self.voice.finding(finding),
                evidence: self.evidence_of(from, finding),
                tone: class(finding.tone()),
            })
            .collect()
    }

    /// Where a finding leads: to the receipt of its figure, or to the page that shows what it rests on.
    fn evidence_of(&self, from: &str, finding: &Finding) -> Option<Link> {
        let text = words::Label::Evidence.text(self.language());
        let destination = finding.destination()?;
        Some(match (&destination, finding.evidence()) {
            (Destination::Metric(_), Some(evidence)) => self.receipt_of_evidence(from, evidence, text),
            (_, _) => self.link(from, &page_of(&destination), text),
        })
    }

    /// Whether a figure of a series can be read in any month.
    #[must_use]
    pub fn is_measured(series: &Series) -> bool {
        let in_groups = || series.by.values().flat_map(|keys| keys.values().flatten().flatten());
        series.months.iter().any(Figure::is_readable) || in_groups().any(Figure::is_readable)
    }
}

/// What kind of news a signal is, where one way is better.
fn news(better: Better, signal: Signal) -> News {
    let up = match signal {
        Signal::Above | Signal::RunAbove | Signal::Rising => true,
        Signal::Below | Signal::RunBelow | Signal::Falling => false,
    };
    match (better, up) {
        (Better::Up, true) | (Better::Down, false) => News::Good,
        (Better::Up, false) | (Better::Down, true) => News::Bad,
        (Better::Neither, _) => News::Plain,
    }
}

/// The class of a finding: a mark beside the sentence, whose words say the same.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Plain => "plain",
    }
}

/// The page a finding leads to.
fn page_of(destination: &Destination) -> String {
    match destination {
        Destination::Metric(stem) => format!("metrics/{stem}.html"),
        Destination::Campaign(id) => format!("campaigns/{id}.html"),
        Destination::Season(id) => format!("supporters/{id}.html"),
        Destination::Need(id) => format!("needs/{id}.html"),
        Destination::Decision(id) => format!("decisions.html#{id}"),
    }
}
