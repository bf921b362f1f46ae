//! Ids that need no registry (accounts, topics, terms), numbered as they come and put in order when all are known.

use super::wrong::Wrong;
use crate::community::FileId;
use crate::gather::Path;
use rayon::prelude::*;
use std::collections::HashMap;

/// Ids in the order they were met.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By spelling; spellings that are one id after NFC may have two numbers until all are put in order.
    numbers: HashMap<Box<str>, u32>,
    /// By number.
    ids: Vec<Met>,
}

/// An id and where it was met first.
#[derive(Debug)]
pub(super) struct Met {
    /// After NFC.
    pub(super) id: Box<str>,
    /// `None`: nobody asks.
    pub(super) at: Option<(FileId, Path)>,
}

impl Names {
    /// The number of a spelling; one not met before is read first, and its place kept where it is given.
    pub(super) fn number(
        &mut self,
        spelling: &str,
        read: impl FnOnce(&str) -> Result<String, Wrong>,
        at: impl FnOnce() -> Option<(FileId, Path)>,
    ) -> Result<u32, Wrong> {
        if let Some(&number) = self.numbers.get(spelling) {
            return Ok(number);
        }
        let id = read(spelling)?.into_boxed_str();
        let number = u32::try_from(self.ids.len()).expect("fewer than 2^32 ids fit in memory");
        self.ids.push(Met { id, at: at() });
        self.numbers.insert(spelling.into(), number);
        Ok(number)
    }

    /// The id of a number.
    pub(super) fn id(&self, number: u32) -> &str {
        &self.ids[number as usize].id
    }

    /// All, by number.
    pub(super) fn into_met(self) -> Vec<Met> {
        self.ids
    }
}

/// All ids of several lists, sorted, each once.
pub(super) fn in_order<'a>(lists: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut ids: Vec<&str> = lists.into_iter().collect();
    ids.par_sort_unstable();
    ids.dedup();
    ids.into_iter().map(str::to_owned).collect()
}

/// From the numbers of one list to places among all ids in order.
pub(super) fn places(met: &[Met], in_order: &[String]) -> Vec<u32> {
    let place = |met: &Met| {
        let at = in_order.binary_search_by(|id| id.as_str().cmp(&met.id)).expect("all ids are among them");
        u32::try_from(at).expect("fewer than 2^32 ids fit in memory")
    };
    met.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_several_files_get_one_order() {
        let mut names = [Names::default(), Names::default()];
        for (list, id) in [(0, "b"), (0, "c"), (1, "a"), (1, "b")] {
            names[list].number(id, |text| Ok(text.to_owned()), || None).unwrap();
        }
        let [first, second] = names.map(Names::into_met);
        let all = in_order(first.iter().chain(&second).map(|met| &*met.id));
        assert_eq!(all, ["a", "b", "c"]);
        assert_eq!(places(&first, &all), [1, 2]);
        assert_eq!(places(&second, &all), [0, 1]);
    }
}
