//! What the pages of supporters say: who came, stayed and grew, what they brought, what it cost, and whether it was fair.

use super::{Counter, Voice, count, integer};
use crate::community::Language;

fn whole(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

fn people(language: Language, people: u64) -> String {
    count(language, whole(people), Counter::Person)
}

/// The roster by role: `서포터즈 12명, 멘토 2명, 리드 1명`.
#[must_use]
pub fn roster(language: Language, supporters: u64, mentors: u64, leads: u64) -> String {
    let part = |n: u64, korean: &str, one: &str, many: &str| {
        (n > 0).then(|| match language {
            Language::Ko => format!("{korean} {}", people(language, n)),
            Language::En => format!("{} {}", integer(whole(n)), if n == 1 { one } else { many }),
        })
    };
    let parts = [
        part(supporters, "서포터", "supporter", "supporters"),
        part(mentors, "멘토", "mentor", "mentors"),
        part(leads, "리드", "lead", "leads"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The title of the funnel: of the roster, who was active and who completed.
#[must_use]
pub fn funnel_title(voice: Voice<'_>, applied: Option<u64>, selected: u64, last: Option<(u64, bool)>) -> String {
    let selected = people(voice.language, selected);
    match (voice.language, applied, last) {
        (Language::Ko, Some(applied), Some((done, true))) => {
            format!("{} 지원, {selected} 시작, {} 완주", people(voice.language, applied), people(voice.language, done))
        }
        (Language::Ko, Some(applied), _) => format!("{} 지원, {selected} 시작", people(voice.language, applied)),
        (Language::Ko, None, Some((done, true))) => format!("{selected} 시작, {} 완주", people(voice.language, done)),
        (Language::Ko, None, _) => format!("{selected} 시작"),
        (Language::En, Some(applied), Some((done, true))) => {
            format!("{applied} applied, {selected} began, {done} completed")
        }
        (Language::En, Some(applied), _) => format!("{applied} applied, {selected} began"),
        (Language::En, None, Some((done, true))) => format!("{selected} began, {done} completed"),
        (Language::En, None, _) => format!("{selected} began"),
    }
}

/// What the steps of the funnel are shares of.
#[must_use]
pub fn funnel_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "단계마다 앞 단계에 대한 비율 · 선발은 지원자, 활동과 완주는 선발된 서포터 기준 · 멘토와 리드는 빼고"
        }
        Language::En => {
            "Each a share: selected of those who applied, active and completed of the supporters selected · without mentors and leads"
        }
    }
}

/// A step of the funnel with what it is a share of.
#[must_use]
pub fn step(language: Language, step: &str) -> &'static str {
    match (language, step) {
        (Language::Ko, "selected") => "선발(지원자 중)",
        (Language::Ko, "active") => "첫 30일에 활동",
        (Language::Ko, _) => "끝까지 함께",
        (Language::En, "selected") => "Selected, of applicants",
        (Language::En, "active") => "Active in the first 30 days",
        (Language::En, _) => "Completed",
    }
}

/// That how many complete is known only at the end.
#[must_use]
pub fn known_at_the_end(language: Language) -> &'static str {
    match language {
        Language::Ko => "시즌이 끝나면 압니다",
        Language::En => "known when it ends",
    }
}

/// The title of the cohorts: how many of the season before came back.
#[must_use]
pub fn returned(language: Language, came_back: u64, welcome: u64) -> String {
    match language {
        Language::Ko => format!("앞 시즌을 마치고 다시 부른 {welcome}명 중 {came_back}명이 돌아왔습니다."),
        Language::En => {
            format!("Of the {welcome} who completed the season before and were welcome again, {came_back} came back.")
        }
    }
}

/// That there was no season before.
#[must_use]
pub fn first_season(language: Language) -> &'static str {
    match language {
        Language::Ko => "프로그램의 첫 시즌이라 돌아올 사람이 아직 없었습니다.",
        Language::En => "The programme’s first season: there was nobody to come back yet.",
    }
}

/// How to read the cohorts.
#[must_use]
pub fn cohort_caption(language: Language) -> &'static str {
    match language {
        Language::Ko => "들어온 시즌별로 각 시즌 명단에 있는 사람 수(역할 무관). 빈칸은 아직 오지 않은 시즌입니다.",
        Language::En => {
            "People on each season’s roster by the season they first came in, in any role. Blank: a season before they came, or not begun."
        }
    }
}

/// The title of the mentor tree.
#[must_use]
pub fn mentors_title(language: Language, most: u64, mentors: u64) -> String {
    match language {
        Language::Ko if mentors == 1 => format!("멘토 한 명이 {most}명을 맡았습니다"),
        Language::Ko => format!("멘토 {mentors}명, 가장 많게는 한 사람이 {most}명을 맡았습니다"),
        Language::En if mentors == 1 => format!("One mentor looks after {most}"),
        Language::En => format!("{mentors} mentors; the busiest looks after {most}"),
    }
}

/// What a mark of the mentor tree is.
#[must_use]
pub fn mentors_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "점 하나가 맡은 사람 하나 · 모임은 기록된 멘토링 횟수",
        Language::En => "One mark a person in their care · meetings: mentoring sessions recorded",
    }
}

/// A mentor's load in words.
#[must_use]
pub fn mentor_load(language: Language, people: u64, sessions: u64) -> String {
    match language {
        Language::Ko => format!("{people}명, 모임 {sessions}회"),
        Language::En => {
            let meetings = if sessions == 1 { "meeting" } else { "meetings" };
            format!("{}, {sessions} {meetings}", count(language, whole(people), Counter::Person))
        }
    }
}

/// A mentor who is not named.
#[must_use]
pub fn mentor_number(language: Language, place: usize) -> String {
    match language {
        Language::Ko => format!("멘토 {place}"),
        Language::En => format!("Mentor {place}"),
    }
}

/// Who leads, or how many do.
#[must_use]
pub fn leads(language: Language, leads: u64, names: &[String]) -> String {
    match (language, leads, names) {
        (_, 0, _) => String::new(),
        (Language::Ko, n, []) => format!("리드 {n}명"),
        (Language::En, 1, []) => "1 lead".to_owned(),
        (Language::En, n, []) => format!("{n} leads"),
        (Language::Ko, _, names) => format!("리드 {}", names.join(", ")),
        (Language::En, _, names) => format!("Lead: {}", names.join(", ")),
    }
}

/// The mentor tree for those who do not see it.
#[must_use]
pub fn mentors_summary(language: Language, mentors: u64, most: u64, nobody: u64) -> String {
    let first = match language {
        Language::Ko => format!("멘토 {mentors}명이 한 사람당 많게는 {most}명을 맡았습니다."),
        Language::En if mentors == 1 => format!("One mentor has {most} in their care."),
        Language::En => format!("{mentors} mentors have up to {most} people each in their care."),
    };
    let second = match (language, nobody) {
        (_, 0) => String::new(),
        (Language::Ko, n) => format!(" 멘토가 적히지 않은 서포터는 {n}명입니다."),
        (Language::En, 1) => " One supporter has no mentor named.".to_owned(),
        (Language::En, n) => format!(" {n} supporters have no mentor named."),
    };
    first + &second
}

/// The title of the ladder.
#[must_use]
pub fn ladder_title(language: Language, rose: u64, before: u64) -> String {
    match language {
        Language::Ko => format!("전에 서포터였던 {before}명 중 {rose}명이 이번에 멘토나 리드를 맡았습니다"),
        Language::En => format!("Of {before} who were supporters before, {rose} are mentor or lead now"),
    }
}

/// What the bands of the ladder are.
#[must_use]
pub fn ladder_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "앞선 시즌에서 맡은 가장 큰 역할 → 이번 시즌의 역할, 사람 수 · 진한 띠는 더 큰 몫을 맡은 사람",
        Language::En => "Highest role in earlier seasons → role now, people · dark bands: those who carry more",
    }
}

/// The ladder for those who do not see it: `서포터 → 멘토 2명`.
#[must_use]
pub fn flow(language: Language, from: &str, to: &str, amount: u64) -> String {
    format!("{from} → {to} {}", people(language, amount))
}

/// The title of the voices carried: how many, and how many of them landed.
#[must_use]
pub fn voices_title(language: Language, landed: u64, carried: u64) -> String {
    match language {
        Language::Ko => format!("서포터즈가 전한 고객의 소리 {carried}건 중 {landed}건이 받아들여졌습니다"),
        Language::En => format!("Of {carried} voices they carried, {landed} were taken up"),
    }
}

/// What is counted as taken up.
#[must_use]
pub fn voices_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "전한 소리 하나를 첫 결과에 한 번 셈 · 받아들임 = 요구대로 해결·채택·반영",
        Language::En => "Each voice once, by what came of it first · taken up: solved as asked, adopted or shipped",
    }
}

/// The title of the ratios: theirs beside our own where both can be read.
#[must_use]
pub fn ratios_title(voice: Voice<'_>, theirs: &str, ours: Option<&str>) -> String {
    match (voice.language, ours) {
        (Language::Ko, Some(ours)) => format!("서포터즈 글의 반응 비율 {theirs}, 같은 채널의 우리 글 {ours}"),
        (Language::Ko, None) => format!("서포터즈 글의 반응 비율 {theirs}"),
        (Language::En, Some(ours)) => format!("Reaction ratio {theirs} on their posts, {ours} on ours"),
        (Language::En, None) => format!("Reaction ratio {theirs} on their posts"),
    }
}

/// What the ratios are.
#[must_use]
pub fn ratios_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "글 하나의 반응 ÷ 채널 독자의 중앙값 · 같은 채널, 시즌 기간의 글끼리",
        Language::En => {
            "Median of reactions ÷ audience of the channel, post by post · same channel, dates of the season"
        }
    }
}

/// Posts of supporters and ours: `서포터즈 · 카페`.
#[must_use]
pub fn whose_posts(language: Language, channel: &str, ours: bool) -> String {
    match (language, ours) {
        (Language::Ko, false) => format!("서포터즈 · {channel}"),
        (Language::Ko, true) => format!("우리 글 · {channel}"),
        (Language::En, false) => format!("Supporters · {channel}"),
        (Language::En, true) => format!("Our posts · {channel}"),
    }
}

/// Why the public edition does not show something about a few people.
#[must_use]
pub fn withheld(language: Language, what: &str, least: u64) -> String {
    match language {
        Language::Ko => {
            format!("{what}: {least}명보다 적은 사람의 이야기라 공개판에서는 가립니다. 내부판에서 볼 수 있습니다.")
        }
        Language::En => format!(
            "{what}: speaks of fewer than {least} people, so the public edition withholds it; the internal one shows it."
        ),
    }
}

/// Who left on the way.
#[must_use]
pub fn left(language: Language, amount: u64) -> String {
    match language {
        Language::Ko => format!("{}이 도중에 그만두었습니다.", people(language, amount)),
        Language::En => format!("{} left on the way.", people(language, amount)),
    }
}

/// The title of the missions.
#[must_use]
pub fn missions_title(language: Language, missions: u64, most: &str) -> String {
    match language {
        Language::Ko => format!("미션 {missions}개, 가장 많이 한 것은 ‘{most}’"),
        Language::En => format!("{missions} missions; most did “{most}”"),
    }
}

/// What the share of those who came back is made of.
#[must_use]
pub fn returned_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => "앞 시즌을 마쳤고 다시 부르지 않기로 한 사람은 뺀 사람 중 이번 명단에 있는 비율, 역할 무관",
        Language::En => {
            "Of those who completed the season before and were not turned away: share on this roster, any role"
        }
    }
}

/// What the bars of the missions count.
#[must_use]
pub fn missions_subtitle(language: Language, roster: &str) -> String {
    match language {
        Language::Ko => format!("미션마다 한 사람 수 · 명단 {roster}(모든 역할)"),
        Language::En => format!("People who did each mission · {roster} on the roster, in all roles"),
    }
}
