//! When a month's report was complete, or will be: its end, and until when its figures may still move.

use super::subject::section;
use crate::{
    narrate::settling,
    render::{
        document::{Block, Fact, Section},
        view::View,
        words::Label,
    },
};

/// The section at the end of a month's report.
pub(super) fn settled(view: &View<'_>, month: usize) -> Section {
    let settling = settling::of_month(view.archive, view.figures, month);
    let text = view.voice.settling(view.figures.months[month].month, &settling);
    let items: Vec<Fact> = settling
        .open
        .iter()
        .map(|(until, metrics)| {
            let (name, value) = view.voice.open_until(*until, metrics);
            Fact::plain(name, value)
        })
        .collect();
    let mut blocks = vec![Block::Text { text }];
    if settling.complete && !items.is_empty() {
        blocks.push(Block::Facts { items });
    }
    section("settled", Label::WhenFinal.text(view.language()), blocks)
}
