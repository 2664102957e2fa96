"""Whether parts make a total within their rounding, and whether they were meant to."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.analysis.comparisons import bounds
from newslint.analysis.quantities import Quantity


def can_hold(total: Quantity, sure: Sequence[Quantity], loose: Sequence[float]) -> bool:
    """Whether the parts make the total by their rounding, with or without doubtful figures."""
    for count in range(2, len(sure) + 1):
        for chosen in (sure[:count], sure[-count:]):
            low = sum(_bounds(figure)[0] for figure in chosen)
            high = sum(_bounds(figure)[1] for figure in chosen)
            least, most = _bounds(total)
            for extra in _sums(loose):
                if low + extra <= most + 1e-6 and high + extra >= least - 1e-6:
                    return True
    return False


def _bounds(figure: Quantity) -> tuple[float, float]:
    """A figure's rounding: in full for millions, of which parts are often rounded, else capped."""
    return (figure.low, figure.high) if figure.magnitude > 1 else bounds(figure)


def _sums(loose: Sequence[float]) -> Iterator[float]:
    for size in range(len(loose) + 1):
        for chosen in combinations(loose, size):
            yield sum(chosen)


def is_credible(
    total: Quantity, sure: Sequence[Quantity], value: float, exhaustive: bool, remaining: bool
) -> bool:
    """Whether the parts were meant to make the total, though they do not."""
    quotient = value / total.value
    low, high = (0.8, 1.25) if len(sure) == 2 else (0.7, 1.45)
    if not low <= quotient <= high:
        return False
    if remaining or (quotient > 1 and (exhaustive or len(sure) > 2)):
        return True
    if _repaired_by_swap(total, sure, value):
        return True
    if exhaustive:
        return len(sure) > 2 or _are_complementary(sure)
    return False


def swap_is_exact(total: Quantity, sure: Sequence[Quantity], value: float) -> bool:
    """Whether a round total would be met to the digit, had one part its digits exchanged.

    470 + 310 + 202 of a billion: the rounding of "1 billion" would let it pass, but 220 is exact.
    """
    if total.magnitude < 1e6 or len(sure) < 3:
        return False
    unit = min(figure.magnitude for figure in sure)
    off = total.value - value
    if abs(off) <= sum(figure.step for figure in sure):
        return False
    for figure in sure:
        one, other = f"{figure.value / unit:.0f}", f"{(figure.value + off) / unit:.0f}"
        if len(one) == len(other) > 1 and one != other and sorted(one) == sorted(other):
            return True
    return False


def _are_complementary(sure: Sequence[Quantity]) -> bool:
    heads = {figure.head for figure in sure}
    return heads in ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"}, {"male", "female"})


def _repaired_by_swap(total: Quantity, sure: Sequence[Quantity], value: float) -> bool:
    """Whether exchanging two digits of one figure makes the sum right."""
    for figure in (*sure, total):
        wanted = value if figure is total else total.value - (value - figure.value)
        one, other = f"{figure.value:.0f}", f"{wanted:.0f}"
        if (
            len(one) > 1
            and len(one) == len(other)
            and sorted(one) == sorted(other)
            and one != other
        ):
            return True
    return False
