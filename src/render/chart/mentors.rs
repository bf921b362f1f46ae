//! Who looks after how many: a row a mentor, a mark a person, the busiest first.

use super::{
    Drawing,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Anchor, Lettering, Stroke, Svg, TEXT, Weight, fitted, text_width},
};
use crate::community::Language;
use crate::render::words;

/// Mentors and those in their care.
#[derive(Debug, Clone)]
pub struct Mentors {
    /// The language of its summary.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// Who leads them all; empty: nobody is named.
    pub leads: String,
    /// Top to bottom.
    pub rows: Vec<MentorRow>,
}

/// A mentor.
#[derive(Debug, Clone)]
pub struct MentorRow {
    /// Their name, or their place where names are not shown.
    pub name: String,
    /// People in their care.
    pub people: u64,
    /// In words: people and meetings.
    pub text: String,
    /// Whether this row stands for those nobody looks after.
    pub nobody: bool,
}

const ROW: f64 = 44.0;
/// More marks than this grow smaller.
const MARKS: f64 = 20.0;

impl Mentors {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let mentored = self.rows.iter().take_while(|row| !row.nobody).count();
        let most = self.rows.iter().filter(|row| !row.nobody).map(|row| row.people).max().unwrap_or(0);
        let nobody = self.rows.iter().filter(|row| row.nobody).map(|row| row.people).sum();
        let summary = words::mentors_summary(self.language, mentored as u64, most, nobody);
        Drawing { svg: format::both(|format| self.drawn(format)), summary, key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let mut svg = Svg::new(format);
        let top = if self.leads.is_empty() { 0.0 } else { 30.0 };
        let bottom = top + as_real(self.rows.len()) * ROW;
        if !self.leads.is_empty() {
            svg.text(
                0.0,
                18.0,
                &fitted(&self.leads, TEXT, format.width()),
                Lettering { weight: Weight::Strong, ..Lettering::LABEL },
            );
        }
        let mentored = self.rows.iter().take_while(|row| !row.nobody).count();
        if mentored > 0 {
            let stroke = Stroke { paint: Paint::Muted, width: 1.5, dash: "" };
            let last = top + as_real(mentored - 1) * ROW + 31.0;
            svg.line((6.0, top.max(6.0) - 4.0), (6.0, last), stroke);
        }
        for (place, row) in self.rows.iter().enumerate() {
            Self::draw_row(&mut svg, format, top + as_real(place) * ROW, row);
        }
        svg.finish(bottom + 4.0, &self.title)
    }

    fn draw_row(svg: &mut Svg, format: Format, top: f64, row: &MentorRow) {
        let width = format.width();
        let room = width - text_width(&row.text, TEXT) - 40.0;
        svg.text(22.0, top + 16.0, &fitted(&row.name, TEXT, room), Lettering::LABEL);
        svg.text(width, top + 16.0, &row.text, Lettering { anchor: Anchor::End, ..Lettering::LABEL });
        let y = top + 31.0;
        if !row.nobody {
            svg.line((6.0, y), (22.0, y), Stroke { paint: Paint::Muted, width: 1.5, dash: "" });
        }
        let count = as_real(usize::try_from(row.people).unwrap_or(usize::MAX));
        let step = (width - 40.0) / count.max(MARKS);
        let size = (step * 0.72).min(13.0);
        let places: Vec<(f64, f64)> =
            (0..row.people).zip(0..).map(|(_, place): (u64, i32)| (30.0 + f64::from(place) * step, y)).collect();
        svg.dots(&places, size, if row.nobody { Paint::Muted } else { Paint::Focus });
    }
}
