"""A range whose first figure is the higher.

“Between 20 and 15” is either turned round or has a wrong digit. Clock hours, years ago and
temperatures below zero run downwards by right and are left alone.
"""

import itertools
import re
from collections.abc import Iterable, Iterator

from newslint.rule import (
    Bad,
    Document,
    Edit,
    FigureKind,
    Finding,
    Fix,
    Good,
    Options,
    Place,
    Quantity,
    Safety,
    Severity,
    Triggers,
    lazy_pattern,
)

MESSAGE = "“{found}”: the range starts at its upper end."
SEVERITY = Severity.WARNING
CONFIDENCE = 0.93
TRIGGERS = Triggers(words=frozenset({"between"}))

BAD = [
    Bad("It takes ⟦between 20 and 15 days⟧ to dry.", fix="It takes between 15 and 20 days to dry."),
    Bad("Pickers get ⟦between $840 and $610⟧ a month."),
    Bad("They expect growth of ⟦between 5% and 3%⟧ this year."),
    Bad("He lost ⟦between £1.2 million and £900,000⟧ on it."),
    Bad("The herd has ⟦between eight and six calves⟧ a year."),
    Bad("It weighs ⟦between 12kg and 9kg⟧ when grown."),
    Bad("A fee of ⟦between $40 and 30 dollars⟧ is due."),
    Bad("The job pays ⟦between 3,000 and 2,500 euros⟧ a month."),
    Bad("Between 5 and 9 came; the fee was ⟦between £15 and £12⟧."),
    Bad("Children aged ⟦between 14 and nine years⟧ may enter."),
]
GOOD = [
    Good("It takes between 15 and 20 days to dry.", why="in order"),
    Good("The shop is open between 10 and 2 on weekdays.", why="clock hours"),
    Good("Quiet hours are between 22:00 and 07:00.", why="clock hours"),
    Good("Quiet hours are between 22 and 6.", why="clock hours"),
    Good("It will be between -5C and -10C at night.", why="below zero"),
    Good("It lived between 300 and 200 million years ago.", why="counted backwards"),
    Good("The fort stood between 400 BC and 200 BC.", why="counted backwards"),
    Good("The gap between 20 men and 15 women in the poll narrowed.", why="two groups"),
    Good("They lost between 900,000 and 1.2 million euros.", why="in order"),
    Good("The difference between $840 and $610 is $230.", why="two amounts, no range"),
    Good("It lies between 50 and 40 degrees south.", why="latitudes"),
    Good("It grew by between 3 and 5 per cent.", why="in order"),
    Good("Between 2019 and 2017 the park was shut.", why="years are for other rules"),
    Good(
        "Between the ages of 15 and 12 things change.", why="not a range of figures after between"
    ),
]

_BACKWARDS = lazy_pattern(r"[^.;:\n]{0,20}\b(?:ago|bc|b\.c\.|bce|before)\b")
_NO_RANGE = frozenset(
    "difference gap split divided choice distance distinction choose margin spread ratio".split()
)


def check(doc: Document, options: Options) -> Iterable[Finding]:
    return _findings(doc)


def _findings(doc: Document) -> Iterator[Finding]:
    figures, folded = doc.quantities, doc.folded
    for one, other in itertools.pairwise(figures):
        if other.start - one.end > 24 or one.value <= other.value:
            continue
        if not one.before or one.before[-1] != "between" or not _is_range(folded, one, other):
            continue
        if _runs_backwards(folded, one, other):
            continue
        start = folded.rfind("between", 0, one.start)
        end = max(other.end, other.phrase_end if other.head else 0)
        if doc.prose[start:end].count("\n"):
            continue
        yield Finding(
            start,
            end,
            others=[
                Place(one.start, one.end, "the higher"),
                Place(other.start, other.end, "the lower"),
            ],
            fixes=_swapped(doc, one, other),
        )


def _is_range(folded: str, one: Quantity, other: Quantity) -> bool:
    if folded[one.end : other.start] != " and " and one.head:
        return False
    gap = folded[one.end : other.start].strip()
    if gap != "and":
        return False
    same = one.kind is other.kind and one.unit == other.unit
    bare = one.kind is FigureKind.COUNT and other.kind in (FigureKind.UNIT, FigureKind.DURATION)
    if not same and not bare:
        return False
    return one.kind in (
        FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.UNIT,
        FigureKind.DURATION,
    )  # fmt: skip


def _runs_backwards(folded: str, one: Quantity, other: Quantity) -> bool:
    if other.value < 0 or one.dimension == "degree" or other.dimension == "degree":
        return True
    if _NO_RANGE.intersection(one.before):
        return True
    bare = other.kind is FigureKind.COUNT and not other.head
    if bare and one.value <= 24:
        return True
    return _BACKWARDS.match(folded, other.end) is not None


def _swapped(doc: Document, one: Quantity, other: Quantity) -> list[Fix]:
    """The two figures exchanged, where both are written alike."""
    first, second = doc.prose[one.start : one.end], doc.prose[other.start : other.end]
    count = re.compile(r"[^\d]*([\d.,]*\d)[^\d]*\Z")
    a, b = count.match(first), count.match(second)
    if a is None or b is None:
        return []
    edits = (
        Edit(one.start + a.start(1), one.start + a.end(1), b[1]),
        Edit(other.start + b.start(1), other.start + b.end(1), a[1]),
    )
    if one.magnitude != other.magnitude:
        return []
    return [Fix("Exchange the figures", edits, Safety.UNSAFE)]
