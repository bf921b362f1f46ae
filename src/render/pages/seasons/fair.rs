//! What did it cost, and was it fair? Hours against pay and perks, against the minimum wage in force.

use super::{Seen, basis, defined, head, range, withheld};
use crate::{
    community::Participant,
    measure::{figure::Figure, metric::Unit},
    render::{
        chart::{AxisUnit, Range, RangeAxis, RangeStyle, Ranges},
        document::{Block, Cell, Chart, Fact, Section, Table},
        pages::subject,
        words::{self, Label},
    },
};

/// The section.
pub(super) fn section(seen: &Seen<'_>, path: &str) -> Section {
    let view = seen.view;
    let language = view.language();
    let mut blocks = Vec::new();
    if seen.is_small() {
        blocks.push(withheld(seen, Label::PayAnHour));
    } else {
        blocks.extend(pay(seen).map(|chart| defined(view, path, chart, "supporters.pay_hour_median")));
        let left_out = seen.measured.figures.get("supporters.pay_hour_median").map_or(0, |figure| figure.left_out);
        if left_out > 0 {
            blocks.push(Block::Text { text: words::pay_not_measurable(language, left_out) });
        }
        blocks.push(Block::Facts { items: costs(seen) });
    }
    subject::section("fair", Label::WasItFair.text(language), blocks)
}

/// Sums of hours, pay and perks, each with the number of people it is known of.
fn costs(seen: &Seen<'_>) -> Vec<Fact> {
    let (view, language) = (seen.view, seen.view.language());
    let all = seen.measured.people.len() as u64;
    let sum = |value: fn(&Participant) -> Option<f64>| {
        let known: Vec<f64> = seen.rows().filter_map(|row| value(&seen.season.people[row.place])).collect();
        (known.iter().sum::<f64>(), known.len() as u64)
    };
    let mut items = Vec::new();
    let mut add = |label: Label, (total, known): (f64, u64), text: &dyn Fn(f64) -> String| {
        let value = match known {
            0 => Label::NotMeasurableShort.text(language).to_owned(),
            known if seen.withholds(known) => Label::StateSuppressed.text(language).to_owned(),
            known => words::sum_of(language, &text(total), known, all),
        };
        items.push(Fact::plain(label.text(language), value));
    };
    let money = |total: f64| view.voice.amount(Unit::Money, total);
    add(Label::ActivityHours, sum(|on| on.hours), &|total| words::hours(language, total));
    add(Label::Paid, sum(|on| on.paid), &money);
    add(Label::Perks, sum(|on| on.perks), &money);
    items
}

/// Reward an hour against the wage: person by person in the internal edition, the middle and the lowest in the public one.
fn pay(seen: &Seen<'_>) -> Option<Chart> {
    let (view, language) = (seen.view, seen.view.language());
    let median = seen.figure("supporters.pay_hour_median")?;
    if !median.is_readable() {
        return None;
    }
    let wage = seen.measured.wage;
    let money = |value: f64| view.voice.amount(Unit::Money, value);
    let running = seen.measured.running;
    let title = words::pay_title(language, below(seen), &view.voice.value(Unit::Money, &median), running);
    let mut rows = Vec::new();
    if let Some(alone) = &seen.measured.money_hour_median {
        rows.push(range(view, Label::MedianMoney.text(language), Unit::Money, alone, false));
    }
    rows.push(range(view, Label::MedianReward.text(language), Unit::Money, &median, true));
    if let Some(lowest) = seen.figure("supporters.pay_hour_min").filter(Figure::is_readable) {
        rows.push(range(view, Label::LowestPay.text(language), Unit::Money, &lowest, true));
    }
    if view.is_internal() {
        rows.extend(person_by_person(seen));
    }
    let mut table_rows: Vec<Vec<Cell>> =
        rows.iter().map(|row| vec![Cell::text(row.name.clone()), Cell::text(row.text.clone())]).collect();
    if let Some(share) = seen.figure("supporters.below_wage_share") {
        let basis = basis(view, "supporters.below_wage_share", Unit::Share, &share);
        let value = view.voice.value(Unit::Share, &share);
        let text = if basis.is_empty() { value } else { format!("{value} ({basis})") };
        table_rows.push(vec![Cell::text(Label::BelowWage.text(language)), Cell::text(text)]);
    }
    if let Some(below) = below(seen) {
        let text = words::of_whole(language, below.money, below.people);
        table_rows.push(vec![Cell::text(Label::BelowWageMoney.text(language)), Cell::text(text)]);
    }
    let table = Table {
        caption: words::table_of(language, Label::PayAnHour.text(language)),
        heads: vec![head(view, Label::Name, false), head(view, Label::PayAnHour, true)],
        rows: table_rows,
    };
    let drawing = Ranges {
        language,
        title: title.clone(),
        axis: RangeAxis::Even(AxisUnit::Number),
        style: RangeStyle::Points,
        reference: wage.map(|wage| (wage, format!("{} {}", Label::MinimumWage.text(language), money(wage)))),
        rows,
    }
    .draw();
    let subtitle = words::pay_subtitle(language, wage.map(money).as_deref(), seen.season.start, running);
    Some(Chart::of(drawing, "pay", title, subtitle, table))
}

/// How many lie below the wage, in money alone and with perks; `None`: no wage is known, or it is withheld.
pub(super) fn below(seen: &Seen<'_>) -> Option<words::BelowWage> {
    let (with_perks, people) = seen.figure("supporters.below_wage_share").and_then(|figure| figure.k.zip(figure.n))?;
    let wage = seen.measured.wage?;
    let money = seen.rows().filter_map(|row| row.money_per_hour).filter(|&money| money < wage).count() as u64;
    Some(words::BelowWage { money, with_perks, people })
}

/// One row a person, the least paid first; those whose hours are missing last.
fn person_by_person(seen: &Seen<'_>) -> Vec<Range> {
    let (view, language) = (seen.view, seen.view.language());
    let mut people: Vec<_> = seen.rows().collect();
    let key = |per_hour: Option<f64>| per_hour.unwrap_or(f64::INFINITY);
    people.sort_by(|a, b| key(a.per_hour).total_cmp(&key(b.per_hour)));
    let row = |row: &&crate::measure::figures::SupporterRow| {
        let text = row.per_hour.map(|value| view.voice.amount(Unit::Money, value));
        Range {
            name: seen.name(row),
            value: row.per_hour,
            interval: None,
            text: text.unwrap_or_else(|| Label::NotMeasurableShort.text(language).to_owned()),
            quiet: row.below_wage != Some(true),
        }
    };
    people.iter().map(row).collect()
}

/// A count as a number to draw with.
#[expect(clippy::cast_precision_loss, reason = "counts of people and entries are small")]
pub(super) fn real(count: u64) -> f64 {
    count as f64
}
