//! The index of campaigns: the year at a glance, the campaigns side by side, the best time, the budget.

use super::{
    FIRST_MEASURE, INDEX, MEASURES, again, budget, channels, difference, difference_text, head, heat, in_time,
    interval_text, notice, page_of, reading_label,
};
use crate::{
    community::{Campaign, Month, Mood},
    measure::figures::CampaignFigures,
    narrate::{
        campaign::{Reading, reading, stopped_on},
        folder::Folder,
        headline,
    },
    render::{
        chart::{Calendar, Dates, KeyEntry, Span, TimeLine},
        document::{Block, Cell, Chart, Document, Entry, Table},
        pages::{Leaf, subject::section},
        view::View,
        words::{self, Label, Noun},
    },
};

/// The index of campaigns.
pub(in crate::render::pages) fn index(view: &View<'_>) -> Leaf {
    let language = view.language();
    let label = Label::Campaigns.text(language);
    let mut files = Vec::new();
    let mut sections = Vec::new();
    if view.archive.campaigns.is_empty() {
        let text = view.voice.not_measurable(Folder::Campaigns);
        sections.push(section("missing", Label::WhatIsMissing.text(language), vec![Block::Missing { text }]));
    } else {
        let year = vec![Block::Chart(Box::new(time_line(view)))];
        sections.push(section("time-line", Label::YearAtAGlance.text(language), year));
        let items = in_time(view).into_iter().map(|campaign| entry(view, campaign)).collect();
        let blocks = vec![Block::Links { items }, Block::Table(compared(view))];
        sections.push(section("campaigns", Label::CampaignsCompared.text(language), blocks));
    }
    if !view.archive.calendar.is_empty() {
        let heading = Label::CalendarAndMood.text(language);
        sections.push(section("calendar", heading, vec![Block::Chart(Box::new(calendar_chart(view)))]));
    }
    sections.extend(heat::heat(view, &mut files));
    sections.extend(budget::section(view, &mut files));
    let document = Document {
        path: INDEX.to_owned(),
        title: label.to_owned(),
        headline: view.voice.headline(&headline::of_campaigns(view.archive, view.figures)),
        kicker: label.to_owned(),
        notes: vec![words::interval_means(language).to_owned()],
        findings: view.sentences(INDEX, &view.story.campaigns),
        sections,
        current: INDEX,
        neighbours: None,
    };
    Leaf { document, files }
}

fn entry(view: &View<'_>, campaign: &Campaign) -> Entry {
    let language = view.language();
    let kind = campaign.kind.map(|kind| kind.noun(language).to_owned()).unwrap_or_default();
    Entry {
        link: view.link(INDEX, &page_of(campaign), campaign.name.in_language(language)),
        text: view.voice.headline(&headline::of_campaign(view.archive, view.figures, campaign)),
        badge: kind,
    }
}

/// Campaigns, the days that asked for care and those nobody works on one axis.
fn time_line(view: &View<'_>) -> Chart {
    let language = view.language();
    let title = view.voice.campaigns_collided(&headline::of_campaigns(view.archive, view.figures));
    let measured = |campaign: &Campaign| view.figures.campaigns.get(&campaign.id);
    let spans: Vec<Span> = in_time(view)
        .into_iter()
        .map(|campaign| Span {
            name: campaign.name.in_language(language).to_owned(),
            first: campaign.start,
            last: campaign.end,
            focus: measured(campaign).is_some_and(|figures| figures.mood.iter().any(|span| span.collision)),
        })
        .collect();
    let days = |wanted: &dyn Fn(&crate::community::CalendarDay) -> bool| -> Vec<Span> {
        let days = view.archive.calendar.iter().filter(|day| wanted(day));
        let span = |day: &crate::community::CalendarDay| Span {
            name: day.name.in_language(language).to_owned(),
            first: day.start,
            last: Some(day.end),
            focus: false,
        };
        days.map(span).collect()
    };
    let moods = days(&|day| day.mood == Some(Mood::Mourning));
    let closed = days(&|day| day.closed);
    let months = months_of(view);
    let today = words::today_is(language, view.figures.today);
    let key = [
        (spans.iter().any(|span| span.focus), Label::SignalBarMark, Label::RanIntoMourning.text(language)),
        (!moods.is_empty(), Label::ShadeMark, Label::Mourning.text(language)),
        (!closed.is_empty(), Label::PaleMark, Label::ClosedDays.text(language)),
        (true, Label::DottedMark, &today),
    ];
    let key: Vec<KeyEntry> = key
        .into_iter()
        .filter(|(there, _, _)| *there)
        .map(|(_, mark, meaning)| KeyEntry { letter: mark.text(language).to_owned(), text: meaning.to_owned() })
        .collect();
    let subtitle = words::months(language, months[0], months[months.len() - 1]);
    let today = view.figures.today;
    let mut drawing = TimeLine { language, title: title.clone(), months, today, spans, moods, closed }.draw();
    drawing.key.extend(key);
    Chart::of(drawing, "time-line", title, subtitle, dates_table(view))
}

fn dates_table(view: &View<'_>) -> Table {
    let language = view.language();
    let rows = in_time(view).into_iter().map(|campaign| {
        vec![
            Cell::link(campaign.name.in_language(language), view.link(INDEX, &page_of(campaign), "").href),
            Cell::text(words::date(language, campaign.start)),
            Cell::text(campaign.end.map_or_else(|| "–".to_owned(), |end| words::date(language, end))),
            Cell::text(channels(view, campaign)),
        ]
    });
    let heads = [Label::Campaign, Label::Start, Label::End, Label::Channel];
    Table {
        caption: Label::TimeLine.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows: rows.collect(),
    }
}

/// The months of the axis: those of the report, and on to the last campaign's end.
fn months_of(view: &View<'_>) -> Vec<Month> {
    let first = view.figures.months[0].month;
    let last = view.figures.months[view.figures.months.len() - 1].month;
    let end = view.archive.campaigns.iter().map(|campaign| campaign.end.unwrap_or(campaign.start).month()).max();
    let start = view.archive.campaigns.iter().map(|campaign| campaign.start.month()).min();
    let first = start.map_or(first, |start| start.min(first));
    let last = end.map_or(last, |end| end.max(last));
    (first.0..=last.0).map(Month).collect()
}

/// The campaigns side by side.
fn compared(view: &View<'_>) -> Table {
    let language = view.language();
    let rows = in_time(view).into_iter().map(|campaign| {
        let measured = view.figures.campaigns.get(&campaign.id);
        vec![
            Cell::link(campaign.name.in_language(language), view.link(INDEX, &page_of(campaign), "").href),
            Cell::text(notice(view, campaign).unwrap_or_else(|| "–".to_owned())),
            lift(view, campaign, measured),
            Cell::text(measured.map_or_else(String::new, |measured| collisions(view, measured))),
            Cell::text(measured.map_or_else(String::new, |measured| aims(view, campaign, measured))),
        ]
    });
    let heads = [Label::Campaign, Label::NoticeLead, Label::EntriesADay, Label::Collision, Label::Aim];
    Table {
        caption: Label::CampaignsCompared.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows: rows.collect(),
    }
}

/// `+44% (−20% – +163%), 뚜렷한 차이 없음`; where no difference is told, the counts and why; then the other measures that
/// differ clearly.
fn lift(view: &View<'_>, campaign: &Campaign, measured: Option<&CampaignFigures>) -> Cell {
    let metric = "campaign.lift";
    let Some(measured) = measured.filter(|measured| difference(measured, metric, FIRST_MEASURE).is_some()) else {
        return Cell::text("–");
    };
    let value = difference_text(view, measured, metric, FIRST_MEASURE);
    let interval = interval_text(view, measured, metric, FIRST_MEASURE);
    let interval = if interval.is_empty() { interval } else { format!(" ({interval})") };
    let word = reading_label(reading(measured, metric, FIRST_MEASURE)).text(view.language());
    let others = MEASURES.into_iter().filter(|measure| *measure != FIRST_MEASURE);
    let clear = others.filter(|measure| matches!(reading(measured, metric, measure), Reading::More | Reading::Less));
    let clear = clear.map(|measure| {
        let name = words::key(view.language(), "measure", measure);
        let value = difference_text(view, measured, metric, measure);
        let interval = interval_text(view, measured, metric, measure);
        format!("; {} {value} ({interval})", name.to_lowercase())
    });
    let stopped = stopped_on(campaign, view.figures.today).map_or("", |_| words::with_days_off(view.language()));
    Cell::text(format!("{value}{interval}, {}{}{stopped}", word.to_lowercase(), clear.collect::<String>()))
}

fn collisions(view: &View<'_>, measured: &CampaignFigures) -> String {
    let language = view.language();
    let mut spans = measured.mood.iter().filter(|span| span.collision).peekable();
    if spans.peek().is_none() {
        return Label::None.text(language).to_owned();
    }
    let label = if spans.all(|span| span.answered) { Label::CollisionAnswered } else { Label::CollisionOpen };
    label.text(language).to_owned()
}

fn aims(view: &View<'_>, campaign: &Campaign, measured: &CampaignFigures) -> String {
    if measured.expected.is_empty() {
        return Label::None.text(view.language()).to_owned();
    }
    again::outcome(view, campaign, measured)
}

/// The newest months day by day: what nobody works, what asked for care, what ran, and where these met.
fn calendar_chart(view: &View<'_>) -> Chart {
    const MONTHS: usize = 14;
    let language = view.language();
    let months = months_of(view);
    let months = months[months.len().saturating_sub(MONTHS)..].to_vec();
    let kind = |wanted: &dyn Fn(&crate::community::CalendarDay) -> bool| -> Vec<Dates> {
        view.archive.calendar.iter().filter(|day| wanted(day)).map(|day| (day.start, day.end)).collect()
    };
    let care = |day: &crate::community::CalendarDay| day.mood == Some(Mood::Mourning);
    let met = view.figures.campaigns.values().flat_map(|figures| &figures.mood).filter(|span| span.collision);
    let met: std::collections::BTreeSet<Dates> = met.map(|span| span.dates).collect();
    let ran = |campaign: &&Campaign| campaign.start <= months[months.len() - 1].last_date();
    let campaigns: Vec<Dates> = in_time(view)
        .into_iter()
        .filter(ran)
        .map(|campaign| (campaign.start, campaign.end.unwrap_or(view.figures.today).max(campaign.start)))
        .collect();
    let title = view.voice.campaigns_collided(&headline::of_campaigns(view.archive, view.figures));
    let subtitle = words::months(language, months[0], months[months.len() - 1]);
    let summary = words::calendar_summary(language, campaigns.len(), view.archive.calendar.len(), met.len());
    let drawing = Calendar {
        language,
        title: title.clone(),
        summary,
        months,
        closed: kind(&|day| day.closed && !care(day)),
        noted: kind(&|day| !day.closed && !care(day)),
        care: kind(&care),
        campaigns,
        met: met.into_iter().collect(),
        today: view.figures.today,
    }
    .draw();
    Chart::of(drawing, "calendar-days", title, subtitle, calendar(view))
}

fn calendar(view: &View<'_>) -> Table {
    let language = view.language();
    let rows = view.archive.calendar.iter().map(|day| {
        vec![
            Cell::text(day.name.in_language(language)),
            Cell::text(words::dates(language, day.start, day.end)),
            Cell::text(day.mood.map_or("–", |mood| mood.noun(language))),
            Cell::text(day.advice.map_or("–", |advice| advice.noun(language))),
            Cell::text(if day.closed { Label::Closed.text(language) } else { "–" }),
        ]
    });
    let heads = [Label::Name, Label::Period, Label::Mood, Label::Advice, Label::Closed];
    Table {
        caption: Label::CalendarAndMood.text(language).to_owned(),
        heads: heads.map(|label| head(view, label, false)).to_vec(),
        rows: rows.collect(),
    }
}
