//! What is said of a change among those of earlier starts: how common it is, and never why.

use crate::community::Language;

/// Fewer spans that do not overlap bear neither “rare” nor “common”.
const FEWEST_APART: u64 = 20;

/// The direction of a change: the other starts are held against it in that direction alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// More than before, or as much.
    Rise,
    /// Less than before.
    Fall,
}

impl Tail {
    /// That of a change (0 = as before).
    #[must_use]
    pub fn of(own: f64) -> Self {
        if own < 0.0 { Self::Fall } else { Self::Rise }
    }

    /// Whether a change goes at least as far as the own in its direction, apart from rounding.
    #[must_use]
    pub fn holds(self, own: f64, lift: f64) -> bool {
        match self {
            Self::Rise => lift >= own - 1e-12,
            Self::Fall => lift <= own + 1e-12,
        }
    }
}

/// How often a change as large was seen elsewhere; beside it, how few of the spans do not overlap, where they are few.
#[must_use]
pub fn placebo_title(language: Language, tail: Tail, starts: u64, as_large: u64, apart: u64) -> String {
    let few = (apart < FEWEST_APART).then(|| match language {
        Language::Ko => format!(" (겹치지 않는 기간은 약 {apart}개뿐)"),
        Language::En => format!(" (only about {apart} of these spans do not overlap)"),
    });
    let few = few.unwrap_or_default();
    let (korean, english) = match tail {
        Tail::Rise => ("늘", "rise"),
        Tail::Fall => ("줄", "fall"),
    };
    match (language, as_large) {
        (Language::Ko, 0) => format!("앞선 시작일 {starts}개 가운데 이만큼 {korean}었던 때는 없습니다{few}"),
        (Language::Ko, k) => format!("앞선 시작일 {starts}개 가운데 {k}개에서도 이만큼 이상 {korean}었습니다{few}"),
        (Language::En, 0) => format!("None of {starts} earlier starts shows as large a {english}{few}"),
        (Language::En, 1) => format!("1 of {starts} earlier starts shows as large a {english} or a larger one{few}"),
        (Language::En, k) => format!("{k} of {starts} earlier starts show as large a {english} or a larger one{few}"),
    }
}

/// That the published rank of a fall counts the other way; `None`: of a rise it counts what the picture marks.
#[must_use]
pub fn placebo_fall(language: Language, tail: Tail) -> Option<&'static str> {
    match (tail, language) {
        (Tail::Rise, _) => None,
        (Tail::Fall, Language::Ko) => Some(
            "이 캠페인의 하루 건수는 평소보다 적은 쪽이라, 이만큼 이상 줄었던 시작일을 셉니다. 정의와 자료에 있는 순위(campaign.placebo_rank)는 이 캠페인의 값 이상인 시작일을 세므로 여기 수와 다릅니다.",
        ),
        (Tail::Fall, Language::En) => Some(
            "Entries here lie below ordinary days, so the starts that fell as far are counted. The rank as defined and published (campaign.placebo_rank) counts starts at or above this campaign’s value, so it differs from the count here.",
        ),
    }
}

/// What the placebos are.
#[must_use]
pub fn placebo_subtitle(language: Language, measure: &str, length: u64) -> String {
    match language {
        Language::Ko => {
            format!("{measure}: 각 시작일부터 {length}일이 그 앞 28일과 얼마나 다른지 · 막대 높이는 시작일의 수")
        }
        Language::En => format!(
            "{measure}: how far the {length} days from each start differ from the 28 before · height: number of starts"
        ),
    }
}

/// What the placebo picture is for, and how far it can be read. `apart`: the fewest spans that do not overlap.
#[must_use]
pub fn placebo_text(language: Language, apart: u64) -> String {
    let first = match language {
        Language::Ko => {
            "우리 캠페인이 없던(늘 열려 있는 캠페인은 빼고) 앞선 날마다, 캠페인이 그날 시작되었다고 치고 똑같이 셈해 보았습니다. 그런 날에도 이만큼 많은 일이 잦다면, 이 캠페인의 차이는 평소의 들쭉날쭉함과 구별되지 않습니다. 드물었다 해도 왜 그런지는 알려 주지 않습니다."
        }
        Language::En => {
            "The comparison was repeated for every earlier date, pretending the campaign had begun there, when none of ours ran (always-on ones aside). Where differences as large are common on such dates, this one cannot be told from the ordinary ups and downs. That it is rare does not say why."
        }
    };
    let second = match language {
        Language::Ko => format!(
            " 이웃한 시작일은 거의 같은 날들을 보므로, 겹치지 않는 기간으로 세면 약 {apart}개뿐입니다. 그 수로는 드물다고도 흔하다고도 말할 수 없습니다."
        ),
        Language::En => format!(
            " Neighbouring starts look at almost the same days: counted without overlap there are only about {apart}. So few show neither that it is rare nor that it is common."
        ),
    };
    if apart < FEWEST_APART { format!("{first}{second}") } else { first.to_owned() }
}

/// Why there is no placebo picture.
#[must_use]
pub fn placebo_missing(language: Language, starts: u64) -> String {
    match (language, starts) {
        (Language::Ko, 0) => {
            "우연히도 이만큼 달라질 수 있는지 견줄 앞선 기간이 아직 없습니다. 캠페인 앞에 기록이 너무 적습니다."
                .to_owned()
        }
        (Language::En, 0) => {
            "There is no earlier period to compare with: too few days were recorded before the campaign.".to_owned()
        }
        (Language::Ko, _) => {
            format!("우연히도 이만큼 달라질 수 있는지 견줄 앞선 시작일이 {starts}개뿐이라 그리지 않습니다(20개부터).")
        }
        (Language::En, _) => {
            format!("Only {starts} earlier starts could be compared with it; it is drawn from 20 on.")
        }
    }
}

/// That what bears no ratio is not held against chance.
#[must_use]
pub fn placebo_not_told(language: Language) -> &'static str {
    match language {
        Language::Ko => "위에서 배율을 말하지 않았으므로, 우연히도 이만큼 달라지는지도 견주지 않습니다.",
        Language::En => "No ratio is told above, so none is held against chance.",
    }
}

/// The placebo picture for those who do not see it.
#[must_use]
pub fn placebo_summary(language: Language, tail: Tail, starts: usize, as_large: usize, own: &str) -> String {
    match (language, tail) {
        (Language::Ko, Tail::Rise) => {
            format!("이 캠페인의 차이는 {own}입니다. 앞선 시작일 {starts}개 중 {as_large}개가 이만큼 이상 늘었습니다.")
        }
        (Language::Ko, Tail::Fall) => {
            format!("이 캠페인의 차이는 {own}입니다. 앞선 시작일 {starts}개 중 {as_large}개가 이만큼 이상 줄었습니다.")
        }
        (Language::En, Tail::Rise) => format!(
            "The campaign’s own difference is {own}; {as_large} of {starts} earlier starts show as large a rise."
        ),
        (Language::En, Tail::Fall) => format!(
            "The campaign’s own difference is {own}; {as_large} of {starts} earlier starts show as large a fall."
        ),
    }
}

/// The rank among earlier starts, (k + 1) ÷ (n + 1), as counts.
#[must_use]
pub fn rank(language: Language, as_large: u64, starts: u64) -> String {
    let (k, n) = (as_large + 1, starts + 1);
    match language {
        Language::Ko => format!("이 캠페인까지 쳐서 {n}개 중 {k}개입니다."),
        Language::En => format!("This campaign included: {k} of {n}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_spans_apart_are_said_beside_the_count() {
        let title = placebo_title(Language::En, Tail::Rise, 111, 3, 5);
        assert_eq!(
            title,
            "3 of 111 earlier starts show as large a rise or a larger one (only about 5 of these spans do not overlap)"
        );
        assert!(!placebo_title(Language::En, Tail::Rise, 278, 0, 92).contains("overlap"));
        assert!(!placebo_text(Language::Ko, 92).contains("겹치지"));
    }

    #[test]
    fn a_fall_is_held_against_falls() {
        let tail = Tail::of(-0.33);
        assert!(!tail.holds(-0.33, -0.10) && tail.holds(-0.33, -0.33) && tail.holds(-0.33, -0.5));
        assert_eq!(placebo_title(Language::Ko, tail, 29, 0, 60), "앞선 시작일 29개 가운데 이만큼 줄었던 때는 없습니다");
    }
}
