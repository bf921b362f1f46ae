//! The days of a campaign: what happened a day, with ordinary days, the campaign and what came after shaded, and on the
//! same axis the notes, the days that asked for care and the other campaigns.

use super::{
    AxisUnit, Drawing, KeyEntry,
    axis::Scale,
    format::Format,
    paint::Paint,
    plot::as_real,
    svg::{Anchor, Area, Lettering, SMALL, Stroke, Svg, Weight, text_width},
};
use crate::community::{Date, Language};
use crate::render::words::{self, Label};

/// The days of a campaign.
#[derive(Debug, Clone)]
pub struct Days {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The same in a sentence.
    pub summary: String,
    /// The first date of the axis.
    pub first: Date,
    /// How many dates it has.
    pub count: usize,
    /// How many dates a bar stands for.
    pub step: usize,
    /// What is shaded.
    pub phases: Vec<Phase>,
    /// One below the other.
    pub panels: Vec<Panel>,
    /// Dated notes, drawn as numbers above.
    pub notes: Vec<(Date, String)>,
    /// Days that asked for care and other campaigns, drawn as strips with letters below.
    pub lanes: Vec<Lane>,
}

/// Dates that are shaded together.
#[derive(Debug, Clone)]
pub struct Phase {
    /// First and last date.
    pub dates: (Date, Date),
    /// Which.
    pub kind: PhaseKind,
    /// Above the shade; empty: none.
    pub label: String,
}

/// What a shade stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseKind {
    /// Ordinary days before.
    Baseline,
    /// The campaign.
    During,
    /// Dates of the campaign after it was stopped: hatched.
    Stopped,
    /// As many days after.
    After,
}

/// Something a day.
#[derive(Debug, Clone)]
pub struct Panel {
    /// What.
    pub name: String,
    /// One a date (or the mean of [`Days::step`] dates each); dates at the end that fill no bar have none.
    pub values: Vec<f64>,
    /// How high it was on average: first and last date, value, in words.
    pub levels: Vec<(Date, Date, f64, String)>,
}

/// A strip below.
#[derive(Debug, Clone)]
pub struct Lane {
    /// First and last date.
    pub dates: (Date, Date),
    /// Whether it is a day that asked for care.
    pub care: bool,
    /// In words, with its dates.
    pub text: String,
}

const PANEL: f64 = 78.0;
const GAP: f64 = 30.0;
const LEFT: f64 = 26.0;
/// What stays free at the right end.
const FREE: f64 = 4.0;

impl Days {
    /// Draws it. The key holds the notes, then the strips, in their order, then shades whose names have no room on a phone, then the colours of the strips.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let (wide, _) = self.drawn(Format::Wide);
        let (narrow, key) = self.drawn(Format::Narrow);
        Drawing { svg: wide + &narrow, summary: self.summary.clone(), key }
    }

    fn drawn(&self, format: Format) -> (String, Vec<KeyEntry>) {
        let notes_room = if self.notes.is_empty() { 0.0 } else { 20.0 };
        let top = 22.0 + notes_room;
        let bottom = top + as_real(self.panels.len()) * (PANEL + GAP);
        let mut svg = Svg::new(format);
        let phases = self.draw_phases(&mut svg, top, bottom, notes_room);
        let mut key = self.draw_notes(&mut svg, top, bottom);
        for (place, panel) in self.panels.iter().enumerate() {
            let top = top + as_real(place) * (PANEL + GAP) + GAP;
            self.draw_panel(&mut svg, top, panel);
        }
        self.draw_dates(&mut svg, bottom + 18.0);
        let below = bottom + 26.0;
        for (place, lane) in self.lanes.iter().enumerate() {
            key.push(self.draw_lane(&mut svg, below + as_real(place) * 16.0, place, lane));
        }
        key.extend(phases);
        key.extend(self.strip_colours());
        let height = below + as_real(self.lanes.len()) * 16.0 + 4.0;
        (svg.finish(height, &self.title), key)
    }

    /// Where a date begins.
    fn x(&self, width: f64, date: Date) -> f64 {
        let part = f64::from(date.0 - self.first.0) / as_real(self.count.max(1));
        LEFT + part.clamp(0.0, 1.0) * (width - FREE - LEFT)
    }

    /// Left end and width of dates; `None`: outside.
    fn strip(&self, width: f64, dates: (Date, Date)) -> Option<(f64, f64)> {
        let (left, right) = (self.x(width, dates.0), self.x(width, dates.1.plus(1)));
        (right > left).then_some((left, right - left))
    }

    fn draw_phases(&self, svg: &mut Svg, top: f64, bottom: f64, notes_room: f64) -> Vec<KeyEntry> {
        let mut taken = f64::MIN;
        let mut key = Vec::new();
        for phase in &self.phases {
            let Some((left, width)) = self.strip(svg.width(), phase.dates) else { continue };
            let area = Area { left, top, width, height: bottom - top };
            match phase.kind {
                PhaseKind::Baseline => svg.rect(area, Paint::Muted, 0.13),
                PhaseKind::During => svg.rect(area, Paint::Focus, 0.2),
                PhaseKind::Stopped => svg.hatch(area, Paint::Muted),
                PhaseKind::After => svg.rect(area, Paint::Focus, 0.09),
            }
            let wide = text_width(&phase.label, SMALL);
            let x = left.max(taken);
            if phase.label.is_empty() {
                continue;
            }
            if x + wide > svg.width() {
                let mark = match phase.kind {
                    PhaseKind::Baseline => Label::RangeMark,
                    PhaseKind::During => Label::DuringMark,
                    PhaseKind::Stopped => Label::HatchMark,
                    PhaseKind::After => Label::AfterMark,
                };
                let letter = mark.text(self.language).to_owned();
                key.push(KeyEntry { letter, text: phase.label.clone() });
            } else {
                svg.text(x, top - 6.0 - notes_room, &phase.label, Lettering::NOTE);
                taken = x + wide + 8.0;
            }
        }
        key
    }

    /// What the colours of the strips mean.
    fn strip_colours(&self) -> impl Iterator<Item = KeyEntry> {
        let kinds = [(true, Label::CareStripMark, Label::CareDays), (false, Label::OtherStripMark, Label::OtherDays)];
        let there = kinds.into_iter().filter(|(care, _, _)| self.lanes.iter().any(|lane| lane.care == *care));
        there.map(|(_, mark, meaning)| KeyEntry {
            letter: mark.text(self.language).to_owned(),
            text: meaning.text(self.language).to_owned(),
        })
    }

    fn draw_notes(&self, svg: &mut Svg, top: f64, bottom: f64) -> Vec<KeyEntry> {
        let mut taken = f64::MIN;
        let mut key = Vec::new();
        for (place, (date, text)) in self.notes.iter().enumerate() {
            let x = f64::midpoint(self.x(svg.width(), *date), self.x(svg.width(), date.plus(1)));
            let stroke = Stroke { paint: Paint::Ink, width: 1.2, dash: "3 3" };
            svg.line((x, top), (x, bottom), stroke);
            let number = (place + 1).to_string();
            let at = x.max(taken);
            taken = at + text_width(&number, SMALL) + 6.0;
            let lettering = Lettering { anchor: Anchor::Middle, weight: Weight::Strong, ..Lettering::LABEL };
            svg.text(at, top - 5.0, &number, lettering);
            key.push(KeyEntry { letter: number, text: text.clone() });
        }
        key
    }

    fn draw_panel(&self, svg: &mut Svg, top: f64, panel: &Panel) {
        let bottom = top + PANEL;
        let right = svg.width() - FREE;
        let highest = panel.levels.iter().map(|(_, _, value, _)| *value).chain(panel.values.iter().copied());
        let scale = Scale::over(highest, AxisUnit::Count);
        let y = |value: f64| bottom - scale.clamp(value) / scale.max * (PANEL - 4.0);
        svg.text(LEFT, top - 7.0, &panel.name, Lettering { weight: Weight::Strong, ..Lettering::LABEL });
        svg.text(LEFT - 5.0, y(scale.max) + 9.0, &scale.label(self.language, scale.max), Lettering::AXIS_LEFT);
        svg.text(LEFT - 5.0, bottom + 1.0, "0", Lettering::AXIS_LEFT);
        let slot = (right - LEFT) * as_real(self.step.max(1)) / as_real(self.count.max(1));
        let bars: Vec<Area> = panel
            .values
            .iter()
            .enumerate()
            .filter(|(_, value)| **value > 0.0)
            .map(|(place, value)| Area {
                left: LEFT + as_real(place) * slot + slot * 0.12,
                top: y(*value),
                width: slot * 0.76,
                height: bottom - y(*value),
            })
            .collect();
        svg.rects(&bars, Paint::Focus, 0.85);
        svg.line((LEFT, bottom), (right, bottom), Stroke { paint: Paint::Muted, width: 1.0, dash: "" });
        for (first, last, value, label) in &panel.levels {
            let Some((left, width)) = self.strip(svg.width(), (*first, *last)) else { continue };
            let stroke = Stroke { paint: Paint::Ink, width: 1.5, dash: "5 3" };
            svg.line((left, y(*value)), (left + width, y(*value)), stroke);
            let wide = text_width(label, SMALL);
            let x = (left + width / 2.0 - wide / 2.0).clamp(LEFT, right - wide);
            let lettering = Lettering { weight: Weight::Strong, paint: Paint::Ink, ..Lettering::NOTE };
            svg.text(x, y(*value) - 5.0, label, lettering);
        }
    }

    /// The dates at which something begins, as many as have room.
    fn draw_dates(&self, svg: &mut Svg, y: f64) {
        let during =
            self.phases.iter().filter(|phase| phase.kind == PhaseKind::During).flat_map(|p| [p.dates.0, p.dates.1]);
        let last = self.first.plus(i32::try_from(self.count.max(1) - 1).unwrap_or_default());
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for date in during.chain([self.first, last]) {
            let label = words::date_short(self.language, date);
            let half = text_width(&label, SMALL) / 2.0;
            let middle = f64::midpoint(self.x(svg.width(), date), self.x(svg.width(), date.plus(1)));
            let x = middle.clamp(half, svg.width() - half);
            if taken.iter().all(|(left, right)| x + half + 6.0 < *left || x - half - 6.0 > *right) {
                svg.text(x, y, &label, Lettering::AXIS_BELOW);
                taken.push((x - half, x + half));
            }
        }
    }

    fn draw_lane(&self, svg: &mut Svg, top: f64, place: usize, lane: &Lane) -> KeyEntry {
        let letter = super::mark::letter(place);
        if let Some((left, width)) = self.strip(svg.width(), lane.dates) {
            let paint = if lane.care { Paint::Ink } else { Paint::Focus };
            let area = Area { left, top: top + 3.0, width: width.max(3.0), height: 7.0 };
            svg.rect(area, paint, if lane.care { 0.85 } else { 0.5 });
        }
        svg.text(LEFT - 5.0, top + 11.0, &letter, Lettering::AXIS_LEFT);
        KeyEntry { letter, text: lane.text.clone() }
    }
}
