//! Could it be chance? The campaign's change among those that the same sum shows for earlier starts.

use super::{amount, head};
use crate::{
    community::Campaign,
    measure::{
        figure::State,
        figures::{CampaignFigures, Placebos},
    },
    narrate::campaign::reading,
    render::{
        chart::{PlaceboChart, PlaceboStep},
        document::{Block, Cell, Chart, Link, Table},
        json::number,
        view::View,
        words::{self, Label, Tail},
    },
};
use std::fmt::Write;

const RANK: &str = "campaign.placebo_rank";
const LIFT: &str = "campaign.lift";

/// The picture of each count measure that has one; where there are too few starts, why.
pub(super) fn blocks(
    view: &View<'_>,
    path: &str,
    campaign: &Campaign,
    measured: &CampaignFigures,
    files: &mut Vec<(String, String)>,
) -> Vec<Block> {
    let language = view.language();
    let ranks = measured.by_measure.get(RANK).into_iter().flatten();
    let mut blocks = Vec::new();
    let mut csv = String::from("measure,start,lift\n");
    let mut fewest = None;
    let mut apart: Option<u64> = None;
    let mut untold = false;
    for (&measure, rank) in ranks {
        match (rank.state, measured.placebos.get(measure)) {
            (State::Ok | State::Running, _) if !reading(measured, LIFT, measure).tells_difference() => untold = true,
            (State::Ok | State::Running, Some(placebos)) => {
                apart = Some(apart.map_or(placebos.independent(), |apart| apart.min(placebos.independent())));
                blocks.push(Block::Chart(Box::new(chart(view, path, campaign, measure, placebos))));
                let fall = words::placebo_fall(language, Tail::of(placebos.own));
                blocks.extend(fall.map(|text| Block::Text { text: text.to_owned() }));
                for placebo in &placebos.lifts {
                    writeln!(csv, "{measure},{},{}", placebo.start, number(placebo.lift)).expect("a string takes all");
                }
            }
            (State::TooFew, _) if reading(measured, LIFT, measure).tells_difference() => {
                fewest = fewest.max(Some(rank.n.unwrap_or_default()));
            }
            (_, _) => {}
        }
    }
    if let Some(apart) = apart {
        files.push((csv_path(campaign), csv));
        blocks.insert(0, Block::Text { text: words::placebo_text(language, apart) });
    } else if let Some(starts) = fewest {
        blocks.push(Block::Missing { text: words::placebo_missing(language, starts) });
    } else if untold {
        blocks.push(Block::Missing { text: words::placebo_not_told(language).to_owned() });
    }
    if !blocks.is_empty() {
        let text = Label::ByChance.text(language).to_owned();
        blocks.insert(0, Block::Heading { id: "by-chance".to_owned(), text });
    }
    blocks
}

fn csv_path(campaign: &Campaign) -> String {
    format!("data/charts/campaigns-{}-{RANK}.csv", campaign.id)
}

fn chart(view: &View<'_>, path: &str, campaign: &Campaign, measure: &str, placebos: &Placebos) -> Chart {
    let language = view.language();
    let lifts: Vec<f64> = placebos.lifts.iter().map(|placebo| placebo.lift).collect();
    let tail = Tail::of(placebos.own);
    let as_large = lifts.iter().filter(|&&lift| tail.holds(placebos.own, lift)).count() as u64;
    let starts = lifts.len() as u64;
    let title = words::placebo_title(language, tail, starts, as_large, placebos.independent());
    let spec = PlaceboChart {
        language,
        title: title.clone(),
        lifts,
        own: placebos.own,
        text: amount(view, measure, placebos.own),
    };
    let name = words::key(language, "measure", measure);
    let table = table(view, &title, &spec.steps());
    let subtitle = words::placebo_subtitle(language, &words::at_the_head(name), placebos.length);
    let mut chart =
        Chart::of(spec.draw(), &format!("placebo-{}", crate::render::view::slug(measure)), title, subtitle, table);
    chart.summary = format!("{} {}", chart.summary, words::rank(language, as_large, starts));
    let text = words::csv_of(language, Label::ByChance.text(language));
    chart.csv = Some(Link { text, href: view.shared(path, &csv_path(campaign)) });
    chart.definition = Some(view.link(path, "metrics/campaign.placebo_rank.html", Label::Definition.text(language)));
    chart.receipt = view.receipt_here(path, "campaign.placebo_rank");
    chart
}

fn table(view: &View<'_>, title: &str, steps: &[PlaceboStep]) -> Table {
    let language = view.language();
    let rows = steps.iter().filter(|step| step.count > 0).map(|step| {
        let from = words::signed_percent(step.from);
        let range = step.to.map_or_else(|| format!("{from} –"), |to| format!("{from} – {}", words::signed_percent(to)));
        vec![Cell::text(range), Cell::text(step.count.to_string()), Cell::text(step.as_large.to_string())]
    });
    Table {
        caption: words::table_of(language, title),
        heads: vec![
            head(view, Label::Change, false),
            head(view, Label::Starts, true),
            head(view, Label::AsLarge, true),
        ],
        rows: rows.collect(),
    }
}
