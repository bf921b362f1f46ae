//! What the charts of groups show: panels of channels, ranked bars, parts of a whole.

use super::{Counter, Particle, count, with_particle};
use crate::community::Language;

/// How many of the groups keep the target: `채널 7곳 가운데 6곳이 목표(80% 이상)를 지켰습니다`.
#[must_use]
pub fn groups_on_target(language: Language, metric: &str, (met, of): (usize, usize), bound: &str) -> String {
    match language {
        Language::Ko => format!("{metric}: 채널 {of}곳 가운데 {met}곳이 목표({bound}) 안에 있습니다"),
        Language::En => format!("{metric}: {met} of {of} channels keep the target ({bound})"),
    }
}

/// A figure by group, where nothing is to be kept.
#[must_use]
pub fn by_group(language: Language, metric: &str, groups: usize) -> String {
    let groups = count(language, i64::try_from(groups).unwrap_or(i64::MAX), Counter::Thing);
    match language {
        Language::Ko => format!("{metric}: 채널 {groups} 나란히 보기"),
        Language::En => format!("{metric}: {groups} side by side"),
    }
}

/// Under small multiples: that all have one scale, and what is dashed.
#[must_use]
pub fn one_scale(language: Language, period: &str, target: Option<&str>) -> String {
    match (language, target) {
        (Language::Ko, Some(target)) => format!("{period} · 눈금은 모두 같음 · 점선은 {target}"),
        (Language::Ko, None) => format!("{period} · 눈금은 모두 같음"),
        (Language::En, Some(target)) => format!("{period} · all on one scale · dashed: {target}"),
        (Language::En, None) => format!("{period} · all on one scale"),
    }
}

/// Which of ranked things is first.
#[must_use]
pub fn ranked_title(language: Language, metric: &str, month: &str, first: (&str, &str)) -> String {
    match language {
        Language::Ko => {
            format!("{metric}: {month}에는 {} 가장 많습니다({})", with_particle(first.0, Particle::Subject), first.1)
        }
        Language::En => format!("{metric}: {} comes first in {month} ({})", first.0, first.1),
    }
}

/// Which part of a whole is the largest.
#[must_use]
pub fn parts_title(language: Language, metric: &str, month: &str, first: (&str, &str)) -> String {
    match language {
        Language::Ko => {
            format!("{metric}: {month}에는 {} {}로 가장 큽니다", with_particle(first.0, Particle::Subject), first.1)
        }
        Language::En => format!("{metric}: {} is the largest part of {month}, {}", first.0, first.1),
    }
}

/// How many people a mark of a map stands for.
#[must_use]
pub fn people_a_mark(language: Language, name: &str, people: u64) -> String {
    match language {
        Language::Ko => format!("{name} (표시 하나에 {people}명까지)"),
        Language::En => format!("{name} (a mark is up to {people} people)"),
    }
}

/// What the map of partners shows: how many were active, for us, and of how many the goodwill is not known.
#[must_use]
pub fn partners_title(language: Language, (all, good, unknown): (u64, u64, u64)) -> String {
    match language {
        Language::Ko => format!("최근 90일에 활동한 {all}명: 우호적인 사람 {good}명, 호의를 모르는 사람 {unknown}명"),
        Language::En => format!("Of {all} active in the last 90 days, {good} are for us; of {unknown} we do not know"),
    }
}

/// How many of those who could came back in the season after.
#[must_use]
pub fn came_back_next(language: Language, here: u64, whole: u64, share: &str) -> String {
    match language {
        Language::Ko => format!("들어온 다음 시즌에 {whole}명 중 {here}명({share})이 다시 함께했습니다"),
        Language::En => format!("{here} of {whole} ({share}) were there again in the season after"),
    }
}

/// A calendar in a sentence: campaigns, days of note, days of care, collisions.
#[must_use]
pub fn calendar_summary(language: Language, campaigns: usize, days: usize, met: usize) -> String {
    let count = |amount: usize, counter| count(language, i64::try_from(amount).unwrap_or(i64::MAX), counter);
    let campaigns = count(campaigns, Counter::Campaign);
    match language {
        Language::Ko => {
            format!("캠페인 {campaigns}, 달력에 적힌 날 {}, 겹친 곳 {met}곳입니다.", count(days, Counter::Thing))
        }
        Language::En => {
            format!("{campaigns}, {} in the calendar, {met} overlapped a day to avoid.", count(days, Counter::Thing))
        }
    }
}

/// A process behaviour chart.
#[must_use]
pub fn process_title(language: Language, metric: &str) -> String {
    match language {
        Language::Ko => format!("{metric}: 어느 달이 평소와 달랐나 (XmR)"),
        Language::En => format!("{metric}: which months were out of the ordinary (XmR)"),
    }
}

/// The table of several figures by group.
#[must_use]
pub fn together_caption(language: Language, month: &str) -> String {
    match language {
        Language::Ko => format!("{month}, 나란히"),
        Language::En => format!("{month}, side by side"),
    }
}
