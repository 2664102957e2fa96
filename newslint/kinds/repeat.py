"""``kind = "repeat"``: what stands twice in a row.

.. code-block:: toml

    [repeat]
    unit = "word"
    allow = ['had', 'that']
"""

import re
from collections.abc import Iterable

from newslint.kinds import Body, Fault, Table
from newslint.rule import Check, Document, Edit, Finding, Fix, Options, Safety, Triggers

KEYS = frozenset({"repeat"})


def prepare(table: Table, fault: Fault) -> Body:
    """``(word, ...)``: the words that may stand twice."""
    rows = table.get("repeat", {})
    if unknown := set(rows) - {"unit", "allow"}:
        fault(f"repeat.{min(unknown)}", "is not a key of this kind")
    if rows.get("unit") != "word":
        fault("repeat.unit", "takes “word”")
    return tuple(rows.get("allow", ()))


def triggers(body: Body) -> Triggers:
    """None: whether a draft has a doubled word is known from its vocabulary."""
    return Triggers()


def build(body: Body, safety: Safety | None) -> Check:
    """The check over the words that stand twice in a row somewhere."""
    allowed = frozenset(body)

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        for word in sorted(doc.doubled - allowed):
            if word.isalpha():
                yield from _doubled(word, doc, safety or Safety.UNSAFE)

    return check


def _doubled(word: str, doc: Document, safety: Safety) -> Iterable[Finding]:
    pattern = re.compile(rf"(?<![\w'-]){word}([^\S\n]+){word}(?![\w-]|'\w)")
    for found in pattern.finditer(doc.folded):
        text = doc.prose[found.start() : found.end()]
        if text[0].isupper() and text[found.end(1) - found.start()].isupper():
            continue  # Duran Duran
        edit = Edit(found.start(1), found.end(), "")
        fix = Fix(f"Keep one “{word}”", (edit,), safety)
        yield Finding(found.start(), found.end(), {"found": text, "word": word}, fixes=[fix])
