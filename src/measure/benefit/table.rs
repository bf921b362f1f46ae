//! What we got in the month beside what customers got: outcomes, posts, benefits and the seasons that ended → a table.

use crate::{
    community::{EntryKind, Moment, Month, Participant, Season, SeasonId, Verdict},
    definition,
    measure::{
        context::Context,
        figures::{Cell, Table},
        metric::{Better, Bilingual, Described, Subject},
        side::{defences, referrals},
        slice::Slice,
        statistics::quantile::{ascending, median},
        statistics::whole::real,
        tally::Tally,
        when::last_instant,
        witness::{Part, Thing, Witness},
    },
};
use std::collections::BTreeMap;

/// Ours and theirs, side by side.
pub(super) static TABLE: Described = Described {
    id: "benefit.table",
    name: Bilingual { ko: "주고받은 것", en: "What each side got" },
    definition: definition!("benefit", "table"),
    unit: None,
    better: Better::Neither,
    subject: Subject::MonthlyTable(|slice| Some(measure(slice))),
};

/// What was got: a row of the table.
struct Gain<'a> {
    /// `ours` or `customers`.
    side: &'static str,
    /// What.
    what: &'a str,
    /// How often, or of how many people.
    count: u64,
    /// In the organisation's currency; `None`: no money is in it, or none is given.
    money: Option<f64>,
    /// Median relative growth; `None`: does not apply.
    growth: Option<f64>,
}

impl<'a> Gain<'a> {
    fn ours(what: &'a str, count: u64) -> Self {
        Self { side: "ours", ..Self::customers(what, count) }
    }

    fn customers(what: &'a str, count: u64) -> Self {
        Self { side: "customers", what, count, money: None, growth: None }
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(self.side),
            Cell::text(self.what),
            Cell::count(self.count),
            Cell::or_absent(self.money.map(Cell::Real)),
            Cell::or_absent(self.growth.map(Cell::Real)),
        ]
    }
}

/// One on the roster of a season.
struct SeasonLine<'a> {
    season: SeasonId,
    place: usize,
    on: &'a Participant,
}

impl Witness for SeasonLine<'_> {
    fn thing(&self) -> Thing {
        Thing::Line(self.season, self.place)
    }
}

fn measure(slice: &Slice<'_>) -> Table {
    let gains = ours(slice).into_iter().chain(customers(slice));
    Table { columns: vec!["side", "item", "count", "money", "growth"], rows: gains.map(|gain| gain.cells()).collect() }
}

/// What we got.
fn ours<'a>(slice: &Slice<'a>) -> Vec<Gain<'a>> {
    let supporters = slice.posts().filter(|post| !post.seasons.is_empty());
    let hired = people_of_seasons(slice).filter(|person| person.on.hired == Some(true));
    vec![
        Gain::ours("ideas_adopted", told(slice, "ours ideas_adopted", || ideas(slice, Verdict::Adopted)).n()),
        Gain::ours("ideas_shipped", told(slice, "ours ideas_shipped", || ideas(slice, Verdict::Shipped)).n()),
        Gain::ours("referrals", told(slice, "ours referrals", || referrals::tally(slice)).n()),
        Gain::ours("defences", told(slice, "ours defences", || defences::tally(slice)).n()),
        Gain::ours("supporters_posts", told(slice, "ours supporters_posts", || slice.tally().all(supporters)).n()),
        Gain::ours("hires", told(slice, "ours hires", || slice.tally().all(hired)).n()),
    ]
}

/// What customers got.
fn customers<'a>(slice: &Slice<'a>) -> Vec<Gain<'a>> {
    let has_currency = slice.context.archive.organisation.currency.is_some();
    let mut kinds: BTreeMap<&str, (u64, Option<f64>)> = BTreeMap::new();
    let benefits = slice.context.archive.benefits.iter().enumerate();
    for (i, benefit) in benefits.filter(|(_, benefit)| is_in_month(slice, &benefit.at)) {
        slice.ear().tell_of(|| format!("customers {}", benefit.kind), Part::Whole, &Thing::Benefit(i));
        let (count, money) = kinds.entry(&benefit.kind).or_default();
        *count += 1;
        *money = add(*money, benefit.value);
    }
    let mut gains: Vec<Gain<'a>> = kinds
        .into_iter()
        .map(|(kind, (count, money))| Gain { money: money.filter(|_| has_currency), ..Gain::customers(kind, count) })
        .collect();
    let rewards = of_people(slice, "customers supporters_rewards", |person| add(person.paid, person.perks));
    gains.push(Gain {
        money: (has_currency && !rewards.is_empty()).then(|| rewards.iter().sum()),
        ..Gain::customers("supporters_rewards", rewards.len() as u64)
    });
    let growth = of_people(slice, "customers influence_grown", growth);
    gains.push(Gain {
        count: growth.len() as u64,
        growth: median(&ascending(growth)),
        ..Gain::customers("influence_grown", 0)
    });
    gains
}

/// Money and money; nothing given on either side stays nothing.
fn add(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    }
}

/// How much a supporter's reach grew; from 0 there is no such number.
fn growth(person: &Participant) -> Option<f64> {
    let start = person.reach_start.filter(|&start| start > 0)?;
    Some(real(person.reach_end?) / real(start) - 1.0)
}

/// Ideas whose first outcome of this kind lies in the month.
fn ideas<'a>(slice: &Slice<'a>, verdict: Verdict) -> Tally<'a> {
    let context = slice.context;
    let conversations = context.with_outcome_in(slice.month().month).iter().map(|&i| &context.conversations[i]);
    let ideas = conversations.filter(|conversation| conversation.entry.kind == EntryKind::Idea);
    let outcomes = ideas.filter_map(|conversation| Some((conversation, conversation.first_outcome(&[verdict])?)));
    slice.tally().all(outcomes.filter(|(_, outcome)| is_in_month(slice, &outcome.at)))
}

/// Counts for a row of the table, whose first cells are the key.
fn told<'a>(slice: &Slice<'a>, key: &str, count: impl FnOnce() -> Tally<'a>) -> Tally<'a> {
    slice.ear().about(|| key.to_owned());
    let tally = count();
    slice.ear().about(String::new);
    tally
}

/// A number of each of the people of the seasons that ended in the month; those without one are passed over.
fn of_people(slice: &Slice<'_>, key: &str, number: impl Fn(&Participant) -> Option<f64>) -> Vec<f64> {
    let numbers = people_of_seasons(slice).filter_map(|line| {
        let number = number(line.on)?;
        slice.ear().tell_of(|| key.to_owned(), Part::Whole, &line);
        Some(number)
    });
    numbers.collect()
}

fn is_in_month(slice: &Slice<'_>, at: &Moment) -> bool {
    let context = slice.context;
    at.date.month() == slice.month().month && last_instant(at, context.zone()) <= context.as_of
}

/// The people of the seasons that ended in the month.
fn people_of_seasons<'a>(slice: &Slice<'a>) -> impl Iterator<Item = SeasonLine<'a>> + use<'a> {
    let (context, month) = (slice.context, slice.month().month);
    let seasons = (0..).map(SeasonId).zip(&context.archive.seasons);
    let lines = |(id, season): (SeasonId, &'a Season)| {
        let people = season.people.iter().enumerate();
        people.map(move |(place, on)| SeasonLine { season: id, place, on })
    };
    seasons.filter(move |(_, season)| has_ended_in(context, season, month)).flat_map(lines)
}

fn has_ended_in(context: &Context<'_>, season: &Season, month: Month) -> bool {
    season.end.is_some_and(|end| end.month() == month && context.zone().last_second_of(end) <= context.as_of)
}
