//! The kinds that stand on few pages: small multiples, cohort curves, calendar, partner map.

use super::*;

pub(super) fn multiples(panels: usize) -> Multiples {
    let panel = MultiplePanel {
        name: "<카페>".to_owned(),
        values: vec![Some(0.5), None, Some(0.7), Some(0.9), None],
        text: "90% (9/10)".to_owned(),
        newest: 3,
    };
    Multiples {
        language: Language::Ko,
        title: "\"제목\" & <x>".to_owned(),
        unit: AxisUnit::Share,
        target: Some(0.8),
        panels: vec![panel; panels],
    }
}

pub(super) fn cohorts() -> Cohorts {
    let curve = |shares: &[Option<f64>]| CohortCurve { name: "<1기>".to_owned(), shares: shares.to_vec() };
    let curves = vec![curve(&[Some(1.0), Some(0.4), None]), curve(&[Some(1.0), Some(0.5)]), curve(&[Some(1.0)])];
    Cohorts { language: Language::Ko, title: "\"제목\" & <x>".to_owned(), curves }
}

pub(super) fn calendar() -> Calendar {
    Calendar {
        language: Language::Ko,
        title: "\"제목\" & <x>".to_owned(),
        summary: "캠페인 1개.".to_owned(),
        months: (0..14).map(month).collect(),
        closed: vec![(date(1, 30), date(2, 2))],
        noted: vec![(date(5, 5), date(5, 5))],
        care: vec![(date(7, 15), date(7, 19))],
        campaigns: vec![(date(7, 6), date(7, 26))],
        met: vec![(date(7, 15), date(7, 19))],
        today: date(10, 20),
    }
}

pub(super) fn partners(people: u64) -> PartnerMap {
    PartnerMap {
        language: Language::Ko,
        title: "\"제목\" & <x>".to_owned(),
        summary: "3명.".to_owned(),
        columns: vec!["<내 편>".to_owned(), "조용함".to_owned()],
        rows: vec!["1만 이상".to_owned(), "모름".to_owned()],
        goodwills: ["우호", "중립", "반대", "모름"].map(str::to_owned),
        cells: vec![PartnerCell { row: 0, column: 1, people: [people; 4] }],
    }
}

#[test]
fn a_panel_breaks_its_line_where_a_month_cannot_be_read() {
    let svg = multiples(1).draw().svg;
    let course = "class=\"l xf\" stroke-width=\"2\"";
    assert_eq!(svg.matches(course).count(), 2, "wide and narrow");
    let way = svg.split("<path d=\"").find(|path| path.contains(course)).unwrap();
    let way = way.split('"').next().unwrap();
    assert_eq!((way.matches('M').count(), way.matches('l').count()), (1, 1), "one way of two months: {way}");
    assert_eq!(svg.matches("stroke-dasharray=\"5 4\"").count(), 2, "the target");
}

#[test]
fn a_cohort_ends_where_its_seasons_end_and_is_told_apart_by_its_dashes() {
    let svg = cohorts().draw().svg;
    assert_eq!(svg.matches("stroke-dasharray=\"7 3\"").count(), 2, "the second newest of two points or more");
    assert!(svg.contains("1기&gt; 50%") && svg.contains("1기&gt; 40%"), "the newest share stands at its curve");
}

#[test]
fn a_span_over_two_months_stands_in_both_rows_of_a_calendar() {
    let drawing = calendar().draw();
    let closed = drawing.svg.split("<path d=\"").find(|path| path.contains("class=\"xm\"")).unwrap();
    assert_eq!(closed.split('"').next().unwrap().matches('M').count(), 2);
    assert_eq!(drawing.svg.matches("class=\"k xb\"").count(), 2, "the collision");
    assert_eq!(drawing.key.len(), 5);
    let lanes =
        Calendar { campaigns: vec![(date(1, 1), date(12, 31)), (date(7, 6), date(7, 26))], ..calendar() }.draw();
    assert_eq!(lanes.svg.matches("class=\"xf\"").count(), 4, "campaigns at once stand in two lines");
    let plain = Calendar { met: Vec::new(), care: Vec::new(), ..calendar() }.draw();
    assert_eq!(plain.key.len(), 3, "the key names only what occurs");
}

#[test]
fn a_map_of_many_people_gives_a_mark_to_several() {
    let marks = |people| partners(people).draw().svg.matches("h0").count();
    assert_eq!(marks(3), 2 * 4 * 3, "for, neutral twice, unknown; wide and narrow");
    assert!(marks(3000) < 2 * 4 * 20, "{}", marks(3000));
    assert!(partners(3000).draw().key[0].text.contains("200"), "{:?}", partners(3000).draw().key);
}
