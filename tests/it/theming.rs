//! Accent, logo and overriding templates, from the data folder to the page.

use crate::{
    desk::{Desk, ORGANISATION},
    layout::root,
};
use std::fs;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><script>alert(1)</script><path d=\"M0 0h8v8z\"/></svg>";

fn themed(theme: &str) -> Desk {
    let desk = Desk::with_data(0);
    desk.put("data/dangol.yaml", &format!("{ORGANISATION}theme:\n  {theme}\n"));
    desk
}

fn page(desk: &Desk, path: &str) -> String {
    let (code, _, said) = desk.run(&["build", "-q"]);
    assert_eq!((code, said.as_str()), (0, ""));
    String::from_utf8(desk.tree("site").unwrap()[path].clone()).unwrap()
}

/// A template of the program with one text for another.
fn template(name: &str, from: &str, to: &str) -> String {
    let text = fs::read_to_string(root().join("templates").join(name)).unwrap();
    assert!(text.contains(from), "{name} holds no {from}");
    text.replace(from, to)
}

#[test]
fn the_accent_is_on_every_page_and_one_that_cannot_be_read_is_refused() {
    let desk = themed("accent: \"#8A1538\"");
    for path in ["index.html", "en/metrics.html", "404.html"] {
        assert!(page(&desk, path).contains(":root{--accent:#8a1538;"), "{path}");
    }
    let (code, output, _) = themed("accent: \"#ffcc00\"").run(&["check"]);
    assert_eq!(code, 1);
    assert!(output.contains("dangol.yaml:12:11") && output.contains("is 1.3 to 1"), "{output}");
    assert!(output.contains("is the nearest shade of it that can be read"), "{output}");
}

#[test]
fn the_logo_is_in_every_page_as_a_picture() {
    let desk = themed("logo: images/logo.svg");
    desk.put("data/images/logo.svg", SVG);
    for path in ["index.html", "en/metrics/response.within.html"] {
        let html = page(&desk, path);
        assert!(html.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy"), "{path}");
        assert!(html.contains("alt=\"A small shop\"") && !html.contains("alert(1)"), "{path}");
    }
}

#[test]
fn what_is_wrong_with_a_logo_is_said_where_it_is_named() {
    for (content, expected) in [
        (None, "found no file `images/logo.svg` in the data folder"),
        (Some("<p>"), "is no PNG, JPEG or SVG"),
        (Some("<svg viewBox=\"0 0 8 8\"/>"), "lacks `xmlns="),
        (Some("x".repeat(5000).as_str()), "has 5000 bytes, more than the 4096 that fit on every page"),
    ] {
        let desk = themed("logo: images/logo.svg");
        if let Some(content) = content {
            desk.put("data/images/logo.svg", content);
        }
        let (code, output, _) = desk.run(&["check"]);
        assert_eq!(code, 1, "{output}");
        assert!(output.contains("dangol.yaml:12:9") && output.contains(expected), "{output}");
    }
}

#[test]
fn a_template_of_the_data_folder_takes_the_place_of_the_programs() {
    let desk = Desk::with_data(0);
    desk.put("data/templates/answer.html", &template("answer.html", "<h1>", "<p>Our own words</p><h1>"));
    desk.put("data/templates/notes.txt", "not a template");
    assert!(page(&desk, "en/hotline.html").contains("<p>Our own words</p><h1>"));
    assert_eq!(desk.run(&["check", "--strict"]).0, 0, "no stray file");
}

#[test]
fn an_override_that_is_out_of_date_ends_with_1_and_leaves_the_site() {
    let desk = Desk::with_data(0);
    assert_eq!(desk.run(&["build", "-q"]).0, 0);
    let before = desk.tree("site");
    for (name, text, expected) in [
        ("block.html", template("block.html", "\"folded\"", "\"unfolded\""), "the block `folded`"),
        (
            "components.html",
            template("components.html", "component chart(", "component drawn("),
            "the component `chart`",
        ),
        (
            "page.html",
            template("page.html", "document.findings", "document.findlings"),
            "the value `document.findings`",
        ),
        ("answer.html", template("answer.html", "</h1>", "</h1>{{ document.subline }}"), "answer.html"),
        ("foot.html", "<p>".to_owned(), "overrides nothing"),
    ] {
        desk.put(&format!("data/templates/{name}"), &text);
        let (code, _, said) = desk.run(&["build"]);
        assert_eq!(code, 1, "{name}: {said}");
        assert!(said.contains(name) && said.contains(expected), "{said}");
        assert!(said.contains("docs/theming.md") || name == "foot.html", "{said}");
        assert_eq!(desk.tree("site"), before, "{name}");
        fs::remove_file(desk.path("data/templates").join(name)).unwrap();
    }
}

#[test]
fn a_fault_that_an_override_brings_into_the_pages_ends_with_1_and_names_page_and_link() {
    let desk = Desk::with_data(0);
    assert_eq!(desk.run(&["build", "-q"]).0, 0);
    let before = desk.tree("site");
    for (more, expected) in [
        ("<a href=\"about.html\">About</a>", "`en/decisions.html`: the link `about.html` leads to no file of the site"),
        ("<img src=\"https://example.org/pixel.png\" alt=\"\">", "refers to something outside the page"),
        ("<p style=\"color:red\">!</p>", "`style=` on `<p>` is forbidden by the page's own policy"),
        ("<figure aria-label=\"a\"><h3>A</h3></figure>", "the figure `figure` has no summary in words"),
    ] {
        desk.put("data/templates/answer.html", &template("answer.html", "</h1>", &format!("</h1>{more}")));
        let (code, _, said) = desk.run(&["build"]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("the pages have faults, so no site was written"), "{said}");
        assert!(said.contains(expected), "{expected}: {said}");
        assert_eq!(desk.tree("site"), before);
    }
}
