//! What was published before, by the name the user gave → what moved since.

use super::{
    DataOptions,
    outcome::Stop,
    published,
    read::accept,
    revision::{self, Revision},
};
use crate::{
    community::Archive,
    diagnostic::{Colour, human},
    gather, inspect,
    measure::{self, figures::Figures},
    narrate::restatement::{self, Published, Restatement, records},
    render::metrics_json,
};
use std::path::Path;

/// Compares with a file or a site that is there, else with a revision of the data. What is wrong with the data of a
/// revision is added to the faults.
pub(super) fn compare(
    named: &str,
    options: &DataOptions,
    archive: &Archive,
    figures: &Figures,
    faults: &mut String,
) -> Result<Restatement, Stop> {
    let after = published_of(archive, figures, options)?;
    let path = Path::new(named);
    if gather::is_there(path) {
        let before = published::read(path)?;
        if before.edition != after.edition {
            return Err(Stop::WrongUse(format!(
                "`--previous {named}` is of the {} edition, and this build of the {}: they withhold different figures",
                before.edition, after.edition
            )));
        }
        return Ok(restatement::compare(&before, &after));
    }
    let revision = revision::read(&options.data, named)?;
    let old = archive_of(&revision, options, faults)?;
    let before = published_of(&old, &measure::measure(&old), options)?;
    let mut restatement = restatement::compare(&before, &after);
    restatement.before.commit = Some(revision.commit);
    restatement.records = Some(records::compare(&old, archive, &restatement.compared));
    Ok(restatement)
}

/// What these figures say once they are published.
fn published_of(archive: &Archive, figures: &Figures, options: &DataOptions) -> Result<Published, Stop> {
    let document = metrics_json::document(archive, figures, options.edition.id()).document();
    published::parse(document.as_bytes()).map_err(|fault| Stop::World(format!("cannot read our own figures: {fault}")))
}

/// The archive of the data as they were, seen from the latest time in them.
fn archive_of(revision: &Revision, options: &DataOptions, faults: &mut String) -> Result<Archive, Stop> {
    let inspecting = inspect::Options { as_of: None, ..options.inspect() };
    let inspected = inspect::inspect(&revision.folder, &inspecting).map_err(|failed| match failed {
        inspect::Failed::World(failure) => failure.into(),
        failed @ (inspect::Failed::BadAsOf { .. } | inspect::Failed::NoAsOf | inspect::Failed::Empty) => {
            Stop::WrongUse(format!("`--previous`: at `{}`, {failed}", revision.name))
        }
    })?;
    if inspected.archive.is_none() {
        faults.push_str(&human(&inspected.report, &revision.name, Colour::Always));
    }
    accept(inspected, super::Warnings::Pass)
}
