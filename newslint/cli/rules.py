"""``newslint rules``: every rule, whether it is on, and the setting that says so."""

import argparse
from collections.abc import Sequence

from newslint.cli.settings import Help, add_config_options, configs
from newslint.engine.book import Book
from newslint.engine.rules import Listing


def run(arguments: Sequence[str]) -> int:
    """List the rules; gives the exit code."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint rules",
        description="List the rules, whether they are on, and why.",
    )
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="only these families")
    parser.add_argument("--at", metavar="PATH", default=".", help="as they are for this draft")
    parser.add_argument("--on", action="store_true", help="only rules that are on")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    add_config_options(parser)
    chosen = parser.parse_args(arguments)
    config = configs(chosen).for_draft(chosen.at)
    book = Book(trusted=chosen.trust_rules)
    _, effective = book.for_draft(chosen.at, config)
    rows = [
        row
        for row in book.listing(effective)
        if (not chosen.families or row.record.family in chosen.families)
        and (row.choice.on or not chosen.on)
    ]
    for row in rows:
        print(_line(row))
    on = sum(row.choice.on for row in rows)
    print(f"\n{len(rows)} rules, {on} on. “newslint explain RULE” tells more.")
    return 0


def _line(row: Listing) -> str:
    state = "on " if row.choice.on else "off"
    severity = row.severity.name.lower()
    return f"{state}  {row.record.id:<32} {severity:<8} {row.choice.reason}"
