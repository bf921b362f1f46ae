//! A time line: what ran from when to when, over the days that asked for care, with today marked.

use super::{
    Drawing,
    axis::month_position,
    paint::Paint,
    plot::{Plot, WIDTH, as_real, draw_months},
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

const ROW: f64 = 40.0;
const TOP: f64 = 8.0;

impl TimeLine {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let bottom = TOP + (as_real(self.spans.len()) * ROW).max(ROW);
        let height = bottom + 44.0;
        let plot = Plot { left: 6.0, top: TOP, right: WIDTH - 6.0, bottom };
        let mut svg = Svg::default();
        self.draw_frame(&mut svg, &plot);
        for (spans, paint, opacity) in [(&self.closed, Paint::Muted, 0.16), (&self.moods, Paint::Signal, 0.3)] {
            for (left, width) in spans.iter().filter_map(|span| self.place(&plot, span)) {
                let area = Area { left, top: plot.top, width, height: plot.bottom - plot.top };
                svg.rect(area, paint, opacity);
            }
        }
        for (row, span) in self.spans.iter().enumerate() {
            self.draw_span(&mut svg, &plot, plot.top + as_real(row) * ROW, span);
        }
        draw_months(&mut svg, &plot, self.language, &self.months, bottom + 18.0);
        let summary = words::time_line_summary(self.language, self.spans.len(), self.moods.len());
        Drawing { svg: svg.finish(WIDTH, height, &self.title), summary, key: Vec::new() }
    }

    fn draw_frame(&self, svg: &mut Svg, plot: &Plot) {
        let count = self.months.len();
        let slot = plot.width() / as_real(count.max(1));
        for month in 0..=count {
            let x = plot.left + as_real(month) * slot;
            svg.line((x, plot.top), (x, plot.bottom), Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
        }
        let today = month_position(&self.months, self.today.plus(1));
        if today <= as_real(count) {
            let x = plot.left + today * slot;
            svg.line((x, plot.top), (x, plot.bottom), Stroke { paint: Paint::Muted, width: 1.5, dash: "2 3" });
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

    /// A row: the name over its bar, kept within the drawing.
    fn draw_span(&self, svg: &mut Svg, plot: &Plot, top: f64, span: &Span) {
        let Some((left, width)) = self.place(plot, span) else {
            return;
        };
        let paint = if span.focus { Paint::Signal } else { Paint::Focus };
        svg.rect(Area { left, top: top + 22.0, width, height: 9.0 }, paint, 1.0);
        let name = fitted(&span.name, TEXT, plot.width());
        let fits = left + text_width(&name, TEXT) <= plot.right;
        let (anchor, x) = if fits { (Anchor::Start, left) } else { (Anchor::End, (left + width).max(plot.left)) };
        let x = if anchor == Anchor::End { x.max(plot.left + text_width(&name, TEXT)) } else { x };
        svg.text(x, top + 17.0, &name, Lettering { anchor, weight: Weight::Regular, ..Lettering::LABEL });
    }
}
