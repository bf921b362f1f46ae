//! A monthly metric as a chart over time, with its table and CSV.

use super::{View, news, path::slug};
use crate::{
    community::{Month, Mood},
    measure::{
        figure::{Figure, State},
        figures::Series,
        metric::{Shape, Unit},
    },
    render::{
        chart::{AxisUnit, Drawing, MarkKind, Stage, TimeMark, Trend, TrendPoint, TrendStyle, Usual},
        document::{Block, Cell, Chart, Head, Table},
        json::number,
        metrics_json::csv_cell,
        words::{self, Label},
    },
};
use std::fmt::Write;

/// At most so many months stand on one chart: two years and the running month.
const MONTHS: usize = 25;

/// A chart and the CSV behind it, whose path all languages share.
#[derive(Debug, Clone)]
pub struct Charted {
    /// The chart.
    pub block: Block,
    /// Path and content of its CSV.
    pub csv: (String, String),
}

impl View<'_> {
    /// The chart of a monthly metric up to a month, told of the month `told`; `None`: nothing to draw.
    #[must_use]
    pub fn trend(&self, from: &str, id: &str, told: usize, month: usize) -> Option<Charted> {
        let series = self.series(id)?;
        let first = (month + 1).saturating_sub(MONTHS);
        let readable = series.months.get(first..=month)?.iter().filter(|figure| figure.number().is_some()).count();
        if readable < 2 || series.metric.shape == Shape::Word {
            return None;
        }
        let language = self.language();
        let metric = series.metric;
        let name = metric.name.in_language(language);
        let title = self.trend_title(series, told);
        let drawing = self.draw_trend(series, &title, [first, month], TrendStyle::Band);
        let path = format!("data/charts/metric-{id}.csv");
        let chart = Chart {
            subtitle: self.subtitle(series, [first, month], told),
            csv: Some(crate::render::document::Link {
                text: words::csv_of(language, name),
                href: self.shared(from, &path),
            }),
            definition: Some(self.link(
                from,
                &Self::definition_page(&metric.definition),
                Label::Definition.text(language),
            )),
            receipt: Some(crate::render::document::Link {
                text: Label::Receipt.text(language).to_owned(),
                href: self.receipt_of_month(from, metric, told),
            }),
            ..Chart::of(drawing, &slug(id), title, String::new(), self.month_table(series, first, month))
        };
        Some(Charted { block: Block::Chart(Box::new(chart)), csv: (path, self.csv(series)) })
    }

    /// A monthly metric up to a month as a process behaviour chart: its points against the mean and the limits by which a
    /// month is called a signal; `None`: nothing was judged.
    #[must_use]
    pub fn process(&self, id: &str, told: usize, month: usize) -> Option<Block> {
        let series = self.series(id)?;
        let first = (month + 1).saturating_sub(MONTHS);
        if series.limits_at.get(first..=month)?.iter().all(Option::is_none) {
            return None;
        }
        let language = self.language();
        let title = words::process_title(language, series.metric.name.in_language(language));
        let drawing = self.draw_trend(series, &title, [first, month], TrendStyle::Process);
        let subtitle = self.subtitle(series, [first, month], told);
        let table = self.limits_table(series, first, month);
        Some(Block::Chart(Box::new(Chart::of(drawing, &process_id(id), title, subtitle, table))))
    }

    fn draw_trend(&self, series: &Series, title: &str, [first, last]: [usize; 2], style: TrendStyle) -> Drawing {
        let language = self.language();
        let metric = series.metric;
        let target = series.target.filter(|_| style == TrendStyle::Band).map(|target| {
            let (crate::community::Target::AtLeast(value) | crate::community::Target::AtMost(value)) = target;
            (value, format!("{} {}", Label::TargetLine.text(language), self.voice.amount(metric.unit, value)))
        });
        let marks = match style {
            TrendStyle::Band => {
                self.marks(self.figures.months[first].month, self.figures.months[last].month, metric.id)
            }
            TrendStyle::Process => Vec::new(),
        };
        Trend {
            id: match style {
                TrendStyle::Band => slug(metric.id),
                TrendStyle::Process => process_id(metric.id),
            },
            language,
            title: title.to_owned(),
            unit: axis_unit(metric.unit),
            points: (first..=last).map(|month| self.point(series, month)).collect(),
            target,
            marks,
            style,
        }
        .draw()
    }

    /// The limits in force by month.
    fn limits_table(&self, series: &Series, first: usize, last: usize) -> Table {
        let language = self.language();
        let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
        let amount = |value: f64| Cell::text(self.voice.amount(series.metric.unit, value));
        let row = |month: usize| {
            let figure = &series.months[month];
            let mut cells = vec![
                Cell::text(words::month(language, self.figures.months[month].month)),
                Cell::text(self.voice.value(series.metric.unit, figure)),
            ];
            match series.limits_at.get(month).copied().flatten() {
                Some(limits) => cells.extend([limits.low, limits.mean, limits.high].map(amount)),
                None => cells.extend(["–", "–", "–"].map(Cell::text)),
            }
            let signal = figure.signal.flatten().map(words::signal_label);
            cells.push(Cell::text(signal.map_or("", |signal| signal.text(language))));
            cells
        };
        Table {
            caption: words::table_of(language, Label::UsualRange.text(language)),
            heads: vec![
                head(Label::Month, false),
                head(Label::Value, true),
                head(Label::LowerBound, true),
                head(Label::Mean, true),
                head(Label::UpperBound, true),
                head(Label::Signal, false),
            ],
            rows: (first..=last).rev().map(row).collect(),
        }
        .without_empty_columns()
    }

    /// What the chart shows: the month's value, and whether it stands out.
    fn trend_title(&self, series: &Series, month: usize) -> String {
        let language = self.language();
        let figure = &series.months[month];
        let name = series.metric.name.in_language(language);
        let value = self.voice.value(series.metric.unit, figure);
        let at = words::month_alone(language, self.figures.months[month].month);
        let stands = match (figure.signal, figure.is_readable()) {
            (Some(Some(signal)), _) => Some(words::signal_label(signal)),
            (Some(None), true) if series.limits_at[month].is_some() => Some(Label::NoSignal),
            (Some(None) | None, _) => None,
        };
        let value = match stands {
            Some(label) => words::aside(&value, label.text(language)),
            None => value,
        };
        format!("{name}: {at} {value}")
    }

    /// Measure, unit, population and period.
    fn subtitle(&self, series: &Series, [first, last]: [usize; 2], told: usize) -> String {
        let language = self.language();
        let figure = &series.months[told];
        let period = words::months(language, self.figures.months[first].month, self.figures.months[last].month);
        let basis = self.voice.basis(series.metric.id, series.metric.unit, series.metric.shape, figure);
        let organisation = self.archive.organisation.name.in_language(language);
        let unit = words::unit(language, series.metric.unit);
        [unit.to_owned(), organisation.to_owned(), words::unbroken(&period), words::bits(&basis)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn point(&self, series: &Series, month: usize) -> TrendPoint {
        let figure = &series.months[month];
        let span = &self.figures.months[month];
        TrendPoint {
            month: span.month,
            value: figure.number(),
            text: self.voice.value(series.metric.unit, figure),
            interval: figure.interval.filter(|_| figure.is_readable()).map(|ends| (ends.low, ends.high)),
            stage: if span.complete { Stage::Complete } else { Stage::Running },
            signal: figure.signal.flatten().map(|signal| news(series.metric.better, signal)),
            limits: series.limits_at.get(month).copied().flatten().map(|limits| Usual {
                low: limits.low,
                mean: limits.mean,
                high: limits.high,
            }),
        }
    }

    /// Campaigns, days of mourning and declared shifts between two months.
    fn marks(&self, first: Month, last: Month, id: &str) -> Vec<TimeMark> {
        let language = self.language();
        let (from, to) = (first.first_date(), last.last_date());
        let mark = |kind, start: crate::community::Date, end: crate::community::Date, name: &str| TimeMark {
            kind,
            first: start,
            last: end,
            text: words::mark(language, &words::dates(language, start, end), name),
        };
        let mut marks: Vec<TimeMark> = self
            .archive
            .campaigns
            .iter()
            .filter_map(|campaign| Some((campaign, campaign.end?)))
            .filter(|(campaign, end)| campaign.start <= to && *end >= from)
            .map(|(campaign, end)| mark(MarkKind::Campaign, campaign.start, end, campaign.name.in_language(language)))
            .collect();
        let moods = self.archive.calendar.iter().filter(|day| day.mood == Some(Mood::Mourning));
        marks.extend(
            moods
                .filter(|day| day.start <= to && day.end >= from)
                .map(|day| mark(MarkKind::Mood, day.start, day.end, day.name.in_language(language))),
        );
        let shifts =
            self.archive.organisation.shifts.iter().filter(|shift| shift.metric.as_deref().is_none_or(|m| m == id));
        marks.extend(shifts.filter(|shift| from <= shift.date && shift.date <= to).map(|shift| {
            let note = shift.note.as_deref().unwrap_or(Label::Shift.text(language));
            TimeMark {
                kind: MarkKind::Shift,
                first: shift.date,
                last: shift.date,
                text: words::mark(language, &words::date(language, shift.date), note),
            }
        }));
        marks.sort_by_key(|mark| (mark.first, mark.last));
        marks
    }

    /// The months of a chart as a table.
    fn month_table(&self, series: &Series, first: usize, last: usize) -> Table {
        let language = self.language();
        let head = |label: Label, number| Head { text: label.text(language).to_owned(), number };
        let has_interval = series.months[first..=last].iter().any(|figure| figure.interval.is_some());
        let mut heads = vec![head(Label::Month, false), head(Label::Value, true), head(Label::Cases, true)];
        if has_interval {
            heads.push(head(Label::Interval, true));
        }
        heads.push(head(Label::State, false));
        let row = |month: usize| {
            let figure = &series.months[month];
            let mut cells = vec![
                Cell::text(words::month(language, self.figures.months[month].month)),
                Cell::text(self.voice.value(series.metric.unit, figure)),
                Cell::text(counted(figure)),
            ];
            if has_interval {
                cells.push(Cell::text(self.interval_text(series.metric.unit, figure)));
            }
            cells.push(Cell::text(self.state_text(figure)));
            cells
        };
        Table {
            caption: words::table_of(language, series.metric.name.in_language(language)),
            heads,
            rows: (first..=last).rev().map(row).collect(),
        }
        .without_empty_columns()
    }

    /// `73%–90%`; empty where there is no interval.
    pub(super) fn interval_text(&self, unit: Unit, figure: &Figure) -> String {
        let Some(ends) = figure.interval.filter(|_| figure.is_readable()) else { return String::new() };
        let text = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), |end| self.voice.amount(unit, end));
        if ends.low.is_none() && ends.high.is_none() {
            return String::new();
        }
        format!("{}–{}", text(ends.low), text(ends.high))
    }

    /// What is to be said of a figure beside its value: its state unless it can be read as it stands, and its signal.
    pub(super) fn state_text(&self, figure: &Figure) -> String {
        let language = self.language();
        let mut parts: Vec<&str> = Vec::new();
        if figure.state != State::Ok {
            parts.push(words::state_label(figure.state).text(language));
        }
        if !figure.settled {
            parts.push(Label::NotSettled.text(language));
        }
        if figure.approximate {
            parts.push(Label::Approximate.text(language));
        }
        if let Some(signal) = figure.signal.flatten() {
            parts.push(words::signal_label(signal).text(language));
        }
        parts.into_iter().map(str::to_owned).reduce(|said, part| words::aside(&said, &part)).unwrap_or_default()
    }

    /// All months of a metric for other software: one file, to which every chart of it leads.
    fn csv(&self, series: &Series) -> String {
        let mut out = String::from("month,state,value,n,k,low,high\n");
        let real = |value: Option<f64>| value.map(number).unwrap_or_default();
        let whole = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
        for (span, figure) in self.figures.months.iter().zip(&series.months) {
            let ends = figure.interval.unwrap_or_default();
            let cells = [
                span.month.to_string(),
                csv_cell(figure.state.id()),
                real(figure.number()),
                whole(figure.n),
                whole(figure.k),
                real(ends.low),
                real(ends.high),
            ];
            writeln!(out, "{}", cells.join(",")).expect("a string takes all");
        }
        out
    }
}

/// The anchor of a metric's process behaviour chart.
fn process_id(id: &str) -> String {
    format!("{}-xmr", slug(id))
}

/// What a figure was made of: `64/77`, `77`, or nothing.
pub(super) fn counted(figure: &Figure) -> String {
    match (figure.k, figure.n) {
        (Some(k), Some(n)) => format!("{k}/{n}"),
        (None, Some(n)) => n.to_string(),
        (_, None) => String::new(),
    }
}

/// How an axis shows a unit.
pub(super) fn axis_unit(unit: Unit) -> AxisUnit {
    match unit {
        Unit::Seconds => AxisUnit::Seconds,
        Unit::Share => AxisUnit::Share,
        Unit::Count => AxisUnit::Count,
        Unit::Number
        | Unit::SignedIndex
        | Unit::Index
        | Unit::Mean
        | Unit::Points
        | Unit::Money
        | Unit::Ratio
        | Unit::Word => AxisUnit::Number,
    }
}
