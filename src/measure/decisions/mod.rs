//! Did what we expected come true? (metrics.md §10)

mod due;
mod hit_share;
mod score;

use super::{
    catalogue::Family,
    context::Context,
    figure::Figure,
    figures::{DecisionFigures, DecisionScore, Series},
};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { id: "decisions", described: &[&due::METRIC, &hit_share::METRIC], ..Family::EMPTY };

/// Scores all decisions taken up to `as_of` by the monthly metrics; `None`: there are none.
#[must_use]
pub fn decisions(context: &Context<'_>, metrics: &BTreeMap<&'static str, Series>) -> Option<DecisionFigures> {
    let taken = context.archive.decisions.iter().filter(|decision| context.is_seen(&decision.at));
    let mut list: Vec<DecisionScore> = taken.map(|decision| score::score(context, metrics, decision)).collect();
    list.sort_by(|a, b| (a.due, &a.decision).cmp(&(b.due, &b.decision)));
    let open = list.iter().filter(|score| score.hit.is_none() && score.due <= context.today).count();
    let scored = list.iter().filter_map(|score| score.hit).count();
    let hits = list.iter().filter(|score| score.hit == Some(true)).count();
    (!list.is_empty()).then(|| DecisionFigures {
        due: Figure::count(open as u64),
        hit_share: Figure::share(hits as u64, scored as u64),
        list,
    })
}
