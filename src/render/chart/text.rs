//! Text of a drawing: how wide it is, and how it is set.

use super::paint::Paint;
use charts_rs::measure_text_width_family;
use std::sync::OnceLock;

/// The family text is measured with; browsers draw with the page's own.
pub(super) const FAMILY: &str = "Dangol Metrics";
/// Size of text that must be read, in units of the drawing.
pub(super) const TEXT: f64 = 15.0;
/// Size of text that stands back: of all marks that say nothing else. 11 px where a drawing is narrowest.
pub(super) const SMALL: f64 = 14.0;
/// Size of the letters on a time axis.
pub(super) const LETTER: f64 = 12.0;

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

    /// As classes; what all marks share says nothing.
    pub(super) fn attributes(self) -> String {
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => "tm",
            Anchor::End => "te",
        };
        let size = if self.size >= TEXT - 0.1 {
            "tl"
        } else if self.size <= LETTER + 0.1 {
            "ts"
        } else {
            ""
        };
        let paint = if self.paint == Paint::Muted { "" } else { self.paint.class() };
        let weight = if self.weight == Weight::Strong { "halo" } else { "" };
        classes(&[anchor, size, paint, weight])
    }
}

/// A class attribute of those that are not empty; nothing where all are.
pub(super) fn classes(names: &[&str]) -> String {
    let given: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    match given.as_slice() {
        [] => String::new(),
        [one] => format!(" class=\"{one}\""),
        several => format!(" class=\"{}\"", several.join(" ")),
    }
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
