//! Accounts and the persons behind them: registries, `same_person`, roles, and who is never shown.

use super::charter::StaffCard;
use super::derived_id::sha256;
use super::members::MemberCard;
use super::wrong::{Wrong, shown};
use crate::community::{Account, AccountId, AccountKind, FileId, Person, PersonId, Role, Team, TeamId};
use crate::diagnostic::Rule;
use crate::gather::{Path, Step};

/// All accounts in the order of their ids, and the persons in the order of their first account.
pub(super) struct Registry {
    /// Sorted by id.
    pub(super) accounts: Vec<Account>,
    /// In the order of their first account.
    pub(super) people: Vec<Person>,
}

/// What the registries say; accounts of the cards are places among `ids`, which are sorted.
pub(super) struct Registries<'a> {
    /// All ids that occur, sorted.
    pub(super) ids: &'a [String],
    /// Of dangol.yaml, sorted by id.
    pub(super) staff: Vec<StaffCard>,
    /// Of dangol.yaml, sorted by id.
    pub(super) teams: &'a [Team],
    /// Of members/, in file order.
    pub(super) cards: &'a [MemberCard],
    /// Digests of the ids that are never shown, sorted.
    pub(super) hide: &'a [String],
    /// Whether names of staff are shown in this edition.
    pub(super) shows_staff: bool,
}

/// Joins accounts to persons.
pub(super) fn identify(registries: Registries) -> Registry {
    let Registries { ids, staff, teams, cards, hide, shows_staff } = registries;
    let mut joined = Joined::new(ids.len());
    for card in cards {
        for other in &card.same_person {
            joined.join(card.account.index(), other.index());
        }
    }
    let mut kinds = vec![AccountKind::Member; ids.len()];
    let place = |id: &str| ids.binary_search_by(|own| own.as_str().cmp(id)).expect("all ids are among them");
    for (team, at) in (0..).zip(teams) {
        kinds[place(&at.id)] = AccountKind::Team(TeamId(team));
    }
    for card in staff {
        let name = card.name.filter(|_| shows_staff);
        kinds[place(&card.id)] = AccountKind::Staff { name, team: card.team, bot: card.bot };
    }
    let mut people: Vec<Person> = Vec::new();
    let mut person_of_root = vec![None; ids.len()];
    let mut accounts = Vec::with_capacity(ids.len());
    for (i, (id, kind)) in ids.iter().zip(kinds).enumerate() {
        let number = |n: usize| u32::try_from(n).expect("fewer than 2^32 accounts fit in memory");
        let root = joined.root(i);
        let person = *person_of_root[root].get_or_insert_with(|| {
            people.push(nobody());
            PersonId(number(people.len() - 1))
        });
        let known = &mut people[person.index()];
        known.accounts.push(AccountId(number(i)));
        known.role = heavier(known.role, &kind);
        known.hidden |= !hide.is_empty() && hide.binary_search(&sha256(id)).is_ok();
        accounts.push(Account { id: id.clone(), person, kind });
    }
    describe(&mut people, &accounts, cards);
    Registry { accounts, people }
}

fn nobody() -> Person {
    Person {
        accounts: Vec::new(),
        role: Role::Member,
        joined: None,
        customer_since: None,
        segment: None,
        roles: Vec::new(),
        influence: Vec::new(),
        goodwill: None,
        hidden: false,
    }
}

/// A bot id makes a bot; else a staff or team id makes staff.
fn heavier(role: Role, kind: &AccountKind) -> Role {
    match (role, kind) {
        (Role::Bot, _) | (_, AccountKind::Staff { bot: true, .. }) => Role::Bot,
        (Role::Staff, _) | (_, AccountKind::Staff { .. } | AccountKind::Team(_)) => Role::Staff,
        (Role::Member, AccountKind::Member) => Role::Member,
    }
}

/// What the cards say of the persons, in the order of ids.
fn describe(people: &mut [Person], accounts: &[Account], cards: &[MemberCard]) {
    let mut in_order: Vec<&MemberCard> = cards.iter().collect();
    in_order.sort_by_key(|card| card.account);
    for card in in_order {
        let person = &mut people[accounts[card.account.index()].person.index()];
        person.joined = person.joined.into_iter().chain(card.joined).min();
        person.customer_since = person.customer_since.into_iter().chain(card.customer_since).min();
        person.segment = person.segment.take().or_else(|| card.segment.clone());
        person.goodwill = person.goodwill.or(card.goodwill);
        person.influence.extend(&card.influence);
        person.roles.extend(card.roles.iter().cloned());
        person.roles.sort_unstable();
        person.roles.dedup();
    }
}

/// Ids that two registries, or two records, declare; noted at the later record.
pub(super) fn duplicates(
    ids: &[String],
    cards: &[MemberCard],
    is_ours: impl Fn(&str) -> bool,
    files: &[String],
    note: &mut dyn FnMut(FileId, Path, Wrong),
) {
    let mut first: Vec<Option<&MemberCard>> = vec![None; ids.len()];
    for card in cards {
        let id = &ids[card.account.index()];
        let taken = match first[card.account.index()] {
            _ if is_ours(id) => "staff or a team in `dangol.yaml`".to_owned(),
            Some(other) => format!("another member in `{}`", files[other.file.0 as usize]),
            None => {
                first[card.account.index()] = Some(card);
                continue;
            }
        };
        let message = format!("found the id {}, which {taken} has already", shown(id));
        let path = Path(vec![Step::Key("members".into()), Step::Item(card.item), Step::Key("id".into())]);
        note(card.file, path, Wrong::new(Rule::DuplicateId, message));
    }
}

/// Which accounts are one person: a forest, joined at the smaller root.
struct Joined {
    parents: Vec<usize>,
}

impl Joined {
    fn new(accounts: usize) -> Self {
        Self { parents: (0..accounts).collect() }
    }

    fn root(&mut self, account: usize) -> usize {
        let mut root = account;
        while self.parents[root] != root {
            self.parents[root] = self.parents[self.parents[root]];
            root = self.parents[root];
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(account: u32, same_person: &[u32]) -> MemberCard {
        MemberCard {
            file: FileId(0),
            item: account as usize,
            account: AccountId(account),
            joined: None,
            customer_since: None,
            segment: None,
            roles: Vec::new(),
            influence: Vec::new(),
            goodwill: None,
            same_person: same_person.iter().copied().map(AccountId).collect(),
        }
    }

    fn identified(ids: &[&str], bot: Option<&str>, hide: &[String], cards: &[MemberCard]) -> Registry {
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        let staff = bot.map(|id| StaffCard { id: id.to_owned(), name: None, team: None, bot: true });
        identify(Registries {
            ids: &ids,
            staff: staff.into_iter().collect(),
            teams: &[],
            cards,
            hide,
            shows_staff: true,
        })
    }

    #[test]
    fn same_person_is_symmetric_and_transitive() {
        let registry = identified(&["a", "b", "c", "d"], None, &[], &[card(0, &[2]), card(3, &[2])]);
        let persons: Vec<u32> = registry.accounts.iter().map(|account| account.person.0).collect();
        assert_eq!(persons, [0, 1, 0, 0]);
        assert_eq!(registry.people[0].accounts, [AccountId(0), AccountId(2), AccountId(3)]);
    }

    #[test]
    fn a_bot_among_the_accounts_makes_a_bot() {
        let registry = identified(&["a", "bot"], Some("bot"), &[], &[card(0, &[1])]);
        assert_eq!(registry.people[0].role, Role::Bot);
    }

    #[test]
    fn a_hidden_account_hides_the_person() {
        let registry = identified(&["a", "b"], None, &[sha256("b")], &[card(0, &[1])]);
        assert!(registry.people[0].hidden);
    }
}
