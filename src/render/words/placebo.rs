//! What is said of a change among those of earlier starts: how common it is, and never why.

use crate::community::Language;

/// How often a change as large was seen elsewhere.
#[must_use]
pub fn placebo_title(language: Language, starts: u64, as_large: u64) -> String {
    match (language, as_large) {
        (Language::Ko, 0) => format!("이만큼 늘어난 때는 앞선 시작일 {starts}개 가운데 없었습니다"),
        (Language::Ko, k) => format!("앞선 시작일 {starts}개 가운데 {k}개에서도 이만큼 이상 늘었습니다"),
        (Language::En, 0) => format!("None of {starts} earlier starts shows as large a rise"),
        (Language::En, 1) => format!("1 of {starts} earlier starts shows as large a rise"),
        (Language::En, k) => format!("{k} of {starts} earlier starts show as large a rise"),
    }
}

/// What the placebos are.
#[must_use]
pub fn placebo_subtitle(language: Language, measure: &str, length: u64, independent: u64) -> String {
    match language {
        Language::Ko => format!(
            "{measure}의 변화 · 막대는 시작일의 수, ◆는 이 캠페인 · 길이 {length}일 · 서로 겹치므로 독립인 것은 약 {independent}개"
        ),
        Language::En => format!(
            "Change of {measure} · bars: number of starts, ◆: this campaign · each {length} days long · they overlap: about {independent} independent"
        ),
    }
}

/// What the placebo picture is for.
#[must_use]
pub fn placebo_text(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "우리 캠페인이 없던(상시 캠페인은 빼고) 앞선 날에 캠페인이 있었다고 치고 똑같이 셈해 보았습니다. 그런 날에도 이만큼 느는 일이 잦다면, 이 캠페인의 변화는 평소의 들쭉날쭉함과 가려지지 않습니다. 드물었다 해도 왜 그런지는 알려 주지 않습니다."
        }
        Language::En => {
            "The same sum was made for earlier dates, as if the campaign had begun there, when none of ours ran (always-on ones aside). Where rises as large are common on such dates, this one cannot be told from the ordinary ups and downs. That it is rare does not say why."
        }
    }
}

/// Why there is no placebo picture.
#[must_use]
pub fn placebo_missing(language: Language, starts: u64) -> String {
    match language {
        Language::Ko => format!(
            "우연히도 이만큼 달라질 수 있는지 견줄 앞선 시작일이 {starts}개뿐입니다(20개부터). 캠페인이 없는 기록이 앞쪽에 더 쌓이면 여기에 나타납니다."
        ),
        Language::En => format!(
            "There are only {starts} earlier starts to compare it with (from 20 on). It will appear once more days without a campaign lie before it."
        ),
    }
}

/// The placebo picture for those who do not see it.
#[must_use]
pub fn placebo_summary(language: Language, starts: usize, as_large: usize, own: &str) -> String {
    match language {
        Language::Ko => {
            format!("이 캠페인의 변화는 {own}입니다. 앞선 시작일 {starts}개 중 {as_large}개가 이만큼 이상입니다.")
        }
        Language::En => {
            format!("The campaign’s own change is {own}; {as_large} of {starts} earlier starts are at least as large.")
        }
    }
}

/// The rank among earlier starts, (k + 1) ÷ (n + 1), as a share.
#[must_use]
pub fn rank(language: Language, rank: &str) -> String {
    match language {
        Language::Ko => format!("이만한 늘어남의 비율 {rank}: 작을수록 드뭅니다."),
        Language::En => format!("Share of starts with such a rise, its own counted: {rank}; the smaller, the rarer."),
    }
}
