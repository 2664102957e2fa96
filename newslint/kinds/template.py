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
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product

from newslint.analysis.tokens import fold, positions, signs
from newslint.kinds import Body, Fault, Table
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
    lazy_pattern,
)
from newslint.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.analysis.lines import Shape

# pattern, weight, severity, message, alone, loud, case, how long a line it can match, whether it
# can stand at a line's start alone, the texts with one of which it begins, and others one of which
# a line must have for it
Cue = tuple[Any, ...]

KEYS = frozenset({"template", "cue"})
_SETTINGS = {"threshold", "unless"}
_ROW_KEYS = {"match", "weight", "literals", "severity", "message", "alone", "loud", "case"}
_THRESHOLD = 6
_MOST = 9
_LONG = 45  # words; a longer line may be a paragraph to which something was added
_TWICE = 2  # points for a line that stands twice
_LEAST = 3  # shape and support make no case without a cue of this weight
_WORD = lazy_pattern(r"\w+(?:'\w+)*")
_OPENING = lazy_pattern(r"#|\w+(?:'\w+)*(?: \w+(?:'\w+)*)?")
_SEVERITIES = {severity.name.lower(): int(severity) for severity in Severity}


class Settings(Options):
    """``keep``: texts of lines that the house prints; a line that holds one is left alone."""

    keep: tuple[str, ...] = ()


def prepare(table: Table, fault: Fault) -> Body:
    """``{"threshold": points, "unless": [pattern], "cues": [cue], "support": [cue], "openings":
    {one or two words: [number of a cue]}, "signs": {literal with a sign: [number]}, "words":
    {word: {literal: [number]}}, "pairs": {two words: {literal: [number]}}}``."""
    settings = table.get("template", {})
    if unknown := set(settings) - _SETTINGS:
        fault(f"template.{min(unknown)}", "is not a key of this kind")
    body: dict[str, Any] = {
        "threshold": settings.get("threshold", _THRESHOLD),
        "unless": tuple(settings.get("unless", ())),
        "cues": [],
        "support": [],
        "words": {},
        "pairs": {},
        "signs": {},
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
    # Only to compile rules, never to run them.
    from newslint.kinds.phrases import tell_tale

    for literal in row["literals"]:
        if literal.startswith("^"):
            filed = body["openings"].setdefault(literal[1:], [])
        elif _WORD.search(literal) and not signs(literal):
            anchor, pair = tell_tale(literal)
            key, under = (pair, body["pairs"]) if pair else (anchor, body["words"])
            filed = under.setdefault(key, {}).setdefault(literal, [])
        else:  # signs are rarer than words
            filed = body["signs"].setdefault(literal, [])
        filed.append(len(body["cues"]))
    body["cues"].append(cue)


def _prepared(row: Table, key: str, fault: Fault) -> Cue | None:
    """``(pattern, weight, severity, message, alone, loud, case, longest line, whether it opens
    lines, heads, texts)``."""
    from newslint.kinds.regexes import heads, longest_line, opens_lines, required_literals

    if unknown := set(row) - _ROW_KEYS:
        fault(f"{key}.{min(unknown)}", "is not a key of this kind")
    match = row.get("match", "")
    parsed = _parsed(match, f"{key}.match", fault)
    if not parsed:
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
    told = (_SEVERITIES.get(severity or ""), row.get("message"))
    opens = opens_lines(parsed)
    begun = () if opens else heads(parsed)
    texts = () if opens or begun else required_literals(parsed)
    return (match, weight, *told, *marks, longest_line(match), opens, begun, texts)


def _parsed(pattern: str, key: str, fault: Fault) -> list[Any]:
    """The parse tree of a pattern; nothing, where it is at fault."""
    from newslint.kinds.regexes import BadPattern, parse

    try:
        return parse(pattern, 0)
    except BadPattern as error:
        fault(key, str(error))
        return []


def triggers(body: Body) -> Triggers:
    """What a literal is filed under wakes the rule; a literal with a sign wakes it as it is."""
    return Triggers(
        frozenset(body["words"]),
        frozenset(body["signs"]),
        frozenset(body["pairs"]),
        frozenset(body["openings"]),
    )


def build(body: Body, safety: Safety | None) -> Check:
    """The check over all lines that hold a literal of a cue."""
    return _Scorecard(body, safety).check


class _Scorecard:
    """The cues of one rule and what they say of a line."""

    def __init__(self, body: Body, safety: Safety | None) -> None:
        self._body = body
        self._safety = safety
        self._words = frozenset(body["words"])
        self._pairs = frozenset(body["pairs"])
        self._signs = frozenset(body["signs"])
        self._openings = frozenset(body["openings"])
        self._tests: dict[str, Callable[[str], re.Match[str] | None]] = {}

    def check(self, doc: Document, options: Options) -> Iterable[Finding]:
        """The lines that reach the threshold."""
        cues = self._body["cues"]
        standing: dict[int, list[Cue]] = {}
        for number, cue in sorted(self._woken(doc)):
            if self._stands(cues[cue], doc, number):
                standing.setdefault(number, []).append(cues[cue])
        for number, strong in standing.items():
            hits = self._with_support(strong, doc, number)
            if self._reaches(hits, doc, number) and not self._is_left(options, doc, number):
                yield self._finding(hits, doc, number)

    def _woken(self, doc: Document) -> set[tuple[int, int]]:
        """The numbers of the lines that hold a literal, each with that of a cue it stands for."""
        woken: set[tuple[int, int]] = set()
        lines, body = doc.lines, self._body
        literals = [body["words"][word] for word in doc.trigger_words(self._words)]
        literals += [body["pairs"][pair] for pair in doc.trigger_pairs(self._pairs)]
        for filed in literals:
            for literal, cues in filed.items():
                if numbers := lines.holding(literal):
                    woken.update(product(numbers, cues))
        for sign in doc.held(self._signs) if self._signs else ():
            woken.update(product(lines.holding(sign), body["signs"][sign]))
        for opening in doc.trigger_openings(self._openings):
            woken.update(product(doc.openings.lines(opening), body["openings"][opening]))
        return woken

    def _with_support(self, strong: list[Cue], doc: Document, number: int) -> list[Cue]:
        """The strong cues of a line and those that only support them, the strongest first."""
        found = strong + [cue for cue in self._body["support"] if self._stands(cue, doc, number)]
        return sorted(found, key=lambda cue: (-cue[1], -cue[4]))

    def _stands(self, cue: Cue, doc: Document, number: int) -> re.Match[str] | None:
        """Where a cue's pattern is found in a line."""
        pattern, _, _, _, _, loud, case, longest, opens, heads, texts = cue
        lines = doc.lines
        if longest is not None and lines.length(number) > longest:
            return None
        if texts and not any(map(lines.plain(number).__contains__, texts)):
            return None
        if case:
            line = lines.written(number)
        else:
            line = lines.plain(number) if loud else lines.quiet(number)
        if not heads:
            return self._tested(pattern, opens)(line)
        held = [head for head in heads if head in line]
        for at in sorted({at for head in held for at in positions(head, line)}) if held else ():
            if found := _compiled(pattern).match(line, at):
                return found
        return None

    def _tested(self, pattern: str, opens: bool) -> Callable[[str], re.Match[str] | None]:
        """How to look for a pattern in a line: at the start alone, where it opens lines."""
        test = self._tests.get(pattern)
        if test is None:
            compiled = _compiled(pattern)
            test = self._tests[pattern] = compiled.match if opens else compiled.search
        return test

    def _reaches(self, hits: Sequence[Cue], doc: Document, number: int) -> bool:
        """Whether the points of a line reach the threshold."""
        score: int = hits[0][1] + sum(min(cue[1], 2) for cue in hits[1:3])
        score += _points(doc.lines.shape(number), any(cue[4] for cue in hits))
        score += doc.lines.is_last(number)
        missing = self._body["threshold"] - score
        return missing <= 0 or (missing <= _TWICE and doc.lines.is_repeated(number))

    def _is_left(self, options: Options, doc: Document, number: int) -> bool:
        """Whether the line belongs to a sister rule, or the house prints it."""
        keep = getattr(options, "keep", ())
        if keep and any(map(doc.lines.plain(number).__contains__, map(fold, keep))):
            return True
        quiet = doc.lines.quiet(number)
        return any(_compiled(pattern).search(quiet) for pattern in self._body["unless"])

    def _finding(self, hits: Sequence[Cue], doc: Document, number: int) -> Finding:
        best = hits[0]
        severity = None if best[2] is None else Severity(best[2])
        start, end = self._place(hits, doc, number)
        if (start, end) == doc.lines.span(number):
            title, cut = "Remove the line", doc.lines.room(number)
        else:
            before = doc.prose[doc.lines.span(number)[0] : start]
            title, cut = "Remove the sentence", (start - len(before) + len(before.rstrip()), end)
        whole = best[0].startswith("^") and best[0].endswith("$")
        fix = Fix(
            title,
            (Edit(*cut, ""),),
            # nothing else on the line can be lost
            self._safety if self._safety and whole else Safety.UNSAFE,
        )
        return Finding(start, end, fixes=[fix], severity=severity, message=best[3])

    def _place(self, hits: Sequence[Cue], doc: Document, number: int) -> tuple[int, int]:
        """The line; of a long paragraph the sentences that hold the cues: the rest may be copy."""
        line = doc.lines.span(number)
        if doc.lines.shape(number).words <= _LONG:
            return line
        places: list[int] = []
        for cue in hits:
            found = self._stands(cue, doc, number)
            if cue[1] >= _LEAST and found is not None and found.end() > found.start():
                places += (found.start(), found.end() - 1)
        if not places:
            return line
        first = doc.sentence_at(doc.lines.place(number, min(places)))
        last = doc.sentence_at(doc.lines.place(number, max(places)))
        return max(first.start, line[0]), min(last.end, line[1])


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _points(shape: "Shape", alone: bool) -> int:
    """What the look of a line says for its being no copy; length excuses no cue that is alone."""
    score = 1 if shape.words <= 25 else 0
    if not alone:
        score -= 2 if shape.words > 60 else 1 if shape.words > 40 else 0
        score -= 3 * shape.reported
    score += shape.imperative + shape.addressed + shape.address + shape.unstopped
    score += shape.wrapped + shape.capitals
    return score - (3 if shape.quoted else 2 * shape.opens_quoted)
