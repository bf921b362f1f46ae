//! The line went silent: on a hotline channel nobody wrote, answered, posted or looked for long.

use super::signal::judged;
use crate::{
    community::Channel,
    measure::{figure::Figure, figures::Figures},
    narrate::{
        evidence::{Evidence, Measured, Where},
        finding::{Finding, is_up},
        saying::{Named, Saying},
        weight::{CERTAIN, Weight},
    },
};

const ID: &str = "line.longest_silence";
/// A week without a sound is worth saying, whatever is usual; so long an entry may wait before it counts as unanswered.
const WEEK: f64 = 7.0 * 86_400.0;

/// The longest silence of a complete month, of a week or more, or a signal upwards.
pub(in crate::narrate) fn find(channels: &[Channel], figures: &Figures, month: usize) -> Option<Finding> {
    let series = figures.metrics.get(ID)?;
    let span = figures.months.get(month).filter(|span| span.complete)?;
    let (key, figure) = longest(series.by.get("channel")?, month)?;
    let seconds = figure.number()?;
    let usual = judged(series, month).filter(|&(_, signal, _)| is_up(signal)).map(|(_, _, limits)| limits.mean);
    if seconds < WEEK && usual.is_none() {
        return None;
    }
    let name = channels.iter().find(|channel| channel.id == *key)?.name.clone();
    let place = Where::Group { month: span.month, group: "channel", key: key.clone() };
    let evidence = Evidence { measured: Measured::Monthly(series.metric), place, figure: figure.clone() };
    let channel = Named { id: key.clone(), name };
    let weight = Weight::new(CERTAIN, seconds / WEEK, None);
    Some(Finding { saying: Saying::Silence { evidence, channel, usual }, weight })
}

/// The channel with the longest silence of a month; the first by id where two are as long.
fn longest(
    channels: &std::collections::BTreeMap<String, Vec<Option<Figure>>>,
    month: usize,
) -> Option<(&String, &Figure)> {
    let readable = channels.iter().filter_map(|(key, row)| {
        let figure = row.get(month)?.as_ref()?;
        Some((key, figure, figure.number()?))
    });
    let longest = readable.reduce(|longest, other| if other.2 > longest.2 { other } else { longest });
    longest.map(|(key, figure, _)| (key, figure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, channel, seconds};

    const DAY: i64 = 86_400;

    fn found(days: &[(&str, i64)]) -> Option<Finding> {
        let mut scene = Scene::of_months(1);
        let most = days.iter().map(|&(_, days)| days).max().unwrap();
        scene.set(ID, vec![seconds(most * DAY)]);
        for &(key, days) in days {
            scene.set_group(ID, "channel", key, vec![Some(seconds(days * DAY))]);
        }
        let channels: Vec<Channel> = days.iter().map(|&(key, _)| channel(key)).collect();
        find(&channels, &scene.figures, 0)
    }

    #[test]
    fn a_week_of_silence_is_said_with_the_channel_it_fell_on() {
        let found = found(&[("cafe", 3), ("mail", 9)]).unwrap();
        assert!(matches!(&found.saying, Saying::Silence { channel, .. } if channel.id == "mail"), "{found:?}");
        assert_eq!(found.evidence().unwrap().source().plus, ["/metrics/line.longest_silence/by/channel/mail/2025-01"]);
    }

    #[test]
    fn a_few_quiet_days_are_not() {
        assert!(found(&[("cafe", 3), ("mail", 6)]).is_none());
    }
}
