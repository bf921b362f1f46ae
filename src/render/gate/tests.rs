//! Small sites with one fault each.

use super::{Looked, What, look, policy::source_hash};
use crate::render::Page;

fn site(pages: &[(&str, &str)]) -> Looked {
    let page = |(path, text): &(&str, &str)| Page { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() };
    look(&pages.iter().map(page).collect::<Vec<_>>())
}

fn flaws(html: &str) -> Vec<What> {
    let looked = site(&[("a.html", html), ("b/c.html", "<h1 id=\"가\">C</h1>"), ("data/x.csv", "a,b")]);
    looked.flaws.into_iter().map(|flaw| flaw.what).collect()
}

const FIGURE: &str = "<figure id=\"f\" aria-labelledby=\"t\"><h3 id=\"t\">Title</h3><svg></svg>\
    <figcaption>Summary</figcaption><table><thead><tr><th>H<tbody><tr><td>1</table></figure>";

#[test]
fn a_whole_page_has_no_flaw() {
    let links = "<a href=\"b/c.html#가\">1</a><a href=\"b/c.html#%EA%B0%80\">1</a><a href=\"#f\">2</a><a href='data/x.csv'>3</a>\
                 <a href=https://example.org/>4</a><a href=\"mailto:a@example.org\">5</a>\
                 <form action=\"b/c.html\"></form><img src=\"data:image/png;base64,AA\" alt=\"\">";
    assert_eq!(flaws(&format!("{FIGURE}{links}<!-- <a href=\"no\"> -->")), []);
}

#[test]
fn links_that_lead_nowhere_are_found() {
    let html = "<a href=\"no.html\">1</a><a href=\"b/c.html#no\">2</a><a href=\"#no\">3</a><a href=\"../a.html\">4</a>\
                <a href=\"/a.html\">5</a><a href=\"javascript:1\">6</a><form action=\"find.html?q=\"></form>";
    let found = flaws(html);
    let no_file = |link: &str| What::NoFile(link.to_owned());
    let no_anchor = |link: &str| What::NoAnchor(link.to_owned());
    for what in [
        no_file("no.html"),
        no_anchor("b/c.html#no"),
        no_anchor("#no"),
        no_file("../a.html"),
        no_file("/a.html"),
        no_file("javascript:1"),
        no_file("find.html?q="),
    ] {
        assert!(found.contains(&what), "{what:?}: {found:?}");
    }
    assert_eq!(found.len(), 7);
}

#[test]
fn the_page_of_a_wrong_address_has_no_relative_link() {
    let looked = site(&[("404.html", "<a href=\"a.html\">a</a>"), ("a.html", "")]);
    assert_eq!(looked.flaws[0].what, What::Unanchored("a.html".to_owned()));
}

#[test]
fn a_figure_without_title_summary_or_table_is_found() {
    let figure = || "f".to_owned();
    assert_eq!(flaws(&FIGURE.replace("Title", " ")), [What::FigureWithoutTitle(figure())]);
    assert_eq!(flaws(&FIGURE.replace(" aria-labelledby=\"t\"", "")), [What::FigureWithoutTitle(figure())]);
    assert_eq!(flaws(&FIGURE.replace("Summary", "")), [What::FigureWithoutSummary(figure())]);
    assert_eq!(flaws(&FIGURE.replace("<tbody><tr>", "")), [What::FigureWithoutTable(figure())]);
    let described = FIGURE
        .replace("aria-labelledby", "aria-describedby=\"d\" aria-labelledby")
        .replace("<figcaption>Summary</figcaption>", "<p id=\"d\">Summary</p>");
    assert_eq!(flaws(&described), []);
    assert_eq!(flaws(&described.replace("Summary", "")), [What::FigureWithoutSummary(figure())]);
    assert_eq!(flaws(&FIGURE.replace("\"t\">T", "\"u\">T")), [What::NoSuchId("aria-labelledby", "t".to_owned())]);
}

#[test]
fn nothing_comes_from_outside_and_nothing_is_shown_that_the_policy_forbids() {
    let outside = |html: &str| matches!(flaws(html).as_slice(), [What::Outside(_)]);
    for html in [
        "<img src=\"https://example.org/a.png\">",
        "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
        "<iframe></iframe>",
        "<meta http-equiv=\"Refresh\" content=\"0\">",
        "<svg><path fill=\"url(https://example.org/a#b)\"/></svg>",
    ] {
        assert!(outside(html), "{html}: {:?}", flaws(html));
    }
    let forbidden = |html: &str| matches!(flaws(html).as_slice(), [What::Forbidden(_)]);
    for html in ["<p style=\"color:red\">", "<p onclick=\"a()\">", "<script>a()</script>", "<style>p{}</style>"] {
        assert!(forbidden(html), "{html}: {:?}", flaws(html));
    }
    let style = "p{color:red}";
    let known = |style: &str, hash: &str| {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src &#39;{hash}&#39;\"><style>{style}</style>"
        )
    };
    assert_eq!(flaws(&known(style, &source_hash(style))), []);
    assert!(forbidden(&known(style, &source_hash("p{}"))));
    let fetching = "p{background:url(a.png)}";
    assert!(outside(&known(fetching, &source_hash(fetching))));
    assert!(forbidden(&format!("{}<style media=\"print\">q{{}}</style>", known(style, &source_hash(style)))));
    assert_eq!(flaws("<script type=\"application/json\">{\"a\":\"<a href='no.html'>\"}</script>"), []);
}

#[test]
fn an_id_stands_once() {
    assert_eq!(flaws("<p id=\"a\"><p id=\"a\">"), [What::IdTwice("a".to_owned())]);
}
