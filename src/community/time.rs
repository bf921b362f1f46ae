//! Moments, dates and months as the organisation's clock shows them.

use jiff::{Timestamp, civil, tz::TimeZone};
use std::fmt;

/// Seconds since 1970-01-01T00:00:00Z.
pub type Second = i64;

/// A calendar date: days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i32);

impl Date {
    /// The date of a year, month (1 to 12) and day; `None` where the calendar has none.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self::from_civil)
    }

    fn from_civil(date: civil::Date) -> Self {
        let epoch = civil::date(1970, 1, 1);
        Self((date - epoch).get_days())
    }

    /// The same date as jiff has it.
    ///
    /// # Panics
    /// Not within the years 0 to 9999, to which data and windows are bounded.
    #[must_use]
    pub fn civil(self) -> civil::Date {
        civil::date(1970, 1, 1)
            .checked_add(jiff::Span::new().days(self.0))
            .expect("dates of the data lie between the years 1970 and 2199")
    }

    /// The date so many days later (earlier, if negative).
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// 1 = Monday … 7 = Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        u8::try_from((self.0 + 3).rem_euclid(7) + 1).expect("1 to 7")
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = self.civil();
        Month(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.civil())
    }
}

/// A calendar month: year × 12 + month − 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// Its first date.
    ///
    /// # Panics
    /// Not within the years 1970 to 2199, to which data are bounded.
    #[must_use]
    pub fn first_date(self) -> Date {
        let year = i16::try_from(self.year()).expect("years of the data lie between 1970 and 2199");
        let month = i8::try_from(self.number()).expect("1 to 12");
        Date::new(year, month, 1).expect("every month has a first")
    }

    /// Its last date.
    #[must_use]
    pub fn last_date(self) -> Date {
        self.next().first_date().plus(-1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// When something happened, as precisely as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant; of a moment known to the day, the first instant of its date.
    pub second: Second,
    /// The local date.
    pub date: Date,
    /// The local hour, 0 to 23. `None`: known to the day only.
    pub hour: Option<u8>,
}

impl Moment {
    /// Whether the time of day is known.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.hour.is_some()
    }
}

/// The organisation's time zone, by the tz database compiled into dangol.
#[derive(Debug, Clone)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// The zone of an IANA name; `None` where the database has none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let zone = jiff::tz::db().get(name).ok()?;
        Some(Self { name: name.to_owned(), zone })
    }

    /// The IANA name as written in dangol.yaml.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone as jiff has it, for what this type does not offer.
    #[must_use]
    pub fn jiff(&self) -> &TimeZone {
        &self.zone
    }

    /// The first instant of a date.
    ///
    /// # Panics
    /// Not within the years 1970 to 2199, to which data are bounded.
    #[must_use]
    pub fn start_of(&self, date: Date) -> Second {
        date.civil().to_zoned(self.zone.clone()).expect("within jiff's range").timestamp().as_second()
    }

    /// The last whole second of a date.
    #[must_use]
    pub fn last_second_of(&self, date: Date) -> Second {
        self.start_of(date.plus(1)) - 1
    }

    /// The instant a local clock shows a time of day on a date; one that a clock change skips moves on by the gap, one
    /// that repeats is its first.
    ///
    /// # Panics
    /// Not for hours 0 to 23 and minutes 0 to 59 within the years 1970 to 2199.
    #[must_use]
    pub fn at(&self, date: Date, hour: i8, minute: i8) -> Second {
        date.civil()
            .at(hour, minute, 0, 0)
            .to_zoned(self.zone.clone())
            .expect("within jiff's range")
            .timestamp()
            .as_second()
    }

    /// The date and hour the local clock shows at an instant.
    ///
    /// # Panics
    /// Not within the years 1970 to 2199, to which data are bounded.
    #[must_use]
    pub fn moment(&self, second: Second) -> Moment {
        let local = self.zone.to_datetime(Timestamp::from_second(second).expect("within jiff's range"));
        let hour = u8::try_from(local.hour()).expect("0 to 23");
        Moment { second, date: Date::from_civil(local.date()), hour: Some(hour) }
    }

    /// A moment known only to its date.
    #[must_use]
    pub fn day(&self, date: Date) -> Moment {
        Moment { second: self.start_of(date), date, hour: None }
    }

    /// RFC 3339 with the zone's offset, for `metrics.json`.
    ///
    /// # Panics
    /// Not within the years 1970 to 2199, to which data are bounded.
    #[must_use]
    pub fn rfc3339(&self, second: Second) -> String {
        let stamp = Timestamp::from_second(second).expect("within jiff's range");
        let offset = self.zone.to_offset(stamp);
        stamp.display_with_offset(offset).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_begin_on_monday() {
        assert_eq!(Date::new(2026, 11, 2).unwrap().weekday(), 1);
        assert_eq!(Date::new(1969, 12, 28).unwrap().weekday(), 7);
    }

    #[test]
    fn a_month_knows_its_last_date() {
        let february = Date::new(2028, 2, 10).unwrap().month();
        assert_eq!(february.to_string(), "2028-02");
        assert_eq!(february.last_date(), Date::new(2028, 2, 29).unwrap());
    }

    #[test]
    fn a_date_begins_at_its_first_instant_even_when_midnight_is_skipped() {
        let beirut = Zone::named("Asia/Beirut").unwrap();
        let date = Date::new(2025, 3, 30).unwrap();
        assert_eq!(beirut.rfc3339(beirut.start_of(date)), "2025-03-30T01:00:00+03:00");
        assert_eq!(beirut.moment(beirut.start_of(date)).date, date);
    }
}
