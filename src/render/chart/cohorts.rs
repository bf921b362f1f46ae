//! Who stays, as curves: the share of each cohort that is there again, by how many seasons after the one they came in.

use super::{
    AxisUnit, Drawing,
    axis::Scale,
    format::{self, Format},
    paint::Paint,
    plot::{Plot, as_real, axis_room, draw_base, draw_values},
    svg::{Lettering, SMALL, Stroke, Svg, fitted, text_width},
};
use crate::community::Language;
use crate::render::words::{self, Label};

/// Curves of return.
#[derive(Debug, Clone)]
pub struct Cohorts {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// By when they came in; the newest four are told apart, those before stand back.
    pub curves: Vec<CohortCurve>,
}

/// A cohort's curve.
#[derive(Debug, Clone)]
pub struct CohortCurve {
    /// The season they came in.
    pub name: String,
    /// Share that is there, 0 to 1, in that season (1) and each that followed; `None`: withheld or not measured.
    pub shares: Vec<Option<f64>>,
}

const HEIGHT: f64 = 236.0;
const LINE: f64 = 17.0;
/// What tells curves apart without colour.
const DASHES: [&str; 4] = ["", "7 3", "2 3", "9 3 2 3"];

impl Cohorts {
    /// Draws them.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let scale = Scale::over([1.0].into_iter(), AxisUnit::Share);
        let names: Vec<String> = self
            .curves
            .iter()
            .map(|curve| fitted(&format!("{} {}", curve.name, end_of(curve).1), SMALL, format.pick(150.0, 104.0)))
            .collect();
        let room = names.iter().map(|name| text_width(name, SMALL)).fold(0.0, f64::max) + 14.0;
        let plot = Plot {
            left: axis_room(self.language, &scale) + 8.0,
            top: 10.0,
            right: format.width() - room,
            bottom: HEIGHT - 48.0,
        };
        let steps = self.curves.iter().map(|curve| curve.shares.len()).max().unwrap_or(1).max(2);
        let x = |step: usize| plot.left + as_real(step) / as_real(steps - 1) * plot.width();
        let mut svg = Svg::new(format);
        let grid: Vec<_> = scale.ticks().iter().map(|tick| plot.y(&scale, *tick)).collect();
        let grid: Vec<_> = grid.into_iter().map(|y| ((plot.left, y), (plot.right, y))).collect();
        svg.lines(&grid, Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
        draw_values(&mut svg, &plot, self.language, &scale);
        draw_base(&mut svg, &plot, &scale);
        let numbers: Vec<String> = (0..steps).map(|step| step.to_string()).collect();
        let numbers = numbers.iter().enumerate().map(|(step, text)| (x(step), plot.bottom + 18.0, text.as_str()));
        svg.texts(numbers, Lettering::AXIS_BELOW);
        let middle = f64::midpoint(plot.left, plot.right);
        svg.text(middle, plot.bottom + 38.0, Label::SeasonsAfter.text(self.language), Lettering::AXIS_BELOW);
        let mut taken = f64::INFINITY;
        let mut labels: Vec<(f64, usize)> = Vec::new();
        for (place, curve) in self.curves.iter().enumerate() {
            let from_newest = self.curves.len() - 1 - place;
            let paint = u8::try_from(from_newest).ok().filter(|at| *at < 4).map_or(Paint::Muted, Paint::Series);
            let points: Vec<(f64, f64)> = curve
                .shares
                .iter()
                .enumerate()
                .filter_map(|(step, share)| Some((x(step), plot.y(&scale, (*share)?))))
                .collect();
            let dash = DASHES.get(from_newest).copied().unwrap_or("");
            svg.ways(std::slice::from_ref(&points), Stroke { paint, width: 2.0, dash });
            svg.dots(&points, 7.0, paint);
            labels.push((end_of(curve).0.map_or(plot.bottom, |share| plot.y(&scale, share)), place));
        }
        labels.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (y, place) in labels {
            let y = y.min(taken - LINE);
            taken = y;
            let steps = self.curves[place].shares.len().max(1) - 1;
            let at = if steps + 1 == self.curves.iter().map(|c| c.shares.len()).max().unwrap_or(1) {
                plot.right
            } else {
                x(steps)
            };
            svg.text(at + 8.0, y + 5.0, &names[place], Lettering { paint: Paint::Ink, ..Lettering::NOTE });
        }
        svg.finish(HEIGHT, &self.title)
    }

    fn summary(&self) -> String {
        if self.curves.is_empty() {
            return Label::NoRecords.text(self.language).to_owned();
        }
        let row = |curve: &CohortCurve| {
            let shares: Vec<String> =
                curve.shares.iter().map(|share| share.map_or_else(|| "–".to_owned(), words::percent)).collect();
            (curve.name.clone(), shares.join(" → "))
        };
        words::ranges_summary(&self.curves.iter().map(row).collect::<Vec<_>>())
    }
}

/// The last share that can be shown, and in words.
fn end_of(curve: &CohortCurve) -> (Option<f64>, String) {
    let last = curve.shares.iter().rev().find_map(|share| *share);
    (last, last.map(words::percent).unwrap_or_default())
}
