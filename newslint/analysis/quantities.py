"""Every figure of a draft: its value, what it can stand for, and what it counts.

One pass over the places that hold a digit or a number word.  Each is classified by what stands
to the right of it, then by what stands to the left: per cent, unit, money, clock time, year,
age, vote, name … and last a count with its noun.  No rule reads numbers from the text itself.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.enums import StrEnum
from newslint.text import Span
from newslint.typing import NamedTuple


class FigureKind(StrEnum):
    """What a figure is."""

    COUNT = "count"  # with a noun, which may be empty in a list ("412 went to …")
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    UNIT = "unit"  # metres, kilograms, degrees …
    DURATION = "duration"
    FRACTION = "fraction"
    RATIO = "ratio"  # one in four
    MULTIPLE = "multiple"  # three times, fivefold
    AGE = "age"
    PAIR = "pair"  # 53-46: a score, a vote, a range
    ORDINAL = "ordinal"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    NAME = "name"  # Article 5, COVID-19
    MALFORMED = "malformed"


class Quantity(NamedTuple):
    """One figure.  Offsets count prose, half-open; words are folded.

    ``low`` and ``high`` bound what the figure can stand for, by the precision in which it is
    written and by its hedge ("nearly", "at least").  ``step`` is the place value of its last
    written digit.  ``start`` to ``end`` runs from the sign to the unit.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    step: float
    kind: FigureKind
    unit: str = ""
    dimension: str = ""
    magnitude: float = 1.0
    hedge: str = ""
    determiner: str = ""
    before: tuple[str, ...] = ()  # up to four words before it, nearest last, no stop between
    head: str = ""
    modifiers: tuple[str, ...] = ()
    phrase_end: int = 0
    second: float = 0.0  # of a pair or a ratio
    in_words: bool = False
    joined: bool = False  # "five-member", "the £3m plan"
    block: int = 0
    sentence: Span = Span(0, 0)

    @property
    def is_exact(self) -> bool:
        """Without a hedge."""
        return not self.hedge


def said(prose: str, figure: Quantity) -> str:
    """A figure with the noun it counts, as written: "21 rescued divers"."""
    near = figure.head and figure.phrase_end - figure.end <= 32
    return prose[figure.start : figure.phrase_end if near else figure.end]


class Figures(Sequence[Quantity]):
    """The figures of a draft in order, and indexes into them that are made when asked for."""

    def __init__(self, found: list[Quantity]) -> None:
        self._found = found

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        return self._found[index]

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._found)

    @cached_property
    def _kinds(self) -> dict[FigureKind, list[int]]:
        kinds: dict[FigureKind, list[int]] = {}
        for index, quantity in enumerate(self._found):
            kinds.setdefault(quantity.kind, []).append(index)
        return kinds

    def indexes(self, *kinds: FigureKind) -> list[int]:
        """The positions of the figures of these kinds, in order."""
        if len(kinds) == 1:
            return self._kinds.get(kinds[0], [])
        return sorted(index for kind in kinds for index in self._kinds.get(kind, ()))

    def of(self, *kinds: FigureKind) -> list[Quantity]:
        """The figures of these kinds, in order."""
        return [self._found[index] for index in self.indexes(*kinds)]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The figures of each sentence, as half-open ranges of positions."""
        runs: list[tuple[int, int]] = []
        opened = 0
        for index in range(1, len(self._found) + 1):
            if index == len(self._found) or (
                self._found[index].sentence.start != self._found[opened].sentence.start
            ):
                runs.append((opened, index))
                opened = index
        return runs if self._found else []

    @cached_property
    def _starts(self) -> list[int]:
        return [quantity.start for quantity in self._found]

    def between(self, start: int, end: int) -> list[Quantity]:
        """The figures that begin in a stretch of prose."""
        first, last = self.positions(start, end)
        return self._found[first:last]

    def positions(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of positions of the figures that begin in a stretch of prose."""
        return bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
