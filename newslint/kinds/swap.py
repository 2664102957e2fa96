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

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.kinds import Body, Fault, Table
from newslint.kinds.phrases import (
    BadPhrase,
    Required,
    anchors,
    hits,
    is_possible,
    neighbours,
    required,
    spell_out,
    word_after,
    word_before,
)
from newslint.rule import Check, Document, Finding, Options, Safety, Triggers, match_case, replace

KEYS = frozenset({"swap", "file", "sets"})
Entry = tuple[str, tuple[str, ...], tuple[str, ...], Required]
Filed = tuple[list[Entry], list[int], dict[str, list[int]], dict[str, list[int]]]
FILES = "->"  # what parts the two halves of a line in a word list


def prepare(table: Table, fault: Fault) -> Body:
    """``{anchor: [[(phrase, replacements, unless, required words), ...], [numbers of those that
    may stand anywhere], {word before the anchor: [numbers]}, {word after it: [numbers]}]}``."""
    filed: dict[str, Filed] = {}
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
            _file(spell_out(phrase, sets), to, longer, filed)
        except BadPhrase as error:
            fault(f"swap.{phrase}", str(error))
    if not filed:
        fault("swap", "has no entries")
    return {anchor: list(found) for anchor, found in filed.items()}


def _file(
    phrase: str, to: tuple[str, ...], unless: tuple[str, ...], filed: dict[str, Filed]
) -> None:
    """Put an entry under its anchors, and there under the words beside it."""
    for anchor in anchors(phrase):
        entries, free, *sides = filed.setdefault(anchor, ([], [], {}, {}))
        side, words = neighbours(anchor, phrase)
        for word in words:
            sides[side > 0].setdefault(word, []).append(len(entries))
        if not side:
            free.append(len(entries))
        # What stands beside its anchor needs no look at the vocabulary.
        entries.append((phrase, to, unless, () if side else required(phrase)))


def triggers(body: Body) -> Triggers:
    """Any anchor wakes the rule."""
    return Triggers(words=frozenset(body))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all entries whose anchor the draft has."""

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        seen: set[tuple[int, int]] = set()
        for anchor in sorted(doc.words.intersection(body)):
            entries = body[anchor][0]
            for number, places in sorted(_chances(anchor, body[anchor], doc)):
                for finding in _findings(anchor, entries[number], places, doc, safety):
                    if (finding.start, finding.end) not in seen:
                        seen.add((finding.start, finding.end))
                        yield finding

    return check


def _chances(anchor: str, filed: Any, doc: Document) -> Iterable[tuple[int, Sequence[int]]]:
    """The entries that may stand at an anchor of the draft, by number, and at which places."""
    entries, free, before, after = filed
    found: dict[int, Sequence[int]] = {}
    for number in free:
        if is_possible(entries[number][3], doc.words):
            found[number] = doc.occurrences(anchor)
    beside: dict[int, list[int]] = {}
    pairs, words = doc.pairs, doc.words
    if before and any((word, anchor) in pairs for word in words.intersection(before)):
        for at in doc.occurrences(anchor):
            for number in before.get(word_before(doc.folded, at), ()):
                beside.setdefault(number, []).append(at)
    if after and any((anchor, word) in pairs for word in words.intersection(after)):
        for at in doc.occurrences(anchor):
            for number in after.get(word_after(doc.folded, at + len(anchor)), ()):
                beside.setdefault(number, []).append(at)
    return (found | beside).items()


def _findings(
    anchor: str, entry: Entry, places: Sequence[int], doc: Document, safety: Safety | None
) -> Iterator[Finding]:
    phrase, replacements, unless, _ = entry
    for at in hits(anchor, phrase, doc, unless, places):
        found = at.of(doc.prose)
        wanted = [match_case(found, to) for to in replacements]
        if found in wanted:
            continue
        fixes = [replace(*at, to, safety or Safety.UNSAFE) for to in wanted]
        yield Finding(*at, {"found": found, "to": "” or “".join(wanted)}, fixes=fixes)
