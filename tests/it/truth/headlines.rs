//! The headlines of campaigns, seasons and decisions with what they may rest on.

use super::{
    claim::{Claim, Stated},
    collect::{Report, of_json},
    number::Kind,
};
use dangol::{
    community::{Campaign, Date, Language, Season, SeasonRole},
    measure::metric::Unit,
    narrate::headline::{self, Headline},
};
use serde_json::Value;

/// Every headline of a page of one campaign or season, and of the decisions.
pub(super) fn claims_of(report: &Report, language: Language) -> Vec<(String, Claim)> {
    let named = |kind: &str, id: &str, claim| (format!("{kind} {id} {}", language.code()), claim);
    let (campaigns, seasons) = (&report.archive.campaigns, &report.archive.seasons);
    let of_campaigns = campaigns.iter().map(|one| named("campaign", &one.id, of_campaign(report, language, one)));
    let of_seasons = seasons.iter().map(|one| named("season", &one.id, of_season(report, language, one)));
    let decisions =
        (!report.json["decisions"].is_null()).then(|| named("decisions", "", of_decisions(report, language)));
    of_campaigns.chain(of_seasons).chain(decisions).collect()
}

fn claim(report: &Report, language: Language, headline: &Headline) -> Claim {
    Claim {
        language,
        sentence: report.voice(language).headline(headline),
        figures: Vec::new(),
        more: Vec::new(),
        names: Vec::new(),
        months: Vec::new(),
        dates: Vec::new(),
    }
}

/// A number that may be said.
#[expect(clippy::cast_precision_loss, reason = "counts of test data")]
fn plain(count: u64) -> (Kind, f64) {
    (Kind::Plain, count as f64)
}

/// A campaign's lift of entries a day: a word on direction needs its interval, and each number is its own or a count of days
/// and records beside it.
fn of_campaign(report: &Report, language: Language, campaign: &Campaign) -> Claim {
    let headline = headline::of_campaign(&report.archive, &report.figures, campaign);
    let Headline::Campaign { stopped, counts, .. } = &headline else { panic!("{headline:?}") };
    let lift = report.json.pointer(&format!("/campaigns/{}/campaign.lift/voice.per_day", campaign.id));
    let mut claim = claim(report, language, &headline);
    let said_whole = claim.sentence.contains('%');
    let lift = lift.map(|lift| Stated { unit: Some(Unit::Ratio), ..of_json("campaign.lift", lift) });
    // Where the difference is not told, its value need not be; the least of its interval may be.
    let least = lift.as_ref().and_then(|lift| lift.low).map(|low| (Kind::Times, low + 1.0));
    claim.figures = lift.into_iter().map(|lift| Stated { value: lift.value.filter(|_| said_whole), ..lift }).collect();
    let (before, during) = (counts.before, counts.during);
    let days = [before.1, during.1].map(|days| u64::try_from(days).unwrap());
    claim.more = [before.0, during.0, counts.new].into_iter().chain(days).map(plain).collect();
    // `28일` reads as a duration in Korean, and is a number of days.
    claim.more.extend(days.map(|days| (Kind::Seconds, 86_400.0 * plain(days).1)));
    claim.more.extend(least);
    claim.dates = [Some(campaign.start), campaign.end, *stopped].into_iter().flatten().collect::<Vec<Date>>();
    claim
}

fn of_season(report: &Report, language: Language, season: &Season) -> Claim {
    let supporters = season.people.iter().filter(|on| on.role == SeasonRole::Supporter).count();
    let headline = headline::of_season(&report.figures.seasons[&season.id], u64::try_from(supporters).unwrap());
    let mut claim = claim(report, language, &headline);
    let funnel = report.json["seasons"][&season.id].get("supporters.funnel");
    let step = |step: &str| funnel.and_then(|funnel| funnel.pointer(&format!("/by/step/{step}")));
    claim.figures = step("completed")
        .filter(|step| step["state"] == "ok")
        .map(|completed| Stated { unit: Some(Unit::Share), ..of_json("supporters.funnel", completed) })
        .into_iter()
        .collect();
    let applied = funnel.and_then(|funnel| funnel.get("applied")).and_then(Value::as_u64);
    let selected = step("selected").and_then(|step| step["k"].as_u64()).unwrap_or(u64::try_from(supporters).unwrap());
    claim.more = applied.into_iter().chain([selected]).map(plain).collect();
    claim
}

fn of_decisions(report: &Report, language: Language) -> Claim {
    let headline = headline::of_decisions(&report.archive, &report.figures);
    let mut claim = claim(report, language, &headline);
    let figures = &report.json["decisions"];
    let rate = of_json("decisions.hit_share", &figures["decisions.hit_share"]);
    let due = of_json("decisions.due", &figures["decisions.due"]);
    let is_due = due.value.is_some_and(|due| due > 0.0);
    let list = figures["decisions.list"].as_array().map_or(0, Vec::len);
    claim.more = vec![plain(u64::try_from(list).unwrap())];
    claim.figures = vec![Stated { unit: Some(Unit::Share), ..rate }];
    claim.figures.extend(is_due.then_some(Stated { unit: Some(Unit::Count), ..due }));
    claim
}
