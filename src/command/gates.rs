//! What a build says of its own pages: why they are not fit to be published, what they weigh, which gates they miss.

use super::{build::Gate, outcome::Stop};
use crate::{
    measure::{figure::TargetVerdict, figures::Figures},
    render::gate::{Flaw, Part, Weight},
};
use std::fmt::Write;

/// At most so many flaws or heavy pages are named one by one.
const NAMED: usize = 20;

/// Stops where a page is not fit to be published.
pub(super) fn refuse(flaws: &[Flaw]) -> Result<(), Stop> {
    if flaws.is_empty() {
        return Ok(());
    }
    let lines = flaws.iter().map(|flaw| format!("\n  {flaw}"));
    Err(Stop::Pages(format!("the pages have faults, so no site was written:{}", named(lines))))
}

/// The gates that were asked for and are missed, in words.
pub(super) fn missed(gates: &[Gate], weights: &[Weight], figures: &Figures) -> Vec<String> {
    let missed = |gate: &Gate| match gate {
        Gate::Budget => weights.iter().any(|weight| !weight.over.is_empty()).then(|| "`--budget`".to_owned()),
        Gate::Targets => {
            let ids = missed_targets(figures);
            (!ids.is_empty()).then(|| format!("`--gate`: {} missed the target", ids.join(", ")))
        }
    };
    gates.iter().filter_map(missed).collect()
}

/// Metrics that missed their target in the last complete month; where none is complete, none.
fn missed_targets(figures: &Figures) -> Vec<String> {
    let newest = figures.newest();
    let is_missed = |target: Option<TargetVerdict>| target == Some(TargetVerdict::Missed);
    let of_month = figures.metrics.iter().filter_map(|(id, series)| Some((id, series.months.get(newest)?)));
    of_month.filter(|(_, figure)| is_missed(figure.target)).map(|(id, _)| format!("`{id}`")).collect()
}

/// Pages over budget and missed gates, a line each, with colours; empty: none.
pub(super) fn warnings(weights: &[Weight], missed: &[String]) -> String {
    let heavy = weights.iter().flat_map(|weight| {
        weight.over.iter().map(move |(path, bytes)| {
            let (what, most) = match weight.part.packed_budget().filter(|_| *bytes <= weight.part.budget()) {
                Some(packed) => ("bytes compressed", packed),
                None => ("bytes", weight.part.budget()),
            };
            format!("\u{1b}[1;33mwarning\u{1b}[0m: `{path}` has {bytes} {what}, more than its budget of {most}\n")
        })
    });
    let missed =
        missed.iter().map(|gate| format!("\u{1b}[1;31merror\u{1b}[0m: built, but a gate was missed: {gate}\n"));
    named(heavy) + &missed.collect::<String>()
}

/// The first of many lines, and how many more there are.
fn named(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.collect();
    let mut text = lines.iter().take(NAMED).map(String::as_str).collect::<String>();
    if lines.len() > NAMED {
        let newline = if text.ends_with('\n') { ("", "\n") } else { ("\n  ", "") };
        let _ = write!(text, "{}and {} more{}", newline.0, lines.len() - NAMED, newline.1);
    }
    text
}

/// What the pages weigh, a line a kind. `search_before`: bytes of the search page of the site before; `None`: there was none.
pub(super) fn table(weights: &[Weight], search_before: Option<u64>) -> String {
    let mut text = String::new();
    for weight in weights {
        let largest = match weight.part {
            Part::Month | Part::Page => format!("  {}", weight.largest),
            Part::Search => search_before.map(|before| grown(before, weight.bytes)).unwrap_or_default(),
            Part::Style | Part::Script => String::new(),
        };
        let packed = match weight.packed.zip(weight.part.packed_budget()) {
            Some((packed, most)) => format!(", {} of {} KiB compressed", kib(packed), kib(most)),
            None => String::new(),
        };
        let count = if weight.count > 1 { weight.count.to_string() } else { String::new() };
        let (name, bytes, most) = (name(weight.part, weight.count), kib(weight.bytes), kib(weight.part.budget()));
        let _ = writeln!(text, "{count:>6} {name:<14} {bytes:>4} of {most:>3} KiB{packed}{largest}");
    }
    text
}

fn name(part: Part, count: usize) -> &'static str {
    match (part, count) {
        (Part::Month, 1) => "month report",
        (Part::Month, _) => "month reports",
        (Part::Page, 1) => "other page",
        (Part::Page, _) => "other pages",
        (Part::Search, 1) => "search page",
        (Part::Search, _) => "search pages",
        (Part::Style, _) => "style",
        (Part::Script, _) => "script",
    }
}

/// How the page of search has grown since the build before.
fn grown(before: u64, now: u64) -> String {
    match (now.checked_sub(before), before.saturating_sub(now)) {
        (Some(0), _) => String::new(),
        (Some(more), _) => format!(", {more} bytes more than before"),
        (None, less) => format!(", {less} bytes less than before"),
    }
}

/// Whole KiB, upwards.
fn kib(bytes: u64) -> u64 {
    bytes.div_ceil(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(part: Part, bytes: u64, over: &[(&str, u64)]) -> Weight {
        let over = over.iter().map(|(path, bytes)| ((*path).to_owned(), *bytes)).collect();
        let packed = part.packed_budget().map(|_| 2048);
        Weight { part, count: 2, largest: "a.html".to_owned(), bytes, packed, over }
    }

    #[test]
    fn the_table_says_what_there_is_against_what_may_be() {
        let table = table(&[weight(Part::Month, 70_000, &[]), weight(Part::Search, 90_000, &[])], Some(88_000));
        assert_eq!(
            table,
            "     2 month reports    69 of 150 KiB, 2 of 35 KiB compressed  a.html\n     \
             2 search pages     88 of 400 KiB, 2000 bytes more than before\n"
        );
    }

    #[test]
    fn what_is_over_budget_is_said_with_the_budget_it_breaks() {
        let pages = weight(Part::Page, 90_000, &[("a.html", 90_000)]);
        let months = weight(Part::Month, 90_000, &[("months/2026-10.html", 40_000)]);
        let said = warnings(&[pages, months], &["`--budget`".to_owned()]);
        assert!(said.contains("`a.html` has 90000 bytes, more than its budget of 81920\n"), "{said}");
        assert!(said.contains("`months/2026-10.html` has 40000 bytes compressed, more than its budget of 35840\n"));
        assert!(said.ends_with("built, but a gate was missed: `--budget`\n"));
        assert_eq!(warnings(&[], &[]), "");
    }

    #[test]
    fn many_flaws_are_counted_and_not_all_named() {
        let what = crate::render::gate::What::IdTwice("x".to_owned());
        let flaw = Flaw { page: "a.html".to_owned(), what };
        let Err(Stop::Pages(said)) = refuse(&vec![flaw; 23]) else { panic!("flaws stop the build") };
        assert!(said.ends_with("\n  and 3 more"), "{said}");
    }
}
