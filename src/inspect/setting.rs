//! What the inspection of a file leans on: the zone, the limits, the ids that may be named, and what this edition shows.

use super::known::Known;
use crate::community::{Edition, Notes, Privacy, Quotes, Zone};
use crate::diagnostic::{Level, Rule};
use crate::gather::Limits;
use std::collections::BTreeMap;

/// What the inspection of a file leans on.
#[derive(Debug)]
pub(super) struct Setting {
    /// The organisation's; UTC where dangol.yaml names none that is known.
    pub(super) zone: Zone,
    /// How large things may be.
    pub(super) limits: Limits,
    /// Who may see what.
    pub(super) privacy: Privacy,
    /// For whom the site is built.
    pub(super) edition: Edition,
    /// The ids that may be named.
    pub(super) known: Known,
    /// Ids of staff and teams, sorted.
    pub(super) ours: Vec<String>,
    /// Of each channel: whether it is ours.
    pub(super) owned_channels: Vec<bool>,
    /// Whether an account that no registry holds is worth a word.
    pub(super) asks_for_persons: bool,
    /// The metrics of the catalogue whose unit is a second.
    pub(super) in_seconds: Vec<String>,
}

impl Setting {
    /// Whether the words of a customer are shown.
    pub(super) fn shows_words(&self, has_consent: bool) -> bool {
        match self.edition {
            Edition::Internal => true,
            Edition::Public => has_consent && self.privacy.quotes == Quotes::Consented,
        }
    }

    /// Whether the words of a reply are shown: in public only what we said to an author who agreed, for all to see.
    pub(super) fn shows_reply(&self, has_consent: bool, is_public: bool, by: &str) -> bool {
        match self.edition {
            Edition::Internal => true,
            Edition::Public => self.shows_words(has_consent) && is_public && self.is_ours(by),
        }
    }

    /// Whether prose of ours is shown.
    pub(super) fn shows_prose(&self, notes: Notes) -> bool {
        self.edition == Edition::Internal || notes == Notes::Public
    }

    /// Whether an id is of our staff or teams.
    pub(super) fn is_ours(&self, id: &str) -> bool {
        self.ours.binary_search_by(|ours| ours.as_str().cmp(id)).is_ok()
    }
}

/// The levels of the rules, as `rules` in dangol.yaml sets them.
#[derive(Debug, Default, Clone)]
pub(super) struct Levels(pub(super) BTreeMap<Rule, Level>);

impl Levels {
    /// How bad a fault of a rule is.
    pub(super) fn of(&self, rule: Rule) -> Level {
        self.0.get(&rule).copied().unwrap_or_else(|| rule.default_level())
    }
}
