//! A file of surveys/ → its surveys.

use super::clock_forms;
use super::desk::Desk;
use super::entries::own_time;
use super::ids;
use super::numbers;
use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::{CampaignId, ChannelId, Date, Place, Scale, SeasonId, Survey, SurveyKind};
use crate::diagnostic::Rule;
use crate::gather::raw::{RawSurvey, RawSurveys, Scalar};
use crate::gather::shape::Dict;

/// The surveys of a file, each with the place of its record in the list.
pub(super) fn surveys(desk: &mut Desk, raw: &RawSurveys, lines: &[u32]) -> Vec<(usize, Survey)> {
    let date = default_date(desk, raw.date.as_ref());
    let default_kind = desk.take(&Trail::Top, "kind", raw.kind.as_ref(), words::survey_kind);
    let defaults = about(desk, &Trail::Top, raw.channel.as_ref(), raw.campaign.as_ref(), raw.season.as_ref());
    let list = Trail::Top.key("surveys");
    let mut surveys = Vec::new();
    for (i, record) in raw.surveys.iter().flatten().enumerate() {
        let here = list.item(i);
        let place = Place { file: desk.file, line: lines.get(i).copied().unwrap_or(1), column: 0 };
        let own = about(desk, &here, record.channel.as_ref(), record.campaign.as_ref(), record.season.as_ref());
        let about = About {
            channel: if record.channel.is_some() { own.channel } else { defaults.channel },
            campaign: if record.campaign.is_some() { own.campaign } else { defaults.campaign },
            season: if record.season.is_some() { own.season } else { defaults.season },
        };
        let kind = match (&record.kind, &raw.kind) {
            (None, Some(_)) => default_kind,
            (own, _) => desk.require(&here, "kind", own.as_ref(), words::survey_kind),
        };
        let survey = survey(desk, &here, record, (raw.date.as_ref(), date), kind, about, place);
        surveys.extend(survey.map(|survey| (i, survey)));
    }
    surveys
}

/// What a survey is about.
#[derive(Clone, Copy)]
struct About {
    channel: Option<ChannelId>,
    campaign: Option<CampaignId>,
    season: Option<SeasonId>,
}

fn about(
    desk: &mut Desk,
    here: &Trail,
    channel: Option<&Scalar>,
    campaign: Option<&Scalar>,
    season: Option<&Scalar>,
) -> About {
    let known = &desk.setting.known;
    About {
        channel: desk.reference(here, "channel", channel, &known.channels).map(ChannelId),
        campaign: desk.reference(here, "campaign", campaign, &known.campaigns).map(CampaignId),
        season: desk.reference(here, "season", season, &known.seasons).map(SeasonId),
    }
}

fn survey(
    desk: &mut Desk,
    here: &Trail,
    raw: &RawSurvey,
    date: (Option<&Scalar>, Option<Date>),
    kind: Option<SurveyKind>,
    about: About,
    place: Place,
) -> Option<Survey> {
    let at = own_time(desk, here, raw.at.as_ref(), date.0, date.1);
    let id = desk.take(here, "id", raw.id.as_ref(), ids::id);
    let sent = desk.take(here, "sent", raw.sent.as_ref(), numbers::count);
    let scale = desk.require(here, "scale", raw.scale.as_ref(), words::scale);
    let easy = desk.take(here, "easy_is", raw.easy_is.as_ref(), words::easy_is_high);
    if kind == Some(SurveyKind::Ces) && raw.easy_is.is_none() {
        let help = "say whether a high score means little effort: `easy_is: high` or `easy_is: low`";
        desk.missing(here, "easy_is", Some(help.to_owned()));
    }
    if let (Some(SurveyKind::Nps), Some(scale)) = (kind, scale)
        && scale != Scale::ZeroToTen
    {
        let message = format!("found the scale `{}`, but `nps` is asked from 0 to 10", scale.id());
        desk.note_at(here, "scale", Wrong::new(Rule::BadValue, message));
    }
    if raw.scores.is_none() {
        desk.missing(here, "scores", None);
    }
    let scores = scores(desk, here, raw.scores.as_ref(), scale?);
    let About { channel, campaign, season } = about;
    let easy_is_high = easy.unwrap_or(true);
    Some(Survey {
        id,
        place,
        at: at?,
        kind: kind?,
        channel,
        campaign,
        season,
        sent,
        scores,
        scale: scale?,
        easy_is_high,
    })
}

/// Answers by score, ascending; scores outside the scale are noted.
fn scores(desk: &mut Desk, here: &Trail, raw: Option<&Dict<Scalar>>, scale: Scale) -> Vec<(u8, u64)> {
    let here = here.key("scores");
    let (low, high) = scale.ends();
    let mut scores: Vec<(u8, u64)> = Vec::new();
    for (key, answers) in raw.iter().flat_map(|raw| &raw.0) {
        let score = key.parse::<u8>().ok().filter(|score| (low..=high).contains(score) && score.to_string() == *key);
        let Some(score) = score else {
            let message = format!("found the score {}, expected a whole number from {low} to {high}", shown(key));
            desk.note(here.path_of_key(key), Wrong::new(Rule::BadValue, message));
            continue;
        };
        let answers = desk.take(&here, key, Some(answers), numbers::count);
        scores.extend(answers.map(|answers| (score, answers)));
    }
    scores.sort_unstable();
    scores
}

/// A date that a file gives all its records.
pub(super) fn default_date(desk: &mut Desk, raw: Option<&Scalar>) -> Option<Date> {
    desk.take(&Trail::Top, "date", raw, clock_forms::date)
}
