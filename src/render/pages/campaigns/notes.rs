//! A campaign's prose: dated notes with anchors.

use crate::{
    community::{Campaign, Date, Notes},
    render::{
        document::{Block, Section},
        markdown,
        pages::subject::section,
        view::View,
        words::{self, Label},
    },
};

/// Whether this edition shows the prose.
pub(super) fn are_shown(view: &View<'_>, campaign: &Campaign) -> bool {
    view.is_internal() || campaign.notes == Notes::Public
}

/// The dates that have a note of their own on the page.
pub(super) fn dates(view: &View<'_>, campaign: &Campaign) -> Vec<(Date, String)> {
    let Some(body) = campaign.body.as_ref().filter(|_| are_shown(view, campaign)) else { return Vec::new() };
    let (_, notes) = markdown::split_dated(&body.text);
    notes.iter().map(|note| (note.date, note.heading.clone())).collect()
}

/// The anchor of a date's note.
pub(super) fn anchor(date: Date) -> String {
    format!("note-{date}")
}

/// The file's prose: dated notes with anchors, the rest as it stands.
pub(super) fn timing_notes(view: &View<'_>, campaign: &Campaign) -> Option<Section> {
    let language = view.language();
    let body = campaign.body.as_ref().filter(|_| are_shown(view, campaign))?;
    let (intro, notes) = markdown::split_dated(&body.text);
    let mut blocks = Vec::new();
    blocks.extend(words::as_written(language, &body.text).map(|text| Block::Text { text: text.to_owned() }));
    if !intro.is_empty() {
        blocks.push(Block::Prose { html: markdown::html(&intro, "note", 3) });
    }
    blocks.extend(notes.iter().map(|note| Block::Note {
        id: anchor(note.date),
        heading: format!("{} {}", words::date(language, note.date), note.heading).trim().to_owned(),
        html: markdown::html(note.markdown, &anchor(note.date), 4),
    }));
    Some(section("timing-notes", Label::TimingNotes.text(language), blocks))
}
