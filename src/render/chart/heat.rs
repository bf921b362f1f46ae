//! Weekday × hour: how fast posts are answered, darker for faster; cells without enough posts stay empty.

use super::{
    Drawing, KeyEntry,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Area, Lettering, Svg},
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
    /// Weekday and hour of those that are outlined.
    pub best: Vec<(u8, u8)>,
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
const LEVELS: [f64; 5] = [0.15, 0.35, 0.55, 0.78, 1.0];

/// How cells lie: wide, the hours run across and the days down; narrow, the other way, so that a cell stays wide enough.
#[derive(Clone, Copy)]
struct Grid {
    format: Format,
    /// Width and height of a cell.
    cell: (f64, f64),
}

impl Grid {
    fn new(format: Format) -> Self {
        let room = format.width() - LEFT;
        Self { format, cell: format.pick((room / 24.0, 26.0), (room / 7.0, 17.0)) }
    }

    /// Columns and rows.
    fn size(self) -> (f64, f64) {
        self.format.pick((24.0, 7.0), (7.0, 24.0))
    }

    /// The upper left corner of an hour of a weekday (from 0).
    fn corner(self, weekday: f64, hour: f64) -> (f64, f64) {
        let (column, row) = self.format.pick((hour, weekday), (weekday, hour));
        (LEFT + column * self.cell.0, TOP + row * self.cell.1)
    }

    fn bottom(self) -> f64 {
        TOP + self.size().1 * self.cell.1
    }
}

impl Heat {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        Drawing { svg: format::both(|format| self.drawn(format)), summary: self.summary(), key: self.key() }
    }

    /// What an outline stands for.
    fn key(&self) -> Vec<KeyEntry> {
        let outlined = KeyEntry {
            letter: Label::OutlineMark.text(self.language).to_owned(),
            text: Label::BestTime.text(self.language).to_owned(),
        };
        if self.best.is_empty() { Vec::new() } else { vec![outlined] }
    }

    fn drawn(&self, format: Format) -> String {
        let grid = Grid::new(format);
        let mut svg = Svg::new(format);
        self.draw_names(&mut svg, grid);
        let rows: Vec<Area> = (0..u8::try_from(format.pick(7, 24)).unwrap_or_default())
            .map(|row| Area {
                left: LEFT,
                top: TOP + f64::from(row) * grid.cell.1 + 1.0,
                width: format.width() - LEFT,
                height: grid.cell.1 - 2.0,
            })
            .collect();
        svg.rects(&rows, Paint::Grid, 0.5);
        let ranked = self.ranked();
        for (level, opacity) in LEVELS.into_iter().enumerate() {
            let of_level = self.cells.iter().zip(&ranked).filter(|(_, rank)| **rank == level);
            let places: Vec<(f64, f64)> = of_level.map(|(cell, _)| place_of(cell, grid)).collect();
            svg.strips(&places, (grid.cell.0 - 2.0, grid.cell.1 - 2.0), Paint::Focus, opacity);
        }
        for (weekday, hour) in &self.best {
            let (left, top) = grid.corner(f64::from(weekday.clamp(&1, &7) - 1), f64::from(*hour));
            svg.outline(Area { left, top, width: grid.cell.0, height: grid.cell.1 }, Paint::Ink);
        }
        svg.finish(grid.bottom() + 4.0, &self.title)
    }

    /// Names of the days and of every third hour, before their rows and over their columns.
    fn draw_names(&self, svg: &mut Svg, grid: Grid) {
        for hour in (0..24u8).step_by(3) {
            let (x, y) = grid.corner(0.0, f64::from(hour));
            let name = words::hour(self.language, hour);
            match grid.format {
                Format::Wide => svg.text(x, TOP - 8.0, &name, Lettering::NOTE),
                Format::Narrow => svg.text(LEFT - 6.0, y + 13.0, &name, Lettering::AXIS_LEFT),
            }
        }
        for weekday in 1..=7u8 {
            let (x, y) = grid.corner(f64::from(weekday - 1), 0.0);
            let name = words::weekday(self.language, weekday);
            match grid.format {
                Format::Wide => svg.text(LEFT - 8.0, y + 18.0, name, Lettering::AXIS_LEFT),
                Format::Narrow => svg.text(x + grid.cell.0 / 2.0, TOP - 8.0, name, Lettering::AXIS_BELOW),
            }
        }
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
fn place_of(cell: &HeatCell, grid: Grid) -> (f64, f64) {
    let (x, y) = grid.corner(f64::from(cell.weekday.clamp(1, 7) - 1), f64::from(cell.hour));
    (x + 1.0, y + grid.cell.1 / 2.0)
}
