//! What the pages of supporters say of pay and of seasons side by side.

use super::date;
use crate::community::{Date, Language};

/// Of how many of those with hours the reward an hour lies below the wage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BelowWage {
    /// In money alone.
    pub money: u64,
    /// With perks, as valued by us.
    pub with_perks: u64,
    /// People whose hours are known.
    pub people: u64,
}

/// The title of the pay: how many lie below the wage, in money alone and with perks; or the median where no wage is known.
#[must_use]
pub fn pay_title(language: Language, below: Option<BelowWage>, median: &str, running: bool) -> String {
    let text = match (language, below) {
        (Language::Ko, Some(BelowWage { money: 0, with_perks: 0, people })) => {
            format!("시간을 적은 {people}명 모두 사례비만으로 최저임금 이상입니다")
        }
        (Language::En, Some(BelowWage { money: 0, with_perks: 0, people })) => {
            format!("All {people} with hours on record are at or above the minimum wage in money alone")
        }
        (Language::Ko, Some(BelowWage { money, with_perks, people })) => format!(
            "시간을 적은 {people}명 중 최저임금에 못 미친 사람은 사례비만으로 {money}명, 혜택까지 더하면 {with_perks}명입니다"
        ),
        (Language::En, Some(BelowWage { money, with_perks, people })) => format!(
            "Below the minimum wage, of {people} with hours on record: {money} in money alone, {with_perks} with perks"
        ),
        (Language::Ko, None) => format!("시간당 보상(사례비 + 혜택)의 중앙값은 {median}입니다"),
        (Language::En, None) => format!("Half got {median} an hour or more, pay and perks together"),
    };
    match (language, running) {
        (_, false) => text,
        (Language::Ko, true) => format!("지금까지: {text}"),
        (Language::En, true) => format!("So far: {text}"),
    }
}

/// What pay an hour is.
#[must_use]
pub fn pay_subtitle(language: Language, wage: Option<&str>, start: Date, running: bool) -> String {
    let start = date(language, start);
    let wage = match (language, wage) {
        (Language::Ko, Some(wage)) => format!("시즌을 시작한 날({start})의 최저임금 시급 {wage}"),
        (Language::En, Some(wage)) => format!("minimum wage on the day it began ({start}): {wage} an hour"),
        (Language::Ko, None) => "견줄 최저임금이 적혀 있지 않음".to_owned(),
        (Language::En, None) => "no minimum wage on record to compare with".to_owned(),
    };
    let hours = match (language, running) {
        (Language::Ko, false) => "사례비, 또는 사례비 + 혜택 ÷ 활동 시간",
        (Language::Ko, true) => {
            "지금까지 적힌 사례비, 또는 사례비 + 혜택 ÷ 지금까지의 활동 시간(남은 시간이 더해지면 달라짐)"
        }
        (Language::En, false) => "Pay, or pay + perks, ÷ hours",
        (Language::En, true) => {
            "Pay, or pay + perks, ÷ hours, both as recorded so far (hours still to come will change it)"
        }
    };
    match language {
        Language::Ko => format!("{hours} · 모든 역할 · 혜택은 우리가 매긴 값이며 임금을 대신하지 않음 · {wage}"),
        Language::En => format!("{hours} · all roles · perks as valued by us; they do not stand in for wages · {wage}"),
    }
}

/// Whose pay an hour cannot be told.
#[must_use]
pub fn pay_not_measurable(language: Language, left_out: u64) -> String {
    match (language, left_out) {
        (Language::Ko, n) => {
            format!("{n}명은 활동 시간이 적혀 있지 않아 잴 수 없습니다. 0시간으로 치지 않고 셈에서 뺐습니다.")
        }
        (Language::En, 1) => {
            "Not measurable for one person, whose hours are not on record: left out, not counted as zero hours."
                .to_owned()
        }
        (Language::En, n) => {
            format!(
                "Not measurable for {n} people, whose hours are not on record: left out, not counted as zero hours."
            )
        }
    }
}

/// What the season cost: a sum, and of how many it is known.
#[must_use]
pub fn sum_of(language: Language, sum: &str, known: u64, all: u64) -> String {
    if known == all {
        return sum.to_owned();
    }
    match language {
        Language::Ko => format!("{sum} ({all}명 중 {known}명의 기록)"),
        Language::En => format!("{sum} (on record for {known} of {all})"),
    }
}

/// Hours.
#[must_use]
pub fn hours(language: Language, hours: f64) -> String {
    let hours = super::number(hours);
    match language {
        Language::Ko => format!("{hours}시간"),
        Language::En => format!("{hours} h"),
    }
}

/// What can be compared across seasons of a programme, and what not.
#[must_use]
pub fn compared_text(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "사람이 적습니다. 12명이면 한 사람이 8%p, 5건이면 한 건이 20%p를 움직입니다. 구간이 서로 겹치면 어느 시즌이 더 나았다고 말할 수 없고, 진행 중인 시즌의 값은 지금까지의 것입니다."
        }
        Language::En => {
            "Few people: of 12, one moves a share by 8 points; of 5 entries, one moves it by 20. Where intervals overlap, neither season can be called better; a running season is told so far."
        }
    }
}

/// The head of a programme's seasons.
#[must_use]
pub fn programme(language: Language, program: &str) -> String {
    match language {
        Language::Ko => format!("프로그램 {program}"),
        Language::En => format!("Programme {program}"),
    }
}

/// Counts over the seasons, in their order: `첫 30일 안에 활동: 12명 중 11명, 다음 시즌 12명 중 10명`; those without a value
/// are left out. So few people bear no share.
#[must_use]
pub fn over_seasons(language: Language, name: &str, seasons: &[(String, bool)]) -> String {
    let told = seasons.iter().map(|(value, running)| match (language, running) {
        (_, false) => value.clone(),
        (Language::Ko, true) => format!("{value}(지금까지)"),
        (Language::En, true) => format!("{value} so far"),
    });
    let next = match language {
        Language::Ko => ", 다음 시즌 ",
        Language::En => ", then ",
    };
    format!("{name}: {}", told.collect::<Vec<_>>().join(next))
}

/// What the charts of the index are made of.
#[must_use]
pub fn compared_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "시즌별 비율(해당한 수/전체)과 95% 구간 · 회색 막대는 진행 중인 시즌의 지금까지",
        Language::En => "Share by season (of how many) with its 95% interval · grey bar: running, so far",
    }
}

/// A running season's name.
#[must_use]
pub fn season_so_far(language: Language, name: &str) -> String {
    match language {
        Language::Ko => format!("{name} (지금까지)"),
        Language::En => format!("{name} (so far)"),
    }
}

/// A season's pay in money alone.
#[must_use]
pub fn in_money(language: Language, season: &str) -> String {
    match language {
        Language::Ko => format!("{season} · 사례비만"),
        Language::En => format!("{season} · money alone"),
    }
}

/// A season's pay with what perks we gave, as valued by us.
#[must_use]
pub fn with_perks(language: Language, season: &str) -> String {
    match language {
        Language::Ko => format!("{season} · 혜택 포함"),
        Language::En => format!("{season} · with perks"),
    }
}

/// One of several names without what all begin with: `Supporters, season 1` → `Season 1`.
#[must_use]
pub fn short_of(names: &[&str], place: usize) -> String {
    let name = names.get(place).copied().unwrap_or_default();
    let cut = name.find(", ").map(|at| at + 2).or_else(|| name.rfind(' ').map(|at| at + 1)).unwrap_or_default();
    let (shared, rest) = name.split_at(cut);
    if names.iter().all(|other| other.starts_with(shared)) { super::at_the_head(rest) } else { name.to_owned() }
}
