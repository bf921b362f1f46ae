//! What did they bring? Voices carried and what came of them, posts beside the channel's own, disclosure.

use super::{Seen, defined, grew, head, range, withheld};
use crate::{
    community::{Entry, Verdict},
    measure::{figure::Figure, figures::ChannelRatio, metric::Unit},
    render::{
        chart::{AxisUnit, Bar, Bars, Range, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Section, Table},
        pages::subject,
        view::View,
        words::{self, Label, Noun},
    },
};
use std::collections::BTreeMap;

/// The section.
pub(super) fn section(seen: &Seen<'_>, path: &str) -> Section {
    let view = seen.view;
    let language = view.language();
    let mut blocks = Vec::new();
    if seen.is_small() {
        blocks.push(withheld(seen, Label::WhatTheyBrought));
    } else {
        blocks.extend(voices(seen).map(|chart| defined(view, path, chart, "supporters.voice_carried")));
        blocks.extend(ratios(seen).map(|chart| defined(view, path, chart, "supporters.ratio_median")));
        let ids = [
            "supporters.voice_carried",
            "supporters.posts",
            "supporters.ratio_median",
            "supporters.disclosed_share",
            "supporters.hired",
        ];
        let items = ids.into_iter().filter_map(|id| grew::fact(seen, path, id)).collect::<Vec<_>>();
        if !items.is_empty() {
            blocks.push(Block::Facts { items });
        }
        blocks.extend(voice_table(seen).map(Block::Table));
    }
    subject::section("brought", Label::WhatTheyBrought.text(language), blocks)
}

/// The first outcome a voice came to, by `as_of`.
fn outcome_of(view: &View<'_>, entry: &Entry) -> Option<Verdict> {
    entry.outcomes.iter().filter(|outcome| outcome.at.second <= view.figures.as_of).map(|outcome| outcome.result).next()
}

fn entries<'a>(seen: &Seen<'a>) -> impl Iterator<Item = &'a Entry> {
    let archive = seen.view.archive;
    seen.measured.voices.iter().map(|voice| &archive.entries[voice.index()])
}

/// Voices carried by what came of them.
fn voices(seen: &Seen<'_>) -> Option<Chart> {
    let (view, language) = (seen.view, seen.view.language());
    let figure = seen.figure("supporters.voice_carried")?;
    let (landed, carried) = figure.k.zip(figure.n).filter(|(_, n)| *n > 0)?;
    let mut counts: BTreeMap<Option<Verdict>, u64> = BTreeMap::new();
    for entry in entries(seen) {
        *counts.entry(outcome_of(view, entry)).or_default() += 1;
    }
    let mut counts: Vec<(Option<Verdict>, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(verdict, count)| (std::cmp::Reverse(*count), *verdict));
    let name = |verdict: Option<Verdict>| {
        verdict.map_or(Label::NoOutcomeYet.text(language), |verdict| verdict.noun(language)).to_owned()
    };
    let is_landed = |verdict| matches!(verdict, Some(Verdict::Solved | Verdict::Adopted | Verdict::Shipped));
    let title = words::voices_title(language, landed, carried);
    let bars = counts.iter().map(|&(verdict, count)| Bar {
        name: name(verdict),
        value: super::fair::real(count),
        text: view.voice.count(count, words::Counter::Entry),
        focus: is_landed(verdict),
    });
    let drawing = Bars { language, title: title.clone(), bars: bars.collect() }.draw();
    let table = Table {
        caption: words::table_of(language, Label::VoicesCarried.text(language)),
        heads: vec![head(view, Label::Result, false), head(view, Label::Entries, true)],
        rows: counts
            .iter()
            .map(|(verdict, count)| vec![Cell::text(name(*verdict)), Cell::text(count.to_string())])
            .collect(),
    };
    let mut chart = Chart::of(drawing, "voices", title, words::voices_subtitle(language).to_owned(), table);
    chart.summary = counts
        .iter()
        .map(|(verdict, count)| format!("{} {}", name(*verdict), view.voice.count(*count, words::Counter::Entry)))
        .collect::<Vec<_>>()
        .join(", ");
    Some(chart)
}

/// The posts' ratio beside that of our own posts on the same channel.
fn ratios(seen: &Seen<'_>) -> Option<Chart> {
    let (view, language) = (seen.view, seen.view.language());
    let mut rows: Vec<Range> = Vec::new();
    for ratio in &seen.measured.ratios {
        let channel = view.archive.organisation.channels[ratio.channel.index()].name.in_language(language);
        for (figure, ours) in [(&ratio.supporters, false), (&ratio.own, true)] {
            rows.push(range(view, &words::whose_posts(language, channel, ours), Unit::Share, figure, ours));
        }
    }
    let share = |figure: &Figure| view.voice.value(Unit::Share, figure);
    let first = seen.measured.ratios.iter().find(|ratio| ratio.supporters.is_readable())?;
    let ours = Some(&first.own).filter(|own| own.is_readable()).map(share);
    let title = words::ratios_title(view.voice, &share(&first.supporters), ours.as_deref(), beside(first));
    let table = Table {
        caption: words::table_of(language, &title),
        heads: vec![head(view, Label::Group, false), head(view, Label::Median, true)],
        rows: rows.iter().map(|row| vec![Cell::text(row.name.clone()), Cell::text(row.text.clone())]).collect(),
    };
    let drawing = Ranges {
        language,
        title: title.clone(),
        axis: RangeAxis::Even(AxisUnit::Share),
        style: RangeStyle::Points,
        reference: None,
        rows,
    }
    .draw();
    Some(Chart::of(drawing, "ratios", title, words::ratios_subtitle(language).to_owned(), table))
}

/// How the interval of supporters' posts lies to that of ours.
fn beside(ratio: &ChannelRatio) -> words::Beside {
    let ends = |figure: &Figure| figure.interval.filter(|_| figure.is_readable());
    let Some((theirs, ours)) = ends(&ratio.supporters).zip(ends(&ratio.own)) else { return words::Beside::Overlap };
    match (theirs.low.zip(ours.high), theirs.high.zip(ours.low)) {
        (Some((low, high)), _) if low > high => words::Beside::Above,
        (_, Some((high, low))) if high < low => words::Beside::Below,
        _ => words::Beside::Overlap,
    }
}

/// The voices one by one, without who said them; with their place in git in the internal edition.
fn voice_table(seen: &Seen<'_>) -> Option<Table> {
    let (view, language) = (seen.view, seen.view.language());
    if !view.is_internal() {
        return None;
    }
    let topic = |entry: &Entry| {
        let names =
            entry.topics.iter().map(|topic| view.archive.organisation.topics[topic.index()].name.in_language(language));
        names.collect::<Vec<_>>().join(", ")
    };
    let rows: Vec<Vec<Cell>> = entries(seen)
        .map(|entry| {
            let date = words::date(language, entry.at.date);
            let source = view.archive.source_of(&entry.place);
            let via = entry.via.map_or("–", |account| view.archive.accounts[account.index()].id.as_str());
            let outcome = outcome_of(view, entry);
            vec![
                source.map_or_else(|| Cell::text(date.clone()), |href| Cell::link(date.clone(), href)),
                Cell::text(via),
                Cell::text(entry.kind.noun(language)),
                Cell::text(topic(entry)),
                Cell::text(outcome.map_or(Label::NoOutcomeYet.text(language), |outcome| outcome.noun(language))),
            ]
        })
        .collect();
    let heads = [Label::Date, Label::Supporters, Label::Kind, Label::Topic, Label::Result];
    (!rows.is_empty()).then(|| Table {
        caption: Label::VoicesCarried.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows,
    })
}
