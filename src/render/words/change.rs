//! What changed, in words: the heads and captions of its tables, and the sentence on what the mix of groups hides or makes.
//! Numbers with their sign, no word of direction and none of cause.

use super::{Particle, decimal, signed, with_particle};
use crate::{
    community::Language,
    measure::{change::Base, metric::Grouping},
};

/// The difference of two shares with one decimal, so that the parts of a change add up before the eyes: `+3.4%p`, `−0.4 pts`.
#[must_use]
pub fn finer_points(language: Language, difference: f64) -> String {
    let size = decimal((difference * 100.0).abs(), 1);
    let text = match language {
        Language::Ko => format!("{size}%p"),
        Language::En => format!("{size} pts"),
    };
    signed(difference, &text)
}

/// The interval of a difference of two shares: `−3.1 ~ +11.0%p`, `−3.1 to +11.0 pts`.
#[must_use]
pub fn points_between(language: Language, low: f64, high: f64) -> String {
    let size = decimal((low * 100.0).abs(), 1);
    let between = match language {
        Language::Ko => "~",
        Language::En => "to",
    };
    format!("{} {between} {}", signed(low, &size), finer_points(language, high))
}

/// A column of a table of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeColumn {
    /// The figure of the month.
    ThisMonth,
    /// The figure it is compared with.
    Before(Base),
    /// The difference.
    Change,
    /// Its interval.
    Interval,
    /// The part inside the groups.
    Within(Grouping),
    /// The part of their mix.
    Mix(Grouping),
}

impl ChangeColumn {
    /// Its head.
    #[must_use]
    pub fn head(self, language: Language) -> &'static str {
        let (korean, english) = match self {
            Self::ThisMonth => ("이달", "This month"),
            Self::Before(Base::LastMonth) => ("지난달", "Last month"),
            Self::Before(Base::LastYear) => ("지난해 같은 달", "Same month last year"),
            Self::Change => ("변화", "Change"),
            Self::Interval => ("변화의 95% 구간", "95% interval"),
            Self::Within(Grouping::Channel) => ("채널 안", "Within channels"),
            Self::Mix(Grouping::Channel) => ("채널 구성", "Mix of channels"),
            Self::Within(Grouping::Kind) => ("종류 안", "Within kinds"),
            Self::Mix(Grouping::Kind) => ("종류 구성", "Mix of kinds"),
            Self::Within(Grouping::Topic) => ("주제 안", "Within topics"),
            Self::Mix(Grouping::Topic) => ("주제 구성", "Mix of topics"),
        };
        match language {
            Language::Ko => korean,
            Language::En => english,
        }
    }
}

/// The heading of what changed in a month.
#[must_use]
pub fn what_changed(language: Language) -> &'static str {
    match language {
        Language::Ko => "달라진 점",
        Language::En => "What changed",
    }
}

/// The caption of a table of changes.
#[must_use]
pub fn changes_against(language: Language, base: Base) -> &'static str {
    match (language, base) {
        (Language::Ko, Base::LastMonth) => "지난달과 견준 변화",
        (Language::Ko, Base::LastYear) => "지난해 같은 달과 견준 변화",
        (Language::En, Base::LastMonth) => "Change on last month",
        (Language::En, Base::LastYear) => "Change on the same month last year",
    }
}

/// The caption of the table of what each group adds to a change: `첫 답까지 2시간 이내: 지난달과 견준 변화, 채널별`.
#[must_use]
pub fn change_by_groups(language: Language, name: &str, base: Base, grouping: Grouping) -> String {
    let against = changes_against(language, base);
    let (korean, english) = match grouping {
        Grouping::Channel => ("채널별", "by channel"),
        Grouping::Kind => ("종류별", "by kind"),
        Grouping::Topic => ("주제별", "by topic"),
    };
    match language {
        Language::Ko => format!("{name}: {against}, {korean}"),
        Language::En => format!("{name}: {}, {english}", against.to_lowercase()),
    }
}

/// How to read a table of changes.
#[must_use]
pub fn changes_explained(language: Language) -> &'static str {
    match language {
        Language::Ko => {
            "변화를 각 채널 안에서 움직인 몫과 채널의 비중이 달라진 몫으로 나눴습니다. 둘을 더하면 변화입니다. 구간에 0이 들어 \
             있으면 우연히 생긴 변화일 수도 있습니다."
        }
        Language::En => {
            "Each change in two parts: what moved within the channels, and what lies in their mix. They add up to the change. A \
             change whose interval holds 0 may be chance."
        }
    }
}

/// The parts of a change, where the mix of groups hides or makes it; amounts come finished, with their signs.
#[must_use]
pub fn split_of_change(
    language: Language,
    name: &str,
    base: Base,
    grouping: Grouping,
    (whole, within, mix): (&str, &str, &str),
) -> String {
    let (korean, english) = match grouping {
        Grouping::Channel => ("채널", "channels"),
        Grouping::Kind => ("종류", "kinds"),
        Grouping::Topic => ("주제", "topics"),
    };
    match language {
        Language::Ko => {
            let base = match base {
                Base::LastMonth => "지난달보다",
                Base::LastYear => "지난해 같은 달보다",
            };
            let name = with_particle(&format!("‘{name}’"), Particle::Topic);
            format!("{name} {base} {whole}입니다. 나누어 보면 {korean} 안에서 {within}, {korean} 구성에서 {mix}입니다.")
        }
        Language::En => {
            let base = match base {
                Base::LastMonth => "last month",
                Base::LastYear => "the same month last year",
            };
            format!("“{name}”: {whole} on {base}, {within} of it within {english} and {mix} in the mix of {english}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_a_decimal_and_a_sign() {
        assert_eq!(finer_points(Language::Ko, 0.0344), "+3.4%p");
        assert_eq!(finer_points(Language::En, -0.004), "−0.4 pts");
        assert_eq!(points_between(Language::En, -0.031, 0.11), "−3.1 to +11.0 pts");
        assert_eq!(finer_points(Language::En, 0.0001), "±0.0 pts");
    }

    #[test]
    fn the_parts_are_said_with_their_groups_and_base() {
        let parts = ("+4.0%p", "−1.0%p", "+5.0%p");
        assert_eq!(
            split_of_change(Language::Ko, "2시간 안에 답함", Base::LastMonth, Grouping::Channel, parts),
            "‘2시간 안에 답함’은 지난달보다 +4.0%p입니다. 나누어 보면 채널 안에서 −1.0%p, 채널 구성에서 +5.0%p입니다."
        );
        assert_eq!(
            split_of_change(
                Language::En,
                "Answered",
                Base::LastYear,
                Grouping::Kind,
                ("+4.0 pts", "−1.0 pts", "+5.0 pts")
            ),
            "“Answered”: +4.0 pts on the same month last year, −1.0 pts of it within kinds and +5.0 pts in the mix of kinds."
        );
    }
}
