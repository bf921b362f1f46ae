//! Pages as HTML: one of each block, in both languages, held against what every page promises.

use crate::sample;
use base64::{Engine, engine::general_purpose::STANDARD};
use dangol::community::Language;
use dangol::render::templates::Templates;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs, path::Path};

/// The page of each language, with and without links and the internal mark; also put down to be looked at.
fn pages() -> Vec<(String, String)> {
    let templates = Templates::new(&dangol::community::Theme::default(), &[]).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page");
    let mut pages = Vec::new();
    for language in Language::ALL {
        let document = sample::document(language);
        let masthead = sample::masthead(language);
        let internal = dangol::render::shell::Masthead { internal: "internal".to_owned(), ..masthead.clone() };
        let path = masthead.address(language, &document.path);
        pages.push((path.clone(), templates.page(&masthead.shell(&document.path), &document).unwrap()));
        pages.push((format!("internal/{path}"), templates.page(&internal.shell(&document.path), &document).unwrap()));
    }
    for (path, html) in &pages {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, html).unwrap();
    }
    pages
}

/// Start tags with their attributes, entities left as they are. Content of `<style>` and `<script>` is left out.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = rest.find('>').expect("a tag ends");
        let (tag, after) = rest.split_at(end);
        rest = after;
        if tag.starts_with(['/', '!']) {
            continue;
        }
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let name = name.trim_end_matches('/').to_owned();
        if name == "style" || name == "script" {
            rest = &rest[rest.find(&format!("</{name}>")).expect("it ends")..];
        }
        tags.push((name, attributes_of(attributes)));
    }
    tags
}

fn attributes_of(mut text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start_matches([' ', '\n', '/']);
        if text.is_empty() {
            return attributes;
        }
        let end = text.find(['=', ' ']).unwrap_or(text.len());
        let (name, after) = text.split_at(end);
        let Some(quoted) = after.strip_prefix("=\"") else {
            attributes.push((name.to_owned(), String::new()));
            text = after;
            continue;
        };
        let (value, after) = quoted.split_once('"').expect("a value ends");
        attributes.push((name.to_owned(), value.to_owned()));
        text = after;
    }
}

fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap() + from.len();
    &html[start..start + html[start..].find(to).unwrap()]
}

#[test]
fn every_page_has_one_h1_and_its_headings_in_order() {
    for (path, html) in pages() {
        let levels: Vec<u32> =
            tags(&html).iter().filter_map(|(name, _)| name.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1, "{path}");
        assert_eq!(levels[0], 1, "{path}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
    }
}

#[test]
fn links_are_relative_and_end_in_a_file_or_an_anchor_that_is_there() {
    for (path, html) in pages() {
        let tags = tags(&html);
        let ids: Vec<&str> =
            tags.iter().flat_map(|tag| &tag.1).filter(|(name, _)| name == "id").map(|(_, id)| id.as_str()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: an id twice");
        for (tag, attributes) in &tags {
            for (name, value) in attributes {
                match name.as_str() {
                    "href" => assert!(
                        value.strip_prefix('#').map_or_else(
                            || !value.contains(':')
                                && !value.starts_with('/')
                                && value.rsplit('/').next().unwrap().contains('.'),
                            |anchor| unique.contains(anchor)
                        ),
                        "{path}: {value}"
                    ),
                    "aria-labelledby" => assert!(unique.contains(value.as_str()), "{path}: {value}"),
                    "action" => assert!(value.ends_with("search.html") && !value.starts_with('/'), "{path}: {value}"),
                    "src" | "style" | "srcset" => panic!("{path}: {name} on {tag}"),
                    _ => assert!(!name.starts_with("on"), "{path}: {name} on {tag}"),
                }
            }
        }
    }
}

#[test]
fn style_and_script_are_those_the_policy_names_and_the_same_on_every_page() {
    let pages = pages();
    let parts: BTreeSet<(&str, &str)> = pages
        .iter()
        .map(|(_, html)| (between(html, "<style>", "</style>"), between(html, "<script>", "</script>")))
        .collect();
    assert_eq!(parts.len(), 1);
    let (style, script) = parts.first().unwrap();
    assert!(style.len() <= 16 * 1024, "{}", style.len());
    assert!(script.len() <= 8 * 1024, "{}", script.len());
    assert!(!style.contains("url(") && !style.contains("@import"));
    let hash = |part: &str| STANDARD.encode(Sha256::digest(part.as_bytes()));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(script),
        hash(style)
    );
    for (path, html) in &pages {
        let tags = tags(html);
        let named = tags
            .iter()
            .find(|(_, attributes)| attributes.iter().any(|(_, value)| value == "Content-Security-Policy"))
            .and_then(|(_, attributes)| attributes.iter().find(|(name, _)| name == "content"))
            .map(|(_, value)| {
                value.replace("&#39;", "'").replace("&#x27;", "'").replace("&#x2F;", "/").replace("&#43;", "+")
            });
        assert_eq!(named.as_ref(), Some(&policy), "{path}");
        for name in ["style", "script"] {
            assert_eq!(tags.iter().filter(|tag| tag.0 == name).count(), 1, "{path}: {name}");
        }
    }
}

#[test]
fn nothing_from_elsewhere_and_no_text_of_a_customer_as_markup() {
    for (path, html) in pages() {
        let outside = html.replace("http-equiv", "");
        assert!(!outside.contains("http") && !outside.contains("//www"), "{path}");
        assert!(html.contains("&lt;script&gt;alert(1)"), "{path}");
        assert_eq!(html.contains("noindex"), path.starts_with("internal/"), "{path}");
    }
}

#[test]
fn a_page_without_links_has_none() {
    let templates = Templates::new(&dangol::community::Theme::default(), &[]).unwrap();
    let bare = dangol::render::document::Document {
        findings: Vec::new(),
        sections: Vec::new(),
        neighbours: None,
        ..sample::document(Language::Ko)
    };
    let html = templates.page(&sample::masthead(Language::Ko).bare_shell(), &bare).unwrap();
    assert!(tags(&html).iter().all(|(_, attributes)| attributes.iter().all(|(name, _)| name != "href")));
}
