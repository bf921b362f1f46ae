//! A time line: what ran from when to when, over the days that asked for care, with today marked.

use super::{
    Drawing,
    axis::{month_labels, month_position},
    format::{self, Format},
    paint::Paint,
    plot::{Plot, as_real, draw_months},
    svg::{Anchor, Area, Lettering, Stroke, Svg, TEXT, Weight, fitted, text_width},
};
use crate::community::{Date, Language, Month};
use crate::render::words;

/// What ran from when to when.
#[derive(Debug, Clone)]
pub struct TimeLine {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The months of the axis, ascending, without holes.
    pub months: Vec<Month>,
    /// The date of `as_of`.
    pub today: Date,
    /// Top to bottom.
    pub spans: Vec<Span>,
    /// Days that asked for care, shaded over all rows.
    pub moods: Vec<Span>,
    /// Days nobody works, shaded paler over all rows.
    pub closed: Vec<Span>,
}

/// A span of dates with a name.
#[derive(Debug, Clone)]
pub struct Span {
    /// Its name.
    pub name: String,
    /// Its first date.
    pub first: Date,
    /// Its last date; `None`: open.
    pub last: Option<Date>,
    /// Whether it is the one to look at, or (of a campaign) one that met a day of care.
    pub focus: bool,
}

const TOP: f64 = 8.0;

impl TimeLine {
    /// Draws it: wide, the names stand before their rows; narrow, over their bars.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let summary = words::time_line_summary(self.language, self.spans.len(), self.moods.len());
        Drawing { svg: format::both(|format| self.drawn(format)), summary, key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let row = format.pick(28.0, 42.0);
        let bottom = TOP + as_real(self.spans.len().max(1)) * row;
        let names: Vec<String> =
            self.spans.iter().map(|span| fitted(&span.name, TEXT, format.pick(170.0, format.width()))).collect();
        let widest = names.iter().map(|name| text_width(name, TEXT)).fold(0.0, f64::max);
        let left = format.pick(widest + 12.0, 14.0);
        let plot = Plot { left, top: TOP, right: format.width() - 2.0, bottom };
        let mut svg = Svg::new(format);
        self.draw_frame(&mut svg, &plot);
        for (spans, paint, opacity) in [(&self.closed, Paint::Muted, 0.16), (&self.moods, Paint::Bad, 0.3)] {
            let areas: Vec<Area> = spans
                .iter()
                .filter_map(|span| self.place(&plot, span))
                .map(|(left, width)| Area { left, top: plot.top, width, height: plot.bottom - plot.top })
                .collect();
            svg.rects(&areas, paint, opacity);
        }
        for (place, (span, name)) in self.spans.iter().zip(&names).enumerate() {
            let top = plot.top + as_real(place) * row;
            let Some((left, width)) = self.place(&plot, span) else {
                continue;
            };
            let paint = if span.focus { Paint::Bad } else { Paint::Focus };
            let y = top + format.pick(row / 2.0 - 5.0, 24.0);
            svg.rect(Area { left, top: y, width, height: 10.0 }, paint, 1.0);
            if span.focus {
                let (left, width) = self.met(&plot, span).unwrap_or((left, width));
                svg.signals(&[(left + width / 2.0, y + 5.0)], super::News::Bad);
            }
            match format {
                Format::Wide => {
                    let lettering = Lettering { anchor: Anchor::End, ..Lettering::LABEL };
                    svg.text(plot.left - 8.0, y + 10.0, name, lettering);
                }
                Format::Narrow => Self::draw_name(&mut svg, &plot, name, (left, top + 17.0)),
            }
        }
        draw_months(&mut svg, &plot, self.language, &self.months, bottom + 18.0);
        svg.finish(bottom + 40.0, &self.title)
    }

    /// A line before each month that is named, and one for today.
    fn draw_frame(&self, svg: &mut Svg, plot: &Plot) {
        let count = self.months.len();
        let slot = plot.width() / as_real(count.max(1));
        let line = |x: f64| ((x, plot.top), (x, plot.bottom));
        let named = month_labels(self.language, &self.months, plot.width());
        let lines: Vec<_> = named.iter().map(|(month, ..)| line(plot.left + as_real(*month) * slot)).collect();
        svg.lines(&lines, Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
        let today = month_position(&self.months, self.today.plus(1));
        if today <= as_real(count) {
            let x = plot.left + today * slot;
            svg.lines(&[line(x)], Stroke { paint: Paint::Muted, width: 1.5, dash: "2 3" });
        }
    }

    /// Left end and width of a span within the months; `None`: outside.
    fn place(&self, plot: &Plot, span: &Span) -> Option<(f64, f64)> {
        let count = as_real(self.months.len());
        let slot = plot.width() / count.max(1.0);
        let start = month_position(&self.months, span.first).clamp(0.0, count);
        let end = span.last.map_or(count, |last| month_position(&self.months, last.plus(1)).clamp(0.0, count));
        (end > start).then(|| (plot.left + start * slot, ((end - start) * slot).max(3.0)))
    }

    /// Where a span first met days of care; `None`: none of those shaded.
    fn met(&self, plot: &Plot, span: &Span) -> Option<(f64, f64)> {
        let end = |span: &Span| span.last.unwrap_or(self.today);
        let both = self.moods.iter().map(|mood| (mood.first.max(span.first), end(mood).min(end(span))));
        let (first, last) = both.filter(|(first, last)| first <= last).min()?;
        self.place(plot, &Span { first, last: Some(last), ..span.clone() })
    }

    /// A name over its bar, kept within the drawing, before what it crosses.
    fn draw_name(svg: &mut Svg, plot: &Plot, name: &str, (left, y): (f64, f64)) {
        let wide = text_width(name, TEXT) * 1.06;
        let x = left.min(plot.right - wide).max(plot.left);
        svg.text(x, y, name, Lettering { weight: Weight::Strong, ..Lettering::LABEL });
    }
}
