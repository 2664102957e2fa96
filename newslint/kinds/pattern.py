"""``kind = "pattern"``: regular expressions, each tried only around a literal it must contain.

.. code-block:: toml

    [[pattern]]
    match = '''\\b(?P<at>TK)\\b'''   # the group “at” is what is reported; without it, the match
    to = ''                          # optional replacement; \\g<name> and \\1 refer to groups
    literals = ['tk']                # folded; only needed where none can be computed
    words = ['let me know']          # in their place, and cheaper: whole folded words or phrases
    case = true                      # capitals count; by default they do not
    scan = true                      # no literal can be had: read all prose (starts with a class)

Patterns see the prose with straight apostrophes, one block at a time.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from newslint.kinds import Body, Fault, Table
from newslint.kinds.regexes import (
    BadPattern,
    has_endless,
    parse,
    required_literals,
    starts_with_class,
)
from newslint.rule import Check, Document, Finding, Options, Safety, Triggers, match_case, replace

KEYS = frozenset({"pattern"})
_ROW_KEYS = {"match", "to", "literals", "words", "case", "scan", "message"}
_WORD = re.compile(r"\w+(?:'\w+)*")
_REACH = 400  # characters on both sides of a literal that a pattern gets to see


def prepare(table: Table, fault: Fault) -> Body:
    """``[(source, flags, literals, replacement, message, words), ...]``."""
    rows: list[tuple[Any, ...]] = []
    for number, row in enumerate(table.get("pattern", ())):
        key = f"pattern.{number}"
        if unknown := set(row) - _ROW_KEYS:
            fault(f"{key}.{min(unknown)}", "is not a key of this kind")
        flags = 0 if row.get("case") else int(re.IGNORECASE)
        try:
            parsed = parse(row.get("match", ""), flags)
        except BadPattern as error:
            fault(f"{key}.match", str(error))
            continue
        words = tuple(row.get("words", ()))
        if not all(_WORD.search(phrase) for phrase in words):
            fault(f"{key}.words", "has an entry without a word")
            continue
        literals = tuple(row.get("literals") or (() if words else required_literals(parsed)))
        if row.get("scan"):
            literals = words = ()
            if not starts_with_class(parsed):
                fault(f"{key}.scan", "needs a pattern that starts with a character or a set")
            if has_endless(parsed):
                fault(f"{key}.scan", "needs a bound on every repeat")
        elif not literals and not words:
            fault(f"{key}.match", "has no literal that must occur: name some in “literals”")
        rows.append((row["match"], flags, literals, row.get("to"), row.get("message"), words))
    if not rows:
        fault("pattern", "has no entries")
    return rows


def triggers(body: Body) -> Triggers:
    """Any literal or word of any pattern wakes the rule; a scanning pattern always runs."""
    if not all(row[2] or row[5] for row in body):
        return Triggers()
    return Triggers(
        words=frozenset(max(_WORD.findall(words), key=len) for row in body for words in row[5]),
        literals=frozenset(text for row in body for text in row[2]),
    )


def build(body: Body, safety: Safety | None) -> Check:
    """The check over the patterns of which the draft has a literal or words."""
    by_word: dict[str, list[tuple[int, str, frozenset[str]]]] = {}
    by_literal: dict[str, list[int]] = {}
    scanning = [number for number, row in enumerate(body) if not row[2] and not row[5]]
    for number, row in enumerate(body):
        for literal in row[2]:
            by_literal.setdefault(literal, []).append(number)
        for phrase in row[5]:
            words = _WORD.findall(phrase)
            entry = (number, phrase, frozenset(words))
            by_word.setdefault(max(words, key=len), []).append(entry)

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        places: dict[int, list[int]] = {number: [] for number in scanning}
        for anchor in by_word.keys() & doc.words:
            for number, phrase, words in by_word[anchor]:
                if words <= doc.words:
                    places.setdefault(number, []).extend(doc.occurrences(phrase))
        for literal, numbers in by_literal.items():
            if doc.holds(literal):
                for number in numbers:
                    places.setdefault(number, []).extend(doc.positions(literal))
        seen: set[tuple[int, int]] = set()
        for number in sorted(places):
            for finding in _findings(body[number], places[number], doc, safety or Safety.UNSAFE):
                if (finding.start, finding.end) not in seen:
                    seen.add((finding.start, finding.end))
                    yield finding

    return check


@lru_cache(maxsize=1024)
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


def _findings(row: Any, places: Sequence[int], doc: Document, safety: Safety) -> Iterator[Finding]:
    source, flags, literals, to, message, words = row
    windows = _windows(places, doc) if literals or words else [(0, len(doc.prose))]
    for start, end in windows:
        for found in _compiled(source, flags).finditer(doc.straight, start, end):
            at = found.span("at") if "at" in found.re.groupindex else found.span()
            if at[0] == at[1] or "\n" in doc.prose[at[0] : at[1]]:
                continue
            slots = {name: text or "" for name, text in found.groupdict().items() if name != "at"}
            slots["found"] = doc.prose[at[0] : at[1]]
            fixes = []
            if to is not None:
                slots["to"] = found.expand(to)
                if flags & re.IGNORECASE:
                    slots["to"] = match_case(slots["found"], slots["to"])
                fixes = [replace(*at, slots["to"], safety)]
            yield Finding(*at, slots, fixes=fixes, message=message)


def _windows(places: Iterable[int], doc: Document) -> Iterator[tuple[int, int]]:
    """Stretches around the places, inside their blocks, sorted and apart."""
    opened = closed = -1
    for position in sorted(places):
        if position < closed - _REACH // 2:
            continue
        block = doc.block_at(position)
        if block is None:
            continue
        start = max(block.start, position - _REACH)
        end = min(block.end, position + _REACH)
        if start <= closed:
            closed = max(closed, end)
            continue
        if closed >= 0:
            yield opened, closed
        opened, closed = start, end
    if closed >= 0:
        yield opened, closed
