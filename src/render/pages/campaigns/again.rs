//! Would we do it again? Aims against what was seen, who was won over, and what it met.

use super::{amount, head, interval_text};
use crate::{
    community::Campaign,
    measure::{
        figure::{Figure, State, TargetVerdict},
        figures::{AimResult, CampaignFigures},
        metric::Unit,
    },
    render::{
        document::{Block, Cell, Fact, Section, Table},
        pages::subject,
        view::View,
        words::{self, Label},
    },
};

/// The section.
pub(super) fn section(view: &View<'_>, path: &str, campaign: &Campaign, measured: &CampaignFigures) -> Section {
    let language = view.language();
    let mut blocks = Vec::new();
    if measured.expected.is_empty() {
        blocks.push(Block::Missing { text: words::no_aims(language).to_owned() });
    } else {
        blocks.push(Block::Text { text: words::aims(language, verdicts(measured)) });
        blocks.push(Block::Table(aims(view, path, measured)));
    }
    blocks.extend(won_over(view, path, campaign, measured));
    subject::section("again", Label::AgainQuestion.text(language), blocks)
}

/// How many aims were met, missed, open, not to be told.
pub(super) fn verdicts(measured: &CampaignFigures) -> [usize; 4] {
    let count = |verdict: Option<TargetVerdict>| measured.expected.iter().filter(|aim| aim.verdict == verdict).count();
    [Some(TargetVerdict::Met), Some(TargetVerdict::Missed), Some(TargetVerdict::Open), None].map(count)
}

fn aims(view: &View<'_>, path: &str, measured: &CampaignFigures) -> Table {
    let language = view.language();
    let definition = view.link(path, "metrics/campaign.expected.html", "").href;
    let rows = measured.expected.iter().map(|aim| {
        vec![
            Cell::link(words::key(language, "measure", aim.measure), definition.clone()),
            Cell::text(aim_text(view, aim)),
            Cell::text(aim.seen.as_ref().map_or_else(|| "–".to_owned(), |seen| seen_text(view, aim, seen))),
            Cell::text(aim.seen.as_ref().map_or_else(String::new, |seen| seen_interval(view, aim, seen))),
            verdict(view, aim),
        ]
    });
    Table {
        caption: Label::Aim.text(language).to_owned(),
        heads: vec![
            head(view, Label::Measure, false),
            head(view, Label::Aim, true),
            head(view, Label::Seen, true),
            head(view, Label::Interval, true),
            head(view, Label::Verdict, false),
        ],
        rows: rows.collect(),
    }
}

fn unit_of(aim: &AimResult) -> Unit {
    match aim.measure {
        "posts.ratio" => Unit::Share,
        "voice.net_sentiment" => Unit::SignedIndex,
        _ => Unit::Number,
    }
}

fn aim_text(view: &View<'_>, aim: &AimResult) -> String {
    if aim.is_lift {
        return amount(view, aim.measure, aim.aim);
    }
    view.voice.bound(unit_of(aim), crate::community::Target::AtLeast(aim.aim))
}

fn seen_text(view: &View<'_>, aim: &AimResult, seen: &Figure) -> String {
    match seen.number() {
        Some(value) if aim.is_lift => amount(view, aim.measure, value),
        Some(value) => view.voice.amount(unit_of(aim), value),
        None if seen.state == State::TooFew => words::too_few_records(view.language(), seen.n.unwrap_or_default()),
        None => words::state_label(seen.state).text(view.language()).to_owned(),
    }
}

fn seen_interval(view: &View<'_>, aim: &AimResult, seen: &Figure) -> String {
    if aim.is_lift {
        return interval_text(view, aim.measure, seen);
    }
    let Some(ends) = seen.interval.filter(|_| seen.is_readable()) else { return String::new() };
    let text = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), |end| view.voice.amount(unit_of(aim), end));
    format!("{} – {}", text(ends.low), text(ends.high))
}

fn verdict(view: &View<'_>, aim: &AimResult) -> Cell {
    let (label, tone) = match (aim.verdict, aim.seen.as_ref().map(|seen| seen.state)) {
        (Some(TargetVerdict::Met), _) => (Label::Met, "good"),
        (Some(TargetVerdict::Missed), _) => (Label::Missed, "bad"),
        (Some(TargetVerdict::Open), _) => (Label::Open, ""),
        (None, Some(State::Running)) => (Label::NotOverYet, "muted"),
        (None, Some(State::TooFew)) => (Label::TooFewToCompare, "muted"),
        (None, _) => (Label::StateNone, "muted"),
    };
    Cell { tone, ..Cell::text(label.text(view.language())) }
}

/// Of those who came to an event: who was on our side before, and after.
fn won_over(view: &View<'_>, path: &str, campaign: &Campaign, measured: &CampaignFigures) -> Option<Block> {
    let language = view.language();
    let figure = measured.figures.get("campaign.won_over").filter(|figure| figure.is_readable())?;
    let attendees = campaign.attendees?;
    let change = words::signed_points(language, figure.number()?);
    let text = words::won_over(language, attendees.came?, attendees.for_before?, attendees.for_after?, &change);
    let href = view.link(path, "metrics/campaign.won_over.html", "").href;
    let mut items = Vec::new();
    items.extend(
        attendees.invited.map(|invited| {
            Fact::plain(Label::Invited.text(language), view.voice.count(invited, words::Counter::Person))
        }),
    );
    items.push(Fact { href: Some(href), ..Fact::plain(Label::WonOver.text(language), text) });
    Some(Block::Facts { items })
}
