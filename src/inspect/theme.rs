//! How the site looks: the accent, which has to be readable, and the logo, which every page carries.

use super::desk::Desk;
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{Colour, Logo, PictureKind, Theme};
use crate::diagnostic::Rule;
use crate::gather::raw::RawTheme;
use crate::gather::{Failure, Folder, Picture};

/// The most bytes of a logo: it stands on every page, a third larger as text, and pages are for phones.
const MOST: u64 = 4096;

/// Reads `theme`, and the logo it names.
///
/// # Errors
/// Where the logo is there and cannot be read from the disk.
pub(super) fn theme(desk: &mut Desk, raw: Option<&RawTheme>, folder: &Folder) -> Result<Theme, Failure> {
    let here = Trail::Top.key("theme");
    let Some(raw) = raw else {
        return Ok(Theme::default());
    };
    let accent = desk.take(&here, "accent", raw.accent.as_ref(), accent);
    let Some(path) = desk.take(&here, "logo", raw.logo.as_ref(), words::inner_path) else {
        return Ok(Theme { accent, logo: None });
    };
    let logo = match folder.picture(&path, MOST)? {
        Picture::Missing => {
            Err(Wrong::new(Rule::BadValue, format!("found no file {} in the data folder", shown(&path))))
        }
        Picture::TooLarge(bytes) => Err(too_large(&path, bytes)),
        Picture::Bytes(bytes) => kind(&path, &bytes).map(|kind| Logo { kind, bytes }),
    };
    match logo {
        Ok(logo) => Ok(Theme { accent, logo: Some(logo) }),
        Err(wrong) => {
            desk.note_at(&here, "logo", wrong);
            Ok(Theme { accent, logo: None })
        }
    }
}

/// A colour that can be read on light pages; for dark ones a lighter shade of it is made.
fn accent(text: &str) -> Result<Colour, Wrong> {
    let colour = words::colour(text)?;
    let contrast = colour.contrast(Colour::LIGHT_GROUND);
    if contrast >= Colour::READABLE {
        return Ok(colour);
    }
    // Cut, not rounded: 4.49 is not 4.5.
    let message = format!(
        "found {}, whose contrast with the page is {:.1} to 1, expected at least {} to 1",
        shown(text),
        (contrast * 10.0).floor() / 10.0,
        Colour::READABLE
    );
    let help = format!("`{}` is the nearest shade of it that can be read", colour.for_light());
    Err(Wrong::new(Rule::BadValue, message).help(help))
}

fn too_large(path: &str, bytes: u64) -> Wrong {
    let message = format!("the picture {} has {bytes} bytes, more than the {MOST} that fit on every page", shown(path));
    let help = "an SVG without an editor's leavings, or a PNG of about 64 pixels in height, is small enough";
    Wrong::new(Rule::TooLarge, message).help(help)
}

/// What a picture is, by its content.
fn kind(path: &str, bytes: &[u8]) -> Result<PictureKind, Wrong> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(PictureKind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(PictureKind::Jpeg);
    }
    let path = shown(path);
    let text = std::str::from_utf8(bytes).ok().filter(|text| is_svg(text));
    let Some(text) = text else {
        let message = format!("the file {path} is no PNG, JPEG or SVG, expected a picture that every browser shows");
        return Err(Wrong::new(Rule::BadValue, message));
    };
    if text.contains("http://www.w3.org/2000/svg") {
        return Ok(PictureKind::Svg);
    }
    let message =
        format!("the SVG {path} lacks `xmlns=\"http://www.w3.org/2000/svg\"`, without which it is no picture");
    Err(Wrong::new(Rule::BadValue, message))
}

/// Whether the first element of a text is `svg`, whatever is said before it.
fn is_svg(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(end) = rest.starts_with("<!--").then_some("-->").or(rest.starts_with(['<']).then_some(">")) {
        if rest.starts_with("<svg") {
            return true;
        }
        if !rest.starts_with("<?") && !rest.starts_with("<!") {
            return false;
        }
        rest = rest.split_once(end).map_or("", |(_, after)| after).trim_start();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_that_cannot_be_read_is_refused_with_a_shade_that_can() {
        assert_eq!(accent("#12436D").unwrap().to_string(), "#12436d");
        let wrong = accent("#ffcc00").unwrap_err();
        assert!(wrong.message.contains("is 1.3 to 1, expected at least 4.5 to 1"), "{}", wrong.message);
        let help = wrong.help.unwrap();
        let shade = Colour::parse(help.split('`').nth(1).unwrap()).unwrap();
        assert!(accent(&shade.to_string()).is_ok(), "{help}");
        assert!(accent("red").is_err());
    }

    #[test]
    fn a_picture_is_known_by_its_content() {
        let svg = "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        assert_eq!(kind("a", svg.as_bytes()).unwrap(), PictureKind::Svg);
        assert_eq!(kind("a", b"\x89PNG\r\n\x1a\nrest").unwrap(), PictureKind::Png);
        assert_eq!(kind("a", b"\xff\xd8\xff\xe0").unwrap(), PictureKind::Jpeg);
        assert!(kind("a", b"<svg/>").unwrap_err().message.contains("xmlns"));
        assert!(kind("a.png", b"<html></html>").unwrap_err().message.contains("no PNG, JPEG or SVG"));
        assert!(kind("a", b"<!-- never closed").is_err() && kind("a", b"").is_err());
    }
}
