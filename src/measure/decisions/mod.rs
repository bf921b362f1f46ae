//! Did what we expected come true? (metrics.md §10)

mod due;
mod hit_share;
mod score;

use super::{
    catalogue::Family,
    context::Context,
    figures::{DecisionFigures, DecisionScore, Series},
    tally::Tally,
    witness::{Reason, Thing},
};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { id: "decisions", described: &[&due::METRIC, &hit_share::METRIC], ..Family::EMPTY };

/// The metric of what is due; the other is of what came true.
pub const DUE: &str = "decisions.due";

/// Scores all decisions taken up to `as_of` by the monthly metrics; `None`: there are none.
#[must_use]
pub fn decisions(context: &Context<'_>, metrics: &BTreeMap<&'static str, Series>) -> Option<DecisionFigures> {
    let taken = context.archive.decisions.iter().filter(|decision| context.is_seen(&decision.at));
    let mut list: Vec<DecisionScore> = taken.map(|decision| score::score(context, metrics, decision)).collect();
    list.sort_by(|a, b| (a.due, &a.decision).cmp(&(b.due, &b.decision)));
    let thing = |score: &DecisionScore| Thing::Decision(score.decision.as_str().into());
    let (mut open, mut scored) = (Tally::new(context.ear()), Tally::new(context.ear()));
    context.ear().about(|| due::METRIC.id.to_owned());
    for score in &list {
        match score.hit {
            Some(_) => open.pass(&thing(score), Reason::Scored),
            None if score.due > context.today => open.pass(&thing(score), Reason::NotDue),
            None => open.count(&thing(score), false),
        }
    }
    context.ear().about(|| hit_share::METRIC.id.to_owned());
    for score in &list {
        match score.hit {
            Some(hit) => scored.count(&thing(score), hit),
            None => scored.pass(&thing(score), Reason::NotScored),
        }
    }
    (!list.is_empty()).then(|| DecisionFigures { due: open.number(), hit_share: scored.share(), list })
}
