//! What comes out of hostile and of ordinary prose.

use proptest::prelude::*;

fn html(markdown: &str) -> String {
    super::html(markdown, "p", 3).trim().to_owned()
}

/// Names of the tags and attributes that prose may have.
const TAGS: [&str; 24] = [
    "p",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "a",
    "br",
    "hr",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// Why the HTML is not safe, `None`: it is.
fn fault(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>')? + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !TAGS.contains(&name.trim_start_matches('/').trim_end_matches('/')) {
            return Some(format!("<{tag}>"));
        }
        let attributes = attributes.trim_end_matches('/').trim();
        let allowed =
            match (name, attributes.split_once("=\"").map(|(name, value)| (name, value.trim_end_matches('"')))) {
                (_, None) => attributes.is_empty(),
                (_, Some((_, value))) if value.contains('"') => attributes == "class=\"scroll\" tabindex=\"0\"",
                ("a", Some(("href", value))) => {
                    // An ampersand or apostrophe that is written out is no entity that could stand for a colon.
                    let value = value.to_ascii_lowercase().replace("&amp;", "+").replace("&#x27;", "'");
                    ["http:", "https:", "mailto:", "#p-"].iter().any(|start| value.starts_with(start))
                        || (!value.starts_with(['/', '\\'])
                            && !value.split(['/', '?', '#']).next().is_some_and(|first| first.contains([':', '&'])))
                }
                ("h3" | "h4" | "h5" | "h6", Some(("id", value))) => value.starts_with("p-"),
                ("ol", Some(("start", value))) => value.bytes().all(|byte| byte.is_ascii_digit()),
                ("th", Some(("scope", "col"))) => true,
                _ => false,
            };
        if !allowed {
            return Some(format!("<{tag}>"));
        }
    }
    None
}

#[test]
fn hostile_prose_becomes_text() {
    for markdown in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<p onclick=\"alert(1)\">x</p>",
        "<!-- x --><style>p{}</style>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](java&Tab;script&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](//host/x)",
        "[x](\\\\\\\\host)",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "![x](javascript:alert(1))",
        "# x {#a onclick=alert(1) .c style=x}",
        "[x](a.html \"t\\\" onclick=alert(1)\")",
        "```\"><script>\nx\n```",
        "|a|\n|:-:|\n|<b>|",
    ] {
        let html = html(markdown);
        assert_eq!(fault(&html), None, "{markdown}\n{html}");
        let live = html.replace("&lt;", "").to_ascii_lowercase();
        assert!(!live.contains("href=\"java") && !live.contains("href=\"data") && !live.contains("style="), "{html}");
    }
}

#[test]
fn refused_links_leave_their_words() {
    assert_eq!(html("[물음](javascript:x) 끝"), "<p>물음 끝</p>");
    assert_eq!(html("<script>x</script>"), "<p>&lt;script&gt;x&lt;/script&gt;</p>");
    assert_eq!(html("[&](&)"), "<p><a href=\"&amp;\">&amp;</a></p>");
    assert_eq!(html("<a@b.example>"), "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>");
}

#[test]
fn images_of_the_web_become_links_and_others_their_words() {
    assert_eq!(html("![컵](https://a.example/c.png \"t\")"), "<p><a href=\"https://a.example/c.png\">컵</a></p>");
    assert_eq!(
        html("![](https://a.example/c.png)"),
        "<p><a href=\"https://a.example/c.png\">https://a.example/c.png</a></p>"
    );
    assert_eq!(html("![컵](c.png)"), "<p>컵</p>");
    assert_eq!(html("[![컵](https://a.example/c.png)](a.html)"), "<p><a href=\"a.html\">컵</a></p>");
}

#[test]
fn headings_fit_under_the_page_s_own_and_leave_no_level_out() {
    assert_eq!(html("# 가\n\n#### 나\n\n## 다"), "<h3>가</h3>\n<h4>나</h4>\n<h4>다</h4>");
    assert_eq!(html("### 가\n\n# 나"), "<h3>가</h3>\n<h3>나</h3>");
    assert_eq!(super::html("## 가", "p", 4).trim(), "<h4>가</h4>");
}

#[test]
fn anchors_lead_to_headings_that_are_there() {
    assert_eq!(
        html("# 가 {#a}\n\n[x](#a) [y](#b)\n\n# 나 {#a}"),
        "<h3 id=\"p-a\">가</h3>\n<p><a href=\"#p-a\">x</a> y</p>\n<h3>나</h3>"
    );
}

#[test]
fn tables_have_scopes_and_scroll_in_their_own_box() {
    assert_eq!(
        html("|a|b|\n|-|:-:|\n|1|2|"),
        "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table>\n</div>"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn only_listed_tags_and_attributes_come_out(
        parts in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(vec![
                    "<script>", "</script>", "<img src=x onerror=y>", "[", "](", ")", "![", "javascript:", "data:", "&#58;",
                    "&Tab;", "&colon;", "//h", "https://a.b/", "**", "*", "~~", "~", "`", "```\n", "\n\n", "\n", "# ", "#### ",
                    " {#a .b c=d}", "> ", "- ", "1. ", "|", "\n|-|:-|\n", "<a@b.c>", "<!--", "-->", "\"", "'", "(", "가", "문서",
                    "\\", "<", ">", "&", "<b onclick=x>", "[x]: ", "[x]", " \"t\"", "\t", "\u{1BC9F}", "\u{16AF5}",
                ]).prop_map(str::to_owned),
                "[ -~가-힣]{0,6}",
            ],
            0..24,
        )
    ) {
        let html = html(&parts.concat());
        prop_assert_eq!(fault(&html), None, "{}", html);
    }
}
