//! The numbers of a sentence, read back: what a person would understand, and how far rounding may have moved it.

use dangol::community::Language;

/// What a number counts, as its sign or unit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `83%`: 0.83.
    Share,
    /// `+3%p`, `+3 pts`: 0.03.
    Points,
    /// `3시간 12분`, `3 h 12 min`: seconds.
    Seconds,
    /// `3.2배`, `3.2×`: 3.2.
    Times,
    /// `12,345원`, `₩12,345`.
    Money,
    /// Anything else.
    Plain,
}

/// A number as read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// In base units.
    pub(super) value: f64,
    /// How far the true value may lie from it.
    pub(super) half: f64,
    pub(super) kind: Kind,
    /// Whether a sign stands before it.
    pub(super) signed: bool,
}

impl Number {
    /// Whether it is the value, rounded as it is written. Without a sign its size is meant.
    pub(super) fn says(&self, kind: Kind, value: f64) -> bool {
        let near = |value: f64| (self.value - value).abs() <= self.half + 1e-9 * value.abs().max(1e-6);
        self.kind == kind && (near(value) || (!self.signed && near(value.abs())))
    }
}

/// Units of time, the largest first: Korean, English, seconds.
const UNITS: [(&str, &str, f64); 5] = [
    ("일", " days", 86_400.0),
    ("일", " day", 86_400.0),
    ("시간", " h", 3_600.0),
    ("분", " min", 60.0),
    ("초", " s", 1.0),
];

/// All numbers of a text without dates, in order.
pub(super) fn numbers(language: Language, text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|place| at + place) {
        let (number, end) = number_at(language, text, start);
        found.push(number);
        at = end;
    }
    found
}

fn number_at(language: Language, text: &str, start: usize) -> (Number, usize) {
    let before = text[..start].chars().next_back();
    let signed = matches!(before, Some('−' | '+' | '±'));
    let sign = if before == Some('−') { -1.0 } else { 1.0 };
    let (size, decimals, end) = digits(text, start);
    let half = 0.5 * 10_f64.powi(-decimals);
    let rest = &text[end..];
    let of = |kind, factor: f64, end| (Number { value: sign * size * factor, half: half * factor, kind, signed }, end);
    if let Some(length) = ["%p", " pts", " pt"].iter().find(|sign| rest.starts_with(*sign)).map(|sign| sign.len()) {
        return of(Kind::Points, 0.01, end + length);
    }
    if rest.starts_with('%') {
        return of(Kind::Share, 0.01, end + 1);
    }
    if rest.starts_with('배') || rest.starts_with('×') {
        return of(Kind::Times, 1.0, end);
    }
    if let Some((seconds, end)) = duration(language, text, size, end) {
        let half = step(seconds) / 2.0;
        return (Number { value: sign * seconds, half, kind: Kind::Seconds, signed }, end);
    }
    if let Some((won, end)) = won(size, text, end) {
        return (Number { value: sign * won, half, kind: Kind::Money, signed }, end);
    }
    let kind = if matches!(before, Some('₩' | '$' | '€')) { Kind::Money } else { Kind::Plain };
    of(kind, 1.0, end)
}

/// A number of digits with thousands marked: its size, its decimals, where it ends.
fn digits(text: &str, start: usize) -> (f64, i32, usize) {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    let mut point = None;
    while digit(end) || (matches!(bytes.get(end), Some(b',' | b'.')) && digit(end + 1) && point.is_none()) {
        if bytes[end] == b'.' {
            point = Some(end);
        }
        end += 1;
    }
    let size = text[start..end].replace(',', "").parse().unwrap();
    (size, point.map_or(0, |point| i32::try_from(end - point - 1).unwrap()), end)
}

/// A duration whose first number is read already; `None`: no unit of time follows.
fn duration(language: Language, text: &str, first: f64, end: usize) -> Option<(f64, usize)> {
    let unit = |rest: &str| {
        UNITS.iter().find_map(|&(korean, english, size)| {
            let word = if language == Language::Ko { korean } else { english };
            let after = rest.strip_prefix(word)?;
            let ends = language == Language::Ko || !after.starts_with(char::is_alphanumeric);
            ends.then_some((size, word.len()))
        })
    };
    let (mut size, length) = unit(&text[end..])?;
    let (mut seconds, mut end) = (first * size, end + length);
    while text[end..].starts_with(' ') && text[end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        let (amount, _, after) = digits(text, end + 1);
        let Some((next, length)) = unit(&text[after..]).filter(|&(next, _)| next < size) else { break };
        seconds += amount * next;
        (size, end) = (next, after + length);
    }
    Some((seconds, end))
}

/// What a duration is rounded to: whole days from ten days on, hours from one, minutes from ten minutes.
fn step(seconds: f64) -> f64 {
    match seconds {
        s if s >= 864_000.0 => 86_400.0,
        s if s >= 86_400.0 => 3_600.0,
        s if s >= 600.0 => 60.0,
        _ => 1.0,
    }
}

/// Won as Koreans write them; `None`: no won follow.
fn won(first: f64, text: &str, end: usize) -> Option<(f64, usize)> {
    let rest = &text[end..];
    if rest.starts_with('원') {
        return Some((first, end + '원'.len_utf8()));
    }
    if rest.starts_with("만 원") {
        return Some((first * 1e4, end + "만 원".len()));
    }
    let after = rest.strip_prefix("억 ")?;
    let end = end + "억 ".len();
    if after.starts_with('원') {
        return Some((first * 1e8, end + '원'.len_utf8()));
    }
    let (man, _, digits_end) = digits(text, end);
    text[digits_end..].starts_with("만 원").then(|| (first * 1e8 + man * 1e4, digits_end + "만 원".len()))
}

#[test]
fn numbers_are_read_as_people_read_them() {
    let read = |language, text| {
        let round = |value: f64| (value * 1e6).round() / 1e6;
        numbers(language, text).iter().map(|n| (n.kind, round(n.value))).collect::<Vec<_>>()
    };
    assert_eq!(
        read(Language::Ko, "1,234건 중 83%, −3.5%p, 2일 4시간째, 3.2배, 1억 2,500만 원"),
        [
            (Kind::Plain, 1234.0),
            (Kind::Share, 0.83),
            (Kind::Points, -0.035),
            (Kind::Seconds, 187_200.0),
            (Kind::Times, 3.2),
            (Kind::Money, 125_000_000.0),
        ]
    );
    assert_eq!(
        read(Language::En, "3 h 12 min for 4 days, 5 s, +1 pt, ₩12,500"),
        [
            (Kind::Seconds, 11_520.0),
            (Kind::Seconds, 345_600.0),
            (Kind::Seconds, 5.0),
            (Kind::Points, 0.01),
            (Kind::Money, 12_500.0),
        ]
    );
}

#[test]
fn rounding_is_forgiven_and_nothing_else() {
    let one = |text| numbers(Language::En, text)[0];
    assert!(one("83%").says(Kind::Share, 0.8312) && !one("83%").says(Kind::Share, 0.8361));
    assert!(one("7.9%").says(Kind::Share, 0.0794) && !one("7.9%").says(Kind::Share, 0.0784));
    assert!(one("3 h 12 min").says(Kind::Seconds, 11_540.0) && !one("3 h 12 min").says(Kind::Seconds, 11_600.0));
    assert!(!one("83").says(Kind::Share, 0.83), "a number is not a share");
    assert!(one("3%").says(Kind::Share, -0.03) && !one("+3%").says(Kind::Share, -0.03), "a sign is a claim");
}
