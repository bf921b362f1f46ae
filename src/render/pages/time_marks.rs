//! How to read the charts of a page: they bear the same letters and marks, so what those stand for is said once.

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

/// Moves what several charts of a page share to a section at the end; what one chart alone bears stays with it.
pub(super) fn gather(language: Language, sections: &mut Vec<Section>) {
    let mut meanings: BTreeMap<(usize, String), (Fact, usize)> = BTreeMap::new();
    let key_of = |fact: &Fact| (fact.name.len(), fact.name.clone());
    for fact in charts(sections).flat_map(|chart| &chart.key) {
        let (known, times) = meanings.entry(key_of(fact)).or_insert_with(|| (fact.clone(), 0));
        *times += usize::from(known == fact);
    }
    meanings.retain(|_, (_, times)| *times > 1);
    if meanings.is_empty() {
        return;
    }
    for chart in charts(sections) {
        let shared = |fact: &Fact| meanings.get(&key_of(fact)).is_some_and(|(known, _)| known == fact);
        if chart.key.iter().any(shared) {
            chart.legend = format!("#{ID}");
        }
        chart.key.retain(|fact| !shared(fact));
    }
    let label = Label::TimeMarks.text(language);
    let items = meanings.into_values().map(|(fact, _)| fact).collect();
    sections.push(section(ID, label, vec![Block::Key { items }]));
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
        | Block::Map { .. }
        | Block::Search { .. }
        | Block::Receipt(_)
        | Block::Records { .. }
        | Block::Heading { .. } => None,
    })
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
        let left: Vec<usize> = charts(&mut sections).map(|chart| chart.key.len()).collect();
        assert_eq!(left, [1, 0], "the signal is on one chart alone");
        assert!(charts(&mut sections).all(|chart| chart.legend == "#marks"));
        let Some(Block::Key { items }) = sections[1].blocks.first() else { panic!("a key") };
        assert_eq!(items.iter().map(|fact| fact.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn a_letter_that_means_something_else_stays_with_its_chart() {
        let mut sections = page(&[&[("a", "봄"), ("b", "여름")], &[("a", "봄"), ("b", "당번제")]]);
        gather(Language::Ko, &mut sections);
        assert_eq!(charts(&mut sections).last().unwrap().key, [Fact::plain("b", "당번제")]);
    }

    #[test]
    fn a_single_chart_keeps_its_key() {
        let mut sections = page(&[&[("a", "봄")]]);
        gather(Language::Ko, &mut sections);
        assert_eq!(sections.len(), 1);
    }
}
