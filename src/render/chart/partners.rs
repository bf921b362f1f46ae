//! The map of partners: influence down, will across, a mark a person (or as many as the key says), its shape the goodwill.

use super::{
    Drawing, KeyEntry,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Anchor, Lettering, SMALL, Stroke, Svg, Weight, fitted, text_width},
};
use crate::community::Language;
use crate::render::words;

/// A map of partners.
#[derive(Debug, Clone)]
pub struct PartnerMap {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The same in a sentence.
    pub summary: String,
    /// Kinds of will, left to right.
    pub columns: Vec<String>,
    /// Reaches, from the farthest.
    pub rows: Vec<String>,
    /// Names of the goodwills: for, neutral, against, unknown.
    pub goodwills: [String; 4],
    /// Those that hold somebody.
    pub cells: Vec<PartnerCell>,
}

/// People of one reach and one will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartnerCell {
    /// Place of the reach.
    pub row: usize,
    /// Place of the will.
    pub column: usize,
    /// How many: for, neutral, against, unknown.
    pub people: [u64; 4],
}

/// Marks a goodwill, as they stand in the key.
const MARKS: [&str; 4] = ["●", "○", "◆", "·"];
/// Room of a mark.
const STEP: f64 = 12.5;
/// At most so many marks in a cell.
const MOST: u64 = 60;
const TOP: f64 = 24.0;

impl PartnerMap {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let unit = self.unit();
        let mark = |(letter, name): (&str, &String)| KeyEntry {
            letter: letter.to_owned(),
            text: if unit == 1 { name.clone() } else { words::people_a_mark(self.language, name, unit) },
        };
        let key = MARKS.into_iter().zip(&self.goodwills).map(mark).collect();
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary.clone(), key }
    }

    /// How many people a mark stands for.
    fn unit(&self) -> u64 {
        self.cells.iter().map(|cell| cell.people.iter().sum::<u64>().div_ceil(MOST)).max().unwrap_or(1).max(1)
    }

    fn drawn(&self, format: Format) -> String {
        let unit = self.unit();
        let names_width = self.rows.iter().map(|name| text_width(name, SMALL)).fold(80.0, f64::max);
        let left = format.pick(names_width + 16.0, 0.0);
        let wide = (format.width() - left) / as_real(self.columns.len().max(1));
        let across = ((wide - 12.0) / STEP).floor().max(1.0);
        let name_room = format.pick(0.0, 20.0);
        let mut svg = Svg::new(format);
        let names: Vec<String> = self.columns.iter().map(|name| fitted(name, SMALL, wide - 4.0)).collect();
        let heads =
            names.iter().enumerate().map(|(place, name)| (left + as_real(place) * wide + 6.0, 15.0, name.as_str()));
        svg.texts(heads, Lettering { paint: Paint::Ink, ..Lettering::NOTE });
        let mut marks: [Vec<(f64, f64)>; 4] = Default::default();
        let mut top = TOP;
        let mut rules = Vec::new();
        for (row, name) in self.rows.iter().enumerate() {
            rules.push(((0.0, top), (format.width(), top)));
            let in_row = || self.cells.iter().filter(move |cell| cell.row == row);
            let lines = |cell: &PartnerCell| {
                let marks = cell.people.iter().map(|people| people.div_ceil(unit)).sum::<u64>();
                (as_real(usize::try_from(marks).unwrap_or(usize::MAX)) / across).ceil()
            };
            let most = in_row().map(lines).fold(1.0, f64::max);
            svg.text(
                format.pick(left - 8.0, 6.0),
                top + 18.0,
                name,
                Lettering { anchor: format.pick(Anchor::End, Anchor::Start), ..Lettering::NOTE },
            );
            for cell in in_row() {
                let corner = (left + as_real(cell.column) * wide + 6.0, top + name_room);
                let total: u64 = cell.people.iter().sum();
                let lettering = Lettering { weight: Weight::Strong, ..Lettering::LABEL };
                svg.text(
                    corner.0,
                    corner.1 + 18.0,
                    &words::integer(i64::try_from(total).unwrap_or(i64::MAX)),
                    lettering,
                );
                place_marks(&mut marks, cell, unit, (corner.0 + 5.0, corner.1 + 30.0), across);
            }
            top += name_room + 30.0 + most * STEP + 4.0;
        }
        svg.lines(&rules, Stroke { paint: Paint::Grid, width: 1.0, dash: "" });
        let [good, neutral, against, unknown] = marks;
        svg.dots(&good, 10.0, Paint::Focus);
        svg.dots(&neutral, 10.0, Paint::Focus);
        svg.dots(&neutral, 6.0, Paint::Ground);
        svg.diamonds(&against, Paint::Bad);
        svg.dots(&unknown, 4.5, Paint::Muted);
        svg.finish(top, &self.title)
    }
}

/// Marks in lines, goodwill after goodwill.
fn place_marks(marks: &mut [Vec<(f64, f64)>; 4], cell: &PartnerCell, unit: u64, (x, y): (f64, f64), across: f64) {
    let mut place = 0.0_f64;
    for (kind, people) in cell.people.iter().enumerate() {
        for _ in 0..people.div_ceil(unit) {
            let line = (place / across).floor();
            marks[kind].push((x + (place - line * across) * STEP, y + line * STEP));
            place += 1.0;
        }
    }
}
