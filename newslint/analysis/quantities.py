"""Every figure of a draft: its value, what it can stand for, and what it counts.

One pass over the places that hold a digit or a number word.  Each is classified by what stands
to the right of it, then by what stands to the left: per cent, unit, money, clock time, year,
age, vote, name … and last a count with its noun.  No rule reads numbers from the text itself.

Few rules ask more of most figures than where they stand and what they are: the words before a
figure, the noun behind it and its sentence are read when somebody asks that figure for them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, pairwise
from operator import attrgetter

from newslint.analysis.figure_context import Context, context
from newslint.analysis.noun_phrases import NOTHING, Phrase, phrase
from newslint.analysis.numbers import TAIL
from newslint.analysis.sentences import Sentences
from newslint.analysis.units import CURRENCY_NAMES
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


class Surroundings(NamedTuple):
    """What a figure reads from when it is asked; ``blocks`` are start and end of each."""

    folded: str
    blocks: Sequence[tuple[int, int]]
    sentences: Sentences


class Quantity:
    """One figure.  Offsets count prose, half-open; words are folded.

    ``start`` to ``end`` runs from the sign to the unit.  ``step`` is the place value of the last
    written digit.  ``second`` belongs to a pair or a ratio.  ``joined`` tells of "five-member"
    and "the £3m plan".  ``block`` is the number of the block that holds the figure.
    """

    # What most figures have stands here once, for all of them.
    unit: str = ""
    dimension: str = ""
    magnitude: float = 1.0
    second: float = 0.0
    in_words: bool = False
    joined: bool = False
    # What the number can stand for without its hedge, if not for its value alone.
    written: tuple[float, float] | None = None
    _context: Context | None = None
    _phrase: Phrase | None = None
    _bounds: tuple[float, float] | None = None
    _sentence: Span | None = None

    def __init__(
        self,
        around: Surroundings,
        block: int,
        start: int,
        end: int,
        value: float,
        step: float,
        kind: FigureKind,
        context: Context | None = None,
        phrase: Phrase | None = None,
    ) -> None:
        """``context`` and ``phrase`` are given where they are known, or where there is none."""
        self._around = around
        self.block = block
        self.start = start
        self.end = end
        self.value = value
        self.step = step
        self.kind = kind
        if context is not None:
            self._context = context
        if phrase is not None:
            self._phrase = phrase

    def __repr__(self) -> str:
        return f"<{self.kind} {self.value:g}{self.unit and ' '}{self.unit} at {self.start}>"

    @property
    def context(self) -> Context:
        """What stands before the figure."""
        found = self._context
        if found is None:
            found = self._context = context(self._around.folded, self.start)
        return found

    @property
    def hedge(self) -> str:
        """ "nearly", "at least" …, or nothing."""
        return self.context.hedge

    @property
    def is_exact(self) -> bool:
        """Without a hedge."""
        return not self.context.hedge

    @property
    def determiner(self) -> str:
        """ "the", "all the", "another" …, or nothing."""
        return self.context.determiner

    @property
    def before(self) -> tuple[str, ...]:
        """Up to four words before it, the nearest last, no stop between."""
        return self.context.before

    @property
    def bounds(self) -> tuple[float, float]:
        """What the figure can stand for, by the precision in which it is written and its hedge."""
        found = self._bounds
        if found is None:
            found = self.written or (self.value, self.value)
            if self.kind not in _UNBOUND:
                found = self.context.bounds(self.value, *found)
            self._bounds = found
        return found

    @property
    def low(self) -> float:
        """The least that the figure can stand for."""
        return self.bounds[0]

    @property
    def high(self) -> float:
        """The most that the figure can stand for."""
        return self.bounds[1]

    @property
    def phrase(self) -> Phrase:
        """What is counted."""
        found = self._phrase
        if found is None:
            found = self._phrase = _counted(self._around.folded, self)
        return found

    @phrase.setter
    def phrase(self, known: Phrase) -> None:
        self._phrase = known

    @property
    def head(self) -> str:
        """The noun that is counted, in the singular."""
        return self.phrase.head

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The words before that noun."""
        return self.phrase.modifiers

    @property
    def phrase_end(self) -> int:
        """Where that noun ends; 0 without one."""
        return self.phrase.end

    @property
    def sentence(self) -> Span:
        """The sentence that holds the figure."""
        found = self._sentence
        if found is None:
            found = self._sentence = _sentence(self._around, self)
        return found

    def shared(self, other: "Quantity", size: float, slack: float) -> None:
        """Take the unit of another figure: "2.9 to 3.5 billion euros" says it only once.

        ``size`` is the magnitude that comes with it, ``slack`` what that adds to the rounding.
        """
        low, high = self.bounds
        self._bounds = (low - slack) * size, (high + slack) * size
        self.kind, self.unit, self.dimension = other.kind, other.unit, other.dimension
        self.magnitude = max(self.magnitude, size)
        self.value *= size
        self.step *= size


def _counted(folded: str, figure: Quantity) -> Phrase:
    kind = figure.kind
    if kind is FigureKind.COUNT:
        found = phrase(folded, figure.end, figure.joined)
        if figure.joined or found.plural or abs(figure.value) == 1:
            return found
        return NOTHING  # "412 went", "14 walk": no noun follows
    if kind is FigureKind.PAIR:
        return phrase(folded, figure.end)
    if kind is FigureKind.MONEY or (
        figure.joined and (kind is FigureKind.UNIT or kind is FigureKind.DURATION)
    ):
        tail = TAIL.match(folded, figure.end)
        named = tail is not None and tail[2] in CURRENCY_NAMES
        return phrase(folded, tail.end() if tail and named else figure.end, True)
    return NOTHING


def _sentence(around: Surroundings, figure: Quantity) -> Span:
    spans = around.sentences.between(*around.blocks[figure.block])
    after = bisect_right(spans, (figure.start, len(around.folded)))
    sentence = spans[max(after - 1, 0)]
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return Span(figure.start, min(figure.end + 200, sentence.end))
    return sentence


def _stand_together(one: Quantity, other: Quantity) -> bool:
    """Whether two figures that follow each other stand in one sentence."""
    if one.block != other.block:
        return False
    around = one._around
    start, end = around.blocks[one.block]
    if end - start <= _LONGEST_SENTENCE and not _STOP.search(around.folded, one.start, other.start):
        return True
    return one.sentence.start == other.sentence.start


_STOP = re.compile(r"""[.!?…][.!?…)\]"”’']*\s""")  # without one of these no sentence ends
_UNBOUND = (FigureKind.PAIR, FigureKind.RATIO)  # "nearly one in four" is one in four here
_start = attrgetter("start")
_LONGEST_SENTENCE = 2000  # characters; a longer one is no sentence, and its figures are not related


def said(prose: str, figure: Quantity) -> str:
    """A figure with the noun it counts, as written: "21 rescued divers"."""
    near = figure.head and figure.phrase_end - figure.end <= 32
    return prose[figure.start : figure.phrase_end if near else figure.end]


class Figures(tuple[Quantity, ...]):
    """The figures of a draft in order, and indexes into them that are made when asked for."""

    @cached_property
    def _kinds(self) -> dict[FigureKind, list[int]]:
        kinds: dict[FigureKind, list[int]] = {}
        for index, quantity in enumerate(self):
            kinds.setdefault(quantity.kind, []).append(index)
        return kinds

    def indexes(self, *kinds: FigureKind) -> list[int]:
        """The positions of the figures of these kinds, in order."""
        found = [indexes for kind in kinds if (indexes := self._kinds.get(kind))]
        if len(found) < 2:
            return found[0] if found else []
        return sorted(chain.from_iterable(found))

    def of(self, *kinds: FigureKind) -> list[Quantity]:
        """The figures of these kinds, in order."""
        return list(map(self.__getitem__, self.indexes(*kinds)))

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The figures of each sentence, as half-open ranges of positions."""
        borders = [
            index
            for index, (one, other) in enumerate(pairwise(self), 1)
            if not _stand_together(one, other)
        ]
        return list(pairwise((0, *borders, len(self)))) if self else []

    def sentence_of(self, index: int) -> int:
        """Which of ``sentences`` holds the figure at a position."""
        return bisect_right(self.sentences, (index, len(self))) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return list(map(_start, self))

    def between(self, start: int, end: int) -> list[Quantity]:
        """The figures that begin in a stretch of prose."""
        first, last = self.positions(start, end)
        return list(self[first:last])

    def positions(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of positions of the figures that begin in a stretch of prose."""
        return bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
