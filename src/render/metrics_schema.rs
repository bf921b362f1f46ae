//! The catalogue → the JSON Schema of `data/metrics.json`: what a program that reads it may rely on.

use super::metrics_json::FORMAT;
use crate::{
    community::Edition,
    measure::{
        catalogue,
        figure::State,
        metric::{Measure, Metric, Shape, Subject},
    },
};
use serde_json::{Map, Value, json};

/// The schema, in JSON Schema 2020-12.
#[must_use]
pub fn schema() -> Value {
    let metrics = catalogue::monthly();
    let ids: Vec<&str> = metrics.iter().map(|metric| metric.id).collect();
    let mut properties = json!({
        "format": {"description": "The mark of the format; another number means other keys.", "const": FORMAT},
        "as_of": {"description": "The moment the report speaks from, RFC 3339.", "type": "string"},
        "timezone": {"description": "IANA name of the time zone months and days are cut in.", "type": "string"},
        "edition": {"enum": [Edition::Public.id(), Edition::Internal.id()]},
        "months": {"description": "All months, ascending, without holes; the last holds as_of.", "type": "array", "items": {"$ref": "#/$defs/month"}},
        "metrics": {
            "description": "Monthly metrics by id.",
            "type": "object",
            "properties": object(metrics.iter().map(|metric| (metric.id, monthly(metric)))),
            "required": ids,
            "additionalProperties": false,
        },
    });
    let rest = properties.as_object_mut().expect("an object was written");
    rest.extend(collections());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dangol: data/metrics.json",
        "type": "object",
        "required": ["format", "as_of", "timezone", "edition", "months", "metrics", "seasons", "campaigns", "tables", "timing"],
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions(),
    })
}

/// An object of the given pairs.
fn object<'a>(pairs: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// A record whose keys are all known.
fn record<'a>(properties: impl IntoIterator<Item = (&'a str, Value)>, required: &[&str]) -> Value {
    json!({
        "type": "object",
        "properties": object(properties),
        "required": required,
        "additionalProperties": false,
    })
}

/// Free keys, one shape.
fn dictionary(values: &Value) -> Value {
    json!({"type": "object", "additionalProperties": values})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn text(description: &str) -> Value {
    json!({"type": "string", "description": description})
}

/// Figures by month.
fn months(figure: &str) -> Value {
    json!({"type": "object", "propertyNames": reference("month"), "additionalProperties": reference(figure)})
}

fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Share => "share",
        Shape::Survival => "survival",
        Shape::Quantile => "quantile",
        Shape::Count => "count",
        Shape::Mean => "mean",
        Shape::Word => "word",
    }
}

/// A monthly metric: its figures by month, and by the groups it is given by.
fn monthly(metric: &Metric) -> Value {
    let shape = shape_name(metric.shape);
    let found = match metric.measure {
        Measure::Scalar(_) | Measure::GroupsOnly(_) => None,
        Measure::Keys(group, _) | Measure::ScalarAndKeys(_, group, _) | Measure::LoneKey(group, _) => Some(group),
    };
    let groups = metric.groups.iter().map(|group| group.id()).chain(found);
    let groups: Vec<(&str, Value)> = groups.map(|group| (group, dictionary(&months(shape)))).collect();
    let has_whole = !matches!(metric.measure, Measure::GroupsOnly(_) | Measure::Keys(..));
    let whole = if has_whole { months(shape) } else { record([], &[]) };
    let mut keys = vec![("unit", json!({"const": metric.unit.id()})), ("months", whole)];
    if !groups.is_empty() {
        keys.push(("by", record(groups, &[])));
    }
    if metric.signals {
        keys.push(("limits", reference("limits")));
        keys.push(("limits_from", reference("month")));
    }
    let mut schema = record(keys, &["unit", "months"]);
    schema["description"] = json!(metric.name.en);
    schema
}

/// What is not monthly.
fn collections() -> Map<String, Value> {
    let of = |wanted: fn(Subject) -> bool| catalogue::described().iter().filter(move |metric| wanted(metric.subject));
    let seasons = of(|subject| matches!(subject, Subject::Season(_) | Subject::SeasonSteps(_))).map(|metric| {
        let is_funnel = matches!(metric.subject, Subject::SeasonSteps(_));
        (metric.id, if is_funnel { funnel() } else { reference("figure") })
    });
    let campaigns =
        of(|subject| matches!(subject, Subject::Campaign(_))).map(|metric| (metric.id, campaign(metric.id)));
    let tables = of(|subject| matches!(subject, Subject::MonthlyTable(_) | Subject::Table(_))).map(|metric| {
        let is_monthly = matches!(metric.subject, Subject::MonthlyTable(_));
        let names = if is_monthly { reference("month") } else { json!({"const": "all"}) };
        (metric.id, json!({"type": "object", "propertyNames": names, "additionalProperties": reference("rows")}))
    });
    let decisions = record(
        [
            ("decisions.due", reference("count")),
            ("decisions.hit_share", reference("share")),
            ("decisions.list", json!({"type": "array", "items": reference("decision")})),
        ],
        &["decisions.due", "decisions.hit_share", "decisions.list"],
    );
    let heat = json!({"type": "array", "items": reference("heat")});
    let pairs = [
        ("seasons", dictionary(&record(seasons, &[]))),
        ("campaigns", dictionary(&record(campaigns, &[]))),
        ("tables", record(tables, &[])),
        ("timing", record([("heat", heat)], &["heat"])),
        ("decisions", decisions),
    ];
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The steps of a season.
fn funnel() -> Value {
    let steps = ["selected", "active", "completed"];
    let by = record(steps.map(|step| (step, reference("share"))), &steps);
    record([("applied", reference("whole")), ("by", record([("step", by)], &["step"]))], &["by"])
}

/// What a campaign's metric holds: a list, one figure a measure, or a figure.
fn campaign(id: &str) -> Value {
    match id {
        "campaign.overlaps" => json!({"type": "array", "items": text("id of a campaign")}),
        "campaign.mood" => json!({"type": "array", "items": reference("mood")}),
        "campaign.expected" => json!({"type": "array", "items": reference("aim")}),
        "campaign.lift" | "campaign.carry_over" | "campaign.placebo_rank" => dictionary(&reference("figure")),
        _ => reference("figure"),
    }
}

fn definitions() -> Value {
    let shapes = [Shape::Share, Shape::Survival, Shape::Quantile, Shape::Count, Shape::Mean, Shape::Word];
    let shapes = shapes.map(|shape| (shape_name(shape), figure(own_keys(shape), shape == Shape::Word)));
    let of_other_subjects = &["n", "k", "low", "high", "left_out", "approximate", "baseline", "during"];
    let rest = [("figure", figure(of_other_subjects, false)), ("heat", heat()), ("mood", mood()), ("aim", aim())];
    object(shapes.into_iter().chain(rest).chain(plain_definitions()))
}

/// The keys of a monthly figure beside its state, value and verdicts.
fn own_keys(shape: Shape) -> &'static [&'static str] {
    match shape {
        Shape::Share => &["n", "k", "low", "high", "settled", "left_out", "approximate", "signal", "target"],
        Shape::Survival => &["floor", "n", "k", "low", "high", "settled", "left_out", "signal", "target"],
        Shape::Quantile => &["n", "low", "high", "settled", "left_out", "approximate", "signal", "target"],
        Shape::Count => &["settled", "left_out", "signal", "target"],
        Shape::Mean => &["n", "k", "low", "high", "settled", "left_out", "unmarked", "approximate", "signal", "target"],
        Shape::Word => &["n", "left_out", "approximate"],
    }
}

/// A figure: with a value where it can be read, else without one, and with the reason as its state.
fn figure(keys: &[&str], is_word: bool) -> Value {
    let states = |states: &[State]| json!({"enum": states.iter().map(|state| state.id()).collect::<Vec<_>>()});
    let readable = states(&[State::Ok, State::Running]);
    let value = if is_word { json!({"type": "string"}) } else { json!({"type": "number"}) };
    let others = states(&[State::None, State::TooFew, State::NotReached, State::Suppressed]);
    let own = |floor: bool| {
        let keys = keys.iter().filter(move |key| floor || **key != "floor");
        keys.map(|key| (*key, figure_key(key))).collect::<Vec<_>>()
    };
    json!({"anyOf": [
        record([("state", readable), ("value", value)].into_iter().chain(own(false)), &["state", "value"]),
        record([("state", others)].into_iter().chain(own(true)), &["state"]),
    ]})
}

/// What stands under a key of a figure.
fn figure_key(key: &str) -> Value {
    match key {
        "n" | "k" | "left_out" | "floor" | "baseline" | "during" => reference("whole"),
        "low" | "high" => end(),
        "settled" => json!({"const": false}),
        "approximate" => json!({"const": true}),
        "unmarked" => json!({"type": "number", "minimum": 0, "maximum": 1}),
        "signal" => json!({"enum": [null, "above", "below", "run_above", "run_below", "rising", "falling"]}),
        "target" => verdict(),
        other => unreachable!("`{other}` is no key of a figure"),
    }
}

fn heat() -> Value {
    let number = json!({"type": "number"});
    let within = |low: u32, high: u32| json!({"type": "integer", "minimum": low, "maximum": high});
    let keys = [
        ("weekday", within(1, 7)),
        ("hour", within(0, 23)),
        ("n", reference("whole")),
        ("median", number.clone()),
        ("low", end()),
        ("high", end()),
        ("shrunk", number),
    ];
    record(keys, &["weekday", "hour", "n"])
}

fn mood() -> Value {
    let keys = [
        ("day", text("id of a calendar span")),
        ("start", reference("date")),
        ("end", reference("date")),
        ("dates", reference("whole")),
        ("mood", json!({"type": ["string", "null"]})),
        ("advice", json!({"type": ["string", "null"]})),
        ("collision", json!({"type": "boolean"})),
        ("answered", json!({"type": "boolean"})),
    ];
    let required = keys.each_ref().map(|(key, _)| *key);
    record(keys, &required)
}

fn aim() -> Value {
    let keys = [
        ("metric", text("the measure")),
        ("aim", json!({"type": "number"})),
        ("expect", json!({"enum": ["change", "at_least"]})),
        ("seen", reference("figure")),
        ("verdict", verdict()),
    ];
    record(keys, &["metric", "aim", "expect"])
}

fn plain_definitions() -> [(&'static str, Value); 6] {
    let number = json!({"type": "number"});
    let limits = ["mean", "low", "high"].map(|key| (key, number.clone()));
    let limits = limits.into_iter().chain([("provisional", json!({"const": true}))]);
    let decision = [
        ("decision", text("its id")),
        ("due", reference("date")),
        ("hit", json!({"type": "boolean"})),
        ("value", number.clone()),
        ("month", reference("month")),
    ];
    let cell = json!({"anyOf": [{"type": "string"}, {"type": "number"}]});
    [
        ("month", json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"})),
        ("date", json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})),
        ("whole", json!({"type": "integer", "minimum": 0})),
        ("rows", json!({"type": "array", "items": dictionary(&cell)})),
        ("limits", record(limits, &["mean", "low", "high"])),
        ("decision", record(decision, &["decision", "due"])),
    ]
}

/// The end of an interval: null where it is open.
fn end() -> Value {
    json!({"type": ["number", "null"]})
}

fn verdict() -> Value {
    json!({"enum": ["met", "missed", "open"]})
}
