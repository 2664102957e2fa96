"""Slips of the hand in figures: a nought too many, digits exchanged, one digit for another."""

from newslint.analysis.quantities import Quantity
from newslint.enums import StrEnum


class Slip(StrEnum):
    """What parts two figures of one thing."""

    MAGNITUDE = "magnitude"  # a factor of 10, 100, 1,000 …
    DIGITS = "digits"  # the same digits in another order
    VALUE = "value"


def digit_kin(one: Quantity, other: Quantity) -> Slip | None:
    """Whether two values differ by a power of ten or by the order of their digits."""
    if one.value <= 0 or other.value <= 0 or one.value == other.value:
        return None
    a, b = f"{one.value:.10g}".replace(".", ""), f"{other.value:.10g}".replace(".", "")
    if "e" in a or "e" in b:
        a, b = f"{one.value:.0f}", f"{other.value:.0f}"
    if a.strip("0") == b.strip("0"):
        return Slip.MAGNITUDE
    if one.in_words and other.in_words:
        return None
    if len(a) == len(b) > 1 and sorted(a) == sorted(b) and one.magnitude == other.magnitude:
        return Slip.DIGITS
    return None


def leading_digits(figure: Quantity) -> int:
    """How many digits a value has without the noughts around them."""
    return len(significant_digits(figure))


def significant_digits(figure: Quantity) -> str:
    """The digits of a value below 10 billion without the noughts around them."""
    return f"{figure.value:.10g}".replace(".", "").strip("0")


def one_digit_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two written numbers differ by one digit: another, or one more or less."""
    if one.magnitude != other.magnitude or one.in_words != other.in_words:
        return False
    a, b = (f"{figure.value / figure.magnitude:.10g}" for figure in (one, other))
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    longer, shorter = sorted((a, b), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or len(shorter) < 2:
        return False
    return any(longer[:cut] + longer[cut + 1 :] == shorter for cut in range(len(longer)))
