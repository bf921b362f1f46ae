//! Time to the first response in opening hours: entries of channels with `hours` → a Kaplan–Meier median of open seconds.

use crate::{
    community::{CalendarDay, Date, Second, WorkingHours, Zone},
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        survival::{End, FOLLOW_UP, Item, Lifetimes, follow_in, quantile},
        witness::{Part, Reason},
    },
};

/// Half of the entries were answered after so many open seconds.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "response.hours_median",
        Bilingual { ko: "운영 시간 기준 첫 답", en: "Median answer in opening hours" },
        definition!("response", "hours"),
        Unit::Seconds,
        Shape::Survival,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let context = slice.context;
    let organisation = &context.archive.organisation;
    let mut all = Lifetimes::default();
    for conversation in slice.waiting_for_reply() {
        let channel = conversation.entry.channel;
        let Some(hours) = &organisation.channels[channel.index()].hours else {
            slice.ear().tell(Part::Passed(Reason::NoOpeningHours), conversation);
            continue;
        };
        let closed: Vec<&CalendarDay> = context
            .archive
            .calendar
            .iter()
            .filter(|day| day.closed && (day.channels.is_empty() || day.channels.contains(&channel)))
            .collect();
        let open = |from: Second, to: Second| open_seconds(context.zone(), hours, &closed, from, to);
        follow_in(&mut all, &item(conversation), context, FOLLOW_UP, open);
    }
    all.known.sort_unstable_by_key(|lifetime| lifetime.seconds);
    quantile(&all, 0.5)
}

fn item(conversation: &Conversation<'_>) -> Item {
    Item {
        of: conversation.id,
        at: conversation.entry.at,
        end: conversation.first_response().map_or(End::Open, |turn| End::Event(turn.at)),
        censored: conversation.withdrawn,
    }
}

/// Elapsed seconds from one instant to another that lie inside the open spans of dates nobody closed.
fn open_seconds(zone: &Zone, hours: &WorkingHours, closed: &[&CalendarDay], from: Second, to: Second) -> Second {
    let first = zone.moment(from).date;
    let last = zone.moment(to).date;
    (first.0..=last.0)
        .map(Date)
        .filter(|&date| !closed.iter().any(|day| day.start <= date && date <= day.end))
        .flat_map(|date| hours.spans(zone, date))
        .map(|(opens, shuts)| (shuts.min(to) - opens.max(from)).max(0))
        .sum()
}
