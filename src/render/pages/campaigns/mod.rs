//! Campaigns: the year at a glance, and one campaign: was it the right moment, did anything move, would we do it again?

mod again;
mod budget;
mod heat;
mod index;
mod leaf;
mod moment;
mod moved;
mod notes;
mod placebo;

pub(super) use index::index;
pub(super) use leaf::leaf;

use crate::{
    community::{Campaign, ChannelId},
    measure::{
        figure::Figure,
        figures::{CampaignFigures, MeasureCounts},
        metric::Unit,
    },
    narrate::campaign::{Reading, reading},
    render::{
        document::Head,
        view::View,
        words::{self, Label},
    },
};

const INDEX: &str = "campaigns/index.html";
/// The measure that speaks for a campaign where there is room for one.
const FIRST_MEASURE: &str = "voice.per_day";
/// The measures, in the order in which they are told.
const MEASURES: [&str; 4] = [FIRST_MEASURE, "side.events_per_day", "posts.ratio", "voice.net_sentiment"];

fn page_of(campaign: &Campaign) -> String {
    format!("campaigns/{}.html", campaign.id)
}

/// The campaigns by their start.
fn in_time<'a>(view: &View<'a>) -> Vec<&'a Campaign> {
    let mut campaigns: Vec<&Campaign> = view.archive.campaigns.iter().collect();
    campaigns.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    campaigns
}

fn head(view: &View<'_>, label: Label, number: bool) -> Head {
    Head { text: label.text(view.language()).to_owned(), number }
}

/// The names of its channels.
fn channels(view: &View<'_>, campaign: &Campaign) -> String {
    let language = view.language();
    if campaign.channels.is_empty() {
        return Label::AllChannels.text(language).to_owned();
    }
    let name = |channel: &ChannelId| view.archive.organisation.channels[channel.index()].name.in_language(language);
    campaign.channels.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// How long before its start it was announced, in days of the calendar; `None`: not known, or not before.
fn notice(view: &View<'_>, campaign: &Campaign) -> Option<String> {
    let ahead = campaign.start.0 - campaign.announced_at?.date.0;
    usize::try_from(ahead).ok().map(|ahead| words::notice(view.language(), ahead))
}

/// Whether two sets of channels meet; an empty one is all.
fn share_a_channel(one: &[ChannelId], other: &[ChannelId]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|channel| other.contains(channel))
}

/// A lift or carry-over of a measure.
fn difference<'f>(measured: &'f CampaignFigures, metric: &str, measure: &str) -> Option<&'f Figure> {
    measured.by_measure.get(metric)?.get(measure)
}

/// A difference in the unit of its measure.
fn amount(view: &View<'_>, measure: &str, value: f64) -> String {
    if measure == "voice.net_sentiment" {
        view.voice.amount(Unit::SignedIndex, value)
    } else {
        words::change(view.language(), value)
    }
}

/// A difference; counts where they bear none; or why there is nothing.
fn difference_text(view: &View<'_>, measured: &CampaignFigures, metric: &str, measure: &str) -> String {
    let language = view.language();
    let figure = difference(measured, metric, measure);
    let counts = counts(measured, metric, measure);
    let during = metric == "campaign.lift";
    match (reading(measured, metric, measure), figure.and_then(Figure::number)) {
        (read, Some(value)) if read.tells_difference() => amount(view, measure, value),
        (Reading::Nothing, _) => Label::StateNone.text(language).to_owned(),
        (_, _) => words::counts_only(language, &counts, during),
    }
}

/// What stands behind a difference.
fn counts(measured: &CampaignFigures, metric: &str, measure: &str) -> MeasureCounts {
    measured.counts.get(metric).and_then(|counts| counts.get(measure)).copied().unwrap_or_default()
}

/// `−40% – +117%`; empty where no difference is told.
fn interval_text(view: &View<'_>, measured: &CampaignFigures, metric: &str, measure: &str) -> String {
    if !reading(measured, metric, measure).tells_difference() {
        return String::new();
    }
    difference(measured, metric, measure).map_or_else(String::new, |figure| ends_text(view, measure, figure))
}

/// The ends of a difference's interval.
fn ends_text(view: &View<'_>, measure: &str, figure: &Figure) -> String {
    let Some(ends) = figure.interval.filter(|_| figure.is_readable()) else { return String::new() };
    let point = figure.number().unwrap_or_default();
    let end_text = |end: f64| match measure {
        "voice.net_sentiment" => amount(view, measure, end),
        _ => words::change_beside(view.language(), end, point),
    };
    let text = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), end_text);
    format!("{} – {}", text(ends.low), text(ends.high))
}

/// What can be said of a difference, in words.
fn reading_label(reading: Reading) -> Label {
    match reading {
        Reading::More => Label::ClearlyMore,
        Reading::Less => Label::ClearlyLess,
        Reading::Undecided => Label::NotTellable,
        Reading::Unclear => Label::TooFewForClear,
        Reading::SmallBase => Label::CountsOnly,
        Reading::NewChannels => Label::NewChannelsOnly,
        Reading::TooFew => Label::TooFewToCompare,
        Reading::Nothing => Label::StateNone,
    }
}
