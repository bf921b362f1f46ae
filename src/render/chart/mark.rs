//! What else happened: campaigns, moods and declared shifts as strips under a month axis, keyed by letters.

use super::{
    axis::month_position,
    paint::Paint,
    plot::{Plot, as_real},
    svg::{Anchor, Area, Lettering, Stroke, Svg, Weight},
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

/// Draws the marks that touch the months and returns their key.
pub(super) fn draw_marks(svg: &mut Svg, plot: &Plot, months: &[Month], marks: &[TimeMark]) -> Vec<KeyEntry> {
    let count = as_real(months.len().max(1));
    let slot = plot.width() / count;
    let mut key = Vec::new();
    let mut last_letter = f64::MIN;
    for mark in marks {
        let start = month_position(months, mark.first).clamp(0.0, count);
        let end = month_position(months, mark.last.plus(1)).clamp(0.0, count);
        if end <= start {
            continue;
        }
        let left = plot.left + start * slot;
        let width = ((end - start) * slot).max(3.0);
        match mark.kind {
            MarkKind::Campaign => {
                let area = Area { left, top: plot.bottom + 3.0, width, height: 4.0 };
                svg.rect(area, Paint::Focus, 0.7);
            }
            MarkKind::Mood => {
                let area = Area { left, top: plot.top, width, height: plot.bottom - plot.top + 7.0 };
                svg.rect(area, Paint::Ink, 0.12);
            }
            MarkKind::Shift => {
                let stroke = Stroke { paint: Paint::Muted, width: 1.5, dash: "1 3" };
                svg.line((left, plot.top), (left, plot.bottom + 7.0), stroke);
            }
        }
        let letter = letter(key.len());
        let x = (left + width / 2.0).max(last_letter + 10.0);
        last_letter = x;
        let lettering = Lettering { paint: Paint::Muted, size: 12.0, anchor: Anchor::Middle, weight: Weight::Regular };
        svg.text(x, plot.bottom + 18.0, &letter, lettering);
        key.push(KeyEntry { letter, text: mark.text.clone() });
    }
    key
}

/// a … z, then aa, ab …
fn letter(place: usize) -> String {
    let own = char::from(b'a' + u8::try_from(place % 26).expect("less than 26"));
    if place < 26 { own.to_string() } else { format!("{}{own}", letter(place / 26 - 1)) }
}
