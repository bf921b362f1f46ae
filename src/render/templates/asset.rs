//! The stylesheet and the script as they stand on every page: readable sources come in, without what nobody needs they go
//! out.

/// What an inline part is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asset {
    Style,
    Script,
}

/// An asset of ours without comments and the space nobody needs, which would be paid for on every page. A script keeps its
/// line ends; a comment begins its line in it, and no quote stands in a comment or a pattern. A stylesheet has no two
/// spaces, and no space after a comma, within quotes.
pub(super) fn compact(text: &str, asset: Asset) -> String {
    match asset {
        Asset::Script => compact_script(text),
        Asset::Style => inlined(&compact_style(text)),
    }
}

/// A script without comments, and without the space around signs where it is not within quotes.
fn compact_script(text: &str) -> String {
    const SIGNS: &str = "=>,&|?+*-/<{}():;[]!%";
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let mut out = String::with_capacity(text.len());
    for line in lines {
        let mut quote = None;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match quote {
                Some(mark) if mark == letter => quote = None,
                None if matches!(letter, '"' | '`') => quote = Some(letter),
                Some(_) | None => {}
            }
            let is_by_a_sign = || {
                let is_sign = |near: Option<char>| near.is_some_and(|near| SIGNS.contains(near));
                is_sign(out.chars().last()) || is_sign(letters.clone().next())
            };
            if letter != ' ' || quote.is_some() || !is_by_a_sign() {
                out.push(letter);
            }
        }
        out.push('\n');
    }
    out
}

fn compact_style(text: &str) -> String {
    /// Each once, in this order.
    const NARROWER: [(&str, &str); 10] = [
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" > ", ">"),
        (" ~ ", "~"),
        (" }", "}"),
        ("} ", "}"),
        (";}", "}"),
    ];
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    NARROWER.iter().fold(spaced, |out, (wide, narrow)| out.replace(wide, narrow))
}

/// A compact stylesheet with the variables that have one value only, and that a short one, in the place of their names.
fn inlined(style: &str) -> String {
    let root = style.split_once(":root{").and_then(|(_, rest)| rest.split_once('}')).map_or("", |(root, _)| root);
    let mut out = style.to_owned();
    for (name, value) in root.split(';').filter_map(|part| part.split_once(':')) {
        let (use_of, definition) = (format!("var({name})"), format!("{name}:"));
        let is_constant = name.starts_with("--") && style.matches(&definition).count() == 1;
        if is_constant && (value.len() <= use_of.len() || style.matches(&use_of).count() == 1) {
            out = out.replace(&format!("{definition}{value};"), "").replace(&use_of, value);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_loses_comments_and_the_space_nobody_needs() {
        let style = "/* Tokens. */\n:root {\n  --s: .5rem; --long: clamp(1rem, 2vw + 1px, 2rem); --end: 0;\n}\n.a .b > p, a :is(b) { margin: 0 var(--s); }\n\
                     p { gap: var(--long); }\nq { gap: var(--long); }\n";
        let expected = ":root{--long:clamp(1rem,2vw + 1px,2rem);--end:0}.a .b>p,a :is(b){margin:0 .5rem}p{gap:var(--long)}q{gap:var(--long)}";
        assert_eq!(compact(style, Asset::Style), expected);
    }

    #[test]
    fn a_script_keeps_its_line_ends_and_what_is_quoted() {
        let script = "// Why.\nconst f = (a, b) => {\n  return [a, `${a} : ${b}`, \" = \"];\n};\n";
        assert_eq!(compact(script, Asset::Script), "const f=(a,b)=>{\nreturn[a,`${a} : ${b}`,\" = \"];\n};\n");
    }

    #[test]
    fn the_script_has_no_space_in_a_pattern_that_would_be_lost() {
        let script = include_str!("../../../templates/assets/site.js");
        let patterns = script.split("(/").skip(1).filter_map(|rest| rest.split_once('/'));
        let spaced: Vec<&str> = patterns.map(|(pattern, _)| pattern).filter(|pattern| pattern.contains(' ')).collect();
        assert!(spaced.is_empty(), "{spaced:?}");
    }
}
