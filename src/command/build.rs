//! `dangol build`: data → site.

use super::{
    DataOptions, Room,
    outcome::{Outcome, Stop},
    read::{accept, read},
};
use crate::{
    diagnostic::{Colour, human},
    measure,
    narrate::narrate,
    render,
    write::{self, Target, Written},
};
use std::path::PathBuf;

pub use crate::write::Foreign;

/// What to build, and where.
#[derive(Debug)]
pub struct Options {
    /// What is read.
    pub data: DataOptions,
    /// The folder of the site, as the user named it.
    pub site: PathBuf,
    /// What to do with a folder that is not ours.
    pub foreign: Foreign,
}

/// Builds the site.
pub(super) fn build(options: &Options, entering: &dyn Fn(Room)) -> Outcome {
    let mut outcome = Outcome::silent();
    match walk(options, entering, &mut outcome.faults) {
        Ok(written) => outcome.remark = Some(remark(&written, options)),
        Err(stop) => outcome.stop(stop),
    }
    outcome
}

fn walk(options: &Options, entering: &dyn Fn(Room), faults: &mut String) -> Result<Written, Stop> {
    let target = Target::check(&options.site, &options.data.data, options.foreign);
    let target = match target {
        Err(failure @ write::Failure::WrongUse(_)) => return Err(failure.into()),
        // Wrong use that only the data show (no time to speak from) comes before a failure of the world.
        Err(write::Failure::World(_)) | Ok(_) => target,
    };
    let inspected = read(&options.data, entering)?;
    *faults = human(&inspected.report, &options.data.shown(), Colour::Always);
    let target = target?;
    let archive = accept(inspected, options.data.warnings)?;

    entering(Room::Measure);
    let figures = measure::measure(&archive);
    entering(Room::Narrate);
    let story = narrate(&figures);
    entering(Room::Render);
    let pages = render::render(&archive, &figures, &story, options.data.edition)?;
    entering(Room::Write);
    Ok(write::write(pages, &target)?)
}

fn remark(written: &Written, options: &Options) -> String {
    let carried = match written.carried {
        0 => String::new(),
        files => format!(", {files} that are not ours kept"),
    };
    format!(
        "`{}`: {} files, {} new or changed{carried}, {} KiB",
        options.site.display(),
        written.files,
        written.changed,
        written.bytes.div_ceil(1024),
    )
}
