//! The fault finder: comes in a positioned tree, goes out all its faults of structure; what is at fault is taken out of the
//! tree, so that the values that are left can be looked at in the same run.

use super::{
    At, Fault, Kind,
    schema::{Shape, ShapeId, Shapes},
    yaml::{Comment, Document, Mark, Node, Style, Value},
};
use crate::diagnostic::{Rule, closest};
use std::collections::{BTreeMap, BTreeSet};

/// Checks a file's tree against the shape of its kind and prunes it. `false`: nothing is left.
pub(super) fn check(kind: Kind, document: &mut Document, faults: &mut Vec<Fault>) -> bool {
    let shapes = Shapes::of(kind);
    let Some(root) = document.root.as_mut() else {
        return false;
    };
    let mut finder = Finder { shapes, comments: &document.comments, faults };
    if !matches!(root.value, Value::Mapping(_)) {
        let mark = root.mark;
        let found = root.describe();
        let keys = match shapes.get(shapes.top()) {
            Shape::Record(keys) => listed(keys.keys().map(String::as_str)),
            _ => String::new(),
        };
        let message = format!("expected a mapping at the top of the file, found {found}");
        finder.say(Rule::WrongType, mark, message, Some(format!("the keys are {keys}")));
        return false;
    }
    finder.value(root, shapes.top(), "the file")
}

struct Finder<'a> {
    shapes: &'static Shapes,
    comments: &'a BTreeMap<u32, Comment>,
    faults: &'a mut Vec<Fault>,
}

impl Finder<'_> {
    fn say(&mut self, rule: Rule, mark: Mark, message: String, help: Option<String>) {
        let Mark { line, column, width } = mark;
        let at = At::Line { line, column, width };
        self.faults.push(Fault { rule, at, message, help });
    }

    /// Checks a value. `false`: it is at fault and has to go.
    fn value(&mut self, node: &mut Node, shape: ShapeId, name: &str) -> bool {
        let shapes = self.shapes;
        let Some(shape) = fitting(shapes, shape, node) else {
            self.wrong_type(node, shape, name);
            return false;
        };
        match (shapes.get(shape), &mut node.value) {
            (Shape::List(item), Value::List(items)) => {
                let name = format!("an item of {name}");
                items.retain_mut(|node| self.value(node, *item, &name));
            }
            (Shape::Record(keys), Value::Mapping(pairs)) => self.record(pairs, keys),
            (Shape::Dictionary(value), Value::Mapping(pairs)) => self.dictionary(pairs, *value),
            (_, Value::Broken) => return false,
            _ => {}
        }
        true
    }

    fn wrong_type(&mut self, node: &Node, shape: ShapeId, name: &str) {
        if node.value == Value::Broken {
            return;
        }
        let expected = self.expected(shape);
        let found = node.describe();
        let message = format!("{name} is {found}, expected {expected}");
        let help = match (self.shapes.get(shape), &node.value) {
            (Shape::List(_), Value::Scalar { text, .. }) if text.len() <= 64 => {
                Some(format!("write `[{text}]`, or one item a line, each after `- `"))
            }
            (Shape::List(_), Value::Mapping(_)) => Some("begin each item of the list with `- `".to_owned()),
            (Shape::Scalar | Shape::Words, Value::Mapping(_) | Value::List(_)) => {
                Some("a text that begins with `[` or `{`, or holds `: `, needs quotes around it".to_owned())
            }
            _ => None,
        };
        self.say(Rule::WrongType, node.pointed(), message, help);
    }

    fn expected(&self, shape: ShapeId) -> String {
        match self.shapes.get(shape) {
            Shape::Scalar | Shape::Words => "text".to_owned(),
            Shape::List(_) => "a list".to_owned(),
            Shape::Record(_) | Shape::Dictionary(_) => "a mapping".to_owned(),
            Shape::Either(forms) => {
                let forms: Vec<String> = forms.iter().map(|form| self.expected(*form)).collect();
                forms.join(", or ")
            }
        }
    }

    fn record(&mut self, pairs: &mut Vec<(Node, Node)>, keys: &BTreeMap<String, ShapeId>) {
        let given: BTreeSet<String> = pairs.iter().filter_map(|(key, _)| key.text().map(str::to_owned)).collect();
        let mut seen = BTreeMap::new();
        pairs.retain_mut(|(key, value)| {
            let Some(name) = self.key(key, &mut seen) else {
                return false;
            };
            if let Some(shape) = keys.get(&name) {
                self.words(key.mark, value, *shape);
                return self.value(value, *shape, &format!("`{name}`"));
            }
            let known = keys.keys().map(String::as_str);
            let near = closest(&name, known.clone());
            let help = near.map_or_else(
                || format!("the keys here are {}", listed(known)),
                |near| format!("did you mean `{near}`?"),
            );
            self.say(Rule::UnknownKey, key.mark, format!("unknown key `{name}`"), Some(help));
            // Read on as if it had been spelled right: its value may have faults of its own, and no key is missing.
            let Some(near) = near.filter(|near| !given.contains(*near) && !seen.contains_key(*near)) else {
                return false;
            };
            seen.insert(near.to_owned(), key.mark.line);
            key.value = Value::Scalar { text: near.to_owned(), style: Style::Quoted };
            self.value(value, keys[near], &format!("`{name}`"))
        });
    }

    fn dictionary(&mut self, pairs: &mut Vec<(Node, Node)>, shape: ShapeId) {
        let mut seen = BTreeMap::new();
        pairs.retain_mut(|(key, value)| {
            let Some(name) = self.key(key, &mut seen) else {
                return false;
            };
            self.words(key.mark, value, shape);
            self.value(value, shape, &format!("`{name}`"))
        });
    }

    /// The name of a key that is text and was not given before in the same mapping.
    fn key(&mut self, key: &Node, seen: &mut BTreeMap<String, u32>) -> Option<String> {
        let Some(name) = key.text() else {
            if key.value != Value::Broken {
                let message = format!("a key is {}, expected text", key.describe());
                self.say(Rule::WrongType, key.mark, message, None);
            }
            return None;
        };
        if let Some(line) = seen.get(name) {
            let message = format!("key `{name}` is given twice, first on line {line}");
            self.say(Rule::DuplicateKey, key.mark, message, None);
            return None;
        }
        seen.insert(name.to_owned(), key.mark.line);
        Some(name.to_owned())
    }

    /// Tells of what a ` #` cuts off an unquoted text.
    fn words(&mut self, key: Mark, value: &Node, shape: ShapeId) {
        let Value::Scalar { text, style: Style::Plain { line, column } } = &value.value else {
            return;
        };
        let Some(shape) = fitting(self.shapes, shape, value) else {
            return;
        };
        if !matches!(self.shapes.get(shape), Shape::Words) {
            return;
        }
        let (line, column) = if text.is_empty() { (key.line, key.column) } else { (*line, *column) };
        let beside = self.comments.get(&line).filter(|comment| comment.mark.column >= column);
        let below = self
            .comments
            .get(&(line + 1))
            .filter(|comment| comment.is_alone && !text.is_empty() && comment.mark.column > key.column);
        let Some(comment) = beside.or(below) else {
            return;
        };
        self.say(
            Rule::CommentInText,
            comment.mark,
            "an unquoted text ends before ` #`: YAML drops what follows as a comment".to_owned(),
            Some("put the text in quotes; if it is a comment, put it on a line of its own above".to_owned()),
        );
    }
}

/// The form a value has among those a shape allows.
fn fitting(shapes: &Shapes, shape: ShapeId, node: &Node) -> Option<ShapeId> {
    if let Shape::Either(forms) = shapes.get(shape) {
        return forms.iter().find_map(|form| fitting(shapes, *form, node));
    }
    let fits = match (&node.value, shapes.get(shape)) {
        (_, Shape::Either(_)) | (Value::Broken, _) => false,
        (Value::Scalar { .. }, Shape::Scalar | Shape::Words)
        | (Value::List(_), Shape::List(_))
        | (Value::Mapping(_), Shape::Record(_) | Shape::Dictionary(_)) => true,
        (Value::Scalar { .. }, _) => node.is_absent(),
        (Value::List(_) | Value::Mapping(_), _) => false,
    };
    fits.then_some(shape)
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
