//! Colours of a drawing: charts-rs paints in bytes, a page in variables of its stylesheet that differ between light and
//! dark. A paint is drawn as a sentinel colour that occurs nowhere else, and replaced once the drawing is whole.
//!
//! The stylesheet has to hold, each at 3:1 on its ground (text at 4.5:1):
//!
//! | variable | light | dark | for |
//! | --- | --- | --- | --- |
//! | `--ink` | `#1b1f24` | `#eceff2` | text, target lines, shades of moods |
//! | `--muted` | `#5b636d` | `#a3acb6` | axis labels, the usual range, what stands back |
//! | `--grid` | `#e4e7eb` | `#2b313a` | grid lines, empty cells |
//! | `--ground` | `#fff` | `#14171b` | halos, hollow marks |
//! | `--focus` | `#12436d` | `#7fb6ea` | the one strong colour |
//! | `--signal` | `#801650` | `#e08fbc` | signals, collisions |
//! | `--c1` … `--c4` | `#12436d #28a197 #801650 #f46a25` | `#7fb6ea #2fb3a7 #d982b3 #f58a52` | parts of a whole |
//!
//! and two classes: `.ct` on all marks (`fill: var(--muted)`), `.halo` on values over marks
//! (`font-weight: 650; paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round`). An `svg`
//! has no size of its own: `display: block; width: 100%; max-width: 32rem; height: auto; overflow: visible`.

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
    /// Signals.
    Signal,
}

impl Paint {
    /// All paints, for the replacement.
    const ALL: [Self; 10] = [
        Self::Ink,
        Self::Muted,
        Self::Grid,
        Self::Ground,
        Self::Focus,
        Self::Series(0),
        Self::Series(1),
        Self::Series(2),
        Self::Series(3),
        Self::Signal,
    ];

    fn number(self) -> u8 {
        match self {
            Self::Ink => 1,
            Self::Muted => 2,
            Self::Grid => 3,
            Self::Ground => 4,
            Self::Focus => 5,
            Self::Signal => 6,
            Self::Series(place) => 0x10 + place.min(3),
        }
    }

    /// The sentinel as charts-rs takes it.
    pub(super) fn sentinel(self) -> Color {
        Color { r: 0x0A, g: 0x00, b: self.number(), a: 0xFF }
    }

    /// The variable of the stylesheet.
    pub(super) fn variable(self) -> &'static str {
        match self {
            Self::Ink => "var(--ink)",
            Self::Muted => "var(--muted)",
            Self::Grid => "var(--grid)",
            Self::Ground => "var(--ground)",
            Self::Focus => "var(--focus)",
            Self::Signal => "var(--signal)",
            Self::Series(0) => "var(--c1)",
            Self::Series(1) => "var(--c2)",
            Self::Series(2) => "var(--c3)",
            Self::Series(_) => "var(--c4)",
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
    for paint in Paint::ALL {
        let sentinel = format!("\"#0A00{:02X}\"", paint.number());
        out = out.replace(&sentinel, &format!("\"{}\"", paint.variable()));
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
        assert_eq!(inner(svg), r#"<path stroke="var(--focus)"/><text fill="var(--c1)">1</text>"#);
        let rows = r##"<svg width="1"><rect x="1" y="1" width="2" height="2" fill="#0A0010" data-value="1"/><rect x="4" y="1" width="2" height="2" fill="#0A0010" data-value="2"/></svg>"##;
        assert_eq!(inner(rows).matches("<path").count(), 1);
    }
}
