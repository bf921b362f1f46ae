//! The page of a season.

use super::{
    INDEX, Seen, answer, basis, brought, cohort, defined, fair, grew, head, is_running, metrics, page_of, people,
    range, value_text, withheld,
};
use crate::{
    community::{Notes, Season, SeasonRole},
    measure::{figure::Figure, metric::Unit},
    render::{
        chart::{Bar, Bars, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Document, Fact, Neighbours, Section, Table},
        markdown,
        pages::{Leaf, subject::section},
        view::View,
        words::{self, Label, Noun},
    },
};

/// The page of a season.
pub(in crate::render::pages) fn leaf(view: &View<'_>, season: &Season) -> Leaf {
    let language = view.language();
    let path = page_of(season);
    let name = season.name.in_language(language);
    let mut sections = Vec::new();
    if let Some(seen) = Seen::new(view, season) {
        sections.push(section("facts", Label::AtAGlance.text(language), vec![facts(&seen)]));
        sections.push(section("came", Label::WhoCame.text(language), came(&seen, &path)));
        sections.extend(grew::section(&seen, &path));
        sections.push(brought::section(&seen, &path));
        sections.push(fair::section(&seen, &path));
        sections.extend(people::section(&seen));
        let table = figures(&seen, &path);
        if !table.rows.is_empty() {
            sections.push(section("figures", Label::AllFigures.text(language), vec![Block::Table(table)]));
        }
    }
    let shown = view.is_internal() || season.notes == Notes::Public;
    if let Some(body) = season.body.as_ref().filter(|_| shown) {
        let html = markdown::html(&body.text, "review", 3);
        let remark = words::as_written(language, &body.text).map(|text| Block::Text { text: text.to_owned() });
        let blocks = remark.into_iter().chain([Block::Prose { html }]).collect();
        sections.push(section("review", Label::Review.text(language), blocks));
    }
    let kicker = format!("{} · {name} · {}", Label::Supporters.text(language), period(view, season));
    let notes =
        is_running(view, season).then(|| words::season_runs(language, &words::date(language, view.figures.today)));
    let document = Document {
        path,
        title: name.to_owned(),
        headline: words::named(name, &answer(view, season)),
        kicker,
        notes: notes.into_iter().chain([words::interval_means(language).to_owned()]).collect(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: neighbours(view, season),
    };
    Leaf { document, files: Vec::new() }
}

fn period(view: &View<'_>, season: &Season) -> String {
    let language = view.language();
    season.end.map_or_else(|| words::date(language, season.start), |end| words::dates(language, season.start, end))
}

/// The seasons of the program before and after.
fn neighbours(view: &View<'_>, season: &Season) -> Option<Neighbours> {
    let program = season.program.as_ref()?;
    let mut row: Vec<&Season> =
        view.archive.seasons.iter().filter(|other| other.program.as_ref() == Some(program)).collect();
    row.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let place = row.iter().position(|other| other.id == season.id)?;
    let link = |other: &&Season| {
        let name = other.name.in_language(view.language());
        view.link(&page_of(season), &page_of(other), name)
    };
    let previous = place.checked_sub(1).and_then(|before| row.get(before)).map(link);
    let next = row.get(place + 1).map(link);
    (previous.is_some() || next.is_some()).then_some(Neighbours { previous, next })
}

fn facts(seen: &Seen<'_>) -> Block {
    let (view, season) = (seen.view, seen.season);
    let language = view.language();
    let person = |people: u64| view.voice.count(people, words::Counter::Person);
    let fact = |label: Label, value: String| Fact::plain(label.text(language), value);
    let [supporters, mentors, leads] =
        [SeasonRole::Supporter, SeasonRole::Mentor, SeasonRole::Lead].map(|role| seen.with_role(role));
    let mut items = vec![fact(Label::Period, period(view, season))];
    items.extend(season.kind.map(|kind| fact(Label::OpenTo, kind.noun(language).to_owned())));
    items.extend(season.applied.map(|applied| fact(Label::Applied, person(applied))));
    items.extend(season.capacity.map(|capacity| fact(Label::Capacity, person(capacity))));
    items.push(fact(Label::Participants, words::roster(language, supporters, mentors, leads)));
    let held = season.sessions.iter().filter(|session| session.date <= view.figures.today).count();
    if held > 0 {
        items.push(fact(Label::Sessions, view.voice.count(held as u64, words::Counter::Time)));
    }
    let hired = seen.figure("supporters.hired").filter(|figure| figure.number().is_some_and(|hired| hired > 0.0));
    items.extend(hired.map(|hired| fact(Label::HiredHere, view.voice.value(Unit::Count, &hired))));
    Block::Facts { items }
}

/// From applying to completing, and who came back.
fn came(seen: &Seen<'_>, path: &str) -> Vec<Block> {
    let view = seen.view;
    let language = view.language();
    let mut blocks = Vec::new();
    if let Some(chart) = funnel(seen) {
        blocks.push(defined(view, path, chart, "supporters.funnel"));
    }
    let today = view.figures.today;
    let left = seen.season.people.iter().filter(|on| on.left.is_some_and(|left| left <= today)).count() as u64;
    if left > 0 && !seen.is_small() {
        blocks.push(Block::Text { text: words::left(language, left) });
    }
    blocks.extend(cohort::of_season(seen, path));
    blocks
}

fn funnel(seen: &Seen<'_>) -> Option<Chart> {
    let view = seen.view;
    let language = view.language();
    let steps = seen.measured.funnel.as_ref()?;
    let completed = steps[2].1.k.map(|k| (k, !seen.measured.running));
    let supporters = seen.with_role(SeasonRole::Supporter);
    let title = words::funnel_title(view.voice, seen.measured.applied, supporters, completed);
    let mut rows = Vec::new();
    for (step, _) in steps {
        let figure = seen.step(step)?;
        let mut row = range(view, words::step(language, step), Unit::Share, &figure, false);
        if *step == "selected" {
            // Places are fixed: nobody was drawn.
            row.interval = None;
        }
        if *step == "completed" && seen.measured.running && !figure.is_readable() {
            words::known_at_the_end(language).clone_into(&mut row.text);
        }
        rows.push(row);
    }
    let table = Table {
        caption: words::table_of(language, Label::Funnel.text(language)),
        heads: vec![head(view, Label::Step, false), head(view, Label::Value, true), head(view, Label::Basis, false)],
        rows: steps
            .iter()
            .filter_map(|(step, _)| {
                let figure = seen.step(step)?;
                let interval = figure.interval.filter(|_| *step != "selected");
                let figure = Figure { interval, ..figure };
                Some(vec![
                    Cell::text(words::step(language, step)),
                    Cell::text(view.voice.value(Unit::Share, &figure)),
                    Cell::text(basis(view, "supporters.funnel", Unit::Share, &figure)),
                ])
            })
            .collect(),
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
    Some(Chart::of(drawing, "funnel", title, words::funnel_subtitle(language).to_owned(), table))
}

/// All figures of the season, with what they rest on.
fn figures(seen: &Seen<'_>, path: &str) -> Table {
    let view = seen.view;
    let rows = metrics().filter_map(|metric| Some((metric, seen.figure(metric.id)?))).map(|(metric, figure)| {
        let unit = metric.unit.unwrap_or(Unit::Number);
        let href = view.link(path, &View::definition_page(&metric.definition), "").href;
        vec![
            Cell::link(metric.name.in_language(view.language()), href),
            Cell {
                href: view.receipt_here(path, metric.id).map(|link| link.href),
                ..Cell::text(value_text(seen, metric.id, unit, &figure))
            },
            Cell::text(basis(view, metric.id, unit, &figure)),
        ]
    });
    Table {
        caption: Label::AllFigures.text(view.language()).to_owned(),
        heads: vec![head(view, Label::Metric, false), head(view, Label::Value, true), head(view, Label::Basis, false)],
        rows: rows.collect(),
    }
}

/// The missions, and how many did each.
pub(super) fn missions(seen: &Seen<'_>) -> Option<Section> {
    let view = seen.view;
    let language = view.language();
    let today = view.figures.today;
    let name = |mission: &crate::community::Mission| {
        mission.name.as_ref().map_or(mission.id.as_str(), |name| name.in_language(language)).to_owned()
    };
    let done =
        |mission: &crate::community::Mission| mission.done.iter().filter(|done| done.date <= today).count() as u64;
    let most = seen.season.missions.iter().map(done).max()?;
    if seen.is_small() {
        let blocks = vec![withheld(seen, Label::Missions)];
        return Some(section("missions", Label::Missions.text(language), blocks));
    }
    let ahead = |mission: &crate::community::Mission| mission.due.filter(|due| *due >= today);
    let missions = &seen.season.missions;
    let leading: Vec<String> = missions.iter().filter(|mission| most > 0 && done(mission) == most).map(name).collect();
    let not_due = missions.iter().filter(|mission| ahead(mission).is_some()).count() as u64;
    let title = words::missions_title(language, missions.len() as u64, (&leading, most), not_due);
    let text = |mission: &crate::community::Mission| match ahead(mission) {
        Some(due) => words::not_due(language, &words::date_short(language, due), done(mission)),
        None => view.voice.count(done(mission), words::Counter::Person),
    };
    let rows = missions.iter().map(|mission| {
        let due = mission.due.map_or_else(String::new, |due| words::date(language, due));
        vec![Cell::text(name(mission)), Cell::text(due), Cell::text(text(mission))]
    });
    let table = Table {
        caption: Label::Missions.text(language).to_owned(),
        heads: vec![head(view, Label::Name, false), head(view, Label::Due, false), head(view, Label::Done, true)],
        rows: rows.collect(),
    };
    let bars = seen.season.missions.iter().map(|mission| Bar {
        name: name(mission),
        value: super::fair::real(done(mission)),
        text: text(mission),
        focus: false,
    });
    let drawing = Bars { language, title: title.clone(), bars: bars.collect() }.draw();
    let people = view.voice.count(seen.measured.people.len() as u64, words::Counter::Person);
    let mut chart = Chart::of(drawing, "missions-done", title, words::missions_subtitle(language, &people), table);
    chart.summary =
        missions.iter().map(|mission| format!("{} {}", name(mission), text(mission))).collect::<Vec<_>>().join(", ");
    Some(section("missions", Label::Missions.text(language), vec![Block::Chart(Box::new(chart))]))
}
