//! Words that claim something: a direction, a record, a cause, a verdict; and which of them a sentence holds.

use dangol::community::Language;
use std::collections::BTreeSet;

/// Korean words, found anywhere, and English ones, found as whole words.
type Words = (&'static [&'static str], &'static [&'static str]);

/// Words on direction: upwards, downwards. Korean ones are found anywhere, English ones as whole words.
const UP: Words = (
    &[
        "높았",
        "높습",
        "높아",
        "높은",
        "높게",
        "높다",
        "늘었",
        "늘어",
        "늘고",
        "올랐",
        "오르",
        "올라",
        "많았",
        "많아",
        "많습",
        "증가",
        "상승",
        "커졌",
        "커지",
        "웃돌",
        "웃돕",
        "길었",
        "길어",
        "깁니다",
        "길고",
        "높고",
        "많고",
        "늘고",
        "뛰었",
        "치솟",
    ],
    &[
        "rose",
        "risen",
        "rise",
        "rises",
        "rising",
        "above",
        "higher",
        "more",
        "grew",
        "grown",
        "growing",
        "increase",
        "increased",
        "increases",
        "longer",
        "climbed",
        "climbing",
        "jumped",
        "larger",
        "greater",
    ],
);
const DOWN: Words = (
    &[
        "낮았",
        "낮습",
        "낮아",
        "낮은",
        "낮게",
        "낮다",
        "줄었",
        "줄어",
        "줄고",
        "내렸",
        "내려",
        "떨어",
        "적었",
        "적습니다",
        "감소",
        "하락",
        "작아졌",
        "밑돌",
        "밑돕",
        "짧았",
        "짧아",
        "짧습",
        "짧고",
        "낮고",
        "적고",
    ],
    &[
        "fell",
        "fallen",
        "fall",
        "falls",
        "falling",
        "below",
        "lower",
        "fewer",
        "less",
        "dropped",
        "decrease",
        "decreased",
        "decreases",
        "shorter",
        "shrank",
        "smaller",
        "slipped",
    ],
);
/// Words on records: of the highest, of the lowest.
const HIGHEST: Words = (
    &[
        "가장 높",
        "가장 길",
        "가장 깁",
        "가장 오래 ",
        "가장 많",
        "가장 크",
        "최고",
        "최대",
        "최장",
        "최다",
        "역대",
        "기록적",
    ],
    &["highest", "longest", "most", "largest", "a record", "the record", "ever", "peak"],
);
const LOWEST: Words = (
    &["가장 낮", "가장 짧", "가장 적", "가장 작", "최저", "최소", "최단"],
    &["lowest", "shortest", "fewest", "smallest", "least"],
);
/// What nobody may say here, whatever the figures.
const CAUSE: Words = (
    &["때문", "덕분", "덕에", "탓에", "탓으로", "로 인해", "로 인한", "영향으로", "힘입어", "이끌", "끌어올", "결과로"],
    &[
        "because",
        "due to",
        "led to",
        "leads to",
        "caused",
        "causes",
        "cause",
        "thanks to",
        "as a result",
        "driven by",
        "owing to",
        "resulted in",
        "made by",
        "brought about",
    ],
);
/// Said of a target: met, missed, open.
const VERDICTS: [(Words, Claimed); 3] = [
    ((&["단정할 수 없"], &["too few cases to say whether", "too close to call"]), Claimed::Open),
    ((&["미치지 못했", "지키지 못했"], &["missed"]), Claimed::Missed),
    ((&["지켰습니다", "지켰고", "지켰으며"], &["met"]), Claimed::Met),
];
/// That a share is more than one half.
const HALF: Words = (&["절반을 넘", "절반이 넘"], &["more than half", "over half"]);
/// What holds one of the words and claims nothing: bounds, and the kind of result.
const HARMLESS: Words = (
    // What a metric is of, and members who climb a ladder, are no claims.
    &[
        "가장 오래된",
        "말하기엔 적습니다",
        "기록이 적습니다",
        "가장 오래 기다린",
        "가장 오래 조용했던",
        "가장 오래 끊긴",
        "가장 활발한",
        "가장 바쁜",
        "가장 긴 침묵은",
        "이만큼 늘었",
        "올라섰",
        "올라선",
    ],
    &[
        "the longest wait when",
        "the longest silence",
        "the longest gap",
        "members climbed",
        "ladder climbed",
        "of the contributions",
        "or more",
        "or less",
        "at least",
        "at most",
        "more than half",
        "than usual range",
    ],
);

/// What a sentence can claim besides its numbers, and a figure bear out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claimed {
    Up,
    Down,
    /// Of the 12 complete months that end with its own.
    Highest,
    Lowest,
    OverHalf,
    Met,
    Missed,
    /// A target of which it cannot be said.
    Open,
    /// What no figure bears out.
    Cause,
}

/// What a sentence without its quoted names claims.
pub(super) fn claims(language: Language, text: &str) -> BTreeSet<Claimed> {
    let mut text = match language {
        Language::Ko => text.to_owned(),
        Language::En => spaced(text),
    };
    let has = |text: &str, words: Words| match language {
        Language::Ko => words.0.iter().any(|word| text.contains(word)),
        Language::En => words.1.iter().any(|word| text.contains(&format!(" {word} "))),
    };
    let verdict = VERDICTS.iter().find(|(words, _)| has(&text, *words)).map(|verdict| verdict.1);
    let half = has(&text, HALF).then_some(Claimed::OverHalf);
    let harmless = match language {
        Language::Ko => HARMLESS.0,
        Language::En => HARMLESS.1,
    };
    for words in harmless {
        text = text.replace(words, "");
    }
    let plain = [
        (UP, Claimed::Up),
        (DOWN, Claimed::Down),
        (HIGHEST, Claimed::Highest),
        (LOWEST, Claimed::Lowest),
        (CAUSE, Claimed::Cause),
    ];
    let found = plain.into_iter().filter(|(words, _)| has(&text, *words)).map(|(_, claimed)| claimed);
    found.chain(verdict).chain(half).collect()
}

/// Lower case, every sign a space, so that words stand alone.
fn spaced(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
}

#[test]
fn claims_are_found_and_bounds_are_none() {
    let korean = |text| claims(Language::Ko, text).into_iter().collect::<Vec<_>>();
    let english = |text| claims(Language::En, text).into_iter().collect::<Vec<_>>();
    assert_eq!(english("3 of 5, at least 80%, for 8 months or more. It was met."), [Claimed::Met]);
    assert_eq!(english("It rose above its usual range."), [Claimed::Up]);
    assert_eq!(english("The lowest in 12 months"), [Claimed::Lowest]);
    assert_eq!(english("Due to the campaign"), [Claimed::Cause]);
    assert_eq!(english("Too few cases to say whether it was met"), [Claimed::Open]);
    assert_eq!(english("More than half of it"), [Claimed::OverHalf]);
    assert_eq!(korean("평소보다 낮았습니다"), [Claimed::Down]);
    assert_eq!(korean("12개월 가운데 가장 높습니다"), [Claimed::Up, Claimed::Highest]);
    assert_eq!(korean("가장 오래된 것은 3일째입니다. 견주기엔 기록이 적습니다."), []);
    assert_eq!(korean("캠페인 덕분에 좋아졌습니다"), [Claimed::Cause]);
}
