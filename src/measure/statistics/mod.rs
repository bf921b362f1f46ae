//! The estimators, one a file. Plain numbers in, estimates and intervals out; nothing here knows an entry, a month or a
//! metric, so each can be checked against other software by itself.
//!
//! What cannot be estimated is `None`, never 0.

pub mod adjusted_wald;
pub mod binomial;
pub mod bootstrap;
pub mod burstiness;
pub mod clopper_pearson;
pub mod gini;
pub mod interval;
pub mod kaplan_meier;
pub mod kitagawa;
pub mod log_odds;
pub mod newcombe;
pub mod order_statistics;
pub mod quantile;
pub mod rate_ratio;
pub mod sentiment;
pub mod share_of_top;
pub mod shrinkage;
pub mod whole;
pub mod wilson;
pub mod xmr;

#[cfg(test)]
pub(crate) mod closeness;
