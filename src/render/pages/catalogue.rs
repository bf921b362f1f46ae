//! Every metric: the list with its newest figures, and one page a definition.

use super::{Leaf, changed, corrections, extras, receipts, subject::section, time_marks};
use crate::{
    community::Target,
    measure::{
        catalogue::{self, FAMILIES, Family},
        figures::Series,
        metric::{Definition, Described, Metric, Unit},
    },
    narrate::headline,
    render::{
        document::{Block, Document, Entry, Fact, Section},
        markdown,
        view::View,
        words::{self, Label},
    },
};

const INDEX: &str = "metrics.html";

/// The definitions, one a stem, in the order of the catalogue.
pub(super) fn definitions() -> Vec<Definition> {
    let monthly = catalogue::monthly().iter().map(|metric| metric.definition);
    let described = catalogue::described().iter().map(|metric| metric.definition);
    let mut all: Vec<Definition> = Vec::new();
    for definition in monthly.chain(described) {
        if !all.iter().any(|other| other.stem == definition.stem) {
            all.push(definition);
        }
    }
    all
}

/// The list of all metrics.
pub(super) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Metrics.text(language);
    let newest = view.figures.newest();
    let mut sections: Vec<Section> = corrections::all(view, INDEX).into_iter().collect();
    for family in FAMILIES {
        let mut blocks = Vec::new();
        let caption = words::key(language, "family", family.id).to_owned();
        blocks.extend(view.figure_table(INDEX, &[family.id], newest, caption.clone()).map(Block::Table));
        let items = others(view, family);
        if !items.is_empty() {
            blocks.push(Block::Links { items });
        }
        if !blocks.is_empty() {
            sections.push(section(family.id, &caption, blocks));
        }
    }
    let (title, text) = split_title(crate::measure::change::definition(language));
    let block = Block::Prose { html: markdown::html(text, changed::DEFINITION, 3) };
    sections.push(section(changed::DEFINITION, title, vec![block]));
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_metrics(view.figures)),
        kicker: format!("{label} · {}", words::month(language, view.figures.months[newest].month)),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files: Vec::new() }
}

/// Metrics of a family that stand in no table of months: tables, seasons, campaigns; and those not measured.
fn others(view: &View<'_>, family: &Family) -> Vec<Entry> {
    let language = view.language();
    let silent = family.monthly.iter().filter(|metric| {
        view.series(metric.id).is_none_or(|series| series.months.is_empty() || !View::is_measured(series))
    });
    let silent = silent.map(|metric| (metric.name, metric.definition, metric.id));
    let described = family.described.iter().map(|metric| (metric.name, metric.definition, metric.id));
    silent
        .chain(described)
        .map(|(name, definition, id)| Entry {
            link: view.link(INDEX, &View::definition_page(&definition), name.in_language(language)),
            text: id.to_owned(),
            badge: String::new(),
        })
        .collect()
}

/// The page of a definition.
pub(super) fn leaf(view: &View<'_>, definition: Definition) -> Leaf {
    let language = view.language();
    let path = View::definition_page(&definition);
    let (title, text) = split_title(definition.text.in_language(language));
    let mut files = Vec::new();
    let metrics: Vec<&'static Metric> =
        catalogue::monthly().iter().copied().filter(|metric| metric.definition.stem == definition.stem).collect();
    let mut sections: Vec<Section> =
        metrics.iter().filter_map(|metric| over_time(view, &path, metric, &mut files)).collect();
    sections.extend(corrections::of_definition(view, &path, &definition));
    time_marks::gather(language, &mut sections);
    sections.push(receipts::of_definition(view, &path, &definition));
    let html = markdown::html(text, "definition", 3);
    sections.push(section("definition", Label::HowComputed.text(language), vec![Block::Prose { html }]));
    let headline = match metrics.first().and_then(|metric| view.series(metric.id)) {
        Some(series) if metrics.len() == 1 && !series.months.is_empty() && View::is_measured(series) => {
            let newest = view.figures.newest();
            let value = view.voice.value(series.metric.unit, &series.months[newest]);
            let month = words::month_alone(language, view.figures.months[newest].month);
            words::named(title, &format!("{month} {value}"))
        }
        Some(_) | None => title.to_owned(),
    };
    let document = Document {
        path,
        title: title.to_owned(),
        headline,
        kicker: format!("{} · {}", Label::Metrics.text(language), contract(&definition)),
        notes: Vec::new(),
        findings: Vec::new(),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files }
}

/// The page's title and what follows it.
fn split_title(text: &'static str) -> (&'static str, &'static str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    (first.trim_start_matches('#').trim(), rest)
}

/// A metric over time: its chart, and its newest figures by group.
fn over_time(view: &View<'_>, path: &str, metric: &Metric, files: &mut Vec<(String, String)>) -> Option<Section> {
    let series = view.series(metric.id)?;
    let mut blocks = Vec::new();
    let last = view.figures.months.len() - 1;
    if let Some(charted) = view.trend(path, metric.id, view.figures.newest(), last) {
        blocks.push(charted.block);
        files.push(charted.csv);
    }
    blocks.extend(view.process(metric.id, view.figures.newest(), last));
    blocks.extend(limits(view, series));
    let newest = view.figures.newest();
    for group in series.by.keys() {
        let names = |key: &str| extras::key_name(view, group, key);
        blocks.extend(view.group_table((path, metric.id), group, newest, names).map(Block::Table));
    }
    let names = |key: &str| extras::key_name(view, "channel", key);
    blocks.extend(view.channel_changes(metric.id, newest, names).map(Block::Folded));
    if blocks.is_empty() {
        return None;
    }
    let heading = metric.name.in_language(view.language());
    Some(section(&format!("of-{}", crate::render::view::slug(metric.id)), heading, blocks))
}

/// The target and the limits in force.
fn limits(view: &View<'_>, series: &Series) -> Option<Block> {
    let language = view.language();
    let unit = series.metric.unit;
    let mut items = Vec::new();
    if let Some(target) = series.target {
        let (Target::AtLeast(_) | Target::AtMost(_)) = target;
        items.push(Fact::plain(Label::Target.text(language), view.voice.bound(unit, target)));
    }
    if let Some((limits, from)) = &series.limits {
        items.push(Fact::plain(Label::Mean.text(language), view.voice.amount(unit, limits.mean)));
        let (low, high) = (view.voice.amount(unit, limits.low), view.voice.amount(unit, limits.high));
        items.push(Fact::plain(Label::UsualRange.text(language), format!("{low} – {high}")));
        items.push(Fact::plain(Label::LimitsSince.text(language), words::month(language, *from)));
    }
    (!items.is_empty()).then_some(Block::Facts { items })
}

/// Ids and units: what `metrics.json` promises.
fn contract(definition: &Definition) -> String {
    let monthly = catalogue::monthly().iter().filter(|metric| metric.definition.stem == definition.stem);
    let monthly = monthly.map(|metric| (metric.id, Some(metric.unit)));
    let described = catalogue::described().iter().filter(|metric| metric.definition.stem == definition.stem);
    let described = described.map(|metric: &&Described| (metric.id, metric.unit));
    let named = monthly.chain(described).map(|(id, unit)| format!("{id} ({})", unit.map_or("table", Unit::id)));
    named.collect::<Vec<_>>().join(", ")
}
