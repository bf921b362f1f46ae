//! Money meant for the long term: budgets spread over their dates → a share of the month's money.

use crate::{
    community::Campaign,
    definition,
    measure::{
        context::MonthSpan,
        figure::{Figure, State, Value},
        metric::{Bilingual, Measure, Metric, Shape, Unit},
        slice::Slice,
        witness::{Part, Reason, Thing},
    },
};

/// Long-term ÷ all.
pub(super) static METRIC: Metric = Metric::new(
    "campaigns.long_term_share",
    Bilingual { ko: "장기 예산 비중", en: "Budget for the long term" },
    definition!("campaigns", "long_term_share"),
    Unit::Share,
    Shape::Share,
    Measure::Scalar(measure),
);

fn measure(slice: &Slice<'_>) -> Figure {
    let month = slice.month();
    let (mut lasting, mut all) = (0.0, 0.0);
    for campaign in &slice.context.archive.campaigns {
        let thing = || Thing::Campaign(campaign.id.as_str().into());
        let Some(money) = money_in(campaign, month) else {
            slice.ear().tell(Part::Passed(Reason::NoBudget), &thing());
            continue;
        };
        if money > 0.0 {
            all += money;
            slice.ear().tell(if campaign.long_term { Part::Hit } else { Part::Whole }, &thing());
            lasting += if campaign.long_term { money } else { 0.0 };
        }
    }
    if all > 0.0 {
        Figure { value: Some(Value::Real(lasting / all)), ..Figure::of(State::Ok) }
    } else {
        Figure::nothing()
    }
}

/// A campaign's budget of a month up to `as_of`, spread evenly over its dates, in the organisation's currency; `None`: it
/// has no budget, or no end to spread it to.
#[must_use]
pub fn money_in(campaign: &Campaign, month: &MonthSpan) -> Option<f64> {
    let (budget, end) = campaign.budget.zip(campaign.end)?;
    let shared = end.min(month.last).0 - campaign.start.max(month.first).0 + 1;
    Some(budget * f64::from(shared.max(0)) / f64::from(end.0 - campaign.start.0 + 1))
}
