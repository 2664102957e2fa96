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
# Phrase, replacements, unless, words that the draft must have, on which side of the anchor one of
# the words stands (-1, 1; 0: any word), and those words, parted by blanks.
Entry = tuple[str, tuple[str, ...], tuple[str, ...], Required, int, str]
# The numbers of the entries that may stand anywhere, and of the others by the word before or after.
Filed = tuple[list[int], dict[str, list[int]], dict[str, list[int]]]
FILES = "->"  # what parts the two halves of a line in a word list


def prepare(table: Table, fault: Fault) -> Body:
    """``{anchor: [entry, ...]}``: few and long strings, which are quick to load."""
    filed: dict[str, list[Entry]] = {}
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
    return filed


def _file(
    phrase: str, to: tuple[str, ...], unless: tuple[str, ...], filed: dict[str, list[Entry]]
) -> None:
    """Put an entry under its anchors."""
    for anchor in anchors(phrase):
        side, words = neighbours(anchor, phrase)
        # What has its neighbours needs no look at the vocabulary.
        needed = () if side else required(phrase)
        entry = (phrase, to, unless, needed, side, " ".join(words))
        filed.setdefault(anchor, []).append(entry)


def triggers(body: Body) -> Triggers:
    """Any anchor wakes the rule."""
    return Triggers(words=frozenset(body))


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all entries whose anchor the draft has."""
    known: dict[str, Filed] = {}

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        seen: set[tuple[int, int]] = set()
        for anchor in sorted(doc.words.intersection(body)):
            entries = body[anchor]
            if anchor not in known:
                known[anchor] = _by_neighbour(entries)
            for number, places in sorted(_chances(anchor, entries, known[anchor], doc)):
                for finding in _findings(anchor, entries[number], places, doc, safety):
                    if (finding.start, finding.end) not in seen:
                        seen.add((finding.start, finding.end))
                        yield finding

    return check


def _by_neighbour(entries: Sequence[Entry]) -> Filed:
    free: list[int] = []
    before: dict[str, list[int]] = {}
    after: dict[str, list[int]] = {}
    for number, (*_, side, words) in enumerate(entries):
        if not side:
            free.append(number)
        for word in words.split():
            (after if side > 0 else before).setdefault(word, []).append(number)
    return free, before, after


def _chances(
    anchor: str, entries: Sequence[Entry], filed: Filed, doc: Document
) -> Iterable[tuple[int, Sequence[int]]]:
    """The entries that may stand at an anchor of the draft, by number, and at which places."""
    free, before, after = filed
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
    phrase, replacements, unless, *_ = entry
    for at in hits(anchor, phrase, doc, unless, places):
        found = at.of(doc.prose)
        wanted = [match_case(found, to) for to in replacements]
        if found in wanted:
            continue
        fixes = [replace(*at, to, safety or Safety.UNSAFE) for to in wanted]
        yield Finding(*at, {"found": found, "to": "” or “".join(wanted)}, fixes=fixes)
