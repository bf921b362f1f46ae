//! One drawing of every kind.

use dangol::{
    community::{Date, Language, Month},
    render::chart::{
        AxisUnit, Bar, Bars, Calendar, CohortCurve, Cohorts, Heat, HeatCell, LadderFlow, LadderMove, MarkKind,
        MentorRow, Mentors, MultiplePanel, Multiples, News, PartnerCell, PartnerMap, PlaceboChart, Range, RangeAxis,
        RangeStyle, Ranges, SharePart, ShareSeries, Shares, Span, Sparkline, Stage, TimeLine, TimeMark, Trend,
        TrendPoint, TrendStyle, Usual, Waiting, WaitingStep,
    },
};

const LANGUAGE: Language = Language::En;

/// Id, name, what it is for, drawing.
type Kind = (&'static str, &'static str, &'static str, String);

/// All kinds.
pub(super) fn all() -> Vec<Kind> {
    vec![
        ("trend", "Trend with band", "A figure over months.", trend(TrendStyle::Band)),
        ("xmr", "XmR", "Which months were out of the ordinary: the mean and the limits.", trend(TrendStyle::Process)),
        ("waiting", "Waiting curve", "Kaplan–Meier, one and two hours marked.", waiting()),
        ("shares", "Stacked shares", "Parts of a whole; the rest is grey.", shares()),
        ("bars", "Ranked bars", "Names with a value each.", bars()),
        ("multiples", "Small multiples", "More than four series: a panel each, one scale.", multiples()),
        ("ranges", "Values with intervals", "Against a line they are compared with.", ranges()),
        ("heat", "Heat map", "Weekday × hour; blank where too few.", heat()),
        ("calendar", "Calendar", "Closed days, days of care, campaigns and collisions, day by day.", calendar()),
        ("time-line", "Time line", "What ran from when to when.", time_line()),
        ("placebo", "Placebo", "A change among those of other starts.", placebo()),
        ("ladder", "Ladder flow", "Who moved between two months.", ladder()),
        ("cohorts", "Cohort curves", "Who came back; beside the triangle.", cohorts()),
        ("mentors", "Mentor tree", "Who looks after how many.", mentors()),
        ("partners", "Partner map", "Influence × will; the shape is the goodwill.", partners()),
        ("sparkline", "Sparkline", "A course without axes, beside a key figure.", sparkline()),
    ]
}

fn title(text: &str) -> String {
    text.to_owned()
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn months(count: i32) -> Vec<Month> {
    (0..count).map(|place| Month(date(2025, 9, 1).month().0 + place)).collect()
}

fn trend(style: TrendStyle) -> String {
    let values = [0.44, 0.42, 0.33, 0.27, 0.41, 0.45, 0.73, 0.77, 0.83, 0.83, 0.83, 0.80, 0.96, 0.97, 0.95];
    let point = |(place, (month, value)): (usize, (Month, &f64))| TrendPoint {
        month,
        value: Some(*value),
        text: format!("{:.0}%", value * 100.0),
        interval: Some((Some((value - 0.15).max(0.0)), Some((value + 0.12).min(1.0)))),
        stage: if place == 14 { Stage::Running } else { Stage::Complete },
        signal: match place {
            3 => Some(News::Bad),
            9 => Some(News::Plain),
            13 => Some(News::Good),
            _ => None,
        },
        limits: (place >= 6).then_some(Usual { low: 0.72, mean: 0.84, high: 0.96 }),
    };
    let mark = |kind, first, last, text: &str| TimeMark { kind, first, last, text: text.to_owned() };
    Trend {
        id: match style {
            TrendStyle::Band => "trend".to_owned(),
            TrendStyle::Process => "xmr".to_owned(),
        },
        language: LANGUAGE,
        title: title("Answered within 2 h: 97% in October, above its usual range"),
        unit: AxisUnit::Share,
        points: months(15).into_iter().zip(&values).enumerate().map(point).collect(),
        target: (style == TrendStyle::Band).then(|| (0.8, "Target 80%".to_owned())),
        marks: vec![
            mark(MarkKind::Campaign, date(2026, 3, 16), date(2026, 4, 5), "Spring blend"),
            mark(MarkKind::Mood, date(2026, 7, 15), date(2026, 7, 19), "Mourning"),
            mark(MarkKind::Shift, date(2026, 3, 2), date(2026, 3, 2), "Evening duty began"),
        ],
        style,
    }
    .draw()
    .svg
}

fn waiting() -> String {
    let step = |place: i32| WaitingStep {
        seconds: f64::from(place * place) * 60.0,
        answered: f64::from(place) / 21.0,
        band: Some(((f64::from(place) / 21.0 - 0.1).max(0.0), (f64::from(place) / 21.0 + 0.1).min(1.0))),
    };
    let steps = (1..=20).map(step).collect();
    Waiting {
        id: "waiting".to_owned(),
        language: LANGUAGE,
        title: title("Until October's questions had an answer"),
        steps,
        until: 90_000.0,
    }
    .draw()
    .svg
}

fn shares() -> String {
    let part = |name: &str, part, share| ShareSeries { name: name.to_owned(), part, values: vec![Some(share); 12] };
    let series = vec![
        part("Questions", SharePart::Own, 0.44),
        part("Complaints", SharePart::Own, 0.12),
        part("Praise", SharePart::Own, 0.15),
        part("The others", SharePart::Rest, 0.29),
    ];
    Shares {
        id: "shares".to_owned(),
        language: LANGUAGE,
        title: title("Questions are the largest part"),
        months: months(12),
        series,
    }
    .draw()
    .svg
}

fn bars() -> String {
    let bar = |name: &str, value: f64, focus| Bar { name: name.to_owned(), value, text: format!("{value:.0}"), focus };
    let bars = vec![bar("Freshness", 16.0, true), bar("Gifts", 8.0, false), bar("Beans", 6.0, false)];
    Bars { language: LANGUAGE, title: title("Freshness comes first"), bars }.draw().svg
}

fn multiples() -> String {
    let panel = |name: &str, shift: f64| MultiplePanel {
        name: name.to_owned(),
        values: (0..12).map(|at| (at != 4).then(|| (f64::from(at) / 14.0 + shift).min(1.0))).collect(),
        text: "90% (9/10)".to_owned(),
        newest: 10,
    };
    let panels = ["Café", "Forum", "Mail", "Chat", "Shop"].iter().zip([0.1, 0.2, 0.0, 0.3, 0.15]);
    Multiples {
        language: LANGUAGE,
        title: title("4 of 5 channels keep the target"),
        unit: AxisUnit::Share,
        target: Some(0.8),
        panels: panels.map(|(name, shift)| panel(name, shift)).collect(),
    }
    .draw()
    .svg
}

fn ranges() -> String {
    let row = |name: &str, value: f64, quiet| Range {
        name: name.to_owned(),
        value: Some(value),
        interval: Some((Some(value - 0.15), Some(value + 0.12))),
        text: format!("{:.0}%", value * 100.0),
        quiet,
    };
    Ranges {
        language: LANGUAGE,
        title: title("Came, stayed, finished"),
        axis: RangeAxis::Whole,
        style: RangeStyle::Points,
        reference: Some((0.5, "Half".to_owned())),
        rows: vec![row("Season 1", 0.53, true), row("Season 2", 0.72, false)],
    }
    .draw()
    .svg
}

fn heat() -> String {
    let cell = |place: u8| HeatCell {
        weekday: place % 7 + 1,
        hour: 8 + place % 13,
        value: f64::from(place),
        text: "1.2%".to_owned(),
    };
    Heat { language: LANGUAGE, title: title("Sunday 21:00"), cells: (0..40).map(cell).collect(), best: vec![(7, 20)] }
        .draw()
        .svg
}

fn calendar() -> String {
    Calendar {
        language: LANGUAGE,
        title: title("A campaign met days of mourning"),
        summary: String::new(),
        months: months(14)[6..].to_vec(),
        closed: vec![(date(2026, 9, 24), date(2026, 9, 26))],
        noted: vec![(date(2026, 5, 5), date(2026, 5, 8))],
        care: vec![(date(2026, 7, 15), date(2026, 7, 19))],
        campaigns: vec![(date(2026, 6, 20), date(2026, 7, 26)), (date(2026, 7, 10), date(2026, 8, 2))],
        met: vec![(date(2026, 7, 15), date(2026, 7, 19))],
        today: date(2026, 10, 20),
    }
    .draw()
    .svg
}

fn time_line() -> String {
    let span = |name: &str, first, last, focus| Span { name: name.to_owned(), first, last: Some(last), focus };
    TimeLine {
        language: LANGUAGE,
        title: title("One of three campaigns met days of mourning"),
        months: months(15),
        today: date(2026, 10, 20),
        spans: vec![
            span("Brewing class", date(2025, 10, 1), date(2026, 6, 30), false),
            span("Cold brew festival", date(2026, 7, 6), date(2026, 7, 26), true),
            span("Gift orders", date(2026, 10, 26), date(2026, 11, 13), false),
        ],
        moods: vec![span("Mourning", date(2026, 7, 15), date(2026, 7, 19), false)],
        closed: vec![span("Holiday", date(2026, 2, 16), date(2026, 2, 18), false)],
    }
    .draw()
    .svg
}

fn placebo() -> String {
    let lifts = (0..120).map(|place| f64::from(place % 17) / 10.0 - 0.8).collect();
    PlaceboChart {
        language: LANGUAGE,
        title: title("12 of 120 starts show as much"),
        lifts,
        own: 0.62,
        text: "+62%".to_owned(),
    }
    .draw()
    .svg
}

fn ladder() -> String {
    let step = |from, to, members| LadderMove { from, to, members };
    LadderFlow {
        language: LANGUAGE,
        title: title("4 climbed, 1 went down"),
        heads: ("September".to_owned(), "October".to_owned()),
        rungs: ["Advocate", "Regular", "Customer"].map(str::to_owned).to_vec(),
        newcomers: "New".to_owned(),
        moves: vec![
            step(Some(1), 0, 4),
            step(Some(1), 1, 12),
            step(Some(0), 1, 1),
            step(None, 2, 6),
            step(Some(2), 2, 20),
        ],
    }
    .draw()
    .svg
}

fn cohorts() -> String {
    let curve = |name: &str, shares: &[f64]| CohortCurve {
        name: name.to_owned(),
        shares: shares.iter().map(|share| Some(*share)).collect(),
    };
    let curves = vec![curve("Season 1", &[1.0, 0.4, 0.3]), curve("Season 2", &[1.0, 0.55]), curve("Season 3", &[1.0])];
    Cohorts { language: LANGUAGE, title: title("14 of 30 were there again in the season after"), curves }.draw().svg
}

fn mentors() -> String {
    let row = |name: &str, people, nobody| MentorRow {
        name: name.to_owned(),
        people,
        text: format!("{people} people"),
        nobody,
    };
    let rows = vec![row("Mentor 1", 6, false), row("Mentor 2", 4, false), row("Nobody", 2, true)];
    Mentors { language: LANGUAGE, title: title("Two mentors"), leads: "Lead 1".to_owned(), rows }.draw().svg
}

fn partners() -> String {
    let cell = |row, column, people| PartnerCell { row, column, people };
    PartnerMap {
        language: LANGUAGE,
        title: title("Of 71 active, 23 are for us"),
        summary: String::new(),
        columns: ["Advocate or regular", "Other", "Silent"].map(str::to_owned).to_vec(),
        rows: ["10,000 or more", "unknown"].map(str::to_owned).to_vec(),
        goodwills: ["for", "neutral", "against", "unknown"].map(str::to_owned),
        cells: vec![cell(0, 0, [2, 0, 0, 1]), cell(1, 0, [13, 4, 3, 20]), cell(1, 2, [0, 1, 1, 4])],
    }
    .draw()
    .svg
}

fn sparkline() -> String {
    Sparkline { values: [0.4, 0.5, 0.45, 0.7, 0.8, 0.9].map(Some).to_vec() }.draw().svg
}
