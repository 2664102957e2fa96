"""``newslint new``: a rule file that already proves, to be made one's own."""

import argparse
import os
import re
import sys
from collections.abc import Sequence

from newslint.cli.settings import Help

_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*\Z")

_TOML = """\
kind = "swap"
title = "Prefer the short word"
message = "Prefer “{to}” to “{found}”."
severity = "note"
speech = "skip"
why = \'\'\'
Short words are read faster. (Say here why an editor should care.)
\'\'\'

[swap]
'utilise' = 'use'

[[bad]]
text = "We ⟦utilise⟧ it."
fix = "We use it."

[[good]]
text = "The utility was in order."
why = "another word"
"""

_PYTHON = '''\
"""No draft says it twice.

Say here why an editor should care.
"""

from collections.abc import Iterable

from newslint.cli.settings import Help
from newslint.rule import Bad, Document, Finding, Good, Options, Severity, Triggers

MESSAGE = "“{found}” says it twice."
SEVERITY = Severity.NOTE
TRIGGERS = Triggers(words=frozenset({"future"}))

BAD = [Bad("They made ⟦future plans⟧.")]
GOOD = [Good("The future was bright.", why="no plans")]


def check(doc: Document, options: Options) -> Iterable[Finding]:
    for start in doc.occurrences("future plans"):
        yield Finding(start, start + len("future plans"))
'''


def run(arguments: Sequence[str]) -> int:
    """Write the rule; gives 2 if the id is none or the file is there."""
    parser = argparse.ArgumentParser(
        formatter_class=Help,
        prog="newslint new",
        description="Write a rule file that already proves.",
    )
    parser.add_argument("id", metavar="FAMILY/SLUG")
    parser.add_argument("--pack", default="our-rules", metavar="FOLDER", help="where rules lie")
    parser.add_argument("--python", action="store_true", help="in Python, for rules that think")
    parser.add_argument("--debug", action="store_true", help="show where newslint itself fails")
    chosen = parser.parse_args(arguments)
    if not _ID.match(chosen.id):
        print(f"newslint: “{chosen.id}” is not like family/slug", file=sys.stderr)
        return 2
    path = os.path.join(chosen.pack, *chosen.id.split("/")) + (".py" if chosen.python else ".toml")
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(_PYTHON if chosen.python else _TOML)
    except OSError as error:
        print(f"newslint: {path}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return 2
    print(f"Wrote {path}; try: newslint prove {path}")
    print(f'To use it: rules = ["./{chosen.pack}"] in newslint.toml')
    return 0
