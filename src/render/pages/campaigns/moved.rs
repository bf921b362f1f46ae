//! Did anything move? Each measure during and after against ordinary days before, with its interval; and whether such a
//! change is common without a campaign.

use super::{MEASURES, amount, difference, difference_text, head, interval_text, placebo, reading};
use crate::{
    community::{Campaign, Date},
    measure::{
        figure::Figure,
        figures::{CampaignDay, CampaignFigures, CampaignSpans},
        metric::Unit,
    },
    render::{
        chart::{Range, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Section, Table},
        pages::subject,
        view::View,
        words::{self, Label},
    },
};

/// The two times that are compared with ordinary days.
const TIMES: [(&str, bool); 2] = [("campaign.lift", true), ("campaign.carry_over", false)];
const BALANCE: &str = "voice.net_sentiment";

/// The section; `None`: it has not begun.
pub(super) fn section(
    view: &View<'_>,
    path: &str,
    campaign: &Campaign,
    measured: &CampaignFigures,
    files: &mut Vec<(String, String)>,
) -> Option<Section> {
    let language = view.language();
    let spans = measured.spans.as_ref()?;
    let text = words::measured_against(language, spans.baseline.len(), spans.calendar, spans.during.len());
    let mut blocks = vec![Block::Text { text }];
    blocks.extend(changes(view, path, measured, spans).map(|chart| Block::Chart(Box::new(chart))));
    blocks.extend(balance(view, path, measured).map(|chart| Block::Chart(Box::new(chart))));
    blocks.push(Block::Table(table(view, measured, spans)));
    blocks.push(Block::Text { text: words::measures_explained(language).to_owned() });
    blocks.extend(placebo::blocks(view, path, campaign, measured, files));
    Some(subject::section("moved", Label::DidItMove.text(language), blocks))
}

/// The measures that differ clearly from ordinary days during the campaign, and how many could be compared.
fn moved(view: &View<'_>, measured: &CampaignFigures, chosen: &[&'static str]) -> (Vec<String>, usize) {
    let language = view.language();
    let lifts = chosen.iter().filter_map(|&measure| Some((measure, difference(measured, "campaign.lift", measure)?)));
    let readable: Vec<(&str, &Figure)> = lifts.filter(|(_, figure)| figure.is_readable()).collect();
    let clear = readable.iter().filter(|(_, figure)| reading(figure) != Label::NotTellable);
    let named = clear.map(|(measure, figure)| {
        format!("{} {}", words::key(language, "measure", measure), difference_text(view, measure, figure))
    });
    (named.collect(), readable.len())
}

/// The rows of a forest: each measure during, then after.
fn rows(view: &View<'_>, measured: &CampaignFigures, chosen: &[&str]) -> Vec<Range> {
    let language = view.language();
    let mut rows = Vec::new();
    for measure in chosen {
        for (metric, during) in TIMES {
            let Some(figure) = difference(measured, metric, measure) else { continue };
            if !figure.is_readable() && !during {
                continue;
            }
            rows.push(Range {
                name: words::measure_in(language, words::key(language, "measure", measure), during),
                value: figure.number(),
                interval: figure.interval.filter(|_| figure.is_readable()).map(|ends| (ends.low, ends.high)),
                text: difference_text(view, measure, figure),
                quiet: !during,
            });
        }
    }
    rows
}

/// The measures that change by a share.
fn changes(view: &View<'_>, path: &str, measured: &CampaignFigures, spans: &CampaignSpans) -> Option<Chart> {
    let language = view.language();
    let shares: Vec<&'static str> = MEASURES.into_iter().filter(|measure| *measure != BALANCE).collect();
    let (named, compared) = moved(view, measured, &shares);
    let title = words::what_moved(language, &named, compared);
    let rows = rows(view, measured, &shares);
    if rows.iter().all(|row| row.value.is_none()) {
        return None;
    }
    let table = forest_table(view, &title, measured, &shares);
    let drawing = Ranges {
        language,
        title: title.clone(),
        axis: RangeAxis::Change,
        style: RangeStyle::Points,
        reference: Some((0.0, Label::AsUsual.text(language).to_owned())),
        rows,
    }
    .draw();
    let ends = |dates: &[Date]| dates.first().copied().zip(dates.last().copied());
    let subtitle = words::changes_subtitle(language, ends(&spans.during)?, ends(&spans.after));
    let mut chart = Chart::of(drawing, "changes", title, subtitle, table);
    chart.definition = Some(view.link(path, "metrics/campaign.lift.html", Label::Definition.text(language)));
    Some(chart)
}

/// Net sentiment, which differs by points.
fn balance(view: &View<'_>, path: &str, measured: &CampaignFigures) -> Option<Chart> {
    let language = view.language();
    let figure = difference(measured, "campaign.lift", BALANCE).filter(|figure| figure.is_readable())?;
    let name = words::key(language, "measure", BALANCE);
    let value = amount(view, BALANCE, figure.number()?);
    let read = reading(figure).text(language).to_lowercase();
    let title = format!("{} {value}: {read}", words::at_the_head(name));
    let drawing = Ranges {
        language,
        title: title.clone(),
        axis: RangeAxis::Balance,
        style: RangeStyle::Points,
        reference: Some((0.0, Label::AsUsual.text(language).to_owned())),
        rows: rows(view, measured, &[BALANCE]),
    }
    .draw();
    let subtitle = words::balance_subtitle(language).to_owned();
    let mut chart =
        Chart::of(drawing, "balance", title.clone(), subtitle, forest_table(view, &title, measured, &[BALANCE]));
    chart.definition = Some(view.link(path, "metrics/campaign.lift.html", Label::Definition.text(language)));
    Some(chart)
}

/// A forest as a table: difference, interval, n.
fn forest_table(view: &View<'_>, caption: &str, measured: &CampaignFigures, chosen: &[&str]) -> Table {
    let language = view.language();
    let mut rows = Vec::new();
    for measure in chosen {
        for (metric, during) in TIMES {
            let Some(figure) = difference(measured, metric, measure) else { continue };
            rows.push(vec![
                Cell::text(words::measure_in(language, words::key(language, "measure", measure), during)),
                Cell::text(difference_text(view, measure, figure)),
                Cell::text(interval_text(view, measure, figure)),
                Cell::text(figure.n.map(|n| n.to_string()).unwrap_or_default()),
            ]);
        }
    }
    Table {
        caption: words::table_of(language, caption),
        heads: vec![
            head(view, Label::Measure, false),
            head(view, Label::Value, true),
            head(view, Label::Interval, true),
            head(view, Label::Cases, true),
        ],
        rows,
    }
}

/// Every measure with what stands behind it: before, then, the difference, and what can be read from it.
fn table(view: &View<'_>, measured: &CampaignFigures, spans: &CampaignSpans) -> Table {
    let language = view.language();
    let mut rows = Vec::new();
    for measure in MEASURES {
        for (metric, during) in TIMES {
            let Some(figure) = difference(measured, metric, measure) else { continue };
            let compared = if during { &spans.during } else { &spans.after };
            if compared.is_empty() {
                continue;
            }
            let counts = measured.counts.get(metric).and_then(|counts| counts.get(measure)).copied();
            let counts = counts.unwrap_or_default();
            let word = reading(figure);
            let tone = if matches!(word, Label::ClearlyMore | Label::ClearlyLess) { "" } else { "muted" };
            let matched = same_weekdays(measured, measure, (&spans.baseline, compared));
            let (before, days) = matched.unwrap_or((counts.baseline, spans.baseline.len()));
            let before = words::records_in(language, before, days, matched.is_some());
            let then = words::records_in(language, counts.during, compared.len(), false);
            rows.push(vec![
                Cell::text(words::measure_in(language, words::key(language, "measure", measure), during)),
                Cell::text(level(view, measure, counts.before, &before)),
                Cell::text(level(view, measure, counts.then, &then)),
                Cell::text(difference_text(view, measure, figure)),
                Cell::text(interval_text(view, measure, figure)),
                Cell { tone, ..Cell::text(word.text(language)) },
            ]);
        }
    }
    Table {
        caption: Label::AllFigures.text(language).to_owned(),
        heads: vec![
            head(view, Label::Measure, false),
            head(view, Label::Baseline, true),
            head(view, Label::CompareWith, true),
            head(view, Label::Change, true),
            head(view, Label::Interval, true),
            head(view, Label::Reading, false),
        ],
        rows,
    }
}

/// Of a count measure: what the ordinary days of the compared weekdays hold, and how many they are.
fn same_weekdays(
    measured: &CampaignFigures,
    measure: &str,
    (baseline, compared): (&[Date], &[Date]),
) -> Option<(u64, usize)> {
    let count: fn(&CampaignDay) -> u64 = match measure {
        "voice.per_day" => |day| day.entries,
        "side.events_per_day" => |day| day.advocacy,
        _ => return None,
    };
    let is_alike = |date: &Date| compared.iter().any(|other| other.weekday() == date.weekday());
    let alike: Vec<Date> = baseline.iter().copied().filter(is_alike).collect();
    let days = measured.days.iter().filter(|day| alike.contains(&day.date));
    Some((days.map(count).sum(), alike.len()))
}

/// A measure's own value, and the records and days it rests on: `1.5 (28일 33건)`.
fn level(view: &View<'_>, measure: &str, value: Option<f64>, records: &str) -> String {
    let unit = match measure {
        "posts.ratio" => Unit::Share,
        BALANCE => Unit::SignedIndex,
        _ => Unit::Number,
    };
    match value {
        Some(value) => format!("{} ({records})", view.voice.amount(unit, value)),
        None => records.to_owned(),
    }
}
