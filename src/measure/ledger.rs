//! All receipts of a report at once: archive and figures in, per metric and month (season, campaign) what was counted and
//! what was not, as numbers of records. What is kept of each thing is a number, so a year of records fits into little.

mod clerk;

use super::{
    catalogue,
    context::Context,
    explain::{Counted, Explainer, Shown},
    figures::Figures,
    metric::{Described, Metric, Subject},
    records::Records,
    witness::{Part, Thing},
};
use crate::community::{Archive, ChannelId, Date, Edition, PersonId};
use clerk::Clerk;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// How much of each receipt is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// How many things, by reason.
    Counts,
    /// Which things, too.
    Records,
}

impl Depth {
    /// What an edition may tell.
    #[must_use]
    pub fn of(edition: Edition) -> Self {
        match edition {
            Edition::Public => Self::Counts,
            Edition::Internal => Self::Records,
        }
    }
}

/// Of what a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A month: index into those of the report.
    Month(usize),
    /// A season: index into the archive's.
    Season(usize),
    /// A campaign: index into the archive's.
    Campaign(usize),
    /// The whole time.
    WholeTime,
}

/// Records next to each other, or one that counts several times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// The first number.
    pub first: u32,
    /// The last, included.
    pub last: u32,
    /// How often each counts: of several replies to one entry each counts.
    pub times: u64,
}

/// A thing without a place of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Other {
    /// What.
    pub thing: Thing,
    /// How many things it stands for; 0: it goes on from the one before.
    pub times: u64,
    /// The records that make it count, ascending; at most [`LONGEST`].
    pub runs: Vec<Run>,
}

/// So many runs of one thing stand together; a thing with more is continued.
pub const LONGEST: usize = 200;

/// The things of one part of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// Which part.
    pub part: Part,
    /// How many things.
    pub times: u64,
    /// Whether they are people, or ties between them.
    pub of_people: bool,
    /// Those that are records, ascending.
    pub runs: Vec<Run>,
    /// Those that are people, in the order of [`Ledger::people`].
    pub people: Vec<PersonId>,
    /// All others, as told.
    pub others: Vec<Other>,
}

/// A figure with its receipt in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Stub {
    /// Which key of the metric; empty: it has one figure.
    pub key: String,
    /// Of one channel; `None`: of all.
    pub channel: Option<ChannelId>,
    /// What is published.
    pub shown: Shown,
    /// By part: hits first, then the rest of n, then what is left out, by reason.
    pub lots: Vec<Lot>,
}

impl Counted for Stub {
    fn sum(&self, is_in: impl Fn(Part) -> bool) -> u64 {
        self.lots.iter().filter(|lot| is_in(lot.part)).map(|lot| lot.times).sum()
    }
}

/// All figures of a metric in a month (season, campaign).
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// Of what.
    pub of: Of,
    /// The metric's id.
    pub metric: &'static str,
    /// One a key; those of channels follow.
    pub stubs: Vec<Stub>,
}

/// All receipts of a report.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Every record, numbered.
    pub records: Records,
    /// Members who acted, in the order of their first act, each with the numbers of the records of all acts, ascending.
    pub people: Vec<(PersonId, Vec<u32>)>,
    /// By [`Of`], then in the order of the catalogue.
    pub proofs: Vec<Proof>,
}

impl Ledger {
    /// Measures everything once more, listening.
    #[must_use]
    pub fn new(archive: &Archive, figures: &Figures, depth: Depth) -> Self {
        let records = Records::new(archive);
        let people = match depth {
            Depth::Counts => Vec::new(),
            Depth::Records => people(archive, &records),
        };
        let order = people.iter().enumerate().map(|(place, (person, _))| (*person, place)).collect();
        let clerk = Clerk { archive, records: &records, order, depth };
        let tasks = tasks(archive, figures);
        let share = tasks.len().div_ceil(rayon::current_num_threads()).max(1);
        let proofs = tasks
            .par_chunks(share)
            .flat_map_iter(|tasks| {
                let explainer = Explainer::new(archive, figures);
                tasks.iter().map(|task| clerk.proof(&explainer, figures, task)).collect::<Vec<_>>()
            })
            .collect();
        Self { records, people, proofs }
    }

    /// The receipts of a metric; `None`: it has none there.
    #[must_use]
    pub fn proof(&self, of: Of, metric: &str) -> Option<&Proof> {
        let first = self.proofs.partition_point(|proof| proof.of < of);
        self.proofs[first..].iter().take_while(|proof| proof.of == of).find(|proof| proof.metric == metric)
    }
}

/// Members with acts, by their first record.
fn people(archive: &Archive, records: &Records) -> Vec<(PersonId, Vec<u32>)> {
    let context = Context::new(archive);
    let ever = (Date(i32::MIN), Date(i32::MAX));
    let numbers = |person: PersonId| {
        let places = context.members.places_of(person, ever, |_| true);
        let numbers: BTreeSet<u32> = places.into_iter().filter_map(|place| records.at(place)).collect();
        (person, numbers.into_iter().collect::<Vec<_>>())
    };
    let mut people: Vec<_> = (0..).map(PersonId).take(archive.people.len()).map(numbers).collect();
    people.retain(|(_, numbers)| !numbers.is_empty());
    people.sort_by_key(|(person, numbers)| (numbers[0], *person));
    people
}

/// What is explained at once.
#[derive(Debug, Clone, Copy)]
enum Task {
    Monthly(&'static Metric, usize),
    Described(&'static Described, Of),
}

/// Everything to explain, by what it is of, then by family.
fn tasks(archive: &Archive, figures: &Figures) -> Vec<Task> {
    let months = (0..figures.months.len()).map(Of::Month);
    let seasons = (0..archive.seasons.len()).map(Of::Season);
    let campaigns = (0..archive.campaigns.len()).map(Of::Campaign);
    let all = months.chain(seasons).chain(campaigns).chain([Of::WholeTime]);
    all.flat_map(|of| catalogue::FAMILIES.iter().flat_map(move |family| of_family(family, of))).collect()
}

/// The metrics of a family that speak of a month, a season, a campaign, or the whole time.
fn of_family(family: &'static catalogue::Family, of: Of) -> impl Iterator<Item = Task> {
    let fits = move |subject: Subject| match subject {
        Subject::MonthlyTable(_) => matches!(of, Of::Month(_)),
        Subject::Season(_) | Subject::SeasonSteps(_) => matches!(of, Of::Season(_)),
        Subject::Campaign(_) => matches!(of, Of::Campaign(_)),
        Subject::Timing(_) | Subject::Decision | Subject::Table(_) => of == Of::WholeTime,
    };
    let monthly = family.monthly.iter().filter_map(move |metric| match of {
        Of::Month(month) => Some(Task::Monthly(metric, month)),
        Of::Season(_) | Of::Campaign(_) | Of::WholeTime => None,
    });
    let described = family.described.iter().filter(move |described| fits(described.subject));
    monthly.chain(described.map(move |described| Task::Described(described, of)))
}
