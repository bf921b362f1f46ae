//! `dangol digest`: data → one month in Markdown.

use super::{
    DataOptions, Room,
    outcome::{Outcome, Stop},
    read::{accept, month_of, read},
};
use crate::{
    community::Language,
    diagnostic::{Colour, human},
    measure::{self, ledger::Ledger},
    narrate::narrate,
    render::{
        digest::{self, Links},
        view::View,
        words::Voice,
    },
};

/// What to tell, and how.
#[derive(Debug)]
pub struct Options {
    /// What is read.
    pub data: DataOptions,
    /// The month, as the user wrote it; `None`: the newest complete one.
    pub month: Option<String>,
    /// The language; `None`: the first of dangol.yaml.
    pub language: Option<Language>,
}

/// Tells a month.
pub(super) fn digest(options: &Options, entering: &dyn Fn(Room)) -> Outcome {
    Outcome::told(|faults| walk(options, entering, faults))
}

fn walk(options: &Options, entering: &dyn Fn(Room), faults: &mut String) -> Result<String, Stop> {
    let inspected = read(&options.data, entering)?;
    *faults = human(&inspected.report, &options.data.shown(), Colour::Always);
    let archive = accept(inspected, options.data.warnings)?;
    entering(Room::Measure);
    let figures = measure::measure(&archive);
    let month = month_of(&figures, options.month.as_deref())?;
    entering(Room::Narrate);
    let story = narrate(&archive, &figures, options.data.edition);
    entering(Room::Render);
    let language = options.language.unwrap_or(archive.organisation.locales[0]);
    let voice = Voice { language, currency: archive.organisation.currency.as_deref() };
    let edition = options.data.edition;
    // A digest leads to no receipts, so none are made.
    let ledger = Ledger::default();
    let (archive, figures, story) = (&archive, &figures, &story);
    let view = View { archive, figures, story, ledger: &ledger, shelf: None, edition, voice, root: "" };
    Ok(digest::month(&view, month, Links::None))
}
