"""``kind = "template"``: whole lines judged by a scorecard of cues and shape.

.. code-block:: toml

    [template]
    threshold = 6                    # points from which a line is reported
    unless = ['''\\bnewsletter''']     # a line with this belongs to a sister rule, or to the copy

    [[cue]]
    match = '''^sign up for (?:our|the) .*newsletter'''
    weight = 5                       # 5 anchored and line-shaped … 1 only ever supports
    literals = ['newsletter']        # folded words or phrases, one of which must be in the line;
                                     # '^sign' or '^sign up': it opens so; '^#': with a figure
    alone = true                     # residue whatever else the line says
    loud = true                      # looked for inside quotation marks too
    case = true                      # the pattern sees capitals; by default the text is folded

A line is a block.  Its score is the strongest cue, up to two points each for the next two, and
the points of its shape (see ``_points``).  A cue of weight 1 or 2 only supports others: it needs no
literals, and no line is looked at for its sake.  Patterns see one line with quoted words hidden.
The line is reported, of a long one the sentence that holds the cue, and its removal offered.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from newslint.analysis.lines import Shape
from newslint.analysis.tokens import fold
from newslint.kinds import Body, Fault, Table
from newslint.kinds.regexes import BadPattern, parse
from newslint.rule import (
    Check,
    Document,
    Edit,
    Finding,
    Fix,
    Options,
    Safety,
    Severity,
    Triggers,
)

Cue = tuple[Any, ...]  # pattern, weight, severity, message, alone, loud, case

KEYS = frozenset({"template", "cue"})
_SETTINGS = {"threshold", "unless"}
_ROW_KEYS = {"match", "weight", "literals", "severity", "message", "alone", "loud", "case"}
_THRESHOLD = 6
_FIGURE = "#"  # the opening of a line that begins with a figure
_MOST = 9
_LONG = 45  # words; a longer line may be a paragraph to which something was added
_LEAST = 3  # shape and support make no case without a cue of this weight
_WORD = re.compile(r"\w+(?:'\w+)*")
_OPENING = re.compile(r"#|\w+(?:'\w+)*(?: \w+(?:'\w+)*)?")
_SEVERITIES = {severity.name.lower(): int(severity) for severity in Severity}


class Settings(Options):
    """``keep``: texts of lines that the house prints; a line that holds one is left alone."""

    keep: tuple[str, ...] = ()


def prepare(table: Table, fault: Fault) -> Body:
    """``{"threshold": points, "unless": [pattern], "cues": [cue], "support": [cue], "literals":
    {literal: [number of a cue]}, "openings": {one or two words: …}}``."""
    settings = table.get("template", {})
    if unknown := set(settings) - _SETTINGS:
        fault(f"template.{min(unknown)}", "is not a key of this kind")
    body: dict[str, Any] = {
        "threshold": settings.get("threshold", _THRESHOLD),
        "unless": tuple(settings.get("unless", ())),
        "cues": [],
        "support": [],
        "literals": {},
        "openings": {},
    }
    for pattern in body["unless"]:
        _parsed(pattern, "template.unless", fault)
    for number, row in enumerate(table.get("cue", ())):
        cue = _prepared(row, f"cue.{number}", fault)
        if cue is not None:
            _file(cue, row, body)
    if not body["cues"]:
        fault("cue", "has no entries of weight 3 or more")
    return body


def _file(cue: Cue, row: Table, body: dict[str, Any]) -> None:
    """Put a cue where the words of a line lead to it."""
    if cue[1] < _LEAST:
        body["support"].append(cue)
        return
    for literal in row["literals"]:
        number = len(body["cues"])
        filed = body["openings"] if literal.startswith("^") else body["literals"]
        filed.setdefault(literal.removeprefix("^"), []).append(number)
    body["cues"].append(cue)


def _prepared(row: Table, key: str, fault: Fault) -> Cue | None:
    """``(pattern, weight, severity, message, alone, loud, case)``."""
    if unknown := set(row) - _ROW_KEYS:
        fault(f"{key}.{min(unknown)}", "is not a key of this kind")
    if not _parsed(row.get("match", ""), f"{key}.match", fault):
        return None
    weight = row.get("weight", 0)
    if not isinstance(weight, int) or not 1 <= weight <= _MOST:
        fault(f"{key}.weight", f"is a whole number from 1 to {_MOST}")
        return None
    literals = row.get("literals", ())
    if weight >= _LEAST and not literals:
        fault(f"{key}.literals", "names folded words, one of which must be in the line")
        return None
    for literal in literals:
        if literal != fold(literal) or (literal[:1] == "^" and not _OPENING.fullmatch(literal[1:])):
            fault(f"{key}.literals", f"has “{literal}”: folded text, or ^ and one or two words")
    severity = row.get("severity")
    if severity is not None and severity not in _SEVERITIES:
        fault(f"{key}.severity", f"is one of {', '.join(_SEVERITIES)}")
        return None
    marks = tuple(bool(row.get(name)) for name in ("alone", "loud", "case"))
    return (row["match"], weight, _SEVERITIES.get(severity or ""), row.get("message"), *marks)


def _parsed(pattern: str, key: str, fault: Fault) -> bool:
    try:
        parse(pattern, 0)
    except BadPattern as error:
        fault(key, str(error))
        return False
    return True


def triggers(body: Body) -> Triggers:
    """The longest word of every literal wakes the rule; a literal without words wakes it as is."""
    words = {_anchor(literal) for literal in body["literals"]}
    signs = {literal for literal in body["literals"] if not _anchor(literal)}
    words |= {opening.partition(" ")[0] for opening in body["openings"]}
    return Triggers(frozenset(words - {"", _FIGURE}), frozenset(signs))


def _anchor(literal: str) -> str:
    return max(_WORD.findall(literal), key=len, default="")


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all lines that hold a literal of a cue."""
    anchored: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for literal in body["literals"]:
        words = frozenset(_WORD.findall(literal))
        anchored.setdefault(_anchor(literal), []).append((literal, words))
    signs = anchored.pop("", [])
    anchors, openings = frozenset(anchored), frozenset(body["openings"])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        woken: dict[int, set[int]] = {}
        for anchor in doc.words & anchors:
            for literal, words in anchored[anchor]:
                if words <= doc.words:
                    _wake(woken, doc.lines.holding(literal), body["literals"][literal])
        for literal, _ in signs:
            _wake(woken, doc.lines.holding(literal), body["literals"][literal])
        if openings:
            for opening in doc.lines.openings.keys() & openings:
                _wake(woken, doc.lines.openings[opening], body["openings"][opening])
        keep = [fold(text) for text in getattr(options, "keep", ())]
        for number in sorted(woken):
            hits = _hits(body, doc, number, sorted(woken[number]))
            if not hits or _score(hits, doc, number) < body["threshold"]:
                continue
            if not _is_left(body["unless"], keep, doc, number):
                yield _finding(hits, doc, number, safety)

    return check


def _wake(woken: dict[int, set[int]], lines: Iterable[int], cues: Iterable[int]) -> None:
    for number in lines:
        woken.setdefault(number, set()).update(cues)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """A pattern, and whether it can only match at the start of the line."""
    return re.compile(pattern), pattern.startswith("^") and "|^" not in pattern


def _hits(body: Body, doc: Document, number: int, numbers: Iterable[int]) -> list[Cue]:
    """The cues of a line, the strongest first."""
    found = [body["cues"][cue] for cue in numbers if _stands(body["cues"][cue], doc, number)]
    if found:
        found += [cue for cue in body["support"] if _stands(cue, doc, number)]
    return sorted(found, key=lambda cue: (-cue[1], -cue[4]))


def _stands(cue: Cue, doc: Document, number: int) -> re.Match[str] | None:
    pattern, anchored = _compiled(cue[0])
    if cue[6]:
        line = doc.lines.written(number)
    else:
        masked, plain = doc.lines.views(number)
        line = plain if cue[5] else masked
    return pattern.match(line) if anchored else pattern.search(line)


def _score(hits: Sequence[Cue], doc: Document, number: int) -> int:
    alone = any(cue[4] for cue in hits)
    score: int = hits[0][1] + sum(min(cue[1], 2) for cue in hits[1:3])
    score += _points(doc.lines.shape(number), alone)
    score += doc.lines.is_last(number)
    return score + 2 * doc.lines.is_repeated(number)


def _points(shape: Shape, alone: bool) -> int:
    """What the look of a line says for its being no copy; length excuses no cue that is alone."""
    score = 1 if shape.words <= 25 else 0
    if not alone:
        score -= 2 if shape.words > 60 else 1 if shape.words > 40 else 0
        score -= 3 * shape.reported
    score += shape.imperative + shape.addressed + shape.address + shape.unstopped
    score += shape.wrapped + shape.capitals
    return score - (3 if shape.quoted else 2 * shape.opens_quoted)


def _is_left(unless: Sequence[str], keep: Sequence[str], doc: Document, number: int) -> bool:
    """Whether the line belongs to a sister rule, or the house prints it."""
    masked, plain = doc.lines.views(number)
    if any(text in plain for text in keep):
        return True
    return any(_compiled(pattern)[0].search(masked) for pattern in unless)


def _finding(hits: Sequence[Cue], doc: Document, number: int, safety: Safety | None) -> Finding:
    best = hits[0]
    severity = None if best[2] is None else Severity(best[2])
    start, end = _place(hits, doc, number)
    if (start, end) == doc.lines.span(number):
        title, cut = "Remove the line", doc.lines.room(number)
    else:
        before = doc.prose[doc.lines.span(number)[0] : start]
        title, cut = "Remove the sentence", (start - len(before) + len(before.rstrip()), end)
    whole = best[0].startswith("^") and best[0].endswith("$")
    fix = Fix(
        title,
        (Edit(*cut, ""),),
        safety if safety and whole else Safety.UNSAFE,  # nothing else on the line can be lost
    )
    return Finding(start, end, fixes=[fix], severity=severity, message=best[3])


def _place(hits: Sequence[Cue], doc: Document, number: int) -> tuple[int, int]:
    """The line; of a long paragraph the sentences that hold the cues: the rest may be copy."""
    line = doc.lines.span(number)
    if doc.lines.shape(number).words <= _LONG:
        return line
    places: list[int] = []
    for cue in hits:
        found = _stands(cue, doc, number)
        if cue[1] >= _LEAST and found is not None and found.end() > found.start():
            places += (found.start(), found.end() - 1)
    if not places:
        return line
    first = doc.sentence_at(doc.lines.place(number, min(places)))
    last = doc.sentence_at(doc.lines.place(number, max(places)))
    return max(first.start, line[0]), min(last.end, line[1])
