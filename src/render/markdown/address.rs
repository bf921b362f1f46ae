//! Where a link of prose may lead: the web, mail, a file of the site, an anchor of the prose.

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// `http` or `https`.
    Web(String),
    /// A mail address, with its `mailto:`.
    Mail(String),
    /// A file beside the page.
    File(String),
    /// An anchor, without its `#`.
    Anchor(String),
    /// Nowhere a page may lead.
    Refused,
}

/// What browsers would make of an address: they ignore blanks and controls, and read `\` as `/`.
pub(super) fn target(written: &str) -> Target {
    let address: String = written.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    if let Some(anchor) = address.strip_prefix('#') {
        return Target::Anchor(anchor.to_owned());
    }
    if address.is_empty() || address.starts_with(['/', '\\']) {
        return Target::Refused;
    }
    let Some(end) = address.find([':', '/', '\\', '?', '#']).filter(|&end| address[end..].starts_with(':')) else {
        return Target::File(address);
    };
    match address[..end].to_ascii_lowercase().as_str() {
        "http" | "https" => Target::Web(address),
        "mailto" => Target::Mail(address),
        _ => Target::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_mail_files_and_anchors_are_led_to() {
        assert_eq!(target("HTTPS://a.example/x?y:z"), Target::Web("HTTPS://a.example/x?y:z".to_owned()));
        assert_eq!(target("mailto:a@b.example"), Target::Mail("mailto:a@b.example".to_owned()));
        assert_eq!(target("../needs/ice.html#a:b"), Target::File("../needs/ice.html#a:b".to_owned()));
        assert_eq!(target("#top"), Target::Anchor("top".to_owned()));
        for refused in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript\n:alert(1)",
            " \u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host/x",
            "\\\\host\\x",
            "/\\host",
            "/root.html",
            "\t//host",
        ] {
            assert_eq!(target(refused), Target::Refused, "{refused:?}");
        }
    }
}
