//! Campaigns: the year at a glance, and one campaign: was it the right moment, did anything move, would we do it again?

mod again;
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
        figure::{Figure, State},
        figures::CampaignFigures,
        metric::Unit,
    },
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

/// A difference, or why there is none.
fn difference_text(view: &View<'_>, measure: &str, figure: &Figure) -> String {
    match (figure.number(), figure.state) {
        (Some(value), _) => amount(view, measure, value),
        (None, State::TooFew) => words::too_few_records(view.language(), figure.n.unwrap_or_default()),
        (None, state) => words::state_label(state).text(view.language()).to_owned(),
    }
}

/// `−40% – +117%`; empty where there is none.
fn interval_text(view: &View<'_>, measure: &str, figure: &Figure) -> String {
    let Some(ends) = figure.interval.filter(|_| figure.is_readable()) else { return String::new() };
    let point = figure.number().unwrap_or_default();
    let end_text = |end: f64| match measure {
        "voice.net_sentiment" => amount(view, measure, end),
        _ => words::change_beside(view.language(), end, point),
    };
    let text = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), end_text);
    format!("{} – {}", text(ends.low), text(ends.high))
}

/// Whether a difference can be told from none.
fn reading(figure: &Figure) -> Label {
    let ends = figure.interval.unwrap_or_default();
    match figure.state {
        State::TooFew => Label::TooFewToCompare,
        State::None | State::NotReached | State::Suppressed => Label::StateNone,
        State::Ok | State::Running if ends.low.is_some_and(|low| low > 0.0) => Label::ClearlyMore,
        State::Ok | State::Running if ends.high.is_some_and(|high| high < 0.0) => Label::ClearlyLess,
        State::Ok | State::Running => Label::NotTellable,
    }
}
