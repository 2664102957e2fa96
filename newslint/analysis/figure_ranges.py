"""Ranges whose unit or magnitude stands only once."""

from itertools import pairwise

from newslint.analysis.quantities import FigureKind, Quantity
from newslint.text import lazy_pattern

_SHARING = lazy_pattern(r" (?:to|or|and) |-|–")
_TYPED = frozenset(
    (
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.UNIT,
        FigureKind.DURATION,
        FigureKind.POINTS,
    )
)


def share_units(found: list[Quantity], folded: str) -> list[Quantity]:
    """Ranges whose unit stands only once: "2.9 to 3.5 billion", "from 4 to 6 per cent"."""
    for one, other in pairwise(found):
        if other.start - one.end > 5 or not _may_share(one, other):
            continue
        gap = folded[one.end : other.start]
        if not _SHARING.fullmatch(gap) or (gap == " and " and "between" not in one.before):
            continue
        size = other.magnitude if one.magnitude == 1 and one.value < 1000 else 1.0
        if one.value * size > other.value * 2:  # "between 900 and 1.2 million"
            size = 1.0
        one.shared(other, size, 0.5 * one.step if size > 1 and one.step >= 1 else 0.0)
    return found


def _may_share(one: Quantity, other: Quantity) -> bool:
    if one.kind is FigureKind.COUNT:
        large = other.kind is FigureKind.COUNT and other.magnitude > 1
        return (other.kind in _TYPED or large) and not one.head
    both = one.kind is FigureKind.MONEY and other.kind is FigureKind.MONEY
    return both and other.magnitude > 1 and one.magnitude == 1 and one.value < 1000
