//! A sparkline: the course of a figure without axes, its newest month marked.

use super::{
    Drawing,
    axis::{AxisUnit, Scale},
    format::Format,
    paint::{Paint, inner},
    plot::{Plot, as_real},
    svg::{Svg, register_font, single},
};
use charts_rs::{LineChart, Series, Symbol};

/// The course of a figure.
#[derive(Debug, Clone)]
pub struct Sparkline {
    /// One a month; `None`: cannot be read.
    pub values: Vec<Option<f64>>,
}

const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 34.0;

impl Sparkline {
    /// Draws it. Its axis spans its own values: a sparkline shows a course, not a size.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let plot = Plot { left: 0.0, top: 5.0, right: WIDTH, bottom: HEIGHT - 5.0 };
        let readable = || self.values.iter().copied().flatten();
        let low = readable().fold(f64::INFINITY, f64::min);
        let high = readable().fold(f64::NEG_INFINITY, f64::max);
        let mut svg = Svg::new(Format::Narrow);
        if low.is_finite() {
            let range = if high - low < 1e-12 { 1.0 } else { high - low };
            let scale = Scale::over([0.0, 1.0].into_iter(), AxisUnit::Number);
            let parts: Vec<Option<f64>> = self
                .values
                .iter()
                .map(|v| v.map(|v| if high - low < 1e-12 { 0.5 } else { (v - low) / range }))
                .collect();
            svg.raw(&inner(&line(&parts, &plot)));
            if let Some((place, value)) = parts.iter().enumerate().rev().find_map(|(i, v)| v.map(|v| (i, v))) {
                let slot = plot.width() / as_real(parts.len());
                let x = plot.left + slot * (as_real(place) + 0.5);
                svg.dots(&[(x, plot.y(&scale, value))], 7.0, Paint::Focus);
            }
        }
        Drawing { svg: svg.finish_unheard(WIDTH, HEIGHT), summary: String::new(), key: Vec::new() }
    }
}

fn line(parts: &[Option<f64>], plot: &Plot) -> String {
    register_font();
    let series = Series::new_nullable(String::new(), parts.iter().map(|v| v.map(single)).collect());
    let mut chart = LineChart::new(vec![series], vec![String::new(); parts.len()]);
    plot.apply(&mut chart.base, Format::Narrow, HEIGHT);
    chart.width = single(WIDTH);
    chart.margin.right = 0.0;
    chart.grid.stroke_width = 0.0;
    chart.grid.stroke_color = super::paint::NOTHING;
    for axis in &mut chart.y_axis_configs {
        axis.min = Some(0.0);
        axis.max = Some(1.0);
        axis.split_number = 1;
    }
    chart.series.colors = vec![Paint::Muted.sentinel()];
    chart.series.stroke_width = 2.0;
    chart.series.symbol = Some(Symbol::None);
    chart.series.smooth = false;
    chart.svg().expect("the font is registered and every value is finite")
}
