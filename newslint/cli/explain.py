"""``newslint explain``: what a rule looks for, why, with examples, and how it is set here."""

import argparse
import textwrap
from collections.abc import Sequence

from newslint.cli.settings import Help, add_config_options, configs
from newslint.config import ConfigError, nearest
from newslint.engine.book import Book
from newslint.engine.rules import Listing
from newslint.rulebook import Example
from newslint.rulebook.records import read_examples

_WIDTH = 79
_EXAMPLES = 3  # of each sort; the file has them all


def run(arguments: Sequence[str]) -> int:
    """Explain one rule; gives the exit code.  Raises ``ConfigError`` for an unknown one."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint explain",
        description="Tell what a rule looks for, with examples.",
    )
    parser.add_argument("rule", metavar="RULE", help="its id; an ending is enough if it is unique")
    parser.add_argument("--at", metavar="PATH", default=".", help="as it is for this draft")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    add_config_options(parser)
    chosen = parser.parse_args(arguments)
    config = configs(chosen).for_draft(chosen.at)
    book = Book(trusted=chosen.trust_rules)
    _, effective = book.for_draft(chosen.at, config)
    print(_page(_find(chosen.rule, book.listing(effective))))
    return 0


def _find(name: str, rows: Sequence[Listing]) -> Listing:
    exact = [row for row in rows if name in (row.record.id, *row.record.was)]
    ending = [row for row in rows if row.record.id.endswith("/" + name)]
    if len(exact) == 1 or (not exact and len(ending) == 1):
        return (exact or ending)[0]
    if ending:
        both = ", ".join(row.record.id for row in ending)
        raise ConfigError(f"“{name}” could be {both}")
    hint = nearest(name, [row.record.id for row in rows])
    raise ConfigError(f"no rule is called “{name}”{hint}")


def _page(row: Listing) -> str:
    record = row.record
    state = f"{'on' if row.choice.on else 'off'}: {row.choice.reason}"
    parts = [
        f"{record.id}: {record.title}",
        f"{row.severity.name.lower()}, {state}",
        *(textwrap.fill(paragraph, _WIDTH) for paragraph in record.details.why.split("\n\n")),
    ]
    if record.options:
        settings = "\n".join(f"  {name} = {value!r}" for name, value in record.options.items())
        parts.append(f'Settings, under [options."{record.id}"]:\n{settings}')
    examples = read_examples(record)
    for heading, bad in (("It reports:", True), ("It leaves alone:", False)):
        chosen = [example for example in examples if example.bad is bad][:_EXAMPLES]
        parts.append("\n".join([heading, *map(_shown, chosen)]))
    if record.details.sources:
        parts.append("Sources: " + "; ".join(record.details.sources))
    parts.append(f'To switch it off: ignore = ["{record.id}"]\n{record.path}')
    return "\n\n".join(parts)


def _shown(example: Example) -> str:
    text = example.text
    for start, end in sorted(example.spans, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    why = f"  ({example.why})" if example.why else ""
    filled = textwrap.fill(" ".join((text + why).split()), _WIDTH - 4)
    return textwrap.indent(filled, "    ").replace("    ", "  - ", 1)
