//! Times as instants: a form, the organisation's zone, and the date or entry it leans on.

use super::clock_forms::{Form, YEARS, form};
use super::wrong::{Wrong, shown};
use crate::community::{Date, Moment, Second, Zone};
use crate::diagnostic::Rule;
use jiff::{civil, tz::AmbiguousOffset};

/// What a time may lean on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'a> {
    /// The organisation's zone.
    pub(super) zone: &'a Zone,
    /// The date of a bare time of day; `None`: the file gives none.
    pub(super) date: Option<Date>,
    /// The entry that an offset is counted from; `None`: an offset has no place here.
    pub(super) entry: Option<Moment>,
}

impl<'a> Frame<'a> {
    /// Of a time in a file with a default date, or none.
    pub(super) fn of_file(zone: &'a Zone, date: Option<Date>) -> Self {
        let entry = None;
        Self { zone, date, entry }
    }

    /// Of a reply's or outcome's time.
    pub(super) fn of_entry(zone: &'a Zone, entry: Moment) -> Self {
        Self { zone, date: Some(entry.date), entry: Some(entry) }
    }
}

/// The moment that a text means.
pub(super) fn moment(text: &str, frame: Frame) -> Result<Moment, Wrong> {
    match form(text)? {
        Form::Day(date) => Ok(frame.zone.day(date)),
        Form::Local(date, second) => local(text, frame.zone, date, second),
        Form::Zoned(date, second, offset) => bounded(text, frame.zone, i64::from(date.0) * 86_400 + second - offset),
        Form::Clock(second) => match frame.date {
            Some(date) => local(text, frame.zone, date, second),
            None => Err(Wrong::new(Rule::BadTime, format!("found {}, a time of day without a date", shown(text)))
                .help("write the date too, or give the file a `date`")),
        },
        Form::After(seconds) => after(text, frame, seconds),
    }
}

fn after(text: &str, frame: Frame, seconds: i64) -> Result<Moment, Wrong> {
    let Some(entry) = frame.entry else {
        let message = format!("found {}, but there is no entry to count from", shown(text));
        return Err(Wrong::new(Rule::BadTime, message).help("write a date and time"));
    };
    if !entry.is_exact() {
        let message =
            format!("found {}, but the entry is known only to the day, so nothing can be counted from it", shown(text));
        return Err(Wrong::new(Rule::BadTime, message).help("give the entry a time of day, or write a date here"));
    }
    bounded(text, frame.zone, entry.second + seconds)
}

/// A moment whose date on the organisation's clock lies in the years that data may speak of.
fn bounded(text: &str, zone: &Zone, second: Second) -> Result<Moment, Wrong> {
    const FIRST: Second = -86_400;
    const LAST: Second = 230 * 366 * 86_400;
    let within = (FIRST..LAST).contains(&second).then(|| zone.moment(second));
    within.filter(|moment| YEARS.contains(&moment.date.civil().year())).ok_or_else(|| {
        let message = format!("found {}, expected a year from 1970 to 2199", shown(text));
        Wrong::new(Rule::BadTime, message)
    })
}

/// A time of day on the organisation's clock; one that a clock change skips or repeats asks for an offset.
fn local(text: &str, zone: &Zone, date: Date, second: i64) -> Result<Moment, Wrong> {
    let clock = clock_of(date, second);
    let with = |offset: jiff::tz::Offset| {
        let shown = offset.to_timestamp(clock).map(|stamp| stamp.display_with_offset(offset).to_string());
        shown.map_or_else(|_| "an offset".to_owned(), |text| format!("`{text}`"))
    };
    let (found, before, later) = match zone.jiff().to_ambiguous_timestamp(clock).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            let utc = i64::from(date.0) * 86_400 + second - i64::from(offset.seconds());
            let hour = u8::try_from(second / 3600).expect("0 to 23");
            return Ok(Moment { second: utc, date, hour: Some(hour) });
        }
        AmbiguousOffset::Gap { before, after } => ("skips", before, after),
        AmbiguousOffset::Fold { before, after } => ("repeats", before, after),
    };
    let message = format!(
        "found {}, which a clock change in `{}` {found}, expected a time with an offset",
        shown(text),
        zone.name()
    );
    let help = format!("write {} or {}", with(before), with(later));
    Err(Wrong::new(Rule::BadTime, message).help(help))
}

fn clock_of(date: Date, second: i64) -> civil::DateTime {
    let part = |n: i64| i8::try_from(n).expect("below 60");
    let (hour, minute, second) = (part(second / 3600), part(second / 60 % 60), part(second % 60));
    date.civil().at(hour, minute, second, 0)
}

/// Whether `b` lies before `a`: by local date where one of them is known only to the day, else by instant.
pub(super) fn is_before(b: Moment, a: Moment) -> bool {
    if a.is_exact() && b.is_exact() { b.second < a.second } else { b.date < a.date }
}

/// A moment as data write it: a date, or a local date and time.
pub(super) fn written(moment: Moment, zone: &Zone) -> String {
    if !moment.is_exact() {
        return moment.date.to_string();
    }
    let stamp = jiff::Timestamp::from_second(moment.second).expect("the years 1970 to 2199 are within jiff's range");
    zone.jiff().to_datetime(stamp).to_string().replace('T', " ")
}

/// The moment a report speaks from, as a data time or as `--as-of`: a date means its last whole second.
pub(super) fn last_second(moment: Moment, zone: &Zone) -> Second {
    if moment.is_exact() { moment.second } else { zone.last_second_of(moment.date) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seoul() -> Zone {
        Zone::named("Asia/Seoul").unwrap()
    }

    fn read(text: &str, zone: &Zone) -> Result<Moment, Wrong> {
        moment(text, Frame::of_file(zone, None))
    }

    #[test]
    fn an_offset_and_a_local_time_can_mean_the_same_instant() {
        let zone = seoul();
        let local = read("2026-11-03 09:12", &zone).unwrap();
        assert_eq!(local, read("2026-11-03T00:12:00Z", &zone).unwrap());
        assert_eq!(local.hour, Some(9));
    }

    #[test]
    fn a_date_alone_is_known_to_the_day() {
        let zone = seoul();
        let day = read("2026-11-03", &zone).unwrap();
        assert!(!day.is_exact());
        assert_eq!(zone.rfc3339(day.second), "2026-11-03T00:00:00+09:00");
        assert_eq!(zone.rfc3339(last_second(day, &zone)), "2026-11-03T23:59:59+09:00");
    }

    #[test]
    fn a_bare_time_of_day_needs_a_date() {
        let zone = seoul();
        assert!(read("09:12", &zone).is_err());
        let frame = Frame::of_file(&zone, Date::new(2026, 11, 3));
        assert_eq!(moment("09:12", frame), read("2026-11-03 09:12", &zone));
    }

    #[test]
    fn an_offset_counts_from_an_entry_whose_time_is_known() {
        let zone = seoul();
        let entry = read("2026-11-03 23:30", &zone).unwrap();
        let reply = moment("+35m", Frame::of_entry(&zone, entry));
        assert_eq!(reply, read("2026-11-04 00:05", &zone));
        let day = read("2026-11-03", &zone).unwrap();
        let wrong = moment("+35m", Frame::of_entry(&zone, day)).unwrap_err();
        assert!(wrong.message.contains("known only to the day"), "{}", wrong.message);
    }

    #[test]
    fn a_skipped_or_repeated_time_asks_for_an_offset() {
        let zone = Zone::named("America/New_York").unwrap();
        let repeated = read("2026-11-01 01:30", &zone).unwrap_err();
        let help = "write `2026-11-01T01:30:00-04:00` or `2026-11-01T01:30:00-05:00`";
        assert_eq!(repeated.help.as_deref(), Some(help));
        let skipped = read("2026-03-08 02:30", &zone).unwrap_err();
        assert!(skipped.message.contains("skips"), "{}", skipped.message);
        assert!(read("2026-11-01T01:30:00-05:00", &zone).is_ok());
    }

    #[test]
    fn the_years_hold_on_the_organisations_clock() {
        let zone = Zone::named("America/New_York").unwrap();
        assert!(read("1970-01-01T00:00:00Z", &zone).is_err());
        assert!(read("2199-12-31T23:59:59-05:00", &zone).is_ok());
        assert!(read("2199-12-31T23:59:59-23:00", &zone).is_err());
    }

    #[test]
    fn day_known_times_are_compared_by_date() {
        let zone = seoul();
        let (day, noon) = (read("2026-11-03", &zone).unwrap(), read("2026-11-03 12:00", &zone).unwrap());
        assert!(!is_before(day, noon));
        assert!(!is_before(noon, day));
        assert!(is_before(read("2026-11-02 23:00", &zone).unwrap(), day));
    }

    proptest! {
        #[test]
        fn every_instant_round_trips_with_its_offset(second in 0..7_000_000_000i64) {
            let zone = Zone::named("America/New_York").unwrap();
            prop_assume!(second > 86_400);
            let read = read(&zone.rfc3339(second), &zone).unwrap();
            prop_assert_eq!(read, zone.moment(second));
        }

        #[test]
        fn garbage_never_panics(text in "[-+0-9:TZ .dhm가]{0,30}") {
            let zone = Zone::named("America/New_York").unwrap();
            let date = Date::new(2026, 11, 1);
            let _ = moment(&text, Frame::of_file(&zone, date));
            let entry = zone.moment(7_000_000_000);
            let _ = moment(&text, Frame::of_entry(&zone, entry));
        }
    }
}
