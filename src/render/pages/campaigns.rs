//! Campaigns: the year at a glance, and one campaign with its timing notes.

use super::{Leaf, subject::section};
use crate::{
    community::{Campaign, Month, Mood, Notes},
    measure::{
        catalogue,
        figures::{CampaignFigures, Heat as Measured},
        metric::{Shape, Unit},
    },
    narrate::{finding::Folder, headline},
    render::{
        chart::{Heat, HeatCell, Span, TimeLine},
        document::{Block, Cell, Chart, Document, Entry, Fact, Head, Section, Table},
        markdown,
        view::View,
        words::{self, Label, Noun},
    },
};

const INDEX: &str = "campaigns/index.html";

/// The index of campaigns.
pub(super) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Campaigns.text(language);
    let mut files = Vec::new();
    let mut sections = Vec::new();
    if view.archive.campaigns.is_empty() {
        let text = view.voice.not_measurable(Folder::Campaigns);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        sections.push(section(
            "time-line",
            Label::TimeLine.text(language),
            vec![Block::Chart(Box::new(time_line(view)))],
        ));
        let items = in_time(view).into_iter().map(|campaign| entry(view, campaign)).collect();
        sections.push(section("campaigns", label, vec![Block::Links { items }]));
    }
    if !view.archive.calendar.is_empty() {
        let heading = Label::CalendarAndMood.text(language);
        sections.push(section("calendar", heading, vec![Block::Table(calendar(view))]));
    }
    sections.extend(heat(view, &mut files));
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_campaigns(view.archive, view.figures)),
        kicker: label.to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files }
}

fn page_of(campaign: &Campaign) -> String {
    format!("campaigns/{}.html", campaign.id)
}

/// The campaigns by their start.
fn in_time<'a>(view: &View<'a>) -> Vec<&'a Campaign> {
    let mut campaigns: Vec<&Campaign> = view.archive.campaigns.iter().collect();
    campaigns.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    campaigns
}

fn entry(view: &View<'_>, campaign: &Campaign) -> Entry {
    let language = view.language();
    let kind = campaign.kind.map(|kind| kind.noun(language).to_owned()).unwrap_or_default();
    Entry {
        link: view.link(INDEX, &page_of(campaign), campaign.name.in_language(language)),
        text: view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign)),
        badge: kind,
    }
}

/// Campaigns and the days that asked for care on one axis.
fn time_line(view: &View<'_>) -> Chart {
    let language = view.language();
    let title = view.voice.headline(&headline::of_campaigns(view.archive, view.figures));
    let measured = |campaign: &Campaign| view.figures.campaigns.get(&campaign.id);
    let spans: Vec<Span> = in_time(view)
        .into_iter()
        .map(|campaign| Span {
            name: campaign.name.in_language(language).to_owned(),
            first: campaign.start,
            last: campaign.end,
            focus: measured(campaign).is_some_and(|figures| figures.mood.iter().any(|span| span.collision)),
        })
        .collect();
    let moods = view.archive.calendar.iter().filter(|day| day.mood == Some(Mood::Mourning)).map(|day| Span {
        name: day.name.in_language(language).to_owned(),
        first: day.start,
        last: Some(day.end),
        focus: false,
    });
    let drawing = TimeLine {
        language,
        title: title.clone(),
        months: months_of(view),
        today: view.figures.today,
        spans,
        moods: moods.collect(),
    }
    .draw();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let rows = in_time(view)
        .into_iter()
        .map(|campaign| {
            vec![
                Cell::link(campaign.name.in_language(language), view.link(INDEX, &page_of(campaign), "").href),
                Cell::text(words::date(language, campaign.start)),
                Cell::text(campaign.end.map_or_else(|| "–".to_owned(), |end| words::date(language, end))),
                Cell::text(channels(view, campaign)),
            ]
        })
        .collect();
    let table = Table {
        caption: Label::TimeLine.text(language).to_owned(),
        heads: vec![head(Label::Campaign), head(Label::Start), head(Label::End), head(Label::Channel)],
        rows,
    };
    let months = months_of(view);
    let subtitle = words::months(language, months[0], months[months.len() - 1]);
    Chart::of(drawing, "time-line", title, subtitle, table)
}

/// The months of the axis: those of the report, and on to the last campaign's end.
fn months_of(view: &View<'_>) -> Vec<Month> {
    let first = view.figures.months[0].month;
    let last = view.figures.months[view.figures.months.len() - 1].month;
    let end = view.archive.campaigns.iter().map(|campaign| campaign.end.unwrap_or(campaign.start).month()).max();
    let start = view.archive.campaigns.iter().map(|campaign| campaign.start.month()).min();
    let first = start.map_or(first, |start| start.min(first));
    let last = end.map_or(last, |end| end.max(last));
    (first.0..=last.0).map(Month).collect()
}

fn channels(view: &View<'_>, campaign: &Campaign) -> String {
    let language = view.language();
    if campaign.channels.is_empty() {
        return Label::AllChannels.text(language).to_owned();
    }
    let name = |channel: &crate::community::ChannelId| {
        view.archive.organisation.channels[channel.index()].name.in_language(language)
    };
    campaign.channels.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn calendar(view: &View<'_>) -> Table {
    let language = view.language();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let rows = view
        .archive
        .calendar
        .iter()
        .map(|day| {
            vec![
                Cell::text(day.name.in_language(language)),
                Cell::text(words::dates(language, day.start, day.end)),
                Cell::text(day.mood.map_or("–", |mood| mood.noun(language))),
                Cell::text(day.advice.map_or("–", |advice| advice.noun(language))),
                Cell::text(if day.closed { Label::Closed.text(language) } else { "–" }),
            ]
        })
        .collect();
    Table {
        caption: Label::CalendarAndMood.text(language).to_owned(),
        heads: [Label::Name, Label::Period, Label::Mood, Label::Advice, Label::Closed].map(head).to_vec(),
        rows,
    }
}

/// When posts are answered by their audience.
fn heat(view: &View<'_>, files: &mut Vec<(String, String)>) -> Option<Section> {
    let language = view.language();
    let measured = view.figures.heat.as_ref()?;
    let cells: Vec<HeatCell> = measured
        .cells
        .iter()
        .filter_map(|cell| {
            let shrunk = cell.shrunk?;
            let text = view.voice.amount(Unit::Share, shrunk);
            Some(HeatCell { weekday: cell.weekday, hour: cell.hour, value: shrunk, text })
        })
        .collect();
    let heading = Label::BestTime.text(language);
    if cells.is_empty() {
        let text = view.voice.not_measurable(Folder::Posts);
        return Some(section("best-time", heading, vec![Block::Missing { text }]));
    }
    let title = best_time(view, measured);
    let drawing = Heat { language, title: title.clone(), cells }.draw();
    let path = "data/charts/campaigns-timing.heat.csv";
    let mut chart = Chart::of(
        drawing,
        "timing-heat",
        title,
        words::heat_subtitle(language, measured.cells.iter().map(|cell| cell.n).sum()),
        heat_table(view, measured),
    );
    chart.csv =
        Some(crate::render::document::Link { text: words::csv_of(language, heading), href: view.shared(INDEX, path) });
    chart.definition = Some(view.link(INDEX, "metrics/timing.heat.html", Label::Definition.text(language)));
    files.push((path.to_owned(), heat_csv(measured)));
    Some(section("best-time", heading, vec![Block::Chart(Box::new(chart))]))
}

fn best_time(view: &View<'_>, measured: &Measured) -> String {
    let language = view.language();
    let times: Vec<String> = measured
        .best
        .iter()
        .map(|&(weekday, hour)| format!("{} {}", words::weekday(language, weekday), words::hour(language, hour)))
        .collect();
    words::best_time(language, &times)
}

fn heat_table(view: &View<'_>, measured: &Measured) -> Table {
    let language = view.language();
    let share =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| view.voice.amount(Unit::Share, value));
    let rows = measured
        .cells
        .iter()
        .map(|cell| {
            vec![
                Cell::text(words::weekday(language, cell.weekday)),
                Cell::text(words::hour(language, cell.hour)),
                Cell::text(cell.n.to_string()),
                Cell::text(share(cell.median)),
                Cell::text(share(cell.shrunk)),
            ]
        })
        .collect();
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    Table {
        caption: Label::BestTime.text(language).to_owned(),
        heads: vec![
            head(Label::Weekday, false),
            head(Label::Hour, false),
            head(Label::Posts, true),
            head(Label::Median, true),
            head(Label::Shrunk, true),
        ],
        rows,
    }
}

fn heat_csv(measured: &Measured) -> String {
    let mut out = String::from("weekday,hour,n,median,shrunk\n");
    let real = |value: Option<f64>| value.map(crate::render::json::number).unwrap_or_default();
    for cell in &measured.cells {
        let line =
            [cell.weekday.to_string(), cell.hour.to_string(), cell.n.to_string(), real(cell.median), real(cell.shrunk)];
        out.push_str(&line.join(","));
        out.push('\n');
    }
    out
}

/// The page of a campaign.
pub(super) fn leaf(view: &View<'_>, campaign: &Campaign) -> Leaf {
    let language = view.language();
    let path = page_of(campaign);
    let name = campaign.name.in_language(language);
    let shown = view.is_internal() || campaign.notes == Notes::Public;
    let mut sections = vec![section("facts", Label::AtAGlance.text(language), vec![facts(view, campaign)])];
    if let Some(measured) = view.figures.campaigns.get(&campaign.id) {
        sections.extend(results(view, &path, measured));
        sections.extend(mood(view, measured));
    }
    sections.extend(calls(view, campaign, shown));
    if shown {
        sections.extend(timing_notes(view, campaign));
    }
    let answer = view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign));
    let document = Document {
        path,
        title: name.to_owned(),
        headline: words::named(name, &answer),
        kicker: Label::Campaigns.text(language).to_owned(),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

fn facts(view: &View<'_>, campaign: &Campaign) -> Block {
    let language = view.language();
    let fact = |label: Label, value: String| Fact::plain(label.text(language), value);
    let period = match campaign.end {
        Some(end) => words::dates(language, campaign.start, end),
        None => words::date(language, campaign.start),
    };
    let mut items = vec![fact(Label::Period, period), fact(Label::Channel, channels(view, campaign))];
    items.extend(campaign.kind.map(|kind| fact(Label::Kind, kind.noun(language).to_owned())));
    let teams: Vec<&str> = campaign
        .teams
        .iter()
        .map(|team| view.archive.organisation.teams[team.index()].name.in_language(language))
        .collect();
    if !teams.is_empty() {
        items.push(fact(Label::Team, teams.join(", ")));
    }
    items.extend(campaign.announced_at.map(|at| fact(Label::Announced, words::date(language, at.date))));
    if let Some((budget, currency)) = campaign.budget.zip(view.voice.currency) {
        items.push(fact(Label::Budget, words::money(language, budget, currency)));
    }
    let overlaps = view.figures.campaigns.get(&campaign.id).map(|measured| &measured.overlaps);
    for id in overlaps.into_iter().flatten() {
        let other = view.archive.campaigns.iter().find(|other| other.id == *id);
        let name = other.map_or(id.as_str(), |other| other.name.in_language(language));
        let href = format!("{id}.html");
        items.push(Fact { href: Some(href), ..fact(Label::Overlaps, name.to_owned()) });
    }
    Block::Facts { items }
}

/// Lift and carry-over by measure, then the campaign's other figures.
fn results(view: &View<'_>, path: &str, measured: &CampaignFigures) -> Option<Section> {
    let language = view.language();
    let mut rows = Vec::new();
    for metric in catalogue::described().iter().filter(|metric| metric.id.starts_with("campaign.")) {
        let href = view.link(path, &View::definition_page(&metric.definition), "").href;
        let name = metric.name.in_language(language);
        let unit = metric.unit.unwrap_or(Unit::Ratio);
        for (measure, figure) in measured.by_measure.get(metric.id).into_iter().flatten() {
            let unit = if *measure == "voice.net_sentiment" { Unit::SignedIndex } else { unit };
            rows.push(vec![
                Cell::link(format!("{name}: {}", words::key(language, "measure", measure)), href.clone()),
                Cell::text(view.voice.value(unit, figure)),
                Cell::text(view.voice.basis(unit, Shape::Quantile, figure)),
            ]);
        }
        if let Some(figure) = measured.figures.get(metric.id) {
            rows.push(vec![
                Cell::link(name, href),
                Cell::text(view.voice.value(unit, figure)),
                Cell::text(view.voice.basis(unit, Shape::Quantile, figure)),
            ]);
        }
    }
    let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
    let table = Table {
        caption: Label::Result.text(language).to_owned(),
        heads: vec![head(Label::Metric, false), head(Label::Value, true), head(Label::Basis, false)],
        rows,
    };
    let text = words::no_claim_of_cause(language).to_owned();
    (!table.rows.is_empty())
        .then(|| section("result", Label::Result.text(language), vec![Block::Text { text }, Block::Table(table)]))
}

/// The calendar spans it met.
fn mood(view: &View<'_>, measured: &CampaignFigures) -> Option<Section> {
    let language = view.language();
    let rows: Vec<Vec<Cell>> = measured
        .mood
        .iter()
        .map(|span| {
            let day = view.archive.calendar.iter().find(|day| day.id == span.day);
            let name = day.map_or(span.day.as_str(), |day| day.name.in_language(language));
            let verdict = match (span.collision, span.answered) {
                (true, true) => Label::CollisionAnswered,
                (true, false) => Label::CollisionOpen,
                (false, _) => Label::None,
            };
            vec![
                Cell::text(name),
                Cell::text(words::dates(language, span.dates.0, span.dates.1)),
                Cell::text(day.and_then(|day| day.mood).map_or("–", |mood| mood.noun(language))),
                Cell::text(verdict.text(language)),
            ]
        })
        .collect();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let table = Table {
        caption: Label::CalendarAndMood.text(language).to_owned(),
        heads: [Label::Name, Label::Period, Label::Mood, Label::Collision].map(head).to_vec(),
        rows,
    };
    (!table.rows.is_empty()).then(|| section("mood", Label::CalendarAndMood.text(language), vec![Block::Table(table)]))
}

/// What was decided about the moment, when, and in this edition why.
fn calls(view: &View<'_>, campaign: &Campaign, shown: bool) -> Option<Section> {
    let language = view.language();
    let rows: Vec<Vec<Cell>> = campaign
        .timing
        .iter()
        .map(|note| {
            let because = note.because.map(|day| view.archive.calendar[day.index()].name.in_language(language));
            let text = note.note.as_deref().filter(|_| shown).unwrap_or("–");
            vec![
                Cell::text(words::date(language, note.at.date)),
                Cell::text(note.call.noun(language)),
                Cell::text(because.unwrap_or("–")),
                Cell::text(text),
            ]
        })
        .collect();
    let head = |label: Label| Head { text: label.text(language).to_owned(), number: false };
    let table = Table {
        caption: Label::Calls.text(language).to_owned(),
        heads: [Label::Date, Label::Call, Label::CalendarAndMood, Label::Note].map(head).to_vec(),
        rows,
    };
    (!table.rows.is_empty()).then(|| section("calls", Label::Calls.text(language), vec![Block::Table(table)]))
}

/// The file's prose: dated notes with anchors, the rest as it stands.
fn timing_notes(view: &View<'_>, campaign: &Campaign) -> Option<Section> {
    let language = view.language();
    let body = campaign.body.as_ref()?;
    let (intro, notes) = markdown::split_dated(&body.text);
    let mut blocks = Vec::new();
    if !intro.is_empty() {
        blocks.push(Block::Prose { html: markdown::html(&intro, "note", 3) });
    }
    blocks.extend(notes.iter().map(|note| Block::Note {
        id: format!("note-{}", note.date),
        heading: format!("{} {}", words::date(language, note.date), note.heading).trim().to_owned(),
        html: markdown::html(note.markdown, &format!("note-{}", note.date), 4),
    }));
    Some(section("timing-notes", Label::TimingNotes.text(language), blocks))
}
