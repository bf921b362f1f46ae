//! Ids: their form, and the stricter form of those that become file names.

use super::wrong::{Wrong, shown};
use crate::diagnostic::Rule;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest id, in characters.
const LONGEST: usize = 64;

/// An id after NFC: 1 to 64 letters, digits, `-`, `_`, `.`; begins and ends with a letter or digit.
pub(super) fn id(text: &str) -> Result<String, Wrong> {
    let id = nfc(text);
    let fits = (1..=LONGEST).contains(&id.chars().count());
    let ends = id.starts_with(char::is_alphanumeric) && id.ends_with(is_letter_digit_or_mark);
    let inner = id.chars().all(|c| is_letter_digit_or_mark(c) || matches!(c, '-' | '_' | '.'));
    if fits && ends && inner {
        return Ok(id);
    }
    let reason = if id.is_empty() {
        "an id is not empty"
    } else if !fits {
        "an id has at most 64 characters"
    } else if inner {
        "an id begins and ends with a letter or digit"
    } else {
        "an id consists of letters, digits, `-`, `_` and `.`"
    };
    let message = format!("found {}, but {reason}", shown(text));
    Err(Wrong::new(Rule::BadId, message))
}

/// An id that becomes a file name: besides, lower-case ASCII and no Windows device name.
pub(super) fn file_name_id(text: &str) -> Result<String, Wrong> {
    let id = id(text)?;
    let lower = id.to_ascii_lowercase();
    if !id.is_ascii() || id != lower {
        let message = format!("found {}, but an id that becomes a file name is lower-case ASCII", shown(text));
        let help = if id.is_ascii() {
            format!("write `{lower}`")
        } else {
            "choose a plain id; its `name` may be in any language".to_owned()
        };
        return Err(Wrong::new(Rule::BadId, message).help(help));
    }
    if is_windows_device(&id) {
        let message = format!("found {}, which Windows takes for a device", shown(text));
        return Err(Wrong::new(Rule::BadId, message).help("choose another id"));
    }
    Ok(id)
}

/// A text after NFC.
pub(super) fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// Letters of some scripts are written with marks that NFC leaves apart; they belong to the letter before them.
fn is_letter_digit_or_mark(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

fn is_windows_device(id: &str) -> bool {
    let stem = id.split('.').next().unwrap_or(id);
    let port =
        |name: &str| stem.strip_prefix(name).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    matches!(stem, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_of_any_script_make_an_id() {
        for good in ["007", "단골-7", "user_3.kr", "é", "हिन्दी", "1.30"] {
            assert!(id(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a.", "a b", "a/b", "a\u{200b}b", "🙂", "<b>"] {
            assert!(id(bad).is_err(), "{bad}");
        }
        assert!(id(&"가".repeat(64)).is_ok() && id(&"가".repeat(65)).is_err());
    }

    #[test]
    fn ids_are_compared_after_nfc() {
        assert_eq!(id("\u{1103}\u{1161}\u{11ab}").unwrap(), "단");
    }

    #[test]
    fn file_name_ids_are_plain() {
        assert_eq!(file_name_id("naver-cafe").unwrap(), "naver-cafe");
        let capital = file_name_id("Naver").unwrap_err();
        assert_eq!(capital.help.as_deref(), Some("write `naver`"));
        for bad in ["카페", "con", "nul.txt", "com1", "lpt0"] {
            assert!(file_name_id(bad).is_err(), "{bad}");
        }
        assert!(file_name_id("console").is_ok() && file_name_id("com10").is_ok());
    }

    proptest! {
        #[test]
        fn garbage_never_panics(text in "\\PC*") {
            let _ = file_name_id(&text);
        }
    }
}
