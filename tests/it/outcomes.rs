//! What the pages of supporters tell whom: a small team is aggregated away in public, and named inside.

use crate::desk::Desk;

const SEASON: &str = "\
---
id: s1
program: friends
name: {ko: 1기, en: Season 1}
start: 2026-09-01
end: 2027-01-31
applied: 9
people:
  - {member: quiet-otter, role: mentor, hours: 10, paid: 123450}
  - {member: brave-heron, role: supporter, mentor: quiet-otter, hours: 8, paid: 120000, reach_start: 100, reach_end: 150}
  - {member: calm-badger, role: supporter, paid: 50000}
---

A note for us alone.
";

fn page(edition: &str, path: &str) -> String {
    let desk = Desk::with_data(3);
    desk.put("data/supporters/s1.md", SEASON);
    let (code, _, faults) = desk.run(&["build", "data", "-o", "site", "-q", "--edition", edition]);
    assert_eq!(code, 0, "{faults}");
    String::from_utf8(desk.tree("site").unwrap()[path].clone()).unwrap()
}

#[test]
fn a_small_team_shows_no_figure_of_a_person_in_public() {
    for path in ["en/supporters/s1.html", "supporters/s1.html", "en/supporters/index.html"] {
        let public = page("public", path);
        for secret in ["quiet-otter", "brave-heron", "calm-badger", "12,345", "15,000", "+50%", "us alone"] {
            assert!(!public.contains(secret), "{path} tells {secret}");
        }
    }
    assert!(page("public", "en/supporters/s1.html").contains("the public edition withholds it"));
}

#[test]
fn inside_people_stand_by_name_and_missing_hours_are_not_free() {
    let internal = page("internal", "en/supporters/s1.html");
    for told in
        ["quiet-otter", "12,345", "Not measurable", "not counted as zero hours", "us alone", "known when it ends"]
    {
        assert!(internal.contains(told), "the page does not tell {told}");
    }
    assert!(!internal.contains(">0 an hour"), "hours that are missing are no reward of 0");
}

#[test]
fn a_season_under_way_is_not_ended_by_guess() {
    assert!(page("public", "en/supporters/s1.html").contains("no forecast is made"));
}

/// A second season: seven newcomers and two who returned, one of them as mentor.
const SECOND: &str = "\
---
id: s2
program: friends
name: {ko: 2기, en: Season 2}
start: 2026-11-01
end: 2027-03-31
people:
  - {member: brave-heron, role: mentor, hours: 10, paid: 90000, perks: 40000}
  - {member: calm-badger, role: supporter, hours: 10, paid: 90000, perks: 40000}
  - {member: new-1, role: supporter, mentor: brave-heron}
  - {member: new-2, role: supporter, mentor: brave-heron}
  - {member: new-3, role: supporter, mentor: brave-heron}
  - {member: new-4, role: supporter, mentor: brave-heron}
  - {member: new-5, role: supporter, mentor: brave-heron}
sessions:
  - {date: 2026-11-02, mentor: brave-heron, with: [new-1, new-2]}
---
";

#[test]
fn what_would_give_away_a_withheld_figure_is_withheld_with_it() {
    let told = |edition: &str| {
        let desk = Desk::with_data(3);
        desk.put("data/supporters/s1.md", SEASON);
        desk.put("data/supporters/s2.md", SECOND);
        let (code, _, faults) = desk.run(&["build", "data", "-o", "site", "-q", "--edition", edition]);
        assert_eq!(code, 0, "{faults}");
        let page = desk.tree("site").unwrap()["en/supporters/s2.html"].clone();
        String::from_utf8(page).unwrap().contains("40% (2 of 5")
    };
    assert!(told("internal"), "two of five newcomers met their mentor");
    assert!(!told("public"), "five newcomers among six supporters: one of the two who returned is the mentor");
}
