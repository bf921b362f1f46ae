//! Values with their intervals, one below the other on one axis: bars from zero with whiskers, or points on strips (a
//! forest), against a line they are compared with.

use super::{
    AxisUnit, Drawing,
    axis::Scale,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Anchor, Area, Lettering, Stroke, Svg, TEXT, Weight, fitted, text_width},
};
use crate::community::Language;
use crate::render::words::{self, Label};

/// Values with their intervals.
#[derive(Debug, Clone)]
pub struct Ranges {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// What the axis is.
    pub axis: RangeAxis,
    /// Bars from zero, or points on strips.
    pub style: RangeStyle,
    /// What the values are compared with, and its label.
    pub reference: Option<(f64, String)>,
    /// Top to bottom.
    pub rows: Vec<Range>,
}

/// A value with its interval.
#[derive(Debug, Clone)]
pub struct Range {
    /// Its name.
    pub name: String,
    /// `None`: cannot be read, and the text says why.
    pub value: Option<f64>,
    /// Low and high; an end that is open is `None` within. `None`: there is no interval.
    pub interval: Option<(Option<f64>, Option<f64>)>,
    /// The value in words, or why there is none.
    pub text: String,
    /// Whether it stands back: what others are compared with.
    pub quiet: bool,
}

/// What the axis is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeAxis {
    /// Even steps.
    Even(AxisUnit),
    /// From 0 to 100 %, whatever the values: shares that are compared.
    Whole,
    /// Even steps from −1 to 1, whatever the values.
    Balance,
    /// Changes (0 = as before), on the scale of doubling and halving.
    Change,
}

/// How values are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeStyle {
    /// Bars from zero with a whisker for the interval.
    Bars,
    /// A point on a strip for the interval.
    Points,
}

const ROW: f64 = 50.0;
const TOP: f64 = 22.0;
/// The widest change drawn to scale: eightfold up and down. What lies beyond ends in an arrow.
const FURTHEST: f64 = 3.0;

/// Where values lie: an even or doubling scale between two ends of the drawing.
struct Ruler {
    /// Where it ends on the right.
    right: f64,
    min: f64,
    max: f64,
    doubling: bool,
    ticks: Vec<(f64, String)>,
}

impl Ruler {
    fn over(language: Language, axis: RangeAxis, values: &[f64], width: f64) -> Self {
        let ruler = match axis {
            RangeAxis::Even(unit) => Self::even(language, &Scale::over(values.iter().copied(), unit)),
            RangeAxis::Whole => Self::even(language, &Scale::over([0.0, 1.0].into_iter(), AxisUnit::Share)),
            RangeAxis::Balance => Self {
                right: 0.0,
                min: -1.0,
                max: 1.0,
                doubling: false,
                ticks: [-1.0, -0.5, 0.0, 0.5, 1.0]
                    .map(|at: f64| (at, words::signed(at, &words::number(at.abs()))))
                    .to_vec(),
            },
            RangeAxis::Change => Self::doubling(language, values),
        };
        Self { right: width - LEFT, ..ruler }
    }

    fn even(language: Language, scale: &Scale) -> Self {
        let ticks = scale.ticks().into_iter().map(|tick| (tick, scale.label(language, tick))).collect();
        Self { right: 0.0, min: scale.min, max: scale.max, doubling: false, ticks }
    }

    fn doubling(language: Language, values: &[f64]) -> Self {
        let logs = values.iter().map(|&value| log_of(value).clamp(-FURTHEST, FURTHEST));
        let (low, high) = logs.fold((-1.0_f64, 1.0_f64), |(low, high), log| (low.min(log), high.max(log)));
        let (low, high) = (low.floor(), high.ceil());
        let mut ticks = Vec::new();
        let mut at = low;
        while at <= high {
            let change = at.exp2() - 1.0;
            ticks.push((change, words::times(language, change + 1.0)));
            at += 1.0;
        }
        Self { right: 0.0, min: low, max: high, doubling: true, ticks }
    }

    fn place(&self, value: f64) -> f64 {
        if self.doubling { log_of(value) } else { value }
    }

    /// Where a value lies between the ends, kept within them.
    fn x(&self, value: f64) -> f64 {
        let part = (self.place(value).clamp(self.min, self.max) - self.min) / (self.max - self.min);
        LEFT + part * (self.right - LEFT)
    }

    fn is_left_of(&self, value: f64) -> bool {
        self.place(value) < self.min - 1e-9
    }

    fn is_right_of(&self, value: f64) -> bool {
        self.place(value) > self.max + 1e-9
    }
}

const LEFT: f64 = 12.0;

/// The doublings of a change; of −1, and what lies beyond: none is low enough.
fn log_of(change: f64) -> f64 {
    if change <= -1.0 { -f64::INFINITY } else { (1.0 + change).log2() }
}

impl Ranges {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: self.key() }
    }

    fn drawn(&self, format: Format) -> String {
        let ends = self.rows.iter().flat_map(|row| {
            let (low, high) = row.interval.unwrap_or((None, None));
            [row.value, low, high].into_iter().flatten()
        });
        let values: Vec<f64> = ends.chain(self.reference.iter().map(|(value, _)| *value)).collect();
        let ruler = Ruler::over(self.language, self.axis, &values, format.width());
        let top = if self.reference.is_some() { TOP } else { 4.0 };
        let bottom = top + as_real(self.rows.len().max(1)) * ROW;
        let mut svg = Svg::new(format);
        self.draw_axis(&mut svg, &ruler, top, bottom);
        for (place, row) in self.rows.iter().enumerate() {
            self.draw_row(&mut svg, &ruler, top + as_real(place) * ROW, row);
        }
        svg.finish(bottom + 28.0, &self.title)
    }

    fn draw_axis(&self, svg: &mut Svg, ruler: &Ruler, top: f64, bottom: f64) {
        let mut taken = f64::MIN;
        for (value, label) in &ruler.ticks {
            let x = ruler.x(*value);
            svg.line((x, top), (x, bottom), Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
            let half = text_width(label, super::svg::SMALL) / 2.0;
            let middle = x.clamp(half, ruler.right + LEFT - half);
            if middle - half > taken {
                svg.text(middle, bottom + 19.0, label, Lettering::AXIS_BELOW);
                taken = middle + half + 6.0;
            }
        }
        if let Some((value, label)) = &self.reference {
            let x = ruler.x(*value);
            svg.line((x, top), (x, bottom), Stroke { paint: Paint::Ink, width: 1.5, dash: "5 4" });
            let half = text_width(label, super::svg::SMALL) / 2.0;
            let lettering = Lettering { paint: Paint::Ink, ..Lettering::AXIS_BELOW };
            svg.text(x.clamp(half, (ruler.right + LEFT - half).max(half)), 14.0, label, lettering);
        }
    }

    fn draw_row(&self, svg: &mut Svg, ruler: &Ruler, top: f64, row: &Range) {
        let width = ruler.right + LEFT;
        let room = width - text_width(&row.text, TEXT) - 20.0;
        let name = fitted(&row.name, TEXT, room.max(60.0));
        let halo = |anchor, weight| Lettering { anchor, weight, ..Lettering::LABEL };
        svg.text(0.0, top + 18.0, &name, halo(Anchor::Start, Weight::Regular));
        svg.text(width, top + 18.0, &row.text, halo(Anchor::End, Weight::Strong));
        let y = top + 32.0;
        let Some(value) = row.value else {
            svg.line((LEFT, y), (ruler.right, y), Stroke { paint: Paint::Grid, width: 1.0, dash: "2 4" });
            return;
        };
        let paint = if row.quiet { Paint::Muted } else { Paint::Focus };
        match self.style {
            RangeStyle::Bars => {
                let (from, to) = (ruler.x(0.0), ruler.x(value));
                let area = Area { left: from.min(to), top: y - 6.0, width: (to - from).abs().max(1.0), height: 12.0 };
                svg.rect(area, paint, 0.7);
                self.draw_interval(svg, ruler, y, row, Paint::Ink);
            }
            RangeStyle::Points => {
                self.draw_interval(svg, ruler, y, row, paint);
                svg.dot(ruler.x(value), y, 5.5, paint);
            }
        }
    }

    /// The interval; an end that is open or beyond the axis ends in an arrow.
    fn draw_interval(&self, svg: &mut Svg, ruler: &Ruler, y: f64, row: &Range, paint: Paint) {
        let Some((low, high)) = row.interval.filter(|(low, high)| low.is_some() || high.is_some()) else { return };
        let (left, right) = (low.map_or(LEFT, |low| ruler.x(low)), high.map_or(ruler.right, |high| ruler.x(high)));
        match self.style {
            RangeStyle::Bars => {
                let stroke = Stroke { paint, width: 1.5, dash: "" };
                let end = |x: f64| ((x, y - 4.0), (x, y + 4.0));
                svg.lines(&[((left, y), (right, y)), end(left), end(right)], stroke);
            }
            RangeStyle::Points => {
                let area = Area { left, top: y - 4.0, width: (right - left).max(1.0), height: 8.0 };
                svg.rect(area, paint, 0.32);
            }
        }
        if low.is_none_or(|low| ruler.is_left_of(low)) {
            svg.text(LEFT - 11.0, y + 5.0, "‹", Lettering { paint, ..Lettering::LABEL });
        }
        if high.is_none_or(|high| ruler.is_right_of(high)) {
            svg.text(ruler.right + 4.0, y + 5.0, "›", Lettering { paint, ..Lettering::LABEL });
        }
    }

    /// What the strip or whisker stands for.
    fn key(&self) -> Vec<super::KeyEntry> {
        let any = self.rows.iter().any(|row| row.value.is_some() && row.interval.is_some());
        let mark = match self.style {
            RangeStyle::Bars => Label::WhiskerMark,
            RangeStyle::Points => Label::BandMark,
        };
        let entry = super::KeyEntry {
            letter: mark.text(self.language).to_owned(),
            text: Label::Interval.text(self.language).to_owned(),
        };
        any.then_some(entry).into_iter().collect()
    }

    fn summary(&self) -> String {
        if self.rows.is_empty() {
            return Label::NoRecords.text(self.language).to_owned();
        }
        let rows: Vec<words::Point> = self.rows.iter().map(|row| (row.name.clone(), row.text.clone())).collect();
        words::ranges_summary(&rows)
    }
}
