//! One file → its record: comes in a listed file, goes out what it holds and the faults of its form.

use super::{
    At, Failure, Fault, Folder, Gathered, Kind, Limits, Listed, Path, RawRecord, Spot, Step, text,
    yaml::{self, Mark, Node, Value},
};
use crate::{community::Prose, diagnostic::Rule};

/// The YAML of a file: its text, the lines above it, and the prose below.
struct Form<'t> {
    yaml: &'t str,
    above: u32,
    body: Option<Prose>,
}

impl Folder {
    /// Reads a file. Its faults are pushed; what could be read in spite of them is returned. `None`: nothing could.
    ///
    /// # Errors
    /// Where the file cannot be read from the disk.
    pub fn read(&self, file: &Listed, limits: &Limits, faults: &mut Vec<Fault>) -> Result<Option<Gathered>, Failure> {
        let bytes = self.size_of(&file.path)?;
        if bytes > limits.file {
            faults.push(too_large(bytes, limits.file));
            return Ok(None);
        }
        let bytes = self.bytes(&file.path)?;
        Ok(gather(file, bytes, limits, faults))
    }

    /// The places of values: a path that leads nowhere stops at the last step that is there.
    ///
    /// # Errors
    /// Where the file cannot be read from the disk.
    pub fn locate(&self, path: &str, spots: &[Path]) -> Result<Vec<Spot>, Failure> {
        let spots: Vec<At> = spots.iter().cloned().map(At::Path).collect();
        self.spots(path, &spots)
    }

    /// The places of faults, with their source lines.
    ///
    /// # Errors
    /// Where the file cannot be read from the disk.
    pub fn spots(&self, path: &str, at: &[At]) -> Result<Vec<Spot>, Failure> {
        let bytes = self.bytes(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let lines = lines(text);
        let wants_tree = at.iter().any(|at| matches!(at, At::Path(_)));
        let tree = Kind::of(path).filter(|_| wants_tree).and_then(|kind| positioned(kind, path, text));
        let spot = |at: &At| {
            let mark = match at {
                At::Line { line, column, width } => Mark { line: *line, column: *column, width: *width },
                At::Path(path) => tree.as_ref().map_or(TOP, |tree| follow(tree, path)),
            };
            show(mark, &lines)
        };
        Ok(at.iter().map(spot).collect())
    }
}

const TOP: Mark = Mark { line: 1, column: 1, width: 1 };

/// What a file's bytes hold.
pub(super) fn gather(file: &Listed, bytes: Vec<u8>, limits: &Limits, faults: &mut Vec<Fault>) -> Option<Gathered> {
    let text = text::decode(bytes).map_err(|fault| faults.push(fault)).ok()?;
    let form = form(&file.path, &text).map_err(|fault| faults.push(fault)).ok()?;
    let before = faults.len();
    let read = yaml::read(file.kind, form.yaml, limits, faults);
    for fault in &mut faults[before..] {
        if let At::Line { line, .. } = &mut fault.at {
            *line += form.above;
        }
    }
    let (record, mut lines) = read?;
    for line in &mut lines {
        *line += form.above;
    }
    let checks = line_of_checks(&record, form.yaml).map(|line| line + form.above);
    Some(Gathered { path: file.path.clone(), record, lines, checks, body: form.body })
}

/// The line of a log's `checks`.
fn line_of_checks(record: &RawRecord, yaml: &str) -> Option<u32> {
    match record {
        RawRecord::Log(log) if log.checks.is_some() => {
            yaml.lines().zip(1..).find(|(line, _)| line.starts_with("checks:")).map(|(_, number)| number)
        }
        _ => None,
    }
}

fn form<'t>(path: &str, text: &'t str) -> Result<Form<'t>, Fault> {
    let is_markdown =
        path.len() > 3 && path.is_char_boundary(path.len() - 3) && path[path.len() - 3..].eq_ignore_ascii_case(".md");
    if !is_markdown {
        return Ok(Form { yaml: text, above: 0, body: None });
    }
    let split = text::split(text)?;
    Ok(Form { yaml: split.front, above: split.above, body: split.body })
}

fn too_large(bytes: u64, limit: u64) -> Fault {
    Fault {
        rule: Rule::TooLarge,
        at: At::Line { line: 1, column: 1, width: 1 },
        message: format!("the file has {bytes} bytes, more than the limit of {limit}"),
        help: Some("split it, or raise `limits: {file: …}` (bytes) in dangol.yaml".to_owned()),
    }
}

/// The tree of a file as [`Folder::read`] saw it, counted from the file's top.
fn positioned(kind: Kind, path: &str, text: &str) -> Option<Node> {
    let form = form(path, text).ok()?;
    let mut tree = yaml::pruned(kind, form.yaml, Limits::DEEPEST, &mut Vec::new())?;
    lower(&mut tree, form.above);
    Some(tree)
}

fn lower(node: &mut Node, lines: u32) {
    node.mark.line += lines;
    match &mut node.value {
        Value::Scalar { .. } | Value::Broken => {}
        Value::List(items) => items.iter_mut().for_each(|item| lower(item, lines)),
        Value::Mapping(pairs) => pairs.iter_mut().for_each(|(key, value)| {
            lower(key, lines);
            lower(value, lines);
        }),
    }
}

fn follow(tree: &Node, path: &Path) -> Mark {
    let mut node = tree;
    let mut mark = place(node, node.mark);
    for step in &path.0 {
        let next = match (step, &node.value) {
            (Step::Key(key), _) => node.value_of(key).map(|(key, value)| (value, place(value, key.mark))),
            (Step::KeyItself(key), _) => node.value_of(key).map(|(key, value)| (value, key.mark)),
            (Step::Item(at), Value::List(items)) => items.get(*at).map(|item| (item, place(item, item.mark))),
            // One record where many may stand: it is the first.
            (Step::Item(0), Value::Mapping(_)) => Some((node, mark)),
            (Step::Item(_), _) => None,
        };
        let Some((found, at)) = next else { break };
        (node, mark) = (found, at);
    }
    mark
}

/// Where to point for a value: the key of what is empty.
fn place(node: &Node, key: Mark) -> Mark {
    match node.text() {
        Some("") => key,
        _ => node.pointed(),
    }
}

/// The lines of a text without their ends, by YAML's breaks.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        lines.extend(line.split('\r'));
    }
    lines
}

fn show(mark: Mark, lines: &[&str]) -> Spot {
    let at = mark.line.saturating_sub(1) as usize;
    let source = lines.get(at).copied().unwrap_or_default();
    let length = u32::try_from(source.chars().count()).unwrap_or(u32::MAX);
    let column = mark.column.clamp(1, length + 1);
    Spot {
        line: mark.line,
        column,
        width: mark.width.clamp(1, (length + 1 - column).max(1)),
        source: source.to_owned(),
    }
}
