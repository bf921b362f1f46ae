//! The address of what a figure was made of: the evidence page in the internal edition, the counts on the metric's own page
//! in the public one.

use super::View;
use crate::{
    community::Place,
    measure::{
        catalogue,
        ledger::Of,
        metric::{Definition, Described, Metric},
    },
    narrate::evidence::{Evidence, Measured, Where},
    render::{document::Link, words::Label},
};

impl View<'_> {
    /// Where a metric's receipt stands, seen from a page of this language.
    #[must_use]
    pub fn receipt(&self, from: &str, (id, definition): (&'static str, &Definition), of: Of) -> String {
        let shown = self.shelf.and_then(|shelf| shelf.receipt(self.archive, of, id));
        let to = shown.unwrap_or_else(|| format!("{}#receipt", Self::definition_page(definition)));
        self.link(from, &to, "").href
    }

    /// The receipt of a monthly metric.
    #[must_use]
    pub fn receipt_of_month(&self, from: &str, metric: &Metric, month: usize) -> String {
        self.receipt(from, (metric.id, &metric.definition), Of::Month(month))
    }

    /// The receipt of a metric of a season, a campaign or the whole time.
    #[must_use]
    pub fn receipt_of(&self, from: &str, metric: &Described, of: Of) -> String {
        self.receipt(from, (metric.id, &metric.definition), of)
    }

    /// A link to the receipt of a metric of the campaign or season whose page it is; on another page, of the whole time.
    #[must_use]
    pub fn receipt_here(&self, from: &str, id: &str) -> Option<Link> {
        let described = catalogue::described().iter().find(|described| described.id == id)?;
        let own = |folder: &str| from.strip_prefix(folder).and_then(|page| page.strip_suffix(".html"));
        let campaign = own("campaigns/").and_then(|id| self.archive.campaigns.iter().position(|other| other.id == id));
        let season = own("supporters/").and_then(|id| self.archive.seasons.iter().position(|other| other.id == id));
        let of = campaign.map(Of::Campaign).or(season.map(Of::Season)).unwrap_or(Of::WholeTime);
        let text = Label::Receipt.text(self.language()).to_owned();
        Some(Link { text, href: self.receipt_of(from, described, of) })
    }

    /// Where a record is seen in git; `None`: `links.source` is not set, or the edition shows no records.
    #[must_use]
    pub fn source_of(&self, place: &Place) -> Option<String> {
        self.archive.source_of(place).filter(|_| self.is_internal())
    }

    /// A link to the receipt of the figure that a sentence is true by.
    #[must_use]
    pub fn receipt_of_evidence(&self, from: &str, evidence: &Evidence, text: &str) -> Link {
        let of = match &evidence.place {
            Where::Month(month) | Where::Group { month, .. } | Where::Cells { month, .. } => {
                self.figures.months.iter().position(|span| span.month == *month).map(Of::Month)
            }
            Where::Campaign { id, .. } | Where::Span { campaign: id, .. } => {
                self.archive.campaigns.iter().position(|campaign| campaign.id == *id).map(Of::Campaign)
            }
            Where::Season { id, .. } => self.archive.seasons.iter().position(|season| season.id == *id).map(Of::Season),
            Where::Decisions => None,
        };
        let (Measured::Monthly(Metric { id, definition, .. }) | Measured::Other(Described { id, definition, .. })) =
            evidence.measured;
        Link { text: text.to_owned(), href: self.receipt(from, (id, definition), of.unwrap_or(Of::WholeTime)) }
    }
}
