//! What holds for every drawing: it is small, whole and safe, says what it shows, and survives the edges of its data.

mod kinds;

use super::*;
use crate::community::{Date, Language, Month};
use kinds::{calendar, cohorts, multiples, partners};

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
        id: "x".to_owned(),
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
        style: TrendStyle::Band,
    }
}

/// A year and a bit of a share, with a gap, a signal and a running month.
fn full_trend() -> Trend {
    let mut points: Vec<TrendPoint> =
        (0..15).map(|place| point(place, (place != 3).then_some(0.6 + f64::from(place) * 0.02))).collect();
    points[9].signal = Some(News::Good);
    points[11].signal = Some(News::Bad);
    points[14].stage = Stage::Running;
    for point in &mut points[4..] {
        point.limits = Some(Usual { low: 0.5, mean: 0.7, high: 0.9 });
    }
    trend(points)
}

fn all() -> Vec<(&'static str, Drawing)> {
    let language = Language::Ko;
    let title = "\"제목\" & <x>".to_owned();
    let bar = |value: f64| Bar { name: "<배송>".to_owned(), value, text: "3건".to_owned(), focus: value > 8.0 };
    let share = |name: &str| ShareSeries { name: name.to_owned(), part: SharePart::Own, values: vec![Some(0.25); 15] };
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
        ("process", Trend { style: TrendStyle::Process, ..full_trend() }.draw()),
        ("bars", Bars { language, title: title.clone(), bars: (0..14).map(|v| bar(f64::from(v))).collect() }.draw()),
        (
            "shares",
            Shares {
                id: "y".to_owned(),
                language,
                title: title.clone(),
                months: months.clone(),
                series: "가나다라".chars().map(|c| share(&c.to_string())).collect(),
            }
            .draw(),
        ),
        (
            "waiting",
            Waiting {
                id: "z".to_owned(),
                language,
                title: title.clone(),
                steps: (1..78).map(step).collect(),
                until: 90_000.0,
            }
            .draw(),
        ),
        (
            "heat",
            Heat { language, title: title.clone(), cells: (0..168).map(cell).collect(), best: vec![(7, 21)] }.draw(),
        ),
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
        ("bars with intervals", ranges(RangeAxis::Whole, RangeStyle::Bars, &[0.26, 0.92, 0.83]).draw()),
        ("forest", ranges(RangeAxis::Change, RangeStyle::Points, &[43.0, -1.0, 0.08, -0.3]).draw()),
        ("days", days(420).draw()),
        ("placebos", placebos(0.14).draw()),
        ("mentors", mentors(4).draw()),
        ("small multiples", multiples(7).draw()),
        ("cohorts", cohorts().draw()),
        ("calendar", calendar().draw()),
        ("partners", partners(3).draw()),
        ("sparkline", Sparkline { values: vec![Some(1.0), None, Some(2.0), Some(1.5)] }.draw()),
    ]
}

fn ranges(axis: RangeAxis, style: RangeStyle, values: &[f64]) -> Ranges {
    let row = |&value: &f64| Range {
        name: "<반응>".to_owned(),
        value: Some(value),
        interval: Some((Some(value - 0.2), Some(value * 60.0))),
        text: "+8%".to_owned(),
        quiet: false,
    };
    let reference = Some((0.0, "평소".to_owned()));
    let title = "\"제목\" & <x>".to_owned();
    Ranges { language: Language::Ko, title, axis, style, reference, rows: values.iter().map(row).collect() }
}

fn days(count: usize) -> Days {
    let first = date(1, 1);
    let panel = |name: &str| Panel {
        name: name.to_owned(),
        values: vec![1.0; count / 7],
        levels: vec![(first, first.plus(20), 1.5, "1.5".to_owned())],
    };
    let phase =
        |kind, from, to| Phase { dates: (first.plus(from), first.plus(to)), kind, label: "<평소>".to_owned() };
    let lane = Lane { dates: (first.plus(3), first.plus(9)), care: true, text: "<애도>".to_owned() };
    Days {
        language: Language::Ko,
        title: "\"제목\" & <x>".to_owned(),
        summary: "하루 1건.".to_owned(),
        first,
        count,
        step: 1,
        phases: vec![
            phase(PhaseKind::Baseline, 0, 27),
            phase(PhaseKind::During, 30, 50),
            phase(PhaseKind::After, 51, 71),
        ],
        panels: vec![panel("<소리>"), panel("글")],
        notes: vec![(first.plus(30), "진행".to_owned()), (first.plus(31), "중단".to_owned())],
        lanes: vec![lane; 3],
    }
}

fn placebos(own: f64) -> PlaceboChart {
    let lifts = (0..172).map(|place| f64::from(place % 17) / 10.0 - 1.0).collect();
    let title = "\"제목\" & <x>".to_owned();
    PlaceboChart { language: Language::Ko, title, lifts, own, text: "+14%".to_owned() }
}

fn mentors(people: u64) -> Mentors {
    let row = |nobody| MentorRow { name: "<멘토>".to_owned(), people, text: "4명".to_owned(), nobody };
    Mentors {
        language: Language::Ko,
        title: "\"제목\" & <x>".to_owned(),
        leads: "리드 <하나>".to_owned(),
        rows: vec![row(false), row(false), row(true)],
    }
}

#[test]
fn a_change_beyond_the_axis_ends_in_an_arrow() {
    let svg = ranges(RangeAxis::Change, RangeStyle::Points, &[43.0]).draw().svg;
    assert!(svg.contains('›') && svg.contains("8배"), "{svg}");
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
}

#[test]
fn every_placebo_stands_in_one_step_and_those_as_large_are_counted() {
    let chart = placebos(0.2);
    let steps = chart.steps();
    assert_eq!(steps.iter().map(|step| step.count).sum::<usize>(), chart.lifts.len());
    let as_large = chart.lifts.iter().filter(|&&lift| lift > 0.2 - 1e-9).count();
    assert_eq!(steps.iter().map(|step| step.as_large).sum::<usize>(), as_large);
}

#[test]
fn what_holds_nothing_draws_safely() {
    for svg in [
        Multiples { panels: Vec::new(), ..multiples(0) }.draw().svg,
        Cohorts { curves: Vec::new(), ..cohorts() }.draw().svg,
        Calendar { months: Vec::new(), ..calendar() }.draw().svg,
        PartnerMap { cells: Vec::new(), rows: Vec::new(), columns: Vec::new(), ..partners(0) }.draw().svg,
        ranges(RangeAxis::Whole, RangeStyle::Bars, &[]).draw().svg,
        Days { panels: Vec::new(), phases: Vec::new(), lanes: Vec::new(), notes: Vec::new(), ..days(0) }.draw().svg,
        PlaceboChart { lifts: Vec::new(), ..placebos(-1.0) }.draw().svg,
        Mentors { rows: Vec::new(), ..mentors(0) }.draw().svg,
    ] {
        assert!(svg.starts_with("<svg") && !svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}

#[test]
fn a_drawing_is_small_whole_and_safe() {
    for (name, Drawing { svg, .. }) in all() {
        assert!(svg.len() < 9 * 1024, "{name}: {} bytes", svg.len());
        for unwanted in
            [" style=", "var(", "#0A00", "data-series", "data-value", "<script", "NaN", "inf", "url(", "<배송>", "<x>"]
        {
            assert!(!svg.contains(unwanted), "{name} holds {unwanted}");
        }
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{name}");
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count(), "{name}");
        let heard = if name == "sparkline" { "aria-hidden=\"true\"" } else { "role=\"img\" aria-label=\"" };
        assert_eq!(svg.matches(heard).count(), svg.matches("<svg ").count(), "{name}");
    }
}

#[test]
fn every_drawing_but_a_sparkline_is_made_for_wide_and_for_narrow() {
    for (name, Drawing { svg, .. }) in all() {
        let [wide, slim] = [" class=\"ct wide\"", " class=\"ct slim\""].map(|room| svg.matches(room).count());
        assert_eq!([wide, slim], if name == "sparkline" { [0, 0] } else { [1, 1] }, "{name}");
    }
}

#[test]
fn the_usual_trend_stays_under_four_kilobytes() {
    assert!(full_trend().draw().svg.len() < 4 * 1024, "{}", full_trend().draw().svg.len());
}

#[test]
fn a_narrow_trend_shows_the_lines_of_the_wide_one() {
    let svg = full_trend().draw().svg;
    assert_eq!((svg.matches("<g id=\"d-x\">").count(), svg.matches("<use href=\"#d-x\" ").count()), (1, 1));
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
        Shares { id: title(), language, title: title(), months: Vec::new(), series: Vec::new() }.draw(),
        Shares {
            id: title(),
            language,
            title: title(),
            months: vec![month(0)],
            series: vec![ShareSeries { name: title(), part: SharePart::Rest, values: vec![None] }],
        }
        .draw(),
        Waiting { id: title(), language, title: title(), steps: Vec::new(), until: 0.0 }.draw(),
        Heat { language, title: title(), cells: Vec::new(), best: Vec::new() }.draw(),
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
    assert_eq!(letters, ["a", "띠", "회색 바탕", "◆✓", "◆!", "○"]);
    assert!(trend(vec![point(0, None)]).draw().key.is_empty());
}

#[test]
fn a_trend_marks_signals_and_hollows_the_running_month() {
    let svg = full_trend().draw().svg;
    assert_eq!(svg.matches("class=\"k xa\"").count(), 2, "good news, wide and narrow");
    assert_eq!(svg.matches("class=\"k xb\"").count(), 2, "bad news");
    assert_eq!(svg.matches("class=\"l xn\"").count(), 4, "a sign cut into each: more than colour says which");
    assert_eq!(svg.matches("class=\"o xf\"").count(), 2, "the running month is hollow");
    assert_eq!(svg.matches("stroke-dasharray=\"6 4\"").count(), 2, "the target");
}
