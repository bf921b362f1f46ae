//! The waiting curve: of those who asked, how many had an answer after so long (Kaplan–Meier), one and two hours marked.

use super::{
    AxisUnit, Drawing,
    axis::Scale,
    format::{self, Format},
    paint::{Paint, inner},
    plot::{Plot, apply_scale, axis_room, draw_base, draw_values},
    svg::{Anchor, Lettering, Stroke, Svg, single},
};
use crate::community::Language;
use crate::render::words::{self, Label};
use charts_rs::{LineChart, LineStep, Series, SeriesBand, Symbol};

/// A waiting curve.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Anchor of its chart on the page: the narrow drawing shows the curve of the wide one by it.
    pub id: String,
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The steps of the curve, ascending in time.
    pub steps: Vec<WaitingStep>,
    /// The longest time seen, in seconds: the curve is drawn up to it.
    pub until: f64,
}

/// A step of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaitingStep {
    /// Seconds since the question.
    pub seconds: f64,
    /// Share answered by then, 0 to 1.
    pub answered: f64,
    /// Its 95 % band.
    pub band: Option<(f64, f64)>,
}

const HEIGHT: f64 = 260.0;
/// The time axis is logarithmic from a minute on: minutes and days must both be read.
const SHORTEST: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;
/// Ticks people think in, in seconds, the most wanted first: where two would touch, the first stays.
const TICKS: [f64; 8] = [HOUR, DAY, 600.0, 7.0 * DAY, 30.0 * DAY, SHORTEST, 6.0 * HOUR, 3.0 * DAY];

impl Waiting {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let scale = Scale::over([1.0].into_iter(), AxisUnit::Share);
        let plot_in = |format: Format| {
            let (left, right) = (axis_room(self.language, &scale), format.width() - 14.0);
            Plot { left, top: 26.0, right, bottom: HEIGHT - 48.0 }
        };
        let plot = plot_in(format);
        let longest = self.until.max(4.0 * HOUR);
        let mut svg = Svg::new(format);
        let id = format::shared_id(&self.id);
        match format {
            Format::Wide => {
                svg.raw(&format!("<g id=\"{id}\">{}</g>", inner(&self.curve(&plot, &scale, longest))));
            }
            Format::Narrow => {
                let squeeze = plot.squeeze(&plot_in(Format::Wide));
                svg.raw(&format!("<use href=\"#{id}\" transform=\"{squeeze}\"/>"));
            }
        }
        draw_values(&mut svg, &plot, self.language, &scale);
        draw_base(&mut svg, &plot, &scale);
        self.draw_times(&mut svg, &plot, longest);
        for (hours, label) in [(1.0, Label::OneHour), (2.0, Label::TwoHours)] {
            self.draw_hour(&mut svg, &plot, &scale, longest, (hours, label));
        }
        svg.finish(HEIGHT, &self.title)
    }

    fn x(plot: &Plot, longest: f64, seconds: f64) -> f64 {
        plot.left + place(seconds) / place(longest) * plot.width()
    }

    fn curve(&self, plot: &Plot, scale: &Scale, longest: f64) -> String {
        let steps = self.thinned(plot, longest);
        let end = |step: Option<&WaitingStep>, pick: fn(&WaitingStep) -> Option<f64>| step.and_then(pick).map(single);
        let mut times = vec![0.0];
        let mut values = vec![Some(0.0)];
        let (mut lower, mut upper) = (vec![None], vec![None]);
        for step in &steps {
            times.push(place(step.seconds));
            values.push(Some(single(step.answered)));
            lower.push(step.band.map(|(low, _)| single(low)));
            upper.push(step.band.map(|(_, high)| single(high)));
        }
        times.push(place(longest));
        values.push(end(steps.last(), |step| Some(step.answered)).or(Some(0.0)));
        lower.push(end(steps.last(), |step| step.band.map(|(low, _)| low)));
        upper.push(end(steps.last(), |step| step.band.map(|(_, high)| high)));
        let mut series = Series::new_nullable(String::new(), values);
        series.step = Some(LineStep::End);
        series.band = Some(SeriesBand { lower, upper, ..SeriesBand::default() });
        let mut chart = LineChart::new(vec![series], Vec::new());
        plot.apply(&mut chart.base, Format::Wide, HEIGHT);
        chart.x_axis.values = times;
        chart.x_axis.min = Some(0.0);
        chart.x_axis.max = Some(place(longest));
        apply_scale(&mut chart.y_axis_configs, scale);
        chart.series.colors = vec![Paint::Focus.sentinel()];
        chart.series.stroke_width = 2.5;
        chart.series.symbol = Some(Symbol::None);
        chart.series.smooth = false;
        chart.svg().expect("the font is registered and every value is finite")
    }

    /// At most one step every four units of width: no eye sees more, and the drawing stays small.
    fn thinned(&self, plot: &Plot, longest: f64) -> Vec<WaitingStep> {
        let mut kept: Vec<WaitingStep> = Vec::new();
        let cell = |step: &WaitingStep| (Self::x(plot, longest, step.seconds) / 4.0).floor();
        for step in self.steps.iter().filter(|step| step.seconds <= longest) {
            match kept.last_mut() {
                Some(last) if (cell(last) - cell(step)).abs() < 0.5 => *last = *step,
                _ => kept.push(*step),
            }
        }
        kept
    }

    fn draw_times(&self, svg: &mut Svg, plot: &Plot, longest: f64) {
        let mut labelled: Vec<f64> = Vec::new();
        for tick in TICKS.into_iter().filter(|tick| *tick <= longest * 1.001) {
            let x = Self::x(plot, longest, tick);
            if labelled.iter().all(|other| (x - other).abs() >= 50.0) {
                labelled.push(x);
                svg.text(x, plot.bottom + 19.0, &words::duration_short(self.language, tick), Lettering::AXIS_BELOW);
            }
        }
        let middle = f64::midpoint(plot.left, plot.right);
        svg.text(middle, plot.bottom + 39.0, Label::TimeSinceAsked.text(self.language), Lettering::AXIS_BELOW);
    }

    /// A vertical line at an hour, with the share answered by then at its head.
    fn draw_hour(&self, svg: &mut Svg, plot: &Plot, scale: &Scale, longest: f64, (hours, label): (f64, Label)) {
        let x = Self::x(plot, longest, hours * HOUR);
        let answered = self.answered_by(hours * HOUR);
        svg.line((x, plot.top), (x, plot.bottom), Stroke { paint: Paint::Ink, width: 1.0, dash: "3 3" });
        svg.dot(x, plot.y(scale, answered), 4.0, Paint::Focus);
        let text = format!("{} {}", label.text(self.language), words::percent(answered));
        let (anchor, x) = if hours < 1.5 { (Anchor::End, x + 6.0) } else { (Anchor::Start, x - 6.0) };
        svg.text(x, plot.top - 9.0, &text, Lettering { anchor, ..Lettering::LABEL });
    }

    fn answered_by(&self, seconds: f64) -> f64 {
        self.steps.iter().rev().find(|step| step.seconds <= seconds).map_or(0.0, |step| step.answered)
    }

    fn summary(&self) -> String {
        let by = |hours: f64| words::percent(self.answered_by(hours * HOUR));
        words::waiting_summary(self.language, &by(1.0), &by(2.0), &by(24.0))
    }
}

/// Where a time lies on the axis: linear up to a minute, logarithmic after.
fn place(seconds: f64) -> f64 {
    (1.0 + seconds / SHORTEST).ln()
}
