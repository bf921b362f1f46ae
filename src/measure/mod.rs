//! Room 3: Archive → Figures. Pure: no disk, no clock, no printing; random numbers only from a seed in the data.
//!
//! One folder a family (the part of an id before the dot), one file a metric with its definition in each language beside
//! it. A metric is a function of one month's [`slice::Slice`]; what is said of every figure alike (running, settled,
//! signal, target) is said once, in [`judge`].

pub mod act;
pub mod catalogue;
pub mod change;
pub mod cluster;
pub mod context;
pub mod conversation;
pub mod crowd;
pub mod evidence;
pub mod explain;
pub mod figure;
pub mod figures;
pub mod judge;
pub mod ledger;
pub mod members;
pub mod metric;
pub mod network;
pub mod published;
pub mod records;
pub mod rung;
pub mod slice;
pub mod statistics;
pub mod survival;
pub mod tally;
pub mod when;
pub mod within;
pub mod witness;

pub mod balance;
pub mod benefit;
pub mod campaign;
pub mod campaigns;
pub mod decisions;
pub mod effort;
pub mod line;
pub mod needs;
pub mod people;
pub mod posts;
pub mod regulars;
pub mod resolution;
pub mod response;
pub mod side;
pub mod steady;
pub mod supporters;
pub mod survey;
pub mod teams;
pub mod ties;
pub mod timing;
pub mod voice;

use crate::community::{Archive, EntryKind, TopicId};
use context::Context;
use figure::Figure;
use figures::{Figures, Series, Table};
use metric::{Grouping, Measure, Metric, Subject};
use rayon::prelude::*;
use slice::{Group, Slice};
use std::collections::BTreeMap;

/// Measures everything in the catalogue.
#[must_use]
pub fn measure(archive: &Archive) -> Figures {
    let context = Context::new(archive);
    let metrics: BTreeMap<_, _> =
        catalogue::monthly().par_iter().map(|&metric| (metric.id, series(&context, metric))).collect();
    Figures {
        as_of: context.as_of,
        today: context.today,
        waiting: (0..context.months.len())
            .into_par_iter()
            .map(|i| response::curve(&judge::whole(&context, i)))
            .collect(),
        months: context.months.clone(),
        decisions: decisions::decisions(&context, &metrics),
        metrics,
        seasons: supporters::seasons(&context),
        campaigns: campaign::campaigns(&context),
        heat: timing::heat(&context),
        tables: tables(&context),
        kinds: change::by_kind(&context),
    }
}

/// The key of a table of the whole time, where others have a month.
const WHOLE_TIME: &str = "all";

/// All tables of the catalogue, by metric id, then by month.
fn tables(context: &Context<'_>) -> BTreeMap<&'static str, BTreeMap<String, Table>> {
    catalogue::described()
        .par_iter()
        .filter_map(|described| {
            let months = match described.subject {
                Subject::MonthlyTable(function) => monthly_table(context, function),
                Subject::Table(function) => {
                    function(context).map(|table| (WHOLE_TIME.to_owned(), table)).into_iter().collect()
                }
                Subject::Season(_)
                | Subject::SeasonSteps(_)
                | Subject::Campaign(_)
                | Subject::Timing(_)
                | Subject::Decision => {
                    return None;
                }
            };
            (!months.is_empty()).then_some((described.id, months))
        })
        .collect()
}

/// A table of each month that has one.
fn monthly_table(context: &Context<'_>, function: fn(&Slice<'_>) -> Option<Table>) -> BTreeMap<String, Table> {
    (0..context.months.len())
        .into_par_iter()
        .filter_map(|index| {
            let slice = judge::whole(context, index);
            function(&slice).map(|table| (slice.month().month.to_string(), table))
        })
        .collect()
}

/// A monthly metric over all months and groups.
fn series(context: &Context<'_>, metric: &'static Metric) -> Series {
    let mut series =
        Series { metric, months: Vec::new(), by: BTreeMap::new(), limits: None, limits_at: Vec::new(), target: None };
    match metric.measure {
        Measure::Scalar(function) => {
            series.months = over_months(context, metric, Group::All, function);
            series.by = by_groups(context, metric, function);
        }
        Measure::GroupsOnly(function) => series.by = by_groups(context, metric, function),
        Measure::Keys(group, breakdown) => {
            series.by.insert(group, by_keys(context, metric, breakdown));
        }
        Measure::ScalarAndKeys(function, group, breakdown) => {
            series.months = over_months(context, metric, Group::All, function);
            series.by.insert(group, by_keys(context, metric, breakdown));
        }
        Measure::LoneKey(group, breakdown) => {
            let keys = by_keys(context, metric, breakdown);
            series.months = of_lone_keys(context.months.len(), &keys);
            series.by.insert(group, keys);
        }
    }
    judge::judge(context, &mut series);
    if let Measure::LoneKey(group, _) = metric.measure {
        share_with_lone_key(&mut series, group);
    }
    series
}

/// The figure of the only key of each month; months with none or several have nothing that could be told of all.
fn of_lone_keys(months: usize, keys: &BTreeMap<String, Vec<Option<Figure>>>) -> Vec<Figure> {
    (0..months)
        .map(|month| {
            let mut figures = keys.values().filter_map(|row| row[month].as_ref());
            let lone = figures.next().filter(|_| figures.next().is_none());
            lone.cloned().unwrap_or_else(Figure::nothing)
        })
        .collect()
}

/// Where a month has only one key, its figure is the month's, with signal and target.
fn share_with_lone_key(series: &mut Series, group: &'static str) {
    let Some(keys) = series.by.get_mut(group) else { return };
    for (month, figure) in series.months.iter().enumerate() {
        let mut lone = keys.values_mut().filter_map(|row| row[month].as_mut());
        if let (Some(only), None) = (lone.next(), lone.next()) {
            *only = figure.clone();
        }
    }
}

/// One figure a month.
fn over_months(
    context: &Context<'_>,
    metric: &Metric,
    group: Group,
    function: fn(&Slice<'_>) -> Figure,
) -> Vec<Figure> {
    (0..context.months.len())
        .into_par_iter()
        .map(|index| {
            let slice = Slice { context, index, group };
            judge::in_its_month(metric, &slice, function(&slice))
        })
        .collect()
}

/// The groups a metric is given by, each with one figure a month.
fn by_groups(
    context: &Context<'_>,
    metric: &Metric,
    function: fn(&Slice<'_>) -> Figure,
) -> BTreeMap<&'static str, BTreeMap<String, Vec<Option<Figure>>>> {
    let one = |(key, group): (String, Group)| {
        (key, over_months(context, metric, group, function).into_iter().map(Some).collect())
    };
    let all =
        |&grouping: &Grouping| (grouping.id(), groups_of(context, metric, grouping).into_iter().map(one).collect());
    metric.groups.iter().map(all).collect()
}

/// The groups of a grouping that have a record up to `as_of`, each with its key.
fn groups_of(context: &Context<'_>, metric: &Metric, grouping: Grouping) -> Vec<(String, Group)> {
    let organisation = &context.archive.organisation;
    match grouping {
        Grouping::Channel => context
            .channels_with_records
            .iter()
            .filter(|channel| !metric.hotline_only || organisation.channels[channel.index()].hotline)
            .map(|&channel| (organisation.channels[channel.index()].id.clone(), Group::Channel(channel)))
            .collect(),
        Grouping::Kind => EntryKind::ALL
            .iter()
            .filter(|&&kind| context.conversations.iter().any(|c| c.entry.kind == kind))
            .map(|&kind| (kind.id().to_owned(), Group::Kind(kind)))
            .collect(),
        Grouping::Topic => {
            let mut seen = vec![false; organisation.topics.len()];
            for topic in context.conversations.iter().flat_map(|c| c.entry.topics.iter()) {
                seen[topic.index()] = true;
            }
            (0..seen.len())
                .filter(|&i| seen[i])
                .map(|i| {
                    let topic = TopicId(u32::try_from(i).expect("fewer than 2^32 topics"));
                    (organisation.topics[i].id.clone(), Group::Topic(topic))
                })
                .collect()
        }
    }
}

/// The figures of keys that a metric finds itself, with their signals.
fn by_keys(
    context: &Context<'_>,
    metric: &Metric,
    breakdown: metric::Breakdown,
) -> BTreeMap<String, Vec<Option<Figure>>> {
    let mut keys: BTreeMap<String, Vec<Option<Figure>>> = BTreeMap::new();
    for index in 0..context.months.len() {
        let slice = Slice { context, index, group: Group::All };
        for (key, figure) in breakdown(&slice) {
            let row = keys.entry(key).or_insert_with(|| vec![None; context.months.len()]);
            row[index] = Some(judge::in_its_month(metric, &slice, figure));
        }
    }
    keys
}
