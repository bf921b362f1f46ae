//! Where a campaign's entries came from: diaries of channels in, entries before and during it out.

use super::diary::ChannelDiary;
use crate::{
    community::{ChannelId, Date},
    measure::figures::ChannelCounts,
};

/// Entries on each of some channels on two sets of dates, both ascending; channels without any are absent.
pub(super) fn channels(
    diaries: &[ChannelDiary],
    channels: &[ChannelId],
    (before, during): (&[Date], &[Date]),
) -> Vec<ChannelCounts> {
    let count = |channel: ChannelId| ChannelCounts {
        channel,
        before: diaries[channel.index()].entries_on(before),
        during: diaries[channel.index()].entries_on(during),
    };
    channels.iter().map(|&channel| count(channel)).filter(|counts| counts.before + counts.during > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_that_opens_with_the_campaign_has_nothing_before_it() {
        let monday = Date::new(2026, 11, 2).unwrap();
        let days = |from: i32, to: i32| (from..to).map(|day| monday.plus(day)).collect::<Vec<_>>();
        let diaries = [
            ChannelDiary::with_entries(&[(monday, 2), (monday.plus(9), 1)]),
            ChannelDiary::with_entries(&[(monday.plus(8), 4), (monday.plus(20), 7)]),
            ChannelDiary::default(),
        ];
        let all = [0, 1, 2].map(ChannelId);
        let found = channels(&diaries, &all, (&days(0, 7), &days(7, 10)));
        let expected = [(0, 2, 1), (1, 0, 4)].map(|(channel, before, during)| ChannelCounts {
            channel: ChannelId(channel),
            before,
            during,
        });
        assert_eq!(found, expected);
    }
}
