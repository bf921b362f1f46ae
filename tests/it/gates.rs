//! The gates of a build: what pages may weigh, and targets that have to be met; the size table.

use crate::desk::Desk;
use std::fmt::Write;

/// A campaign whose page is too heavy for a phone.
fn heavy() -> Desk {
    let desk = Desk::with_data(0);
    let prose = "고객과 나눈 이야기를 길게 적었습니다. ".repeat(2_000);
    desk.put(
        "data/campaigns/a.md",
        &format!("---\nid: a\nname: A\nkind: event\nchannels: [cafe]\nstart: 2026-10-01\nend: 2026-10-02\nnotes: public\n---\n\n{prose}\n"),
    );
    desk
}

#[test]
fn a_page_over_its_budget_is_warned_of_and_fails_only_when_asked() {
    let desk = heavy();
    let (code, _, said) = desk.run(&["build", "-q"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("`campaigns/a.html` has") && said.contains("more than its budget of 81920"), "{said}");
    let before = desk.tree("site");
    let (code, _, said) = desk.run(&["build", "--budget", "-o", "other"]);
    assert_eq!(code, 5, "{said}");
    assert!(said.contains("built, but a gate was missed: `--budget`"), "{said}");
    assert_eq!(desk.tree("other"), before, "it is built all the same");
    assert_eq!(Desk::with_data(0).run(&["build", "--budget"]).0, 0);
}

#[test]
fn a_missed_target_fails_only_when_asked() {
    let desk = Desk::with_data(0);
    let mut log = String::from("channel: cafe\nentries:\n");
    for day in 1..=28 {
        writeln!(
            log,
            "  - {{at: 2026-10-{day:02} 09:00, kind: question, from: anna, text: 언제 열어요?, replies: [{{at: +9h, by: minji}}]}}"
        )
        .unwrap();
    }
    desk.put("data/logs/slow.yaml", &log);
    assert_eq!(desk.run(&["build"]).0, 0);
    let (code, _, said) = desk.run(&["build", "--gate", "-q"]);
    assert_eq!(code, 5, "{said}");
    assert!(said.contains("`--gate`: `response.") && said.contains("missed the target"), "{said}");
}

#[test]
fn a_build_says_what_its_pages_weigh() {
    let desk = Desk::with_data(0);
    let (_, _, said) = desk.run(&["build"]);
    for part in ["month reports", "other pages", "style", "script", " KiB compressed", "months/2026-1"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
