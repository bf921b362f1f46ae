//! Weekday × hour: how fast posts are answered, darker for faster; cells without enough posts stay empty.

use super::{
    Drawing,
    paint::Paint,
    plot::{WIDTH, as_real},
    svg::{Anchor, Area, Lettering, Svg},
};
use crate::community::Language;
use crate::render::words::{self, Label};

/// A week of hours.
#[derive(Debug, Clone)]
pub struct Heat {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// Cells with a value; the others stay empty.
    pub cells: Vec<HeatCell>,
}

/// One hour of a weekday.
#[derive(Debug, Clone)]
pub struct HeatCell {
    /// 1 = Monday … 7 = Sunday.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// How strong, in any unit: the strongest is drawn darkest.
    pub value: f64,
    /// The value in words.
    pub text: String,
}

const LEFT: f64 = 40.0;
const TOP: f64 = 24.0;
const ROW: f64 = 26.0;
const LEVELS: [f64; 5] = [0.15, 0.35, 0.55, 0.78, 1.0];

impl Heat {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let height = TOP + 7.0 * ROW + 4.0;
        let column = (WIDTH - LEFT) / 24.0;
        let mut svg = Svg::default();
        for hour in (0..24).step_by(3) {
            let x = LEFT + f64::from(hour) * column;
            let hour = u8::try_from(hour).unwrap_or_default();
            svg.text(x, TOP - 8.0, &words::hour(self.language, hour), Lettering::NOTE);
        }
        let mut rows = Vec::new();
        for weekday in 1..=7u8 {
            let y = TOP + f64::from(weekday - 1) * ROW;
            let lettering = Lettering { anchor: Anchor::End, ..Lettering::NOTE };
            svg.text(LEFT - 8.0, y + ROW / 2.0 + 5.0, words::weekday(self.language, weekday), lettering);
            rows.push(Area { left: LEFT, top: y + 1.0, width: WIDTH - LEFT, height: ROW - 2.0 });
        }
        svg.rects(&rows, Paint::Grid, 0.5);
        let ranked = self.ranked();
        for (level, opacity) in LEVELS.into_iter().enumerate() {
            let of_level = self.cells.iter().zip(&ranked).filter(|(_, rank)| **rank == level);
            let places: Vec<(f64, f64)> = of_level.map(|(cell, _)| place_of(cell, column)).collect();
            svg.strips(&places, (column - 2.0, ROW - 2.0), Paint::Focus, opacity);
        }
        let summary = self.summary();
        Drawing { svg: svg.finish(WIDTH, height, &self.title), summary, key: Vec::new() }
    }

    /// The level of each cell: fifths of the ranks, so that one extreme cell does not pale the rest.
    fn ranked(&self) -> Vec<usize> {
        let mut sorted: Vec<f64> = self.cells.iter().map(|cell| cell.value).collect();
        sorted.sort_by(f64::total_cmp);
        let count = as_real(sorted.len().max(1));
        let level = |value: f64| {
            let below = as_real(sorted.partition_point(|other| *other < value)) + 0.5;
            (1..LEVELS.len()).find(|fifth| below <= as_real(*fifth) * count / 5.0).unwrap_or(LEVELS.len()) - 1
        };
        self.cells.iter().map(|cell| level(cell.value)).collect()
    }

    fn summary(&self) -> String {
        match self.cells.iter().max_by(|a, b| a.value.total_cmp(&b.value)) {
            Some(best) => words::heat_summary(
                self.language,
                words::weekday(self.language, best.weekday),
                &words::hour(self.language, best.hour),
                &best.text,
            ),
            None => Label::NoRecords.text(self.language).to_owned(),
        }
    }
}

/// The middle of a cell's left side.
fn place_of(cell: &HeatCell, column: f64) -> (f64, f64) {
    let row = f64::from(cell.weekday.clamp(1, 7) - 1) + 0.5;
    (LEFT + f64::from(cell.hour) * column + 1.0, TOP + row * ROW)
}
