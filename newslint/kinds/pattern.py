"""``kind = "pattern"``: regular expressions, each tried only around a literal it must contain.

.. code-block:: toml

    [[pattern]]
    match = '''\\b(?P<at>TK)\\b'''   # the group “at” is what is reported; without it, the match
    to = ''                          # optional replacement; \\g<name> and \\1 refer to groups
    literals = ['tk']                # folded; only needed where none can be computed
    words = ['let me know']          # in their place, and cheaper: whole folded words or phrases
    case = true                      # capitals count; by default they do not.  An entry of “words”
                                     # with capitals then stands for itself alone: 'DESK'
    scan = true                      # no literal can be had: read all prose (starts with a class)

Patterns see the prose with straight apostrophes, one block at a time.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newslint.analysis.tokens import CAPITALISED, fold
from newslint.kinds import Body, Fault, Table
from newslint.rule import (
    Check,
    Document,
    Finding,
    Options,
    Safety,
    Triggers,
    lazy_pattern,
    match_case,
    replace,
)
from newslint.typing import Any

KEYS = frozenset({"pattern"})
_ROW_KEYS = {"match", "to", "literals", "words", "case", "scan", "message"}
_WORD = lazy_pattern(r"\w+(?:'\w+)*")
_REACH = 400  # characters on both sides of a literal that a pattern gets to see
_SEEN_BEFORE = 60  # characters before them at which a pattern may look back


def prepare(table: Table, fault: Fault) -> Body:
    """``{"rows": [(source, flags, replacement, message), …], "scan": [row], "literals":
    {literal: [row]}, "words": {word: [(row, phrase, as written)]}, "pairs": {two words: [(row,
    phrase, as written)]}}``."""
    # Only here: rules that are compiled and kept need none of this.
    from newslint.kinds.regexes import BadPattern, parse, required_literals

    body: dict[str, Any] = {"rows": [], "scan": [], "literals": {}, "words": {}, "pairs": {}}
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
        words = row.get("words", ())
        if not all(_WORD.search(phrase) for phrase in words):
            fault(f"{key}.words", "has an entry without a word")
            continue
        literals = row.get("literals") or (() if words else required_literals(parsed))
        if row.get("scan"):
            literals = words = ()
            _refuse_slow_scan(parsed, key, fault)
            body["scan"].append(len(body["rows"]))
        elif not literals and not words:
            fault(f"{key}.match", "has no literal that must occur: name some in “literals”")
        for literal in literals:
            body["literals"].setdefault(literal, []).append(len(body["rows"]))
        for phrase in words:
            _file(phrase, body, bool(row.get("case")))
        body["rows"].append((row["match"], flags, row.get("to"), row.get("message")))
    if not body["rows"]:
        fault("pattern", "has no entries")
    return body


def _refuse_slow_scan(parsed: Any, key: str, fault: Fault) -> None:
    from newslint.kinds.regexes import has_endless, starts_with_class

    if not starts_with_class(parsed):
        fault(f"{key}.scan", "needs a pattern that starts with a character or a set")
    if has_endless(parsed):
        fault(f"{key}.scan", "needs a bound on every repeat")


def _file(phrase: str, body: dict[str, Any], case: bool) -> None:
    """Put the row that comes next under the rarest word of one of its phrases."""
    from newslint.kinds.phrases import tell_tale

    folded = fold(phrase)
    anchor, pair = tell_tale(folded)
    written = phrase.replace("’", "'") if case and phrase != folded else ""
    filed = body["pairs"].setdefault(pair, []) if pair else body["words"].setdefault(anchor, [])
    filed.append((len(body["rows"]), folded, written))


def triggers(body: Body) -> Triggers:
    """Any literal or word of any pattern wakes the rule; a scanning pattern always runs."""
    if body["scan"]:
        return Triggers()
    return Triggers(
        words=frozenset(body["words"]),
        literals=frozenset(body["literals"]),
        pairs=frozenset(body["pairs"]),
    )


def build(body: Body, safety: Safety | None) -> Check:
    """The check over the patterns of which the draft has a literal or words."""
    words, pairs = frozenset(body["words"]), frozenset(body["pairs"])
    literals = frozenset(body["literals"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        places: dict[int, list[int]] = {number: [] for number in body["scan"]}
        filed = [body["words"][word] for word in doc.trigger_words(words)]
        filed += [body["pairs"][pair] for pair in doc.trigger_pairs(pairs)]
        for entries in filed:
            for number, phrase, written in entries:
                if at := _occurrences(phrase, written, doc):
                    places.setdefault(number, []).extend(at)
        for literal in doc.held(literals):
            for number in body["literals"][literal]:
                places.setdefault(number, []).extend(doc.positions(literal))
        seen: set[tuple[int, int]] = set()
        for number in sorted(places):
            row = body["rows"][number]
            windows = _windows(places[number], doc)
            if number in body["scan"]:
                windows = iter([(0, len(doc.prose))])
            for finding in _findings(row, windows, doc, safety or Safety.UNSAFE):
                if (finding.start, finding.end) not in seen:
                    seen.add((finding.start, finding.end))
                    yield finding

    return check


def _occurrences(phrase: str, written: str, doc: Document) -> Sequence[int]:
    """Where a folded phrase stands, with the capitals that it has as ``written``, if any."""
    if not written:
        return doc.occurrences(phrase)
    # Nearly always one of its words has these capitals nowhere.
    if not all(map(doc.capitalised.__contains__, _capitals(written))):
        return ()
    places = doc.occurrences(phrase)
    return [at for at in places if _straight(doc, at, at + len(written)) == written]


@lru_cache(maxsize=1024)
def _capitals(written: str) -> tuple[str, ...]:
    """The capitalised words of a phrase, but for those that a draft may write with “’”."""
    return tuple(word for word in CAPITALISED.findall(written) if "'" not in word)


def _straight(doc: Document, start: int, end: int) -> str:
    return doc.prose[start:end].replace("’", "'")


@lru_cache(maxsize=1024)
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


def _findings(
    row: Any, windows: Iterable[tuple[int, int]], doc: Document, safety: Safety
) -> Iterator[Finding]:
    source, flags, to, message = row
    for start, end in windows:
        opened = max(0, start - _SEEN_BEFORE)
        stretch = _straight(doc, opened, end)
        for found in _compiled(source, flags).finditer(stretch, start - opened):
            span = found.span("at") if "at" in found.re.groupindex else found.span()
            at = span[0] + opened, span[1] + opened
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
