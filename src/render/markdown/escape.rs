//! Plain text → Markdown that reads as that text, on one line, wherever it stands.

/// The text on one line, with a backslash before what Markdown would take for a sign. Joiners, which only browsers
/// need, are dropped; a mention (`@name`) or a reference (`#12`) is parted, so that a forge notifies nobody.
#[must_use]
pub fn escaped(text: &str) -> String {
    let flat: Vec<char> = text
        .chars()
        .filter(|character| *character != '\u{2060}')
        .map(|character| if character.is_whitespace() || character.is_control() { ' ' } else { character })
        .collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (place, &character) in flat.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| flat[before]);
        let after = flat.get(place + 1).copied();
        if is_sign(character, before, after, &flat[..place]) {
            out.push('\\');
        }
        out.push(character);
        let parted = match character {
            '@' => after.is_some_and(char::is_alphanumeric),
            '#' => after.is_some_and(|after| after.is_ascii_digit()),
            _ => false,
        };
        if parted {
            out.push('\u{2060}');
        }
    }
    out.trim().to_owned()
}

/// Whether Markdown would take a character for a sign where it stands.
fn is_sign(character: char, before: Option<char>, after: Option<char>, all_before: &[char]) -> bool {
    let is_word = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    let ends_here = after.is_none_or(|after| after == ' ');
    let at_start = all_before.iter().all(|character| *character == ' ');
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
        '_' => !(is_word(before) && is_word(after)),
        '&' => after == Some('#') || after.is_some_and(|after| after.is_ascii_alphabetic()),
        '#' | '>' | '=' => at_start,
        '-' | '+' => at_start && (ends_here || after == Some(character)),
        '.' | ')' => {
            let is_number = all_before.iter().all(|character| character.is_ascii_digit() || *character == ' ');
            ends_here && is_number && before.is_some_and(|before| before.is_ascii_digit())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a reader of the Markdown sees, within an item of a list and a cell of a table.
    fn read(markdown: &str) -> String {
        let document = format!("- {markdown}\n\n| a |\n| --- |\n| {markdown} |\n");
        let mut text = String::new();
        for event in Parser::new_ext(&document, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(tag) => text.extend(["<", name(&format!("{tag:?}")), ">"]),
                Event::End(_) => {}
                other => panic!("{markdown}: {other:?}"),
            }
        }
        text.replace('\u{2060}', "")
    }

    fn name(tag: &str) -> &str {
        tag.split(|character: char| !character.is_alphanumeric()).next().unwrap()
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        for text in [
            "plain, 83%를 (n = 3)",
            "# no heading",
            "1. no list",
            "- no list",
            "+ no list",
            "> no quote",
            "*a* _b_ `c` ~~d~~ ~e~ snake_case_word",
            "<script>alert(1)</script> <b>",
            "[text](javascript:alert) ![image](x.png)",
            "a | b \\ c \\| d",
            "&amp; &#64; & Co",
            "---",
            "===",
            "@minji #12",
        ] {
            assert_eq!(
                read(&escaped(text)),
                format!("<List><Item>{text}<Table><TableHead><TableCell>a<TableRow><TableCell>{text}")
            );
        }
    }

    #[test]
    fn a_text_is_one_line_and_notifies_nobody() {
        assert_eq!(escaped(" a\nb\tc\u{2060} "), "a b c");
        assert_eq!(escaped("@minji #12 a@b"), "@\u{2060}minji #\u{2060}12 a@\u{2060}b");
    }
}
