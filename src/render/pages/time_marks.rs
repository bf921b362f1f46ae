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

/// Moves what the charts of a page share to a section at the end; a page with one chart keeps it there.
pub(super) fn gather(language: Language, sections: &mut Vec<Section>) {
    let mut meanings: BTreeMap<(usize, String), Fact> = BTreeMap::new();
    let mut keyed = 0;
    for chart in charts(sections).inspect(|chart| keyed += usize::from(!chart.key.is_empty())) {
        for fact in &chart.key {
            meanings.entry((fact.name.len(), fact.name.clone())).or_insert_with(|| fact.clone());
        }
    }
    if keyed < 2 {
        return;
    }
    for chart in charts(sections) {
        let shared = |fact: &Fact| meanings.get(&(fact.name.len(), fact.name.clone())) == Some(fact);
        if chart.key.iter().any(shared) {
            chart.legend = format!("#{ID}");
        }
        chart.key.retain(|fact| !shared(fact));
    }
    let label = Label::TimeMarks.text(language);
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
        assert!(charts(&mut sections).all(|chart| chart.key.is_empty() && chart.legend == "#marks"));
        let Some(Block::Key { items }) = sections[1].blocks.first() else { panic!("a key") };
        assert_eq!(items.iter().map(|fact| fact.name.as_str()).collect::<Vec<_>>(), ["a", "b", "◆"]);
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
