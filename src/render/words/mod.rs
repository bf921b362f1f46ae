//! The languages of the site: values come in, finished strings go out. Every text is a typed function or a label, matched
//! exhaustively over the languages, so that a missing one does not compile. Templates hold no texts of their own.

mod campaign;
mod campaign_headline;
mod change;
mod compared;
mod fairness;
mod figure;
mod finding;
mod group;
mod headline;
mod label;
mod message;
mod noun;
mod number;
mod page;
mod particle;
mod placebo;
mod receipt;
mod restatement;
mod settling;
mod summary;
mod supporters;
mod time;

pub use campaign::{
    as_written, at_the_head, best_hour, best_hours, budget_subtitle, budget_title, campaign_runs, change,
    change_beside, days_of, days_subtitle, days_summary, days_title, heat_raw_subtitle, heat_raw_title, heat_subtitle,
    heat_text, moment, moment_stopped, not_begun, notice, phase, planned_and_stopped, ran_and_off, same_weekdays,
    stopped_early, times, today_is, until, weekday_bases,
};
pub use change::{
    ChangeColumn, change_by_groups, changes_against, changes_explained, finer_points, points_between, split_of_change,
    what_changed,
};
pub use compared::{
    Barely, Tested, aim_change, aim_level, aims, aims_stopped, balance_subtitle, changes_subtitle, closed_included,
    counts_only, interval_means, measure_in, measured_against, measures_explained, mixed, new_channels, no_aims,
    only_one, records_in, what_moved, with_days_off, won_over,
};
pub use fairness::{
    BelowWage, compared_subtitle, compared_text, hours, in_money, over_seasons, pay_not_measurable, pay_subtitle,
    pay_title, programme, season_so_far, short_of, sum_of, with_perks,
};
pub use figure::{Voice, signal_label, state_label, unit};
pub use group::{
    by_group, calendar_summary, came_back_next, groups_on_target, one_scale, partners_title, parts_title,
    people_a_mark, process_title, ranked_title, together_caption,
};
pub use headline::named;
pub use label::Label;
pub use message::{
    Bound, aside, bits, csv_of, feed_with, interval, left_out, mark, page_title, part_of_whole, running_until, sample,
    search_hint, search_said, table_of, target, unbroken, unreadable,
};
pub use noun::Noun;
pub use number::{Counter, count, decimal, integer, money, number, percent, signed, signed_percent, signed_points};
pub use page::{archive_of_months, column, decision_line, key, need_summary, outcomes, season_runs, waiting_curve};
pub use particle::{Particle, with_particle};
pub use placebo::{
    Tail, placebo_fall, placebo_missing, placebo_not_told, placebo_subtitle, placebo_summary, placebo_text,
    placebo_title, rank,
};
pub use receipt::{
    AS_WRITTEN, EVIDENCE_OF_PEOPLE, Marked, NOTHING, ThingWord, WHOLE_TIME, continued, counts_times, evidence_of,
    evidence_read, page_number, receipt_beside, receipt_counted, receipt_list, receipt_missing, receipt_part,
    same_list,
};
pub use restatement::{
    Only, compared_with, month_restated, more_in, only_in_one, records_between, restated, was_open, was_settled,
};
pub use summary::{
    Point, bars_summary, heat_summary, ladder_summary, ranges_summary, shares_summary, single_summary,
    time_line_summary, trend_summary, waiting_summary,
};
pub use supporters::{
    Beside, cohort_caption, first_season, flow, funnel_subtitle, funnel_title, known_at_the_end, ladder_subtitle,
    ladder_title, leads, left, mentor_load, mentor_number, mentors_subtitle, mentors_summary, mentors_title,
    missions_subtitle, missions_title, not_due, of_whole, ratios_subtitle, ratios_title, returned, returned_subtitle,
    roster, step, voices_subtitle, voices_title, whose_posts, withheld,
};
pub use time::{
    date, date_short, dates, duration, duration_short, hour, instant, month, month_alone, month_short, months,
    months_in_words, weekday,
};
