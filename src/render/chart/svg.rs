//! A small SVG helper for what charts-rs does not draw: labels at line ends, marks tied to data, time lines. Colours and
//! forms are classes of the stylesheet, so that one drawing serves light, dark and paper.

use super::{News, format::Format, paint::Paint, text::classes};
use std::fmt::Write as _;

pub(super) use super::text::{
    Anchor, FAMILY, LETTER, Lettering, SMALL, TEXT, Weight, fitted, register_font, single, text_width,
};

/// The two ends of a straight line.
type Ends = ((f64, f64), (f64, f64));

/// A drawing under way.
#[derive(Debug)]
pub(super) struct Svg {
    format: Format,
    body: String,
}

impl Svg {
    /// An empty drawing.
    pub(super) fn new(format: Format) -> Self {
        Self { format, body: String::new() }
    }

    /// Its width in its own units.
    pub(super) fn width(&self) -> f64 {
        self.format.width()
    }

    /// Adds markup that is whole.
    pub(super) fn raw(&mut self, markup: &str) {
        self.body.push_str(markup);
    }

    pub(super) fn text(&mut self, x: f64, y: f64, text: &str, lettering: Lettering) {
        self.text_with(x, y, text, &lettering.attributes());
    }

    /// Many texts of one lettering.
    pub(super) fn texts<'a>(&mut self, texts: impl Iterator<Item = (f64, f64, &'a str)>, lettering: Lettering) {
        let mut texts = texts.peekable();
        if texts.peek().is_none() {
            return;
        }
        let _ = write!(self.body, "<g{}>", lettering.attributes());
        for (x, y, text) in texts {
            self.text_with(x, y, text, "");
        }
        self.raw("</g>");
    }

    fn text_with(&mut self, x: f64, y: f64, text: &str, attributes: &str) {
        let _ = write!(self.body, "<text x=\"{}\" y=\"{}\"{attributes}>{}</text>", short(x), short(y), escape(text));
    }

    /// Single letters, each by the middle of its foot, as one text.
    pub(super) fn letters(&mut self, letters: &[(f64, f64, String)]) {
        let (single, longer): (Vec<_>, Vec<_>) = letters.iter().partition(|(.., letter)| letter.chars().count() == 1);
        let list = |pick: fn(&(f64, f64, String)) -> f64| {
            single.iter().map(|letter| short(pick(letter))).collect::<Vec<_>>().join(" ")
        };
        let lettering = Lettering { size: LETTER, ..Lettering::AXIS_BELOW };
        if !single.is_empty() {
            let text: String = single.iter().map(|(.., letter)| letter.as_str()).collect();
            let (x, y) = (list(|letter| letter.0), list(|letter| letter.1));
            let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\"{}>{}</text>", lettering.attributes(), escape(&text));
        }
        self.texts(longer.into_iter().map(|(x, y, letter)| (*x, *y, letter.as_str())), lettering);
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.lines(&[(from, to)], stroke);
    }

    /// Many straight lines of one stroke, as one path.
    pub(super) fn lines(&mut self, ends: &[Ends], stroke: Stroke) {
        let mut path = String::new();
        for (from, to) in ends {
            let [x, y] = [from.0, from.1].map(short);
            if (from.1 - to.1).abs() < 0.05 {
                let _ = write!(path, "M{x} {y}H{}", short(to.0));
            } else if (from.0 - to.0).abs() < 0.05 {
                let _ = write!(path, "M{x} {y}V{}", short(to.1));
            } else {
                let _ = write!(path, "M{x} {y}L{} {}", short(to.0), short(to.1));
            }
        }
        if !path.is_empty() {
            self.stroke(&path, stroke);
        }
    }

    /// Lines through many points, whole units apart, as one path.
    pub(super) fn ways(&mut self, ways: &[Vec<(f64, f64)>], stroke: Stroke) {
        let mut path = String::new();
        for way in ways.iter().filter(|way| way.len() > 1) {
            let _ = write!(path, "M{} {}l", short(way[0].0), short(way[0].1));
            let steps = way.windows(2).map(|pair| (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1));
            for (place, (x, y)) in steps.enumerate() {
                let [x, y] = [x, y].map(short);
                let before = if place == 0 || x.starts_with('-') { "" } else { " " };
                let between = if y.starts_with('-') { "" } else { " " };
                let _ = write!(path, "{before}{x}{between}{y}");
            }
        }
        if !path.is_empty() {
            self.stroke(&path, stroke);
        }
    }

    fn stroke(&mut self, path: &str, stroke: Stroke) {
        let width = if (stroke.width - 1.0).abs() < 0.01 {
            String::new()
        } else {
            format!(" stroke-width=\"{}\"", short(stroke.width))
        };
        let dash =
            if stroke.dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", stroke.dash) };
        let paint = if stroke.paint == Paint::Muted { "" } else { stroke.paint.class() };
        let _ = write!(self.body, "<path d=\"{path}\"{}{width}{dash}/>", classes(&["l", paint]));
    }

    pub(super) fn rect(&mut self, area: Area, paint: Paint, opacity: f64) {
        self.rects(&[area], paint, opacity);
    }

    /// A rectangle's rim.
    pub(super) fn outline(&mut self, area: Area, paint: Paint) {
        let [left, top, width, height, back] = [area.left, area.top, area.width, area.height, -area.width].map(short);
        let path = format!("M{left} {top}h{width}v{height}h{back}z");
        self.stroke(&path, Stroke { paint, width: 2.5, dash: "" });
    }

    /// Diagonal lines over a rectangle: what was planned and is not there.
    pub(super) fn hatch(&mut self, area: Area, paint: Paint) {
        const STEP: f64 = 9.0;
        let (right, bottom) = (area.left + area.width, area.top + area.height);
        let mut lines = Vec::new();
        let mut foot = area.left + STEP / 2.0;
        while foot < right + area.height {
            let x = foot.min(right);
            let y = bottom - (foot - x);
            let rise = (x - area.left).min(y - area.top);
            lines.push(((x, y), (x - rise, y - rise)));
            foot += STEP;
        }
        self.lines(&lines, Stroke { paint, width: 0.6, dash: "" });
    }

    /// Many rectangles of one paint, as one path.
    pub(super) fn rects(&mut self, areas: &[Area], paint: Paint, opacity: f64) {
        if areas.is_empty() {
            return;
        }
        let mut path = String::new();
        for area in areas {
            let _ = write!(
                path,
                "M{} {}h{}v{}h{}z",
                short(area.left),
                short(area.top),
                short(area.width),
                short(area.height),
                short(-area.width)
            );
        }
        let opacity = if opacity >= 1.0 { String::new() } else { format!(" fill-opacity=\"{}\"", short2(opacity)) };
        let _ = write!(self.body, "<path d=\"{path}\"{}{opacity}/>", classes(&[paint.class()]));
    }

    /// Many rectangles of one size and paint, by the middle of their left sides: strokes, as one path.
    pub(super) fn strips(&mut self, places: &[(f64, f64)], (width, height): (f64, f64), paint: Paint, opacity: f64) {
        if places.is_empty() {
            return;
        }
        let width = short(width);
        let path = strokes(places, &width);
        let opacity = if opacity >= 1.0 { String::new() } else { format!(" stroke-opacity=\"{}\"", short2(opacity)) };
        let class = classes(&["l", paint.class()]);
        let _ = write!(self.body, "<path d=\"{path}\"{class} stroke-width=\"{}\"{opacity}/>", short(height));
    }

    /// Many small round marks of one paint, as one path.
    pub(super) fn dots(&mut self, places: &[(f64, f64)], width: f64, paint: Paint) {
        if places.is_empty() {
            return;
        }
        let path = strokes(places, "0");
        let class = classes(&["l", "p", paint.class()]);
        let _ = write!(self.body, "<path d=\"{path}\"{class} stroke-width=\"{}\"/>", short(width));
    }

    /// Outlines of rectangles, as one path.
    pub(super) fn frames(&mut self, areas: &[Area], paint: Paint) {
        let mut path = String::new();
        for Area { left, top, width, height } in areas {
            let [x, y, w, h, back] = [*left, *top, *width, *height, -*width].map(short);
            let _ = write!(path, "M{x} {y}h{w}v{h}h{back}z");
        }
        if !path.is_empty() {
            self.stroke(&path, Stroke { paint, width: 1.3, dash: "" });
        }
    }

    /// Small diamonds, as one path.
    pub(super) fn diamonds(&mut self, places: &[(f64, f64)], paint: Paint) {
        let mut path = String::new();
        for (x, y) in places {
            let _ = write!(path, "M{} {}l5.5 5.5-5.5 5.5-5.5-5.5z", short(*x), short(y - 5.5));
        }
        if !path.is_empty() {
            let _ = write!(self.body, "<path d=\"{path}\"{}/>", classes(&[paint.class()]));
        }
    }

    /// A filled mark with a rim in the colour of the ground.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        self.circle((x, y), radius, "d", paint);
    }

    /// A hollow mark.
    pub(super) fn ring(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        self.circle((x, y), radius, "o", paint);
    }

    fn circle(&mut self, (x, y): (f64, f64), radius: f64, form: &str, paint: Paint) {
        let class = classes(&[form, paint.class()]);
        let _ = write!(self.body, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{class}/>", short(x), short(y), short(radius));
    }

    /// Signals: diamonds of the kind of news they are, with its sign cut into them, so that more than the colour says it.
    pub(super) fn signals(&mut self, places: &[(f64, f64)], news: News) {
        if places.is_empty() {
            return;
        }
        let (mut diamonds, mut signs) = (String::new(), String::new());
        for (x, y) in places {
            let _ = write!(diamonds, "M{} {}l8 8-8 8-8-8z", short(*x), short(y - 8.0));
            match news {
                News::Good => {
                    let _ = write!(signs, "M{} {}l2.5 2.5 4.5-5", short(x - 3.5), short(*y));
                }
                News::Bad => {
                    let _ = write!(signs, "M{} {}v4.5m0 2v1.6", short(*x), short(y - 4.3));
                }
                News::Plain => {}
            }
        }
        let paint = match news {
            News::Good => Paint::Good,
            News::Bad => Paint::Bad,
            News::Plain => Paint::Ink,
        };
        let _ = write!(self.body, "<path d=\"{diamonds}\"{}/>", classes(&["k", paint.class()]));
        if !signs.is_empty() {
            self.stroke(&signs, Stroke { paint: Paint::Ground, width: 1.8, dash: "" });
        }
    }

    /// A diamond that is no news: the change looked at.
    pub(super) fn diamond(&mut self, x: f64, y: f64, paint: Paint) {
        let class = classes(&["k", paint.class()]);
        let _ = write!(self.body, "<path d=\"M{} {}l8 8-8 8-8-8z\"{class}/>", short(x), short(y - 8.0));
    }

    /// The whole drawing, with its name for those who hear it; what it shows in a sentence stands under it.
    pub(super) fn finish(self, height: f64, title: &str) -> String {
        format!(
            "<svg class=\"ct {}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>",
            self.format.class(),
            short(self.format.width()),
            short(height),
            escape(title),
            self.body,
        )
    }

    /// The same over a row of slots that the script reads out of the table beside it, where the newest stands first:
    /// `data-x` holds the middle of the first slot and the way to the next.
    pub(super) fn finish_in_slots(self, height: f64, title: &str, [first, step]: [f64; 2]) -> String {
        let slots = format!("<svg data-x=\"{} {}\"", short(first), short2(step));
        self.finish(height, title).replacen("<svg", &slots, 1)
    }

    /// A drawing that only repeats what stands beside it in words.
    pub(super) fn finish_unheard(self, width: f64, height: f64) -> String {
        format!(
            "<svg class=\"ct\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">{}</svg>",
            short(width),
            short(height),
            self.body
        )
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    pub(super) paint: Paint,
    pub(super) width: f64,
    /// As `stroke-dasharray` takes it; empty: solid.
    pub(super) dash: &'static str,
}

/// A rectangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A path of one level stroke a place.
fn strokes(places: &[(f64, f64)], length: &str) -> String {
    let mut path = String::new();
    for (x, y) in places {
        let _ = write!(path, "M{} {}h{length}", short(*x), short(*y));
    }
    path
}

/// A coordinate with at most one decimal.
pub(super) fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn short2(value: f64) -> String {
    format!("{value:.2}").trim_start_matches('0').to_owned()
}

/// Text as it may stand between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}
