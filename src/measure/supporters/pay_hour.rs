//! What an hour was worth to us: hours, money and gifts of the roster → a median, the lowest, and a share below the wage.

use crate::{
    community::Participant,
    definition,
    measure::{
        figure::Figure,
        metric::{Better, Bilingual, Described, Subject, Unit},
        supporters::roster::Roster,
        tally::Tally,
        witness::Reason,
    },
};

/// The one in the middle.
pub(super) static MEDIAN: Described = Described {
    id: "supporters.pay_hour_median",
    name: Bilingual { ko: "시간당 사례비 + 혜택, 중앙값", en: "Pay + perks an hour, median" },
    definition: definition!("supporters", "pay_hour"),
    unit: Some(Unit::Money),
    better: Better::Up,
    subject: Subject::Season(middle),
};

/// The lowest.
pub(super) static MIN: Described = Described {
    id: "supporters.pay_hour_min",
    name: Bilingual { ko: "시간당 사례비 + 혜택, 최저값", en: "Pay + perks an hour, lowest" },
    definition: definition!("supporters", "pay_hour"),
    unit: Some(Unit::Money),
    better: Better::Up,
    subject: Subject::Season(lowest),
};

/// Those below the minimum wage of the season's start.
pub(super) static BELOW_WAGE: Described = Described {
    id: "supporters.below_wage_share",
    name: Bilingual { ko: "사례비 + 혜택이 최저임금 미만", en: "Pay + perks below the minimum wage" },
    definition: definition!("supporters", "pay_hour"),
    unit: Some(Unit::Share),
    better: Better::Down,
    subject: Subject::Season(below_wage),
};

fn middle(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    let rewards = rewards(roster, &mut tally, |_| false);
    tally.of(Figure::quantile(rewards, 0.5))
}

fn lowest(roster: &Roster<'_>) -> Figure {
    let mut tally = roster.tally();
    let rewards = rewards(roster, &mut tally, |_| false);
    let lowest = rewards.iter().copied().min_by(f64::total_cmp);
    tally.of(lowest.map_or_else(Figure::nothing_counted, |lowest| Figure::real(lowest, tally.n())))
}

fn below_wage(roster: &Roster<'_>) -> Figure {
    let Some(wage) = wage(roster) else { return Figure::nothing() };
    let mut tally = roster.tally();
    rewards(roster, &mut tally, |reward| reward < wage);
    tally.share()
}

/// The minimum wage with the latest `from` up to the season's start; `None`: there is none.
pub(super) fn wage(roster: &Roster<'_>) -> Option<f64> {
    let wages = &roster.context.archive.organisation.minimum_wage;
    wages.iter().rfind(|wage| wage.from <= roster.season.start).map(|wage| wage.per_hour)
}

/// (paid + perks) ÷ hours; `None`: no hours, or neither of the two given.
pub(super) fn per_hour(on: &Participant) -> Option<f64> {
    let hours = on.hours.filter(|&hours| hours > 0.0)?;
    let given = on.paid.is_some() || on.perks.is_some();
    given.then(|| (on.paid.unwrap_or(0.0) + on.perks.unwrap_or(0.0)) / hours)
}

/// Paid ÷ hours, without perks, of the same people: what wages are made of.
pub(super) fn money_per_hour(on: &Participant) -> Option<f64> {
    per_hour(on)?;
    Some(on.paid.unwrap_or(0.0) / on.hours?)
}

/// What each of the roster got an hour. Lines whose hours are missing are left out: it cannot be told of them.
fn rewards(roster: &Roster<'_>, tally: &mut Tally<'_>, hit: impl Fn(f64) -> bool) -> Vec<f64> {
    let mut rewards = Vec::new();
    for line in &roster.lines {
        match (per_hour(line.on), line.on.hours) {
            (Some(reward), _) => {
                tally.count(line, hit(reward));
                rewards.push(reward);
            }
            (None, None) => tally.leave_out(line, Reason::NoHours),
            (None, Some(hours)) if hours > 0.0 => tally.pass(line, Reason::NoReward),
            (None, Some(_)) => tally.pass(line, Reason::NoHours),
        }
    }
    rewards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::community::{AccountId, SeasonRole};

    #[test]
    fn money_alone_leaves_perks_out_and_speaks_of_the_same_people() {
        let on = |hours, paid, perks| Participant {
            member: AccountId(0),
            role: SeasonRole::Supporter,
            mentor: None,
            completed: None,
            left: None,
            left_because: None,
            invited_back: None,
            hours,
            paid,
            perks,
            reach_start: None,
            reach_end: None,
            hired: None,
        };
        let both = |on: Participant| (per_hour(&on), money_per_hour(&on));
        assert_eq!(both(on(Some(10.0), Some(90_000.0), Some(20_000.0))), (Some(11_000.0), Some(9_000.0)));
        assert_eq!(both(on(Some(10.0), None, Some(20_000.0))), (Some(2_000.0), Some(0.0)));
        assert_eq!(both(on(None, Some(90_000.0), None)), (None, None));
    }
}
