//! The months and dates of a sentence, cut out of it, so that what is left are figures.

use dangol::community::{Date, Language, Month};

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

/// A month or date as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) year: Option<i32>,
    pub(super) month: i32,
    pub(super) day: Option<i32>,
}

impl Mention {
    /// Whether it may mean the month.
    pub(super) fn is_month(self, month: Month) -> bool {
        self.day.is_none() && self.month == month.number() && self.year.is_none_or(|year| year == month.year())
    }

    /// Whether it may mean the date.
    pub(super) fn is_date(self, date: Date) -> bool {
        let day = i32::from(date.civil().day());
        Self { day: None, ..self }.is_month(date.month()) && self.day.is_none_or(|said| said == day)
    }
}

/// The text without its dates, and the dates.
pub(super) fn cut_dates(language: Language, text: &str) -> (String, Vec<Mention>) {
    match language {
        Language::Ko => cut_korean(text),
        Language::En => cut_english(text),
    }
}

/// A number at the end of a text, and where it starts.
fn number_before(text: &str) -> Option<(i32, usize)> {
    let start =
        text.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + text[at..].chars().next().unwrap().len_utf8());
    Some((text[start..].parse().ok()?, start))
}

/// A number at the start of a text, and what follows.
fn number_after(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// `2026년 10월 1일–14일`, `2026년 10월`, `10월 3일`, `10월`; the second date of a span is found as one of its own.
fn cut_korean(text: &str) -> (String, Vec<Mention>) {
    let (mut out, mut rest, mut found) = (String::new(), text, Vec::new());
    while let Some(at) = rest.find('월') {
        let (before, after) = (&rest[..at], &rest[at + '월'.len_utf8()..]);
        let Some((month, start)) = number_before(before) else {
            out.push_str(&rest[..at + '월'.len_utf8()]);
            rest = after;
            continue;
        };
        let year_before = before[..start].strip_suffix("년 ").and_then(number_before);
        out.push_str(year_before.map_or(&before[..start], |(_, start)| &before[..start]));
        let mut mention = Mention { year: year_before.map(|(year, _)| year), month, day: None };
        rest = after;
        if let Some((day, after)) = after.strip_prefix(' ').and_then(number_after)
            && let Some(mut after) = after.strip_prefix('일')
        {
            mention.day = Some(day);
            if let Some((end, more)) = after.strip_prefix('–').and_then(number_after)
                && let Some(more) = more.strip_prefix('일')
            {
                found.push(Mention { day: Some(end), ..mention });
                after = more;
            }
            rest = after;
        }
        found.push(mention);
    }
    (out + rest, found)
}

/// The first name of a month, whole or short: where, the name, its number.
fn next_month(text: &str) -> Option<(usize, &str, i32)> {
    let short = MONTHS.iter().map(|name| &name[..3]);
    let names = MONTHS.iter().copied().zip(1..).chain(short.zip(1..));
    let stands = |&(at, name): &(usize, &str)| !text[at + name.len()..].starts_with(char::is_alphabetic);
    let places = names.filter_map(|(name, number)| {
        let (at, name) = text.match_indices(name).find(stands)?;
        Some((at, name, number))
    });
    places.min_by_key(|place| place.0)
}

/// `1–14 October 2026`, `3 October`, `October 2026`, `October`.
fn cut_english(text: &str) -> (String, Vec<Mention>) {
    let (mut out, mut rest, mut found) = (String::new(), text, Vec::new());
    while let Some((at, name, month)) = next_month(rest) {
        let mut before = &rest[..at];
        let mut after = &rest[at + name.len()..];
        let mut mention = Mention { year: None, month, day: None };
        if let Some((year, more)) = after.strip_prefix(' ').and_then(number_after).filter(|(year, _)| *year > 1900) {
            (mention.year, after) = (Some(year), more);
        }
        if let Some((day, start)) = before.strip_suffix(' ').and_then(number_before) {
            (mention.day, before) = (Some(day), &before[..start]);
            if let Some((first, start)) = before.strip_suffix('–').and_then(number_before) {
                found.push(Mention { day: Some(first), ..mention });
                before = &before[..start];
            }
        }
        found.push(mention);
        out.push_str(before);
        rest = after;
    }
    (out + rest, found)
}

#[test]
fn dates_are_cut_out_and_told() {
    let mention = |year, month, day| Mention { year, month, day };
    let (left, found) = cut_dates(Language::Ko, "2026년 10월 1일–14일, 문의 3건. 11월도 같습니다.");
    assert_eq!(left, ", 문의 3건. 도 같습니다.");
    let october = |day| mention(Some(2026), 10, Some(day));
    assert_eq!(found, [october(14), october(1), mention(None, 11, None)]);
    let (left, found) = cut_dates(Language::En, "In October, 3 of 5. From 28 October – 3 November 2026: 4");
    assert_eq!(left, "In , 3 of 5. From  – : 4");
    assert_eq!(found, [mention(None, 10, None), mention(None, 10, Some(28)), mention(Some(2026), 11, Some(3))]);
    assert_eq!(cut_dates(Language::En, "Marketing on 15 Jul.").1, [mention(None, 7, Some(15))]);
}
