//! Seasons of supporters: the index by programme, and one season.

use super::{Leaf, subject::section};
use crate::{
    community::{Notes, Season, SeasonRole},
    measure::{
        catalogue,
        figure::Figure,
        metric::{Described, Shape, Unit},
    },
    narrate::headline,
    render::{
        document::{Block, Cell, Document, Entry, Head, Section, Table},
        markdown,
        view::View,
        words::{self, Counter, Label, Noun},
    },
};

const INDEX: &str = "supporters/index.html";

/// The index of seasons.
pub(super) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Supporters.text(language);
    let mut sections = Vec::new();
    if view.archive.seasons.is_empty() {
        let text = view.voice.not_measurable(crate::narrate::finding::Folder::Supporters);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        let items = view.archive.seasons.iter().map(|season| entry(view, season)).collect();
        sections.push(section("seasons", Label::Season.text(language), vec![Block::Links { items }]));
        let compared = compared(view);
        sections.push(section("compared", Label::SeasonsCompared.text(language), vec![Block::Table(compared)]));
    }
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_seasons(view.archive, view.figures)),
        kicker: label.to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

fn page_of(season: &Season) -> String {
    format!("supporters/{}.html", season.id)
}

fn is_running(view: &View<'_>, season: &Season) -> bool {
    season.end.is_none_or(|end| end >= view.figures.today)
}

fn entry(view: &View<'_>, season: &Season) -> Entry {
    let language = view.language();
    Entry {
        link: view.link(INDEX, &page_of(season), season.name.in_language(language)),
        text: answer(view, season),
        badge: if is_running(view, season) { Label::Running.text(language).to_owned() } else { String::new() },
    }
}

fn answer(view: &View<'_>, season: &Season) -> String {
    let supporters = season.people.iter().filter(|person| person.role == SeasonRole::Supporter).count();
    let measured = view.figures.seasons.get(&season.id).cloned().unwrap_or_default();
    view.voice.headline(&headline::of_season(&measured, supporters as u64))
}

/// The page of a season.
pub(super) fn leaf(view: &View<'_>, season: &Season) -> Leaf {
    let language = view.language();
    let path = page_of(season);
    let name = season.name.in_language(language);
    let mut sections = Vec::new();
    let table = figures(view, &path, season);
    if !table.rows.is_empty() {
        sections.push(section("figures", Label::KeyFigures.text(language), vec![Block::Table(table)]));
    }
    sections.extend(funnel(view, season));
    if !season.missions.is_empty() {
        sections.push(section("missions", Label::Missions.text(language), vec![Block::Table(missions(view, season))]));
    }
    let shown = view.is_internal() || season.notes == Notes::Public;
    if let Some(body) = season.body.as_ref().filter(|_| shown) {
        let html = markdown::html(&body.text, "review", 3);
        sections.push(section("review", Label::Review.text(language), vec![Block::Prose { html }]));
    }
    let period =
        season.end.map_or_else(|| words::date(language, season.start), |end| words::dates(language, season.start, end));
    let kicker = format!("{} · {name} · {period}", Label::Supporters.text(language));
    let notes =
        is_running(view, season).then(|| words::season_runs(language, &words::date(language, view.figures.today)));
    let document = Document {
        path,
        title: name.to_owned(),
        headline: words::named(name, &answer(view, season)),
        kicker,
        notes: notes.into_iter().collect(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// The metrics of seasons, in the order of the catalogue.
fn metrics() -> impl Iterator<Item = &'static &'static Described> {
    catalogue::described().iter().filter(|metric| metric.id.starts_with("supporters."))
}

/// A season's figures as a table.
fn figures(view: &View<'_>, path: &str, season: &Season) -> Table {
    let language = view.language();
    let measured = view.figures.seasons.get(&season.id);
    let rows = metrics()
        .filter_map(|metric| Some((metric, measured?.figures.get(metric.id)?)))
        .map(|(metric, figure)| {
            let unit = metric.unit.unwrap_or(Unit::Number);
            vec![
                Cell::link(
                    metric.name.in_language(language),
                    view.link(path, &View::definition_page(&metric.definition), "").href,
                ),
                Cell::text(view.voice.value(unit, figure)),
                Cell::text(view.voice.basis(unit, shape_of(unit, figure), figure)),
            ]
        })
        .collect();
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    Table {
        caption: Label::AllFigures.text(language).to_owned(),
        heads: vec![head(Label::Metric, false), head(Label::Value, true), head(Label::Basis, false)],
        rows,
    }
}

fn shape_of(unit: Unit, figure: &Figure) -> Shape {
    if unit == Unit::Share && figure.k.is_some() { Shape::Share } else { Shape::Quantile }
}

/// From applying to completing.
fn funnel(view: &View<'_>, season: &Season) -> Option<Section> {
    let language = view.language();
    let measured = view.figures.seasons.get(&season.id)?;
    let steps = measured.funnel.as_ref()?;
    let mut rows = Vec::new();
    if let Some(applied) = measured.applied {
        let count = view.voice.count(applied, Counter::Person);
        rows.push(vec![Cell::text(Label::Applied.text(language)), Cell::text(count), Cell::text("")]);
    }
    for (step, figure) in steps {
        rows.push(vec![
            Cell::text(words::key(language, "step", step)),
            Cell::text(view.voice.value(Unit::Share, figure)),
            Cell::text(view.voice.basis(Unit::Share, Shape::Share, figure)),
        ]);
    }
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let table = Table {
        caption: Label::Funnel.text(language).to_owned(),
        heads: vec![head(Label::Step, false), head(Label::Value, true), head(Label::Basis, false)],
        rows,
    };
    Some(section("funnel", Label::Funnel.text(language), vec![Block::Table(table)]))
}

/// The missions, and how many did each.
fn missions(view: &View<'_>, season: &Season) -> Table {
    let language = view.language();
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let rows = season
        .missions
        .iter()
        .map(|mission| {
            let name = mission.name.as_ref().map_or(mission.id.as_str(), |name| name.in_language(language));
            let due = mission.due.map_or_else(String::new, |due| words::date(language, due));
            let done = view.voice.count(mission.done.len() as u64, Counter::Person);
            vec![Cell::text(name), Cell::text(due), Cell::text(done)]
        })
        .collect();
    Table {
        caption: Label::Missions.text(language).to_owned(),
        heads: vec![head(Label::Name, false), head(Label::Due, false), head(Label::Done, true)],
        rows,
    }
}

/// The seasons side by side.
fn compared(view: &View<'_>) -> Table {
    let language = view.language();
    let mut heads = vec![Head { text: Label::Metric.text(language).to_owned(), number: false }];
    heads.extend(
        view.archive
            .seasons
            .iter()
            .map(|season| Head { text: season.name.in_language(language).to_owned(), number: true }),
    );
    let mut rows = vec![kinds(view)];
    for metric in metrics() {
        let unit = metric.unit.unwrap_or(Unit::Number);
        let figure = |season: &Season| view.figures.seasons.get(&season.id)?.figures.get(metric.id);
        if view.archive.seasons.iter().all(|season| figure(season).is_none()) {
            continue;
        }
        let name = metric.name.in_language(language);
        let href = view.link(INDEX, &View::definition_page(&metric.definition), "").href;
        let mut row = vec![Cell::link(name, href)];
        row.extend(view.archive.seasons.iter().map(|season| {
            Cell::text(figure(season).map_or_else(|| "–".to_owned(), |figure| view.voice.value(unit, figure)))
        }));
        rows.push(row);
    }
    Table { caption: Label::SeasonsCompared.text(language).to_owned(), heads, rows }
}

fn kinds(view: &View<'_>) -> Vec<Cell> {
    let language = view.language();
    let mut row = vec![Cell::text(Label::Kind.text(language))];
    row.extend(
        view.archive.seasons.iter().map(|season| Cell::text(season.kind.map_or("–", |kind| kind.noun(language)))),
    );
    row
}
