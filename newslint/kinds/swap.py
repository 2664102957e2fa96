"""``kind = "swap"``: words and phrases, and what to put in their place.

.. code-block:: toml

    [swap]
    'utilise' = 'use'
    '<be> [lead] by' = 'led'
    'advanced warning' = { to = 'advance warning', unless = ['advanced warning system'] }

    [sets]
    be = ['is', 'was', 'are', 'were', 'been']

A long list may lie beside the rule: ``file = "words/typos.txt"``, one ``wrong -> right`` a line.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from newslint.kinds import Body, Fault, Table
from newslint.kinds.phrases import (
    BadPhrase,
    Required,
    anchors,
    hits,
    is_possible,
    required,
    spell_out,
)
from newslint.rule import Check, Document, Finding, Options, Safety, Triggers, match_case, replace

KEYS = frozenset({"swap", "file", "sets"})
FILES = "->"  # what parts the two halves of a line in a word list


def prepare(table: Table, fault: Fault) -> Body:
    """``{anchor: [(phrase, replacements, unless, required words), ...]}``."""
    filed: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...], Required]]] = {}
    for phrase, right in table.get("swap", {}).items():
        entry = right if isinstance(right, dict) else {"to": right}
        to = entry.get("to")
        to = tuple(to) if isinstance(to, list) else (to,)
        unless = tuple(entry.get("unless", ()))
        if not all(isinstance(text, str) for text in (*to, *unless)) or not to:
            fault(f"swap.{phrase}", "takes the right word, or { to = …, unless = […] }")
            continue
        if unknown := set(entry) - {"to", "unless"}:
            fault(f"swap.{phrase}", f"has an unknown key “{min(unknown)}”")
        try:
            sets = table.get("sets", {})
            longer = tuple(spell_out(text, sets) for text in unless)
            for text in longer:
                anchors(text)
            spelt = spell_out(phrase, sets)
            for anchor in anchors(spelt):
                filed.setdefault(anchor, []).append((spelt, to, longer, required(spelt)))
        except BadPhrase as error:
            fault(f"swap.{phrase}", str(error))
    if not filed:
        fault("swap", "has no entries")
    return filed


def triggers(body: Body) -> Triggers:
    """Any anchor wakes the rule."""
    return Triggers(words=frozenset(body))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all entries whose anchor the draft has."""

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        seen: set[tuple[int, int]] = set()
        for anchor in sorted(doc.words & body.keys()):
            for entry in body[anchor]:
                for finding in _findings(anchor, entry, doc, safety or Safety.UNSAFE):
                    if (finding.start, finding.end) not in seen:
                        seen.add((finding.start, finding.end))
                        yield finding

    return check


def _findings(anchor: str, entry: Any, doc: Document, safety: Safety) -> Iterator[Finding]:
    phrase, replacements, unless, needed = entry
    if not is_possible(needed, doc.words):
        return
    for at in hits(anchor, phrase, doc, unless):
        found = at.of(doc.prose)
        wanted = [match_case(found, to) for to in replacements]
        if found in wanted:
            continue
        fixes = [replace(*at, to, safety) for to in wanted]
        yield Finding(*at, {"found": found, "to": "” or “".join(wanted)}, fixes=fixes)
