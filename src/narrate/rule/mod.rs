//! One rule a file: figures of a month → findings. `docs/findings.md` lists them.

pub(super) mod campaign_end;
pub(super) mod collision;
pub(super) mod complaint_desk;
pub(super) mod decision;
#[cfg(test)]
pub(super) mod fixture;
pub(super) mod ladder;
pub(super) mod record;
pub(super) mod season_end;
pub(super) mod shared_need;
pub(super) mod signal;
pub(super) mod silence;
pub(super) mod target;
pub(super) mod thin;
pub(super) mod told_back;
pub(super) mod waiting;
