"""Changes in per cent or points that a draft states beside the old and the new value."""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.comparisons import (
    BYSTANDERS,
    LEVELS,
    OLD_AFTER,
    Change,
    blanked,
    change_of,
    changes,
    comparable,
)
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple


class StatedChange(NamedTuple):
    """A change as said, the old and new value it is said of, and how near the two stand."""

    figure: Quantity
    direction: int  # 1 a rise, -1 a fall
    change: Change
    same_sentence: bool


def stated_changes(folded: str, figures: Figures) -> Iterator[StatedChange]:
    """The changes in per cent or points of which the draft also gives both values.

    They stand in one sentence, or the values in the sentence after or before it.
    """
    runs = figures.sentences
    changed = figures.indexes(FigureKind.PERCENT, FigureKind.POINTS)
    for number in sorted({figures.sentence_of(index) for index in changed}):
        first, last = runs[number]
        if last - first < 3 and not _may_be_beside(runs, number):
            continue
        said = list(change_of(folded, figures, first, last))
        if not said:
            continue
        pairs = changes(folded, figures, first, last, [each for each, _ in said])
        if len(said) == len(pairs):
            for (figure, direction), change in zip(said, pairs, strict=False):
                if _adjoins(folded, figures, figure, change):
                    yield StatedChange(figure, direction, change, True)
        elif len(said) == 1 and not pairs:
            beside = _beside(folded, figures, number, *said[0])
            if beside is not None:
                yield beside


def _may_be_beside(runs: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether the sentences with figures around one have enough for an old and a new value."""
    first, last = runs[number]
    for first_beside, last_beside in (*runs[max(number - 1, 0) : number], *runs[number + 1 :][:1]):
        if last_beside - first_beside > 1 or last - first > 1:
            return True
    return False


_PARTS_CLAUSES = lazy_pattern(
    r";|\b(?:since(?! \d)|when|while|whereas|although|but|and (?:moved|the|its|their|wages|"
    r"[a-z]+ed))\b"
)


def _adjoins(folded: str, figures: Figures, figure: Quantity, change: Change) -> bool:
    """Whether nothing but the pair's own figures stands between a change and its pair."""
    start, end = min(figure.end, change.end), max(figure.start, change.start)
    if _PARTS_CLAUSES.search(folded, start, end):
        return False
    between = figures.between(start, end)
    return all(
        other in change or (other.kind in BYSTANDERS and other.kind is not FigureKind.PERCENT)
        for other in between
    )


def _beside(
    folded: str, figures: Figures, number: int, figure: Quantity, direction: int
) -> StatedChange | None:
    """The one pair of the next sentence, of the one before, or the old value in the next."""
    runs = figures.sentences
    if _TO_COME.intersection(figure.before):
        return None
    for other in (number + 1, number - 1):
        if not 0 <= other < len(runs):
            continue
        first, last = runs[other]
        near = figures[first]
        if not _are_neighbours(figure, near):
            continue
        if other < number and not _refers_back(folded, figure):
            continue
        if any(True for _ in change_of(folded, figures, first, last)):
            continue
        pairs = changes(folded, figures, first, last)
        if len(pairs) == 1 and _has_own_level(folded, figure):
            return None
        if len(pairs) == 1:
            old, new = pairs[0]
            agrees = direction == 2 or (direction > 0) == (new.value >= old.value)
            return StatedChange(figure, direction, pairs[0], False) if agrees else None
        if pairs or other < number:
            continue
        change = _split(folded, figures, runs[number], (first, last), figure)
        if change is not None:
            return StatedChange(figure, direction, change, False)
    return None


def _are_neighbours(figure: Quantity, other: Quantity) -> bool:
    """Whether the sentences of two figures follow each other, in a block or across its end."""
    first, second = sorted((figure.sentence, other.sentence))
    return second.start - first.end <= 3


def _has_own_level(folded: str, figure: Quantity) -> bool:
    """Whether the change goes on with the new value: "rose 2.5% to $78"."""
    return re.match(r"[^.;:\d]{0,40} to [$£€\d]", folded[figure.end : figure.end + 50]) is not None


# A change that is still to come has no figures yet: those beside it are of another time.
_TO_COME = frozenset(
    "expects expect expected will would could may might forecast forecasts predicts predicted "
    "plans hopes target projected aims wants to".split()
)
_BACK = lazy_pattern(
    r"[\"“‘']?(?:that|this|which|the (?:rise|fall|increase|drop|decline|change|jump|gain)|it|a|"
    r"an)\b"
)


def _refers_back(folded: str, figure: Quantity) -> bool:
    return _BACK.match(folded, figure.sentence.start) is not None


def _split(
    folded: str,
    figures: Figures,
    here: tuple[int, int],
    there: tuple[int, int],
    figure: Quantity,
) -> Change | None:
    """A new value beside the change, the old one in the next sentence ("… a year earlier")."""
    levels = [
        other for other in figures[slice(*here)]
        if other.kind in LEVELS and other is not figure and other.kind is not FigureKind.PERCENT
    ]  # fmt: skip
    olds = [other for other in figures[slice(*there)] if other.kind in LEVELS]
    if not olds:
        return None
    old = olds[0]
    levels = [level for level in levels if comparable(level, old)]
    if len(levels) != 1 or levels[0].kind is FigureKind.DURATION:
        return None
    after = blanked(folded, figures, old.end, min(old.sentence.end, old.end + 60))
    before = folded[old.sentence.start : old.start]
    if OLD_AFTER.match(after) or _OLD_BEFORE.match(before):
        return Change(old, levels[0])
    return None


_OLD_BEFORE = lazy_pattern(
    r"[\"“‘']?(?:(?:a|the|one) (?:year|month|decade|week|season|quarter) (?:earlier|ago|before)|"
    r"last (?:year|month|"
    r"season|week)|in the (?:previous|prior|same)|the (?:previous|year before)|previously|"
    r"before that)\b[^.;]*\Z"
)
