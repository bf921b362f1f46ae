//! docs/design.html: every component in every state, made by the real templates and the real stylesheet.

mod drawings;

use crate::sample;
use dangol::{
    community::{Language, Theme},
    render::{
        document::{Block, Section},
        templates::Templates,
    },
};
use std::fmt::Write as _;

/// What the page adds to the stylesheet: rooms in which a drawing is light, dark or narrow whatever the reader's screen is.
const ROOMS: &str = ".rooms{display:flex;flex-wrap:wrap;gap:1.5rem}.rooms>div{flex:1 1 26rem;padding:1rem;background:var(--ground);\
    color:var(--ink)}.rooms>.small{flex:0 0 20rem}.swatch{display:inline-block;width:3rem;height:1.5rem;border:1px solid var(--edge);\
    vertical-align:middle}.step{display:block;height:.75rem;background:var(--accent)}";

/// The stylesheet as it is written: what is inline on a page has its shortest names put in their places.
const SOURCE: &str = include_str!("../../../templates/assets/site.css");

/// The page.
pub(super) fn page() -> String {
    let language = Language::En;
    let templates = Templates::new(&Theme::default(), &[]).unwrap();
    let masthead = sample::masthead(language);
    let mut document = sample::document(language);
    let style_of = |html: &str| {
        let start = html.find("<style>").unwrap() + "<style>".len();
        html[start..start + html[start..].find("</style>").unwrap()].to_owned()
    };
    let style = style_of(&templates.page(&masthead.bare_shell(), &document).unwrap());
    let mut sections =
        vec![prose("tokens", "Tokens", tokens(&style)), prose("grammar", "The grammar of charts", GRAMMAR)];
    sections.extend(
        drawings::all().into_iter().map(|(id, name, note, svg)| {
            prose(&format!("kind-{id}"), name, format!("<p>{note}</p>{}", rooms(id, &svg)))
        }),
    );
    sections.push(prose("korean", "Korean", KOREAN));
    sections.append(&mut document.sections);
    document.sections = sections;
    "design.html".clone_into(&mut document.path);
    "Design".clone_into(&mut document.title);
    "Design".clone_into(&mut document.kicker);
    "Every component, in every state it can be in.".clone_into(&mut document.headline);
    let html = templates.page(&masthead.shell(&document.path), &document).unwrap();
    finished(&html, &style)
}

fn prose(id: &str, heading: &str, html: impl Into<String>) -> Section {
    let blocks = vec![Block::Prose { html: html.into() }];
    Section { id: id.to_owned(), heading: heading.to_owned(), more: None, blocks }
}

/// The page may show all its rooms: the policy goes, their style comes, and links lead nowhere.
fn finished(html: &str, style: &str) -> String {
    let light = declarations(style, ":root{");
    let dark = declarations(style, "(prefers-color-scheme:dark){:root{");
    let rooms = format!("<style>{ROOMS}.light{{{light}}}.dark{{{dark}}}</style>\n</head>");
    let mut out = String::new();
    for line in html.replacen("</head>", &rooms, 1).lines().filter(|line| !line.contains("Content-Security-Policy")) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once(" href=\"") {
            let (to, after) = after.split_once('"').unwrap();
            let _ = write!(out, "{before} href=\"{}\"", if to.starts_with('#') { to } else { "#content" });
            rest = after;
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

/// The declarations of a rule of the stylesheet.
fn declarations<'a>(style: &'a str, opening: &str) -> &'a str {
    let start = style.find(opening).unwrap() + opening.len();
    &style[start..start + style[start..].find('}').unwrap()]
}

/// A drawing in light, in dark, and as narrow screens show it. Its ids are made its own in each room.
fn rooms(id: &str, svg: &str) -> String {
    let in_room = |room: &str, class: &str| {
        let own = |text: &str| {
            text.replace("id=\"d-", &format!("id=\"{room}-")).replace("href=\"#d-", &format!("href=\"#{room}-"))
        };
        format!("<div class=\"{class}\"><div class=\"drawing\">{}</div></div>", own(svg))
    };
    let rooms = [("light", "light"), ("dark", "dark"), ("small", "light small"), ("small-dark", "dark small")];
    let rooms: String = rooms.into_iter().map(|(room, class)| in_room(&format!("{id}-{room}"), class)).collect();
    format!("<div class=\"rooms\">{rooms}</div>")
}

/// Colours, type and space, as the stylesheet names them.
fn tokens(style: &str) -> String {
    let mut out = String::from("<div class=\"rooms\">");
    for (class, opening) in [("light", ":root{"), ("dark", "(prefers-color-scheme:dark){:root{")] {
        let _ = write!(out, "<div class=\"{class}\"><p>{class}</p><ul>");
        for (name, value) in declarations(style, opening).split(';').filter_map(|part| part.split_once(':')) {
            if value.starts_with('#') {
                let _ = write!(
                    out,
                    "<li><svg class=\"swatch\" viewBox=\"0 0 2 1\" aria-hidden=\"true\"><path fill=\"{value}\" d=\"M0 0h2v1h-2z\"/></svg> \
                     <code>{name}</code> {value}"
                );
            }
        }
        out.push_str("</ul></div>");
    }
    out.push_str("</div><p>Space and type:</p><ul>");
    let sizes = declarations(SOURCE, ":root {").split(';').filter_map(|part| part.trim().split_once(": "));
    for (name, value) in
        sizes.filter(|(name, _)| name.starts_with("--s") || name.starts_with("--t") || *name == "--figure")
    {
        let _ = write!(out, "<li><code>{name}</code> {value}");
    }
    out.push_str("</ul>");
    out
}

const GRAMMAR: &str = "<p>One grammar for all kinds: the title states the finding; the line under it the measure, unit, population \
and period; labels stand on the marks; the interval and n are shown; bars begin at zero; never two axes, no pies.</p><ul>\
<li>A signal is a diamond. A tick cut into it says for the better, an exclamation mark for the worse, neither that no way is better: colour \
only repeats it, so that it holds in grey print and for every eye.\
<li>A running month is hollow, and the way to it dotted. The target is dashed. The usual range is a grey ground with its name on it.\
<li>Campaigns are bars under the axis, days that asked for care a shade over the plot, declared changes a dotted line; letters name them. What \
several charts of a page share is explained once, at its end.\
<li>Every kind but the sparkline is drawn twice: 480 units wide from 24 rem on, 350 below, where text of 14 units is never smaller than 11 px \
(on a screen of 320 px). A container query shows one; the other is <code>display: none</code>, hidden from screen readers too, so that a \
chart has one name. The narrow one has fewer ticks and its labels within the plot; a heat map turns, a time line puts names over its bars. \
Kinds with long paths (trend, XmR, waiting curve, stacked shares) show those of the wide drawing, squeezed by <code>use</code>, so \
that the second drawing costs a third of the first. A sparkline has no text and serves everywhere.\
<li>One drawing serves light, dark, forced colours and paper: colours are classes. Series differ by dashes or lightness as well.\
<li>charts-rs draws lines, bands and bars; the helper in <code>chart/svg.rs</code> draws what it lacks: marks, labels, panels, maps.</ul>";

const KOREAN: &str = "<div lang=\"ko\"><p>한국어는 낱말 안에서 줄을 나누지 않습니다(<code>word-break: keep-all</code>). 숫자는 폭이 같은 숫자로 쓰고, \
숫자와 단위와 조사는 붙여 씁니다: 97%입니다, 37건 중 36건, 3시간 12분.</p><p>핵심 지표의 변화는 괄호 안에서 줄을 나누지 않습니다: \
1년 전 42% (+56%p,\u{a0}n\u{a0}=\u{a0}24).</p></div>";
