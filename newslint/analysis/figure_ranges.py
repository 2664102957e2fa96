"""Ranges whose unit or magnitude stands only once."""

import re

from newslint.analysis.quantities import FigureKind, Quantity

_SHARING = re.compile(r" (?:to|or|and) |-|–")


def share_units(found: list[Quantity], folded: str) -> list[Quantity]:
    """Ranges whose unit stands only once: "2.9 to 3.5 billion", "from 4 to 6 per cent"."""
    typed = (
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.UNIT,
        FigureKind.DURATION,
        FigureKind.POINTS,
    )
    for index in range(len(found) - 1):
        one, other = found[index], found[index + 1]
        if one.kind is FigureKind.MONEY and other.kind is FigureKind.MONEY:
            if not (other.magnitude > 1 and one.magnitude == 1 and one.value < 1000):
                continue
        elif (
            one.kind is not FigureKind.COUNT
            or one.head
            or (
                other.kind not in typed
                and not (other.kind is FigureKind.COUNT and other.magnitude > 1)
            )
        ):
            continue
        gap = folded[one.end : other.start]
        if len(gap) > 5 or not _SHARING.fullmatch(gap):
            continue
        if gap == " and " and "between" not in one.before:
            continue
        size = other.magnitude if one.magnitude == 1 and one.value < 1000 else 1.0
        if one.value * size > other.value * 2:  # "between 900 and 1.2 million"
            size = 1.0
        half = 0.5 * one.step if size > 1 and one.step >= 1 else 0.0
        found[index] = one._replace(
            kind=other.kind, unit=other.unit, dimension=other.dimension,
            magnitude=max(one.magnitude, size), value=one.value * size,
            low=(one.low - half) * size, high=(one.high + half) * size, step=one.step * size,
        )  # fmt: skip
    return found
