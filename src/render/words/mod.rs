//! The languages of the site: values come in, finished strings go out. Every text is a typed function or a label, matched
//! exhaustively over the languages, so that a missing one does not compile. Templates hold no texts of their own.

mod figure;
mod finding;
mod headline;
mod label;
mod message;
mod noun;
mod number;
mod page;
mod particle;
mod summary;
mod time;

pub use figure::{Voice, signal_label, state_label, unit};
pub use headline::named;
pub use label::Label;
pub use message::{
    Bound, csv_of, feed_with, interval, left_out, mark, page_title, part_of_whole, running_until, sample, table_of,
    target, unreadable,
};
pub use noun::Noun;
pub use number::{Counter, count, decimal, integer, money, number, percent, signed, signed_percent, signed_points};
pub use page::{
    archive_of_months, best_time, column, heat_subtitle, key, need_summary, no_claim_of_cause, outcomes, season_runs,
    waiting_curve,
};
pub use particle::{Particle, with_particle};
pub use summary::{
    Point, bars_summary, heat_summary, ladder_summary, shares_summary, single_summary, time_line_summary,
    trend_summary, waiting_summary,
};
pub use time::{
    date, date_short, dates, duration, duration_short, hour, instant, month, month_alone, month_short, months, weekday,
};
