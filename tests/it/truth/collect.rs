//! All sentences of a folder with what they may rest on, looked up in `metrics.json` by the place each finding names.

use super::{
    claim::{Claim, Stated, kind_of},
    headlines,
    number::Kind,
    words::Claimed,
};
use crate::cases::archive_of;
use dangol::{
    command::Edition,
    community::{Archive, Language, Month, Target},
    measure::{self, catalogue, figures::Figures, metric::Unit},
    narrate::{
        self, Story,
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        headline::{self, Headline},
        saying::Saying,
        subject::Subject,
    },
    render::{metrics_json, words::Voice},
};
use serde_json::Value;
use std::path::Path;

/// A folder, measured and told.
pub(super) struct Report {
    pub(super) archive: Archive,
    pub(super) figures: Figures,
    pub(super) story: Story,
    /// `metrics.json`, as a build writes it.
    pub(super) json: Value,
    pub(super) edition: Edition,
}

impl Report {
    pub(super) fn of(data: &Path, as_of: Option<String>, edition: Edition) -> Self {
        let archive = archive_of(data, as_of, edition);
        let figures = measure::measure(&archive);
        let story = narrate::narrate(&archive, &figures, edition);
        let text = metrics_json::document(&archive, &figures, edition.id()).document();
        let json = serde_json::from_str(&text).unwrap();
        Self { archive, figures, story, json, edition }
    }

    pub(super) fn month_id(&self, month: usize) -> String {
        self.figures.months[month].month.to_string()
    }

    pub(super) fn voice(&self, language: Language) -> Voice<'_> {
        Voice { language, currency: self.archive.organisation.currency.as_deref() }
    }

    fn place_of(&self, month: Month) -> usize {
        self.figures.months.iter().position(|span| span.month == month).unwrap()
    }
}

/// Every sentence with its place.
pub(super) fn claims_of(report: &Report) -> Vec<(String, Claim)> {
    let mut claims = Vec::new();
    for language in Language::ALL {
        claims.extend(headlines::claims_of(report, language));
        for (month, findings) in report.story.months.iter().enumerate() {
            let place = format!("{} {}", report.month_id(month), language.code());
            claims.extend(findings.iter().map(|finding| (place.clone(), of_finding(report, language, month, finding))));
            claims.push((format!("{place} headline"), of_headline(report, language, None, month)));
        }
        let newest = report.figures.newest();
        let story = &report.story;
        for (page, findings) in
            [("front", &story.front), ("decisions", &story.decisions), ("campaigns", &story.campaigns)]
        {
            let place = format!("{page} {}", language.code());
            claims
                .extend(findings.iter().map(|finding| (place.clone(), of_finding(report, language, newest, finding))));
        }
        for (&subject, findings) in Subject::ALL.iter().zip(&report.story.subjects) {
            let place = format!("{subject:?} {}", language.code());
            claims
                .extend(findings.iter().map(|finding| (place.clone(), of_finding(report, language, newest, finding))));
            for month in 0..report.figures.months.len() {
                let place = format!("{place} headline of {}", report.month_id(month));
                claims.push((place, of_headline(report, language, Some(subject), month)));
            }
        }
    }
    claims
}

fn of_finding(report: &Report, language: Language, month: usize, finding: &Finding) -> Claim {
    let evidence = finding.all_evidence();
    let mut names: Vec<String> =
        evidence.iter().map(|evidence| evidence.measured.name().in_language(language).to_owned()).collect();
    names.extend(names_of(report, language));
    let mut months: Vec<Month> = evidence.iter().filter_map(|evidence| evidence.month()).collect();
    months.push(report.figures.months[month].month);
    let mut dates = Vec::new();
    if let Saying::DecisionsScored { month, .. } = &finding.saying {
        months.push(*month);
    }
    if let Saying::Collision { start, dates: (first, last), .. } = &finding.saying {
        dates.extend([*start, *first].into_iter().chain(*last));
    }
    let mut figures: Vec<Stated> = evidence.iter().map(|evidence| stated(report, evidence)).collect();
    if is_longest_wait(report, finding) {
        figures[0].may.extend([Claimed::Up, Claimed::Highest]);
    }
    Claim {
        language,
        sentence: report.voice(language).finding(finding),
        figures,
        more: more_of(report, finding),
        names,
        months,
        dates,
    }
}

/// Whether a wait said to be the longest is longer than that at the end of every month before.
fn is_longest_wait(report: &Report, finding: &Finding) -> bool {
    let Saying::LongestWait { evidence, .. } = &finding.saying else { return false };
    let wait =
        |month: Month| report.json["metrics"][evidence.measured.id()]["months"][month.to_string()]["value"].as_f64();
    let own = evidence.month().unwrap();
    let before = report.figures.months.iter().map(|span| span.month).filter(|&month| month < own);
    before.filter_map(wait).all(|before| Some(before) < wait(own))
}

/// Names that the folder gives to things; metrics are named by those who rest on them.
fn names_of(report: &Report, language: Language) -> Vec<String> {
    let archive = &report.archive;
    let campaigns = archive.campaigns.iter().map(|campaign| &campaign.name);
    let seasons = archive.seasons.iter().map(|season| &season.name);
    let needs = archive.needs.iter().map(|need| &need.desire);
    let channels = archive.organisation.channels.iter().map(|channel| &channel.name);
    let decisions = archive.decisions.iter().map(|decision| &decision.title);
    let calendar = archive.calendar.iter().map(|day| &day.name);
    let all = campaigns.chain(seasons).chain(needs).chain(channels).chain(decisions).chain(calendar);
    all.map(|name| name.in_language(language).to_owned()).collect()
}

/// A figure looked up again. What the finding carries must be what the file holds.
fn stated(report: &Report, evidence: &Evidence) -> Stated {
    let source = evidence.source();
    let id = evidence.measured.id();
    let found = |pointer: &String| {
        let found = report.json.pointer(pointer);
        found.unwrap_or_else(|| panic!("{id}: `{pointer}` is not in metrics.json"))
    };
    let sum = |pointers: &[String]| pointers.iter().map(|pointer| amount(found(pointer))).sum::<Option<f64>>();
    let value = sum(&source.plus).zip(sum(&source.minus)).map(|(plus, minus)| plus - minus);
    let mut stated = match source.plus.as_slice() {
        [only] if source.minus.is_empty() && found(only).get("state").is_some() => of_json(id, found(only)),
        _ => Stated { id: id.to_owned(), value, ..Stated::default() },
    };
    stated.unit = Some(evidence.unit());
    if let (Measured::Monthly(metric), Where::Month(month)) = (evidence.measured, &evidence.place) {
        stated.may.extend(record(report, metric.id, report.place_of(*month)));
    }
    stated
}

/// What a place of `metrics.json` amounts to: a figure's value, a number, or the length of a list.
#[expect(clippy::cast_precision_loss, reason = "lists of test data")]
fn amount(found: &Value) -> Option<f64> {
    match found {
        Value::Array(list) => Some(list.len() as f64),
        Value::Object(figure) => figure.get("value").or(figure.get("floor"))?.as_f64(),
        Value::Number(number) => number.as_f64(),
        Value::Null => Some(0.0),
        Value::Bool(_) | Value::String(_) => None,
    }
}

pub(super) fn of_json(id: &str, figure: &Value) -> Stated {
    let number = |key: &str| figure.get(key).and_then(Value::as_f64);
    let count = |key: &str| figure.get(key).and_then(Value::as_u64);
    let text = |key: &str| figure.get(key).and_then(Value::as_str);
    let signal = text("signal").unwrap_or_default();
    let (low, high) = (number("low"), number("high"));
    // A lift is a change itself: its interval says which way it went.
    let is_lift = matches!(id, "campaign.lift" | "campaign.carry_over");
    let signal = match signal {
        "above" | "run_above" | "rising" => Some(Claimed::Up),
        "below" | "run_below" | "falling" => Some(Claimed::Down),
        _ if is_lift && low.is_some_and(|low| low > 0.0) => Some(Claimed::Up),
        _ if is_lift && high.is_some_and(|high| high < 0.0) => Some(Claimed::Down),
        _ => None,
    };
    let target = match text("target").unwrap_or_default() {
        "met" => Some(Claimed::Met),
        "missed" => Some(Claimed::Missed),
        "open" => Some(Claimed::Open),
        _ => None,
    };
    let value = number("value").or(number("floor"));
    let half = low.or(value).filter(|&least| least > 0.5).map(|_| Claimed::OverHalf);
    Stated {
        id: id.to_owned(),
        unit: None,
        value,
        n: count("n"),
        k: count("k"),
        low,
        high,
        may: signal.into_iter().chain(target).chain(half).collect(),
    }
}

/// The end at which a month's figure lies alone among the 12 complete months that end with it, where it is a signal.
fn record(report: &Report, id: &str, month: usize) -> Option<Claimed> {
    let figure = |month: usize| report.json.pointer(&format!("/metrics/{id}/months/{}", report.month_id(month)));
    let value =
        |month: usize| figure(month)?.get("value").filter(|_| figure(month).unwrap()["state"] == "ok")?.as_f64();
    let first = (month + 1).checked_sub(12)?;
    let this = value(month).filter(|_| figure(month).unwrap()["signal"].is_string())?;
    let others: Vec<f64> = (first..month).filter_map(value).collect();
    if others.iter().all(|&other| other < this) {
        Some(Claimed::Highest)
    } else {
        others.iter().all(|&other| other > this).then_some(Claimed::Lowest)
    }
}

/// Numbers that a finding may say beside its figures.
fn more_of(report: &Report, finding: &Finding) -> Vec<(Kind, f64)> {
    let unit = finding.evidence().map_or(Unit::Count, |evidence| evidence.measured.unit());
    let of = |value: f64| (kind_of(unit), value);
    match &finding.saying {
        Saying::Signal { evidence, .. } | Saying::Record { evidence, .. } | Saying::ComplaintDesk { evidence, .. } => {
            let mean = usual_mean(report, evidence);
            let streak = match &finding.saying {
                Saying::Signal { months, .. } => count_of([in_a_row(report, evidence, "signal", *months)]),
                _ => Vec::new(),
            };
            let multiple = mean.filter(|_| unit == Unit::Number).map(|mean| (Kind::Times, mean));
            mean.map(of).into_iter().chain(multiple).chain(streak).collect()
        }
        Saying::Silence { evidence, usual: Some(_), .. } => usual_mean(report, evidence).into_iter().map(of).collect(),
        Saying::Target { evidence, months, .. } => {
            let streak = count_of([in_a_row(report, evidence, "target", *months)]);
            target(report, evidence.measured.id()).map(of).into_iter().chain(streak).collect()
        }
        Saying::Campaign { campaign, evidence, aim, .. } => {
            let Where::Campaign { measure: Some(measure), .. } = &evidence.place else { panic!("{evidence:?}") };
            let counts = &report.json["campaigns"][&campaign.id][evidence.measured.id()][measure];
            let counts = ["baseline", "during"].into_iter().filter_map(|key| counts[key].as_f64());
            let aims = aim.iter().map(|aim| match (aim.is_lift, *measure) {
                (true, "voice.per_day" | "side.events_per_day" | "posts.ratio") | (false, "posts.ratio") => {
                    (Kind::Share, aim.aim)
                }
                _ => (Kind::Plain, aim.aim),
            });
            counts.map(|count| (Kind::Plain, count)).chain(aims).collect()
        }
        Saying::DecisionsScored { hit, missed, .. } => count_of([hit.len(), missed.len(), hit.len() + missed.len()]),
        Saying::DecisionsDue { decisions, .. } => count_of([decisions.len()]),
        _ => Vec::new(),
    }
}

/// How many months in a row, this one included, have the same word; what the finding says must be that, for it may say it in
/// letters.
fn in_a_row(report: &Report, evidence: &Evidence, key: &str, said: usize) -> usize {
    let (id, last) = (evidence.measured.id(), report.place_of(evidence.month().unwrap()));
    let word = |month: usize| &report.json["metrics"][id]["months"][report.month_id(month)][key];
    let months = (0..=last).rev().take_while(|&month| word(month).is_string() && word(month) == word(last)).count();
    assert_eq!(said, months, "{id} {}: months in a row with this {key}", report.month_id(last));
    months
}

fn count_of<const N: usize>(counts: [usize; N]) -> Vec<(Kind, f64)> {
    counts.into_iter().map(|count| (Kind::Plain, u32::try_from(count).unwrap().into())).collect()
}

/// The mean in force, which stands in the file for the newest limits; before a declared shift it is worked out again.
fn usual_mean(report: &Report, evidence: &Evidence) -> Option<f64> {
    let (id, month) = (evidence.measured.id(), evidence.month()?);
    let metric = &report.json["metrics"][id];
    let from = metric["limits_from"].as_str()?;
    if month.to_string().as_str() >= from {
        return metric["limits"]["mean"].as_f64();
    }
    report.figures.metrics[id].limits_at[report.place_of(month)].map(|limits| limits.mean)
}

fn target(report: &Report, id: &str) -> Option<f64> {
    let declared =
        report.archive.organisation.targets.iter().find(|(metric, _)| metric == id).map(|(_, target)| *target);
    let of_catalogue = || catalogue::monthly().iter().find(|metric| metric.id == id)?.default_target;
    let (Target::AtLeast(value) | Target::AtMost(value)) = declared.or_else(of_catalogue)?;
    Some(value)
}

/// The answer of a month's report (`None`) or of a subject, with the figures it tells.
fn of_headline(report: &Report, language: Language, subject: Option<Subject>, month: usize) -> Claim {
    let headline = match subject {
        None => headline::of_month(&report.figures, month),
        Some(subject) => headline::of_subject(&report.figures, subject, month),
    };
    let figures = told_by(&headline).iter().map(|id| {
        let figure = &report.json["metrics"][*id]["months"][report.month_id(month)];
        Stated { unit: Some(report.figures.metrics[id].metric.unit), ..of_json(id, figure) }
    });
    let mut more = Vec::new();
    if let Headline::Answered { .. } = headline {
        // The two hours that `response.within_2h` counts, in words.
        more.extend([(Kind::Seconds, 7_200.0), (Kind::Plain, 2.0)]);
        more.extend(target(report, "response.within_2h").map(|target| (Kind::Share, target)));
    }
    Claim {
        language,
        sentence: report.voice(language).headline(&headline),
        figures: figures.collect(),
        more,
        names: Vec::new(),
        months: vec![report.figures.months[month].month],
        dates: Vec::new(),
    }
}

/// The metrics whose figures a headline tells, those that cannot be read left to their silence.
fn told_by(headline: &Headline) -> &'static [&'static str] {
    match headline {
        // Half had an answer within the median, said where there is no target.
        Headline::Answered { target: None, median: Some(_), .. } => &["response.within_2h", "response.time_median"],
        Headline::Answered { .. } => &["response.within_2h"],
        Headline::TooEarly { .. } | Headline::NothingAsked { .. } => &["voice.entries"],
        Headline::Heard { .. } => &["voice.entries", "voice.complaint_desk"],
        Headline::Present { .. } => &["people.active", "side.advocates"],
        Headline::Reached { level: Some(_), .. } => &["regulars.level", "regulars.people"],
        Headline::Reached { level: None, .. } => &["posts.ratio_median", "regulars.people"],
        Headline::TookPart { .. } => &["teams.participation"],
        Headline::NotMeasurable { .. } => &[],
        Headline::Seasons { .. }
        | Headline::Season { .. }
        | Headline::Campaigns { .. }
        | Headline::Campaign { .. }
        | Headline::Needs { .. }
        | Headline::Decisions { .. }
        | Headline::Catalogue { .. }
        | Headline::Read { .. } => panic!("no headline of a month or a subject: {headline:?}"),
    }
}
