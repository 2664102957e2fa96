"""One measure given in two units: "15 miles (24 kilometers)", "30C (86F)".

A pair holds if the second figure can be the first, converted, within the precision in which
both are written.  A difference of temperatures is converted without the offset of the scales.
"""

from collections.abc import Iterator

from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.analysis.units import UNITS
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_HEDGE_WORDS = (
    r"(?:(?:or|about|around|roughly|approximately|nearly|almost|some|over|under|just|more than|"
    r"less than|up to|at least|close to|a little|an?|the equivalent of|equivalent to|equal to|"
    r"which is|that is|i\.e\.) )*"
)
_BRACKET = lazy_pattern(rf"[^.;:,()\n\d]{{0,32}} ?\({_HEDGE_WORDS}")
_OR = lazy_pattern(rf"(?:,| -| –| —)? or {_HEDGE_WORDS}| ?/ ?")
_CLOSING = lazy_pattern(
    r"(?:[- ](?:long|high|wide|tall|deep|away|across|each|apiece|thick|apart|square|per hour|"
    r"an hour|"
    r"or so|or more|in all|off|up|down))?[),;]"
)
_RANGE = lazy_pattern(r" ?(?:to|and|or|-|–|—) ?")
_CHANGE_BEFORE = frozenset(
    "by rise rises rose risen increase increases increased warming warmed cooling cooled drop "
    "drops dropped fall falls fell difference change changes jump jumped climb climbed swing "
    "within additional extra another".split()
)
_CHANGE_AFTER = lazy_pattern(
    r"[ -](?:of )?(?:warming|warmer|cooler|hotter|colder|above|below|higher|lower|increase|rise|"
    r"drop|difference|change|swing|more|less)\b"
)
_PARTS = ("to", "at", "from")


class UnitPair(NamedTuple):
    """Two figures that are said to be one measure."""

    first: Quantity
    second: Quantity
    converted: float  # the first, in the second's unit, by the factor that fits best
    holds: bool
    is_reading_of_change: bool  # a difference was converted as if it were a reading


def unit_pairs(folded: str, figures: Figures) -> Iterator[UnitPair]:
    """The conversions of a draft, right and wrong ones."""
    for index in figures.indexes(FigureKind.UNIT):
        if index + 1 >= len(figures):
            return
        one, other = figures[index], figures[index + 1]
        if other.kind is not FigureKind.UNIT or other.unit == one.unit:
            continue
        if not _comparable(one, other) or other.start - one.end > 48:
            continue
        if not _linked(folded, one, other):
            continue
        ranges = _is_range(folded, figures, index - 1), _is_range(folded, figures, index + 1)
        if ranges[0] or ranges[1]:
            continue
        yield _judge(folded, one, other)


def _is_range(folded: str, figures: Figures, index: int) -> bool:
    """Whether two neighbours are the ends of a range."""
    if index < 0 or index + 1 >= len(figures):
        return False
    gap = folded[figures[index].end : figures[index + 1].start]
    return len(gap) < 6 and _RANGE.fullmatch(gap) is not None


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.dimension == other.dimension:
        return True
    return {one.dimension, other.dimension} == {"temperature", "degree"}


def _linked(folded: str, one: Quantity, other: Quantity) -> bool:
    gap = folded[one.end : other.start]
    if gap.startswith((" per ", "/")):
        return False  # miles per gallon, pounds per square inch
    if _BRACKET.fullmatch(gap):
        return _CLOSING.match(folded, other.end) is not None
    return _OR.fullmatch(gap) is not None


def _judge(folded: str, one: Quantity, other: Quantity) -> UnitPair:
    if one.dimension in ("temperature", "degree"):
        return _judge_temperature(folded, one, other)
    best = None
    for factor in UNITS[_key(one.unit)].factors:
        for target in UNITS[_key(other.unit)].factors:
            ratio = factor / target
            converted = one.value * ratio
            pair = UnitPair(one, other, converted, _fits(one, other, ratio), False)
            if pair.holds:
                return pair
            if best is None or abs(converted - other.value) < abs(best.converted - other.value):
                best = pair
    assert best is not None
    return best


def _key(name: str) -> str:
    return _NAMES[name]


_NAMES = {unit.name: written for written, unit in UNITS.items()}


def _fits(one: Quantity, other: Quantity, ratio: float) -> bool:
    """Whether the second is the first times ``ratio`` within what both may be rounded by.

    The allowance for round figures is capped, or "100 miles (200 km)" would pass.
    """
    cap_one = 0.25 if abs(one.value) < 10 else 0.06
    cap_other = 0.5 if abs(other.value) < 10 else 0.12
    allowed = min(one.step / 2, cap_one * abs(one.value)) * ratio
    allowed += min(other.step / 2, cap_other * abs(other.value))
    expected = abs(one.value * ratio)
    allowed += expected * (0.02 + (0.05 if one.hedge or other.hedge else 0))
    if "ton" in (one.unit, other.unit):
        allowed += 0.12 * expected
    return abs(abs(one.value * ratio) - abs(other.value)) <= allowed + 1e-9


def _judge_temperature(folded: str, one: Quantity, other: Quantity) -> UnitPair:
    to_fahrenheit = other.unit == "°F" or (other.dimension == "degree" and one.unit == "°C")
    ratio = 1.8 if to_fahrenheit else 1 / 1.8
    reading = one.value * 1.8 + 32 if to_fahrenheit else (one.value - 32) / 1.8
    allowed = one.step / 2 * ratio if one.step < 1 else 0.5 * ratio
    allowed += (other.step / 2 if other.step < 1 else 0.5) + 0.5
    if one.hedge or other.hedge:
        allowed += 1.5
    difference = one.value * ratio
    near_reading = abs(reading - other.value) <= allowed
    near_difference = abs(abs(difference) - abs(other.value)) <= allowed
    if _is_change(folded, one, other):
        is_reading = near_reading and not near_difference
        return UnitPair(one, other, difference, near_difference, is_reading)
    if one.dimension == "degree" and other.dimension == "degree":
        return UnitPair(one, other, reading, True, False)
    # "The goal of 2C (3.6F)": small figures may be differences without saying so.
    small = min(abs(one.value), abs(other.value)) <= 10
    return UnitPair(one, other, reading, near_reading or (near_difference and small), False)


def _is_change(folded: str, one: Quantity, other: Quantity) -> bool:
    """Whether a temperature is a difference: "a rise of 2C", "2C warmer"."""
    words = one.before
    if words and words[-1] not in _PARTS and _CHANGE_BEFORE.intersection(words[-3:]):
        return not any(word in ("to", "at") for word in words[-2:])
    closed = other.end + (folded[other.end : other.end + 1] == ")")
    return any(_CHANGE_AFTER.match(folded, end) is not None for end in (one.end, closed))
