//! The receipts on a metric's own page: how many things were counted and left out, month by month; in the internal edition
//! each leads to its evidence page.

use super::{extras::key_name, subject::section};
use crate::{
    measure::{
        catalogue,
        explain::{Counted, Shown},
        figure::State,
        ledger::{Lot, Of, Proof, Stub},
        metric::Definition,
        witness::Part,
    },
    render::{
        document::{Block, Cell, Fact, Head, Section, Table},
        view::View,
        words::{self, Label, Marked},
    },
};

/// The section of a definition; it is there where nothing was counted, too, because figures lead to it.
pub(super) fn of_definition(view: &View<'_>, path: &str, definition: &Definition) -> Section {
    let monthly = catalogue::monthly().iter().filter(|metric| metric.definition.stem == definition.stem);
    let monthly = monthly.map(|metric| (metric.id, &metric.definition));
    let described = catalogue::described().iter().filter(|metric| metric.definition.stem == definition.stem);
    let described = described.map(|metric| (metric.id, &metric.definition));
    let metrics: Vec<(&'static str, &Definition)> = monthly.chain(described).collect();
    let mut blocks = Vec::new();
    for &metric in &metrics {
        let counts = Counts { view, path, metric };
        let found = counts.blocks();
        if !found.is_empty() && metrics.len() > 1 {
            let text = view.metric_name(metric.0);
            blocks.push(Block::Heading { id: String::new(), text });
        }
        blocks.extend(found);
    }
    if blocks.is_empty() {
        blocks.push(Block::Missing { text: words::NOTHING.in_language(view.language()).to_owned() });
    }
    section("receipt", Label::Receipt.text(view.language()), blocks)
}

/// The counts of one metric.
struct Counts<'a> {
    view: &'a View<'a>,
    path: &'a str,
    metric: (&'static str, &'a Definition),
}

impl Counts<'_> {
    /// The reasons of the newest month, then all months; or all figures of the newest month, seasons and campaigns.
    fn blocks(&self) -> Vec<Block> {
        let months = (0..self.view.figures.months.len()).rev().map(Of::Month);
        let lone: Vec<(Of, &Stub)> = months.filter_map(|of| Some((of, self.lone(of)?))).collect();
        let mut blocks = Vec::new();
        if lone.is_empty() {
            blocks.extend(self.by_key());
            return blocks;
        }
        let newest = Of::Month(self.view.figures.newest());
        if let Some((_, stub)) = lone.iter().find(|(of, _)| *of == newest) {
            blocks.extend(self.reasons(stub));
        }
        let rows: Vec<Vec<Cell>> = lone.iter().map(|&(of, stub)| self.row(of, "", stub)).collect();
        blocks.push(Block::Table(self.table(Label::Month, rows)));
        blocks
    }

    /// The only figure of a month; `None`: it has several, or none that may be shown.
    fn lone(&self, of: Of) -> Option<&Stub> {
        let proof = self.view.ledger.proof(of, self.metric.0)?;
        let mut whole = proof.stubs.iter().filter(|stub| stub.channel.is_none());
        let stub = whole.next().filter(|stub| stub.key.is_empty() && !stub.lots.is_empty())?;
        (whole.next().is_none() && self.is_shown(of, stub)).then_some(stub)
    }

    /// What was and was not counted in a month, by reason.
    fn reasons(&self, stub: &Stub) -> Option<Block> {
        let language = self.view.language();
        let marked = match &stub.shown {
            Shown::Figure(figure) if figure.k.is_some() => Marked::InK(stub.k()),
            Shown::Figure(_) | Shown::Row(_) | Shown::List(_) | Shown::Rest => Marked::None,
        };
        let name = words::month(language, self.view.figures.months[self.view.figures.newest()].month);
        let of_lot = |lot: &Lot| {
            let text = words::receipt_part(language, lot.part, marked);
            Fact::plain(text, self.count(lot).unwrap_or_else(|| Label::StateSuppressed.text(language).to_owned()))
        };
        let month = Fact::plain(Label::Month.text(language), name);
        let items: Vec<Fact> = [month].into_iter().chain(stub.lots.iter().map(of_lot)).collect();
        (items.len() > 1).then_some(Block::Facts { items })
    }

    /// The figures of a metric that has several in a month, or is of seasons, campaigns or the whole time.
    fn by_key(&self) -> Option<Block> {
        let newest = self.view.figures.newest();
        let archive = self.view.archive;
        let seasons = (0..archive.seasons.len()).map(Of::Season);
        let campaigns = (0..archive.campaigns.len()).map(Of::Campaign);
        let all = [Of::Month(newest)].into_iter().chain(seasons).chain(campaigns).chain([Of::WholeTime]);
        let proofs: Vec<&Proof> = all.filter_map(|of| self.view.ledger.proof(of, self.metric.0)).collect();
        let mut rows = Vec::new();
        for proof in proofs {
            let stubs = proof.stubs.iter().filter(|stub| stub.channel.is_none() && stub.shown != Shown::Rest);
            let shown = stubs.filter(|stub| !stub.lots.is_empty() && self.is_shown(proof.of, stub));
            rows.extend(shown.map(|stub| self.row(proof.of, &stub.key, stub)));
        }
        (!rows.is_empty()).then(|| Block::Folded(self.table(Label::Group, rows)))
    }

    /// Whether this edition may tell what a figure was made of: not where it withholds the figure, nor of a small season.
    fn is_shown(&self, of: Of, stub: &Stub) -> bool {
        let withheld = matches!(&stub.shown, Shown::Figure(figure) if figure.state == State::Suppressed);
        let small = match of {
            Of::Season(season) => self.is_few(self.view.archive.seasons[season].people.len() as u64),
            Of::Month(_) | Of::Campaign(_) | Of::WholeTime => false,
        };
        !withheld && !small
    }

    /// Whether so many people are too few to be told of in this edition.
    fn is_few(&self, people: u64) -> bool {
        !self.view.is_internal() && people < self.view.archive.organisation.privacy.minimum_group
    }

    /// How many things of a lot there are; `None`: they are people who are too few to be told of.
    fn count(&self, lot: &Lot) -> Option<String> {
        let counted = matches!(lot.part, Part::Whole | Part::Hit | Part::HitOnly);
        (counted || !lot.of_people || !self.is_few(lot.times)).then(|| number(lot.times))
    }

    /// Of what, n, k, left out, not counted.
    fn row(&self, of: Of, key: &str, stub: &Stub) -> Vec<Cell> {
        let language = self.view.language();
        let name = match of {
            Of::Month(month) if key.is_empty() => words::month(language, self.view.figures.months[month].month),
            Of::Month(_) => String::new(),
            Of::Season(season) => self.view.archive.seasons[season].name.in_language(language).to_owned(),
            Of::Campaign(campaign) => self.view.archive.campaigns[campaign].name.in_language(language).to_owned(),
            Of::WholeTime => words::WHOLE_TIME.in_language(language).to_owned(),
        };
        let key = self.key(key, stub);
        let name = [name, key].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let sum = |is_in: fn(Part) -> bool| {
            let mut lots = stub.lots.iter().filter(|lot| is_in(lot.part)).peekable();
            lots.peek()?;
            lots.map(|lot| self.count(lot).map(|_| lot.times)).sum::<Option<u64>>()
        };
        let has_k = matches!(&stub.shown, Shown::Figure(figure) if figure.k.is_some());
        let text = |count: Option<u64>| Cell::text(count.map(number).unwrap_or_default());
        let first = match self.view.shelf {
            Some(_) => Cell::link(name, self.view.receipt(self.path, self.metric, of)),
            None => Cell::text(name),
        };
        vec![
            first,
            text(Some(stub.n()).filter(|n| *n > 0 || has_k)),
            text(has_k.then(|| stub.k())),
            text(sum(|part| matches!(part, Part::LeftOut(_)))),
            text(sum(|part| matches!(part, Part::Passed(_)))),
        ]
    }

    /// Which figure of its metric.
    fn key(&self, key: &str, stub: &Stub) -> String {
        let group = self.view.series(self.metric.0).and_then(|series| series.by.keys().next().copied());
        match &stub.shown {
            Shown::Row(_) => key.to_owned(),
            Shown::Figure(_) | Shown::List(_) | Shown::Rest => key_name(self.view, group.unwrap_or("measure"), key),
        }
    }

    fn table(&self, first: Label, rows: Vec<Vec<Cell>>) -> Table {
        let language = self.view.language();
        let head = |text: String, number| Head { text, number };
        let heads = vec![
            head(first.text(language).to_owned(), false),
            head("n".to_owned(), true),
            head("k".to_owned(), true),
            head(Label::LeftOut.text(language).to_owned(), true),
            head(Label::NotCounted.text(language).to_owned(), true),
        ];
        Table { caption: Label::Receipt.text(language).to_owned(), heads, rows }.without_empty_columns()
    }
}

fn number(count: u64) -> String {
    words::integer(i64::try_from(count).unwrap_or(i64::MAX))
}
