//! The key of the time axes: charts of a page bear the same letters, so what those stand for is said once.

use super::subject::section;
use crate::{
    community::Language,
    render::{
        document::{Block, Chart, Fact, Section},
        words::Label,
    },
};
use std::collections::BTreeMap;

/// Anchor of the section.
const ID: &str = "marks";

/// Moves the letters' meanings from the charts that share them to a section at the end; a page with one chart keeps them
/// there.
pub(super) fn gather(language: Language, sections: &mut Vec<Section>) {
    let mut meanings: BTreeMap<(usize, String), Fact> = BTreeMap::new();
    let mut lettered = 0;
    for fact in charts(sections).inspect(|chart| lettered += usize::from(chart.key.iter().any(is_letter))) {
        for fact in fact.key.iter().filter(|fact| is_letter(fact)) {
            meanings.entry((fact.name.len(), fact.name.clone())).or_insert_with(|| fact.clone());
        }
    }
    if lettered < 2 {
        return;
    }
    let label = Label::TimeMarks.text(language);
    for chart in charts(sections) {
        let shared = |fact: &Fact| meanings.get(&(fact.name.len(), fact.name.clone())) == Some(fact);
        let letters: Vec<String> =
            chart.key.iter().filter(|fact| is_letter(fact) && shared(fact)).map(|fact| fact.name.clone()).collect();
        chart.key.retain(|fact| !is_letter(fact) || !shared(fact));
        if let (Some(first), Some(last)) = (letters.first(), letters.last()) {
            let name = if letters.len() == 1 { first.clone() } else { format!("{first}–{last}") };
            chart.key.push(Fact { name, value: label.to_owned(), href: Some(format!("#{ID}")) });
        }
    }
    sections.push(section(ID, label, vec![Block::Key { items: meanings.into_values().collect() }]));
}

fn charts(sections: &mut [Section]) -> impl Iterator<Item = &mut Chart> {
    sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
        Block::Chart(chart) => Some(chart.as_mut()),
        Block::Kpis { .. }
        | Block::Table(_)
        | Block::Folded(_)
        | Block::Key { .. }
        | Block::Prose { .. }
        | Block::Note { .. }
        | Block::Text { .. }
        | Block::Missing { .. }
        | Block::Facts { .. }
        | Block::Links { .. }
        | Block::Quotes { .. }
        | Block::Heading { .. } => None,
    })
}

/// Whether a key's entry is a letter of the axis, not a kind of mark.
fn is_letter(fact: &Fact) -> bool {
    fact.name.len() <= 2 && fact.name.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{chart::Drawing, document::Table};

    fn page(keys: &[&[(&str, &str)]]) -> Vec<Section> {
        let chart = |key: &&[(&str, &str)]| {
            let drawing = Drawing { svg: String::new(), summary: String::new(), key: Vec::new() };
            let mut chart = Chart::of(drawing, "x", String::new(), String::new(), Table::default());
            chart.key = key.iter().map(|(name, value)| Fact::plain(*name, *value)).collect();
            Block::Chart(Box::new(chart))
        };
        vec![section("a", "A", keys.iter().map(chart).collect())]
    }

    #[test]
    fn what_charts_share_is_said_once() {
        let mut sections = page(&[&[("a", "봄"), ("b", "여름"), ("◆", "신호")], &[("a", "봄"), ("b", "여름")]]);
        gather(Language::Ko, &mut sections);
        assert_eq!(sections.len(), 2);
        let names: Vec<String> =
            charts(&mut sections).map(|chart| chart.key.iter().map(|fact| fact.name.as_str()).collect()).collect();
        assert_eq!(names, ["◆a–b", "a–b"]);
    }

    #[test]
    fn a_letter_that_means_something_else_stays_with_its_chart() {
        let mut sections = page(&[&[("a", "봄"), ("b", "여름")], &[("a", "봄"), ("b", "당번제")]]);
        gather(Language::Ko, &mut sections);
        let last = charts(&mut sections).last().unwrap().key.clone();
        assert_eq!(last[0], Fact::plain("b", "당번제"));
        assert_eq!(last[1].name, "a");
    }

    #[test]
    fn a_single_chart_keeps_its_key() {
        let mut sections = page(&[&[("a", "봄")]]);
        gather(Language::Ko, &mut sections);
        assert_eq!(sections.len(), 1);
    }
}
