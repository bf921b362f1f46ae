//! The way from a file's top to a value, kept on the stack while a record is inspected and written out only for a fault.

use crate::gather::{Path, Step};

/// Where in a file one stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Trail<'a> {
    /// At the file's own mapping.
    Top,
    /// In the value of a key.
    Key(&'a Trail<'a>, &'a str),
    /// In an item of a list, from 0.
    Item(&'a Trail<'a>, usize),
}

impl<'a> Trail<'a> {
    /// Into the value of a key.
    pub(super) fn key(&'a self, key: &'a str) -> Trail<'a> {
        Trail::Key(self, key)
    }

    /// To an item of a list.
    pub(super) fn item(&'a self, item: usize) -> Trail<'a> {
        Trail::Item(self, item)
    }

    /// The way written out.
    pub(super) fn path(&self) -> Path {
        let mut steps = Vec::new();
        let mut here = self;
        loop {
            match here {
                Trail::Top => break,
                Trail::Key(before, key) => {
                    steps.push(Step::Key((*key).to_owned()));
                    here = before;
                }
                Trail::Item(before, item) => {
                    steps.push(Step::Item(*item));
                    here = before;
                }
            }
        }
        steps.reverse();
        Path(steps)
    }

    /// The way to a key itself, for a fault of the key.
    pub(super) fn path_of_key(&self, key: &str) -> Path {
        let mut path = self.path();
        path.0.push(Step::KeyItself(key.to_owned()));
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trail_reads_from_the_top_of_the_file() {
        let entries = Trail::Top.key("entries");
        let entry = entries.item(3);
        let path = entry.key("at").path();
        let expected = [Step::Key("entries".into()), Step::Item(3), Step::Key("at".into())];
        assert_eq!(path.0, expected);
        assert_eq!(entry.path_of_key("at").0[2], Step::KeyItself("at".into()));
    }
}
