//! The index of the search page: the finished documents of one language come in, their findable words go out as JSON.
//!
//! It is made of what the pages show and of nothing else, so an edition finds only what it may read. Texts are in NFC;
//! letters are lowered, terms found and results ranked in the browser.

use super::document::{Block, Cell, Document, Quote, Section, Table};
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

/// What the script of the search page reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Index {
    /// What is said of no result, of one, and of many: with `{q}` for what was asked and `{n}` for how many.
    pub said: [String; 3],
    /// In the order in which equal results stand.
    pub pages: Vec<Indexed>,
}

/// A page: its path from the root of its language, its title, what it belongs to, its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Indexed(pub String, pub String, pub String, pub Vec<Findable>);

/// A place on a page: its anchor (empty: the top), its heading (empty: the page's own), its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Findable(pub String, pub String, pub String);

/// How much of a page can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// All its words: what is told only here.
    Words,
    /// Its answer, its findings, and prose.
    Prose,
    /// Its answer, and how its definition begins.
    Opening,
}

impl Index {
    /// The index as it may stand in a page: no `<` ends its element.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(self).expect("strings and lists are JSON").replace('<', "\\u003c")
    }
}

/// The findable words of a page. `belongs`: the name of its place in the navigation.
#[must_use]
pub fn indexed(document: &Document, belongs: &str) -> Indexed {
    let reach = reach(&document.path);
    let mut places = vec![Findable(String::new(), String::new(), answer(document))];
    for section in &document.sections {
        places.extend(of_section(section, reach));
    }
    let belongs = if belongs == document.title { "" } else { belongs };
    Indexed(document.path.clone(), tidy(&document.title), tidy(belongs), places)
}

/// By its path: what months and definitions say in figures stands on every one of them, and would bury what is looked for.
fn reach(path: &str) -> Reach {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    match (folder, path) {
        ("campaigns" | "supporters" | "needs", _)
        | (_, "hotline.html" | "voices.html" | "people.html" | "regulars.html" | "teams.html" | "decisions.html") => {
            Reach::Words
        }
        ("metrics", _) => Reach::Opening,
        _ => Reach::Prose,
    }
}

/// What stands above the sections.
fn answer(document: &Document) -> String {
    let findings = document.findings.iter().map(|finding| finding.text.as_str());
    let said = [document.kicker.as_str(), document.headline.as_str()].into_iter();
    let same = |text: &&str| *text != document.title;
    let all: Vec<&str> = said.filter(same).chain(document.notes.iter().map(String::as_str)).chain(findings).collect();
    tidy(&all.join(" · "))
}

/// The section and the places in it that have an anchor of their own.
fn of_section(section: &Section, reach: Reach) -> Vec<Findable> {
    let mut own = Findable(section.id.clone(), tidy(&section.heading), String::new());
    let mut inner = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Note { id, heading, html } if !id.is_empty() => {
                inner.push(Findable(id.clone(), tidy(heading), plain(html)));
            }
            Block::Chart(chart) if reach == Reach::Words => {
                inner.push(Findable(format!("chart-{}", chart.id), tidy(&chart.title), String::new()));
            }
            block => words.extend(of_block(block, reach)),
        }
    }
    own.2 = tidy(&words.join(" · "));
    let says = !own.2.is_empty() || reach == Reach::Words;
    says.then_some(own).into_iter().chain(inner).collect()
}

/// The words of a block; nothing of figures that stand on many pages, and nothing of links, whose pages say it themselves.
fn of_block(block: &Block, reach: Reach) -> Vec<String> {
    match (block, reach) {
        (Block::Prose { html }, Reach::Opening) => {
            vec![plain(html.split_once("</p>").map_or(html, |(first, _)| first))]
        }
        (Block::Note { heading, html, .. }, _) => vec![heading.clone(), plain(html)],
        (Block::Prose { html }, Reach::Words | Reach::Prose) => vec![plain(html)],
        (Block::Text { text }, _) | (Block::Heading { text, .. }, Reach::Words) => vec![text.clone()],
        (Block::Quotes { items }, _) => items.iter().map(quoted).collect(),
        (Block::Table(table), Reach::Words) => words_of(table),
        (Block::Facts { items }, Reach::Words) => {
            items.iter().map(|fact| format!("{} {}", fact.name, fact.value)).collect()
        }
        (
            Block::Table(_)
            | Block::Facts { .. }
            | Block::Heading { .. }
            | Block::Kpis { .. }
            | Block::Chart(_)
            | Block::Folded(_)
            | Block::Key { .. }
            | Block::Missing { .. }
            | Block::Links { .. }
            | Block::Receipt(_)
            | Block::Records { .. }
            | Block::Map { .. }
            | Block::Search { .. },
            _,
        ) => Vec::new(),
    }
}

fn quoted(quote: &Quote) -> String {
    format!("“{}” {}", quote.text, quote.source)
}

/// The cells of a table that hold words, each once.
fn words_of(table: &Table) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let is_word = |(place, cell): &(usize, &Cell)| {
        let is_number = table.heads.get(*place).is_some_and(|head| head.number);
        !is_number && cell.text.chars().any(char::is_alphabetic)
    };
    for (_, cell) in table.rows.iter().flat_map(|row| row.iter().enumerate()).filter(is_word) {
        if !words.contains(&cell.text) {
            words.push(cell.text.clone());
        }
    }
    words
}

/// The words of safe HTML, a space where a block ends.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_matches('/').split_whitespace().next().unwrap_or_default();
        if !matches!(name, "a" | "code" | "del" | "em" | "s" | "strong" | "sub" | "sup") {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    tidy(&entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character)))
}

/// In NFC, with one space where there were many.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::document::{Fact, Head, Link, Sentence};

    fn document(path: &str, blocks: Vec<Block>) -> Document {
        Document {
            path: path.to_owned(),
            title: "제목".to_owned(),
            headline: "답입니다.".to_owned(),
            kicker: "제목".to_owned(),
            notes: vec!["알림".to_owned()],
            findings: vec![Sentence { text: "눈에 띕니다.".to_owned(), evidence: None, tone: "plain" }],
            sections: vec![Section { id: "part".to_owned(), heading: "부분".to_owned(), more: None, blocks }],
            current: "",
            neighbours: None,
        }
    }

    fn blocks() -> Vec<Block> {
        let head = |number| Head { text: String::new(), number };
        vec![
            Block::Prose { html: "<p><strong>문서</strong>를 &lt;둘&gt;</p>\n<p>셋</p>".to_owned() },
            Block::Note { id: "n1".to_owned(), heading: "11월 3일".to_owned(), html: "<p>미룸</p>".to_owned() },
            Block::Table(Table {
                caption: String::new(),
                heads: vec![head(false), head(true)],
                rows: vec![vec![Cell::text("배송"), Cell::text("12건")], vec![Cell::text("배송"), Cell::text("3건")]],
            }),
            Block::Facts { items: vec![Fact::plain("예산", "10만 원")] },
            Block::Links {
                items: vec![crate::render::document::Entry {
                    link: Link { text: "다른 곳".to_owned(), href: "x.html".to_owned() },
                    text: String::new(),
                    badge: String::new(),
                }],
            },
        ]
    }

    #[test]
    fn all_words_of_a_subject_are_found_and_its_notes_by_their_anchor() {
        let Indexed(_, title, belongs, places) = indexed(&document("campaigns/a.html", blocks()), "캠페인");
        assert_eq!((title.as_str(), belongs.as_str()), ("제목", "캠페인"));
        let place = |anchor: &str, heading: &str, words: &str| {
            Findable(anchor.to_owned(), heading.to_owned(), words.to_owned())
        };
        assert_eq!(
            places,
            [
                place("", "", "답입니다. · 알림 · 눈에 띕니다."),
                place("part", "부분", "문서를 <둘> 셋 · 배송 · 예산 10만 원"),
                place("n1", "11월 3일", "미룸"),
            ]
        );
    }

    #[test]
    fn of_a_definition_the_opening_is_found_and_of_a_month_its_prose() {
        let words = |path: &str| indexed(&document(path, blocks()), "").3[1].2.clone();
        assert_eq!(words("metrics/a.html"), "문서를 <둘>");
        assert_eq!(words("months/2026-10.html"), "문서를 <둘> 셋");
    }

    #[test]
    fn words_are_in_nfc_and_end_no_element() {
        let index = Index {
            said: std::array::from_fn(|_| String::new()),
            pages: vec![Indexed(
                "a.html".to_owned(),
                tidy("\u{1103}\u{1161}\u{11ab} </script>"),
                String::new(),
                vec![],
            )],
        };
        assert_eq!(index.json(), "{\"said\":[\"\",\"\",\"\"],\"pages\":[[\"a.html\",\"단 \\u003c/script>\",\"\",[]]]}");
    }
}
