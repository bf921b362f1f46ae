//! `dangol build`: data → site.

use super::{
    DataOptions, Room, gates,
    outcome::{Ending, Outcome, Stop},
    previous,
    read::{accept, read},
};
use crate::{
    diagnostic::{Colour, human},
    gather,
    measure::{
        self,
        ledger::{Depth, Ledger},
    },
    narrate::narrate,
    render::{self, gate, templates::Override},
    write::{self, Target, Written},
};
use std::path::{Path, PathBuf};

pub use crate::write::Foreign;

/// What to build, and where.
#[derive(Debug)]
pub struct Options {
    /// What is read.
    pub data: DataOptions,
    /// The folder of the site, as the user named it.
    pub site: PathBuf,
    /// What was published before, as the user named it: a file, a site, or a revision of the data; `None`: nothing to
    /// compare with.
    pub previous: Option<String>,
    /// What to do with a folder that is not ours.
    pub foreign: Foreign,
    /// What has to hold for the build to count as a success, each once.
    pub gates: Vec<Gate>,
}

/// What a built site can be asked to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// No page over its budget.
    Budget,
    /// No target missed in the last complete month.
    Targets,
}

/// Builds the site.
pub(super) fn build(options: &Options, entering: &dyn Fn(Room)) -> Outcome {
    let mut outcome = Outcome::silent();
    if let Err(stop) = walk(options, entering, &mut outcome) {
        outcome.stop(stop);
    }
    outcome
}

fn walk(options: &Options, entering: &dyn Fn(Room), outcome: &mut Outcome) -> Result<(), Stop> {
    let target = Target::check(&options.site, &options.data.data, options.foreign);
    let target = match target {
        Err(failure @ write::Failure::WrongUse(_)) => return Err(failure.into()),
        // Wrong use that only the data show (no time to speak from) comes before a failure of the world.
        Err(write::Failure::World(_)) | Ok(_) => target,
    };
    let inspected = read(&options.data, entering)?;
    outcome.faults = human(&inspected.report, &options.data.shown(), Colour::Always);
    let target = target?;
    let archive = accept(inspected, options.data.warnings)?;

    entering(Room::Measure);
    let figures = measure::measure(&archive);
    let ledger = Ledger::new(&archive, &figures, Depth::of(options.data.edition));
    entering(Room::Narrate);
    let mut story = narrate(&archive, &figures, options.data.edition);
    if let Some(named) = &options.previous {
        story.restatement = Some(previous::compare(named, &options.data, &archive, &figures, &mut outcome.faults)?);
    }
    entering(Room::Render);
    let overrides = overrides(&options.data.data)?;
    let pages = render::render(&archive, &figures, &story, &ledger, options.data.edition, &overrides)?;
    let looked = gate::look(&pages);
    gates::refuse(&looked.flaws)?;
    entering(Room::Write);
    let search_before = target.size_before("search.html");
    let written = write::write(pages, &target)?;

    let missed = gates::missed(&options.gates, &looked.weights, &figures);
    outcome.faults += &gates::warnings(&looked.weights, &missed);
    outcome.remark = Some(gates::table(&looked.weights, search_before) + &remark(&written, options));
    if !missed.is_empty() {
        outcome.ending = Ending::GateMissed;
    }
    Ok(())
}

/// Templates of the data folder that take the place of the program's.
fn overrides(data: &Path) -> Result<Vec<Override>, Stop> {
    let templates = gather::templates(data)?;
    Ok(templates.into_iter().map(|(name, text)| Override { name, text }).collect())
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
