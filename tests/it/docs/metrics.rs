//! `docs/metrics.md` and `docs/metrics/<family>.md`: the catalogue, and the definitions in full.

use dangol::community::{Language, Target};
use dangol::measure::{
    catalogue::{FAMILIES, Family},
    change,
    metric::{Better, Definition, Described, Measure, Metric, Subject, Unit},
};
use std::{collections::BTreeMap, fmt::Write};

const HEAD: &str = "\
# Metrics

Generated from the catalogue in `src/measure/`; `just bless` renews it. A metric's id links to its definition, from which a
stranger can recompute every figure; the site shows the same text as \"how is this computed\", in Korean too. The ids are the
contract of `data/metrics.json` ([output.md](output.md)). How a month's change is split into what moved within channels and what
lies in their mix stands in [metrics/change.md](metrics/change.md).

Units: `s` seconds · `share` 0 to 1 · `count` · `n` a plain number · `-1..1` and `0..1` indices · `mean` of scores ·
`-100..100` points · `money` in the organisation's currency · `ratio` a relative change, 0.2 is a fifth more · `word`.
";

/// All pages by path below docs/.
pub(super) fn pages() -> BTreeMap<String, String> {
    let mut index = HEAD.to_owned();
    let mut pages = BTreeMap::new();
    for family in FAMILIES {
        let _ = write!(index, "\n## {}\n\n| id | name | unit | better | given by | target |\n", family.id);
        index.push_str("| --- | --- | --- | --- | --- | --- |\n");
        family.monthly.iter().for_each(|metric| index.push_str(&monthly(family, metric)));
        family.described.iter().for_each(|metric| index.push_str(&described(family, metric)));
        pages.insert(format!("metrics/{}.md", family.id), definitions(family));
    }
    let (title, body) = change::definition(Language::En).split_once('\n').unwrap();
    let note = "Generated from `src/measure/change.en.md`; `just bless` renews it.";
    pages.insert("metrics/change.md".to_owned(), format!("{title}\n\n{note}\n{body}"));
    pages.insert("metrics.md".to_owned(), index);
    pages
}

fn monthly(family: &Family, metric: &Metric) -> String {
    let found = match metric.measure {
        Measure::Scalar(_) | Measure::GroupsOnly(_) => None,
        Measure::Keys(group, _) | Measure::ScalarAndKeys(_, group, _) | Measure::LoneKey(group, _) => Some(group),
    };
    let groups: Vec<&str> = metric.groups.iter().map(|group| group.id()).chain(found).collect();
    let by = match metric.measure {
        Measure::GroupsOnly(_) | Measure::Keys(..) => format!("{} only, by month", groups.join(", ")),
        Measure::Scalar(_) | Measure::ScalarAndKeys(..) | Measure::LoneKey(..) if groups.is_empty() => {
            "month".to_owned()
        }
        Measure::Scalar(_) | Measure::ScalarAndKeys(..) | Measure::LoneKey(..) => {
            format!("month, {}", groups.join(", "))
        }
    };
    let target = metric.default_target.map_or(String::new(), |target| match target {
        Target::AtLeast(value) => format!("at least {value}"),
        Target::AtMost(value) => format!("at most {value}"),
    });
    row(family, metric.id, metric.definition, metric.name.en, Some(metric.unit), metric.better, &by, &target)
}

fn described(family: &Family, metric: &Described) -> String {
    let by = match metric.subject {
        Subject::Season(_) => "season",
        Subject::SeasonSteps(_) => "season, step",
        Subject::Campaign(_) => "campaign",
        Subject::Timing(_) => "weekday and hour",
        Subject::Decision => "the whole time",
        Subject::MonthlyTable(_) => "month, as a table",
        Subject::Table(_) => "the whole time, as a table",
    };
    row(family, metric.id, metric.definition, metric.name.en, metric.unit, metric.better, by, "")
}

#[expect(clippy::too_many_arguments, reason = "a row has as many cells")]
fn row(
    family: &Family,
    id: &str,
    definition: Definition,
    name: &str,
    unit: Option<Unit>,
    better: Better,
    by: &str,
    target: &str,
) -> String {
    let better = match better {
        Better::Up => "up",
        Better::Down => "down",
        Better::Neither => "",
    };
    let unit = unit.map_or(String::new(), |unit| format!("`{}`", unit.id()));
    let page = format!("metrics/{}.md#{}", family.id, anchor(definition));
    format!("| [`{id}`]({page}) | {name} | {unit} | {better} | {by} | {target} |\n")
}

/// A stem without its dot, which hosts drop or replace each in its own way.
fn anchor(definition: Definition) -> String {
    definition.stem.replace('.', "-")
}

fn definitions(family: &Family) -> String {
    let mut text = format!(
        "# Definitions: {}\n\nGenerated from `src/measure/{}/`; `just bless` renews it.\n",
        family.id, family.id
    );
    let monthly = family.monthly.iter().map(|metric| (metric.id, metric.definition));
    let described = family.described.iter().map(|metric| (metric.id, metric.definition));
    let mut stems: Vec<(Definition, Vec<&str>)> = Vec::new();
    for (id, definition) in monthly.chain(described) {
        match stems.iter_mut().find(|(known, _)| known.stem == definition.stem) {
            Some((_, ids)) => ids.push(id),
            None => stems.push((definition, vec![id])),
        }
    }
    for (definition, ids) in stems {
        let ids = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" · ");
        let (title, body) = definition.text.en.split_once('\n').unwrap();
        let anchor = anchor(definition);
        let body = body.trim().replace("\n## ", "\n### ");
        let _ = write!(text, "\n<a id=\"{anchor}\"></a>\n\n#{title}\n\n{ids}\n\n{body}\n");
    }
    text
}
