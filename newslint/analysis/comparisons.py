"""Which figures are compared: an old and a new value, and the change that is said of them.

"Rose 25% to 150 from 120", "150, up from 120 a year ago", "8,000 came, compared with 5,000": an
old and a new value are found by the words before, between and after two figures of one unit.
"""

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

LEVELS = frozenset(
    (FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.UNIT, FigureKind.DURATION)
)
# Figures that may stand between an old and a new value without parting them.
BYSTANDERS = frozenset(
    (
        FigureKind.YEAR,
        FigureKind.DATE,
        FigureKind.TIME,
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.DURATION,
        FigureKind.ORDINAL,
        FigureKind.NAME,
        FigureKind.FRACTION,
        FigureKind.MULTIPLE,
    )
)
RISES = frozenset(
    "rise rises rose risen rising raise raised raises raising increase increases increased "
    "increasing grow grows grew grown growing growth climb climbs climbed climbing jump jumps "
    "jumped jumping soar soars soared soaring surge surges surged surging up gain gains gained "
    "gaining swell swelled swollen expand expanded expansion leap leaps leapt higher more advance "
    "advanced boost boosted hike hiked rebound rebounded shot lift lifted lifting uplift greater "
    "bigger larger longer dearer costlier upturn bump upsurge spike spiked improve improves "
    "improved improving improvement widen widens widened accelerated quickened added bumped "
    "ballooned mushroomed multiplied strengthened recovered edged crept inched nudged".split()
)
FALLS = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased decreasing shrink shrinks shrank shrunk shrinking cut "
    "cuts cutting reduce reduces reduced reducing reduction slide slid sliding slump slumps "
    "slumped slumping plunge plunges plunged plunging plummet plummeted dip dips dipped down lower "
    "less fewer tumble tumbles tumbled sink sank sunk slip slips slipped lost shed sheds discount "
    "slashed slash slashing contracted contraction eased dwindled collapsed trimmed cheaper "
    "lowered smaller shorter downturn dive dived dived tumbling slimmed narrowed worsened weakened "
    "slowed halved pared crashed nosedived receded ebbed waned contract shaved".split()
)
# After a percentage only these say that it is a change: "20% fell" is a share that fell.
_CHANGE_NOUNS = frozenset(
    "rise increase growth climb jump surge gain expansion leap higher more advance boost hike "
    "rebound lift uplift greater bigger larger longer dearer costlier upturn bump upsurge spike up "
    "fall drop decline decrease cut reduction slide slump plunge dip lower less fewer tumble "
    "discount contraction cheaper smaller shorter downturn dive down increment raise".split()
)
_MAKING = frozenset("make makes made making take takes took eat ate end ends ended".split())
_NOT_CHANGE = frozenset("to at from is was with were are stood reached hit only than".split())

_TO = lazy_pattern(r"\b(?:to|and now|reaching|and reached) (?:[a-z'’-]+ ){0,3}\Z")
_OLD = lazy_pattern(
    r"\b(?:from|compared (?:with|to)|comparing (?:with|to)|compares (?:with|to)|against|versus|"
    r"vs\.?|(?:up|down) on|as opposed to|it was|it had been|they were|there were|there was|"
    r"than the|on the|"
    r"after|previously|had been|following|had (?:\w+ )?|last (?:year|month|week|season|spring|"
    r"summer|autumn|winter) (?:it |they |there )?\w+|(?:a )?year (?:earlier|ago|before) (?:it|"
    r"they|there) \w+)"
    r" (?:[a-z'’-]+ ){0,5}\Z"
)
OLD_AFTER = lazy_pattern(
    r"(?: [a-z'’-]+){0,3}?,? (?:(?:a|one) (?:year|month|week|decade|quarter|season|generation) "
    r"(?:earlier|ago|before|previously)|(?:the )?(?:year|month|week|season|quarter|decade) "
    r"(?:before|earlier)|(?:in|during|for|of) the (?:same|previous|prior|preceding|year-earlier|"
    r"corresponding)|last (?:year|month|week|season|time|spring|summer|autumn|winter)|previously|"
    r"the previous|two years (?:ago|earlier)|(?:five|ten|10) years (?:ago|earlier)|before that)\b"
)
_THEN = lazy_pattern(
    r"\b(?:last (?:year|month|week|season|time|spring|summer|autumn|winter)|a (?:year|decade) ago|"
    r"in (?:19|20)\d\d|previously|the year before|once)\b[^;.\d]{0,24}\Z"
)
_NOW = lazy_pattern(
    r"\b(?:this (?:year|month|week|season|time|spring|summer|autumn|winter)|now|today|"
    r"nowadays)\b[^.\d]{0,24}\Z"
)
_STOOD = frozenset("at was were had of".split())
_IN_YEAR = lazy_pattern(r"(?: [a-z'’-]+){0,3} in year\b")
_SUBSET = lazy_pattern(
    r"\b(?:of which|of whom|of them|including|each|per|every|another|while|whereas|although)\b"
)


class Change(NamedTuple):
    """An old and a new figure of the same thing."""

    old: Quantity
    new: Quantity

    @property
    def start(self) -> int:
        """Where the first of both begins."""
        return min(self.old.start, self.new.start)

    @property
    def end(self) -> int:
        """Where the last of both ends."""
        return max(self.old.end, self.new.end)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be an old and a new value: same kind, same unit, same thing."""
    if one.kind not in LEVELS or other.kind not in LEVELS:
        return False
    if one.kind is not other.kind or one.unit != other.unit:
        # "5.4 million tonnes … on the 4.1 million handled in May"
        bare = other.kind is FigureKind.COUNT and not other.head
        if not (bare and other.magnitude == one.magnitude > 1):
            return False
    if one.before[-1:] == ("per",) or other.before[-1:] == ("per",):
        return False
    if not one.value or not 0.03 < other.value / one.value < 30:
        return False
    return not (one.head and other.head) or one.head == other.head


def changes(
    folded: str, figures: Figures, first: int, last: int, said: Sequence[Quantity] = ()
) -> list[Change]:
    """The old-and-new pairs among the figures ``first`` to ``last`` (half-open), in order.

    ``said`` are figures that say a change and so are no values themselves.
    """
    found: list[Change] = []
    used = -1
    for index in range(first, last):
        one = figures[index]
        if one.kind not in LEVELS or index <= used or one in said:
            continue
        if one.before[-1:] == ("by",):
            continue  # "dropped by 150 to 1,050": the change, not a value
        for later in range(index + 1, min(last, index + 5)):
            other = figures[later]
            if other.start - one.end > 140:
                break
            if other in said or not comparable(one, other):
                if other.kind in BYSTANDERS:
                    continue
                break
            change = _change(folded, figures, index, later)
            if change is not None:
                found.append(change)
                used = later
                break
    return found


def _change(folded: str, figures: Figures, index: int, later: int) -> Change | None:
    one, other = figures[index], figures[later]
    gap = blanked(folded, figures, one.end, other.start)
    if _NOW.search(gap) and _THEN.search(folded, one.sentence.start, one.start):
        return Change(one, other)  # "last year 1,100 came; this year 1,650 did"
    if _SUBSET.search(gap):
        return None
    if _NOW.search(gap) and _IN_YEAR.match(gap):
        return Change(one, other)
    if gap.endswith("figure to ") and _STOOD.intersection(one.before[-1:]):
        return Change(one, other)  # "which stood at 640 in 2020, has risen 25% to 800"
    if _TO.search(gap) and _comes_from(folded, one):
        return Change(one, other)
    if _OLD.search(gap):
        return Change(other, one)
    limit = min(other.sentence.end, other.end + 60)
    after = blanked(folded, figures, other.end, limit)
    if OLD_AFTER.match(after) and len(gap) < 60:
        return Change(other, one)
    years = _years(figures, index, later)
    if years is not None and _IN_YEAR.match(gap) and _IN_YEAR.match(after):
        return Change(one, other) if years else Change(other, one)
    return None


def _years(figures: Figures, index: int, later: int) -> bool | None:
    """Whether the year after the first figure is the earlier one; None without two years."""
    if later + 1 >= len(figures) or later == index + 1:
        return None
    one, other = figures[index + 1], figures[later + 1]
    if one.kind is not FigureKind.YEAR or other.kind is not FigureKind.YEAR:
        return None
    return bool(one.value < other.value)


def blanked(folded: str, figures: Figures, start: int, end: int) -> str:
    """The words between two places, with "year" for each year and nothing for other figures."""
    text = folded[start:end]
    for figure in reversed(figures.between(start, end)):
        word = "year" if figure.kind is FigureKind.YEAR else "figure"
        text = text[: figure.start - start] + word + text[figure.end - start :]
    return text


def _comes_from(folded: str, one: Quantity) -> bool:
    """Whether "from" leads to a figure."""
    return "from" in one.before[-4:]


def said_change(folded: str, figure: Quantity) -> int:
    """Whether a percentage is itself a change: 1 for a rise, -1 for a fall, 2 unknown, 0 none."""
    before = figure.before
    nearest = before[-1] if before else ""
    if not figure.determiner and nearest in _NOT_CHANGE:
        return 0
    if nearest == "up" and before[-2:-1] and before[-2] in _MAKING:
        return 0
    if direction := _direction(nearest):
        return direction
    bracketed = _OR_BRACKET.search(folded, max(0, figure.start - 8), figure.start)
    if nearest == "or" or (not nearest and bracketed):
        # "fell from 90 to 81, or 10 per cent"; "from £40 to £60 (50%)"
        if bracketed and bracketed[0] == "(" and folded[figure.end : figure.end + 1] != ")":
            return 0
        return _direction_in(folded[figure.sentence.start : figure.start][-110:], True)
    if nearest in ("by", "of", "an", "a"):
        for word in reversed(before[:-1]):
            if direction := _direction(word):
                return direction
        if nearest == "by":
            return _direction_in(
                folded[max(figure.sentence.start, figure.start - 60) : figure.start]
            )
    after = folded[figure.end : figure.end + 40].replace("-", " ").split()
    if after[:1] == ["or"]:
        return 0  # "30% or more"
    for word in after[:2]:
        bare = word.rstrip(",.;:)")
        if bare in _CHANGE_NOUNS:
            return _direction(bare)
        if bare != word:
            break
    return 0


def _direction(word: str) -> int:
    if word in RISES:
        return 1
    return -1 if word in FALLS else 0


def _direction_in(text: str, events_only: bool = False) -> int:
    for word in reversed(re.findall(r"[a-z]+", text)):
        if events_only and word in _COMPARATIVES:
            continue
        if direction := _direction(word):
            return direction
    return 0


def relative_change(change: Change) -> tuple[float, float]:
    """The lowest and highest percentage that an old and a new figure allow by their rounding."""
    old_low, old_high = bounds(change.old)
    new_low, new_high = bounds(change.new)
    if old_low <= 0 or new_low < 0:
        return float("-inf"), float("inf")
    return (new_low / old_high - 1) * 100, (new_high / old_low - 1) * 100


# Of the value: 5,000 beside 8,000 may be 5,100, hardly 5,400; £12,000 is seldom anything else.
_MOST_ROUNDING, _MOST_OF_PRICES = 0.03, 0.01


def bounds(figure: Quantity) -> tuple[float, float]:
    """What a figure can stand for where it is compared with another: rounded, but not coarsely."""
    if figure.hedge:
        return figure.low, figure.high
    is_price = figure.kind is FigureKind.MONEY and figure.magnitude == 1
    cap = _MOST_OF_PRICES if is_price else _MOST_ROUNDING
    slack = min(figure.high - figure.value, cap * abs(figure.value))
    return figure.value - slack, figure.value + slack


_OR_BRACKET = lazy_pattern(r"(?:, or |\(|, or by )\Z")
# Comparisons that are no event: "more likely", "a lower rate".
_COMPARATIVES = frozenset(
    "more less fewer higher lower greater bigger smaller longer shorter larger cheaper dearer "
    "up down costlier".split()
)
_RATE = lazy_pattern(
    r" (?:a|per|each|every) (?:year|month|week|day|quarter|annum)\b| annual(?:ly|ised|ized)?\b|"
    r" year-on-year each"
)
_OTHER_MEASURE = lazy_pattern(
    r"\b(?:annual(?! (?:report|results|meeting|figures|review|general|accounts|survey))|average|"
    r"averaged|adjusted|adjusting|inflation|like-for-like|constant|excluding|compound|"
    r"organic|in real terms|real-terms|annualised|annualized|underlying|same-store|per capita|"
    r"comparable|on average|a year since)\b"
)


def is_other_measure(folded: str, figure: Quantity) -> bool:
    """Whether a percentage is a yearly rate, or adjusted, so that plain arithmetic is no test."""
    if _RATE.match(folded, figure.end):
        return True
    start, end = figure.sentence
    around = folded[max(start, figure.start - 70) : min(end, figure.end + 70)]
    return _OTHER_MEASURE.search(around) is not None


def change_of(
    folded: str, figures: Figures, first: int, last: int
) -> Iterator[tuple[Quantity, int]]:
    """The percentages and points among ``first`` to ``last`` that say a change, with direction."""
    for index in range(first, last):
        figure = figures[index]
        if figure.kind is FigureKind.PERCENT or figure.kind is FigureKind.POINTS:
            direction = said_change(folded, figure)
            if direction:
                yield figure, direction
