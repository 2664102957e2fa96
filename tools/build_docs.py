"""Build the documentation site: ``python tools/build_docs.py``, needs the extra ``docs``.

The pages of ``docs/`` are taken as they are; the reference of the configuration is made from its
schema, the pages of the rules from the rules' own files.  Everything goes to ``build/``, nothing
generated is kept.  No network is used; the site can be read from the disk, searched when served.
"""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from newslint.config import PRESETS, Config
from newslint.config.json_schema import json_schema
from newslint.config.schema import PATH_KEYS
from newslint.engine.book import Book
from newslint.report.terminal import shown
from newslint.rule import Severity
from newslint.rulebook import Example, Record
from newslint.rulebook.records import read_examples

_TOP = Path(__file__).parent.parent
_PAGES = _TOP / "build" / "pages"
_SITE = _TOP / "build" / "site"
_SHOWN = 3  # examples of each sort that are not folded

_FAMILIES = {
    "boilerplate": "What was pasted along with the copy",
    "consistency": "One thing, one form",
    "dates": "Dates, days, ages",
    "desk": "What is meant for the desk alone",
    "figures": "Figures that contradict each other",
    "furniture": "Headline, standfirst, byline, dateline, metadata",
    "law": "What a lawyer would ask about",
    "links": "Links, addresses, telephone numbers",
    "machine": "What a machine left in the copy",
    "names": "People",
    "orgs": "Organisations, places, acronyms",
    "quotes": "Quotations and their marks",
    "spelling": "Spelling",
    "style": "House style",
    "usage": "The wrong word",
}


def main() -> None:
    """Write the pages and build the site."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    shutil.rmtree(_PAGES, ignore_errors=True)
    shutil.copytree(_TOP / "docs", _PAGES)
    records = sorted(Book().records(Config()), key=lambda record: record.id)
    for name, text in pages(records).items():
        path = _PAGES / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    schema = json.dumps(json_schema(records), ensure_ascii=False, indent=2)
    (_PAGES / "newslint.schema.json").write_text(schema, encoding="utf-8")
    config = load_config(str(_TOP / "mkdocs.yml"), docs_dir=str(_PAGES), site_dir=str(_SITE))
    for entry in config.nav:
        if "Rules" in entry:
            families = ({name: f"rules/{name}.md"} for name in _by_family(records))
            entry["Rules"] = ["rules/index.md", *families]
    build(config)
    print(f"Wrote {_SITE / 'index.html'}")


def pages(records: Sequence[Record]) -> dict[str, str]:
    """The generated pages: name and Markdown."""
    families = _by_family(records)
    made = {"configuration.md": _configuration(records), "rules/index.md": _overview(families)}
    for family, own in families.items():
        made[f"rules/{family}.md"] = "\n\n".join(_family_page(family, own)) + "\n"
    return made


def _by_family(records: Iterable[Record]) -> dict[str, list[Record]]:
    families: dict[str, list[Record]] = {}
    for record in records:
        families.setdefault(record.family, []).append(record)
    return families


def _overview(families: Mapping[str, Sequence[Record]]) -> str:
    count = sum(map(len, families.values()))
    parts = [
        "# Rules",
        f"{count} rules in {len(families)} families. A rule is *on* if the preset `newsroom` runs "
        "it; `newslint rules` shows which are on for your drafts, and why.",
    ]
    for family, own in families.items():
        parts.append(f"## [{family}]({family}.md): {_FAMILIES.get(family, family)}")
        rows = [
            f"- [{record.id}]({family}.md#{_slug(record)}): {record.title.rstrip('.')} "
            f"*({_severity(record)}{'' if record.on else ', off'})*"
            for record in own
        ]
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _family_page(family: str, records: Sequence[Record]) -> Iterator[str]:
    yield f"# {family}: {_FAMILIES.get(family, family)}"
    for record in records:
        yield f"## {record.id} {{ #{_slug(record)} }}"
        yield f"**{record.title.rstrip('.')}.**"
        yield f'<p class="facts">{escape(", ".join(_facts(record)))}</p>'
        yield record.details.why
        yield from _examples(record)
        if record.options:
            yield from _settings(record)
        if record.details.sources:
            yield "Sources: " + "; ".join(record.details.sources)
        yield f"Switch it {'off' if record.on else 'on'}:"
        key = "ignore" if record.on else "select"
        yield f'```toml\n{key} = ["{record.id}"]\n```'


def _facts(record: Record) -> Iterator[str]:
    yield _severity(record)
    yield "on" if record.on else "off by default"
    if record.tags:
        yield f"switched on by {', '.join(record.tags)}"
    yield "reads quotations too" if record.details.speech == "read" else "leaves quotations alone"
    if record.details.safety == "safe":
        yield "newslint fix repairs it"
    if record.was:
        yield f"formerly {', '.join(record.was)}"


def _severity(record: Record) -> str:
    stages = {stage: Severity(value).name.lower() for stage, value in record.severity.items()}
    if len(set(stages.values())) == 1:
        return next(iter(stages.values()))
    return ", ".join(f"{name} at {stage}" for stage, name in stages.items())


def _settings(record: Record) -> Iterator[str]:
    yield f'Settings, under `[options."{record.id}"]`:'
    rows = ["| setting | default |", "|---|---|"]
    rows += [f"| `{name}` | `{_toml(value)}` |" for name, value in record.options.items()]
    yield "\n".join(rows)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return str(list(value)) if isinstance(value, (tuple, list)) else str(value)


def _examples(record: Record) -> Iterator[str]:
    examples = read_examples(record)
    for heading, bad in (("It reports", True), ("It leaves alone", False)):
        chosen = [example for example in examples if example.bad is bad]
        kind = "bad" if bad else "good"
        yield f"{heading}:"
        yield _list(kind, chosen[:_SHOWN])
        if rest := chosen[_SHOWN:]:
            more = f"<summary>{len(rest)} more</summary>{_list(kind, rest)}"
            yield f'<details class="rest">{more}</details>'


def _list(kind: str, examples: Sequence[Example]) -> str:
    items = "".join(f"<li>{_example(example)}</li>" for example in examples)
    return f'<ul class="examples {kind}">{items}</ul>'


def _example(example: Example) -> str:
    """An example in HTML on one line: what is reported marked, and what is said of it."""
    pieces = []
    at = 0
    for start, end in sorted(example.spans):
        pieces.append(_text(example.text[at:start]))
        pieces.append(f"<mark>{_text(example.text[start:end])}</mark>")
        at = end
    pieces.append(_text(example.text[at:]))
    if example.fix is not None:
        pieces.append(f"<small>→ {_text(example.fix)}</small>")
    notes = [example.why] if example.why else []
    notes += [f"{name} = {_toml(value)}" for name, value in example.options.items()]
    if notes:
        pieces.append(f"<small>{_text('; '.join(notes))}</small>")
    return "".join(pieces)


def _text(text: str) -> str:
    """``text`` in HTML that Markdown leaves alone: breaks as references, nothing that steers."""
    lines = [escape(shown(line)) for line in text.replace("\r\n", "\n").split("\n")]
    return "&#10;".join(lines)


def _configuration(records: Sequence[Record]) -> str:
    schema = json_schema(records)
    rows = ["| key | | default | for some paths |", "|---|---|---|---|"]
    for key, said in schema["properties"].items():
        default = f"`{said['default']}`" if "default" in said else "–"
        rows.append(
            f"| `{key}` | {said['description']}{_values(said)} | {default} "
            f"| {'yes' if key in PATH_KEYS else '–'} |"
        )
    presets = ["| preset | |", "|---|---|"]
    presets += [f"| `{name}` | {what} |" for name, what in PRESETS.items()]
    return _CONFIGURATION.format(keys="\n".join(rows), presets="\n".join(presets))


def _values(said: Mapping[str, Any]) -> str:
    values = said.get("enum") or [choice["const"] for choice in said.get("oneOf", ())]
    return f" One of {', '.join(f'`{value}`' for value in values)}." if values else ""


def _slug(record: Record) -> str:
    return record.id.partition("/")[2]


_CONFIGURATION = """\
# Configuration

newslint reads the nearest `newslint.toml` above a draft, or `[tool.newslint]` in the nearest
`pyproject.toml`. `newslint init` writes one with comments; `newslint init --schema` prints its
[JSON schema](newslint.schema.json) for editors. A key, a rule or a value that there is not is an
error that names the nearest right word.

{keys}

A key that may be set *for some paths* may stand in a `[[paths]]` section: lists and tables are
added to those above, single values replace them.

```toml
[[paths]]
match = ["wire/**"]
preset = "wire"
```

## Which rules run

{presets}

`select` switches on, `ignore` switches off, with ids (`names/variant`), families (`names`), globs
(`spelling/*`) or presets. The more specific wins: an id over a glob, a longer glob over a shorter,
any of them over the preset; where both are as specific, `ignore`.

To run one rule alone:

```
newslint check --ignore "*" --select names/variant drafts/
```

## What a rule can be set to

```toml
[severity]
"desk/*" = "error"

[options."furniture/headline-shape"]
longest = 70
```

Each rule’s settings and their defaults stand on its page under [Rules](rules/index.md).

## What the desk accepts

```toml
[[allow]]
rule = "names/variant"
text = "Ana Brightwel"
reason = "her own spelling, confirmed in May"
```
"""


if __name__ == "__main__":
    sys.exit(main())
