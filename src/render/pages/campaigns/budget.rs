//! Long-term against one-off: each month's planned money, as shares of a bar and in the table in full.

use super::{INDEX, head};
use crate::{
    measure::{campaigns::money_in, context::MonthSpan, figure::Figure, metric::Unit},
    render::{
        chart::{SharePart, ShareSeries, Shares},
        document::{Block, Cell, Chart, Link, Section, Table},
        pages::subject,
        view::View,
        words::{self, Label},
    },
};
use std::fmt::Write;

const METRIC: &str = "campaigns.long_term_share";
const CSV: &str = "data/charts/campaigns-campaigns.long_term_share.csv";

/// The section, and the CSV behind it; `None`: no campaign has a budget.
pub(super) fn section(view: &View<'_>, files: &mut Vec<(String, String)>) -> Option<Section> {
    let language = view.language();
    let series = view.series(METRIC)?;
    let first = series.months.iter().position(Figure::is_readable)?;
    let months = &view.figures.months[first..];
    let spent: Vec<(f64, f64)> = months.iter().map(|month| spent(view, month)).collect();
    let told = months.iter().rposition(|month| month.complete).unwrap_or(months.len() - 1);
    let money = |value: f64| view.voice.amount(Unit::Money, (value / 10_000.0).round() * 10_000.0);
    let month = words::month(language, months[told].month);
    let title = words::budget_title(language, &month, &money(spent[told].0), &money(spent[told].1));
    let share = |part: f64, (long, once): (f64, f64)| (long + once > 0.0).then(|| part / (long + once));
    let drawing = Shares {
        id: "long-term-share".to_owned(),
        language,
        title: title.clone(),
        months: months.iter().map(|span| span.month).collect(),
        series: vec![
            ShareSeries {
                name: Label::LongTermCampaign.text(language).to_owned(),
                part: SharePart::Own,
                values: spent.iter().map(|&both| share(both.0, both)).collect(),
            },
            ShareSeries {
                name: Label::OneOffCampaign.text(language).to_owned(),
                part: SharePart::Own,
                values: spent.iter().map(|&both| share(both.1, both)).collect(),
            },
        ],
    }
    .draw();
    let rows = months.iter().zip(&spent).map(|(span, &both)| {
        let part = share(both.0, both).map_or_else(|| "–".to_owned(), words::percent);
        let name = words::month(language, span.month);
        let name = if span.complete { name } else { format!("{name} ({})", Label::Running.text(language)) };
        vec![Cell::text(name), Cell::text(money(both.0)), Cell::text(money(both.1)), Cell::text(part)]
    });
    let heads = [Label::Month, Label::LongTermCampaign, Label::OneOffCampaign, Label::LongTermPart];
    let table = Table {
        caption: words::table_of(language, Label::LongTerm.text(language)),
        heads: heads.iter().enumerate().map(|(place, label)| head(view, *label, place > 0)).collect(),
        rows: rows.collect(),
    };
    let mut chart = Chart::of(drawing, "long-term-share", title, words::budget_subtitle(language).to_owned(), table);
    chart.csv =
        Some(Link { text: words::csv_of(language, Label::LongTerm.text(language)), href: view.shared(INDEX, CSV) });
    chart.definition =
        Some(view.link(INDEX, "metrics/campaigns.long_term_share.html", Label::Definition.text(language)));
    let href = view.receipt_of_month(INDEX, series.metric, first + told);
    chart.receipt = Some(Link { text: Label::Receipt.text(language).to_owned(), href });
    files.push((CSV.to_owned(), csv(view, &series.months)));
    Some(section_of(view, chart))
}

fn section_of(view: &View<'_>, chart: Chart) -> Section {
    subject::section("long-term", Label::LongTerm.text(view.language()), vec![Block::Chart(Box::new(chart))])
}

/// The planned money of a month up to `as_of`: long-term, one-off.
fn spent(view: &View<'_>, month: &MonthSpan) -> (f64, f64) {
    view.archive.campaigns.iter().fold((0.0, 0.0), |(long, once), campaign| {
        let money = money_in(campaign, month).unwrap_or_default();
        if campaign.long_term { (long + money, once) } else { (long, once + money) }
    })
}

/// The share of each month, unrounded.
fn csv(view: &View<'_>, figures: &[Figure]) -> String {
    let mut out = String::from("month,state,value\n");
    for (span, figure) in view.figures.months.iter().zip(figures) {
        let value = figure.number().map(crate::render::json::number).unwrap_or_default();
        writeln!(out, "{},{},{value}", span.month, figure.state.id()).expect("a string takes all");
    }
    out
}
