//! Shares of a whole by month: stacked bars of at most four series, each named at the end of the stack.

use super::{
    AxisUnit, Drawing,
    axis::Scale,
    format::{self, Format},
    paint::{Paint, inner},
    plot::{Plot, apply_scale, axis_room, draw_base, draw_months, draw_values},
    svg::{Lettering, SMALL, Svg, fitted, single, text_width},
};
use crate::community::{Language, Month};
use crate::render::words::{self, Label};
use charts_rs::{BarChart, Series};

/// Shares of a whole by month.
#[derive(Debug, Clone)]
pub struct Shares {
    /// Anchor of its chart on the page: the narrow drawing shows the stacks of the wide one by it.
    pub id: String,
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// Ascending, without holes.
    pub months: Vec<Month>,
    /// From the bottom up; the first four are drawn. More belong into small multiples.
    pub series: Vec<ShareSeries>,
}

/// One part of the whole.
#[derive(Debug, Clone)]
pub struct ShareSeries {
    /// Its name.
    pub name: String,
    /// Whether it is a part of its own.
    pub part: SharePart,
    /// Its share, 0 to 1, parallel to the months; `None`: nothing to measure.
    pub values: Vec<Option<f64>>,
}

/// What a part of a whole is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharePart {
    /// One thing with a name.
    Own,
    /// All that has no part of its own: it stands back.
    Rest,
}

const HEIGHT: f64 = 250.0;
const MOST_SERIES: usize = 4;
/// Height of a name beside a stack.
const LINE: f64 = 17.0;

impl Shares {
    /// Draws them.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let shown = &self.series[..self.series.len().min(MOST_SERIES)];
        let summary = self.summary(shown);
        Drawing { svg: format::both(|format| self.drawn(format)), summary, key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let scale = Scale::over([1.0].into_iter(), AxisUnit::Share);
        let shown = &self.series[..self.series.len().min(MOST_SERIES)];
        let plot = self.plot(format, shown);
        let names: Vec<String> = shown.iter().map(|series| Self::name(format, series)).collect();
        let mut svg = Svg::new(format);
        if !self.months.is_empty() {
            let id = format::shared_id(&self.id);
            match format {
                Format::Wide => {
                    svg.raw(&format!("<g id=\"{id}\">{}</g>", inner(&self.stacks(shown, &plot, &scale))));
                }
                Format::Narrow => {
                    let squeeze = plot.squeeze(&self.plot(Format::Wide, shown));
                    svg.raw(&format!("<use href=\"#{id}\" transform=\"{squeeze}\"/>"));
                }
            }
        }
        draw_values(&mut svg, &plot, self.language, &scale);
        draw_base(&mut svg, &plot, &scale);
        draw_months(&mut svg, &plot, self.language, &self.months, plot.bottom + 20.0);
        self.draw_names(&mut svg, &plot, &scale, shown, &names);
        svg.finish(HEIGHT, &self.title)
    }

    fn name(format: Format, series: &ShareSeries) -> String {
        fitted(&series.name, SMALL, format.pick(120.0, 84.0))
    }

    /// Room for the names is left beside it.
    fn plot(&self, format: Format, shown: &[ShareSeries]) -> Plot {
        let scale = Scale::over([1.0].into_iter(), AxisUnit::Share);
        let names = shown.iter().map(|series| text_width(&Self::name(format, series), SMALL));
        let right = format.width() - names.fold(0.0, f64::max) - 18.0;
        Plot { left: axis_room(self.language, &scale), top: 10.0, right, bottom: HEIGHT - 46.0 }
            .on_whole_units(self.months.len())
    }

    fn stacks(&self, shown: &[ShareSeries], plot: &Plot, scale: &Scale) -> String {
        let series = shown.iter().map(|part| {
            let values = part.values.iter().map(|value| value.map(single)).collect();
            let mut series = Series::new_nullable(String::new(), values);
            series.stack = Some("whole".to_owned());
            series
        });
        let mut chart = BarChart::new(series.collect(), vec![String::new(); self.months.len()]);
        plot.apply(&mut chart.base, Format::Wide, HEIGHT);
        apply_scale(&mut chart.y_axis_configs, scale);
        chart.series.colors = shown.iter().enumerate().map(|(place, part)| part.paint(place).sentinel()).collect();
        chart.svg().expect("the font is registered and every value is finite")
    }

    /// Names beside the last stack, at the height of their part, pushed apart where parts are thin.
    fn draw_names(&self, svg: &mut Svg, plot: &Plot, scale: &Scale, shown: &[ShareSeries], names: &[String]) {
        let last = (0..self.months.len()).rev().find(|month| shown.iter().any(|s| value_of(s, *month) > 0.0));
        let Some(last) = last else {
            return;
        };
        let mut below = plot.bottom + LINE / 2.0;
        let mut sum = 0.0;
        for (place, series) in shown.iter().enumerate() {
            let share = value_of(series, last);
            let middle = plot.y(scale, (sum + share / 2.0).min(1.0));
            sum += share;
            let y = middle.min(below - LINE);
            below = y;
            let paint = series.paint(place);
            svg.dots(&[(plot.right + 8.0, y)], 8.0, paint);
            svg.text(plot.right + 16.0, y + 5.0, &names[place], Lettering { paint: Paint::Ink, ..Lettering::NOTE });
        }
    }

    fn summary(&self, shown: &[ShareSeries]) -> String {
        let last = (0..self.months.len()).rev().find(|month| shown.iter().any(|s| value_of(s, *month) > 0.0));
        match last {
            Some(last) => {
                let parts: Vec<(String, String)> =
                    shown.iter().map(|s| (s.name.clone(), words::percent(value_of(s, last)))).collect();
                words::shares_summary(self.language, &words::month(self.language, self.months[last]), &parts)
            }
            None => Label::NoRecords.text(self.language).to_owned(),
        }
    }
}

impl ShareSeries {
    fn paint(&self, place: usize) -> Paint {
        match self.part {
            SharePart::Own => Paint::Series(u8::try_from(place).unwrap_or(3)),
            SharePart::Rest => Paint::Muted,
        }
    }
}

fn value_of(series: &ShareSeries, month: usize) -> f64 {
    series.values.get(month).copied().flatten().unwrap_or_default()
}
