//! The spellings of dates, times and spans of time, checked strictly before any library sees them.
//!
//! Comes in: a text. Goes out: a [`Form`], which says what was written and not yet which instant it is.

use super::wrong::{Wrong, shown};
use crate::community::Date;
use crate::diagnostic::Rule;

/// What was written where a time is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `2026-11-03`
    Day(Date),
    /// `2026-11-03 09:12[:30]`, with the second of the day.
    Local(Date, i64),
    /// `2026-11-03T09:12:00+09:00`, with the second of the day and the offset in seconds.
    Zoned(Date, i64, i64),
    /// `09:12[:30]`, as the second of the day.
    Clock(i64),
    /// `+1d2h5m`, in seconds.
    After(i64),
}

/// The years that data may speak of.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 1970..=2199;

const EXPECTED: &str = "expected a time such as `2026-11-03 09:12`, `2026-11-03T09:12:00+09:00` or `2026-11-03`";

/// The form of a time.
pub(super) fn form(text: &str) -> Result<Form, Wrong> {
    if let Some(span) = text.strip_prefix('+') {
        return span_of(span).map(Form::After).ok_or_else(|| {
            bad(text, "expected `+` and days, hours, minutes in that order, such as `+35m` or `+1d2h5m`")
        });
    }
    let bytes = text.as_bytes();
    if bytes.get(2) == Some(&b':') {
        return clock(text, text).map(Form::Clock);
    }
    if !text.is_ascii() || bytes.len() < 10 {
        return Err(bad(text, EXPECTED));
    }
    let (day, rest) = text.split_at(10);
    let date = calendar_date(day, text, Rule::BadTime)?;
    let Some(separator) = rest.chars().next() else {
        return Ok(Form::Day(date));
    };
    if !matches!(separator, ' ' | 'T' | 't') {
        return Err(bad(text, EXPECTED));
    }
    after_the_date(text, date, &rest[1..])
}

/// The time of day that follows a date, with or without an offset.
fn after_the_date(text: &str, date: Date, rest: &str) -> Result<Form, Wrong> {
    let Some(at) = rest.find(['Z', 'z', '+', '-']) else {
        return clock(rest, text).map(|second| Form::Local(date, second));
    };
    let (time, offset) = rest.split_at(at);
    let time = time.trim_end_matches(' ');
    let second = clock(time, text)?;
    let seconds = utc_offset(offset, text)?;
    if time.len() < 8 {
        let wrong = bad(text, "but a time with an offset has seconds (RFC 3339)");
        let day = &text[..10];
        return Err(wrong.help(format!("write `{day}T{time}:00{offset}`")));
    }
    if rest.as_bytes()[at - 1] == b' ' {
        return Err(bad(text, "but the offset stands directly behind the time (RFC 3339)"));
    }
    Ok(Form::Zoned(date, second, seconds))
}

/// A date.
pub(super) fn date(text: &str) -> Result<Date, Wrong> {
    if text.len() == 10 && text.is_ascii() {
        return calendar_date(text, text, Rule::BadDate);
    }
    let message = format!("found {}, expected a date such as `2026-11-03`", shown(text));
    Err(Wrong::new(Rule::BadDate, message))
}

/// A duration in seconds: days, hours, minutes in that order, such as `45m`, `2h`, `1d`.
pub(super) fn duration(text: &str) -> Result<i64, Wrong> {
    span_of(text).ok_or_else(|| {
        let message = format!("found {}, expected a duration such as `45m`, `2h` or `1d`", shown(text));
        Wrong::new(Rule::BadValue, message)
    })
}

fn bad(text: &str, expected: &str) -> Wrong {
    Wrong::new(Rule::BadTime, format!("found {}, {expected}", shown(text)))
}

/// `yyyy-mm-dd`, ten ASCII characters, as a date of the calendar within [`YEARS`].
fn calendar_date(day: &str, whole: &str, rule: Rule) -> Result<Date, Wrong> {
    let wrong = |reason: &str| Wrong::new(rule, format!("found {}, {reason}", shown(whole)));
    let bytes = day.as_bytes();
    let parts = (digits(&bytes[..4]), digits(&bytes[5..7]), digits(&bytes[8..10]));
    let (Some(year), Some(month), Some(number)) = parts else {
        return Err(wrong("expected a date such as `2026-11-03`"));
    };
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return Err(wrong("expected a date such as `2026-11-03`"));
    }
    let small = |n: i64| i8::try_from(n).expect("two digits");
    let year = i16::try_from(year).expect("four digits");
    if !YEARS.contains(&year) {
        return Err(wrong("expected a year from 1970 to 2199"));
    }
    Date::new(year, small(month), small(number)).ok_or_else(|| wrong("but the calendar has no such date"))
}

/// `hh:mm[:ss[.fraction]]` as the second of the day; the fraction is dropped.
fn clock(time: &str, whole: &str) -> Result<i64, Wrong> {
    const EXPECTED_CLOCK: &str = "expected a time of day such as `09:12` or `09:12:30`";
    let bytes = time.as_bytes();
    let part = |at: usize| bytes.get(at..at + 2).and_then(digits);
    let (Some(hour), Some(b':'), Some(minute)) = (part(0), bytes.get(2), part(3)) else {
        return Err(bad(whole, EXPECTED_CLOCK));
    };
    let second = match bytes.get(5) {
        None => 0,
        Some(b':') => part(6).ok_or_else(|| bad(whole, EXPECTED_CLOCK))?,
        Some(_) => return Err(bad(whole, EXPECTED_CLOCK)),
    };
    let is_fraction = |tail: &[u8]| tail[0] == b'.' && digits_only(&tail[1..]);
    if bytes.len() > 8 && !is_fraction(&bytes[8..]) {
        return Err(bad(whole, EXPECTED_CLOCK));
    }
    if hour > 23 {
        let wrong = bad(whole, "but hours run from 00 to 23");
        let help = (hour == 24).then(|| "write `00:00` of the next date".to_owned());
        return Err(wrong.maybe_help(help));
    }
    if minute > 59 || second > 59 {
        return Err(bad(whole, "but minutes and seconds run from 00 to 59"));
    }
    Ok(hour * 3600 + minute * 60 + second)
}

/// `Z` or `±hh:mm`, in seconds.
fn utc_offset(offset: &str, whole: &str) -> Result<i64, Wrong> {
    if matches!(offset, "Z" | "z") {
        return Ok(0);
    }
    let bytes = offset.as_bytes();
    let part = |at: usize| bytes.get(at..at + 2).and_then(digits);
    let (6, Some(hours), Some(b':'), Some(minutes)) = (bytes.len(), part(1), bytes.get(3), part(4)) else {
        return Err(bad(whole, "expected an offset such as `+09:00` or `Z`"));
    };
    if offset == "-00:00" {
        let wrong = bad(whole, "but `-00:00` says that the offset is not known");
        return Err(wrong.help("write `Z` for UTC, or leave the offset out to mean the time zone of dangol.yaml"));
    }
    if hours > 23 || minutes > 59 {
        return Err(bad(whole, "but offsets run from `-23:59` to `+23:59`"));
    }
    let seconds = hours * 3600 + minutes * 60;
    Ok(if bytes[0] == b'-' { -seconds } else { seconds })
}

/// Days, hours, minutes in that order, each at most once, at least one of them; in seconds.
fn span_of(text: &str) -> Option<i64> {
    let mut rest = text;
    let mut total: i64 = 0;
    for (unit, seconds) in [('d', 86_400), ('h', 3600), ('m', 60)] {
        let Some((number, after)) = rest.split_once(unit) else {
            continue;
        };
        if number.len() > 9 {
            return None;
        }
        total += digits(number.as_bytes())? * seconds;
        rest = after;
    }
    (rest.is_empty() && !text.is_empty()).then_some(total)
}

fn digits_only(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

/// At most nine ASCII digits as a number.
fn digits(bytes: &[u8]) -> Option<i64> {
    let number = |n: i64, digit: &u8| n * 10 + i64::from(digit - b'0');
    digits_only(bytes).then(|| bytes.iter().fold(0, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn third() -> Date {
        Date::new(2026, 11, 3).unwrap()
    }

    #[test]
    fn every_form_of_the_data_format_is_read() {
        let nine_twelve = 9 * 3600 + 12 * 60;
        let cases = [
            ("2026-11-03", Form::Day(third())),
            ("2026-11-03 09:12", Form::Local(third(), nine_twelve)),
            ("2026-11-03T09:12:30", Form::Local(third(), nine_twelve + 30)),
            ("2026-11-03T09:12:30.999", Form::Local(third(), nine_twelve + 30)),
            ("2026-11-03T09:12:00+09:00", Form::Zoned(third(), nine_twelve, 32_400)),
            ("2026-11-03T09:12:00.5-05:30", Form::Zoned(third(), nine_twelve, -19_800)),
            ("2026-11-03T09:12:00Z", Form::Zoned(third(), nine_twelve, 0)),
            ("09:12", Form::Clock(nine_twelve)),
            ("09:12:30", Form::Clock(nine_twelve + 30)),
            ("+35m", Form::After(35 * 60)),
            ("+1d2h5m", Form::After(86_400 + 7200 + 300)),
        ];
        for (text, expected) in cases {
            assert_eq!(form(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_libraries_let_pass_is_refused() {
        let bad = [
            "",
            "now",
            "2026-11-3",
            "2026-11-03 9:12",
            "2026-11-03 24:00",
            "2026-11-03 09:60",
            "2026-11-03 09:12:60",
            "0000-01-01",
            "9999-12-31",
            "1969-12-31",
            "2200-01-01",
            "2026-02-30",
            "2026-11-03T09:12:00-00:00",
            "2026-11-03T09:12:00+24:00",
            "2026-11-03T09:12+09:00",
            "20261103T091200Z",
            "2026-11-03T09:12:00[Asia/Seoul]",
            "2026-11-03T09:12:00 +09:00",
            "2026-11-03_09:12",
            "2026-11-03 09:12:30.",
            "2026-11-03 09:12.5",
            "2026/11/03",
            "+",
            "+5",
            "+5m2h",
            "+1h1h",
            "-5m",
            "+1.5h",
            "+2h ",
            "24:00",
            "9:12",
            "09:12Z",
            "2026-11-03T",
            "2026-11-03 ",
            "２０２６-11-03",
            "+9999999999d",
        ];
        for text in bad {
            assert!(form(text).is_err(), "{text}");
        }
    }

    #[test]
    fn midnight_at_the_end_of_a_day_is_explained() {
        let wrong = form("2026-11-03 24:00").unwrap_err();
        assert_eq!(wrong.message, "found `2026-11-03 24:00`, but hours run from 00 to 23");
        assert_eq!(wrong.help.as_deref(), Some("write `00:00` of the next date"));
    }

    #[test]
    fn durations_are_days_hours_minutes() {
        assert_eq!(duration("45m"), Ok(2700));
        assert_eq!(duration("1d12h"), Ok(129_600));
        assert!(duration("90").is_err() && duration("").is_err() && duration("2 h").is_err());
    }

    proptest! {
        #[test]
        fn every_local_time_round_trips(day in 0..84_000i32, second in 0..86_400i64, blank in any::<bool>()) {
            let date = Date(day);
            let separator = if blank { ' ' } else { 'T' };
            let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
            prop_assert_eq!(form(&format!("{date}{separator}{clock}")), Ok(Form::Local(date, second)));
            prop_assert_eq!(form(&format!("{date}T{clock}.25Z")), Ok(Form::Zoned(date, second, 0)));
            prop_assert_eq!(form(&clock), Ok(Form::Clock(second)));
            prop_assert_eq!(form(&date.to_string()), Ok(Form::Day(date)));
        }

        #[test]
        fn every_offset_from_an_entry_round_trips(d in 0..400i64, h in 0..24i64, m in 0..60i64) {
            let seconds = d * 86_400 + h * 3600 + m * 60;
            prop_assert_eq!(form(&format!("+{d}d{h}h{m}m")), Ok(Form::After(seconds)));
        }

        #[test]
        fn garbage_never_panics(text in "\\PC*") {
            let _ = (form(&text), date(&text), duration(&text));
        }

        #[test]
        fn near_misses_never_panic(text in "[-+0-9:TZ .dhm가]{0,30}") {
            let _ = (form(&text), date(&text), duration(&text));
        }
    }
}
