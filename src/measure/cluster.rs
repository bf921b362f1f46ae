//! Conversations about the same thing: connected sets of `same_as` links.

use super::conversation::Conversation;
use crate::community::{Archive, EntryId};

/// Which conversations are about the same thing.
#[derive(Debug, Clone)]
pub struct Clusters {
    /// Each in the order of time, then id: indexes into the context's conversations. By their first member.
    clusters: Vec<Vec<usize>>,
    /// For each archive entry, its cluster; `None`: not seen.
    cluster_of: Vec<Option<usize>>,
}

impl Clusters {
    /// Joins conversations by their links; a link to or from an entry that is not seen joins nothing.
    #[must_use]
    pub fn new(archive: &Archive, conversations: &[Conversation<'_>], conversation_of: &[Option<usize>]) -> Self {
        let mut parents: Vec<usize> = (0..conversations.len()).collect();
        for (i, conversation) in conversations.iter().enumerate() {
            if let Some(other) = conversation.entry.same_as.and_then(|id| conversation_of[id.index()]) {
                let (a, b) = (root(&mut parents, i), root(&mut parents, other));
                parents[a.max(b)] = a.min(b);
            }
        }
        let mut clusters: Vec<Vec<usize>> = Vec::new();
        let mut at_root = vec![None; conversations.len()];
        let mut cluster_of = vec![None; archive.entries.len()];
        for (i, conversation) in conversations.iter().enumerate() {
            let place = *at_root[root(&mut parents, i)].get_or_insert_with(|| {
                clusters.push(Vec::new());
                clusters.len() - 1
            });
            clusters[place].push(i);
            cluster_of[conversation.id.index()] = Some(place);
        }
        for cluster in &mut clusters {
            cluster.sort_by_key(|&i| (conversations[i].entry.at.second, &conversations[i].entry.id));
        }
        Self { clusters, cluster_of }
    }

    /// All clusters, lone conversations included; the first of each began it.
    #[must_use]
    pub fn all(&self) -> &[Vec<usize>] {
        &self.clusters
    }

    /// The cluster of an entry: indexes into the context's conversations.
    #[must_use]
    pub fn of(&self, entry: EntryId) -> &[usize] {
        self.cluster_of[entry.index()].map_or(&[], |i| &self.clusters[i])
    }
}

/// The root of a set, its path shortened on the way.
fn root(parents: &mut [usize], mut i: usize) -> usize {
    while parents[i] != i {
        parents[i] = parents[parents[i]];
        i = parents[i];
    }
    i
}
