//! Ideas were taken up, and those who asked were told what came of it.

use crate::{
    measure::{figure::Figure, figures::Figures},
    narrate::{
        evidence::Evidence,
        finding::Finding,
        saying::Saying,
        weight::{CERTAIN, Weight},
    },
};

/// Says so of a complete month in which an idea was taken up and at least half of those who asked were told.
pub(in crate::narrate) fn find(figures: &Figures, month: usize) -> Option<Finding> {
    let span = figures.months.get(month).filter(|span| span.complete)?;
    let adopted = figures.metrics.get("voice.idea_adoption")?;
    let told = figures.metrics.get("voice.loop_closed")?;
    let of = |figure: &Figure| figure.k.zip(figure.n).filter(|_| figure.is_readable());
    let (ideas, closed) = (adopted.months.get(month)?, told.months.get(month)?);
    let ((taken, _), (heard, all)) = (of(ideas)?, of(closed)?);
    if taken == 0 || heard * 2 < all {
        return None;
    }
    let weight = Weight::new(CERTAIN, 0.5 + closed.number()?, Some(taken));
    let evidence = Evidence::of_month(told.metric, span.month, closed);
    let adopted = Evidence::of_month(adopted.metric, span.month, ideas);
    Some(Finding { saying: Saying::ToldBack { evidence, adopted }, weight })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrate::rule::fixture::{Scene, share};

    fn found(adopted: (u64, u64), told: (u64, u64)) -> Option<Finding> {
        let mut scene = Scene::of_months(1);
        scene.set("voice.idea_adoption", vec![share(adopted.0, adopted.1)]);
        scene.set("voice.loop_closed", vec![share(told.0, told.1)]);
        find(&scene.figures, 0)
    }

    #[test]
    fn an_idea_taken_up_and_told_back_is_said() {
        assert!(matches!(found((2, 3), (4, 5)), Some(Finding { saying: Saying::ToldBack { .. }, .. })));
    }

    #[test]
    fn ideas_that_are_only_declined_or_never_told_back_are_not() {
        assert!(found((0, 3), (4, 5)).is_none());
        assert!(found((2, 3), (1, 5)).is_none());
        assert!(found((2, 3), (0, 0)).is_none());
    }
}
