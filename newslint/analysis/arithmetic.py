"""Figures recomputed: how a result is said, and what slip of the hand explains a difference."""

_MAGNITUDES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


def say_number(value: float, magnitude: float = 1.0) -> str:
    """A number as copy writes it: ``5,184``, ``2.5``, ``13.1 million``.

    Results are rounded to what a reader compares: whole from 100 on, else up to two decimals.
    ``magnitude`` of a million or more asks for the magnitude word.
    """
    for size, name in _MAGNITUDES:
        if magnitude >= 1e6 and abs(value) >= size:
            return _plain(value / size) + name
    return _plain(value)


def _plain(value: float) -> str:
    size = abs(value)
    decimals = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 0.1 else 4
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def slip_of_digits(written: float, right: float) -> str:
    """What may have happened to make ``written`` of ``right``, or nothing.

    "digits swapped" if the two have the same digits, "a zero too many", "a zero missing" or
    "a factor of 1,000" if they have the same leading digits.
    """
    if not written or not right or written == right:
        return ""
    quotient = written / right
    for factor, said in ((10, "a zero too many"), (1000, "a factor of 1,000 too much")):
        if abs(quotient / factor - 1) < 0.05:
            return said
    for factor, said in ((10, "a zero missing"), (1000, "a factor of 1,000 too little")):
        if abs(quotient * factor - 1) < 0.05:
            return said
    one, other = f"{abs(written):.10g}", f"{abs(right):.10g}"
    if len(one) == len(other) and "e" not in one and sorted(one) == sorted(other):
        return "digits swapped"
    return ""
