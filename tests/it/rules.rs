//! The pages of the rules: `docs/rules.md` is what the code says, and the examples do what they claim.

use crate::layout::root;
use dangol::{
    diagnostic::{Rule, rules_page},
    gather::{self, Limits},
};
use std::{env, fs};

/// Rules whose faults are found while a file is read; those of all others are found by `inspect`.
const OF_FORM: [Rule; 8] = [
    Rule::Encoding,
    Rule::TooLarge,
    Rule::Syntax,
    Rule::YamlFeature,
    Rule::UnknownKey,
    Rule::DuplicateKey,
    Rule::WrongType,
    Rule::CommentInText,
];

#[test]
fn the_page_of_rules_is_what_the_code_says() {
    let file = root().join("docs/rules.md");
    if env::var_os("BLESS").is_some() {
        fs::write(&file, rules_page()).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == rules_page(), "docs/rules.md is not current: `just bless` renews it");
}

/// The example of a rule's page, with the path its first line names. `None`: it is no YAML file.
fn example(rule: Rule) -> Option<(String, String)> {
    let (_, block) = rule.page().split_once("```yaml\n# ")?;
    let (block, _) = block.split_once("\n```")?;
    let (path, _) = block.split_once('\n')?;
    Some((path.to_owned(), format!("# {block}\n")))
}

#[test]
fn examples_of_rules_have_the_fault_of_form_they_show_and_no_other() {
    for rule in Rule::ALL {
        let Some((path, text)) = example(*rule) else { continue };
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(&path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        let folder = gather::list(dir.path()).unwrap();
        let listed = folder.all().next().unwrap_or_else(|| panic!("{}: `{path}` is a record", rule.name()));
        let mut faults = Vec::new();
        folder.read(listed, &Limits::default(), &mut faults).unwrap();
        let found: Vec<Rule> = faults.iter().map(|fault| fault.rule).collect();
        if OF_FORM.contains(rule) {
            assert!(found.contains(rule), "{}: {faults:?}", rule.name());
        } else {
            assert_eq!(found, [], "{}: {faults:?}", rule.name());
        }
    }
}
