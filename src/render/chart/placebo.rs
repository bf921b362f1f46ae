//! Where a change lies among the changes that the same sum shows for other starts: how many fell into each step, those
//! at least as large in the same direction marked, and the change itself.

use super::{
    Drawing, KeyEntry,
    format::{self, Format},
    paint::Paint,
    plot::as_real,
    svg::{Anchor, Area, Lettering, SMALL, Stroke, Svg, TEXT, Weight, text_width},
};
use crate::community::Language;
use crate::render::words::{self, Label, Tail};

/// A change among others.
#[derive(Debug, Clone)]
pub struct PlaceboChart {
    /// The language of its labels.
    pub language: Language,
    /// What is shown, for those who hear the chart.
    pub title: String,
    /// The others (0 = as before).
    pub lifts: Vec<f64>,
    /// The change itself.
    pub own: f64,
    /// The change in words.
    pub text: String,
}

const BOTTOM: f64 = 150.0;
const TOP: f64 = 40.0;
const LEFT: f64 = 26.0;
/// What stays free at the right end.
const FREE: f64 = 18.0;
/// Steps of the axis.
const STEPS: usize = 20;
/// Beyond fivefold the axis ends in an arrow.
const FURTHEST: f64 = 4.0;

/// A step of the axis: where it begins, how many changes fell into it, and how many of these are at least as large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceboStep {
    /// Its lower end.
    pub from: f64,
    /// Its upper end; `None`: open.
    pub to: Option<f64>,
    /// Changes within.
    pub count: usize,
    /// Of these, at least as large as the own.
    pub as_large: usize,
}

impl PlaceboChart {
    /// The steps of the axis, from −100 % up.
    #[must_use]
    pub fn steps(&self) -> Vec<PlaceboStep> {
        let width = (self.end() + 1.0) / as_real(STEPS);
        let place =
            |lift: f64| (0..STEPS).rev().find(|&step| lift >= as_real(step).mul_add(width, -1.0) - 1e-12).unwrap_or(0);
        let mut steps: Vec<PlaceboStep> = (0..STEPS)
            .map(|step| PlaceboStep {
                from: as_real(step).mul_add(width, -1.0),
                to: (step + 1 < STEPS).then(|| as_real(step + 1).mul_add(width, -1.0)),
                count: 0,
                as_large: 0,
            })
            .collect();
        for &lift in &self.lifts {
            let step = &mut steps[place(lift)];
            step.count += 1;
            step.as_large += usize::from(self.is_as_large(lift));
        }
        steps
    }

    /// The direction of the own change.
    fn tail(&self) -> Tail {
        Tail::of(self.own)
    }

    /// Whether a change is at least as large as the own, in its direction.
    fn is_as_large(&self, lift: f64) -> bool {
        self.tail().holds(self.own, lift)
    }

    /// The upper end of the axis, in half steps of what is seen.
    fn end(&self) -> f64 {
        let highest = self.lifts.iter().copied().chain([self.own]).fold(1.0_f64, f64::max);
        (highest.min(FURTHEST) * 2.0).ceil() / 2.0
    }

    /// Draws it.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let as_large = self.lifts.iter().filter(|&&lift| self.is_as_large(lift)).count();
        let summary = words::placebo_summary(self.language, self.tail(), self.lifts.len(), as_large, &self.text);
        Drawing { svg: format::both(|format| self.drawn(format)), summary, key: self.key() }
    }

    /// What the marks stand for.
    fn key(&self) -> Vec<KeyEntry> {
        let large = match self.tail() {
            Tail::Rise => Label::AsLargeStarts,
            Tail::Fall => Label::AsLargeFalls,
        };
        let marks = [
            (Label::SignalMark, Label::ThisCampaign),
            (Label::DarkBarMark, large),
            (Label::GreyBarMark, Label::OtherStarts),
        ];
        let entry = |(mark, meaning): (Label, Label)| KeyEntry {
            letter: mark.text(self.language).to_owned(),
            text: meaning.text(self.language).to_owned(),
        };
        marks.map(entry).to_vec()
    }

    fn drawn(&self, format: Format) -> String {
        let right = format.width() - FREE;
        let steps = self.steps();
        let most = as_real(steps.iter().map(|step| step.count).max().unwrap_or(1).max(1));
        let slot = (right - LEFT) / as_real(STEPS);
        let bar = |place: usize, count: usize, below: usize| {
            let height = |count: usize| as_real(count) / most * (BOTTOM - TOP);
            Area {
                left: LEFT + as_real(place) * slot + 1.0,
                top: BOTTOM - height(below) - height(count),
                width: slot - 2.0,
                height: height(count),
            }
        };
        let mut svg = Svg::new(format);
        let filled = || steps.iter().enumerate().filter(|(_, step)| step.count > 0);
        let rest: Vec<Area> = filled().map(|(place, step)| bar(place, step.count - step.as_large, 0)).collect();
        let large = filled().filter(|(_, step)| step.as_large > 0);
        let large: Vec<Area> =
            large.map(|(place, step)| bar(place, step.as_large, step.count - step.as_large)).collect();
        svg.rects(&rest, Paint::Muted, 0.4);
        svg.rects(&large, Paint::Focus, 1.0);
        svg.line((LEFT, BOTTOM), (right, BOTTOM), Stroke { paint: Paint::Muted, width: 1.0, dash: "" });
        svg.text(LEFT - 5.0, TOP + 9.0, &words::decimal(most, 0), Lettering::AXIS_LEFT);
        svg.text(LEFT - 5.0, BOTTOM + 1.0, "0", Lettering::AXIS_LEFT);
        self.draw_axis(&mut svg);
        self.draw_own(&mut svg);
        svg.finish(BOTTOM + 30.0, &self.title)
    }

    fn x(&self, width: f64, lift: f64) -> f64 {
        LEFT + ((lift + 1.0) / (self.end() + 1.0)).clamp(0.0, 1.0) * (width - FREE - LEFT)
    }

    fn draw_axis(&self, svg: &mut Svg) {
        let end = self.end();
        let step = if end > 2.0 { 1.0 } else { 0.5 };
        let mut at = -1.0;
        while at <= end + 1e-9 {
            let label = words::signed_percent(at);
            let half = text_width(&label, SMALL) / 2.0;
            let x = self.x(svg.width(), at);
            svg.line((x, BOTTOM), (x, BOTTOM + 4.0), Stroke { paint: Paint::Muted, width: 1.0, dash: "" });
            svg.text(x.clamp(half, svg.width() - half), BOTTOM + 20.0, &label, Lettering::AXIS_BELOW);
            at += step;
        }
    }

    /// The change itself: a line with a diamond, at the edge where it lies beyond.
    fn draw_own(&self, svg: &mut Svg) {
        let x = self.x(svg.width(), self.own);
        svg.line((x, TOP - 10.0), (x, BOTTOM), Stroke { paint: Paint::Ink, width: 2.0, dash: "" });
        svg.diamond(x, TOP - 12.0, Paint::Ink);
        let beyond = if self.own > self.end() { " ›" } else { "" };
        let label = format!("{}{beyond}", self.text);
        let half = text_width(&label, TEXT) / 2.0 + 4.0;
        let lettering = Lettering { anchor: Anchor::Middle, weight: Weight::Strong, ..Lettering::LABEL };
        svg.text(x.clamp(half, svg.width() - half), 15.0, &label, lettering);
    }
}
