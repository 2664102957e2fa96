"""Amounts given in two currencies, and which of them were converted at an odd rate."""

from collections.abc import Iterator, Sequence

from newslint.analysis.arithmetic import say_number
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

_HEDGES = (
    r"(?:(?:or|about|around|roughly|approximately|nearly|almost|some|over|under|just|more than|"
    r"less than|up to|at least|close to|the equivalent of|equivalent to|worth|then|now) )*"
)
_BRACKET = lazy_pattern(rf" ?[(\[]{_HEDGES}")
_OR = lazy_pattern(rf"(?:,| -| –| —) or {_HEDGES}| ?/ ?")

# Units of each currency for one US dollar, lowest and highest, 1990 to 2025, a little widened.
# Currencies that lost more than nine tenths of their value in that time are left out.
_PER_DOLLAR = {
    "USD": (1.0, 1.0),
    "EUR": (0.60, 1.25),
    "GBP": (0.46, 0.98),
    "JPY": (74.0, 165.0),
    "CNY": (4.7, 9.0),
    "CAD": (0.90, 1.65),
    "AUD": (0.88, 2.15),
    "NZD": (1.10, 2.60),
    "CHF": (0.70, 1.85),
    "HKD": (7.6, 7.95),
    "SGD": (1.18, 1.95),
    "SEK": (5.1, 11.6),
    "NOK": (4.9, 11.9),
    "DKK": (4.6, 9.2),
    "INR": (16.0, 95.0),
    "ZAR": (2.4, 20.0),
    "ILS": (1.9, 5.1),
    "THB": (24.0, 57.0),
    "KRW": (680.0, 2000.0),
    "MXN": (2.7, 25.5),
    "PLN": (0.9, 5.2),
    "CZK": (14.0, 43.0),
    "HUF": (60.0, 450.0),
    "BRL": (0.8, 6.5),
    "MYR": (2.4, 4.9),
    "PHP": (20.0, 60.0),
}
# Pairs that move together are known more narrowly than by way of the dollar.
_CROSS = {
    ("EUR", "GBP"): (0.56, 0.99),
    ("EUR", "CHF"): (0.90, 1.72),
    ("EUR", "SEK"): (7.9, 12.0),
    ("EUR", "NOK"): (7.0, 12.5),
    ("EUR", "DKK"): (7.3, 7.6),
    ("AUD", "NZD"): (1.0, 1.45),
    ("AUD", "GBP"): (0.33, 0.70),
    ("AUD", "EUR"): (0.49, 0.85),
    ("CAD", "GBP"): (0.38, 0.72),
    ("CAD", "EUR"): (0.54, 0.86),
    ("GBP", "JPY"): (115.0, 260.0),
    ("EUR", "JPY"): (86.0, 185.0),
}


_MOST_PAIRS = 60  # of two currencies that are weighed against each other
_COINS = frozenset(("cent", "penny"))


class CurrencyPair(NamedTuple):
    """An amount and the same in another currency; ``rate`` is units of the second for the first."""

    first: Quantity
    second: Quantity
    rate: float
    low: float
    high: float
    dated: bool = False  # a year stands in its sentence: the rate may be that year's


class OddRate(NamedTuple):
    """A pair at an odd rate, what was expected, what may have happened, and the pairs beside it."""

    pair: CurrencyPair
    usual: str
    slip: str
    others: Sequence[CurrencyPair]


def currency_pairs(folded: str, figures: Figures) -> list[CurrencyPair]:
    """The dual amounts of a draft, in order."""
    found = []
    for index in figures.indexes(FigureKind.MONEY):
        if index + 1 >= len(figures):
            break
        one, other = figures[index], figures[index + 1]
        if other.kind is not FigureKind.MONEY or other.unit == one.unit or not one.value > 0:
            continue
        if other.value <= 0 or one.unit in _COINS or other.unit in _COINS:
            continue
        gap = folded[one.end : other.start]
        if _BRACKET.fullmatch(gap) and folded[other.end : other.end + 1] in (
            ")",
            "]",
            ";",
            ",",
            "",
        ):
            pass
        elif not _OR.fullmatch(gap):
            continue
        year = _earliest_year(figures, one)
        if year < 1990:
            continue  # before the years that the table of rates knows
        low, high = _least(other) / _most(one), _most(other) / _least(one)
        found.append(CurrencyPair(one, other, other.value / one.value, low, high, year < 3000))
    return found


def _slack(quantity: Quantity) -> float:
    """What a converted amount may be rounded by: less, the more digits it has."""
    leading = quantity.value / quantity.magnitude
    cap = 0.25 if leading < 3 else 0.125 if leading < 10 else 0.05
    return min(quantity.step / 2, cap * quantity.value)


def _least(quantity: Quantity) -> float:
    return quantity.value - _slack(quantity)


def _most(quantity: Quantity) -> float:
    return quantity.value + _slack(quantity)


def _earliest_year(figures: Figures, quantity: Quantity) -> float:
    """The earliest year in the sentence, or 3000."""
    beside = figures.between(*quantity.sentence)
    return min((other.value for other in beside if other.kind is FigureKind.YEAR), default=3000.0)


def band(one: str, other: str) -> tuple[float, float] | None:
    """The lowest and highest that one unit of ``one`` has cost in ``other``."""
    if (one, other) in _CROSS:
        return _CROSS[one, other]
    if (other, one) in _CROSS:
        low, high = _CROSS[other, one]
        return 1 / high, 1 / low
    if one not in _PER_DOLLAR or other not in _PER_DOLLAR:
        return None
    return _PER_DOLLAR[other][0] / _PER_DOLLAR[one][1], _PER_DOLLAR[other][1] / _PER_DOLLAR[one][0]


def judge_rates(
    pairs: Sequence[CurrencyPair], rates: Sequence[str], tolerance: float
) -> Iterator[OddRate]:
    """The pairs whose rate does not agree with the given rates, the band, or the others.

    ``rates`` are texts such as "EUR/USD 1.08"; ``tolerance`` is the part by which rates of one
    draft may differ beyond the rounding of the amounts.
    """
    given = _given(rates)
    groups: dict[tuple[str, str], list[CurrencyPair]] = {}
    for pair in pairs:
        units = pair.first.unit, pair.second.unit
        if units[::-1] in groups:
            groups[units[::-1]].append(pair)
        else:
            groups.setdefault(units, []).append(pair)
    for units, group in groups.items():
        yield from _judge_group(units, group[:_MOST_PAIRS], given, tolerance)


def _given(rates: Sequence[str]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for text in rates:
        units, _, rate = text.partition(" ")
        one, _, other = units.upper().partition("/")
        try:
            found[one, other] = float(rate)
        except ValueError:
            raise ValueError(f"a rate is given as “EUR/USD 1.08”, not {text!r}") from None
        found[other, one] = 1 / found[one, other]
    return found


def _judge_group(
    units: tuple[str, str],
    group: list[CurrencyPair],
    given: dict[tuple[str, str], float],
    tolerance: float,
) -> Iterator[OddRate]:
    known = band(*units)
    if units in given:
        rate = given[units]
        limits, usual = (
            (rate * (1 - tolerance), rate * (1 + tolerance)),
            f"{say_number(rate)} is given",
        )
        for pair in group:
            if not _within(_oriented(pair, units), limits, 0.0):
                yield OddRate(pair, usual, _slip(pair, (rate, rate)), [])
        return
    inside = [
        pair for pair in group if known is None or _within(_oriented(pair, units), known, 0.02)
    ]
    for pair in group:
        if pair not in inside and known is not None:
            beside = [other for other in group if other is not pair]
            own = _oriented_band(pair, units, known)
            usual = f"the two have stood between {say_number(own[0])} and {say_number(own[1])}"
            if inside:
                usual = f"elsewhere it is {say_number(_like(inside[0], pair))}"
                own = (_like(inside[0], pair),) * 2
            yield OddRate(pair, usual, _slip(pair, own), inside or beside)
    yield from _outliers(inside, units, tolerance)


def _like(pair: CurrencyPair, model: CurrencyPair) -> float:
    return pair.rate if pair.first.unit == model.first.unit else 1 / pair.rate


def _oriented(pair: CurrencyPair, units: tuple[str, str]) -> tuple[float, float]:
    if pair.first.unit == units[0]:
        return pair.low, pair.high
    return 1 / pair.high, 1 / pair.low


def _oriented_band(
    pair: CurrencyPair, units: tuple[str, str], known: tuple[float, float]
) -> tuple[float, float]:
    return known if pair.first.unit == units[0] else (1 / known[1], 1 / known[0])


def _within(rate: tuple[float, float], limits: tuple[float, float], slack: float) -> bool:
    return rate[1] >= limits[0] * (1 - slack) and rate[0] <= limits[1] * (1 + slack)


def _outliers(
    group: list[CurrencyPair], units: tuple[str, str], tolerance: float
) -> Iterator[OddRate]:
    """The pairs that the most others disagree with; of two, the second."""
    if len(group) < 2:
        return
    ranges = []
    for pair in group:
        low, high = _oriented(pair, units)
        slack = tolerance + (0.05 if pair.first.hedge or pair.second.hedge else 0.0)
        ranges.append((low * (1 - slack / 2), high * (1 + slack / 2)))
    agreeing = [
        [other for other in range(len(group)) if _within(ranges[index], ranges[other], 0.0)]
        for index in range(len(group))
    ]
    most = max(map(len, agreeing))
    if most == len(agreeing):
        return
    if most * 2 <= len(agreeing) and len(agreeing) > 2:
        return  # as many rates as amounts: years or sources differ
    model = next(index for index, peers in enumerate(agreeing) if len(peers) == most)
    for index, peers in enumerate(agreeing):
        if model not in peers:
            quotient = _like(group[model], group[index]) / group[index].rate
            if (group[model].dated or group[index].dated) and 0.55 < quotient < 1.8:
                continue
            usual = f"elsewhere it is {say_number(_like(group[model], group[index]))}"
            slip = _slip(group[index], (_like(group[model], group[index]),) * 2)
            yield OddRate(group[index], usual, slip, [group[model]])


def _slip(pair: CurrencyPair, expected: tuple[float, ...]) -> str:
    """What makes the rate right: exchanging the amounts, or a factor."""
    low, high = expected[0] * 0.9, expected[-1] * 1.1
    if low <= 1 / pair.rate <= high and not low <= pair.rate <= high:
        return "swapped"
    for factor in (10, 100, 1e3, 1e6, 1e9):
        for quotient in (pair.rate / factor, pair.rate * factor):
            if low <= quotient <= high:
                return f"a factor of {factor:,.0f}"
    return ""
