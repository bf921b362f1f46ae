//! JSON as `metrics.json` has it: sorted keys, numbers in their shortest form, a figure on one line.

use std::{collections::BTreeMap, fmt::Write};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A real number, written by [`number`].
    Real(f64),
    /// A whole number.
    Whole(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; keys come out sorted.
    Object(BTreeMap<String, Json>),
}

impl Json {
    /// Text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// An object of the given pairs.
    #[must_use]
    pub fn object<K: Into<String>>(pairs: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(pairs.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// The document, with a line end at its end.
    #[must_use]
    pub fn document(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out.push('\n');
        out
    }

    /// Whether all it holds are plain values, so that it stands on one line.
    fn is_flat(&self) -> bool {
        let plain = |value: &Self| !matches!(value, Self::List(_) | Self::Object(_));
        match self {
            Self::List(items) => items.iter().all(plain),
            Self::Object(pairs) => pairs.values().all(plain),
            Self::Null | Self::Bool(_) | Self::Real(_) | Self::Whole(_) | Self::Text(_) => true,
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Real(value) => out.push_str(&number(*value)),
            Self::Whole(value) => {
                write!(out, "{value}").expect("a string takes all");
            }
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) => {
                let inner = items.iter().map(|item| (None, item));
                write_container(out, ['[', ']'], inner, self.is_flat());
            }
            Self::Object(pairs) => {
                let inner = pairs.iter().map(|(key, value)| (Some(key.as_str()), value));
                write_container(out, ['{', '}'], inner, self.is_flat());
            }
        }
    }
}

/// A list or an object, flat on one line or an item a line.
fn write_container<'a>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl Iterator<Item = (Option<&'a str>, &'a Json)>,
    flat: bool,
) {
    out.push(open);
    let mut is_empty = true;
    for (key, value) in items {
        if !is_empty {
            out.push(',');
        }
        if !flat {
            out.push('\n');
        }
        if let Some(key) = key {
            out.push_str(&quoted(key));
            out.push(':');
        }
        value.write(out);
        is_empty = false;
    }
    if !flat && !is_empty {
        out.push('\n');
    }
    out.push(close);
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text is always JSON")
}

/// The shortest decimal that reads back to the value rounded to 12 significant digits, half to even; no exponent between
/// 1e-6 and 1e15.
///
/// # Panics
/// Not for finite values; figures are finite.
#[must_use]
pub fn number(value: f64) -> String {
    assert!(value.is_finite(), "a figure is finite");
    let rounded: f64 = format!("{value:.11e}").parse().expect("what was printed reads back");
    let size = rounded.abs();
    if size == 0.0 {
        "0".to_owned()
    } else if (1e-6..1e15).contains(&size) {
        format!("{rounded}")
    } else {
        format!("{rounded:e}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_their_shortest_form() {
        assert_eq!(number(1.0 / 3.0), "0.333333333333");
        assert_eq!(number(2.0 / 3.0), "0.666666666667");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(1.0), "1");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(1e-6), "0.000001");
        assert_eq!(number(1.5e-7), "1.5e-7");
        assert_eq!(number(123_456_789_012_345.0), "123456789012000");
        assert_eq!(number(1e15), "1e15");
    }

    #[test]
    fn a_figure_stands_on_one_line_and_its_keys_are_sorted() {
        let figure = Json::object([("value", Json::Real(0.5)), ("n", Json::Whole(4)), ("signal", Json::Null)]);
        let json = Json::object([("2026-10", figure), ("2026-09", Json::List(Vec::new()))]);
        let document = json.document();
        assert_eq!(document, "{\n\"2026-09\":[],\n\"2026-10\":{\"n\":4,\"signal\":null,\"value\":0.5}\n}\n");
    }
}
