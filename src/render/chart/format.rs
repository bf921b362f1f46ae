//! For what room a drawing is made: each kind is drawn for wide and for narrow, and the stylesheet shows the one that
//! fits (the other is `display: none`, which hides it from those who hear the page, too).

/// A room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// From 24 rem on.
    Wide,
    /// A phone, a column: fewer ticks and points, labels within the plot.
    Narrow,
}

impl Format {
    /// Both, in the order in which they stand on a page.
    const BOTH: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width of a drawing in its own units. Text of 14 is 11 px where the wide one is narrowest (384 px), and where the
    /// narrow one is: 288 px, on a screen of 320.
    pub(super) const fn width(self) -> f64 {
        match self {
            Self::Wide => 480.0,
            Self::Narrow => 350.0,
        }
    }

    /// The class by which the stylesheet knows it.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "slim",
        }
    }

    /// The wider or the narrower of two.
    pub(super) fn pick<T>(self, wide: T, narrow: T) -> T {
        match self {
            Self::Wide => wide,
            Self::Narrow => narrow,
        }
    }
}

/// The id by which the narrow drawing shows the lines and areas of the wide one, squeezed.
pub(super) fn shared_id(chart: &str) -> String {
    format!("d-{chart}")
}

/// Draws for both rooms; the markup stands side by side.
pub(super) fn both(draw: impl Fn(Format) -> String) -> String {
    Format::BOTH.into_iter().map(draw).collect()
}
