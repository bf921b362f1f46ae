//! The longest silence on a hotline channel: entries, replies, posts and checks by anyone → seconds.

use crate::{
    community::{ChannelId, Second},
    definition,
    measure::{
        figure::{Figure, State, Value},
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::{Part, Thing},
    },
};

/// The longest stretch without any record; the figure is the longest over the channels.
pub(super) static METRIC: Metric = Metric {
    better: Better::Down,
    groups: &[Grouping::Channel],
    hotline_only: true,
    ..Metric::new(
        "line.longest_silence",
        Bilingual { ko: "핫라인 최장 침묵", en: "Longest silence on the hotline" },
        definition!("line", "longest_silence"),
        Unit::Seconds,
        Shape::Count,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let longest = slice.hotline_channels().into_iter().filter_map(|channel| silence_of(slice, channel)).max();
    longest
        .map_or_else(Figure::nothing, |seconds| Figure { value: Some(Value::Whole(seconds)), ..Figure::of(State::Ok) })
}

/// The longest stretch of one channel in the month; `None`: it has no record yet.
fn silence_of(slice: &Slice<'_>, channel: ChannelId) -> Option<Second> {
    let context = slice.context;
    let end = if slice.month().complete { slice.month().end } else { context.as_of };
    let begin = slice.month().start.max(*context.sounds_of(channel).first()?);
    if begin > end {
        return None;
    }
    let (from, to) = longest_gap(context.sounds_of(channel), begin, end);
    slice.ear().tell(Part::Whole, &Thing::Stretch(Some(channel), from, to));
    Some(to - from)
}

/// The first longest gap between instants (ascending) within a span, its ends as bounds: from when to when.
pub(in crate::measure) fn longest_gap(instants: &[Second], begin: Second, end: Second) -> (Second, Second) {
    let low = instants.partition_point(|&at| at < begin);
    let high = instants.partition_point(|&at| at <= end).max(low);
    let inside = &instants[low..high];
    let mut longest = (begin, begin);
    let mut last = begin;
    for &at in inside.iter().chain([&end]) {
        if at - last > longest.1 - longest.0 {
            longest = (last, at);
        }
        last = at;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_span_are_bounds() {
        assert_eq!(longest_gap(&[], 10, 50), (10, 50));
        assert_eq!(longest_gap(&[5, 12, 45, 60], 10, 50), (12, 45));
        assert_eq!(longest_gap(&[10, 50], 10, 50), (10, 50));
        assert_eq!(longest_gap(&[10], 10, 10), (10, 10));
    }
}
