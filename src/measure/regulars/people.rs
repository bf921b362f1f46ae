//! Members who react to half of the posts, month after month: posts with names → a count.

use crate::{
    community::{ChannelId, PersonId},
    definition,
    measure::{
        evidence::On,
        figure::Figure,
        metric::{Better, Bilingual, Grouping, Measure, Metric, Shape, Unit},
        published::Published,
        slice::Slice,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Months in a row a regular is a regular in.
const MONTHS: usize = 3;

/// Regulars by name, over the channels that give names.
pub(super) static METRIC: Metric = Metric {
    better: Better::Up,
    groups: &[Grouping::Channel],
    ..Metric::new(
        "regulars.people",
        Bilingual { ko: "꾸준히 반응한 단골", en: "Regulars who keep reacting" },
        definition!("regulars", "people"),
        Unit::Count,
        Shape::Count,
        Measure::Scalar(measure),
    )
};

fn measure(slice: &Slice<'_>) -> Figure {
    let channels = match slice.channel() {
        Some(channel) => vec![channel],
        None => slice.context.channels_with_records.clone(),
    };
    let per_channel: BTreeMap<ChannelId, BTreeSet<PersonId>> =
        channels.into_iter().filter_map(|channel| Some((channel, regulars_of(slice, channel)?))).collect();
    if per_channel.is_empty() {
        return Figure::nothing();
    }
    let people: BTreeSet<PersonId> = per_channel.values().flatten().copied().collect();
    let reactions = |person: PersonId| {
        let is_regular =
            |post: &&Published<'_>| per_channel.get(&post.post.channel).is_some_and(|p| p.contains(&person));
        let has_reacted = |post: &&Published<'_>| post.reacted.as_ref().is_some_and(|by| by.contains(&person));
        let first = slice.at(slice.index.saturating_sub(MONTHS - 1)).month().first;
        let posts = slice.posts_between(first, slice.month().last).filter(|post| post.is_counted());
        posts.filter(is_regular).filter(has_reacted).map(|post| post.post.place).collect()
    };
    let people = people.into_iter().map(|person| On::new(person, move || reactions(person)));
    slice.tally().all(people).number()
}

/// Members who reacted to half of the posts in this month and each of the two before; `None`: a month gives no names.
fn regulars_of(slice: &Slice<'_>, channel: ChannelId) -> Option<BTreeSet<PersonId>> {
    let first = (slice.index + 1).checked_sub(MONTHS)?;
    let mut months = (first..=slice.index).map(|month| faithful_in(&slice.at(month), channel));
    let mut faithful = months.next()??;
    for month in months {
        let month = month?;
        faithful.retain(|person| month.contains(person));
    }
    Some(faithful)
}

/// Members who reacted to at least half of a month's counted posts with names; `None`: there is no such post.
fn faithful_in(slice: &Slice<'_>, channel: ChannelId) -> Option<BTreeSet<PersonId>> {
    let mut posts = 0;
    let mut reactions: BTreeMap<PersonId, usize> = BTreeMap::new();
    for post in slice.posts().filter(|post| post.post.channel == channel && post.is_counted()) {
        let Some(reacted) = &post.reacted else { continue };
        posts += 1;
        for &person in reacted {
            *reactions.entry(person).or_default() += 1;
        }
    }
    let faithful = reactions.into_iter().filter(|&(_, count)| 2 * count >= posts).map(|(person, _)| person);
    (posts > 0).then(|| faithful.collect())
}
