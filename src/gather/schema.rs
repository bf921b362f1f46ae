//! What a file of a kind may hold, derived from the `Raw` structs: as JSON Schema for editors, and as [`Shapes`] for the
//! fault finder.

use super::{
    Kind,
    raw::{
        RawBenefits, RawCalendar, RawCampaign, RawCounts, RawDecision, RawLog, RawMembers, RawNeed, RawOrganisation,
        RawPosts, RawSeason, RawSurveys,
    },
};
use schemars::{Schema, schema_for};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, sync::LazyLock};

/// The JSON Schema of a kind's files.
#[must_use]
pub fn schema(kind: Kind) -> Schema {
    let mut schema = bare(kind);
    let files = kind.folder().map_or("dangol.yaml".to_owned(), |folder| format!("a file of {folder}/"));
    schema.insert("title".to_owned(), format!("Dangol: {files}").into());
    schema
}

fn bare(kind: Kind) -> Schema {
    match kind {
        Kind::Organisation => schema_for!(RawOrganisation),
        Kind::Members => schema_for!(RawMembers),
        Kind::Logs => schema_for!(RawLog),
        Kind::Posts => schema_for!(RawPosts),
        Kind::Campaigns => schema_for!(RawCampaign),
        Kind::Supporters => schema_for!(RawSeason),
        Kind::Needs => schema_for!(RawNeed),
        Kind::Decisions => schema_for!(RawDecision),
        Kind::Surveys => schema_for!(RawSurveys),
        Kind::Calendar => schema_for!(RawCalendar),
        Kind::Benefits => schema_for!(RawBenefits),
        Kind::Counts => schema_for!(RawCounts),
    }
}

/// The index of a shape in [`Shapes`].
pub(super) type ShapeId = usize;

/// What a value may look like.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// Text, or anything read as text.
    Scalar,
    /// Free text: words of a person, where a lost ` #…` is told of.
    Words,
    /// A list of one shape.
    List(ShapeId),
    /// A mapping with these keys only.
    Record(BTreeMap<String, ShapeId>),
    /// A mapping with free keys and values of one shape.
    Dictionary(ShapeId),
    /// Any of several, at most one of each form.
    Either(Vec<ShapeId>),
}

/// The shapes of a kind's files, shapes that recur only once.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    all: Vec<Shape>,
    named: BTreeMap<String, ShapeId>,
    top: ShapeId,
}

impl Shapes {
    /// The shapes of a kind.
    pub(super) fn of(kind: Kind) -> &'static Self {
        static ALL: LazyLock<BTreeMap<Kind, Shapes>> = LazyLock::new(|| {
            let shapes = |kind| (kind, Shapes::compile(&schema(kind)));
            Kind::ALL.into_iter().map(shapes).collect()
        });
        ALL.get(&kind).expect("every kind was compiled")
    }

    pub(super) fn get(&self, id: ShapeId) -> &Shape {
        &self.all[id]
    }

    /// The shape of the whole file.
    pub(super) fn top(&self) -> ShapeId {
        self.top
    }

    fn compile(schema: &Schema) -> Self {
        let mut shapes = Self::default();
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let none = Map::new();
        shapes.top = shapes.add(schema.as_value(), definitions.unwrap_or(&none));
        shapes
    }

    fn push(&mut self, shape: Shape) -> ShapeId {
        self.all.push(shape);
        self.all.len() - 1
    }

    fn add(&mut self, schema: &Value, definitions: &Map<String, Value>) -> ShapeId {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let name = name.rsplit('/').next().unwrap_or(name);
            if let Some(id) = self.named.get(name) {
                return *id;
            }
            let id = if name == "Text" { self.push(Shape::Words) } else { self.add(&definitions[name], definitions) };
            if name == "Named" {
                self.speak(id);
            }
            self.named.insert(name.to_owned(), id);
            return id;
        }
        if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
            let shapes: Vec<ShapeId> = any
                .iter()
                .filter(|one| one.get("type").is_none_or(|name| name != "null"))
                .map(|one| self.add(one, definitions))
                .collect();
            return match shapes.as_slice() {
                [one] => *one,
                _ => self.push(Shape::Either(shapes)),
            };
        }
        if let Some(item) = schema.get("items") {
            let item = self.add(item, definitions);
            return self.push(Shape::List(item));
        }
        if let Some(keys) = schema.get("properties").and_then(Value::as_object) {
            let keys = keys.iter().map(|(key, value)| (key.clone(), self.add(value, definitions))).collect();
            return self.push(Shape::Record(keys));
        }
        if let Some(value) = schema.get("additionalProperties") {
            let value = self.add(value, definitions);
            return self.push(Shape::Dictionary(value));
        }
        self.push(Shape::Scalar)
    }

    /// Makes the scalars of a name words: the name itself, and the name in each language.
    fn speak(&mut self, id: ShapeId) {
        let words = self.push(Shape::Words);
        let dictionary = self.push(Shape::Dictionary(words));
        self.all[id] = Shape::Either(vec![words, dictionary]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(shapes: &Shapes, id: ShapeId) -> &BTreeMap<String, ShapeId> {
        match shapes.get(id) {
            Shape::Record(keys) => keys,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn shapes_follow_the_structs() {
        let shapes = Shapes::of(Kind::Logs);
        let log = keys(shapes, shapes.top());
        assert_eq!(shapes.get(log["channel"]), &Shape::Scalar);
        let Shape::List(entry) = shapes.get(log["entries"]) else {
            panic!("entries are a list");
        };
        let entry = keys(shapes, *entry);
        assert_eq!(shapes.get(entry["text"]), &Shape::Words);
        let Shape::Either(forms) = shapes.get(entry["outcome"]) else {
            panic!("an outcome is one or many");
        };
        assert!(keys(shapes, forms[0]).contains_key("told_at"));
        assert_eq!(shapes.get(forms[1]), &Shape::List(forms[0]));
    }

    #[test]
    fn names_are_words_in_every_language() {
        let shapes = Shapes::of(Kind::Needs);
        let need = keys(shapes, shapes.top());
        let Shape::Either(forms) = shapes.get(need["desire"]) else {
            panic!("a name has two forms");
        };
        assert_eq!(shapes.get(forms[0]), &Shape::Words);
        assert_eq!(shapes.get(forms[1]), &Shape::Dictionary(forms[0]));
    }

    #[test]
    fn every_kind_is_a_record_of_known_keys() {
        for kind in Kind::ALL {
            let shapes = Shapes::of(kind);
            assert!(!keys(shapes, shapes.top()).is_empty(), "{kind:?}");
        }
    }
}
