//! Two cures for Korean prose, before parsing and undone after it.
//!
//! `**문서(doc)**를` is no emphasis by the letter of `CommonMark`: a run of `*` between punctuation and a letter may open
//! but not close, because Latin words are set apart by blanks. Korean particles stand right after. A mark that counts as
//! punctuation is put between the run and the letter. And a single `~` is a range (`2~3일, 5~6일`), never struck out: a
//! mark stands in for it.

use std::borrow::Cow;

/// Put between a run and a letter. Punctuation of a shorthand nobody writes notes in (Duployan).
const SEAM: char = '\u{1BC9F}';
/// Stands for a single `~`. Punctuation of a script nobody writes notes in (Bassa Vah).
const TILDE: char = '\u{16AF5}';

/// Prose with its marks.
#[derive(Debug)]
pub(super) struct Cured<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether marks were set; a text that holds one of them itself is left alone.
    marked: bool,
}

/// Sets the marks.
pub(super) fn cure(markdown: &str) -> Cured<'_> {
    if !markdown.contains(['*', '~']) || markdown.contains([SEAM, TILDE]) {
        return Cured { text: Cow::Borrowed(markdown), marked: false };
    }
    let mut text = String::with_capacity(markdown.len() + 32);
    let mut before = '\n';
    let mut rest = markdown;
    while let Some(sign) = rest.chars().next() {
        if sign != '*' && sign != '~' {
            text.push(sign);
            before = sign;
            rest = &rest[sign.len_utf8()..];
            continue;
        }
        let length = rest.bytes().take_while(|byte| char::from(*byte) == sign).count();
        let after = rest[length..].chars().next().unwrap_or('\n');
        if sign == '~' && length == 1 && before != '\\' {
            text.push(TILDE);
        } else {
            if is_wide_letter(before) && (opens(after) || matches!(after, '`' | '"')) {
                text.push(SEAM);
            }
            text.push_str(&rest[..length]);
            if is_mark(before) && before != '\\' && !opens(before) && is_wide_letter(after) {
                text.push(SEAM);
            }
        }
        before = sign;
        rest = &rest[length..];
    }
    Cured { text: Cow::Owned(text), marked: true }
}

impl Cured<'_> {
    /// A piece of the parsed text as it was written.
    pub(super) fn undone<'b>(&self, piece: &'b str) -> Cow<'b, str> {
        if self.marked && piece.contains([SEAM, TILDE]) {
            Cow::Owned(piece.replace(SEAM, "").replace(TILDE, "~"))
        } else {
            Cow::Borrowed(piece)
        }
    }
}

/// Hangul, kana, Chinese characters and what is as wide: written without blanks around emphasis.
fn is_wide_letter(c: char) -> bool {
    c >= '\u{1100}' && c.is_alphanumeric()
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// A run before one of these begins, it does not end; a run behind one begins, too.
fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '<' | '“' | '‘' | '「' | '『' | '《' | '〈' | '【')
}

#[cfg(test)]
mod tests {
    fn html(markdown: &str) -> String {
        let html = super::super::html(markdown, "t", 3);
        html.trim().trim_start_matches("<p>").trim_end_matches("</p>").to_owned()
    }

    #[test]
    fn particles_may_follow_emphasis_that_ends_in_punctuation() {
        for (markdown, expected) in [
            ("**문서(doc)**를 봤다", "<strong>문서(doc)</strong>를 봤다"),
            ("**`cargo`**를 쓴다", "<strong><code>cargo</code></strong>를 쓴다"),
            ("~~취소(선)~~는 없다", "<del>취소(선)</del>는 없다"),
            ("*\"왜?\"*라고 물었다", "<em>&quot;왜?&quot;</em>라고 물었다"),
            ("**\"원두\"**가 **늦다.**고", "<strong>&quot;원두&quot;</strong>가 <strong>늦다.</strong>고"),
            ("오늘은**(금)**이다", "오늘은<strong>(금)</strong>이다"),
            ("**[링크](a.html)**로", "<strong><a href=\"a.html\">링크</a></strong>로"),
            ("***둘 다!***는", "<em><strong>둘 다!</strong></em>는"),
            ("**50%**가 **3.5점**을", "<strong>50%</strong>가 <strong>3.5점</strong>을"),
            ("(**가**)와 **나**", "(<strong>가</strong>)와 <strong>나</strong>"),
            ("**plain** and *text*.", "<strong>plain</strong> and <em>text</em>."),
        ] {
            assert_eq!(html(markdown).replace('"', "&quot;"), expected.replace('"', "&quot;"), "{markdown}");
        }
    }

    #[test]
    fn a_single_tilde_is_a_range() {
        assert_eq!(html("2~3일, 5~6일"), "2~3일, 5~6일");
        assert_eq!(html("10월 2일(금)~14일(수) ~~끝~~"), "10월 2일(금)~14일(수) <del>끝</del>");
        assert_eq!(html(r"`a~b` \~"), "<code>a~b</code> ~");
        assert_eq!(html("[가~나](a~b.html)"), "<a href=\"a~b.html\">가~나</a>");
    }

    #[test]
    fn marks_never_reach_the_page() {
        assert_eq!(html("`)*가` <b)*가>"), "<code>)*가</code> &lt;b)*가&gt;");
        assert_eq!(html("[x](<a)*가.html>)"), "<a href=\"a)*%EA%B0%80.html\">x</a>");
        assert_eq!(html("    )*가~나\n"), "<pre><code>)*가~나\n</code></pre>");
        assert_eq!(html("남의 \u{1BC9F} 글 1~2"), "남의 \u{1BC9F} 글 1~2");
    }
}
