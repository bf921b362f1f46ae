//! Would we do it again? Aims against what was seen, who was won over, and what it met.

use super::{amount, counts, ends_text, head};
use crate::{
    community::Campaign,
    measure::{
        figure::{Figure, State, TargetVerdict},
        figures::{AimResult, CampaignFigures},
        metric::Unit,
    },
    narrate::campaign::stopped_on,
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
        blocks.push(Block::Text { text: outcome(view, campaign, measured) });
        blocks.push(Block::Table(aims(view, path, campaign, measured)));
    }
    blocks.extend(won_over(view, path, campaign, measured));
    subject::section("again", Label::AgainQuestion.text(language), blocks)
}

/// How the aims came out, in a sentence; those of a stopped campaign are not judged.
pub(super) fn outcome(view: &View<'_>, campaign: &Campaign, measured: &CampaignFigures) -> String {
    let language = view.language();
    if stopped_on(campaign, view.figures.today).is_some() {
        return words::aims_stopped(language, measured.expected.len());
    }
    let count = |is: &dyn Fn(&AimResult) -> bool| measured.expected.iter().filter(|aim| is(aim)).count();
    let [met, missed, open] = [TargetVerdict::Met, TargetVerdict::Missed, TargetVerdict::Open]
        .map(|verdict| count(&|aim| aim.verdict == Some(verdict)));
    let running = count(&|aim| aim.verdict.is_none() && is_running(aim));
    let few = measured.expected.len() - met - missed - open - running;
    words::aims(language, [met, missed, open, running, few])
}

fn is_running(aim: &AimResult) -> bool {
    aim.seen.as_ref().is_some_and(|seen| seen.state == State::Running)
}

fn aims(view: &View<'_>, path: &str, campaign: &Campaign, measured: &CampaignFigures) -> Table {
    let language = view.language();
    let definition = view.link(path, "metrics/campaign.expected.html", "").href;
    let receipt = view.receipt_here(path, "campaign.expected").map(|link| link.href);
    let rows = measured.expected.iter().map(|aim| {
        vec![
            Cell::link(words::key(language, "measure", aim.measure), definition.clone()),
            Cell::text(aim_text(view, aim)),
            Cell {
                href: receipt.clone().filter(|_| aim.seen.is_some()),
                ..Cell::text(
                    aim.seen.as_ref().map_or_else(|| "–".to_owned(), |seen| seen_text(view, measured, aim, seen)),
                )
            },
            Cell::text(aim.seen.as_ref().map_or_else(String::new, |seen| seen_interval(view, aim, seen))),
            verdict(view, campaign, aim),
        ]
    });
    Table {
        caption: Label::Aim.text(language).to_owned(),
        heads: vec![
            head(view, Label::Measure, false),
            head(view, Label::Aim, false),
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
    let language = view.language();
    if !aim.is_lift {
        return words::aim_level(language, &view.voice.amount(unit_of(aim), aim.aim));
    }
    let size = match aim.measure {
        "voice.net_sentiment" => words::decimal(aim.aim.abs(), 2),
        _ => words::percent(aim.aim.abs()),
    };
    words::aim_change(language, aim.measure, &size, aim.aim)
}

fn seen_text(view: &View<'_>, measured: &CampaignFigures, aim: &AimResult, seen: &Figure) -> String {
    match seen.number() {
        Some(value) if aim.is_lift => amount(view, aim.measure, value),
        Some(value) => view.voice.amount(unit_of(aim), value),
        None if seen.state == State::TooFew => {
            words::counts_only(view.language(), &counts(measured, "campaign.lift", aim.measure), true)
        }
        None => words::state_label(seen.state).text(view.language()).to_owned(),
    }
}

fn seen_interval(view: &View<'_>, aim: &AimResult, seen: &Figure) -> String {
    if aim.is_lift {
        return ends_text(view, aim.measure, seen);
    }
    let Some(ends) = seen.interval.filter(|_| seen.is_readable()) else { return String::new() };
    let text = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), |end| view.voice.amount(unit_of(aim), end));
    format!("{} – {}", text(ends.low), text(ends.high))
}

fn verdict(view: &View<'_>, campaign: &Campaign, aim: &AimResult) -> Cell {
    if stopped_on(campaign, view.figures.today).is_some() {
        return Cell { tone: "muted", ..Cell::text(Label::Stopped.text(view.language())) };
    }
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

/// Who was invited to an event and came, and who of them was on our side before and after: as counted.
fn won_over(view: &View<'_>, path: &str, campaign: &Campaign, measured: &CampaignFigures) -> Option<Block> {
    let language = view.language();
    measured.figures.get("campaign.won_over").filter(|figure| figure.is_readable())?;
    let attendees = campaign.attendees?;
    let people = |people: u64| view.voice.count(people, words::Counter::Person);
    let text = words::won_over(language, attendees.came?, attendees.for_before?, attendees.for_after?);
    let href = view.receipt_here(path, "campaign.won_over").map(|link| link.href);
    let mut items = Vec::new();
    for (label, amount) in [(Label::Invited, attendees.invited), (Label::CameOf, attendees.came)] {
        items.extend(amount.map(|amount| Fact::plain(label.text(language), people(amount))));
    }
    items.push(Fact { href, ..Fact::plain(Label::WonOver.text(language), text) });
    Some(Block::Facts { items })
}
