//! What else happened: campaigns, moods and declared shifts as strips under a month axis, keyed by letters.

use super::{
    axis::month_position,
    paint::Paint,
    plot::{Plot, as_real},
    svg::{Area, Stroke, Svg},
};
use crate::community::{Date, Month};

/// Something on the time axis.
#[derive(Debug, Clone)]
pub struct TimeMark {
    /// What kind of thing.
    pub kind: MarkKind,
    /// Its first date.
    pub first: Date,
    /// Its last date.
    pub last: Date,
    /// In words, with its dates: `가을 로스트, 10월 2일–14일`.
    pub text: String,
}

/// What a mark stands for; each has its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A campaign: a solid strip.
    Campaign,
    /// Days of a mood that asks for care: a strip and a shade over the plot.
    Mood,
    /// A declared change from which limits start anew: a line.
    Shift,
}

/// A letter on the axis and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyEntry {
    /// `a`, `b` …; or what a kind of mark looks like (`◆`).
    pub letter: String,
    /// In words.
    pub text: String,
}

/// Height of a lane of strips under the axis.
const LANE: f64 = 11.0;
/// At most so many lanes; what finds none free shares the last.
const LANES: usize = 4;
/// Room a letter takes beside its strip.
const LETTER: f64 = 10.0;

/// The marks that touch the months of a plot, laid out: campaigns as strips in lanes under the axis, moods and shifts
/// over the plot with their letters above it.
#[derive(Debug, Default)]
pub(super) struct Marks {
    strips: Vec<Area>,
    moods: Vec<Area>,
    shifts: Vec<f64>,
    /// The place on the axis a letter hangs on, how far beside it, its foot, and itself.
    letters: Vec<(f64, f64, f64, String)>,
    /// Where each lane is free from.
    lanes: Vec<f64>,
    /// What the letters stand for.
    pub(super) key: Vec<KeyEntry>,
}

impl Marks {
    /// Lays marks out. Shifts take their letters last: they differ from metric to metric, and the rest does not.
    pub(super) fn lay(plot: &Plot, months: &[Month], marks: &[TimeMark]) -> Self {
        let count = as_real(months.len().max(1));
        let slot = plot.width() / count;
        let mut laid = Self::default();
        let mut above: Vec<(f64, String)> = Vec::new();
        let is_shift = |mark: &&TimeMark| mark.kind == MarkKind::Shift;
        for mark in marks.iter().filter(|mark| !is_shift(mark)).chain(marks.iter().filter(is_shift)) {
            let start = month_position(months, mark.first).clamp(0.0, count);
            let end = month_position(months, mark.last.plus(1)).clamp(0.0, count);
            if end <= start {
                continue;
            }
            let (left, width) = (plot.left + start * slot, ((end - start) * slot).max(3.0));
            let letter = letter(laid.key.len());
            match mark.kind {
                MarkKind::Campaign => laid.lay_strip(plot, left, width, &letter),
                MarkKind::Mood => {
                    laid.moods.push(Area { left, top: plot.top, width, height: plot.bottom - plot.top });
                    above.push((left + width / 2.0, letter.clone()));
                }
                MarkKind::Shift => {
                    laid.shifts.push(left);
                    above.push((left, letter.clone()));
                }
            }
            laid.key.push(KeyEntry { letter, text: mark.text.clone() });
        }
        above.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut free = f64::MIN;
        for (x, letter) in above {
            let x = x.max(free);
            free = x + LETTER;
            laid.letters.push((x, 0.0, plot.top - 5.0, letter));
        }
        laid
    }

    /// A strip in the first lane that is free, its letter before it, after it, or on it.
    fn lay_strip(&mut self, plot: &Plot, left: f64, width: f64, letter: &str) {
        let right = left + width;
        let (from, to, at, beside) = if left - LETTER >= plot.left {
            (left - LETTER, right, left, -LETTER / 2.0)
        } else if right + LETTER <= plot.right {
            (left, right + LETTER, right, LETTER / 2.0)
        } else {
            (left, right, left + width / 2.0, 0.0)
        };
        let free = self.lanes.iter().position(|free| *free <= from);
        let lane = free.unwrap_or(self.lanes.len()).min(LANES - 1);
        if lane == self.lanes.len() {
            self.lanes.push(f64::MIN);
        }
        self.lanes[lane] = self.lanes[lane].max(to + 2.0);
        let top = plot.bottom + 3.0 + as_real(lane) * LANE;
        self.strips.push(Area { left, top: top + 3.0, width, height: 5.0 });
        self.letters.push((at, beside, top + 9.5, letter.to_owned()));
    }

    /// The room the lanes take under the plot.
    pub(super) fn height(&self) -> f64 {
        as_real(self.lanes.len()) * LANE
    }

    /// Draws them but for their letters.
    pub(super) fn draw(&self, svg: &mut Svg, plot: &Plot) {
        svg.rects(&self.moods, Paint::Ink, 0.12);
        let shifts: Vec<_> = self.shifts.iter().map(|x| ((*x, plot.top), (*x, plot.bottom))).collect();
        svg.lines(&shifts, Stroke { paint: Paint::Muted, width: 1.5, dash: "1 3" });
        svg.rects(&self.strips, Paint::Focus, 0.7);
    }

    /// The letters, in a plot that may be another of the same height: hung on the same dates.
    pub(super) fn draw_letters(&self, svg: &mut Svg, laid: &Plot, plot: &Plot) {
        let factor = plot.width() / laid.width().max(1.0);
        let moved = |at: f64| plot.left + (at - laid.left) * factor;
        let letters = self.letters.iter().map(|(at, beside, y, letter)| (moved(*at) + beside, *y, letter.clone()));
        svg.letters(&letters.collect::<Vec<_>>());
    }
}

/// a … z, then aa, ab …
pub(super) fn letter(place: usize) -> String {
    let own = char::from(b'a' + u8::try_from(place % 26).expect("less than 26"));
    if place < 26 { own.to_string() } else { format!("{}{own}", letter(place / 26 - 1)) }
}
