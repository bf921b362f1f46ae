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
            "선발은 지원자 중 비율, 활동과 완주는 선발된 서포터 중 비율 · 멘토와 리드는 빼고 · 활동은 미션을 하거나 글을 올린 것"
        }
        Language::En => {
            "Selected: share of those who applied; active, completed: share of the supporters selected · mentors and leads left out · active: did a mission or posted"
        }
    }
}

/// A step of the funnel with what it is a share of.
#[must_use]
pub fn step(language: Language, step: &str) -> &'static str {
    match (language, step) {
        (Language::Ko, "selected") => "선발(지원자 중)",
        (Language::Ko, "active") => "첫 30일 안에 활동",
        (Language::Ko, _) => "완주",
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
        Language::Ko => {
            format!("앞 시즌을 마치고 다시 올 수 있던 {welcome}명 중 {came_back}명이 이번 시즌에 함께합니다")
        }
        Language::En => {
            format!("{came_back} of {welcome} who completed the season before and could return are in this one")
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
        Language::Ko => {
            "처음 들어온 시즌별로 각 시즌 명단에 있는 사람 수(모든 역할). 빈칸은 들어오기 전이거나 아직 시작하지 않은 시즌입니다."
        }
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
        Language::Ko => {
            "점 하나가 맡은 사람 한 명(회색은 멘토가 없는 서포터) · 모임은 그 멘토가 연 횟수를 모두 합한 것"
        }
        Language::En => {
            "One dot per person in their care (grey: no mentor named) · meetings: all that the mentor held, together"
        }
    }
}

/// A mentor's load in words.
#[must_use]
pub fn mentor_load(language: Language, people: u64, sessions: u64) -> String {
    match language {
        Language::Ko => format!("{people}명, 모임 모두 {sessions}회"),
        Language::En => {
            let meetings = if sessions == 1 { "meeting" } else { "meetings" };
            format!("{}, {sessions} {meetings} in all", count(language, whole(people), Counter::Person))
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
        Language::Ko => format!("서포터가 전해 준 고객의 소리 {carried}건 중 {landed}건을 조치했습니다"),
        Language::En => format!("Of {carried} entries of other customers that they passed on, {landed} were acted on"),
    }
}

/// What is counted as taken up.
#[must_use]
pub fn voices_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "한 건은 처음 나온 결과로 한 번만 셈 · 진한 막대가 조치(요구대로 해결·채택·적용) · 미션에서 모은 제안은 따로"
        }
        Language::En => {
            "Each counted once, by what came of it first · dark bars: acted on (solved as asked, adopted, shipped) · suggestions gathered in missions are not among them"
        }
    }
}

/// Whether the posts of supporters differ from our own on a channel: only where the two intervals lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The whole interval lies above ours.
    Above,
    /// The whole interval lies below ours.
    Below,
    /// They overlap, or one is not known.
    Overlap,
}

/// The title of the ratios: theirs beside our own where both can be read.
#[must_use]
pub fn ratios_title(voice: Voice<'_>, theirs: &str, ours: Option<&str>, beside: Beside) -> String {
    let read = match (voice.language, beside) {
        (Language::Ko, Beside::Above) => ": 뚜렷하게 높음(구간이 겹치지 않음)",
        (Language::Ko, Beside::Below) => ": 뚜렷하게 낮음(구간이 겹치지 않음)",
        (Language::Ko, Beside::Overlap) => ": 뚜렷한 차이 없음(구간이 겹침)",
        (Language::En, Beside::Above) => ": clearly higher (the intervals lie apart)",
        (Language::En, Beside::Below) => ": clearly lower (the intervals lie apart)",
        (Language::En, Beside::Overlap) => ": no clear difference (the intervals overlap)",
    };
    match (voice.language, ours) {
        (Language::Ko, Some(ours)) => format!("서포터 글의 반응 비율 {theirs}, 같은 채널의 우리 글 {ours}{read}"),
        (Language::Ko, None) => format!("서포터 글의 반응 비율 {theirs}"),
        (Language::En, Some(ours)) => format!("Reaction ratio {theirs} on their posts, {ours} on ours{read}"),
        (Language::En, None) => format!("Reaction ratio {theirs} on their posts"),
    }
}

/// What the ratios are.
#[must_use]
pub fn ratios_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "글 하나의 반응 ÷ 채널 독자의 중앙값 · 같은 채널, 시즌 기간의 글끼리 · 독자 수를 알고 올린 지 이레가 지난 글만"
        }
        Language::En => {
            "Median of reactions ÷ audience of the channel, post by post · same channel, dates of the season · posts at least seven days old whose audience is known"
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
            format!(
                "{what}: {least}명보다 적은 사람의 이야기라 공개판에서는 보이지 않습니다. 이 수를 거꾸로 셈할 수 있게 하는 수도 함께 비공개입니다. 내부판에서 볼 수 있습니다."
            )
        }
        Language::En => format!(
            "{what}: speaks of fewer than {least} people, so the public edition withholds it, together with what it could be worked out from; the internal one shows it."
        ),
    }
}

/// Who left on the way.
#[must_use]
pub fn left(language: Language, amount: u64) -> String {
    match language {
        Language::Ko => format!("{}은 도중에 그만두었습니다(모든 역할).", people(language, amount)),
        Language::En => format!("{} left early, in all roles.", people(language, amount)),
    }
}

/// The title of the missions: how many, which were done by most, and how many are not due yet.
#[must_use]
pub fn missions_title(language: Language, missions: u64, (most, times): (&[String], u64), ahead: u64) -> String {
    let done = people(language, times);
    let first = match (language, most) {
        (Language::Ko, []) => format!("미션 {missions}개"),
        (Language::En, []) => format!("{missions} missions"),
        (Language::Ko, most) => format!("미션 {missions}개, 가장 많이 한 미션은 ‘{}’({done})", most.join("’, ‘")),
        (Language::En, most) => format!("{missions} missions; most-done: “{}” ({done})", most.join("”, “")),
    };
    match (language, ahead) {
        (_, 0) => first,
        (Language::Ko, n) => format!("{first} · {n}개는 기한 전"),
        (Language::En, n) => format!("{first} · {n} not due yet"),
    }
}

/// A mission that is not due: `기한 전(12월 6일)`, with how many did it already.
#[must_use]
pub fn not_due(language: Language, due: &str, done: u64) -> String {
    match (language, done) {
        (Language::Ko, 0) => format!("기한 전({due})"),
        (Language::En, 0) => format!("not due yet ({due})"),
        (Language::Ko, n) => format!("{}, 기한 전({due})", people(language, n)),
        (Language::En, n) => format!("{} so far, due {due}", people(language, n)),
    }
}

/// What the share of those who came back is made of.
#[must_use]
pub fn returned_subtitle(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "앞 시즌을 마친 사람(멘토와 리드도) 가운데 다시 올 수 있던 사람 중 이번 명단에 있는 비율, 모든 역할 · 앞 시즌의 ‘완주’는 서포터만 센 수"
        }
        Language::En => {
            "Share on this roster in any role, of all who completed the season before (mentors and leads too) and could return · “completed” of that season counts supporters only"
        }
    }
}

/// What the bars of the missions count.
#[must_use]
pub fn missions_subtitle(language: Language, roster: &str) -> String {
    match language {
        Language::Ko => format!("미션마다 해낸 사람 수 · 명단 {roster}(모든 역할, 멘토와 리드는 하지 않아도 됨)"),
        Language::En => {
            format!("People who did each mission · {roster} on the roster in all roles; mentors and leads need not")
        }
    }
}

/// A part of those who came in: `15명 중 4명`.
#[must_use]
pub fn of_whole(language: Language, here: u64, all: u64) -> String {
    super::part_of_whole(language, here, all, Counter::Person)
}
