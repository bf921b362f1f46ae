//! A first look at the lines of a file, before any parser sees it.
//!
//! Comes in YAML text; goes out the line of each item of its list, or nothing where the text holds anything unusual: what
//! might be an anchor, alias, tag, merge key, comment within a line, a quote that goes on over lines, deep nesting,
//! an odd line break, or nothing at all. It refuses too much rather than too little; what it refuses, the event parser reads.

/// What the first look found in a text without anything unusual.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::gather) struct Plain {
    /// The line of each item of the list, from 1.
    pub items: Vec<u32>,
    /// The first line with content, from 1.
    pub first: u32,
}

/// Looks through a text. `None`: it holds something unusual.
pub(in crate::gather) fn look(text: &str, list: Option<&str>, nesting: usize) -> Option<Plain> {
    let mut look = Look {
        list: list.unwrap_or_default(),
        nesting,
        block: None,
        flow: None,
        in_list: false,
        item_column: None,
        found: Plain { items: Vec::new(), first: 0 },
    };
    for (number, line) in (1_u32..).zip(text.split('\n')) {
        look.line(line.strip_suffix('\r').unwrap_or(line).as_bytes(), number)?;
    }
    // Parsers differ on whether a block scalar that ends with the file, not with a line, ends in a line break.
    let is_cut = look.block.is_some() && !text.ends_with('\n');
    (look.found.first > 0 && !is_cut && look.flow.is_none()).then_some(look.found)
}

/// A block scalar.
#[derive(Clone, Copy)]
struct Block {
    /// Lines indented deeper than this column (from 0) are its content.
    key: usize,
    /// The indentation of its first line.
    indent: Option<usize>,
}

enum Stand {
    Within,
    Outside,
    Doubtful,
}

struct Look<'a> {
    list: &'a str,
    nesting: usize,
    /// Within a block scalar.
    block: Option<Block>,
    /// Within brackets that go on over lines.
    flow: Option<Flow>,
    /// Below the key of the list.
    in_list: bool,
    item_column: Option<usize>,
    found: Plain,
}

impl Look<'_> {
    fn line(&mut self, line: &[u8], number: u32) -> Option<()> {
        if has_odd_break(line) {
            return None;
        }
        let indent = line.iter().take_while(|byte| **byte == b' ').count();
        let content = line[indent..].trim_ascii_end();
        match self.block_line(indent, content.is_empty()) {
            Stand::Within => return Some(()),
            Stand::Doubtful => return None,
            Stand::Outside => {}
        }
        if content.is_empty() {
            return Some(());
        }
        if let Some(flow) = self.flow {
            let is_odd =
                matches!(content[0], b'#' | b'\t') || content.starts_with(b"---") || content.starts_with(b"...");
            let flow = flow.line(content, self.nesting).filter(|_| !is_odd)?;
            self.flow = Some(flow).filter(|flow| flow.depth > 0);
            return Some(());
        }
        match content {
            [b'\t', ..] => return None,
            [b'#', ..] => return (indent == 0).then_some(()),
            b"---" if indent == 0 => return (self.found.first == 0).then_some(()),
            _ if indent == 0 && (content.starts_with(b"---") || content.starts_with(b"...")) => return None,
            _ => {}
        }
        if self.found.first == 0 {
            self.found.first = number;
        }
        self.content(content, indent, number)
    }

    /// Where a line stands to the block scalar above it.
    fn block_line(&mut self, indent: usize, is_blank: bool) -> Stand {
        let Some(block) = &mut self.block else {
            return Stand::Outside;
        };
        if is_blank {
            // Blanks before the first line: parsers differ on whether they set the indentation.
            return if block.indent.is_some() || indent == 0 { Stand::Within } else { Stand::Doubtful };
        }
        if indent <= block.key {
            self.block = None;
            return Stand::Outside;
        }
        // Indented less than the first line: it would end the text, and what follows a `#` there would be lost.
        if indent >= *block.indent.get_or_insert(indent) { Stand::Within } else { Stand::Doubtful }
    }

    fn content(&mut self, content: &[u8], indent: usize, number: u32) -> Option<()> {
        let (dashes, column, rest) = dashes(content, indent);
        if dashes > self.nesting || dashes > 0 && rest.is_empty() {
            return None;
        }
        if self.in_list {
            self.item(dashes > 0, indent, number);
        }
        let (key, value) = key_and_value(rest)?;
        if indent == 0 && dashes == 0 && key == self.list.as_bytes() && !key.is_empty() {
            self.in_list = true;
        }
        // Without a key the line may go on with an unquoted text from above, where quotes and headers are plain words.
        let is_doubtful = match value.first() {
            Some(b'|' | b'>') => dashes == 0,
            Some(b'"' | b'\'') => dashes == 0 || has_comment(value),
            _ => false,
        };
        if key.is_empty() && is_doubtful {
            return None;
        }
        let within = if key.is_empty() && dashes > 0 { column - 2 } else { column };
        self.value(value, within)
    }

    /// Counts an item, or sees the end of the list.
    fn item(&mut self, is_dash: bool, indent: usize, number: u32) {
        let column = *self.item_column.get_or_insert(indent);
        if is_dash && indent == column {
            self.found.items.push(number);
        } else if indent <= column {
            self.in_list = false;
        }
    }

    fn value(&mut self, value: &[u8], column: usize) -> Option<()> {
        match value.first() {
            None => Some(()),
            Some(b'"' | b'\'') => quoted(value).filter(|rest| rest.trim_ascii().is_empty()).map(|_| ()),
            Some(b'[' | b'{') => {
                let flow = Flow { depth: 0, is_start: true }.line(value, self.nesting)?;
                self.flow = Some(flow).filter(|flow| flow.depth > 0);
                Some(())
            }
            Some(b'|' | b'>') => {
                let header = &value[1..];
                let is_plain = header.iter().all(|byte| matches!(byte, b'+' | b'-'));
                self.block = Some(Block { key: column, indent: None });
                is_plain.then_some(())
            }
            Some(b'&' | b'*' | b'!' | b'%' | b'@' | b'`' | b'#' | b'?') => None,
            Some(_) => (!has_comment(value)).then_some(()),
        }
    }
}

/// A carriage return within a line, or one of the breaks that YAML 1.1 knew and 1.2 does not.
fn has_odd_break(line: &[u8]) -> bool {
    line.iter().enumerate().any(|(at, byte)| match byte {
        b'\r' => true,
        0xC2 => line.get(at + 1) == Some(&0x85),
        0xE2 => matches!(line.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])),
        0xEF => matches!(line.get(at + 1..at + 3), Some([0xBB, 0xBF])),
        _ => false,
    })
}

/// How many `- ` stand at the beginning, the column after them, and what follows.
fn dashes(mut content: &[u8], indent: usize) -> (usize, usize, &[u8]) {
    let (mut count, mut column) = (0, indent);
    while content.first() == Some(&b'-') && matches!(content.get(1), None | Some(b' ' | b'\t')) {
        let rest = content[1..].trim_ascii_start();
        column += content.len() - rest.len();
        count += 1;
        content = rest;
    }
    (count, column, content)
}

/// The key of a line and its value; the key is empty where the line is all value. `None`: unusual.
fn key_and_value(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    match rest.first() {
        Some(b'"' | b'\'') => {
            let after = quoted(rest)?;
            let key = &rest[1..rest.len() - after.len() - 1];
            return match after {
                [b':'] => Some((key, &[])),
                [b':', b' ' | b'\t', value @ ..] => Some((key, value.trim_ascii_start())),
                _ => Some((&[], rest)),
            };
        }
        Some(b'[' | b'{' | b'|' | b'>') => return Some((&[], rest)),
        Some(b'&' | b'*' | b'!' | b'%' | b'@' | b'`' | b'#' | b'?') => return None,
        _ if rest.starts_with(b"<<") => return None,
        _ => {}
    }
    for (at, byte) in rest.iter().enumerate() {
        if *byte == b':' && matches!(rest.get(at + 1), None | Some(b' ' | b'\t')) {
            let key = rest[..at].trim_ascii_end();
            let value = rest[at + 1..].trim_ascii_start();
            return (!has_comment(key)).then_some((key, value));
        }
    }
    Some((&[], rest))
}

fn has_comment(text: &[u8]) -> bool {
    text.windows(2).any(|pair| matches!(pair, [b' ' | b'\t', b'#']))
}

/// What follows a quoted scalar that ends on its line. `None`: it does not.
fn quoted(text: &[u8]) -> Option<&[u8]> {
    let quote = text[0];
    let mut at = 1;
    while at < text.len() {
        match text[at] {
            b'\\' if quote == b'"' => at += 2,
            b'\'' if quote == b'\'' && text.get(at + 1) == Some(&b'\'') => at += 2,
            byte if byte == quote => return Some(&text[at + 1..]),
            _ => at += 1,
        }
    }
    None
}

/// Within a list or mapping in brackets.
#[derive(Clone, Copy)]
struct Flow {
    depth: usize,
    /// Whether a value or key can begin here.
    is_start: bool,
}

impl Flow {
    /// Where a line leaves off; `None`: unusual.
    fn line(mut self, text: &[u8], nesting: usize) -> Option<Self> {
        let mut rest = text;
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            match byte {
                b'[' | b'{' => {
                    self = Self { depth: self.depth + 1, is_start: true };
                    if self.depth > nesting {
                        return None;
                    }
                }
                b']' | b'}' => {
                    self = Self { depth: self.depth - 1, is_start: false };
                    if after.first() == Some(&b'#') {
                        return None;
                    }
                    if self.depth == 0 {
                        return after.trim_ascii().is_empty().then_some(self);
                    }
                }
                b':' if matches!(after.first(), Some(b'"' | b'\'')) => return None,
                b',' | b':' => self.is_start = true,
                b' ' | b'\t' if after.first() == Some(&b'#') => return None,
                b' ' | b'\t' => {}
                b'"' | b'\'' if self.is_start => {
                    rest = quoted(&text[text.len() - after.len() - 1..])?;
                    self.is_start = false;
                    if matches!(rest.first(), Some(b'#')) {
                        return None;
                    }
                }
                _ if self.is_start && is_odd_start(*byte, after) => return None,
                _ => self.is_start = false,
            }
        }
        Some(self)
    }
}

/// Whether what begins so within brackets may be more than a plain word.
fn is_odd_start(byte: u8, after: &[u8]) -> bool {
    match byte {
        b'&' | b'*' | b'!' | b'?' | b'%' | b'@' | b'`' | b'|' | b'>' | b'#' => true,
        b'-' => matches!(after.first(), None | Some(b',' | b'[' | b']' | b'{' | b'}' | b' ' | b'\t')),
        b'<' => after.first() == Some(&b'<'),
        _ => false,
    }
}
