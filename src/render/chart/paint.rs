//! Colours of a drawing. charts-rs paints in bytes, a page in classes of its stylesheet that differ between light, dark
//! and paper. A paint is drawn as a sentinel colour that occurs nowhere else, and becomes a class once the drawing is
//! whole. The classes stand in the stylesheet under "Drawings"; `docs/design.html` shows them.

use charts_rs::{Color, compact_svg};

/// What a mark is painted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Text that must be read.
    Ink,
    /// Axis labels, marks that stand back.
    Muted,
    /// Grid lines.
    Grid,
    /// The ground of the page, for halos and hollow marks.
    Ground,
    /// The one strong colour of a chart.
    Focus,
    /// Series of a stack, 0 to 3.
    Series(u8),
    /// Good news.
    Good,
    /// Bad news.
    Bad,
}

impl Paint {
    /// All paints, for the replacement.
    const ALL: [Self; 11] = [
        Self::Ink,
        Self::Muted,
        Self::Grid,
        Self::Ground,
        Self::Focus,
        Self::Series(0),
        Self::Series(1),
        Self::Series(2),
        Self::Series(3),
        Self::Good,
        Self::Bad,
    ];

    fn number(self) -> u8 {
        match self {
            Self::Ink => 1,
            Self::Muted => 2,
            Self::Grid => 3,
            Self::Ground => 4,
            Self::Focus => 5,
            Self::Good => 6,
            Self::Bad => 7,
            Self::Series(place) => 0x10 + place.min(3),
        }
    }

    /// The sentinel as charts-rs takes it.
    pub(super) fn sentinel(self) -> Color {
        Color { r: 0x0A, g: 0x00, b: self.number(), a: 0xFF }
    }

    /// The class of the stylesheet, which sets the colour of text, lines and areas alike.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Ink => "xi",
            Self::Muted => "xm",
            Self::Grid => "xg",
            Self::Ground => "xn",
            Self::Focus => "xf",
            Self::Good => "xa",
            Self::Bad => "xb",
            Self::Series(0) => "x1",
            Self::Series(1) => "x2",
            Self::Series(2) => "x3",
            Self::Series(_) => "x4",
        }
    }
}

/// A colour that paints nothing.
pub(super) const NOTHING: Color = Color { r: 0, g: 0, b: 0, a: 0 };

/// The drawing of charts-rs without its root, its attributes for scripts and its sentinels; compacted once those
/// attributes, which keep its marks apart, are gone.
pub(super) fn inner(svg: &str) -> String {
    let mut out = svg.replace(" class=\"ct-band\"", "");
    for attribute in ["series", "category", "value", "index"] {
        out = without_attribute(&out, &format!(" data-{attribute}=\""));
    }
    let compact = compact_svg(&out);
    let start = compact.find('>').map_or(0, |place| place + 1);
    let end = compact.rfind("</svg>").unwrap_or(compact.len());
    compact[start..end].clone_into(&mut out);
    out.split_inclusive('>').map(classed).collect()
}

/// A tag whose sentinels are classes: `l` for a line, then the paint.
fn classed(tag: &str) -> String {
    let mut out = tag.to_owned();
    for paint in Paint::ALL {
        let class = paint.class();
        let number = paint.number();
        let [fill, stroke] = ["fill", "stroke"].map(|kind| format!(" {kind}=\"#0A00{number:02X}\""));
        if out.contains(&stroke) {
            out = out.replace(" fill=\"none\"", "").replace(&stroke, &format!(" class=\"l {class}\""));
        } else if out.contains(&fill) {
            out = out.replace(&fill, &format!(" class=\"{class}\""));
        }
    }
    out
}

fn without_attribute(svg: &str, opening: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(place) = rest.find(opening) {
        out.push_str(&rest[..place]);
        let value = &rest[place + opening.len()..];
        rest = value.find('"').map_or("", |end| &value[end + 1..]);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentinels_become_variables_and_script_attributes_go() {
        let svg = r##"<svg width="1"><path stroke="#0A0005" data-series="a b"/><text fill="#0A0010">1</text></svg>"##;
        assert_eq!(inner(svg), r#"<path class="l xf"/><text class="x1">1</text>"#);
        let rows = r##"<svg width="1"><rect x="1" y="1" width="2" height="2" fill="#0A0010" data-value="1"/><rect x="4" y="1" width="2" height="2" fill="#0A0010" data-value="2"/></svg>"##;
        assert_eq!(inner(rows).matches("<path").count(), 1);
    }
}
