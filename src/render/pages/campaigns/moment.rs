//! Was it the right moment? The days around it, what was decided when, and the days that asked for care.

use super::{FIRST_MEASURE, channels, counts, head, notes, share_a_channel};
use crate::{
    community::{Advice, Campaign, Date, Mood, TimingNote},
    measure::figures::{CampaignDay, CampaignFigures, CampaignSpans},
    narrate::campaign::{Before, stopped_on},
    render::{
        chart::{Days, Lane, Panel, Phase, PhaseKind},
        document::{Block, Cell, Chart, Link, Section, Table},
        pages::subject,
        view::View,
        words::{self, Label, Noun},
    },
};
use std::fmt::Write;

/// From so many days on a bar is a week.
const MOST_DAYS: usize = 140;

/// The section.
pub(super) fn section(
    view: &View<'_>,
    path: &str,
    campaign: &Campaign,
    measured: Option<&CampaignFigures>,
    files: &mut Vec<(String, String)>,
) -> Section {
    let language = view.language();
    let mut blocks = Vec::new();
    if let Some(measured) = measured {
        let collisions = measured.mood.iter().filter(|span| span.collision);
        let days = collisions.clone().map(|span| span.dates.1.0 - span.dates.0.0 + 1).sum();
        let answered = collisions.clone().all(|span| span.answered);
        let first = collisions.clone().map(|span| span.dates.0).min();
        let on_first = stopped_on(campaign, view.figures.today).filter(|stopped| first == Some(*stopped));
        let text =
            on_first.map_or_else(|| words::moment(language, days, answered), |_| words::moment_stopped(language, days));
        blocks.push(Block::Text { text });
        if let Some(spans) = &measured.spans {
            let csv = format!("data/charts/campaigns-{}-campaign.days.csv", campaign.id);
            let mut chart = days_chart(view, campaign, measured, spans);
            blocks.extend(
                words::weekday_bases(language, spans.during.len()).map(|text| Block::Text { text: text.to_owned() }),
            );
            let link = words::csv_of(language, Label::DayByDay.text(language));
            chart.csv = Some(Link { text: link, href: view.shared(path, &csv) });
            files.push((csv, days_csv(&measured.days)));
            blocks.push(Block::Chart(Box::new(chart)));
        } else {
            blocks.push(Block::Missing { text: words::not_begun(language).to_owned() });
        }
        blocks.extend(mood(view, measured).map(Block::Table));
    }
    blocks.extend(calls(view, campaign).map(Block::Table));
    subject::section("moment", Label::RightMoment.text(language), blocks)
}

fn days_chart(view: &View<'_>, campaign: &Campaign, measured: &CampaignFigures, spans: &CampaignSpans) -> Chart {
    let language = view.language();
    let days = &measured.days;
    let weekly = days.len() > MOST_DAYS;
    let counts = counts(measured, "campaign.lift", FIRST_MEASURE);
    let stopped = stopped_on(campaign, view.figures.today);
    let title = words::days_title(language, counts.matched, (counts.during, spans.during.len()), Before::of(spans));
    let (ran, off) = ran_and_off(measured, spans, stopped);
    let title = if off.1 > 0 { format!("{}: {title}", words::ran_and_off(language, ran, off)) } else { title };
    let entry_levels = entry_levels(view, measured, spans, stopped);
    let told: Vec<String> = entry_levels.iter().map(|(_, _, _, text)| text.clone()).collect();
    let told = words::days_summary(language, &told);
    let panel = |label: Label, value: fn(&CampaignDay) -> u64, levels| Panel {
        name: label.text(language).to_owned(),
        values: bucketed(days, weekly, value),
        levels,
    };
    let marks = marks(view, campaign);
    let (first, last) = (days[0].date, days[days.len() - 1].date);
    let drawing = Days {
        language,
        title: title.clone(),
        summary: told,
        first,
        count: days.len(),
        step: if weekly { 7 } else { 1 },
        phases: phases(view, spans, stopped),
        panels: vec![
            panel(Label::EntriesADay, |day| day.entries, entry_levels),
            panel(Label::PostsADay, |day| day.posts, Vec::new()),
        ],
        notes: marks.iter().map(|mark| (mark.date, mark.text.clone())).collect(),
        lanes: lanes(view, campaign, first, last),
    }
    .draw();
    let subtitle = words::days_subtitle(language, &channels(view, campaign), weekly);
    let mut chart = Chart::of(drawing, "days", title, subtitle, days_table(view, days, spans, weekly));
    for (fact, mark) in chart.key.iter_mut().zip(&marks) {
        fact.href = Some(mark.href.clone());
    }
    chart
}

/// A dated note on the axis.
struct Mark {
    date: Date,
    text: String,
    href: String,
}

/// What was decided, and what was noted, each leading to its note.
fn marks(view: &View<'_>, campaign: &Campaign) -> Vec<Mark> {
    let language = view.language();
    let written = notes::dates(view, campaign);
    let note_of = |date: Date| written.iter().find(|(noted, _)| *noted == date);
    let mut marks: Vec<Mark> = campaign
        .timing
        .iter()
        .map(|note| {
            let date = note.at.date;
            let href = note_of(date).map_or_else(|| "#moment".to_owned(), |_| format!("#{}", notes::anchor(date)));
            let text = format!("{} {}", words::date_short(language, date), note.call.noun(language));
            Mark { date, text, href }
        })
        .collect();
    let alone = written.iter().filter(|(date, _)| campaign.timing.iter().all(|note| note.at.date != *date));
    marks.extend(alone.map(|(date, heading)| Mark {
        date: *date,
        text: format!("{} {heading}", words::date_short(language, *date)).trim().to_owned(),
        href: format!("#{}", notes::anchor(*date)),
    }));
    marks.sort_by_key(|mark| mark.date);
    marks
}

/// The value of each date, or the mean of each whole seven: a last week of two days would look like a peak.
fn bucketed(days: &[CampaignDay], weekly: bool, value: fn(&CampaignDay) -> u64) -> Vec<f64> {
    let mean = |days: &[CampaignDay]| {
        let sum: u64 = days.iter().map(value).sum();
        real(sum) / real(days.len() as u64)
    };
    days.chunks_exact(if weekly { 7 } else { 1 }).map(mean).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of days are small")]
fn real(count: u64) -> f64 {
    count as f64
}

/// Ordinary days (in runs), the campaign up to its end or to the day it was stopped, and what came after.
fn phases(view: &View<'_>, spans: &CampaignSpans, stopped: Option<Date>) -> Vec<Phase> {
    let language = view.language();
    let named = |kind: PhaseKind, days: usize| words::phase(language, kind, days);
    let mut phases: Vec<Phase> = Vec::new();
    for &date in &spans.baseline {
        match phases.last_mut().filter(|phase| phase.dates.1.plus(1) == date) {
            Some(phase) => phase.dates.1 = date,
            None => phases.push(Phase { dates: (date, date), kind: PhaseKind::Baseline, label: String::new() }),
        }
    }
    if let Some(first) = phases.first_mut() {
        first.label = named(PhaseKind::Baseline, spans.baseline.len());
    }
    let ran = spans.during.partition_point(|date| stopped.is_none_or(|stopped| *date <= stopped));
    let (ran, off) = spans.during.split_at(ran);
    let after = spans.after.as_slice();
    for (dates, kind) in [(ran, PhaseKind::During), (off, PhaseKind::Stopped), (after, PhaseKind::After)] {
        let ends = dates.first().zip(dates.last());
        phases.extend(ends.map(|(&first, &last)| Phase {
            dates: (first, last),
            kind,
            label: named(kind, dates.len()),
        }));
    }
    phases
}

/// Entries and days of the campaign while it ran, and from the day after it was stopped on.
fn ran_and_off(
    measured: &CampaignFigures,
    spans: &CampaignSpans,
    stopped: Option<Date>,
) -> ((u64, usize), (u64, usize)) {
    let days = measured.days.iter().filter(|day| spans.during.contains(&day.date));
    days.fold(((0, 0), (0, 0)), |(ran, off), day| {
        let more = |(entries, days): (u64, usize)| (entries + day.entries, days + 1);
        if stopped.is_none_or(|stopped| day.date <= stopped) { (more(ran), off) } else { (ran, more(off)) }
    })
}

/// How many entries a day, on average, before and during; and after, where it is of the same weekdays as those.
fn entry_levels(
    view: &View<'_>,
    measured: &CampaignFigures,
    spans: &CampaignSpans,
    stopped: Option<Date>,
) -> Vec<(Date, Date, f64, String)> {
    let ((entries, days), _) = ran_and_off(measured, spans, stopped);
    let ran = spans.during.get(..days).unwrap_or_default();
    let rate = (days > 0).then(|| real(entries) / real(days as u64));
    let alike = spans.during.len() >= 7;
    let amount = |value: f64| view.voice.amount(crate::measure::metric::Unit::Number, value);
    let level = |dates: &[Date], value: Option<f64>| Some((*dates.first()?, *dates.last()?, value?, amount(value?)));
    let ordinary =
        |value: f64| if alike { amount(value) } else { words::same_weekdays(view.language(), &amount(value)) };
    let lift = counts(measured, "campaign.lift", FIRST_MEASURE);
    let carry = counts(measured, "campaign.carry_over", FIRST_MEASURE);
    let before = level(&spans.baseline, lift.before);
    [
        before.map(|(first, last, value, _)| (first, last, value, ordinary(value))),
        level(ran, if ran.len() < spans.during.len() { rate } else { lift.then }),
        level(&spans.after, carry.then.filter(|_| alike)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Days of the calendar and other campaigns between two dates, on its channels.
fn lanes(view: &View<'_>, campaign: &Campaign, first: Date, last: Date) -> Vec<Lane> {
    let language = view.language();
    let lane = |start: Date, end: Date, care: bool, name: &str| Lane {
        dates: (start, end),
        care,
        text: words::mark(language, &words::dates(language, start, end), name),
    };
    let on_axis = |start: Date, end: Date| start <= last && end >= first;
    let days = view
        .archive
        .calendar
        .iter()
        .filter(|day| on_axis(day.start, day.end) && share_a_channel(&day.channels, &campaign.channels));
    let mut lanes: Vec<Lane> = days
        .map(|day| {
            let care = matches!(day.mood, Some(Mood::Mourning | Mood::Tense))
                || matches!(day.advice, Some(Advice::Avoid | Advice::Careful));
            lane(day.start, day.end, care, day.name.in_language(language))
        })
        .collect();
    let others = view.archive.campaigns.iter().filter(|other| other.id != campaign.id);
    for other in others.filter(|other| share_a_channel(&other.channels, &campaign.channels)) {
        let end = other.end.unwrap_or(last);
        if on_axis(other.start, end) {
            lanes.push(lane(other.start, end, false, other.name.in_language(language)));
        }
    }
    lanes
}

fn days_table(view: &View<'_>, days: &[CampaignDay], spans: &CampaignSpans, weekly: bool) -> Table {
    let language = view.language();
    let spans = [(&spans.baseline, Label::Baseline), (&spans.during, Label::During), (&spans.after, Label::After)];
    let phase = |days: &[CampaignDay]| -> String {
        let within = spans.map(|(dates, label)| (days.iter().filter(|day| dates.contains(&day.date)).count(), label));
        let parts = within.into_iter().filter(|(amount, _)| *amount > 0).map(|(amount, label)| {
            let name = label.text(language);
            if amount == days.len() { name.to_owned() } else { words::days_of(language, name, amount) }
        });
        parts.collect::<Vec<_>>().join(", ")
    };
    let rows = days.chunks(if weekly { 7 } else { 1 }).map(|days| {
        let sum = |value: fn(&CampaignDay) -> u64| days.iter().map(value).sum::<u64>().to_string();
        let (first, last) = (days[0].date, days[days.len() - 1].date);
        vec![
            Cell::text(words::dates(language, first, last)),
            Cell::text(phase(days)),
            Cell::text(sum(|day| day.entries)),
            Cell::text(sum(|day| day.posts)),
            Cell::text(sum(|day| day.advocacy)),
        ]
    });
    Table {
        caption: words::table_of(language, Label::DayByDay.text(language)),
        heads: vec![
            head(view, Label::Date, false),
            head(view, Label::Period, false),
            head(view, Label::CustomerEntries, true),
            head(view, Label::Posts, true),
            head(view, Label::AdvocacyADay, true),
        ],
        rows: rows.collect(),
    }
}

fn days_csv(days: &[CampaignDay]) -> String {
    let mut out = String::from("date,entries,posts,advocacy,positive,negative,marked\n");
    for day in days {
        let (positive, negative, marked) = day.marks;
        let CampaignDay { date, entries, posts, advocacy, .. } = day;
        writeln!(out, "{date},{entries},{posts},{advocacy},{positive},{negative},{marked}")
            .expect("a string takes all");
    }
    out
}

/// The calendar spans it met.
fn mood(view: &View<'_>, measured: &CampaignFigures) -> Option<Table> {
    let language = view.language();
    let rows: Vec<Vec<Cell>> = measured
        .mood
        .iter()
        .map(|span| {
            let day = view.archive.calendar.iter().find(|day| day.id == span.day);
            let name = day.map_or(span.day.as_str(), |day| day.name.in_language(language));
            let verdict = match (span.collision, span.answered) {
                (true, true) => Label::CollisionAnswered,
                (true, false) => Label::CollisionOpen,
                (false, _) => Label::NotToAvoid,
            };
            vec![
                Cell::text(name),
                Cell::text(words::dates(language, span.dates.0, span.dates.1)),
                Cell::text(span.mood.map_or("–", |mood| mood.noun(language))),
                Cell::text(span.advice.map_or("–", |advice| advice.noun(language))),
                Cell {
                    tone: if span.collision && !span.answered { "bad" } else { "" },
                    ..Cell::text(verdict.text(language))
                },
            ]
        })
        .collect();
    let heads = [Label::Name, Label::Period, Label::Mood, Label::Advice, Label::Collision];
    (!rows.is_empty()).then(|| Table {
        caption: Label::CalendarAndMood.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows,
    })
}

/// What was decided about the moment, when, and in this edition why.
fn calls(view: &View<'_>, campaign: &Campaign) -> Option<Table> {
    let language = view.language();
    let shown = notes::are_shown(view, campaign);
    let written = notes::dates(view, campaign);
    let row = |note: &TimingNote| {
        let because = note.because.map(|day| view.archive.calendar[day.index()].name.in_language(language));
        let text = note.note.as_deref().filter(|_| shown).unwrap_or("–");
        let date = note.at.date;
        let day = words::date(language, date);
        let has_note = written.iter().any(|(noted, _)| *noted == date);
        vec![
            if has_note { Cell::link(day, format!("#{}", notes::anchor(date))) } else { Cell::text(day) },
            Cell::text(note.call.noun(language)),
            Cell::text(because.unwrap_or("–")),
            Cell::text(text),
        ]
    };
    let rows: Vec<Vec<Cell>> = campaign.timing.iter().map(row).collect();
    let heads = [Label::Date, Label::Call, Label::Because, Label::Note];
    (!rows.is_empty()).then(|| Table {
        caption: Label::Calls.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows,
    })
}
