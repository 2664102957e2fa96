"""``kind = "template"``: whole lines judged by a scorecard of cues and shape.

.. code-block:: toml

    [template]
    threshold = 6                    # points from which a line is reported
    unless = ['''\\bnewsletter''']     # a line with this belongs to a sister rule, or to the copy

    [[cue]]
    match = '''^sign up for (?:our|the) .*newsletter'''
    weight = 5                       # 5 anchored and line-shaped … 1 only ever supports
    literals = ['newsletter']        # whole folded words or phrases, one of which must be there
    alone = true                     # residue whatever else the line says
    loud = true                      # looked for inside quotation marks too
    case = true                      # the pattern sees capitals; by default the text is folded

A line is a block.  Its score is the strongest cue, up to two points each for the next two, and
the points of its shape (see ``_points``).  Patterns see one line with quoted words hidden.  The
whole line is reported, and its removal offered.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from newslint.analysis.lines import Shape
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

KEYS = frozenset({"template", "cue"})
_SETTINGS = {"threshold", "unless"}
_ROW_KEYS = {"match", "weight", "literals", "alone", "loud", "case", "severity", "message"}
_THRESHOLD = 6
_LEAST = 3  # shape and support make no case without a cue of this weight
_WORD = re.compile(r"\w+(?:'\w+)*")
_SEVERITIES = {severity.name.lower(): int(severity) for severity in Severity}


class Settings(Options):
    """``keep``: texts of lines that the house prints; a line that holds one is left alone."""

    keep: tuple[str, ...] = ()


def prepare(table: Table, fault: Fault) -> Body:
    """``{"threshold": points, "unless": [pattern], "cues": [row], "literals": {literal: [n]}}``."""
    settings = table.get("template", {})
    if unknown := set(settings) - _SETTINGS:
        fault(f"template.{min(unknown)}", "is not a key of this kind")
    cues: list[tuple[Any, ...]] = []
    filed: dict[str, list[int]] = {}
    for number, row in enumerate(table.get("cue", ())):
        cue = _prepared(row, f"cue.{number}", fault)
        if cue is None:
            continue
        for literal in row["literals"]:
            filed.setdefault(literal, []).append(len(cues))
        cues.append(cue)
    if not cues:
        fault("cue", "has no entries")
    unless = tuple(settings.get("unless", ()))
    for pattern in unless:
        _parsed(pattern, "template.unless", fault)
    threshold = settings.get("threshold", _THRESHOLD)
    return {"threshold": threshold, "unless": unless, "cues": cues, "literals": filed}


def _prepared(row: Table, key: str, fault: Fault) -> tuple[Any, ...] | None:
    """``(pattern, weight, alone, loud, case, severity, message)``."""
    if unknown := set(row) - _ROW_KEYS:
        fault(f"{key}.{min(unknown)}", "is not a key of this kind")
    if not _parsed(row.get("match", ""), f"{key}.match", fault):
        return None
    literals = row.get("literals", ())
    if not literals or any(text != text.lower().replace("’", "'") for text in literals):
        fault(f"{key}.literals", "names folded words, one of which must be in the line")
        return None
    weight = row.get("weight", 0)
    if not isinstance(weight, int) or not 1 <= weight <= 9:
        fault(f"{key}.weight", "is a whole number from 1 to 9")
        return None
    severity = row.get("severity")
    if severity is not None and severity not in _SEVERITIES:
        fault(f"{key}.severity", f"is one of {', '.join(_SEVERITIES)}")
        return None
    marks = tuple(bool(row.get(name)) for name in ("alone", "loud", "case"))
    return (row["match"], weight, *marks, _SEVERITIES.get(severity or ""), row.get("message"))


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
    return Triggers(frozenset(words - {""}), frozenset(signs))


def _anchor(literal: str) -> str:
    return max(_WORD.findall(literal), key=len, default="")


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all lines that hold a literal of a cue."""
    anchored: dict[str, list[str]] = {}
    for literal in body["literals"]:
        anchored.setdefault(_anchor(literal), []).append(literal)
    signs = anchored.pop("", [])

    def check(doc: Document, options: Options) -> Iterable[Finding]:
        literals = [text for anchor in doc.words & anchored.keys() for text in anchored[anchor]]
        candidates: dict[int, set[int]] = {}
        for literal in literals + signs:
            for number in doc.lines.holding(literal):
                candidates.setdefault(number, set()).update(body["literals"][literal])
        keep = [text.lower().replace("’", "'") for text in getattr(options, "keep", ())]
        for number in sorted(candidates):
            hits = _hits(body, doc, number, sorted(candidates[number]))
            if not hits or _score(hits, doc, number) < body["threshold"]:
                continue
            if not _is_left(body["unless"], keep, doc, number):
                yield _finding(hits[0], doc, number, safety)

    return check


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """A pattern, and whether it can only match at the start of the line."""
    return re.compile(pattern), pattern.startswith("^") and "|^" not in pattern


def _hits(body: Body, doc: Document, number: int, cues: Sequence[int]) -> list[tuple[Any, ...]]:
    """The cues of a line, the strongest first."""
    masked, plain = doc.lines.views(number)
    found = []
    for cue in cues:
        source, _, _, loud, case, *_ = body["cues"][cue]
        pattern, anchored = _compiled(source)
        line = doc.lines.written(number) if case else plain if loud else masked
        if pattern.match(line) if anchored else pattern.search(line):
            found.append(body["cues"][cue])
    return sorted(found, key=lambda row: (-row[1], -row[2]))


def _score(hits: Sequence[tuple[Any, ...]], doc: Document, number: int) -> int:
    if hits[0][1] < _LEAST:
        return 0
    alone = any(row[2] for row in hits)
    score: int = hits[0][1] + sum(min(row[1], 2) for row in hits[1:3])
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


def _finding(cue: tuple[Any, ...], doc: Document, number: int, safety: Safety | None) -> Finding:
    severity = None if cue[5] is None else Severity(cue[5])
    whole = cue[0].startswith("^") and cue[0].endswith("$")
    fix = Fix(
        "Remove the line",
        (Edit(*doc.lines.room(number), ""),),
        safety if safety and whole else Safety.UNSAFE,  # nothing else on the line can be lost
    )
    return Finding(*doc.lines.span(number), fixes=[fix], severity=severity, message=cue[6])
