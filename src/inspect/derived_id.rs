//! Ids of records that were written without one: from their content, so that they stay when lines move.

use sha2::{Digest, Sha256};

/// Stands between the parts, as no text of people holds it.
const SEPARATOR: &[u8] = b"\x1f";

/// A prefix and 12 hexadecimal digits of the SHA-256 of the parts, which are NFC already; absent ones are empty.
pub(super) fn derived(prefix: &str, parts: [&str; 5]) -> String {
    let mut hash = Sha256::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            hash.update(SEPARATOR);
        }
        hash.update(part.as_bytes());
    }
    let mut id = hex(&hash.finalize()[..6]);
    id.insert_str(0, prefix);
    id
}

/// The SHA-256 of a text in lower-case hexadecimal.
pub(super) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_entry_is_cut_from_the_digest_of_its_parts() {
        // printf 'cafe\x1f2026-11-03T00:12:00Z\x1f\x1fquestion\x1fhi' | sha256sum
        let parts = ["cafe", "2026-11-03T00:12:00Z", "", "question", "hi"];
        let whole = sha256("cafe\u{1f}2026-11-03T00:12:00Z\u{1f}\u{1f}question\u{1f}hi");
        assert_eq!(derived("e-", parts), format!("e-{}", &whole[..12]));
    }

    #[test]
    fn sha256_is_the_known_one() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sha256(""), empty);
    }
}
