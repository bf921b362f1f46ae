//! Half-days on which somebody of ours was on the line: hotline channels → a share.

use crate::{
    community::{ChannelId, Check, CheckDays, Date, Moment, Second},
    definition,
    measure::{
        context::Context,
        conversation::{Conversation, Turn},
        evidence::On,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::Thing,
    },
};
use std::collections::BTreeSet;

/// Half-days with a reply of ours or a logged check.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    hotline_only: true,
    ..Metric::new(
        "line.check_rate",
        Bilingual { ko: "핫라인을 살핀 비율", en: "Hotline half-days checked" },
        definition!("line", "check_rate"),
        Unit::Share,
        Shape::Share,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let mut tally = slice.tally();
    for channel in slice.hotline_channels() {
        let Some(first) = slice.context.first_record_of(channel) else {
            continue;
        };
        let covered = covered_half_days(slice, channel);
        for (date, half) in half_days(slice, channel, first.date) {
            let places = || {
                let covers = |at: &Moment| (at.date, at.hour.map(half_of)) == (date, Some(half));
                let replies = replies_of_ours(slice, channel).filter(|(_, turn)| turn.at.as_ref().is_some_and(covers));
                let checks = checks(slice, channel).filter(|check| covers(&check.at)).map(|check| check.place);
                replies.map(|(conversation, _)| conversation.entry.place).chain(checks).collect()
            };
            let half_day = On::new(Thing::HalfDay(channel, date, half), places);
            tally.count(&half_day, covered.contains(&(date, half)));
        }
    }
    tally.share()
}

/// The half-days (0 morning, 1 afternoon) of the month on which somebody should look, that are over.
fn half_days(slice: &Slice<'_>, channel: ChannelId, from: Date) -> Vec<(Date, u8)> {
    let context = slice.context;
    let check_days = context.archive.organisation.channels[channel.index()].check_days;
    let first = slice.month().first.max(from).max(context.since);
    (first.0..=slice.month().last.0)
        .map(Date)
        .filter(|date| match check_days {
            CheckDays::All => true,
            CheckDays::Weekdays => date.weekday() <= 5,
        })
        .filter(|&date| !context.is_closed(date, channel))
        .flat_map(|date| [(date, 0), (date, 1)])
        .filter(|&(date, half)| last_second(context, date, half) <= context.as_of)
        .collect()
}

/// The last second of a half-day; noon on the local clock ends the first.
fn last_second(context: &Context<'_>, date: Date, half: u8) -> Second {
    if half == 0 { context.zone().at(date, 12, 0) - 1 } else { context.zone().last_second_of(date) }
}

/// The half-days of the month with a reply of ours or a check whose time of day is known.
fn covered_half_days(slice: &Slice<'_>, channel: ChannelId) -> BTreeSet<(Date, u8)> {
    let replies = replies_of_ours(slice, channel).filter_map(|(_, turn)| turn.at);
    replies
        .chain(checks(slice, channel).map(|check| check.at))
        .filter_map(|at| at.hour.map(|hour| (at.date, half_of(hour))))
        .collect()
}

/// The logged checks of a channel up to `as_of`.
fn checks<'a>(slice: &Slice<'a>, channel: ChannelId) -> impl Iterator<Item = &'a Check> + use<'a> {
    let as_of = slice.context.as_of;
    slice.context.archive.checks.iter().filter(move |check| check.channel == channel && check.at.second <= as_of)
}

fn half_of(hour: u8) -> u8 {
    u8::from(hour >= 12)
}

/// The timed replies of ours on a channel in the month.
fn replies_of_ours<'a>(
    slice: &Slice<'a>,
    channel: ChannelId,
) -> impl Iterator<Item = (&'a Conversation<'a>, &'a Turn<'a>)> + use<'a> {
    slice.turns().filter(move |(conversation, turn)| conversation.entry.channel == channel && turn.is_ours())
}
