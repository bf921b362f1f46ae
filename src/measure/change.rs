//! What changed between two months: the figures of a metric in → the change, its interval, and its split by groups out.
//!
//! A month may look better because each channel did better, or because more was asked where it goes well anyway. The split
//! ([`kitagawa`]) tells the two apart. It is given only where the whole is the weighted mean of the groups, which is checked
//! figure by figure: medians and times from a survival curve are not, and counts are sums.

use super::{
    context::Context,
    figure::Figure,
    figures::{Figures, Series},
    metric::{Grouping, Measure, Metric, Shape},
    slice::Group,
    statistics::{
        interval::Interval,
        kitagawa::{Parts, Side, Sides, kitagawa},
        newcombe::newcombe,
        whole::real,
    },
};
use crate::community::Language;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Metrics over entries that are split by kind of entry, too: those whose change a month's report tells, and whose definition
/// does not name kinds already.
const SPLIT_BY_KIND: [&str; 6] = [
    "response.within_2h",
    "response.none_7d",
    "resolution.first_contact",
    "voice.net_sentiment",
    "voice.loop_closed",
    "needs.linked",
];

/// So far may the weighted mean of the groups lie from the whole: more than rounding, less than any record makes.
const ROUNDING: f64 = 1e-9;

/// What a month is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The month before.
    LastMonth,
    /// The same month of the year before.
    LastYear,
}

impl Base {
    /// Both, the nearer first.
    pub const ALL: [Self; 2] = [Self::LastMonth, Self::LastYear];

    /// How many months back.
    #[must_use]
    pub fn months_back(self) -> usize {
        match self {
            Self::LastMonth => 1,
            Self::LastYear => 12,
        }
    }
}

/// How a figure moved between two months.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// What was measured.
    pub metric: &'static Metric,
    /// Then; readable.
    pub before: &'a Figure,
    /// Now; readable.
    pub after: &'a Figure,
    /// Now less then, in the metric's unit.
    pub difference: f64,
    /// Of the difference, 95 %, by Newcombe's method 10; `None`: not a share that counts things one by one.
    pub interval: Option<Interval>,
    /// By channel, then by kind, as far as the metric can be split.
    pub splits: Vec<Split>,
}

impl Change<'_> {
    /// Whether the mix of groups makes the change or hides one: its part is more than half as large as the change, and the
    /// change, or what moved within the groups, is more than chance. The parts have no interval of their own; what moved within
    /// is given the whole's, moved to where it lies. Without an interval nothing is said.
    #[must_use]
    pub fn is_told_by_mix(&self, split: &Split) -> bool {
        let Some((low, high)) = self.interval.and_then(|ends| ends.low.zip(ends.high)) else { return false };
        let away = split.all.within - self.difference;
        let is_sure = |low: f64, high: f64| low > 0.0 || high < 0.0;
        split.all.mix.abs() > self.difference.abs() / 2.0 && (is_sure(low, high) || is_sure(low + away, high + away))
    }
}

/// A change split by one grouping.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// By what.
    pub grouping: Grouping,
    /// The two parts; their sum is the change.
    pub all: Parts,
    /// The parts of each group that is there in one of the months, by key.
    pub groups: Vec<GroupChange>,
}

/// What a group adds to a change.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupChange {
    /// Its key: the id of a channel or kind.
    pub key: String,
    /// Then; `None`: nothing of it was counted.
    pub before: Option<Side>,
    /// Now; `None`: nothing of it is counted.
    pub after: Option<Side>,
    /// What it adds, in the metric's unit.
    pub parts: Parts,
}

/// How the split is computed, as Markdown for the site and the docs.
#[must_use]
pub fn definition(language: Language) -> &'static str {
    match language {
        Language::Ko => include_str!("change.ko.md"),
        Language::En => include_str!("change.en.md"),
    }
}

/// How a metric moved into a month. `None`: there is no such month or figure, it cannot be read then and now, or a month is
/// not over: a part of a month is not compared with a whole one.
#[must_use]
pub fn change<'a>(figures: &'a Figures, id: &str, month: usize, base: Base) -> Option<Change<'a>> {
    let series = figures.metrics.get(id)?;
    let base = month.checked_sub(base.months_back())?;
    let is_complete = |month: usize| figures.months.get(month).is_some_and(|span| span.complete);
    if !is_complete(base) || !is_complete(month) {
        return None;
    }
    let (before, after) = (series.months.get(base)?, series.months.get(month)?);
    let difference = after.number()? - before.number()?;
    let interval = match (counted(before), counted(after)) {
        (Some(was), Some(is)) => Some(newcombe(is, was).1),
        (_, _) => None,
    };
    let splits = splits(figures, series, base, month);
    Some(Change { metric: series.metric, before, after, difference, interval, splits })
}

/// k of n of a share with an interval, which is one that counts things one by one.
fn counted(figure: &Figure) -> Option<(u64, u64)> {
    figure.interval?;
    figure.k.zip(figure.n)
}

fn splits(figures: &Figures, series: &Series, base: usize, month: usize) -> Vec<Split> {
    match series.metric.shape {
        Shape::Share | Shape::Mean => {}
        Shape::Survival | Shape::Quantile | Shape::Count | Shape::Word => return Vec::new(),
    }
    let whole = (&series.months[base], &series.months[month]);
    let channels = series.by.get(Grouping::Channel.id()).and_then(|keys| {
        let rows = keys.iter().map(|(key, row)| (key, row[base].as_ref(), row[month].as_ref()));
        split(Grouping::Channel, whole, rows)
    });
    let kinds = figures.kinds.get(series.metric.id).and_then(|keys| {
        let rows = keys.iter().map(|(key, row)| (key, Some(&row[base]), Some(&row[month])));
        split(Grouping::Kind, whole, rows)
    });
    channels.into_iter().chain(kinds).collect()
}

/// The split by the groups, if the whole is their weighted mean in both months.
fn split<'a>(
    grouping: Grouping,
    whole: (&Figure, &Figure),
    rows: impl Iterator<Item = (&'a String, Option<&'a Figure>, Option<&'a Figure>)>,
) -> Option<Split> {
    let groups: Vec<(&String, Sides)> = rows
        .map(|(key, was, is)| (key, (was.and_then(side), is.and_then(side))))
        .filter(|(_, sides)| sides.0.is_some() || sides.1.is_some())
        .collect();
    let add_up = is_mean_of(whole.0, groups.iter().filter_map(|(_, sides)| sides.0))
        && is_mean_of(whole.1, groups.iter().filter_map(|(_, sides)| sides.1));
    if !add_up {
        return None;
    }
    let sides: Vec<_> = groups.iter().map(|(_, sides)| *sides).collect();
    let (all, parts) = kitagawa(&sides)?;
    let groups = groups
        .into_iter()
        .zip(parts)
        .map(|((key, (before, after)), parts)| GroupChange { key: key.clone(), before, after, parts })
        .collect();
    Some(Split { grouping, all, groups })
}

/// A group's size and mean; `None`: nothing is counted.
fn side(figure: &Figure) -> Option<Side> {
    let size = figure.n.filter(|&n| n > 0)?;
    Some(Side { size, mean: figure.number()? })
}

/// Whether the groups hold all that the whole counts, once each, and their weighted mean is its value.
fn is_mean_of(whole: &Figure, groups: impl Iterator<Item = Side>) -> bool {
    let Some(whole) = side(whole) else { return false };
    let (size, sum) =
        groups.fold((0, 0.0), |(size, sum), group| (size + group.size, sum + real(group.size) * group.mean));
    size == whole.size && (sum / real(size) - whole.mean).abs() <= ROUNDING
}

/// The metrics that are split by kind, by each kind of entry that occurs.
pub(super) fn by_kind(context: &Context<'_>) -> BTreeMap<&'static str, BTreeMap<String, Vec<Figure>>> {
    let split = |metric: &&&'static Metric| SPLIT_BY_KIND.contains(&metric.id);
    let metrics: Vec<&'static Metric> = super::catalogue::monthly().iter().filter(split).copied().collect();
    metrics.par_iter().filter_map(|metric| Some((metric.id, kinds_of(context, metric)?))).collect()
}

fn kinds_of(context: &Context<'_>, metric: &'static Metric) -> Option<BTreeMap<String, Vec<Figure>>> {
    let Measure::Scalar(function) = metric.measure else { return None };
    let groups = super::groups_of(context, metric, Grouping::Kind);
    let rows = |(key, group): (String, Group)| (key, super::over_months(context, metric, group, function));
    Some(groups.into_iter().map(rows).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(k: u64, n: u64) -> Figure {
        Figure::share(k, n)
    }

    fn split_of(whole: [&Figure; 2], rows: &[(&str, Option<Figure>, Option<Figure>)]) -> Option<Split> {
        let keys: Vec<String> = rows.iter().map(|row| row.0.to_owned()).collect();
        let rows = keys.iter().zip(rows).map(|(key, row)| (key, row.1.as_ref(), row.2.as_ref()));
        split(Grouping::Channel, (whole[0], whole[1]), rows)
    }

    #[test]
    fn shares_of_groups_that_add_up_are_split() {
        let rows = [
            ("cafe", Some(share(50, 100)), Some(share(88, 160))),
            ("shop", Some(share(90, 100)), Some(share(38, 40))),
            ("mail", Some(Figure::nothing_counted()), None),
        ];
        let split = split_of([&share(140, 200), &share(126, 200)], &rows).unwrap();
        assert!((split.all.within - 0.05).abs() < 1e-12 && (split.all.mix + 0.12).abs() < 1e-12, "{split:?}");
        let keys: Vec<&str> = split.groups.iter().map(|group| group.key.as_str()).collect();
        assert_eq!(keys, ["cafe", "shop"], "a channel without cases in both months adds nothing");
    }

    /// A change of a share from one k of n to another, with a given part within.
    fn told(was: (u64, u64), is: (u64, u64), within: f64) -> bool {
        let metric = super::super::catalogue::monthly()[0];
        let (before, after) = (share(was.0, was.1), share(is.0, is.1));
        let (difference, interval) = newcombe(is, was);
        let all = Parts { within, mix: difference - within };
        let split = Split { grouping: Grouping::Channel, all, groups: Vec::new() };
        let change =
            Change { metric, before: &before, after: &after, difference, interval: Some(interval), splits: Vec::new() };
        change.is_told_by_mix(&split)
    }

    #[test]
    fn the_mix_tells_where_it_makes_or_hides_more_than_chance() {
        assert!(told((100, 200), (160, 200), 0.1), "+0.3, two thirds of it by mix");
        assert!(!told((100, 200), (160, 200), 0.2), "+0.3, a third of it by mix");
        assert!(told((100, 200), (100, 200), 0.2), "a rise within, hidden");
        assert!(!told((5, 10), (5, 10), 0.2), "the same of ten is chance");
        assert!(!told((100, 200), (102, 200), -0.02), "the parts oppose each other within chance");
    }

    #[test]
    fn groups_that_do_not_make_up_the_whole_are_not_split() {
        let whole = share(140, 200);
        let one_missing = [("cafe", Some(share(50, 100)), Some(share(50, 100)))];
        assert_eq!(split_of([&whole, &whole], &one_missing), None);
        let counted_twice = [
            ("cafe", Some(share(60, 100)), Some(share(60, 100))),
            ("shop", Some(share(90, 100)), Some(share(90, 100))),
        ];
        assert_eq!(split_of([&whole, &whole], &counted_twice), None);
        assert_eq!(split_of([&Figure::nothing_counted(), &whole], &counted_twice), None);
    }
}
