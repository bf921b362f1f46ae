//! Decisions that come due: those that cannot be scored, and how those of a month came out.

use crate::{
    community::Decision,
    measure::figures::{DecisionFigures, DecisionScore, Figures},
    narrate::{
        evidence::{Evidence, Measured, Where},
        finding::Finding,
        saying::{Named, Saying},
        weight::{CERTAIN, EVENT, PROMISE, Weight},
    },
};

/// Decisions that are due by now and cannot be scored: somebody must say whether they go on.
pub(in crate::narrate) fn due(decisions: &[Decision], figures: &Figures) -> Option<Finding> {
    let scores = figures.decisions.as_ref()?;
    let open = scores.list.iter().filter(|score| score.hit.is_none() && score.due <= figures.today);
    let named: Vec<Named> = open.filter_map(|score| named(decisions, score)).collect();
    let weight = Weight::new(CERTAIN, PROMISE * EVENT, u64::try_from(named.len()).ok());
    let evidence = of_all("decisions.due", &scores.due);
    (!named.is_empty()).then_some(Finding { saying: Saying::DecisionsDue { decisions: named, evidence }, weight })
}

/// How the decisions that came due in a month came out.
pub(in crate::narrate) fn scored(decisions: &[Decision], figures: &Figures, month: usize) -> Option<Finding> {
    let scores = figures.decisions.as_ref()?;
    let this = figures.months[month].month;
    let of = |hit: bool| scores.list.iter().filter(move |score| score.due.month() == this && score.hit == Some(hit));
    let names = |hit: bool| of(hit).filter_map(|score| named(decisions, score)).collect::<Vec<_>>();
    let (hit, missed) = (names(true), names(false));
    if hit.is_empty() && missed.is_empty() {
        return None;
    }
    let evidence = of(true).chain(of(false)).filter_map(|score| value_of(decisions, figures, score)).collect();
    let rate = (month == figures.newest()).then(|| rate(scores)).flatten();
    let weight = Weight::new(CERTAIN, PROMISE * EVENT, u64::try_from(hit.len() + missed.len()).ok());
    Some(Finding { saying: Saying::DecisionsScored { month: this, hit, missed, evidence, rate }, weight })
}

/// The hit rate of all decisions so far, of two or more.
fn rate(scores: &DecisionFigures) -> Option<Evidence> {
    (scores.hit_share.n > Some(1)).then(|| of_all("decisions.hit_share", &scores.hit_share))
}

fn of_all(id: &str, figure: &crate::measure::figure::Figure) -> Evidence {
    Evidence { measured: Measured::named(id), place: Where::Decisions, figure: figure.clone() }
}

fn named(decisions: &[Decision], score: &DecisionScore) -> Option<Named> {
    let decision = decisions.iter().find(|decision| decision.id == score.decision)?;
    Some(Named { id: decision.id.clone(), name: decision.title.clone() })
}

/// The figure a decision was scored by.
fn value_of(decisions: &[Decision], figures: &Figures, score: &DecisionScore) -> Option<Evidence> {
    let decision = decisions.iter().find(|decision| decision.id == score.decision)?;
    let (_, month) = score.value?;
    let series = figures.metrics.get(decision.metric.as_str())?;
    let place = figures.months.iter().position(|span| span.month == month)?;
    Some(Evidence::of_month(series.metric, month, series.months.get(place)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        community::Date,
        measure::figure::Figure,
        narrate::rule::fixture::{FIRST, Scene, decision, share},
    };

    fn scene(hits: &[(&str, Date, Option<bool>)]) -> Scene {
        let mut scene = Scene::of_months(3);
        scene.set("response.none_7d", (0..3).map(|month| share(month, 20)).collect());
        let score = |&(id, due, hit): &(&str, Date, Option<bool>)| DecisionScore {
            decision: id.to_owned(),
            due,
            hit,
            value: hit.map(|_| (0.05, FIRST.next())),
        };
        scene.figures.decisions = Some(DecisionFigures {
            due: Figure::count(1),
            hit_share: share(1, 2),
            list: hits.iter().map(score).collect(),
        });
        scene
    }

    fn all() -> Vec<Decision> {
        ["one", "two"].map(|id| decision(id, "response.none_7d")).to_vec()
    }

    #[test]
    fn decisions_of_a_month_are_told_with_the_figures_they_were_scored_by() {
        let day = FIRST.next().last_date();
        let scene = scene(&[("one", day, Some(true)), ("two", day, Some(false))]);
        let found = scored(&all(), &scene.figures, 1).unwrap();
        let Saying::DecisionsScored { hit, missed, evidence, rate, .. } = &found.saying else { panic!("{found:?}") };
        assert_eq!((hit.len(), missed.len(), evidence.len()), (1, 1, 2));
        assert!(rate.is_none(), "the rate of today is not told of a month that is past");
        assert!(scored(&all(), &scene.figures, 0).is_none());
    }

    #[test]
    fn a_decision_that_is_due_and_not_scored_is_due_now() {
        let past = scene(&[("one", FIRST.last_date(), None)]);
        assert!(matches!(due(&all(), &past.figures), Some(Finding { saying: Saying::DecisionsDue { .. }, .. })));
        let ahead = scene(&[("one", past.figures.today.plus(1), None), ("two", FIRST.last_date(), Some(true))]);
        assert!(due(&all(), &ahead.figures).is_none());
    }
}
