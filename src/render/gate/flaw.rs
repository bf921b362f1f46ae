//! What can be wrong with a finished page, and how that is said.

use std::fmt;

/// Something wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// Its path from the site's root.
    pub page: String,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A link leads to no file of the site.
    NoFile(String),
    /// A link leads to a page that has no such anchor.
    NoAnchor(String),
    /// A page that is served at any depth has a relative link.
    Unanchored(String),
    /// An id stands twice.
    IdTwice(String),
    /// An attribute names an id that the page does not have: the attribute, the id.
    NoSuchId(&'static str, String),
    /// A figure has no heading that names it; its id, or what there is of it.
    FigureWithoutTitle(String),
    /// A figure has no summary in words.
    FigureWithoutSummary(String),
    /// A figure has no table with a row.
    FigureWithoutTable(String),
    /// Something would be fetched from elsewhere: the element and its attribute, or where it stands.
    Outside(String),
    /// Something that the page's own policy forbids, and a browser would leave out.
    Forbidden(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: ", self.page)?;
        match &self.what {
            What::NoFile(link) => write!(f, "the link `{link}` leads to no file of the site"),
            What::NoAnchor(link) => write!(f, "the link `{link}` leads to an anchor that is not there"),
            What::Unanchored(link) => {
                write!(f, "the link `{link}` is relative, and this page is served at any depth")
            }
            What::IdTwice(id) => write!(f, "the id `{id}` stands twice"),
            What::NoSuchId(attribute, id) => write!(f, "`{attribute}` names the id `{id}`, which is not there"),
            What::FigureWithoutTitle(figure) => write!(f, "the figure `{figure}` has no title"),
            What::FigureWithoutSummary(figure) => write!(f, "the figure `{figure}` has no summary in words"),
            What::FigureWithoutTable(figure) => write!(f, "the figure `{figure}` has no table"),
            What::Outside(place) => write!(f, "{place} refers to something outside the page"),
            What::Forbidden(place) => write!(f, "{place} is forbidden by the page's own policy"),
        }
    }
}
