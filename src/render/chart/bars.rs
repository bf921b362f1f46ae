//! Ranked bars: names with a value each, from zero, the values on the bars' ends.

use super::{
    Drawing,
    format::{self, Format},
    paint::{NOTHING, Paint, inner},
    plot::as_real,
    svg::{Anchor, FAMILY, Lettering, Svg, TEXT, Weight, fitted, register_font, single, text_width},
};
use crate::community::Language;
use crate::render::words::{self, Label};
use charts_rs::{HorizontalBarChart, Series};

/// Names with a value each, in the order they are to stand.
#[derive(Debug, Clone)]
pub struct Bars {
    /// The language of its summary.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// Top to bottom; at most twelve are drawn, the table holds all.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Its length, from 0.
    pub value: f64,
    /// The value in words (`12건`).
    pub text: String,
    /// Whether it is the one to look at; where none is, all are drawn alike.
    pub focus: bool,
}

const MOST_BARS: usize = 12;
const ROW: f64 = 30.0;
/// Bars that stand back, where one is to look at: 0.55 of the strong colour is still 3:1 on the ground.
const REST: u8 = 140;

impl Bars {
    /// Draws them.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let width = format.width();
        let shown = &self.bars[..self.bars.len().min(MOST_BARS)];
        let height = (as_real(shown.len()) * ROW).max(ROW) + 8.0;
        let names: Vec<String> = shown.iter().map(|bar| fitted(&bar.name, TEXT, width * 0.4)).collect();
        let left = names.iter().map(|name| text_width(name, TEXT)).fold(0.0, f64::max) + 10.0;
        let room = shown.iter().map(|bar| text_width(&bar.text, TEXT)).fold(0.0, f64::max) + 12.0;
        let mut svg = Svg::new(format);
        let largest = shown.iter().map(|bar| bar.value).fold(0.0, f64::max);
        if largest > 0.0 {
            svg.raw(&inner(&Self::lengths(shown, (left, room), largest, (width, height))));
        }
        for (place, bar) in shown.iter().enumerate() {
            let y = 4.0 + (as_real(place) + 0.5) * ROW + 5.0;
            svg.text(left - 8.0, y, &names[place], Lettering { anchor: Anchor::End, ..Lettering::LABEL });
            let end = left + if largest > 0.0 { bar.value / largest * (width - left - room) } else { 0.0 };
            let weight = if bar.focus { Weight::Strong } else { Weight::Regular };
            svg.text(end + 6.0, y, &bar.text, Lettering { weight, ..Lettering::LABEL });
        }
        svg.finish(height, &self.title)
    }

    fn lengths(shown: &[Bar], (left, right): (f64, f64), largest: f64, (width, height): (f64, f64)) -> String {
        register_font();
        let any_focus = shown.iter().any(|bar| bar.focus);
        let paints = shown.iter().rev().map(|bar| match (bar.focus, any_focus) {
            (true, _) | (false, false) => Some(Paint::Focus.sentinel()),
            (false, true) => Some(Paint::Focus.sentinel().with_alpha(REST)),
        });
        let lengths = shown.iter().rev().map(|bar| Some(single(bar.value)));
        let mut series = Series::new_nullable(String::new(), lengths.collect());
        series.colors = Some(paints.collect());
        let mut chart = HorizontalBarChart::new(vec![series], vec![String::new(); shown.len()]);
        chart.width = single(width);
        chart.height = single(height);
        chart.margin = charts_rs::Box { left: single(left), top: 4.0, right: single(right), bottom: 4.0 };
        chart.legend.show = Some(false);
        FAMILY.clone_into(&mut chart.font_family);
        chart.background_color = NOTHING;
        chart.x_axis.hidden = true;
        chart.y_axis_hidden = true;
        chart.grid.stroke_color = NOTHING;
        chart.grid.stroke_width = 0.0;
        for axis in &mut chart.y_axis_configs {
            axis.min = Some(0.0);
            axis.max = Some(single(largest));
            axis.split_number = 1;
        }
        chart.svg().expect("the font is registered and every value is finite")
    }

    fn summary(&self) -> String {
        match self.bars.iter().max_by(|a, b| a.value.total_cmp(&b.value)) {
            Some(most) => words::bars_summary(self.language, self.bars.len(), &(most.name.clone(), most.text.clone())),
            None => Label::NoRecords.text(self.language).to_owned(),
        }
    }
}
