//! Dates, months and durations in words: times come in, finished strings of a language go out.

use crate::community::{Date, Language, Month, Second, Zone};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_KO: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

fn month_name(number: i32) -> &'static str {
    usize::try_from(number - 1).ok().and_then(|place| MONTHS.get(place)).copied().unwrap_or_default()
}

/// A month with its year: `2026년 10월`, `October 2026`.
#[must_use]
pub fn month(language: Language, month: Month) -> String {
    match language {
        Language::Ko => format!("{}년 {}월", month.year(), month.number()),
        Language::En => format!("{} {}", month_name(month.number()), month.year()),
    }
}

/// A month without its year, for a sentence: `10월`, `October`.
#[must_use]
pub fn month_alone(language: Language, month: Month) -> String {
    match language {
        Language::Ko => format!("{}월", month.number()),
        Language::En => month_name(month.number()).to_owned(),
    }
}

/// A month as short as an axis wants it: `10월`, `Oct`.
#[must_use]
pub fn month_short(language: Language, month: Month) -> String {
    match language {
        Language::Ko => format!("{}월", month.number()),
        Language::En => month_name(month.number())[..3].to_owned(),
    }
}

/// The months from one to another: `2025년 12월–2026년 11월`, `December 2025 – November 2026`; one month alone.
#[must_use]
pub fn months(language: Language, first: Month, last: Month) -> String {
    if first == last {
        return month(language, first);
    }
    match language {
        Language::Ko if first.year() == last.year() => {
            format!("{}–{}월", month(language, first).trim_end_matches('월'), last.number())
        }
        Language::Ko => format!("{}–{}", month(language, first), month(language, last)),
        Language::En if first.year() == last.year() => {
            format!("{} – {}", month_name(first.number()), month(language, last))
        }
        Language::En => format!("{} – {}", month(language, first), month(language, last)),
    }
}

/// A date: `2026년 11월 3일`, `3 November 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    let (month, day) = (date.month(), date.civil().day());
    match language {
        Language::Ko => format!("{}년 {}월 {day}일", month.year(), month.number()),
        Language::En => format!("{day} {} {}", month_name(month.number()), month.year()),
    }
}

/// A date without its year: `11월 3일`, `3 Nov`.
#[must_use]
pub fn date_short(language: Language, date: Date) -> String {
    let (month, day) = (date.month(), date.civil().day());
    match language {
        Language::Ko => format!("{}월 {day}일", month.number()),
        Language::En => format!("{day} {}", month_short(language, month)),
    }
}

/// The dates from one to another, both included: `2026년 10월 1일–14일`, `1–14 October 2026`.
#[must_use]
pub fn dates(language: Language, first: Date, last: Date) -> String {
    if first == last {
        return date(language, first);
    }
    let (start, end) = (first.civil(), last.civil());
    let same_month = first.month() == last.month();
    let same_year = start.year() == end.year();
    match language {
        Language::Ko if same_month => format!("{}–{}일", date(language, first), end.day()),
        Language::Ko if same_year => format!("{}–{}", date(language, first), date_short(language, last)),
        Language::En if same_month => format!("{}–{}", start.day(), date(language, last)),
        Language::En if same_year => {
            format!("{} {} – {}", start.day(), month_name(first.month().number()), date(language, last))
        }
        Language::Ko => format!("{}–{}", date(language, first), date(language, last)),
        Language::En => format!("{} – {}", date(language, first), date(language, last)),
    }
}

/// A weekday, 1 = Monday … 7 = Sunday: `월`, `Mon`.
#[must_use]
pub fn weekday(language: Language, weekday: u8) -> &'static str {
    let names = match language {
        Language::Ko => &WEEKDAYS_KO,
        Language::En => &WEEKDAYS_EN,
    };
    names[usize::from(weekday.clamp(1, 7)) - 1]
}

/// An hour of the day: `20시`, `20:00`.
#[must_use]
pub fn hour(language: Language, hour: u8) -> String {
    match language {
        Language::Ko => format!("{hour}시"),
        Language::En => format!("{hour:02}:00"),
    }
}

/// An instant on the organisation's clock: `2026년 11월 20일 18:04`, `20 November 2026, 18:04`.
#[must_use]
pub fn instant(language: Language, zone: &Zone, second: Second) -> String {
    let day = date(language, zone.moment(second).date);
    let clock = zone.rfc3339(second);
    let clock = clock.get(11..16).unwrap_or_default();
    match language {
        Language::Ko => format!("{day} {clock}"),
        Language::En => format!("{day}, {clock}"),
    }
}

/// A duration in its two largest units: `3시간 12분`, `3 h 12 min`; `2일 4시간`, `2 days 4 h`; under a minute in seconds.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "durations of the data stay below 2^53 seconds")]
pub fn duration(language: Language, seconds: f64) -> String {
    const UNITS: [(i64, &str, &str); 4] =
        [(86_400, "일", "d"), (3_600, "시간", "h"), (60, "분", "min"), (1, "초", "s")];
    let rounded = round_to_shown(seconds.abs().round() as i64);
    let mut parts = Vec::new();
    let mut rest = rounded;
    for (size, korean, english) in UNITS {
        let amount = rest / size;
        rest %= size;
        if amount > 0 {
            parts.push(match language {
                Language::Ko => format!("{}{korean}", super::integer(amount)),
                Language::En if size == 86_400 => super::count(language, amount, super::Counter::Day),
                Language::En => format!("{} {english}", super::integer(amount)),
            });
        }
    }
    if parts.is_empty() {
        return match language {
            Language::Ko => "0초".to_owned(),
            Language::En => "0 s".to_owned(),
        };
    }
    let sign = if seconds < 0.0 { "−" } else { "" };
    format!("{sign}{}", parts.join(" "))
}

/// Whole hours from a day on, whole minutes from ten minutes on: what is not shown is rounded, not cut.
fn round_to_shown(seconds: i64) -> i64 {
    let step = match seconds {
        s if s >= 10 * 86_400 => 86_400,
        s if s >= 86_400 => 3_600,
        s if s >= 600 => 60,
        _ => 1,
    };
    (seconds + step / 2) / step * step
}

/// A duration as short as an axis wants it: `3시간`, `3 h`, `30분`.
#[must_use]
pub fn duration_short(language: Language, seconds: f64) -> String {
    let (size, korean, english) = match seconds.abs() {
        s if s >= 86_400.0 => (86_400.0, "일", "d"),
        s if s >= 3_600.0 => (3_600.0, "시간", "h"),
        s if s >= 60.0 => (60.0, "분", "min"),
        _ => (1.0, "초", "s"),
    };
    let amount = super::number(seconds / size);
    match language {
        Language::Ko | Language::En if seconds == 0.0 => "0".to_owned(),
        Language::Ko => format!("{amount}{korean}"),
        Language::En => format!("{amount} {english}"),
    }
}

/// So many months as one says them: `세 달`, `three months`; from thirteen on in digits, `14개월`.
#[must_use]
pub fn months_in_words(language: Language, months: usize) -> String {
    const NAMES: [(&str, &str); 12] = [
        ("한", "one"),
        ("두", "two"),
        ("세", "three"),
        ("네", "four"),
        ("다섯", "five"),
        ("여섯", "six"),
        ("일곱", "seven"),
        ("여덟", "eight"),
        ("아홉", "nine"),
        ("열", "ten"),
        ("열한", "eleven"),
        ("열두", "twelve"),
    ];
    match (language, months.checked_sub(1).and_then(|place| NAMES.get(place))) {
        (Language::Ko, Some((korean, _))) => format!("{korean} 달"),
        (Language::Ko, None) => format!("{months}개월"),
        (Language::En, Some((_, "one"))) => "one month".to_owned(),
        (Language::En, Some((_, english))) => format!("{english} months"),
        (Language::En, None) => format!("{months} months"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i16, month: i8, day: i8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn durations_show_their_two_largest_units() {
        for (seconds, ko, en) in [
            (0.0, "0초", "0 s"),
            (45.0, "45초", "45 s"),
            (192.0, "3분 12초", "3 min 12 s"),
            (11_520.0, "3시간 12분", "3 h 12 min"),
            (3_599.6, "1시간", "1 h"),
            (187_300.0, "2일 4시간", "2 days 4 h"),
            (1_000_000.0, "12일", "12 days"),
        ] {
            assert_eq!(duration(Language::Ko, seconds), ko);
            assert_eq!(duration(Language::En, seconds), en);
        }
    }

    #[test]
    fn spans_name_what_they_share_once() {
        assert_eq!(dates(Language::Ko, on(2026, 10, 1), on(2026, 10, 14)), "2026년 10월 1일–14일");
        assert_eq!(dates(Language::En, on(2026, 10, 1), on(2026, 10, 14)), "1–14 October 2026");
        assert_eq!(dates(Language::En, on(2026, 9, 28), on(2026, 10, 14)), "28 September – 14 October 2026");
        assert_eq!(months(Language::Ko, on(2026, 1, 1).month(), on(2026, 3, 1).month()), "2026년 1–3월");
        assert_eq!(months(Language::En, on(2025, 12, 1).month(), on(2026, 3, 1).month()), "December 2025 – March 2026");
    }

    #[test]
    fn an_instant_is_read_on_the_organisations_clock() {
        let seoul = Zone::named("Asia/Seoul").unwrap();
        let second = seoul.at(on(2026, 11, 20), 18, 4);
        assert_eq!(instant(Language::Ko, &seoul, second), "2026년 11월 20일 18:04");
        assert_eq!(instant(Language::En, &seoul, second), "20 November 2026, 18:04");
    }

    #[test]
    fn axes_are_labelled_in_one_unit() {
        assert_eq!(duration_short(Language::Ko, 5_400.0), "1.5시간");
        assert_eq!(duration_short(Language::En, 1_800.0), "30 min");
        assert_eq!(duration_short(Language::En, 86_400.0), "1 d");
        assert_eq!(month_short(Language::En, on(2026, 9, 1).month()), "Sep");
    }
}
