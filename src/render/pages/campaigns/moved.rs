//! Did anything move? Each measure during and after against ordinary days before, with its interval; and whether such a
//! change is common without a campaign.

use super::{
    FIRST_MEASURE, MEASURES, amount, counts, difference, difference_text, head, interval_text, placebo, reading_label,
    share_a_channel,
};
use crate::{
    community::{Campaign, CampaignKind, Date},
    measure::{
        figures::{CampaignFigures, CampaignSpans, MeasureCounts},
        metric::Unit,
    },
    narrate::campaign::{Reading, reading, stopped_on},
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
    let mut blocks = vec![Block::Text { text: words::measured_against(language, spans) }];
    blocks.extend(caveats(view, campaign, measured, spans).map(|text| Block::Missing { text }));
    blocks.extend(changes(view, path, measured, spans).map(|chart| Block::Chart(Box::new(chart))));
    blocks.extend(balance(view, path, measured).map(|chart| Block::Chart(Box::new(chart))));
    blocks.push(Block::Table(table(view, measured, spans)));
    blocks.push(Block::Text { text: words::measures_explained(language).to_owned() });
    blocks.extend(placebo::blocks(view, path, campaign, measured, files));
    Some(subject::section("moved", Label::DidItMove.text(language), blocks))
}

/// What keeps the comparison from being one: days on which it no longer ran, channels without a past, other campaigns.
fn caveats(
    view: &View<'_>,
    campaign: &Campaign,
    measured: &CampaignFigures,
    spans: &CampaignSpans,
) -> impl Iterator<Item = String> {
    let language = view.language();
    let stopped = stopped_on(campaign, view.figures.today).map(|stopped| {
        let off = spans.during.iter().filter(|date| **date > stopped).count();
        words::stopped_early(language, stopped, campaign.end, off, spans.during.len())
    });
    let is_new = reading(measured, "campaign.lift", FIRST_MEASURE) == Reading::NewChannels;
    let new = is_new.then(|| {
        let counts = counts(measured, "campaign.lift", FIRST_MEASURE);
        let channels = &view.archive.organisation.channels;
        let names: Vec<&str> =
            measured.new_channels().map(|new| channels[new.channel.index()].name.in_language(language)).collect();
        let new = measured.new_channels().map(|counts| counts.during).sum();
        words::new_channels(language, &names.join(", "), (new, counts.during), spans.during.len(), counts.matched)
    });
    let others: Vec<&str> = measured
        .overlaps
        .iter()
        .filter_map(|id| view.archive.campaigns.iter().find(|other| other.id == *id))
        .filter(|other| other.kind != Some(CampaignKind::AlwaysOn))
        .map(|other| other.name.in_language(language))
        .collect();
    let mixed = (!others.is_empty() && campaign.kind != Some(CampaignKind::AlwaysOn))
        .then(|| words::mixed(language, &others.join(", ")));
    let closed_on = |dates: &[Date]| dates.iter().filter(|date| is_closed(view, campaign, **date)).count();
    let closed = [&spans.baseline, &spans.during, &spans.after].map(|dates| closed_on(dates));
    [stopped, new, mixed, words::closed_included(language, closed)].into_iter().flatten()
}

/// Whether nobody works that day on one of its channels.
fn is_closed(view: &View<'_>, campaign: &Campaign, date: Date) -> bool {
    let days = view.archive.calendar.iter().filter(|day| day.closed && day.start <= date && date <= day.end);
    days.into_iter().any(|day| share_a_channel(&day.channels, &campaign.channels))
}

/// The measures that differ clearly from ordinary days during the campaign, and how many could be compared.
fn moved(view: &View<'_>, measured: &CampaignFigures, chosen: &[&'static str]) -> (Vec<String>, usize) {
    let language = view.language();
    let metric = "campaign.lift";
    let read = |measure: &&&'static str| reading(measured, metric, measure);
    let compared = || chosen.iter().filter(|measure| read(measure).tells_difference());
    let clear = compared().filter(|measure| matches!(read(measure), Reading::More | Reading::Less));
    let named = clear.map(|measure| {
        let name = words::key(language, "measure", measure);
        format!("{name} {}", difference_text(view, measured, metric, measure))
    });
    (named.collect(), compared().count())
}

/// The one difference of the campaign, during and after, that is clear, and what must stand beside it; `None`: none is,
/// or several are.
fn lone(view: &View<'_>, measured: &CampaignFigures) -> Option<(&'static str, String)> {
    let all = MEASURES.iter().flat_map(|&measure| TIMES.map(|(metric, _)| (measure, metric)));
    let told: Vec<_> = all
        .map(|(measure, metric)| (measure, metric, reading(measured, metric, measure)))
        .filter(|(_, _, read)| read.tells_difference())
        .collect();
    let mut clear = told.iter().filter(|(_, _, read)| matches!(read, Reading::More | Reading::Less));
    let (Some(&(measure, metric, _)), None) = (clear.next(), clear.next()) else { return None };
    let figure = difference(measured, metric, measure)?;
    let ends = figure.interval.unwrap_or_default();
    let barely = words::Barely::of(figure.number()?, ends.low, ends.high);
    let tested = if measured.placebos.contains_key(measure) && metric == TIMES[0].0 {
        words::Tested::Below
    } else {
        words::Tested::Not
    };
    (told.len() > 1).then(|| (measure, words::only_one(view.language(), told.len(), barely, tested)))
}

/// The rows of a forest: each measure during, then after.
fn rows(view: &View<'_>, measured: &CampaignFigures, chosen: &[&str]) -> Vec<Range> {
    let language = view.language();
    let mut rows = Vec::new();
    for measure in chosen {
        for (metric, during) in TIMES {
            let Some(figure) = difference(measured, metric, measure) else { continue };
            let told = reading(measured, metric, measure).tells_difference();
            if !told && !during {
                continue;
            }
            rows.push(Range {
                name: words::measure_in(language, words::key(language, "measure", measure), during),
                value: figure.number().filter(|_| told),
                interval: figure.interval.filter(|_| told).map(|ends| (ends.low, ends.high)),
                text: difference_text(view, measured, metric, measure),
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
    let title = match lone(view, measured) {
        Some((measure, beside)) if shares.contains(&measure) => format!("{title} ({beside})"),
        Some(_) | None => title,
    };
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
    chart.receipt = view.receipt_here(path, "campaign.lift");
    Some(chart)
}

/// Net sentiment, which differs by points.
fn balance(view: &View<'_>, path: &str, measured: &CampaignFigures) -> Option<Chart> {
    let language = view.language();
    let read = reading(measured, "campaign.lift", BALANCE);
    let figure = difference(measured, "campaign.lift", BALANCE).filter(|_| read.tells_difference())?;
    let name = words::key(language, "measure", BALANCE);
    let value = amount(view, BALANCE, figure.number()?);
    let read = reading_label(read).text(language).to_lowercase();
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
    chart.receipt = view.receipt_here(path, "campaign.lift");
    Some(chart)
}

/// A forest as a table: difference, interval, n.
fn forest_table(view: &View<'_>, caption: &str, measured: &CampaignFigures, chosen: &[&str]) -> Table {
    let language = view.language();
    let mut rows = Vec::new();
    for measure in chosen {
        for (metric, during) in TIMES {
            let Some(_) = difference(measured, metric, measure) else { continue };
            rows.push(vec![
                Cell::text(words::measure_in(language, words::key(language, "measure", measure), during)),
                Cell::text(difference_text(view, measured, metric, measure)),
                Cell::text(interval_text(view, measured, metric, measure)),
                Cell::text(words::counts_only(language, &counts(measured, metric, measure), during)),
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
            let compared = if during { &spans.during } else { &spans.after };
            if compared.is_empty() || difference(measured, metric, measure).is_none() {
                continue;
            }
            let counts = counts(measured, metric, measure);
            let read = reading(measured, metric, measure);
            let tone = if matches!(read, Reading::More | Reading::Less) { "" } else { "muted" };
            let (before, days) = counts.matched;
            let before = words::records_in(language, before, days, days < spans.baseline.len());
            let then = words::records_in(language, counts.during, compared.len(), false);
            let told = read.tells_difference();
            rows.push(vec![
                Cell::text(words::measure_in(language, words::key(language, "measure", measure), during)),
                Cell::text(level(view, measure, counts.before.filter(|_| told), &before)),
                Cell::text(level(view, measure, counts.then.filter(|_| told), &then)),
                Cell::text(if told { difference_text(view, measured, metric, measure) } else { "–".to_owned() }),
                Cell::text(interval_text(view, measured, metric, measure)),
                Cell { tone, ..Cell::text(nothing_there(view, &counts, read)) },
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

/// What can be read from a row; of nothing, on which side there is nothing.
fn nothing_there(view: &View<'_>, counts: &MeasureCounts, read: Reading) -> &'static str {
    let label = match read {
        Reading::Nothing if counts.during == 0 => Label::NoneThen,
        Reading::Nothing if counts.matched.0 == 0 => Label::NoneBefore,
        read => reading_label(read),
    };
    label.text(view.language())
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
