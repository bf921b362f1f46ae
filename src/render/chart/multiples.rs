//! Small multiples: the same figure of several groups over the same months and on the same scale, one panel each, its
//! newest value beside its name.

use super::{
    AxisUnit, Drawing,
    axis::Scale,
    format::{self, Format},
    paint::Paint,
    plot::{Plot, as_real},
    svg::{Lettering, SMALL, Stroke, Svg, Weight, fitted},
};
use crate::community::Language;
use crate::render::words::{self, Label};

/// The same figure of several groups.
#[derive(Debug, Clone)]
pub struct Multiples {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// In what the values are.
    pub unit: AxisUnit,
    /// The target; `None`: there is none.
    pub target: Option<f64>,
    /// In the order of reading; at most twelve are drawn, the table holds all.
    pub panels: Vec<MultiplePanel>,
}

/// One group.
#[derive(Debug, Clone)]
pub struct MultiplePanel {
    /// Its name.
    pub name: String,
    /// One a month, ascending; `None`: cannot be read. All panels have the same months.
    pub values: Vec<Option<f64>>,
    /// The newest complete month's value with what it rests on, or why there is none.
    pub text: String,
    /// Place of that month among the values.
    pub newest: usize,
}

const MOST: usize = 12;
const HEAD: f64 = 40.0;
const TALL: f64 = 54.0;
const GAP: f64 = 18.0;

impl Multiples {
    /// Draws them.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let shown = &self.panels[..self.panels.len().min(MOST)];
        let values = shown.iter().flat_map(|panel| panel.values.iter().copied().flatten());
        let scale = Scale::over(values.chain(self.target), self.unit);
        let columns = format.pick(4, 2);
        let wide = (format.width() + GAP) / as_real(columns) - GAP;
        let plots: Vec<Plot> = (0..shown.len())
            .map(|place| {
                let left = as_real(place % columns) * (wide + GAP);
                let top = as_real(place / columns) * (HEAD + TALL + GAP) + HEAD;
                Plot { left, top, right: left + wide, bottom: top + TALL }
            })
            .collect();
        let mut svg = Svg::new(format);
        let across = |value: f64| plots.iter().map(move |plot| (plot, value));
        let lines = |value: f64| -> Vec<_> {
            across(value)
                .map(|(plot, value)| (plot.y(&scale, value), plot))
                .map(|(y, p)| ((p.left, y), (p.right, y)))
                .collect()
        };
        svg.lines(&lines(scale.max), Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
        svg.lines(&lines(0.0), Stroke { paint: Paint::Muted, width: 1.0, dash: "" });
        if let Some(target) = self.target {
            svg.lines(&lines(target), Stroke { paint: Paint::Ink, width: 1.2, dash: "5 4" });
        }
        Self::draw_courses(&mut svg, shown, &plots, &scale);
        let names: Vec<String> = shown.iter().map(|panel| fitted(&panel.name, SMALL, wide)).collect();
        let names = names.iter().zip(&plots).map(|(name, plot)| (plot.left, plot.top - 25.0, name.as_str()));
        svg.texts(names, Lettering::NOTE);
        let texts = shown.iter().zip(&plots).map(|(panel, plot)| (plot.left, plot.top - 7.0, panel.text.as_str()));
        svg.texts(texts, Lettering { weight: Weight::Strong, ..Lettering::LABEL });
        let height = plots.last().map_or(HEAD, |plot| plot.bottom) + 4.0;
        svg.finish(height, &self.title)
    }

    /// Lines, broken where a month cannot be read; months between such as dots; the newest complete month marked.
    fn draw_courses(svg: &mut Svg, shown: &[MultiplePanel], plots: &[Plot], scale: &Scale) {
        let (mut ways, mut alone, mut newest) = (Vec::new(), Vec::new(), Vec::new());
        for (panel, plot) in shown.iter().zip(plots) {
            let place = |month: usize| {
                let value = panel.values.get(month).copied().flatten()?;
                Some((plot.slot(month, panel.values.len()).round(), plot.y(scale, value).round()))
            };
            let mut way: Vec<(f64, f64)> = Vec::new();
            for month in 0..=panel.values.len() {
                match place(month) {
                    Some(at) => way.push(at),
                    None => match std::mem::take(&mut way).as_slice() {
                        [] => {}
                        [one] => alone.push(*one),
                        several => ways.push(several.to_vec()),
                    },
                }
            }
            newest.extend(place(panel.newest));
        }
        svg.ways(&ways, Stroke { paint: Paint::Focus, width: 2.0, dash: "" });
        svg.dots(&alone, 4.0, Paint::Focus);
        svg.dots(&newest, 8.0, Paint::Focus);
    }

    fn summary(&self) -> String {
        if self.panels.is_empty() {
            return Label::NoRecords.text(self.language).to_owned();
        }
        let rows: Vec<words::Point> =
            self.panels.iter().map(|panel| (panel.name.clone(), panel.text.clone())).collect();
        words::ranges_summary(&rows)
    }
}
