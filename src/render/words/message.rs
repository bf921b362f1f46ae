//! Sentences of the shell and of the components, one typed function each; the findings' own are in files beside this.

use super::{Counter, Label, Particle, count, integer, with_particle};
use crate::community::Language;

/// What an interval says beside a value: `95% 구간 73%–90%`. An open end is `None`.
#[must_use]
pub fn interval(language: Language, low: Option<&str>, high: Option<&str>) -> String {
    let range = match (low, high) {
        (Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(low), None) => match language {
            Language::Ko => format!("{low} 이상"),
            Language::En => format!("{low} or more"),
        },
        (None, Some(high)) => match language {
            Language::Ko => format!("{high} 이하"),
            Language::En => format!("{high} or less"),
        },
        (None, None) => return String::new(),
    };
    match language {
        Language::Ko => format!("95% 구간 {range}"),
        Language::En => format!("95% interval {range}"),
    }
}

/// What the page of search says of no result, of one, of many: `{q}` is what was asked, `{n}` how many.
#[must_use]
pub fn search_said(language: Language) -> [String; 3] {
    let said = match language {
        Language::Ko => [
            "‘{q}’에 맞는 내용이 없습니다. 낱말을 줄이거나 다른 말로 찾아 보세요.",
            "‘{q}’에 맞는 곳이 1곳 있습니다.",
            "‘{q}’에 맞는 곳이 {n}곳 있습니다.",
        ],
        Language::En => {
            ["Nothing matches “{q}”. Try fewer or other words.", "1 result for “{q}”.", "{n} results for “{q}”."]
        }
    };
    said.map(str::to_owned)
}

/// What the page of search says to a browser without scripts.
#[must_use]
pub fn search_hint(language: Language) -> &'static str {
    match language {
        Language::Ko => "검색은 브라우저의 스크립트가 켜져 있을 때 됩니다. 아래에 모든 페이지가 있습니다.",
        Language::En => "Searching needs scripts, which are off in this browser. All pages are listed below.",
    }
}

/// How much a share rests on: `77건 중 64건`, `64 of 77`.
#[must_use]
pub fn part_of_whole(language: Language, part: u64, whole: u64, counter: Counter) -> String {
    let (part, whole) = (to_whole(part), to_whole(whole));
    match language {
        Language::Ko => {
            format!("{} 중 {}", count(language, whole, counter), count(language, part, counter))
        }
        Language::En => format!("{} of {}", integer(part), integer(whole)),
    }
}

/// How many things a figure speaks of: `n = 77`.
#[must_use]
pub fn sample(language: Language, n: u64) -> String {
    match language {
        Language::Ko | Language::En => format!("n\u{a0}=\u{a0}{}", integer(to_whole(n))),
    }
}

/// A target in words: `목표 80% 이상`, `target at least 80%`.
#[must_use]
pub fn target(language: Language, bound: &str, direction: Bound) -> String {
    match (language, direction) {
        (Language::Ko, Bound::AtLeast) => format!("목표 {bound} 이상"),
        (Language::Ko, Bound::AtMost) => format!("목표 {bound} 이하"),
        (Language::En, Bound::AtLeast) => format!("target at least {bound}"),
        (Language::En, Bound::AtMost) => format!("target at most {bound}"),
    }
}

/// On which side of a target the wanted values lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Values from it on.
    AtLeast,
    /// Values up to it.
    AtMost,
}

/// Why a thing cannot be shown, and which folder of the data would feed it: `campaigns/ 폴더에 기록을 남기면 여기에 보입니다.`
#[must_use]
pub fn feed_with(language: Language, folder: &str) -> String {
    match language {
        Language::Ko => format!("{folder}에 기록이 쌓이면 여기에 나타납니다."),
        Language::En => format!("It will appear here once {folder} holds records."),
    }
}

/// The caption of a table under a chart: the chart's measure, as a table.
#[must_use]
pub fn table_of(language: Language, measure: &str) -> String {
    match language {
        Language::Ko => format!("{measure}: 표"),
        Language::En => format!("{measure}: table"),
    }
}

/// Where the CSV of a chart is, for those who hear the link: `CSV 내려받기: 응답 시간`.
#[must_use]
pub fn csv_of(language: Language, measure: &str) -> String {
    match language {
        Language::Ko => format!("CSV 내려받기: {measure}"),
        Language::En => format!("Download as CSV: {measure}"),
    }
}

/// `10월은 11월 20일까지의 기록입니다.`: what a running month holds.
#[must_use]
pub fn running_until(language: Language, month: &str, date: &str) -> String {
    match language {
        Language::Ko => format!("{} {date}까지의 기록입니다.", with_particle(month, Particle::Topic)),
        Language::En => format!("{month} holds records up to {date}."),
    }
}

/// How many records a figure leaves out for their precision.
#[must_use]
pub fn left_out(language: Language, records: u64) -> String {
    let records = count(language, to_whole(records), Counter::Entry);
    match language {
        Language::Ko => format!("시각을 몰라 뺀 기록 {records}"),
        Language::En => format!("{records} left out: the time is not known"),
    }
}

/// A mark on a time axis, read aloud in the summary of a chart: `10월 2일–14일 가을 로스트`.
#[must_use]
pub fn mark(language: Language, dates: &str, name: &str) -> String {
    match language {
        Language::Ko => format!("{dates} {name}"),
        Language::En => format!("{name}, {dates}"),
    }
}

/// The parts of the name of a browser's tab, outermost last.
#[must_use]
pub fn page_title(title: &str, site: &str) -> String {
    format!("{title} · {site}")
}

/// `평소보다 높음, 좋은 쪽`; English goes on in small letters.
#[must_use]
pub fn aside(text: &str, aside: &str) -> String {
    let mut aside = aside.chars();
    let first = aside.next().map(|first| first.to_ascii_lowercase());
    format!("{text}, {}{}", first.map(String::from).unwrap_or_default(), aside.as_str())
}

/// A text that no line breaks within, neither at a space nor after the dash of a range.
#[must_use]
pub fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}").replace('–', "–\u{2060}")
}

/// The bits of what a figure rests on, `37건 중 36건, 95% 구간 86%–99.5%`: lines break between them.
#[must_use]
pub fn bits(basis: &str) -> String {
    basis.split(", ").map(unbroken).collect::<Vec<_>>().join(", ")
}

/// What stands in a cell whose figure cannot be read.
#[must_use]
pub fn unreadable(language: Language, reason: Label) -> String {
    format!("– ({})", reason.text(language))
}

fn to_whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_ends_of_an_interval_are_said_in_words() {
        assert_eq!(interval(Language::Ko, Some("1시간"), None), "95% 구간 1시간 이상");
        assert_eq!(interval(Language::En, Some("73%"), Some("90%")), "95% interval 73%–90%");
        assert_eq!(interval(Language::En, None, None), "");
    }

    #[test]
    fn lines_break_between_the_bits_of_a_basis_only() {
        assert_eq!(
            bits("36 of 37, 95% interval 86%–99.5%"),
            "36\u{a0}of\u{a0}37, 95%\u{a0}interval\u{a0}86%–\u{2060}99.5%"
        );
    }

    #[test]
    fn english_goes_on_in_small_letters() {
        assert_eq!(aside("97%", "Above its usual range"), "97%, above its usual range");
        assert_eq!(aside("97%", "평소보다 높음"), "97%, 평소보다 높음");
    }

    #[test]
    fn a_share_names_what_it_rests_on() {
        assert_eq!(part_of_whole(Language::Ko, 64, 77, Counter::Entry), "77건 중 64건");
        assert_eq!(part_of_whole(Language::En, 64, 77, Counter::Entry), "64 of 77");
    }
}
