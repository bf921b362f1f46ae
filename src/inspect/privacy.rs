//! The words of hidden people: they count and are never shown, in either edition.

use super::identity::Registry;
use crate::community::{AccountId, Entry, Post};

/// Takes the words of hidden people out of entries and posts.
pub(super) fn hide(registry: &Registry, entries: &mut [Entry], posts: &mut [Post]) {
    if !registry.people.iter().any(|person| person.hidden) {
        return;
    }
    let is_hidden = |account: AccountId| {
        let person = registry.accounts[account.index()].person;
        registry.people[person.index()].hidden
    };
    for entry in entries {
        if entry.from.is_some_and(is_hidden) {
            (entry.text, entry.demand, entry.url) = (None, None, None);
        }
        for reply in entry.replies.iter_mut().filter(|reply| is_hidden(reply.by)) {
            reply.text = None;
        }
    }
    for post in posts {
        if post.by.is_some_and(is_hidden) {
            (post.title, post.text, post.url) = (None, None, None);
        }
    }
}
