//! A figure over months: the line with its interval, target, usual range, signals, and what else happened; or the same as
//! a process behaviour chart (XmR), with the mean and the limits as lines.

mod label;

use super::{
    AxisUnit, Drawing, News, TimeMark,
    axis::Scale,
    format::{self, Format},
    mark::Marks,
    paint::{Paint, inner},
    place::Obstacles,
    plot::{Plot, apply_scale, as_real, axis_room, draw_base, draw_months, draw_values},
    svg::{Area, SMALL, Stroke, Svg, single, text_width},
};
use crate::community::{Language, Month};
use charts_rs::{LineChart, Series, SeriesBand, Symbol};

/// A figure over months.
#[derive(Debug, Clone)]
pub struct Trend {
    /// Anchor of its chart on the page, lower-case ASCII: the narrow drawing shows parts of the wide one by it.
    pub id: String,
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart: usually the finding above it.
    pub title: String,
    /// In what the values are.
    pub unit: AxisUnit,
    /// One a month, ascending, without holes.
    pub points: Vec<TrendPoint>,
    /// The target, with its label (`목표 80%`).
    pub target: Option<(f64, String)>,
    /// Campaigns, moods and declared shifts on the time axis.
    pub marks: Vec<TimeMark>,
    /// How it is drawn.
    pub style: TrendStyle,
}

/// How a trend is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrendStyle {
    /// A line with the band of its intervals, over the usual range as a quiet ground.
    Band,
    /// Points on a thin line with the mean and the limits as lines: no band, which is another question.
    Process,
}

/// A month of a trend.
#[derive(Debug, Clone)]
pub struct TrendPoint {
    /// The month.
    pub month: Month,
    /// The value; `None`: cannot be read.
    pub value: Option<f64>,
    /// The value in words (`83%`), or why there is none.
    pub text: String,
    /// The 95 % interval; an end that is open is `None` within.
    pub interval: Option<(Option<f64>, Option<f64>)>,
    /// Whether the month is over.
    pub stage: Stage,
    /// What news the month is, where it is a signal.
    pub signal: Option<News>,
    /// The usual range in force.
    pub limits: Option<Usual>,
}

/// A usual range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usual {
    /// Its lower end.
    pub low: f64,
    /// Its middle.
    pub mean: f64,
    /// Its upper end.
    pub high: f64,
}

/// Whether a month is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Over.
    Complete,
    /// Not over.
    Running,
}

const HEIGHT: f64 = 255.0;
const TOP: f64 = 27.0;
const BOTTOM: f64 = 195.0;
/// From so many months on, the months between are small.
const MANY: usize = 26;

impl Trend {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let scale = self.scale();
        let wide = self.plot(Format::Wide, &scale);
        let months: Vec<Month> = self.points.iter().map(|point| point.month).collect();
        let marks = Marks::lay(&wide, &months, &self.marks);
        let draw = |format: Format| self.drawn(format, &scale, &marks, &wide);
        let svg = format::both(draw);
        let key = marks.key.iter().cloned().chain(self.key()).collect();
        Drawing { svg, summary: self.summary(), key }
    }

    fn drawn(&self, format: Format, scale: &Scale, marks: &Marks, wide: &Plot) -> String {
        let plot = self.plot(format, scale);
        let mut svg = Svg::new(format);
        let id = format::shared_id(&self.id);
        match format {
            Format::Wide => {
                svg.raw(&format!("<g id=\"{id}\">"));
                self.draw_limits(&mut svg, &plot, scale);
                svg.raw(&inner(&self.lines(&plot, scale)));
                marks.draw(&mut svg, &plot);
                self.draw_plain_points(&mut svg, &plot, scale);
                svg.raw("</g>");
            }
            Format::Narrow => svg.raw(&format!("<use href=\"#{id}\" transform=\"{}\"/>", plot.squeeze(wide))),
        }
        draw_values(&mut svg, &plot, self.language, scale);
        draw_base(&mut svg, &plot, scale);
        let months: Vec<Month> = self.points.iter().map(|point| point.month).collect();
        let below = BOTTOM + marks.height() + 20.0;
        draw_months(&mut svg, &plot, self.language, &months, below);
        marks.draw_letters(&mut svg, wide, &plot);
        let mut taken = self.obstacles(&plot, scale);
        self.draw_points(&mut svg, &plot, scale);
        self.label_newest(&mut svg, &plot, scale, &mut taken);
        self.draw_target(&mut svg, format, (&plot, scale), &mut taken);
        self.name_limits(&mut svg, &plot, scale, &mut taken);
        let count = months.len();
        let slots = [plot.slot(0, count), plot.slot(1, count) - plot.slot(0, count)];
        svg.finish_in_slots(below + 24.0, &self.title, slots)
    }

    /// The range of the values, the target and those interval ends that do not dwarf them.
    fn scale(&self) -> Scale {
        let values = || self.points.iter().filter_map(|point| point.value);
        let largest = values().chain(self.target.iter().map(|(value, _)| *value)).fold(0.0_f64, |a, b| a.max(b.abs()));
        let near = move |value: &f64| value.abs() <= largest * 1.6;
        let ends = self.points.iter().flat_map(|point| {
            let (low, high) = point.interval.unwrap_or((None, None));
            [low, high].into_iter().flatten().chain(point.limits.into_iter().flat_map(|usual| [usual.low, usual.high]))
        });
        let bounded: Vec<f64> = ends.filter(near).filter(|end| *end >= 0.0 || values().any(|v| v < 0.0)).collect();
        Scale::over(values().chain(self.target.iter().map(|(value, _)| *value)).chain(bounded), self.unit)
    }

    /// Wide, the target is named beside the plot; narrow, within it.
    fn plot(&self, format: Format, scale: &Scale) -> Plot {
        let target = self.target.as_ref().map_or(0.0, |(_, label)| text_width(label, SMALL) + 8.0);
        Plot {
            left: axis_room(self.language, scale),
            top: TOP,
            right: format.width() - format.pick(target.max(4.0), 4.0),
            bottom: BOTTOM,
        }
        .on_whole_units(self.points.len())
    }

    fn newest(&self) -> Option<&TrendPoint> {
        let complete = self.points.iter().rev().find(|p| p.stage == Stage::Complete && p.value.is_some());
        complete.or_else(|| self.points.iter().rev().find(|p| p.value.is_some()))
    }

    /// Grid, band and line, by charts-rs: the complete months solid, the way to the running one dashed.
    fn lines(&self, plot: &Plot, scale: &Scale) -> String {
        let within = |value: f64| Some(single(plot.rounded(scale, value)));
        let complete: Vec<Option<f32>> =
            self.points.iter().map(|p| p.value.filter(|_| p.stage == Stage::Complete).and_then(within)).collect();
        let mut solid = Series::new_nullable(String::new(), complete);
        solid.band = (self.style == TrendStyle::Band).then(|| SeriesBand {
            lower: self.band_ends(|(low, _)| within(low.unwrap_or(scale.min))),
            upper: self.band_ends(|(_, high)| within(high.unwrap_or(scale.max))),
            ..SeriesBand::default()
        });
        solid.index = Some(0);
        let mut series = vec![solid];
        series.extend(self.way_to_the_running_month(within));
        let mut chart = LineChart::new(series, vec![String::new(); self.points.len()]);
        plot.apply(&mut chart.base, Format::Wide, HEIGHT);
        apply_scale(&mut chart.y_axis_configs, scale);
        chart.series.colors = vec![Paint::Focus.sentinel()];
        chart.series.stroke_width = if self.style == TrendStyle::Band { 2.5 } else { 1.2 };
        chart.series.symbol = Some(Symbol::None);
        chart.series.smooth = false;
        chart.svg().expect("the font is registered and every value is finite")
    }

    fn way_to_the_running_month(&self, within: impl Fn(f64) -> Option<f32>) -> Option<Series> {
        let [.., before, last] = self.points.as_slice() else {
            return None;
        };
        let ends = [before.value?, last.value?];
        if last.stage == Stage::Complete {
            return None;
        }
        let mut data = vec![None; self.points.len() - 2];
        data.extend(ends.map(within));
        let mut dashed = Series::new_nullable(String::new(), data);
        dashed.stroke_dash_array = Some("2 4".to_owned());
        dashed.index = Some(0);
        Some(dashed)
    }

    fn band_ends(&self, end: impl Fn((Option<f64>, Option<f64>)) -> Option<f32>) -> Vec<Option<f32>> {
        let shown = |point: &TrendPoint| point.interval.filter(|(low, high)| low.is_some() || high.is_some());
        let complete = |p: &&TrendPoint| p.stage == Stage::Complete && p.value.is_some();
        self.points.iter().map(|point| Some(point).filter(complete).and_then(shown).and_then(&end)).collect()
    }

    /// Months in a row with the same usual range: first, the one after the last, and the range.
    fn spans_of_limits(&self) -> Vec<(usize, usize, Usual)> {
        let mut spans: Vec<(usize, usize, Usual)> = Vec::new();
        for (place, usual) in self.points.iter().enumerate().filter_map(|(place, point)| Some((place, point.limits?))) {
            match spans.last_mut() {
                Some((_, end, last)) if *end == place && *last == usual => *end = place + 1,
                _ => spans.push((place, place + 1, usual)),
            }
        }
        spans
    }

    /// The usual range behind the line: a quiet ground, or its limits and its mean as lines.
    fn draw_limits(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        let count = self.points.len();
        let half = plot.width() / as_real(count.max(1)) / 2.0;
        for (start, end, usual) in self.spans_of_limits() {
            let (left, right) = (plot.slot(start, count) - half, plot.slot(end - 1, count) + half);
            let [low, mean, high] = [usual.low, usual.mean, usual.high].map(|value| plot.y(scale, value));
            let across = |y: f64| ((left, y), (right, y));
            match self.style {
                TrendStyle::Band => {
                    svg.rect(Area { left, top: high, width: right - left, height: low - high }, Paint::Muted, 0.12);
                }
                TrendStyle::Process => {
                    svg.lines(&[across(mean)], Stroke { paint: Paint::Ink, width: 1.2, dash: "" });
                    svg.lines(&[across(low), across(high)], Stroke { paint: Paint::Muted, width: 1.2, dash: "4 3" });
                }
            }
        }
    }

    /// Where the line and its marks run: labels keep away.
    fn obstacles(&self, plot: &Plot, scale: &Scale) -> Obstacles {
        let mut places = vec![None; self.points.len()];
        for (place, _, at) in self.places(plot, scale) {
            places[place] = Some(at);
        }
        Obstacles::of(&places)
    }

    /// The place of each month that has a value.
    fn places<'a>(
        &'a self,
        plot: &'a Plot,
        scale: &'a Scale,
    ) -> impl Iterator<Item = (usize, &'a TrendPoint, (f64, f64))> {
        let count = self.points.len();
        self.points.iter().enumerate().filter_map(move |(place, point)| {
            Some((place, point, (plot.slot(place, count), plot.y(scale, point.value?).round())))
        })
    }

    /// The complete months that are no signal, and the intervals of those no band leads to.
    fn draw_plain_points(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        let newest = self.newest().map(|point| point.month);
        let mut plain = Vec::new();
        for (place, point, at) in self.places(plot, scale) {
            if self.style == TrendStyle::Band && self.stands_alone(place) {
                Self::draw_whisker(svg, plot, scale, at.0, point);
            }
            if point.stage == Stage::Complete && point.signal.is_none() && Some(point.month) != newest {
                plain.push(at);
            }
        }
        svg.dots(&plain, if self.points.len() > MANY { 3.5 } else { 6.0 }, Paint::Focus);
    }

    /// The months that are to be looked at: the newest, the running one, signals.
    fn draw_points(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        let newest = self.newest().map(|point| point.month);
        for (_, point, (x, y)) in self.places(plot, scale) {
            match (point.stage, point.signal) {
                (Stage::Running, _) => svg.ring(x, y, 4.5, Paint::Focus),
                (Stage::Complete, None) if Some(point.month) == newest => svg.dot(x, y, 5.5, Paint::Focus),
                (Stage::Complete, Some(_) | None) => {}
            }
        }
        for news in [News::Good, News::Bad, News::Plain] {
            let of_kind = self
                .places(plot, scale)
                .filter(|(_, point, _)| point.stage == Stage::Complete && point.signal == Some(news));
            svg.signals(&of_kind.map(|(.., at)| at).collect::<Vec<_>>(), news);
        }
    }

    /// Whether no line or band leads to a month: its interval needs a mark of its own.
    fn stands_alone(&self, place: usize) -> bool {
        let drawn =
            |place: usize| self.points.get(place).is_some_and(|p| p.value.is_some() && p.stage == Stage::Complete);
        self.points[place].stage == Stage::Running || !(drawn(place + 1) || place > 0 && drawn(place - 1))
    }

    fn draw_whisker(svg: &mut Svg, plot: &Plot, scale: &Scale, x: f64, point: &TrendPoint) {
        if let Some((low, high)) = point.interval {
            let ends = (plot.y(scale, low.unwrap_or(scale.min)), plot.y(scale, high.unwrap_or(scale.max)));
            let area = Area { left: x - 3.0, top: ends.1, width: 6.0, height: ends.0 - ends.1 };
            svg.rect(area, Paint::Focus, 0.24);
        }
    }
}
