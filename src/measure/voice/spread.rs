//! How far and how fast a matter spreads: the clusters that begin in the month → the largest, and the time to five voices.

use crate::{
    community::Second,
    definition,
    measure::{
        conversation::Conversation,
        figure::Figure,
        metric::{Bilingual, Definition, Feed, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        when::{DAY, is_within_days},
        witness::Reason,
    },
};

const DEFINITION: Definition = definition!("voice", "spread");

/// Voices on a matter count until so many days after the first.
const DAYS: i32 = 28;
/// The same in seconds.
const FOLLOW_UP: Second = 28 * DAY;
/// A matter with so many voices has spread.
const SPREAD: usize = 5;

/// Most voices on one matter.
pub(super) static MAX: Metric = Metric {
    feed: Feed::Logs,
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.spread_max",
        Bilingual { ko: "가장 많이 번진 목소리", en: "Most voices on one matter" },
        DEFINITION,
        Unit::Count,
        Shape::Count,
        Measure::Scalar(|slice| {
            let largest = begun(slice).max_by_key(|first| voices(slice, first).count());
            slice.tally().all(largest.into_iter().flat_map(|first| voices(slice, first))).number()
        }),
    )
};

/// Half of the matters with five voices had them by then.
pub(super) static FIFTH: Metric = Metric {
    follow_up: Some(FOLLOW_UP),
    groups: &[Grouping::Channel],
    ..Metric::new(
        "voice.spread_5_median",
        Bilingual { ko: "다섯 건까지 번진 시간", en: "Median time to the fifth voice" },
        DEFINITION,
        Unit::Seconds,
        Shape::Quantile,
        Measure::Scalar(measure),
    )
};

#[expect(clippy::cast_precision_loss, reason = "seconds of the data stay below 2^53")]
fn measure(slice: &Slice<'_>) -> Figure {
    let (mut times, mut tally) = (Vec::new(), slice.tally());
    for first in begun(slice) {
        match voices(slice, first).nth(SPREAD - 1) {
            Some(fifth) if first.entry.at.is_exact() && fifth.entry.at.is_exact() => {
                times.push((fifth.entry.at.second - first.entry.at.second) as f64);
                tally.count(first, false);
            }
            Some(_) => tally.leave_out(first, Reason::StartToTheDay),
            None => tally.pass(first, Reason::FewVoices),
        }
    }
    tally.of(Figure::quantile(times, 0.5))
}

/// The conversations of the month that began a cluster.
fn begun<'a>(slice: &Slice<'a>) -> impl Iterator<Item = &'a Conversation<'a>> + use<'a> {
    let context = slice.context;
    slice.ear().keep(slice.conversations(), Reason::NotFirst, |conversation| {
        context.cluster_of(conversation).next().is_some_and(|c| c.id == conversation.id)
    })
}

/// The voices of a cluster within the follow-up, the first among them, in the order of time.
fn voices<'a>(slice: &Slice<'a>, first: &Conversation<'a>) -> impl Iterator<Item = &'a Conversation<'a>> {
    let began = first.entry.at;
    slice.context.cluster_of(first).filter(move |voice| is_within_days(&began, &voice.entry.at, DAYS))
}
