//! The text of a `metrics.json` → what it says. What is wrong with a foreign one is said with the way to it.

use crate::{
    community::Month,
    gather,
    measure::{
        figure::{Figure, State, TargetVerdict, Value as Measured},
        statistics::interval::Interval,
    },
    narrate::restatement::{Cell, Of, Published, is_past_second},
    render::metrics_json::FORMAT,
};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fmt, path::Path};

use super::outcome::Stop;

/// What is wrong, and where in the document.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    at: String,
    message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at.as_str() {
            "" => f.write_str(&self.message),
            at => write!(f, "at `{at}`: {}", self.message),
        }
    }
}

/// Reads a file, or the one in the folder of a site.
pub(super) fn read(path: &Path) -> Result<Published, Stop> {
    let file = gather::published_file(path);
    let bytes = gather::bytes_of(&file)?;
    parse(&bytes).map_err(|fault| Stop::World(format!("cannot read `{}`: {fault}", file.display())))
}

/// Understands a document.
pub(super) fn parse(bytes: &[u8]) -> Result<Published, Fault> {
    let document: Value = serde_json::from_slice(bytes).map_err(|error| fault("", format!("no JSON: {error}")))?;
    let top = Node { at: String::new(), value: &document };
    let format = top.member("format")?.text()?;
    if format != FORMAT {
        return Err(fault("format", format!("found `{format}`, expected `{FORMAT}`")));
    }
    let as_of = top.member("as_of")?.text()?.to_owned();
    let months: Vec<Month> = top.member("months")?.list()?.iter().map(Node::month).collect::<Result<_, _>>()?;
    let mut published = Published {
        complete: months.into_iter().filter(|month| is_past_second(month.last_date(), &as_of)).collect(),
        edition: top.member("edition")?.text()?.to_owned(),
        as_of,
        metrics: BTreeSet::new(),
        figures: std::collections::BTreeMap::new(),
    };
    for (id, metric) in top.member("metrics")?.members()? {
        published.metrics.insert(id.to_owned());
        monthly(&mut published, id, &metric)?;
    }
    for (name, of) in [("seasons", Of::Season as fn(String) -> Of), ("campaigns", Of::Campaign)] {
        for (id, figures) in top.optional(name).map_or(Ok(Vec::new()), |node| node.members())? {
            for (metric, figure) in figures.members()? {
                published.metrics.insert(metric.to_owned());
                of_one(&mut published, metric, &of(id.to_owned()), &figure)?;
            }
        }
    }
    Ok(published)
}

/// The figures of a metric: of the whole, and by its groups.
fn monthly(published: &mut Published, id: &str, metric: &Node<'_>) -> Result<(), Fault> {
    for (month, figure) in metric.member("months")?.members()? {
        let cell = Cell { metric: id.to_owned(), of: Of::Month(figure.named_month(month)?), group: None };
        published.figures.insert(cell, figure.figure()?);
    }
    for (group, keys) in metric.optional("by").map_or(Ok(Vec::new()), |node| node.members())? {
        for (key, months) in keys.members()? {
            for (month, figure) in months.members()? {
                let group = Some((group.to_owned(), key.to_owned()));
                let cell = Cell { metric: id.to_owned(), of: Of::Month(figure.named_month(month)?), group };
                published.figures.insert(cell, figure.figure()?);
            }
        }
    }
    Ok(())
}

/// A figure of a season or campaign, or one a measure or step; lists and counts beside them are no figures.
fn of_one(published: &mut Published, metric: &str, of: &Of, node: &Node<'_>) -> Result<(), Fault> {
    let Value::Object(members) = node.value else { return Ok(()) };
    let mut add = |group: Option<(&str, &str)>, node: &Node<'_>| -> Result<(), Fault> {
        let group = group.map(|(group, key)| (group.to_owned(), key.to_owned()));
        let cell = Cell { metric: metric.to_owned(), of: of.clone(), group };
        published.figures.insert(cell, node.figure()?);
        Ok(())
    };
    if members.contains_key("state") {
        return add(None, node);
    }
    if let Some(steps) = node.optional("by") {
        for (group, keys) in steps.members()? {
            for (key, figure) in keys.members()? {
                add(Some((group, key)), &figure)?;
            }
        }
        return Ok(());
    }
    for (measure, figure) in node.members()?.into_iter().filter(|(_, node)| node.value.is_object()) {
        add(Some(("measure", measure)), &figure)?;
    }
    Ok(())
}

/// A value and the way to it.
struct Node<'v> {
    at: String,
    value: &'v Value,
}

impl<'v> Node<'v> {
    fn object(&self) -> Result<&'v Map<String, Value>, Fault> {
        self.value.as_object().ok_or_else(|| self.expected("an object"))
    }

    fn optional(&self, key: &str) -> Option<Self> {
        let value = self.value.as_object()?.get(key)?;
        let at = if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) };
        Some(Self { at, value })
    }

    fn member(&self, key: &str) -> Result<Self, Fault> {
        self.object()?;
        self.optional(key).ok_or_else(|| fault(&self.at, format!("`{key}` is missing")))
    }

    fn members(&self) -> Result<Vec<(&'v str, Self)>, Fault> {
        let members = self.object()?.keys().map(|key| (key.as_str(), self.optional(key).expect("the key is there")));
        Ok(members.collect())
    }

    fn list(&self) -> Result<Vec<Self>, Fault> {
        let items = self.value.as_array().ok_or_else(|| self.expected("a list"))?;
        Ok(items.iter().enumerate().map(|(i, value)| Self { at: format!("{}[{i}]", self.at), value }).collect())
    }

    fn text(&self) -> Result<&'v str, Fault> {
        self.value.as_str().ok_or_else(|| self.expected("a text"))
    }

    fn month(&self) -> Result<Month, Fault> {
        self.named_month(self.text()?)
    }

    fn named_month(&self, text: &str) -> Result<Month, Fault> {
        let parts = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let numbers = parts.and_then(|(year, month)| Some((year.parse::<i32>().ok()?, month.parse::<i32>().ok()?)));
        match numbers {
            Some((year @ 1970..=2199, month @ 1..=12)) => Ok(Month(year * 12 + month - 1)),
            Some(_) | None => Err(fault(&self.at, format!("found `{text}`, expected a month such as `2026-10`"))),
        }
    }

    /// A number that may be absent or null.
    fn number(&self, key: &str) -> Result<Option<f64>, Fault> {
        match self.optional(key) {
            None => Ok(None),
            Some(node) if node.value.is_null() => Ok(None),
            Some(node) => node.value.as_f64().map(Some).ok_or_else(|| node.expected("a number")),
        }
    }

    /// A count that may be absent.
    fn count(&self, key: &str) -> Result<Option<u64>, Fault> {
        self.optional(key).map(|node| node.value.as_u64().ok_or_else(|| node.expected("a count"))).transpose()
    }

    fn figure(&self) -> Result<Figure, Fault> {
        let value = match self.optional("value") {
            None => None,
            Some(node) => Some(match node.value {
                Value::String(word) => Measured::Word(band(word).ok_or_else(|| node.expected("a band of regulars"))?),
                _ => Measured::Real(node.value.as_f64().ok_or_else(|| node.expected("a number"))?),
            }),
        };
        let ends = Interval { low: self.number("low")?, high: self.number("high")? };
        let floor = self.optional("floor").map(|node| node.value.as_i64().ok_or_else(|| node.expected("seconds")));
        Ok(Figure {
            value,
            floor: floor.transpose()?,
            n: self.count("n")?,
            k: self.count("k")?,
            interval: (ends != Interval::OPEN).then_some(ends),
            settled: self.optional("settled").is_none_or(|node| *node.value != Value::Bool(false)),
            left_out: self.count("left_out")?.unwrap_or(0),
            approximate: self.optional("approximate").is_some_and(|node| *node.value == Value::Bool(true)),
            target: self.one_of(
                "target",
                &[TargetVerdict::Met, TargetVerdict::Missed, TargetVerdict::Open],
                TargetVerdict::id,
            )?,
            ..Figure::of(self.state()?)
        })
    }

    fn state(&self) -> Result<State, Fault> {
        self.member("state")?;
        let all = [State::Ok, State::Running, State::None, State::TooFew, State::NotReached, State::Suppressed];
        Ok(self.one_of("state", &all, State::id)?.expect("the key is there"))
    }

    /// The one of a fixed list that a word names; `None`: the key is absent.
    fn one_of<T: Copy>(&self, key: &str, all: &[T], id: fn(T) -> &'static str) -> Result<Option<T>, Fault> {
        let Some(node) = self.optional(key) else { return Ok(None) };
        let word = node.text()?;
        let known = all.iter().copied().find(|one| id(*one) == word);
        known.map(Some).ok_or_else(|| {
            let ids: Vec<&str> = all.iter().map(|one| id(*one)).collect();
            node.expected(&format!("one of `{}`", ids.join("`, `")))
        })
    }

    fn expected(&self, what: &str) -> Fault {
        let found = match self.value {
            Value::Array(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
            Value::String(text) => format!("`{text}`"),
            Value::Null | Value::Bool(_) | Value::Number(_) => format!("`{}`", self.value),
        };
        fault(&self.at, format!("found {found}, expected {what}"))
    }
}

/// A word that a figure may be.
fn band(word: &str) -> Option<&'static str> {
    crate::measure::regulars::BANDS.into_iter().find(|known| *known == word)
}

fn fault(at: &str, message: String) -> Fault {
    Fault { at: at.to_owned(), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(figure: &str) -> String {
        format!(
            r#"{{"format":"dangol-metrics/1","as_of":"2026-11-20T18:04:00+09:00","edition":"public",
            "months":["2026-10","2026-11"],
            "metrics":{{"response.within_2h":{{"unit":"share","months":{{"2026-10":{figure}}}}}}}}}"#
        )
    }

    fn said(text: &str) -> String {
        parse(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_month_is_over_from_its_last_second_on() {
        let month = Month(2026 * 12 + 9).last_date();
        assert!(!is_past_second(month, "2026-10-31T23:59:58+09:00"));
        assert!(is_past_second(month, "2026-10-31T23:59:59+09:00"));
        assert!(is_past_second(month, "2026-11-20T18:04:00+09:00"));
    }

    #[test]
    fn a_figure_is_read_as_it_was_written() {
        let text =
            document(r#"{"state":"ok","value":0.75,"n":4,"k":3,"low":0.3,"high":0.95,"target":"met","settled":false}"#);
        let published = parse(text.as_bytes()).unwrap();
        let figure = published.figures.values().next().unwrap();
        let expected = Figure { interval: Some(Interval::closed(0.3, 0.95)), ..Figure::plain_share(3, 4) };
        assert_eq!(*figure, Figure { target: Some(TargetVerdict::Met), settled: false, ..expected });
        assert_eq!(published.complete, BTreeSet::from([Month(2026 * 12 + 9)]));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_way_to_it() {
        for (text, expected) in [
            ("{", "no JSON: EOF while parsing an object at line 1 column 1".to_owned()),
            ("[]", "found a list, expected an object".to_owned()),
            ("{}", "`format` is missing".to_owned()),
            (r#"{"format": "other/2"}"#, "at `format`: found `other/2`, expected `dangol-metrics/1`".to_owned()),
        ] {
            assert_eq!(said(text), expected);
        }
        let at = "at `metrics.response.within_2h.months.2026-10";
        assert_eq!(said(&document("7")), format!("{at}`: found `7`, expected an object"));
        assert_eq!(said(&document("{}")), format!("{at}`: `state` is missing"));
        assert_eq!(said(&document(r#"{"state":"ok","n":-1}"#)), format!("{at}.n`: found `-1`, expected a count"));
        assert!(
            said(&document(r#"{"state":"fine"}"#))
                .starts_with(&format!("{at}.state`: found `fine`, expected one of `ok`"))
        );
    }
}
