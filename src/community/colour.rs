//! A colour, and how well it can be read on another.

use std::fmt;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue.
    parts: [u8; 3],
}

impl Colour {
    /// The darkest ground that light pages set text on.
    pub const LIGHT_GROUND: Self = Self { parts: [0xf5, 0xf6, 0xf8] };
    /// The lightest ground that dark pages set text on.
    pub const DARK_GROUND: Self = Self { parts: [0x1c, 0x21, 0x27] };
    /// What text needs on its ground. Source: WCAG 2.2, 1.4.3 (AA).
    pub const READABLE: f64 = 4.5;
    /// What the accent of dark pages is given: as calm to read as that of light ones.
    const EASY: f64 = 7.0;

    /// Of `#rrggbb`; `None`: it is not that.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hexadecimal.then_some(Self { parts: [part(0)?, part(2)?, part(4)?] })
    }

    /// How far it stands off from another: 1 (not at all) to 21. Source: WCAG 2.2, contrast ratio.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Source: WCAG 2.2, relative luminance.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.parts.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Itself or the nearest darker shade that can be read on light pages.
    #[must_use]
    pub fn for_light(self) -> Self {
        self.towards([0; 3], |shade| shade.contrast(Self::LIGHT_GROUND) >= Self::READABLE)
    }

    /// The nearest lighter shade that is easy to read on dark pages.
    #[must_use]
    pub fn for_dark(self) -> Self {
        self.towards([255; 3], |shade| shade.contrast(Self::DARK_GROUND) >= Self::EASY)
    }

    /// The first shade on the way to an end that is good; the end itself always is.
    fn towards(self, end: [u8; 3], is_good: impl Fn(Self) -> bool) -> Self {
        let mixed = |step: u16| {
            let part = |at: usize| {
                let (from, to) = (u16::from(self.parts[at]), u16::from(end[at]));
                u8::try_from((from * (64 - step) + to * step + 32) / 64).unwrap_or(u8::MAX)
            };
            Self { parts: [part(0), part(1), part(2)] }
        };
        (0..64).map(mixed).find(|shade| is_good(*shade)).unwrap_or(Self { parts: end })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.parts;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        // Worked out by hand: 0x77 is 0.4666…, linear 0.1845; (1 + 0.05) / (0.1845 + 0.05) = 4.478.
        assert!((colour("#777777").contrast(colour("#FFFFFF")) - 4.478).abs() < 0.001);
        assert!(
            Colour::parse("#12g456").is_none() && Colour::parse("123456").is_none() && Colour::parse("#가가").is_none()
        );
    }

    #[test]
    fn any_colour_has_a_shade_that_can_be_read_in_light_and_in_dark() {
        for text in ["#12436d", "#ffcc00", "#000000", "#ffffff", "#e2001a", "#00ff00"] {
            let own = colour(text);
            assert!(own.for_light().contrast(Colour::LIGHT_GROUND) >= Colour::READABLE, "{text}");
            assert!(own.for_dark().contrast(Colour::DARK_GROUND) >= Colour::READABLE, "{text}");
        }
        assert_eq!(colour("#12436d").for_light().to_string(), "#12436d");
    }
}
