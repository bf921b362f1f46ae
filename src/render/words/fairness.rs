//! What the pages of supporters say of pay and of seasons side by side.

use super::date;
use crate::community::{Date, Language};

/// The title of the pay: the share below the wage, or the median where no wage is known.
#[must_use]
pub fn pay_title(language: Language, below: Option<(u64, u64)>, median: &str) -> String {
    match (language, below) {
        (Language::Ko, Some((0, n))) => format!("시간을 적은 {n}명 모두 최저임금 이상을 받았습니다"),
        (Language::En, Some((0, n))) => format!("All {n} with hours on record got the minimum wage or more"),
        (Language::Ko, Some((k, n))) => format!("시간을 적은 {n}명 중 {k}명이 최저임금에 못 미치게 받았습니다"),
        (Language::En, Some((k, n))) => format!("{k} of {n} with hours on record got less than the minimum wage"),
        (Language::Ko, None) => format!("시간당 보상의 중앙값은 {median}입니다"),
        (Language::En, None) => format!("Half got {median} an hour or more"),
    }
}

/// What pay an hour is.
#[must_use]
pub fn pay_subtitle(language: Language, wage: Option<&str>, start: Date) -> String {
    let start = date(language, start);
    match (language, wage) {
        (Language::Ko, Some(wage)) => {
            format!("(사례비 + 혜택) ÷ 활동 시간, 모든 역할 · 최저임금은 시즌 시작({start})에 시행되던 시급 {wage}")
        }
        (Language::En, Some(wage)) => {
            format!("(Pay + perks) ÷ hours, all roles · minimum wage in force when it began ({start}): {wage} an hour")
        }
        (Language::Ko, None) => {
            "(사례비 + 혜택) ÷ 활동 시간, 모든 역할 · 견줄 최저임금이 dangol.yaml에 없음".to_owned()
        }
        (Language::En, None) => {
            "(Pay + perks) ÷ hours, all roles · dangol.yaml names no minimum wage to compare with".to_owned()
        }
    }
}

/// Whose pay an hour cannot be told.
#[must_use]
pub fn pay_not_measurable(language: Language, left_out: u64) -> String {
    match (language, left_out) {
        (Language::Ko, n) => format!("{n}명은 활동 시간이 적혀 있지 않아 잴 수 없습니다. 공짜로 셈하지 않습니다."),
        (Language::En, 1) => {
            "Not measurable for one person, whose hours are not on record: this is not counted as free.".to_owned()
        }
        (Language::En, n) => {
            format!("Not measurable for {n} people, whose hours are not on record: they are not counted as free.")
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
            "한 시즌은 열몇 명이라 한 사람에 몇 %p씩 움직입니다. 구간이 서로 겹치면 어느 시즌이 더 나았다고 말할 수 없고, 진행 중인 시즌은 끝까지 가 봐야 압니다."
        }
        Language::En => {
            "A season is a dozen people: one person moves a share by several points. Where intervals overlap, neither season can be called better, and a running one is not over."
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

/// Share by share, over the seasons: `완주: 1기 83%, 2기 진행 중`.
#[must_use]
pub fn over_seasons(name: &str, seasons: &[(String, String)]) -> String {
    let seasons: Vec<String> = seasons.iter().map(|(season, value)| format!("{season} {value}")).collect();
    format!("{name}: {}", seasons.join(", "))
}

/// What the charts of the index are made of.
#[must_use]
pub fn compared_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "시즌별 비율(해당한 수/전체)과 95% 구간 · 옅은 막대는 진행 중",
        Language::En => "Share by season (of how many) with its 95% interval · pale: running",
    }
}
