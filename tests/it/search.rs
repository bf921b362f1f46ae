//! The page of search as a build leaves it: its index finds what the pages say, in every language, and no more than that.

use crate::{
    desk::{Desk, tree},
    layout::root,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// The index that a page of search holds.
fn index(page: &[u8]) -> Value {
    let page = std::str::from_utf8(page).unwrap();
    let (_, rest) = page.split_once("<script type=\"application/json\" id=\"index\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// Addresses of the places whose words hold every term, as the script finds them.
fn found(index: &Value, terms: &[&str]) -> Vec<String> {
    let mut hits = Vec::new();
    for page in index["pages"].as_array().unwrap() {
        for place in page[3].as_array().unwrap() {
            let words = [&page[1], &place[1], &place[2]].map(|text| text.as_str().unwrap().to_lowercase()).join("\n");
            if terms.iter().all(|term| words.contains(term)) {
                hits.push(format!("{}#{}", page[0].as_str().unwrap(), place[0].as_str().unwrap()));
            }
        }
    }
    hits
}

fn example() -> BTreeMap<String, Vec<u8>> {
    let desk = Desk::new();
    let data = root().join("data");
    let (code, _, said) = desk.run(&["build", data.to_str().unwrap(), "-o", "site", "-q"]);
    assert_eq!(code, 0, "{said}");
    tree(&desk.path("site"))
}

#[test]
fn the_example_is_found_in_both_languages() {
    let site = example();
    for (page, terms, expected) in [
        ("search.html", &["콜드브루"][..], "campaigns/coldbrew-fest.html#"),
        ("search.html", &["2시간", "비율"], "metrics/response.within.html#"),
        ("search.html", &["2026년 10월"], "months/2026-10.html#"),
        ("search.html", &["response.within_2h"], "metrics/response.within.html#"),
        ("search.html", &["디카페인"], "voices.html#voice-topic-change"),
        ("en/search.html", &["cold", "brew"], "campaigns/coldbrew-fest.html#"),
        ("en/search.html", &["october 2026"], "months/2026-10.html#"),
        ("en/search.html", &["response.within_2h"], "metrics/response.within.html#"),
    ] {
        let hits = found(&index(&site[page]), terms);
        assert!(hits.iter().any(|hit| hit == expected), "{page} {terms:?}: {hits:?}");
    }
    assert!(found(&index(&site["search.html"]), &["없는낱말"]).is_empty());
}

#[test]
fn every_place_of_the_index_is_there_and_the_map_names_every_page() {
    let site = example();
    for root in ["", "en/"] {
        let page = String::from_utf8(site[&format!("{root}search.html")].clone()).unwrap();
        for hit in found(&index(page.as_bytes()), &[]) {
            let (path, anchor) = hit.split_once('#').unwrap();
            let target = String::from_utf8(site[&format!("{root}{path}")].clone()).unwrap();
            assert!(anchor.is_empty() || target.contains(&format!("id=\"{anchor}\"")), "{hit}");
        }
        let own = |path: &&String| match path.split_once('/') {
            Some(("en", rest)) => (root == "en/").then(|| rest.to_owned()),
            Some(_) | None => root.is_empty().then(|| (*path).clone()),
        };
        for path in site.keys().filter(|path| path.contains(".html")).filter_map(|path| own(&path)) {
            let is_itself = path == "404.html" || path == "search.html";
            assert!(is_itself || page.contains(&format!("href=\"{path}\"")), "{root}search.html does not name {path}");
        }
    }
}

#[test]
fn the_public_edition_finds_no_more_than_it_shows() {
    let desk = Desk::with_data(0);
    let campaign = "---\nid: a\nname: 가을\nkind: event\nchannels: [cafe]\nstart: 2026-10-01\nend: 2026-10-02\n---\n\n비밀스러운 말\n";
    desk.put("data/campaigns/a.md", campaign);
    let hits = |edition: &str, term: &str| {
        assert_eq!(desk.run(&["build", "-q", "--edition", edition]).0, 0);
        found(&index(&desk.tree("site").unwrap()["search.html"]), &[term]).len()
    };
    assert_eq!(hits("public", "비밀스러운"), 0);
    assert!(hits("public", "가을") > 0);
    assert!(hits("internal", "비밀스러운") > 0);
}
