//! A small SVG helper for what charts-rs does not draw: labels at line ends, marks tied to data, time lines.

use super::paint::Paint;
use charts_rs::measure_text_width_family;
use std::{fmt::Write as _, sync::OnceLock};

/// The family text is measured with; browsers draw with the page's own.
pub(super) const FAMILY: &str = "Dangol Metrics";
/// Size of all text, in units of the drawing: 11 px where it is 360 px wide.
pub(super) const TEXT: f64 = 15.5;
/// Size of text that stands back: of all marks that say nothing else.
pub(super) const SMALL: f64 = 14.5;

/// Tells charts-rs of the metrics font, once.
pub(super) fn register_font() {
    static REGISTERED: OnceLock<()> = OnceLock::new();
    REGISTERED.get_or_init(|| {
        charts_rs::add_fonts(&[include_bytes!("font/DangolMetrics.ttf")]).expect("the embedded font can be read");
    });
}

/// How wide a text is drawn.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    register_font();
    measure_text_width_family(FAMILY, single(size), text).map_or(0.0, |area| f64::from(area.width()))
}

/// A text cut with `…` to a width.
pub(super) fn fitted(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while kept.pop().is_some() {
        let cut = format!("{}…", kept.trim_end());
        if text_width(&cut, size) <= width {
            return cut;
        }
    }
    "…".to_owned()
}

/// As charts-rs takes numbers: exact to 16.7 million, which no coordinate reaches.
#[expect(clippy::cast_possible_truncation, reason = "charts-rs draws in f32")]
pub(super) fn single(value: f64) -> f32 {
    value as f32
}

/// Where a text hangs on its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lettering {
    pub(super) paint: Paint,
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) weight: Weight,
}

/// How strong a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    /// Bold, with a halo in the colour of the ground, to stand on marks.
    Strong,
}

impl Lettering {
    pub(super) const AXIS_LEFT: Self =
        Self { paint: Paint::Muted, size: SMALL, anchor: Anchor::End, weight: Weight::Regular };
    pub(super) const AXIS_BELOW: Self =
        Self { paint: Paint::Muted, size: SMALL, anchor: Anchor::Middle, weight: Weight::Regular };
    pub(super) const NOTE: Self =
        Self { paint: Paint::Muted, size: SMALL, anchor: Anchor::Start, weight: Weight::Regular };
    pub(super) const LABEL: Self =
        Self { paint: Paint::Ink, size: TEXT, anchor: Anchor::Start, weight: Weight::Regular };
    pub(super) const VALUE: Self =
        Self { paint: Paint::Ink, size: TEXT, anchor: Anchor::Middle, weight: Weight::Strong };

    /// As attributes; what all marks share says nothing.
    fn attributes(self) -> String {
        let mut out = String::new();
        match self.anchor {
            Anchor::Start => {}
            Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
            Anchor::End => out.push_str(" text-anchor=\"end\""),
        }
        if (self.size - SMALL).abs() >= 0.1 {
            let _ = write!(out, " font-size=\"{}\"", short(self.size));
        }
        if self.paint != Paint::Muted {
            let _ = write!(out, " fill=\"{}\"", self.paint.variable());
        }
        if self.weight == Weight::Strong {
            out.push_str(" class=\"halo\"");
        }
        out
    }
}

/// A drawing under way.
#[derive(Debug, Default)]
pub(super) struct Svg {
    body: String,
}

impl Svg {
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

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let _ = write!(
            self.body,
            "<path d=\"M{} {}L{} {}\" fill=\"none\" stroke=\"{}\"{}{}/>",
            short(from.0),
            short(from.1),
            short(to.0),
            short(to.1),
            stroke.paint.variable(),
            if (stroke.width - 1.0).abs() < 0.01 {
                String::new()
            } else {
                format!(" stroke-width=\"{}\"", short(stroke.width))
            },
            if stroke.dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", stroke.dash) },
        );
    }

    pub(super) fn rect(&mut self, area: Area, paint: Paint, opacity: f64) {
        self.rects(&[area], paint, opacity);
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
        let _ = write!(self.body, "<path d=\"{path}\" fill=\"{}\"{opacity}/>", paint.variable());
    }

    /// Many rectangles of one size and paint, by the middle of their left sides: strokes, as one path.
    pub(super) fn strips(&mut self, places: &[(f64, f64)], (width, height): (f64, f64), paint: Paint, opacity: f64) {
        if places.is_empty() {
            return;
        }
        let width = short(width);
        let path = strokes(places, &width);
        let opacity = if opacity >= 1.0 { String::new() } else { format!(" stroke-opacity=\"{}\"", short2(opacity)) };
        let _ = write!(
            self.body,
            "<path d=\"{path}\" stroke=\"{}\" stroke-width=\"{}\"{opacity}/>",
            paint.variable(),
            short(height)
        );
    }

    /// Many small round marks of one paint, as one path.
    pub(super) fn dots(&mut self, places: &[(f64, f64)], width: f64, paint: Paint) {
        if places.is_empty() {
            return;
        }
        let path = strokes(places, "0");
        let _ = write!(
            self.body,
            "<path d=\"{path}\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"round\"/>",
            paint.variable(),
            short(width)
        );
    }

    /// A filled mark with a rim; a hollow one is filled with the ground.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, fill: Paint, rim: Paint) {
        let _ = write!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
            short(x),
            short(y),
            short(radius),
            fill.variable(),
            rim.variable()
        );
    }

    /// A diamond: the shape of a signal.
    pub(super) fn diamond(&mut self, x: f64, y: f64, radius: f64, fill: Paint) {
        let r = short(radius);
        let _ = write!(
            self.body,
            "<path d=\"M{} {}l{r} {r}-{r} {r}-{r}-{r}z\" fill=\"{}\" stroke=\"var(--ground)\"/>",
            short(x),
            short(y - radius),
            fill.variable()
        );
    }

    /// The whole drawing, with its name for those who hear it; what it shows in a sentence stands under it.
    pub(super) fn finish(self, width: f64, height: f64, title: &str) -> String {
        format!(
            "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\"><g class=\"ct\">{}</g></svg>",
            short(width),
            short(height),
            escape(title),
            self.body,
        )
    }
}

impl Svg {
    /// A drawing that only repeats what stands beside it in words.
    pub(super) fn finish_unheard(self, width: f64, height: f64) -> String {
        format!("<svg viewBox=\"0 0 {} {}\" aria-hidden=\"true\">{}</svg>", short(width), short(height), self.body)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_as_wide_as_it_is_drawn() {
        assert!(text_width("핫라인", TEXT) > 38.0);
        assert!(text_width("abc", TEXT) < 30.0);
    }

    #[test]
    fn a_long_text_is_cut_to_its_room() {
        assert_eq!(fitted("배송", TEXT, 100.0), "배송");
        let cut = fitted("아주 긴 이름을 가진 채널", TEXT, 80.0);
        assert!(cut.ends_with('…') && text_width(&cut, TEXT) <= 80.0, "{cut}");
    }
}
