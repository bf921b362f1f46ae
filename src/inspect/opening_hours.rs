//! Opening hours: spans of the local day, every day or by weekday.

use super::trail::Trail;
use super::words;
use super::wrong::{Wrong, shown};
use crate::community::WorkingHours;
use crate::diagnostic::Rule;
use crate::gather::Path;
use crate::gather::shape::Hours;

/// Spans of a day in minutes.
type Spans = Vec<(u16, u16)>;

/// The opening hours of a channel; what is wrong is noted with its place.
pub(super) fn opening_hours(here: &Trail, hours: &Hours, note: &mut dyn FnMut(Path, Wrong)) -> WorkingHours {
    let mut weekdays: [Spans; 7] = Default::default();
    match hours {
        Hours::Daily(text) => match spans(text) {
            Ok(spans) => weekdays = std::array::from_fn(|_| spans.clone()),
            Err(wrong) => note(here.path(), wrong),
        },
        Hours::ByWeekday(days) => {
            for (day, text) in &days.0 {
                match (words::weekday(day), spans(&text.0)) {
                    (Ok(day), Ok(spans)) => weekdays[day] = spans,
                    (Ok(_), Err(wrong)) => note(here.key(day).path(), wrong),
                    (Err(wrong), _) => note(here.path_of_key(day), Wrong { rule: Rule::UnknownKey, ..wrong }),
                }
            }
        }
    }
    WorkingHours { weekdays }
}

/// `09:00-12:00 13:00-18:00`: spans in order that do not overlap; none for an empty text.
fn spans(text: &str) -> Result<Spans, Wrong> {
    let mut spans = Spans::new();
    for part in text.split_whitespace() {
        let span = span(part)?;
        if let Some(before) = spans.last().filter(|before| before.1 > span.0) {
            let reason =
                if before.0 < span.1 { "overlaps the span before it" } else { "lies before the span before it" };
            return Err(bad(part, &format!("but it {reason}")));
        }
        spans.push(span);
    }
    Ok(spans)
}

fn span(text: &str) -> Result<(u16, u16), Wrong> {
    let ends = text.split_once('-').and_then(|(from, to)| Some((minute(from)?, minute(to)?)));
    let Some((from, to)) = ends.filter(|(from, _)| *from < 1440) else {
        return Err(bad(text, "expected a span such as `09:00-18:00`"));
    };
    if from >= to {
        let wrong = bad(text, "but a span ends after it begins");
        return Err(
            wrong.help("write a span over midnight as two: up to `24:00`, and from `00:00` on the next weekday")
        );
    }
    Ok((from, to))
}

fn bad(text: &str, reason: &str) -> Wrong {
    Wrong::new(Rule::BadValue, format!("found {}, {reason}", shown(text)))
}

/// `hh:mm` in minutes; `24:00` is the day's end.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| {
        let is_two_digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        is_two_digits.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = (two(hour)?, two(minute)?);
    let is_clock = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    is_clock.then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_have_several_spans_and_end_at_midnight() {
        assert_eq!(spans("09:00-12:00 13:00-18:00"), Ok(vec![(540, 720), (780, 1080)]));
        assert_eq!(spans("20:00-24:00"), Ok(vec![(1200, 1440)]));
        assert_eq!(spans(""), Ok(Vec::new()));
    }

    #[test]
    fn odd_spans_are_refused() {
        let bad =
            ["9-18", "09:00", "18:00-09:00", "09:00-12:00 11:00-13:00", "24:00-24:00", "09:00-25:00", "09:60-10:00"];
        for text in bad {
            assert!(spans(text).is_err(), "{text}");
        }
    }
}
