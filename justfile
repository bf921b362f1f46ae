# The words people use. `just` alone lists them.

# List the words
default:
    @just --list --unsorted

# Compile, and say what clippy says
check:
    cargo clippy --all-targets

# All tests, or those with a name
test *NAME:
    cargo test {{ NAME }}

# Accept what changed: diagnostics of the rule cases, the generated pages of docs/, then site/
bless: && site
    BLESS=1 cargo test --test it -- rule_cases:: rules:: docs::

# Build data/ into site/
site:
    cargo run --release --quiet -- build data -o site

# Formatting, clippy, documentation
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet

# Time the example: into nothing, then onto a site that is there
bench:
    cargo build --release --quiet
    rm -rf target/bench-site
    bash -c 'time target/release/dangol build data -o target/bench-site'
    bash -c 'time target/release/dangol build data -o target/bench-site'

# Compare every figure with an independent program's, where that lies beside the project
acceptance *FLAGS:
    cargo build --release --quiet
    ../shared/acceptance/run {{ FLAGS }}

# Everything that decides whether a change is good
ci:
    .ci/run

# The files of a new metric: just new-metric response weekend
new-metric FAMILY STEM:
    docs/new-metric/make {{ FAMILY }} {{ STEM }}
