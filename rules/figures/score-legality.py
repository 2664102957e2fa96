"""A score that the rules of the game do not allow.

A best-of-seven series ends at four wins; a set of tennis ends at six games or more, two ahead, or
at seven to six. A desk without a sports page need not switch this on.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    FigureKind,
    Finding,
    Good,
    Options,
    Quantity,
    Severity,
    Triggers,
)

MESSAGE = "“{found}” is no score that {game} can end with."
SEVERITY = Severity.NOTE
ON = False
TAGS = ["sport"]
TRIGGERS = Triggers(words=frozenset({"series", "sets", "set", "tennis"}))

BAD = [
    Bad("Hexley won the best-of-seven series ⟦3-2⟧ on Monday."),
    Bad("She won the tennis final in straight sets, 6-4, ⟦6-5⟧."),
    Bad("He lost in three sets, ⟦8-3⟧, 6-2, 6-1."),
]
GOOD = [
    Good("Hexley won the best-of-seven series 4-2 on Monday.", why="legal"),
    Good("Hexley lead the best-of-seven series 3-2.", why="not over"),
    Good("She won in straight sets, 6-4, 7-6.", why="legal"),
    Good("They set out at dawn and lost 8-3.", why="no sets of tennis"),
    Good("He won the last of five sets 12-10.", why="a long set"),
]

_SERIES = re.compile(r"\bwon (?:the |a |their |its )?best-of-(?:seven|7) series \Z")
_SETS = re.compile(r"\b(?:straight|two|three|four|five) sets\b")


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    for figure in doc.quantities.of(FigureKind.PAIR):
        if figure.unit:
            continue
        before = doc.folded[max(figure.sentence.start, figure.start - 60) : figure.start]
        if _SERIES.search(before) and figure.value != 4:
            yield Finding(figure.start, figure.end, {"game": "a best-of-seven series"})
        elif _SETS.search(before) and not _is_set(figure):
            yield Finding(figure.start, figure.end, {"game": "a set of tennis"})


def _is_set(figure: Quantity) -> bool:
    low, high = sorted((figure.value, figure.second))
    if high < 6:
        return False
    if high == 6:
        return low <= 4
    if high == 7:
        return low in (5, 6)
    return high - low == 2
