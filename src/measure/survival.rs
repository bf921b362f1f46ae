//! Times to an event by Kaplan–Meier, as the definitions follow them (metrics.md §1, "Follow-up" and "KM").

use super::{
    context::Context,
    conversation::Turn,
    figure::{Figure, State, Value},
    statistics::{
        interval::Interval,
        kaplan_meier::{KaplanMeier, Lifetime, Quantile},
    },
    when::{DAY, age_begins, is_later, is_within_days},
    witness::{Part, Reason},
};
use crate::community::{EntryId, Moment, Second, Zone};

/// Follow-up of most times, in seconds: 90 days.
pub const FOLLOW_UP: Second = 90 * DAY;

/// How an item ended.
#[derive(Debug, Clone, Copy)]
pub enum End {
    /// The event happened; `None`: when is not known.
    Event(Option<Moment>),
    /// No event.
    Open,
}

impl End {
    /// The end that a response makes.
    #[must_use]
    pub fn of_response(response: Option<&Turn<'_>>) -> Self {
        response.map_or(Self::Open, |turn| Self::Event(turn.at))
    }
}

/// One item to follow.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// The entry it is about.
    pub of: EntryId,
    /// When it began.
    pub at: Moment,
    /// How it ended.
    pub end: End,
    /// Its first withdrawal, or what else ends the watch; `None`: none.
    pub censored: Option<Moment>,
}

/// Lifetimes, and how many items were left out for their precision.
#[derive(Debug, Clone, Default)]
pub struct Lifetimes {
    /// Of items whose start and end are exact.
    pub known: Vec<Lifetime>,
    /// Items whose start, or whatever ends them, is known only to the day or not at all.
    pub left_out: u64,
}

/// Follows one item into lifetimes (unsorted) whose length is counted by `elapsed`, a function of start and end.
pub fn follow_in(
    lifetimes: &mut Lifetimes,
    item: &Item,
    context: &Context<'_>,
    follow_up: Second,
    elapsed: impl Fn(Second, Second) -> Second,
) {
    let ear = context.ear();
    match follow_one(item, context.as_of, follow_up) {
        Ok(Lifetime { seconds, event }) => {
            let seconds = elapsed(item.at.second, item.at.second + seconds);
            lifetimes.known.push(Lifetime { seconds, event });
            ear.tell(if event { Part::Hit } else { Part::Whole }, &item.of);
        }
        Err(reason) => {
            lifetimes.left_out += 1;
            ear.tell(Part::LeftOut(reason), &item.of);
        }
    }
}

/// Follows items: the event counts up to and at the earliest of `as_of`, the follow-up's end and the withdrawal.
#[must_use]
pub fn follow(items: impl Iterator<Item = Item>, context: &Context<'_>, follow_up: Second) -> Lifetimes {
    let mut lifetimes = Lifetimes::default();
    for item in items {
        follow_in(&mut lifetimes, &item, context, follow_up, |start, end| end - start);
    }
    lifetimes.known.sort_unstable_by_key(|lifetime| lifetime.seconds);
    lifetimes
}

/// One item, or why it is left out: its start, or what ends it, is not exact.
fn follow_one(item: &Item, as_of: Second, follow_up: Second) -> Result<Lifetime, Reason> {
    if !item.at.is_exact() {
        return Err(Reason::StartToTheDay);
    }
    let last = as_of.min(item.at.second + follow_up) - item.at.second;
    let days = i32::try_from(follow_up / DAY).expect("follow-ups are days");
    let within = |moment: &Moment| is_within_days(&item.at, moment, days);
    let censored = item.censored.filter(within);
    let event = match item.end {
        End::Event(None) => return Err(Reason::EndUnknown),
        End::Event(Some(at)) if !at.is_exact() && within(&at) => return Err(Reason::EndToTheDay),
        End::Event(at) => at.filter(Moment::is_exact),
        End::Open => None,
    };
    if let Some(event) = event.filter(|event| censored.is_none_or(|censored| !is_later(&censored, event))) {
        let seconds = event.second - item.at.second;
        if seconds <= last {
            return Ok(Lifetime { seconds, event: true });
        }
    }
    match censored {
        Some(at) if !at.is_exact() => Err(Reason::EndToTheDay),
        Some(at) => Ok(Lifetime { seconds: last.min(at.second - item.at.second), event: false }),
        None => Ok(Lifetime { seconds: last, event: false }),
    }
}

/// Quantile q of lifetimes as a figure.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
pub fn quantile(lifetimes: &Lifetimes, q: f64) -> Figure {
    let Some(fit) = KaplanMeier::from_sorted(&lifetimes.known) else {
        return Figure { left_out: lifetimes.left_out, ..Figure::nothing_counted() };
    };
    let (low, high) = fit.quantile_interval(q);
    let figure = Figure {
        n: Some(fit.n()),
        k: Some(fit.events()),
        left_out: lifetimes.left_out,
        interval: Some(Interval { low: low.map(|low| low as f64), high: high.map(|high| high as f64) }),
        ..Figure::of(State::Ok)
    };
    match fit.quantile(q) {
        Quantile::Reached { value } => Figure { value: Some(Value::Whole(value)), ..figure },
        Quantile::NotReached { floor } => Figure { state: State::NotReached, floor: Some(floor), ..figure },
    }
}

/// Whether an item is so old that a share within so many seconds can be told of it.
#[must_use]
pub fn is_old_enough(at: &Moment, seconds: Second, as_of: Second, zone: &Zone) -> bool {
    age_begins(at, zone) + seconds <= as_of
}
