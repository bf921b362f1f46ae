//! Moves between two months on a ladder: rungs left and right, a band a move. Climbs are strong, falls marked, the rest
//! stands back.

use super::{
    Drawing,
    format::{self, Format},
    paint::Paint,
    svg::{Anchor, Area, Lettering, Svg, TEXT, short, text_width},
};
use crate::{
    community::Language,
    render::words::{self, Counter},
};
use std::cmp::Ordering;

/// Moves on a ladder.
#[derive(Debug, Clone)]
pub struct LadderFlow {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// What stands over the two columns: last month, this month.
    pub heads: (String, String),
    /// Names of the rungs, from the highest; a move names them by place.
    pub rungs: Vec<String>,
    /// What those are called who stood on none.
    pub newcomers: String,
    /// Who went from where to where.
    pub moves: Vec<LadderMove>,
}

/// A rung in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Slot {
    top: f64,
    height: f64,
    members: u64,
}

/// Members who made the same move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LadderMove {
    /// Rung last month; `None`: not seen before.
    pub from: Option<usize>,
    /// Rung this month.
    pub to: usize,
    /// How many.
    pub members: u64,
}

const TOP: f64 = 26.0;
const TALL: f64 = 250.0;
/// The least room for the names on either side.
const SIDE: f64 = 110.0;
const BAR: f64 = 9.0;
/// A blank between rungs, tall enough for two lines of names not to touch.
const GAP: f64 = 20.0;

impl LadderFlow {
    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let [up, down, stayed, new] = Way::ALL.map(|way| self.total(way));
        let summary = words::ladder_summary(self.language, (up, down, stayed), new);
        Drawing { svg: format::both(|format| self.drawn(format)), summary, key: Vec::new() }
    }

    fn drawn(&self, format: Format) -> String {
        let mut svg = Svg::new(format);
        let side = self.side(format);
        let (left, right) = (side, format.width() - side);
        let unit = self.unit();
        let starts = self.column(unit, |step| step.from.unwrap_or(self.rungs.len()));
        let ends = self.column(unit, |step| step.to);
        let muted = Lettering { anchor: Anchor::End, ..Lettering::NOTE };
        svg.text(left, TOP - 12.0, &self.heads.0, muted);
        svg.text(right, TOP - 12.0, &self.heads.1, Lettering::NOTE);
        self.draw_bands(&mut svg, (&starts, &ends), unit, (left, right));
        self.draw_rungs(&mut svg, &starts, left - BAR, (left - BAR - 6.0, Anchor::End));
        self.draw_rungs(&mut svg, &ends, right, (right + BAR + 6.0, Anchor::Start));
        svg.finish(TOP + TALL + 8.0, &self.title)
    }

    /// Members who went a way.
    fn total(&self, way: Way) -> u64 {
        self.moves.iter().filter(|step| step.way() == way).map(|step| step.members).sum()
    }

    /// Room for the widest name with its count.
    fn side(&self, format: Format) -> f64 {
        let members: u64 = self.moves.iter().map(|step| step.members).sum();
        let count = words::count(self.language, i64::try_from(members).unwrap_or(i64::MAX), Counter::Person);
        let names = self.rungs.iter().chain([&self.newcomers]);
        let widest = names.map(|name| text_width(&format!("{name} {count}"), TEXT)).fold(0.0, f64::max);
        (widest + BAR + 8.0).clamp(SIDE, format.width() * 0.4)
    }

    /// How tall one member is.
    fn unit(&self) -> f64 {
        let members: u64 = self.moves.iter().map(|step| step.members).sum();
        let blanks = GAP * real(self.rungs.len() as u64);
        (TALL - blanks) / real(members.max(1))
    }

    /// The rungs of a column, those without a name in it last.
    fn column(&self, unit: f64, rung_of: impl Fn(&LadderMove) -> usize) -> Vec<Slot> {
        let mut top = TOP;
        (0..=self.rungs.len())
            .map(|rung| {
                let members = self.moves.iter().filter(|step| rung_of(step) == rung).map(|step| step.members).sum();
                let height = real(members) * unit;
                let slot = Slot { top, height, members };
                top += height + if members > 0 { GAP } else { 0.0 };
                slot
            })
            .collect()
    }

    fn draw_rungs(&self, svg: &mut Svg, column: &[Slot], bar: f64, (x, anchor): (f64, Anchor)) {
        for (name, &Slot { top, height, members }) in self.rungs.iter().chain([&self.newcomers]).zip(column) {
            if members == 0 {
                continue;
            }
            svg.rect(Area { left: bar, top, width: BAR, height: height.max(1.5) }, Paint::Ink, 0.8);
            let count = i64::try_from(members).unwrap_or(i64::MAX);
            let text = format!("{name} {}", words::count(self.language, count, Counter::Person));
            svg.text(x, top + height / 2.0 + 5.0, &text, Lettering { anchor, ..Lettering::LABEL });
        }
    }

    /// The bands, those who stayed first, so that moves lie over them.
    fn draw_bands(&self, svg: &mut Svg, (starts, ends): (&[Slot], &[Slot]), unit: f64, (left, right): (f64, f64)) {
        let mut used_left: Vec<f64> = starts.iter().map(|slot| slot.top).collect();
        let mut used_right: Vec<f64> = ends.iter().map(|slot| slot.top).collect();
        let mut moves = self.moves.clone();
        moves.sort_by_key(|step| (step.from.is_none(), step.from, step.to));
        let mut bands = Vec::new();
        for step in moves {
            let height = real(step.members) * unit;
            let from = step.from.unwrap_or(self.rungs.len());
            bands.push((step, used_left[from], used_right[step.to], height));
            used_left[from] += height;
            used_right[step.to] += height;
        }
        bands.sort_by_key(|(step, _, _, _)| step.way() != Way::Stayed);
        let middle = f64::midpoint(left, right);
        for (step, from, to, height) in bands {
            let (paint, opacity) = match step.way() {
                Way::Up => (Paint::Focus, 0.75),
                Way::Down => (Paint::Bad, 0.6),
                Way::Stayed => (Paint::Grid, 1.0),
                Way::New => (Paint::Series(1), 1.0),
            };
            let [l, r, m] = [left, right, middle].map(short);
            let [from_top, from_end, to_top, to_end] = [from, from + height, to, to + height].map(short);
            svg.raw(&format!(
                "<path d=\"M{l} {from_top}C{m} {from_top} {m} {to_top} {r} {to_top}L{r} {to_end}C{m} {to_end} {m} \
                 {from_end} {l} {from_end}Z\" class=\"{}\" opacity=\"{opacity}\"/>",
                paint.class()
            ));
        }
    }
}

/// Which way a move goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
    Stayed,
    New,
}

impl Way {
    const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Stayed, Self::New];
}

impl LadderMove {
    /// Which way; rungs count from the highest.
    fn way(&self) -> Way {
        match self.from.map(|from| from.cmp(&self.to)) {
            None => Way::New,
            Some(Ordering::Greater) => Way::Up,
            Some(Ordering::Less) => Way::Down,
            Some(Ordering::Equal) => Way::Stayed,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "members of the data stay below 2^53")]
fn real(members: u64) -> f64 {
    members as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(moves: Vec<LadderMove>) -> LadderFlow {
        LadderFlow {
            language: Language::Ko,
            title: "사다리".to_owned(),
            heads: ("지난달".to_owned(), "이달".to_owned()),
            newcomers: "처음".to_owned(),
            rungs: ["내 편", "단골", "고객", "팬", "쉬는 회원"].map(str::to_owned).to_vec(),
            moves,
        }
    }

    #[test]
    fn a_climb_goes_to_a_rung_before_its_own() {
        let drawing = flow(vec![
            LadderMove { from: Some(3), to: 1, members: 4 },
            LadderMove { from: Some(1), to: 1, members: 10 },
            LadderMove { from: Some(0), to: 4, members: 1 },
            LadderMove { from: None, to: 3, members: 2 },
        ]);
        assert_eq!(Way::ALL.map(|way| drawing.total(way)), [4, 1, 10, 2]);
        let svg = drawing.draw().svg;
        assert_eq!(svg.matches('C').count(), 4 * 2 * 2, "a band a move, wide and narrow");
    }

    #[test]
    fn nobody_on_the_ladder_draws_safely() {
        assert!(flow(Vec::new()).draw().svg.starts_with("<svg"));
    }
}
