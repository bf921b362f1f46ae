//! When posts are answered by their audience: weekday × hour, as measured and with small cells drawn towards the whole.

use super::{INDEX, head};
use crate::{
    measure::{
        figures::{Heat as Measured, HeatCell as Cellmate},
        metric::Unit,
    },
    narrate::folder::Folder,
    render::{
        chart::{Heat, HeatCell},
        document::{Block, Cell, Chart, Link, Section, Table},
        pages::subject::section,
        view::View,
        words::{self, Label},
    },
};

const CSV: &str = "data/charts/campaigns-timing.heat.csv";

/// The section, and the CSV behind it; `None`: no post with a known hour counts.
pub(super) fn heat(view: &View<'_>, files: &mut Vec<(String, String)>) -> Option<Section> {
    let language = view.language();
    let measured = view.figures.heat.as_ref()?;
    let heading = Label::BestTime.text(language);
    let shrunk = cells(view, measured, |cell| cell.shrunk);
    if shrunk.is_empty() {
        let text = view.voice.not_measurable(Folder::Posts);
        return Some(section("best-time", heading, vec![Block::Missing { text }]));
    }
    let posts = |cells: &mut dyn Iterator<Item = &Cellmate>| cells.map(|cell| cell.n).sum();
    let shown = posts(&mut measured.cells.iter().filter(|cell| cell.shrunk.is_some()));
    let subtitle = words::heat_subtitle(language, shown, posts(&mut measured.cells.iter()));
    let title = best_time(view, measured);
    let mut first = drawn(view, measured, shrunk, "timing-heat", (title, subtitle));
    first.table = heat_table(view, measured);
    first.csv = Some(Link { text: words::csv_of(language, heading), href: view.shared(INDEX, CSV) });
    first.definition = Some(view.link(INDEX, "metrics/timing.heat.html", Label::Definition.text(language)));
    first.receipt = view.receipt_here(INDEX, "timing.heat");
    let raw = cells(view, measured, |cell| cell.median);
    let title = words::heat_raw_title(language, raw.len(), measured.cells.len());
    let subtitle = words::heat_raw_subtitle(language).to_owned();
    let mut second = drawn(view, measured, raw, "timing-heat-raw", (title, subtitle));
    second.table = raw_table(view, measured, &second.title);
    files.push((CSV.to_owned(), heat_csv(measured)));
    let text = words::heat_text(language).to_owned();
    let blocks = vec![Block::Text { text }, Block::Chart(Box::new(first)), Block::Chart(Box::new(second))];
    Some(section("best-time", heading, blocks))
}

fn cells(view: &View<'_>, measured: &Measured, value: impl Fn(&Cellmate) -> Option<f64>) -> Vec<HeatCell> {
    let drawn = |cell: &Cellmate| {
        let value = value(cell)?;
        let text = view.voice.amount(Unit::Share, value);
        Some(HeatCell { weekday: cell.weekday, hour: cell.hour, value, text })
    };
    measured.cells.iter().filter_map(drawn).collect()
}

/// A map without its table.
fn drawn(
    view: &View<'_>,
    measured: &Measured,
    cells: Vec<HeatCell>,
    id: &str,
    (title, subtitle): (String, String),
) -> Chart {
    let drawing = Heat { language: view.language(), title: title.clone(), cells, best: measured.best.clone() }.draw();
    Chart::of(drawing, id, title, subtitle, Table::default())
}

/// The best times with what they rest on, and how many cells were compared.
fn best_time(view: &View<'_>, measured: &Measured) -> String {
    let language = view.language();
    let share = |value: f64| view.voice.amount(Unit::Share, value);
    let named = |&(weekday, hour): &(u8, u8)| {
        let cell = measured.cells.iter().find(|cell| (cell.weekday, cell.hour) == (weekday, hour))?;
        let ends = cell.interval?;
        let end = |end: Option<f64>| end.map(share);
        let interval = words::interval(language, end(ends.low).as_deref(), end(ends.high).as_deref());
        let time = format!("{} {}", words::weekday(language, weekday), words::hour(language, hour));
        Some(words::best_hour(language, &time, cell.n, &share(cell.median?), &interval))
    };
    let times: Vec<String> = measured.best.iter().filter_map(named).collect();
    let tested = measured.cells.iter().filter(|cell| cell.interval.is_some_and(|ends| ends.low.is_some())).count();
    words::best_hours(language, &times, &share(measured.median), tested)
}

fn heat_table(view: &View<'_>, measured: &Measured) -> Table {
    let language = view.language();
    let share =
        |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| view.voice.amount(Unit::Share, value));
    let ends = |cell: &Cellmate| {
        let ends = cell.interval.filter(|ends| ends.low.is_some() || ends.high.is_some());
        ends.map_or_else(|| "–".to_owned(), |ends| format!("{}–{}", share(ends.low), share(ends.high)))
    };
    let rows = measured
        .cells
        .iter()
        .map(|cell| {
            vec![
                Cell::text(words::weekday(language, cell.weekday)),
                Cell::text(words::hour(language, cell.hour)),
                Cell::text(cell.n.to_string()),
                Cell::text(share(cell.median)),
                Cell::text(ends(cell)),
                Cell::text(share(cell.shrunk)),
            ]
        })
        .collect();
    Table {
        caption: Label::BestTime.text(language).to_owned(),
        heads: vec![
            head(view, Label::Weekday, false),
            head(view, Label::Hour, false),
            head(view, Label::Posts, true),
            head(view, Label::Median, true),
            head(view, Label::Interval, true),
            head(view, Label::Shrunk, true),
        ],
        rows,
    }
}

/// The cells with a median of their own.
fn raw_table(view: &View<'_>, measured: &Measured, caption: &str) -> Table {
    let language = view.language();
    let row = |cell: &Cellmate| {
        let median = view.voice.amount(Unit::Share, cell.median?);
        let (weekday, hour) = (words::weekday(language, cell.weekday), words::hour(language, cell.hour));
        Some(vec![Cell::text(weekday), Cell::text(hour), Cell::text(cell.n.to_string()), Cell::text(median)])
    };
    Table {
        caption: caption.to_owned(),
        heads: vec![
            head(view, Label::Weekday, false),
            head(view, Label::Hour, false),
            head(view, Label::Posts, true),
            head(view, Label::Median, true),
        ],
        rows: measured.cells.iter().filter_map(row).collect(),
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
