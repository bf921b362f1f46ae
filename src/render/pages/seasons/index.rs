//! The index of seasons: each with its answer, and the seasons of each programme side by side.

use super::{INDEX, Seen, answer, basis, cohort, defined, fair, head, is_running, metrics, page_of, range, value_text};
use crate::{
    community::Season,
    measure::{figure::Figure, ledger::Of, metric::Unit},
    narrate::{folder::Folder, headline},
    render::{
        chart::{Range, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Document, Entry, Head, Section, Table},
        pages::{Leaf, subject::section},
        view::View,
        words::{self, Label, Noun},
    },
};

/// Shares that are drawn season by season; of the funnel the step.
const DRAWN: [(&str, &str); 6] = [
    ("supporters.funnel", "active"),
    ("supporters.funnel", "completed"),
    ("supporters.return_share", ""),
    ("supporters.mentored_share", ""),
    ("supporters.voice_carried", ""),
    ("supporters.below_wage_share", ""),
];

const BELOW_WAGE: &str = "supporters.below_wage_share";
/// Dates in which somebody counts as active from the start.
const FIRST_DAYS: i32 = 30;

/// The index of seasons.
pub(in crate::render::pages) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Supporters.text(language);
    let mut sections = Vec::new();
    if view.archive.seasons.is_empty() {
        let text = view.voice.not_measurable(Folder::Supporters);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        let items = view.archive.seasons.iter().map(|season| entry(view, season)).collect();
        sections.push(section("seasons", Label::Season.text(language), vec![Block::Links { items }]));
        let programs = programs(view);
        let several = programs.len() > 1;
        for (place, seasons) in programs.iter().enumerate() {
            sections.push(programme(view, place, seasons, several));
        }
    }
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_seasons(view.archive, view.figures)),
        kicker: label.to_owned(),
        notes: vec![words::interval_means(language).to_owned()],
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

fn entry(view: &View<'_>, season: &Season) -> Entry {
    let language = view.language();
    Entry {
        link: view.link(INDEX, &page_of(season), season.name.in_language(language)),
        text: answer(view, season),
        badge: if is_running(view, season) { Label::Running.text(language).to_owned() } else { String::new() },
    }
}

/// The seasons of each programme by their start, programmes by their first.
fn programs<'a>(view: &View<'a>) -> Vec<Vec<&'a Season>> {
    let mut programs: Vec<Vec<&Season>> = Vec::new();
    for season in &view.archive.seasons {
        let seasons = cohort::program_of(view, season);
        if !programs.iter().any(|known| known[0].id == seasons[0].id) {
            programs.push(seasons);
        }
    }
    programs.sort_by_key(|seasons| seasons[0].start);
    programs
}

/// The seasons of one programme side by side: charts, triangle, table.
fn programme(view: &View<'_>, place: usize, seasons: &[&Season], several: bool) -> Section {
    let language = view.language();
    let heading = match seasons[0].program.as_ref().filter(|_| several) {
        Some(program) => words::programme(language, program),
        None => Label::SeasonsCompared.text(language).to_owned(),
    };
    let mut blocks = Vec::new();
    if seasons.len() > 1 {
        blocks.push(Block::Text { text: words::compared_text(language).to_owned() });
        blocks.extend(DRAWN.iter().filter_map(|drawn| chart(view, place, seasons, *drawn)));
    }
    blocks.extend(cohort::triangle(view, INDEX, seasons).map(Block::Table));
    blocks.extend(cohort::curves(view, INDEX, seasons, &format!("cohort-curves-{place}")));
    blocks.push(Block::Table(compared(view, seasons)));
    section(&format!("compared-{}", place + 1), &heading, blocks)
}

/// One share over the seasons; `None`: it can be read in none.
fn chart(view: &View<'_>, place: usize, seasons: &[&Season], (metric, step): (&str, &str)) -> Option<Block> {
    let language = view.language();
    let figure = |season: &Season| -> Option<Figure> {
        let seen = Seen::new(view, season)?;
        if step.is_empty() { seen.figure(metric) } else { seen.step(step) }
    };
    let described = metrics().find(|described| described.id == metric)?;
    let name = if step.is_empty() { described.name.in_language(language) } else { words::step(language, step) };
    let (mut rows, mut counts) = (Vec::new(), Vec::new());
    for season in seasons {
        let figure = figure(season)?;
        let running = is_running(view, season) && !(step == "active" && is_past_first_days(view, season));
        let counted = figure.k.zip(figure.n).filter(|_| figure.is_readable());
        counts.extend(counted.map(|(k, n)| (words::part_of_whole(language, k, n, counter(metric)), running)));
        if let Some(below) =
            Seen::new(view, season).filter(|_| metric == BELOW_WAGE).and_then(|seen| fair::below(&seen))
        {
            let name = words::in_money(language, season.name.in_language(language));
            let (k, n) = (fair::real(below.money), fair::real(below.people));
            rows.push(Range {
                name: if running { words::season_so_far(language, &name) } else { name },
                value: Some(k / n),
                interval: None,
                text: format!("{} ({}/{})", words::percent(k / n), below.money, below.people),
                quiet: running,
            });
        }
        let name = season.name.in_language(language);
        let name = if metric == BELOW_WAGE { words::with_perks(language, name) } else { name.to_owned() };
        let mut row = range(view, &name, Unit::Share, &figure, running);
        if running && step == "completed" && !figure.is_readable() {
            words::known_at_the_end(language).clone_into(&mut row.text);
        } else if running {
            row.name = words::season_so_far(language, &row.name);
        }
        if !figure.is_readable() && step != "completed" {
            row.text = value_text(&Seen::new(view, season)?, metric, Unit::Share, &figure);
        }
        rows.push(row);
    }
    rows.iter().any(|row| row.value.is_some()).then_some(())?;
    let told: Vec<(String, String)> = rows.iter().map(|row| (row.name.clone(), row.text.clone())).collect();
    let title = if metric == BELOW_WAGE {
        let told = seasons.iter().filter_map(|season| {
            let below = fair::below(&Seen::new(view, season)?)?;
            Some((words::of_whole(language, below.money, below.people), is_running(view, season)))
        });
        words::over_seasons(language, Label::BelowWageMoney.text(language), &told.collect::<Vec<_>>())
    } else {
        words::over_seasons(language, name, &counts)
    };
    let table = Table {
        caption: words::table_of(language, name),
        heads: vec![head(view, Label::Season, false), head(view, Label::Value, true)],
        rows: told.iter().map(|(season, value)| vec![Cell::text(season), Cell::text(value)]).collect(),
    };
    let drawing = Ranges {
        language,
        title: title.clone(),
        axis: RangeAxis::Whole,
        style: RangeStyle::Bars,
        reference: None,
        rows,
    }
    .draw();
    let id = format!("compared-{}-{}", place + 1, crate::render::view::slug(&format!("{metric}-{step}")));
    let chart =
        Chart::of(drawing, id.trim_end_matches('-'), title, words::compared_subtitle(language).to_owned(), table);
    Some(defined(view, INDEX, chart, metric))
}

/// Whether the days in which a season's people could first become active are over.
fn is_past_first_days(view: &View<'_>, season: &Season) -> bool {
    season.start.plus(FIRST_DAYS) <= view.figures.today
}

/// What a figure of seasons counts.
fn counter(metric: &str) -> words::Counter {
    if super::NOT_OF_PEOPLE.contains(&metric) { words::Counter::Entry } else { words::Counter::Person }
}

/// The seasons side by side, all figures.
fn compared(view: &View<'_>, seasons: &[&Season]) -> Table {
    let language = view.language();
    let mut heads = vec![head(view, Label::Metric, false)];
    heads
        .extend(seasons.iter().map(|season| Head { text: season.name.in_language(language).to_owned(), number: true }));
    let mut rows = vec![kinds(view, seasons)];
    for metric in metrics() {
        let unit = metric.unit.unwrap_or(Unit::Number);
        let figure = |season: &Season| Seen::new(view, season)?.figure(metric.id);
        if seasons.iter().all(|season| figure(season).is_none()) {
            continue;
        }
        let name = metric.name.in_language(language);
        let href = view.link(INDEX, &View::definition_page(&metric.definition), "").href;
        let mut row = vec![Cell::link(name, href)];
        row.extend(seasons.iter().map(|season| {
            let place = view.archive.seasons.iter().position(|other| other.id == season.id);
            let href = place.map(|place| view.receipt_of(INDEX, metric, Of::Season(place)));
            let told = figure(season)
                .and_then(|figure| Some(value_and_basis(&Seen::new(view, season)?, metric.id, unit, &figure)));
            told.map_or_else(|| Cell::text("–"), |told| Cell { href, ..Cell::text(told) })
        }));
        rows.push(row);
        if metric.id == "supporters.below_wage_share" {
            let text = |season: &&Season| {
                let below = Seen::new(view, season).and_then(|seen| fair::below(&seen));
                below.map_or_else(|| "–".to_owned(), |below| words::of_whole(language, below.money, below.people))
            };
            let name = Cell::text(Label::BelowWageMoney.text(language));
            rows.push([name].into_iter().chain(seasons.iter().map(|season| Cell::text(text(season)))).collect());
        }
    }
    Table { caption: Label::SeasonsCompared.text(language).to_owned(), heads, rows }
}

/// `83% (12명 중 10명, 95% 구간 …)`.
fn value_and_basis(seen: &Seen<'_>, id: &str, unit: Unit, figure: &Figure) -> String {
    let value = value_text(seen, id, unit, figure);
    let basis = basis(seen.view, id, unit, figure);
    if basis.is_empty() { value } else { format!("{value} ({basis})") }
}

fn kinds(view: &View<'_>, seasons: &[&Season]) -> Vec<Cell> {
    let language = view.language();
    let mut row = vec![Cell::text(Label::OpenTo.text(language))];
    row.extend(seasons.iter().map(|season| Cell::text(season.kind.map_or("–", |kind| kind.noun(language)))));
    row
}
