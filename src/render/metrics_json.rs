//! Figures → `data/metrics.json`, `data/metrics.csv` and `data/months/<month>.json` (docs/output.md).

use super::json::{Json, number};
use crate::{
    community::Archive,
    measure::{
        figure::{Figure, State, Value, signal_id},
        figures::{CampaignFigures, Cell, DecisionFigures, Figures, Heat, MeasureCounts, SeasonFigures, Series, Table},
        metric::Shape,
        statistics::{interval::Interval, xmr::Limits},
    },
};
use std::{collections::BTreeMap, fmt::Write};

/// The mark of the format.
pub const FORMAT: &str = "dangol-metrics/1";

/// The whole document.
#[must_use]
pub fn document(archive: &Archive, figures: &Figures, edition: &str) -> Json {
    let months = figures.months.iter().map(|month| Json::Text(month.month.to_string())).collect();
    let metrics = figures.metrics.iter().map(|(id, series)| (*id, monthly(figures, series)));
    let seasons = figures.seasons.iter().map(|(id, season)| (id.clone(), season_object(season)));
    let campaigns = figures.campaigns.iter().map(|(id, campaign)| (id.clone(), campaign_object(campaign)));
    let mut pairs = vec![
        ("format", Json::text(FORMAT)),
        ("as_of", Json::Text(archive.organisation.zone.rfc3339(figures.as_of))),
        ("timezone", Json::text(archive.organisation.zone.name())),
        ("edition", Json::text(edition)),
        ("months", Json::List(months)),
        ("metrics", Json::object(metrics)),
        ("seasons", Json::object(seasons)),
        ("campaigns", Json::object(campaigns)),
        ("tables", tables(figures)),
    ];
    let heat = figures.heat.as_ref().map_or(Json::List(Vec::new()), heat_cells);
    pairs.push(("timing", Json::object([("heat", heat)])));
    if let Some(decisions) = &figures.decisions {
        pairs.push(("decisions", decision_object(decisions)));
    }
    Json::object(pairs)
}

/// One month's column: the figures of the whole in that month; groups stand in `metrics.json`.
#[must_use]
pub fn month(archive: &Archive, figures: &Figures, edition: &str, index: usize) -> Json {
    let column = figures.metrics.iter().filter_map(|(id, series)| {
        series.months.get(index).map(|figure| (*id, figure_object(figure, series.metric.shape)))
    });
    Json::object([
        ("format", Json::text(FORMAT)),
        ("as_of", Json::Text(archive.organisation.zone.rfc3339(figures.as_of))),
        ("edition", Json::text(edition)),
        ("month", Json::Text(figures.months[index].month.to_string())),
        ("metrics", Json::object(column)),
    ])
}

/// A monthly metric over all months.
fn monthly(figures: &Figures, series: &Series) -> Json {
    let shape = series.metric.shape;
    let months = figures.months.iter().zip(&series.months);
    let months = months.map(|(month, figure)| (month.month.to_string(), figure_object(figure, shape)));
    let mut pairs = vec![("unit", Json::text(series.metric.unit.id())), ("months", Json::object(months))];
    pairs.extend(
        by_groups(series, |keys| {
            Json::object(keys.iter().map(|(key, row)| {
                let months = figures.months.iter().zip(row).filter_map(|(month, figure)| {
                    figure.as_ref().map(|figure| (month.month.to_string(), figure_object(figure, shape)))
                });
                (key.clone(), Json::object(months))
            }))
        })
        .map(|by| ("by", by)),
    );
    if let Some((limits, from)) = &series.limits {
        pairs.push(("limits", limits_object(limits)));
        pairs.push(("limits_from", Json::Text(from.to_string())));
    }
    Json::object(pairs)
}

/// The `by` object, if the metric is given by a group.
fn by_groups(series: &Series, keys: impl Fn(&BTreeMap<String, Vec<Option<Figure>>>) -> Json) -> Option<Json> {
    (!series.by.is_empty()).then(|| Json::object(series.by.iter().map(|(group, rows)| (*group, keys(rows)))))
}

fn limits_object(limits: &Limits) -> Json {
    let ends = [("mean", limits.mean), ("low", limits.low), ("high", limits.high)];
    let provisional = limits.provisional.then_some(("provisional", Json::Bool(true)));
    Json::object(ends.map(|(key, value)| (key, Json::Real(value))).into_iter().chain(provisional))
}

/// A figure with the keys that apply.
#[must_use]
pub fn figure_object(figure: &Figure, shape: Shape) -> Json {
    let whole = |n: u64| Json::Whole(i64::try_from(n).expect("counts stay below 2^63"));
    let mut pairs = vec![("state", Json::text(figure.state.id()))];
    pairs.extend(figure.value.map(|value| ("value", value_json(value))));
    pairs.extend(figure.floor.map(|floor| ("floor", Json::Whole(floor))));
    pairs.extend(figure.n.map(|n| ("n", whole(n))));
    pairs.extend(figure.k.map(|k| ("k", whole(k))));
    if let Some(interval) = figure.interval {
        pairs.extend(ends(interval, shape));
    }
    if !figure.settled {
        pairs.push(("settled", Json::Bool(false)));
    }
    if figure.left_out > 0 {
        pairs.push(("left_out", whole(figure.left_out)));
    }
    pairs.extend(figure.unmarked.map(|share| ("unmarked", Json::Real(share))));
    if figure.approximate {
        pairs.push(("approximate", Json::Bool(true)));
    }
    pairs.extend(
        figure.signal.map(|signal| ("signal", signal.map_or(Json::Null, |signal| Json::text(signal_id(signal))))),
    );
    pairs.extend(figure.target.map(|verdict| ("target", Json::text(verdict.id()))));
    Json::object(pairs)
}

/// The ends of an interval: an open end of a Kaplan–Meier quantile is null, of other figures absent.
fn ends(interval: Interval, shape: Shape) -> Vec<(&'static str, Json)> {
    [("low", interval.low), ("high", interval.high)]
        .into_iter()
        .filter_map(|(key, end)| match (end, shape) {
            (Some(end), _) => Some((key, Json::Real(end))),
            (None, Shape::Survival | Shape::Quantile) => Some((key, Json::Null)),
            (None, Shape::Share | Shape::Count | Shape::Mean | Shape::Word) => None,
        })
        .collect()
}

fn value_json(value: Value) -> Json {
    match value {
        Value::Real(value) => Json::Real(value),
        Value::Whole(value) => Json::Whole(value),
        Value::Word(word) => Json::text(word),
    }
}

fn season_object(season: &SeasonFigures) -> Json {
    let figures = season.figures.iter().map(|(id, figure)| (*id, figure_object(figure, Shape::Quantile)));
    let funnel = season.funnel.iter().map(|steps| {
        let by = Json::object(steps.iter().map(|(step, figure)| (*step, figure_object(figure, Shape::Share))));
        let applied = season
            .applied
            .map(|applied| ("applied", Json::Whole(i64::try_from(applied).expect("counts stay below 2^63"))));
        let by = ("by", Json::object([("step", by)]));
        ("supporters.funnel", Json::object(applied.into_iter().chain([by])))
    });
    Json::object(figures.chain(funnel))
}

fn campaign_object(campaign: &CampaignFigures) -> Json {
    let figures = campaign.figures.iter().map(|(id, figure)| (*id, figure_object(figure, Shape::Mean)));
    let by_measure = campaign.by_measure.iter().map(|(id, measures)| {
        let counts = campaign.counts.get(id);
        let measures = measures.iter().map(|(measure, figure)| {
            let counts = counts.and_then(|counts| counts.get(measure));
            (*measure, with_counts(figure_object(figure, Shape::Quantile), counts))
        });
        (*id, Json::object(measures))
    });
    let overlaps = campaign.overlaps.iter().map(|id| Json::text(id)).collect();
    let mood = campaign.mood.iter().map(|span| {
        Json::object([
            ("day", Json::text(&span.day)),
            ("start", Json::Text(span.dates.0.to_string())),
            ("end", Json::Text(span.dates.1.to_string())),
            ("dates", Json::Whole((span.dates.1.0 - span.dates.0.0 + 1).into())),
            ("mood", span.mood.map_or(Json::Null, |mood| Json::text(mood.id()))),
            ("advice", span.advice.map_or(Json::Null, |advice| Json::text(advice.id()))),
            ("collision", Json::Bool(span.collision)),
            ("answered", Json::Bool(span.answered)),
        ])
    });
    let expected = campaign.expected.iter().map(|aim| {
        let expect = if aim.is_lift { "change" } else { "at_least" };
        let mut pairs =
            vec![("metric", Json::text(aim.measure)), ("aim", Json::Real(aim.aim)), ("expect", Json::text(expect))];
        pairs.extend(aim.seen.as_ref().map(|seen| ("seen", figure_object(seen, Shape::Quantile))));
        pairs.extend(aim.verdict.map(|verdict| ("verdict", Json::text(verdict.id()))));
        Json::object(pairs)
    });
    let lists = [
        ("campaign.overlaps", Json::List(overlaps)),
        ("campaign.mood", Json::List(mood.collect())),
        ("campaign.expected", Json::List(expected.collect())),
    ];
    Json::object(figures.chain(by_measure).chain(lists))
}

/// A figure with the records behind it, which are shown also where they are too few.
fn with_counts(mut figure: Json, counts: Option<&MeasureCounts>) -> Json {
    if let (Json::Object(pairs), Some(counts)) = (&mut figure, counts) {
        for (key, count) in [("baseline", counts.baseline), ("during", counts.during)] {
            pairs.insert(key.to_owned(), Json::Whole(i64::try_from(count).expect("counts stay below 2^63")));
        }
    }
    figure
}

fn heat_cells(heat: &Heat) -> Json {
    let cell = |cell: &crate::measure::figures::HeatCell| {
        let mut pairs = vec![
            ("weekday", Json::Whole(cell.weekday.into())),
            ("hour", Json::Whole(cell.hour.into())),
            ("n", Json::Whole(i64::try_from(cell.n).expect("counts stay below 2^63"))),
        ];
        pairs.extend(cell.median.map(|median| ("median", Json::Real(median))));
        pairs.extend(cell.interval.into_iter().flat_map(|interval| ends(interval, Shape::Quantile)));
        pairs.extend(cell.shrunk.map(|shrunk| ("shrunk", Json::Real(shrunk))));
        Json::object(pairs)
    };
    Json::List(heat.cells.iter().map(cell).collect())
}

fn decision_object(decisions: &DecisionFigures) -> Json {
    let list = decisions.list.iter().map(|score| {
        let mut pairs = vec![("decision", Json::text(&score.decision)), ("due", Json::Text(score.due.to_string()))];
        pairs.extend(score.hit.map(|hit| ("hit", Json::Bool(hit))));
        if let Some((value, month)) = score.value {
            pairs.extend([("value", Json::Real(value)), ("month", Json::Text(month.to_string()))]);
        }
        Json::object(pairs)
    });
    Json::object([
        ("decisions.due", figure_object(&decisions.due, Shape::Count)),
        ("decisions.hit_share", figure_object(&decisions.hit_share, Shape::Share)),
        ("decisions.list", Json::List(list.collect())),
    ])
}

fn tables(figures: &Figures) -> Json {
    Json::object(
        figures
            .tables
            .iter()
            .map(|(id, months)| (*id, Json::object(months.iter().map(|(month, table)| (month.clone(), rows(table)))))),
    )
}

fn rows(table: &Table) -> Json {
    let row = |cells: &Vec<Cell>| {
        Json::object(table.columns.iter().zip(cells).filter_map(|(column, cell)| {
            let value = match cell {
                Cell::Text(text) => Json::text(text),
                Cell::Whole(value) => Json::Whole(*value),
                Cell::Real(value) => Json::Real(*value),
                Cell::Absent => return None,
            };
            Some((*column, value))
        }))
    };
    Json::List(table.rows.iter().map(row).collect())
}

/// The monthly figures as a table, groups without anything to measure left out: `metric,group,key,month,state,value,n,k,low,high,unit`.
#[must_use]
pub fn csv(figures: &Figures) -> String {
    let mut out = String::from("metric,group,key,month,state,value,n,k,low,high,unit\n");
    for (id, series) in &figures.metrics {
        let unit = series.metric.unit.id();
        for (month, figure) in figures.months.iter().zip(&series.months) {
            csv_line(&mut out, [id, "", "", &month.month.to_string()], figure, unit);
        }
        for (group, keys) in &series.by {
            for (key, row) in keys {
                for (month, figure) in figures.months.iter().zip(row) {
                    if let Some(figure) = figure.as_ref().filter(|figure| figure.state != State::None) {
                        csv_line(&mut out, [id, group, key, &month.month.to_string()], figure, unit);
                    }
                }
            }
        }
    }
    out
}

fn csv_line(out: &mut String, names: [&str; 4], figure: &Figure, unit: &str) {
    let real = |value: Option<f64>| value.map(number).unwrap_or_default();
    let whole = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
    let value = match figure.value {
        Some(Value::Real(value)) => number(value),
        Some(Value::Whole(value)) => value.to_string(),
        Some(Value::Word(word)) => word.to_owned(),
        None => String::new(),
    };
    let interval = figure.interval.unwrap_or_default();
    let cells = [
        csv_cell(names[0]),
        csv_cell(names[1]),
        csv_cell(names[2]),
        csv_cell(names[3]),
        figure.state.id().to_owned(),
        value,
        whole(figure.n),
        whole(figure.k),
        real(interval.low),
        real(interval.high),
        unit.to_owned(),
    ];
    writeln!(out, "{}", cells.join(",")).expect("a string takes all");
}

/// A cell, quoted where RFC 4180 asks for it; one that a spreadsheet would take for a formula is led by an apostrophe.
#[must_use]
pub fn csv_cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
