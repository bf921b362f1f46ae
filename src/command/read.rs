//! The first two rooms, which every command walks through that needs the data.

use super::{DataOptions, Room, Warnings, outcome::Stop};
use crate::{
    community::Archive,
    diagnostic::Level,
    gather,
    inspect::{self, Inspected, KnownMetric},
    measure::{catalogue, figures::Figures, metric::Unit},
};

/// Reads and checks the data.
pub(super) fn read(options: &DataOptions, entering: &dyn Fn(Room)) -> Result<Inspected, Stop> {
    entering(Room::Gather);
    let folder = gather::list(&options.data)?;
    entering(Room::Inspect);
    Ok(inspect::inspect(&folder, &options.inspect())?)
}

/// The archive of data that may be measured.
pub(super) fn accept(inspected: Inspected, warnings: Warnings) -> Result<Archive, Stop> {
    let stops = match warnings {
        Warnings::Pass => inspected.report.count(Level::Error),
        Warnings::Fail => inspected.report.said().count(),
    };
    match inspected.archive {
        Some(archive) if stops == 0 => Ok(archive),
        _ => Err(Stop::Data),
    }
}

/// The place of the month asked for; else of the newest complete one.
pub(super) fn month_of(figures: &Figures, asked: Option<&str>) -> Result<usize, Stop> {
    let Some(asked) = asked else { return Ok(figures.newest()) };
    let months = &figures.months;
    months.iter().position(|month| month.month.to_string() == asked).ok_or_else(|| {
        let (first, last) = (months[0].month, months[months.len() - 1].month);
        Stop::WrongUse(format!("`{asked}` is no month of the data: they run from {first} to {last}"))
    })
}

impl DataOptions {
    /// What inspecting needs to know.
    #[must_use]
    pub fn inspect(&self) -> inspect::Options {
        let monthly = catalogue::monthly().iter().map(|metric| (metric.id, Some(metric.unit)));
        let described = catalogue::described().iter().map(|metric| (metric.id, metric.unit));
        let metrics = monthly
            .chain(described)
            .map(|(id, unit)| KnownMetric { id: id.to_owned(), unit_is_seconds: unit == Some(Unit::Seconds) })
            .collect();
        inspect::Options { edition: self.edition, as_of: self.as_of.clone(), metrics }
    }
}
