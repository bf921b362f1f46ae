//! The ids that other records may name: channels, teams, campaigns, seasons, needs, calendar spans.

use super::ids::nfc;
use super::wrong::{Wrong, did_you_mean, shown};
use crate::diagnostic::Rule;

/// The ids of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ids {
    /// What they are the ids of, for messages: `channel`.
    pub(super) kind: &'static str,
    /// Sorted, each once.
    pub(super) sorted: Vec<String>,
    /// A file of the kind could not be read, so that an id not among them may be its.
    pub(super) is_partial: bool,
}

impl Ids {
    /// All ids of a kind.
    pub(super) fn new(kind: &'static str, mut ids: Vec<String>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        Self { kind, sorted: ids, is_partial: false }
    }

    /// The place of an id; `None`: it is not known, and it cannot be told that it is wrong.
    pub(super) fn find(&self, text: &str) -> Result<Option<u32>, Wrong> {
        let known = |id: &str| self.sorted.binary_search_by(|known| known.as_str().cmp(id)).ok();
        if let Some(at) = known(text).or_else(|| known(&nfc(text))) {
            return Ok(Some(u32::try_from(at).expect("fewer than 2^32 ids fit in memory")));
        }
        if self.is_partial {
            return Ok(None);
        }
        Err(self.unknown(text))
    }

    fn unknown(&self, text: &str) -> Wrong {
        let kind = self.kind;
        let message = format!("found {}, but no {kind} has that id", shown(text));
        let ids = || self.sorted.iter().map(String::as_str);
        let help = did_you_mean(text, ids()).or_else(|| self.all());
        Wrong::new(Rule::UnknownId, message).maybe_help(help)
    }

    /// All ids in a sentence, where they are few.
    fn all(&self) -> Option<String> {
        const FEW: usize = 12;
        let kind = self.kind;
        match self.sorted.len() {
            0 => Some(format!("the data folder declares no {kind} yet")),
            1..=FEW => {
                let ids = super::wrong::listed(self.sorted.iter().map(String::as_str));
                Some(format!("known are {ids}"))
            }
            _ => None,
        }
    }
}

/// The ids that other records may name.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Of dangol.yaml.
    pub(super) channels: Ids,
    /// Of dangol.yaml.
    pub(super) teams: Ids,
    /// Of campaigns/.
    pub(super) campaigns: Ids,
    /// Of supporters/.
    pub(super) seasons: Ids,
    /// Of needs/.
    pub(super) needs: Ids,
    /// Of calendar/.
    pub(super) days: Ids,
    /// Of the catalogue.
    pub(super) metrics: Ids,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_names_its_nearest() {
        let channels = Ids::new("channel", vec!["shop".into(), "naver-cafe".into()]);
        assert_eq!(channels.find("shop"), Ok(Some(1)));
        let wrong = channels.find("naver-caffe").unwrap_err();
        assert_eq!(wrong.message, "found `naver-caffe`, but no channel has that id");
        assert_eq!(wrong.help.as_deref(), Some("did you mean `naver-cafe`?"));
    }

    #[test]
    fn where_a_file_could_not_be_read_an_unknown_id_is_not_held_against_anybody() {
        let campaigns = Ids { kind: "campaign", sorted: Vec::new(), is_partial: true };
        assert_eq!(campaigns.find("autumn"), Ok(None));
    }
}
