//! What the policy of a page lets through, and what a page may not refer to.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Attributes that make a browser fetch something. A link (`a`) is followed by people, and checked on its own.
const FETCHING: [&str; 12] = [
    "src",
    "srcset",
    "poster",
    "data",
    "background",
    "manifest",
    "ping",
    "xlink:href",
    "lowsrc",
    "imagesrcset",
    "codebase",
    "archive",
];

/// Elements that load or redirect by their nature, or move every link of the page.
const LOADING: [&str; 8] = ["iframe", "frame", "object", "embed", "base", "applet", "portal", "fencedframe"];

/// The hash by which a policy knows an inline part.
pub(in crate::render) fn source_hash(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content.as_bytes())))
}

/// Whether an attribute makes a browser fetch something that is not in the page.
pub(super) fn fetches(element: &str, name: &str, value: &str) -> bool {
    let is_image_of_ours = || value.starts_with("data:image/");
    match name {
        "href" => !matches!(element, "a" | "area") && !is_image_of_ours() && leads_out(value),
        "action" | "formaction" => leads_out(value),
        _ if FETCHING.contains(&name) => !is_image_of_ours(),
        _ => calls_for_files(value),
    }
}

/// Whether an element loads or redirects by its nature.
pub(super) fn loads(element: &str) -> bool {
    LOADING.contains(&element)
}

/// Whether an address has a scheme or a host of its own.
pub(super) fn leads_out(address: &str) -> bool {
    let before_path = address.split(['/', '?', '#']).next().unwrap_or(address);
    address.starts_with('/') || address.starts_with('\\') || before_path.contains(':')
}

/// Whether a link may leave the site: by web or mail, as people write it into their records.
pub(super) fn may_leave(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

/// Whether a style, or an attribute of SVG, asks for a file.
pub(super) fn calls_for_files(text: &str) -> bool {
    let calls = |rest: &str| !rest.trim_start_matches(['"', '\'', ' ']).starts_with(['#']);
    text.contains("@import") || text.split("url(").skip(1).any(calls)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_in_the_page_may_be_shown() {
        assert!(fetches("img", "src", "https://example.org/a.png"));
        assert!(fetches("img", "src", "a.png"));
        assert!(fetches("link", "href", "//example.org/a.css"));
        assert!(fetches("use", "xlink:href", "https://example.org/a.svg#b"));
        assert!(fetches("path", "fill", "url(https://example.org/a.svg)"));
        assert!(fetches("form", "action", "https://example.org/"));
        assert!(!fetches("img", "src", "data:image/png;base64,AAAA"));
        assert!(!fetches("path", "fill", "url(#a)"));
        assert!(!fetches("a", "href", "https://example.org/"));
        assert!(!fetches("p", "class", "data"));
        assert!(!fetches("svg", "xmlns", "http://www.w3.org/2000/svg"));
    }

    #[test]
    fn a_link_that_leaves_has_a_scheme_or_a_root() {
        assert!(["/a.html", "//b.c", "x:y", "javascript:alert(1)"].iter().all(|address| leads_out(address)));
        assert!(["a.html", "../a.html?q=1:2", "#a:b"].iter().all(|address| !leads_out(address)));
    }
}
