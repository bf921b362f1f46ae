//! Seasons of supporters: the index by programme, and one season: who came, who stayed, who grew, what did they bring, what
//! did it cost, was it fair?

mod brought;
mod cohort;
mod fair;
mod grew;
mod index;
mod leaf;
mod people;

pub(super) use index::index;
pub(super) use leaf::leaf;

use crate::{
    community::{Season, SeasonRole},
    measure::{
        catalogue,
        figure::{Figure, State},
        figures::{SeasonFigures, SupporterRow},
        metric::{Described, Shape, Unit},
    },
    narrate::headline,
    render::{
        chart::Range,
        document::{Block, Chart, Head},
        view::View,
        words::{self, Counter, Label},
    },
};
use std::collections::BTreeSet;

const INDEX: &str = "supporters/index.html";

/// Figures whose n are posts, entries or applications: all others speak of so many people.
const NOT_OF_PEOPLE: [&str; 4] =
    ["supporters.voice_carried", "supporters.posts", "supporters.ratio_median", "supporters.disclosed_share"];

fn page_of(season: &Season) -> String {
    format!("supporters/{}.html", season.id)
}

fn head(view: &View<'_>, label: Label, number: bool) -> Head {
    Head { text: label.text(view.language()).to_owned(), number }
}

/// A season with what was measured of it, as this edition may show it.
#[derive(Clone, Copy)]
struct Seen<'a> {
    view: &'a View<'a>,
    season: &'a Season,
    measured: &'a SeasonFigures,
}

impl<'a> Seen<'a> {
    fn new(view: &'a View<'a>, season: &'a Season) -> Option<Self> {
        let measured = view.figures.seasons.get(&season.id)?;
        Some(Self { view, season, measured })
    }

    /// The least people a public figure speaks of.
    fn least(&self) -> u64 {
        self.view.archive.organisation.privacy.minimum_group
    }

    /// Whether this edition may not speak of so few people. Nobody is nothing to withhold.
    fn withholds(&self, people: u64) -> bool {
        !self.view.is_internal() && people > 0 && people < self.least()
    }

    /// Whether the whole roster is too small for this edition.
    fn is_small(&self) -> bool {
        let people: BTreeSet<_> = self.measured.people.iter().map(|row| row.person).collect();
        self.withholds(people.len() as u64)
    }

    /// A figure, withheld where this edition may not show it; `None`: not measured.
    fn figure(&self, id: &str) -> Option<Figure> {
        let figure = self.measured.figures.get(id)?;
        let few = !NOT_OF_PEOPLE.contains(&id) && figure.n.is_some_and(|n| self.withholds(n));
        Some(if self.is_small() || few || self.would_tell(id, figure) {
            Figure::of(State::Suppressed)
        } else {
            figure.clone()
        })
    }

    /// Whether a figure would let a withheld one be worked out: supporters less newcomers are the supporters who
    /// returned, and the rest of those who returned became mentor or lead.
    fn would_tell(&self, id: &str, figure: &Figure) -> bool {
        let climbed = self.measured.figures.get("supporters.climbed").and_then(|climbed| climbed.n);
        id == "supporters.mentored_share"
            && climbed.is_some_and(|people| self.withholds(people))
            && figure.n.is_some_and(|newcomers| newcomers < self.with_role(SeasonRole::Supporter))
    }

    /// A step of the funnel, likewise.
    fn step(&self, step: &str) -> Option<Figure> {
        let (_, figure) = self.measured.funnel.as_ref()?.iter().find(|(id, _)| *id == step)?;
        let few = figure.n.is_some_and(|n| self.withholds(n));
        Some(if few { Figure::of(State::Suppressed) } else { figure.clone() })
    }

    fn with_role(&self, role: SeasonRole) -> u64 {
        self.rows().filter(|row| row.role == role).count() as u64
    }

    fn rows(&self) -> impl Iterator<Item = &'a SupporterRow> {
        self.measured.people.iter()
    }

    /// The name of an account; only the internal edition may ask.
    fn name(&self, row: &SupporterRow) -> String {
        debug_assert!(self.view.is_internal());
        self.view.archive.accounts[row.account.index()].id.clone()
    }
}

/// What is shown where this edition may not speak of so few.
fn withheld(seen: &Seen<'_>, what: Label) -> Block {
    let language = seen.view.language();
    Block::Missing { text: words::withheld(language, what.text(language), seen.least()) }
}

/// A chart as a block, with its definition one step away.
fn defined(view: &View<'_>, path: &str, mut chart: Chart, metric: &str) -> Block {
    let definition = metrics().find(|described| described.id == metric);
    chart.definition = definition.map(|described| {
        view.link(path, &View::definition_page(&described.definition), Label::Definition.text(view.language()))
    });
    chart.receipt = view.receipt_here(path, metric);
    Block::Chart(Box::new(chart))
}

/// A row of a chart: the figure with its interval, and in words with what it rests on.
fn range(view: &View<'_>, name: &str, unit: Unit, figure: &Figure, quiet: bool) -> Range {
    let value = view.voice.value(unit, figure);
    let counted = match (figure.k, figure.n) {
        (Some(k), Some(n)) if figure.is_readable() => format!(" ({k}/{n})"),
        (None, Some(n)) if figure.is_readable() => format!(" ({})", words::sample(view.language(), n)),
        (_, _) => String::new(),
    };
    Range {
        name: name.to_owned(),
        value: figure.number(),
        interval: figure.interval.filter(|_| figure.is_readable()).map(|ends| (ends.low, ends.high)),
        text: format!("{value}{counted}"),
        quiet,
    }
}

/// Shares of all there is, not of a sample: an interval beside them would say nothing.
const OF_ALL: [&str; 2] = ["supporters.below_wage_share", "supporters.disclosed_share"];

/// A figure's value in words; where there is none, whether there cannot be one yet or at all.
fn value_text(seen: &Seen<'_>, id: &str, unit: Unit, figure: &Figure) -> String {
    let language = seen.view.language();
    let of_earlier = ["supporters.return_share", "supporters.climbed"].contains(&id);
    match figure.state {
        State::None if of_earlier && cohort::is_first(seen.view, seen.season) => {
            Label::FirstSeason.text(language).to_owned()
        }
        State::None if seen.measured.running => Label::NothingYet.text(language).to_owned(),
        _ => seen.view.voice.value(unit, figure),
    }
}

/// The metrics of seasons, in the order of the catalogue.
fn metrics() -> impl Iterator<Item = &'static &'static Described> {
    catalogue::described().iter().filter(|metric| metric.id.starts_with("supporters."))
}

/// What a figure rests on, people counted as people.
fn basis(view: &View<'_>, id: &str, unit: Unit, figure: &Figure) -> String {
    let counter = if NOT_OF_PEOPLE.contains(&id) { Counter::Entry } else { Counter::Person };
    let parts = match (unit, figure.k, figure.n) {
        (Unit::Share, Some(k), Some(n)) if figure.is_readable() => words::part_of_whole(view.language(), k, n, counter),
        (_, _, Some(n)) if figure.is_readable() => words::sample(view.language(), n),
        (_, _, _) => String::new(),
    };
    let told = figure.interval.filter(|_| !OF_ALL.contains(&id));
    let figure = Figure { n: None, k: None, interval: told, ..figure.clone() };
    let interval = view.voice.basis("", unit, Shape::Quantile, &figure);
    [parts, interval].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn is_running(view: &View<'_>, season: &Season) -> bool {
    season.end.is_none_or(|end| end >= view.figures.today)
}

fn answer(view: &View<'_>, season: &Season) -> String {
    let supporters = season.people.iter().filter(|person| person.role == SeasonRole::Supporter).count();
    let measured = view.figures.seasons.get(&season.id).cloned().unwrap_or_default();
    view.voice.headline(&headline::of_season(&measured, supporters as u64))
}
