//! What holds for every drawing: it is small, whole and safe, says what it shows, and survives the edges of its data.

use super::*;
use crate::community::{Date, Language, Month};
use crate::render::words::Label;

fn month(place: i32) -> Month {
    Month(Date::new(2025, 9, 1).unwrap().month().0 + place)
}

fn date(month: i8, day: i8) -> Date {
    Date::new(2026, month, day).unwrap()
}

fn point(place: i32, value: Option<f64>) -> TrendPoint {
    TrendPoint {
        month: month(place),
        value,
        text: "<83%>".to_owned(),
        interval: value.map(|v| (Some(v - 0.1), Some(v + 0.1))),
        stage: Stage::Complete,
        signal: None,
        limits: None,
    }
}

fn trend(points: Vec<TrendPoint>) -> Trend {
    Trend {
        language: Language::Ko,
        title: "\"답\" & <응답>".to_owned(),
        unit: AxisUnit::Share,
        points,
        target: Some((0.8, "목표 80%".to_owned())),
        marks: vec![TimeMark {
            kind: MarkKind::Campaign,
            first: date(1, 5),
            last: date(1, 20),
            text: "겨울 블렌드".to_owned(),
        }],
    }
}

/// A year and a bit of a share, with a gap, a signal and a running month.
fn full_trend() -> Trend {
    let mut points: Vec<TrendPoint> =
        (0..15).map(|place| point(place, (place != 3).then_some(0.6 + f64::from(place) * 0.02))).collect();
    points[9].signal = Some(Label::SignalAbove);
    points[14].stage = Stage::Running;
    for point in &mut points[4..] {
        point.limits = Some((0.5, 0.9));
    }
    trend(points)
}

fn all() -> Vec<(&'static str, Drawing)> {
    let language = Language::Ko;
    let title = "\"제목\" & <x>".to_owned();
    let bar = |value: f64| Bar { name: "<배송>".to_owned(), value, text: "3건".to_owned(), focus: value > 8.0 };
    let share = |name: &str| ShareSeries { name: name.to_owned(), values: vec![Some(0.25); 15] };
    let step = |place: i32| WaitingStep {
        seconds: f64::from(place) * 900.0,
        answered: f64::from(place) / 80.0,
        band: Some((f64::from(place) / 90.0, f64::from(place) / 75.0)),
    };
    let cell = |place: u8| HeatCell {
        weekday: place % 7 + 1,
        hour: place % 24,
        value: f64::from(place),
        text: "1%".to_owned(),
    };
    let span = Span { name: "<봄>".to_owned(), first: date(4, 1), last: Some(date(4, 9)), focus: true };
    let months: Vec<Month> = (0..15).map(month).collect();
    vec![
        ("trend", full_trend().draw()),
        ("bars", Bars { language, title: title.clone(), bars: (0..14).map(|v| bar(f64::from(v))).collect() }.draw()),
        (
            "shares",
            Shares {
                language,
                title: title.clone(),
                months: months.clone(),
                series: "가나다라".chars().map(|c| share(&c.to_string())).collect(),
            }
            .draw(),
        ),
        (
            "waiting",
            Waiting { language, title: title.clone(), steps: (1..78).map(step).collect(), until: 90_000.0 }.draw(),
        ),
        ("heat", Heat { language, title: title.clone(), cells: (0..168).map(cell).collect() }.draw()),
        (
            "time line",
            TimeLine {
                language,
                title: title.clone(),
                months,
                today: date(11, 20),
                spans: vec![span.clone(); 6],
                closed: Vec::new(),
                moods: vec![span],
            }
            .draw(),
        ),
        ("sparkline", Sparkline { values: vec![Some(1.0), None, Some(2.0), Some(1.5)] }.draw()),
    ]
}

#[test]
fn a_drawing_is_small_whole_and_safe() {
    for (name, Drawing { svg, .. }) in all() {
        assert!(svg.len() < 5 * 1024, "{name}: {} bytes", svg.len());
        for unwanted in [" style=", " id=", "#0A00", "data-", "<script", "NaN", "inf", "url(", "<배송>", "<x>"] {
            assert!(!svg.contains(unwanted), "{name} holds {unwanted}");
        }
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{name}");
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count(), "{name}");
        let heard = if name == "sparkline" { "aria-hidden=\"true\"" } else { "role=\"img\" aria-label=\"" };
        assert!(svg.contains(heard), "{name}");
    }
}

#[test]
fn the_usual_trend_stays_under_five_kilobytes() {
    assert!(full_trend().draw().svg.len() < 5 * 1024);
}

#[test]
fn every_drawing_but_a_sparkline_says_what_it_shows() {
    for (name, drawing) in all() {
        assert_eq!(drawing.summary.is_empty(), name == "sparkline", "{name}");
        assert!(!drawing.summary.contains("NaN"), "{name}");
    }
}

#[test]
fn a_drawing_is_the_same_on_every_run() {
    assert_eq!(all(), all());
}

#[test]
fn nothing_to_draw_is_drawn_as_nothing() {
    let language = Language::En;
    let title = String::new;
    for drawing in [
        trend(Vec::new()).draw(),
        trend(vec![point(0, None)]).draw(),
        trend(vec![point(0, Some(0.5))]).draw(),
        Bars { language, title: title(), bars: Vec::new() }.draw(),
        Shares { language, title: title(), months: Vec::new(), series: Vec::new() }.draw(),
        Shares {
            language,
            title: title(),
            months: vec![month(0)],
            series: vec![ShareSeries { name: title(), values: vec![None] }],
        }
        .draw(),
        Waiting { language, title: title(), steps: Vec::new(), until: 0.0 }.draw(),
        Heat { language, title: title(), cells: Vec::new() }.draw(),
        TimeLine {
            language,
            title: title(),
            months: Vec::new(),
            today: date(1, 1),
            spans: Vec::new(),
            closed: Vec::new(),
            moods: Vec::new(),
        }
        .draw(),
        Sparkline { values: vec![None] }.draw(),
        Sparkline { values: Vec::new() }.draw(),
    ] {
        assert!(drawing.svg.ends_with("</svg>") && !drawing.svg.contains("NaN"), "{}", drawing.svg);
    }
}

#[test]
fn the_key_names_only_marks_that_occur() {
    let key = full_trend().draw().key;
    let letters: Vec<&str> = key.iter().map(|entry| entry.letter.as_str()).collect();
    assert_eq!(letters, ["a", "띠", "회색 바탕", "◆", "○"]);
    assert!(trend(vec![point(0, None)]).draw().key.is_empty());
}

#[test]
fn a_trend_marks_signals_and_hollows_the_running_month() {
    let svg = full_trend().draw().svg;
    assert_eq!(svg.matches("var(--signal)").count(), 1);
    assert!(svg.contains("fill=\"var(--ground)\" stroke=\"var(--focus)\""));
    assert!(svg.contains("stroke-dasharray=\"6 4\""), "the target");
}
