//! From when to when the report speaks: `as_of`, since, months; and the rule `lonely-as-of`.

use super::clock_forms::{Form, form};
use super::times::{Frame, last_second, moment};
use super::wrong::Wrong;
use crate::community::{Date, FileId, Moment, Period, Second, Zone};
use crate::diagnostic::Rule;
use crate::gather::Path;
use std::collections::BTreeSet;

/// The times that decide how far the data reach.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// The local dates with a record.
    dates: BTreeSet<Date>,
    /// The latest second, its date, and where it stands.
    latest: Option<Latest>,
    /// The date of the first entry or post.
    first: Option<Date>,
}

#[derive(Debug)]
struct Latest {
    second: Second,
    date: Date,
    file: FileId,
    at: Path,
}

impl Seen {
    /// A time of an entry, reply, outcome or post, `told_at` or `measured_at`.
    pub(super) fn time(&mut self, moment: Moment, zone: &Zone, file: FileId, at: impl FnOnce() -> Path) {
        let Moment { date, .. } = moment;
        self.dates.insert(date);
        if self.latest.as_ref().is_some_and(|latest| date < latest.date) {
            return;
        }
        let second = last_second(moment, zone);
        if self.latest.as_ref().is_none_or(|latest| second > latest.second) {
            self.latest = Some(Latest { second, date, file, at: at() });
        }
    }

    /// The date of an entry or post.
    pub(super) fn began(&mut self, date: Date) {
        self.first = Some(self.first.map_or(date, |first| first.min(date)));
    }

    /// The same of several files.
    pub(super) fn absorb(&mut self, mut other: Self) {
        self.dates.append(&mut other.dates);
        self.first = self.first.into_iter().chain(other.first).min();
        let ours = self.latest.as_ref().map(|latest| latest.second);
        if other.latest.as_ref().map(|latest| latest.second) > ours {
            self.latest = other.latest;
        }
    }

    /// The last second that the data speak of; `None`: no log or post.
    pub(super) fn latest(&self) -> Option<Second> {
        self.latest.as_ref().map(|latest| latest.second)
    }

    /// Where a latest date lies far behind all others: a slip of the pen would move the whole report.
    pub(super) fn lonely(&self) -> Option<(FileId, Path, Wrong)> {
        const FAR: i32 = 31;
        let latest = self.latest.as_ref()?;
        let before = *self.dates.range(..latest.date).next_back()?;
        let days = latest.date.0 - before.0;
        if days <= FAR {
            return None;
        }
        let message = format!(
            "the report would speak as of `{}`, {days} days after the next earlier date with a record, `{before}`",
            latest.date
        );
        let wrong = Wrong::new(Rule::LonelyAsOf, message);
        let wrong = wrong.help("mend the date, or say `--as-of` if it is right");
        Some((latest.file, latest.at.clone(), wrong))
    }
}

/// The second that `--as-of` means.
pub(super) fn as_of(text: &str, zone: &Zone) -> Result<Second, Wrong> {
    if let Ok(Form::Clock(_) | Form::After(_)) = form(text) {
        let message = format!("found `{text}`, expected a date, or a date and time");
        return Err(Wrong::new(Rule::BadTime, message));
    }
    moment(text, Frame::of_file(zone, None)).map(|moment| last_second(moment, zone))
}

/// The period of a report. `started`: the first start of a campaign or season.
pub(super) fn period(
    as_of: Second,
    seen: &Seen,
    declared: Option<Date>,
    started: Option<Date>,
    zone: &Zone,
) -> Option<Period> {
    let first = seen.first.or(started)?;
    let last = zone.moment(as_of).date.month();
    let mut months = vec![first.month().min(last)];
    while let Some(month) = months.last().copied().filter(|month| *month < last) {
        months.push(month.next());
    }
    Some(Period { as_of, since: declared.unwrap_or(first), months })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(times: &[&str], zone: &Zone) -> Seen {
        let mut seen = Seen::default();
        for text in times {
            let at = moment(text, Frame::of_file(zone, None)).unwrap();
            seen.began(at.date);
            seen.time(at, zone, FileId(0), Path::default);
        }
        seen
    }

    #[test]
    fn a_day_known_time_stands_for_its_last_second() {
        let zone = Zone::named("Asia/Seoul").unwrap();
        let seen = seen(&["2026-11-03 12:00", "2026-11-03"], &zone);
        assert_eq!(zone.rfc3339(seen.latest().unwrap()), "2026-11-03T23:59:59+09:00");
    }

    #[test]
    fn months_run_without_holes() {
        let zone = Zone::named("UTC").unwrap();
        let seen = seen(&["2025-11-03", "2026-02-01 10:00"], &zone);
        let period = period(seen.latest().unwrap(), &seen, None, None, &zone).unwrap();
        let months: Vec<String> = period.months.iter().map(ToString::to_string).collect();
        assert_eq!(months, ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!(period.since.to_string(), "2025-11-03");
    }

    #[test]
    fn a_date_far_behind_all_others_is_lonely() {
        let zone = Zone::named("UTC").unwrap();
        assert!(seen(&["2026-01-01", "2026-02-01"], &zone).lonely().is_none());
        let (_, _, wrong) = seen(&["2026-01-01", "2026-02-02"], &zone).lonely().unwrap();
        assert!(wrong.message.contains("32 days"), "{}", wrong.message);
    }

    #[test]
    fn as_of_takes_dates_and_times_but_no_bare_hour() {
        let zone = Zone::named("UTC").unwrap();
        assert_eq!(as_of("1970-01-02", &zone), Ok(2 * 86_400 - 1));
        assert_eq!(as_of("1970-01-02 00:01", &zone), Ok(86_460));
        assert!(as_of("09:12", &zone).is_err() && as_of("+1d", &zone).is_err() && as_of("today", &zone).is_err());
    }

    #[test]
    fn a_report_as_of_before_the_first_record_has_its_own_month() {
        let zone = Zone::named("UTC").unwrap();
        let seen = seen(&["2026-02-01"], &zone);
        let period = period(0, &seen, None, None, &zone).unwrap();
        assert_eq!(period.months.len(), 1);
        assert_eq!(period.months[0].to_string(), "1970-01");
    }
}
