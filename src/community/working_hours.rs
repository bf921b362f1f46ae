//! When a channel is open.

use super::{Date, Second, Zone};

/// Open spans of each weekday, in minutes of the local day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingHours {
    /// Monday first; spans `(from, to)` with `from < to ≤ 1440`, sorted, not overlapping. Empty: shut.
    pub weekdays: [Vec<(u16, u16)>; 7],
}

impl WorkingHours {
    /// The open spans of a date as instants, half-open, in order.
    #[must_use]
    pub fn spans(&self, zone: &Zone, date: Date) -> Vec<(Second, Second)> {
        let clock = |minute: u16| {
            if minute == 1440 {
                return zone.start_of(date.plus(1));
            }
            let hour = i8::try_from(minute / 60).expect("below 24");
            zone.at(date, hour, i8::try_from(minute % 60).expect("below 60"))
        };
        self.weekdays[usize::from(date.weekday() - 1)].iter().map(|&(from, to)| (clock(from), clock(to))).collect()
    }
}
