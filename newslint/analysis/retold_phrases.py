"""The same words around two different figures: a sentence told twice, one digit apart.

"Employers added a robust 273,000 jobs, evidence that …" and, further down, "… a robust 373,000
jobs, evidence that …": where enough words on both sides agree and the figures are one slip of
the hand apart, one of the two is the slip.
"""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.noun_phrases import STOP
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_A_WORD = r"[^\W_]++(?:['’][^\W_]++)*+"
_WORD = lazy_pattern(_A_WORD)
_NEXT_TWO = re.compile(rf"[\W_]*+({_A_WORD})[\W_]++({_A_WORD})")
_CAPITAL = lazy_pattern(r"[A-Z][\w'’-]{2,}")
# Shares, spans and measures are said of one thing after another in the same words.
_KINDS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.YEAR)
_RIGHT, _LEFT = 8, 6  # words looked at on each side
_REACH = 64  # characters in which those to the right stand
_LEAST_WORDS, _LEAST_CONTENT = 6, 3
_MOST_REPEATS = 6  # of one phrase: more are a table or a series
_PLAUSIBLE_YEARS = range(1800, 2036)


class Echo(NamedTuple):
    """Two figures in the same words: ``words`` agree around them, ``content`` of these matter."""

    first: Quantity
    second: Quantity
    words: int
    content: int


class _Place(NamedTuple):
    figure: Quantity
    right: Sequence[str]
    left: Sequence[str]  # the nearest first


def echoes(folded: str, figures: Figures) -> Iterator[Echo]:
    """The pairs of figures of different sentences and values that stand in the same words."""
    groups: dict[tuple[str, ...], list[Quantity]] = {}
    for figure in figures.of(*_KINDS):
        right = _NEXT_TWO.match(folded, figure.end, figure.end + _REACH)
        if right is not None:
            kind = "" if figure.kind is FigureKind.YEAR else figure.unit
            groups.setdefault((kind, *right.groups()), []).append(figure)
    for group in groups.values():
        if 1 < len(group) <= _MOST_REPEATS:
            yield from _in_group([_place(folded, figure) for figure in group])


def _place(folded: str, figure: Quantity) -> _Place:
    start, end = figure.start, figure.end
    right = _WORD.findall(folded, end, end + _REACH)[:_RIGHT]
    left = _WORD.findall(folded, max(0, start - 48), start)[::-1][:_LEFT]
    return _Place(figure, right, left)


def _in_group(group: list[_Place]) -> Iterator[Echo]:
    for later in range(1, len(group)):
        second = group[later]
        if any(place.figure.value == second.figure.value for place in group[:later]):
            continue
        for first in group[:later]:
            if _is_year(first.figure) and _is_year(second.figure):
                continue
            if first.figure.sentence.start == second.figure.sentence.start:
                continue
            words, content = _agreement(first, second)
            if words >= 2:
                yield Echo(first.figure, second.figure, words, content)
                break


def _is_year(figure: Quantity) -> bool:
    return figure.kind is FigureKind.YEAR and int(figure.value) in _PLAUSIBLE_YEARS


def _agreement(one: _Place, other: _Place) -> tuple[int, int]:
    """How many words agree outwards from the figures, and how many of them have content."""
    words = content = 0
    for ours, theirs in ((one.right, other.right), (one.left, other.left)):
        for a, b in zip(ours, theirs, strict=False):
            if a != b:
                break
            words += 1
            content += len(a) > 2 and a not in STOP
    return words, content


def are_parallel(prose: str, figures: Figures, echo: Echo) -> bool:
    """Whether the same words are said of two things: other names or other figures beside them."""
    one, other = echo.first, echo.second
    for ours, theirs in zip(_neighbours(figures, one), _neighbours(figures, other), strict=False):
        if ours and theirs and ours.value != theirs.value:
            return True
    if _differ_in_subject(prose, one, other):
        return True
    ours_named, theirs_named = _names(prose, one), _names(prose, other)
    return bool(ours_named and theirs_named and not ours_named & theirs_named)


def _differ_in_subject(prose: str, one: Quantity, other: Quantity) -> bool:
    """Whether the nearest words before that differ are two names: "Ohio has 54", "Iowa has 53"."""
    ours, theirs = (
        _WORD.findall(prose, max(0, figure.start - 48), figure.start)[::-1]
        for figure in (one, other)
    )
    for a, b in zip(ours, theirs, strict=False):
        if a.lower() != b.lower():
            return bool(a[0].isupper() and b[0].isupper())
    return False


def _neighbours(figures: Figures, figure: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """The figures before and after one in its sentence."""
    first, last = figures.positions(*figure.sentence)
    index, _ = figures.positions(figure.start, figure.start)
    before = figures[index - 1] if index > first else None
    return before, figures[index + 1] if index + 1 < last else None


def _names(prose: str, figure: Quantity) -> set[str]:
    start = max(figure.sentence.start, figure.start - 160)
    return set(_CAPITAL.findall(prose, start + 1, min(figure.sentence.end, figure.end + 160)))


def is_long_echo(echo: Echo) -> bool:
    """Whether so many words agree that the two can only be one sentence told twice."""
    return echo.words >= _LEAST_WORDS and echo.content >= _LEAST_CONTENT
