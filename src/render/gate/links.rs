//! Whether the links of a page lead somewhere.

use super::{flaw::What, scan::Facts};
use std::{borrow::Cow, collections::BTreeMap};

/// The links of a page that lead nowhere, in order. `pages`: every file of the site, with the facts of those that are HTML.
pub(super) fn dead(facts: &Facts<'_>, pages: &BTreeMap<&str, Option<&Facts<'_>>>) -> Vec<What> {
    facts.links.iter().filter_map(|link| wrong(link, facts, pages)).collect()
}

fn wrong(link: &str, facts: &Facts<'_>, pages: &BTreeMap<&str, Option<&Facts<'_>>>) -> Option<What> {
    let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
    let address = address.split_once('?').map_or(address, |(path, _)| path);
    if !address.is_empty() && facts.path == "404.html" {
        return Some(What::Unanchored(link.to_owned()));
    }
    let target = match address {
        "" => Some(facts.path.to_owned()),
        relative => resolved(facts.path, &decoded(relative)),
    };
    let Some(found) = target.and_then(|target| pages.get(target.as_str())) else {
        return Some(What::NoFile(link.to_owned()));
    };
    let anchor = decoded(anchor);
    let is_there = anchor.is_empty() || found.is_none_or(|page| page.ids.contains(anchor.as_ref()));
    (!is_there).then(|| What::NoAnchor(link.to_owned()))
}

/// The file a relative address means, from the site's root; `None`: it leads out of the site.
fn resolved(from: &str, address: &str) -> Option<String> {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// An address without its percent signs; one that does not decode to UTF-8 stands as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = code.filter(|_| first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_followed_as_a_browser_does() {
        assert_eq!(resolved("en/months/a.html", "../../data/x.csv").as_deref(), Some("data/x.csv"));
        assert_eq!(resolved("a.html", "./b.html").as_deref(), Some("b.html"));
        assert_eq!(resolved("a.html", "../b.html"), None);
        assert_eq!(decoded("%EB%B3%95-1%2").as_ref(), "볕-1%2");
    }
}
