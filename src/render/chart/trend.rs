//! A figure over months: the line with its interval, target, usual range, signals, and what else happened.

use super::{
    AxisUnit, Drawing, KeyEntry, TimeMark,
    axis::Scale,
    mark::Marks,
    paint::{Paint, inner},
    plot::{Plot, WIDTH, apply_scale, axis_room, draw_base, draw_months, draw_values},
    svg::{Anchor, Area, Lettering, SMALL, Stroke, Svg, TEXT, single, text_width},
};
use crate::community::{Language, Month};
use crate::render::words::{self, Label};
use charts_rs::{LineChart, Series, SeriesBand, Symbol};

/// A figure over months.
#[derive(Debug, Clone)]
pub struct Trend {
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
    /// Whether the month is a signal.
    pub signal: Option<Label>,
    /// The usual range in force: low and high.
    pub limits: Option<(f64, f64)>,
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
        let plot = self.plot(&scale);
        let mut svg = Svg::default();
        self.draw_limits(&mut svg, &plot, &scale);
        svg.raw(&inner(&self.lines(&plot, &scale)));
        draw_values(&mut svg, &plot, self.language, &scale);
        draw_base(&mut svg, &plot, &scale);
        let months: Vec<Month> = self.points.iter().map(|point| point.month).collect();
        let marks = Marks::lay(&plot, &months, &self.marks);
        let below = BOTTOM + marks.height() + 20.0;
        draw_months(&mut svg, &plot, self.language, &months, below);
        self.draw_target(&mut svg, &plot, &scale);
        marks.draw(&mut svg, &plot);
        let mut key = marks.key;
        key.extend(self.key());
        self.draw_points(&mut svg, &plot, &scale);
        let summary = self.summary();
        let svg = svg.finish(WIDTH, below + 24.0, &self.title);
        Drawing { svg, summary, key }
    }

    /// The range of the values, the target and those interval ends that do not dwarf them.
    fn scale(&self) -> Scale {
        let values = || self.points.iter().filter_map(|point| point.value);
        let largest = values().chain(self.target.iter().map(|(value, _)| *value)).fold(0.0_f64, |a, b| a.max(b.abs()));
        let near = move |value: &f64| value.abs() <= largest * 1.6;
        let ends = self.points.iter().flat_map(|point| {
            let (low, high) = point.interval.unwrap_or((None, None));
            [low, high].into_iter().flatten().chain(point.limits.into_iter().flat_map(|(low, high)| [low, high]))
        });
        let bounded: Vec<f64> = ends.filter(near).filter(|end| *end >= 0.0 || values().any(|v| v < 0.0)).collect();
        Scale::over(values().chain(self.target.iter().map(|(value, _)| *value)).chain(bounded), self.unit)
    }

    fn plot(&self, scale: &Scale) -> Plot {
        let target = self.target.as_ref().map_or(0.0, |(_, label)| text_width(label, SMALL) + 8.0);
        let last = self.newest().map_or(0.0, |point| text_width(&point.text, TEXT) / 2.0 - 6.0);
        Plot {
            left: axis_room(self.language, scale),
            top: TOP,
            right: WIDTH - target.max(last).max(4.0),
            bottom: BOTTOM,
        }
    }

    fn newest(&self) -> Option<&TrendPoint> {
        let complete = self.points.iter().rev().find(|p| p.stage == Stage::Complete && p.value.is_some());
        complete.or_else(|| self.points.iter().rev().find(|p| p.value.is_some()))
    }

    /// Grid, band and line, by charts-rs: the complete months solid, the way to the running one dashed.
    fn lines(&self, plot: &Plot, scale: &Scale) -> String {
        let within = |value: f64| Some(single(scale.clamp(value)));
        let complete: Vec<Option<f32>> =
            self.points.iter().map(|p| p.value.filter(|_| p.stage == Stage::Complete).and_then(within)).collect();
        let mut solid = Series::new_nullable(String::new(), complete);
        solid.band = Some(SeriesBand {
            lower: self.band_ends(|(low, _)| within(low.unwrap_or(scale.min))),
            upper: self.band_ends(|(_, high)| within(high.unwrap_or(scale.max))),
            ..SeriesBand::default()
        });
        solid.index = Some(0);
        let mut series = vec![solid];
        series.extend(self.way_to_the_running_month(within));
        let mut chart = LineChart::new(series, vec![String::new(); self.points.len()]);
        plot.apply(&mut chart.base, HEIGHT);
        apply_scale(&mut chart.y_axis_configs, scale);
        chart.series.colors = vec![Paint::Focus.sentinel()];
        chart.series.stroke_width = 2.5;
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

    /// The usual range as a quiet ground behind the line.
    fn draw_limits(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        let count = self.points.len();
        let slot = plot.width() / super::plot::as_real(count.max(1));
        let mut start = 0;
        while start < count {
            let limits = self.points[start].limits;
            let end = (start..count).find(|place| self.points[*place].limits != limits).unwrap_or(count);
            if let Some((low, high)) = limits {
                let (top, bottom) = (plot.y(scale, high), plot.y(scale, low));
                let area = Area {
                    left: plot.slot(start, count) - slot / 2.0,
                    top,
                    width: slot * super::plot::as_real(end - start),
                    height: bottom - top,
                };
                svg.rect(area, Paint::Muted, 0.1);
            }
            start = end;
        }
    }

    fn draw_target(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        if let Some((value, label)) = &self.target {
            let y = plot.y(scale, *value);
            let stroke = Stroke { paint: Paint::Ink, width: 1.5, dash: "6 4" };
            svg.line((plot.left, y), (plot.right, y), stroke);
            let lettering = Lettering { paint: Paint::Ink, ..Lettering::NOTE };
            svg.text(plot.right + 6.0, y + 5.0, label, lettering);
        }
    }

    fn draw_points(&self, svg: &mut Svg, plot: &Plot, scale: &Scale) {
        let count = self.points.len();
        let newest = self.newest().map(|point| point.month);
        let is_plain = |p: &TrendPoint| p.stage == Stage::Complete && p.signal.is_none() && Some(p.month) != newest;
        let plain = self.points.iter().enumerate().filter(|(_, point)| is_plain(point));
        let places: Vec<(f64, f64)> =
            plain.filter_map(|(place, p)| p.value.map(|v| (plot.slot(place, count), plot.y(scale, v)))).collect();
        svg.dots(&places, if count > MANY { 3.5 } else { 6.5 }, Paint::Focus);
        for (place, point) in self.points.iter().enumerate() {
            let Some(value) = point.value else {
                continue;
            };
            let (x, y) = (plot.slot(place, count), plot.y(scale, value));
            if self.stands_alone(place) {
                Self::draw_whisker(svg, plot, scale, x, point);
            }
            match (point.stage, point.signal) {
                (Stage::Running, _) => svg.dot(x, y, 4.5, Paint::Ground, Paint::Focus),
                (Stage::Complete, Some(_)) => svg.diamond(x, y, 8.0, Paint::Signal),
                (Stage::Complete, None) if Some(point.month) == newest => {
                    svg.dot(x, y, 5.5, Paint::Focus, Paint::Ground);
                }
                (Stage::Complete, None) => {}
            }
            if Some(point.month) == newest {
                self.label_newest(svg, plot, scale, (x, y), point);
            }
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

    /// The newest value above its point, or below it where the target's line would run through it.
    fn label_newest(&self, svg: &mut Svg, plot: &Plot, scale: &Scale, at: (f64, f64), point: &TrendPoint) {
        let above = at.1 - 12.0;
        let target = self.target.as_ref().map(|(value, _)| plot.y(scale, *value));
        let crossed = target.is_some_and(|y| y > above - TEXT && y < at.1 - 4.0);
        let y = if (crossed || above < 12.0) && at.1 + 24.0 < plot.bottom { at.1 + 24.0 } else { above };
        svg.text(at.0, y, &point.text, Lettering { anchor: Anchor::Middle, ..Lettering::VALUE });
    }

    /// What the kinds of marks that occur stand for.
    fn key(&self) -> Vec<KeyEntry> {
        let points = &self.points;
        let occurs = [
            (points.iter().any(|p| p.value.is_some() && p.interval.is_some()), Label::BandMark, Label::Interval),
            (points.iter().any(|p| p.limits.is_some()), Label::RangeMark, Label::UsualRange),
            (points.iter().any(|p| p.value.is_some() && p.signal.is_some()), Label::SignalMark, Label::Signal),
            (
                points.iter().any(|p| p.value.is_some() && p.stage == Stage::Running),
                Label::RunningMark,
                Label::RunningMonth,
            ),
        ];
        let text = |label: Label| label.text(self.language).to_owned();
        let entries = occurs.into_iter().filter(|(occurs, ..)| *occurs);
        entries.map(|(_, mark, meaning)| KeyEntry { letter: text(mark), text: text(meaning) }).collect()
    }

    /// First, newest, lowest and highest, without a word on direction.
    fn summary(&self) -> String {
        let readable: Vec<&TrendPoint> =
            self.points.iter().filter(|p| p.value.is_some() && p.stage == Stage::Complete).collect();
        let named = |point: &TrendPoint| (words::month(self.language, point.month), point.text.clone());
        let by_value =
            |a: &&&TrendPoint, b: &&&TrendPoint| a.value.unwrap_or_default().total_cmp(&b.value.unwrap_or_default());
        match (readable.first(), readable.last()) {
            (Some(first), Some(last)) if readable.len() > 1 => {
                let low = readable.iter().min_by(by_value).map_or_else(|| named(first), |point| named(point));
                let high = readable.iter().max_by(by_value).map_or_else(|| named(last), |point| named(point));
                words::trend_summary(self.language, &named(first), &named(last), &low, &high)
            }
            (Some(only), _) => words::single_summary(self.language, &named(only)),
            _ => Label::NoRecords.text(self.language).to_owned(),
        }
    }
}
