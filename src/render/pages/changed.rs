//! What changed in a month: key figures against last month and last year, in two parts each.

use super::subject::section;
use crate::{
    measure::change::Base,
    render::{
        document::{Block, Section},
        view::View,
        words::{self, Label},
    },
};

/// The figures whose change is told, in the order of the subjects; those that can be split by groups.
const FIGURES: [&str; 8] = [
    "response.within_2h",
    "response.none_7d",
    "resolution.first_contact",
    "line.check_rate",
    "voice.complaint_desk",
    "voice.net_sentiment",
    "voice.loop_closed",
    "needs.linked",
];

/// At most so many sentences stand above the table.
const SENTENCES: usize = 2;

/// The anchor of the definition on the page of metrics.
pub(super) const DEFINITION: &str = "change";

/// What changed; `None`: the month runs, or nothing can be compared.
pub(super) fn changed(view: &View<'_>, path: &str, month: usize) -> Option<Section> {
    let language = view.language();
    let mut blocks = Vec::new();
    let table = |base| view.change_table(path, &FIGURES, month, base);
    match (table(Base::LastMonth), table(Base::LastYear)) {
        (None, None) => return None,
        (Some(near), far) => {
            blocks.push(Block::Table(near));
            blocks.extend(far.map(Block::Folded));
        }
        (None, Some(far)) => blocks.push(Block::Table(far)),
    }
    let sentences = view.mix_sentences(&FIGURES, month).into_iter().take(SENTENCES);
    let above = std::iter::once(words::changes_explained(language).to_owned()).chain(sentences);
    blocks.splice(0..0, above.map(|text| Block::Text { text }));
    let to = format!("metrics.html#{DEFINITION}");
    let more = Some(view.link(path, &to, Label::HowComputed.text(language)));
    Some(Section { more, ..section("changed", words::what_changed(language), blocks) })
}
