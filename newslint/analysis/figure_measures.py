"""What a number measures: its magnitude, currency, unit; read from the right of it.

"1.2m" is money after a sign and metres without one, "200 pounds" a weight unless it is millions
or is given in dollars too, "5 feet 10 inches" one length.
"""

import re

from newslint.analysis import numbers, units
from newslint.analysis.numbers import TAIL, Number
from newslint.analysis.quantities import FigureKind
from newslint.text import lazy_pattern

COUNTED = frozenset("people jobs votes workers homes seats troops women men children cases".split())
_OLD = re.compile(r"[ -]years?[ -]old")
_COMPOSED = lazy_pattern(
    r"(?:,? | and |, and |)(\d+(?:\.\d+)?)[ -]?(inch(?:es)?|ins?|lbs?|pounds|oz)\b"
)
_SIGNS = frozenset("$£€¥₹₽₩₺₪₴₦฿₫₱")
_BLANKS = frozenset(" \u00a0")
_NEED_TOUCH = frozenset(("m", "g", "l", "st", "in", "kt", "gal"))
# What "5m" counts: with other words it is five metres.
_MILLIONS = COUNTED | frozenset(
    "tonnes tons barrels euros dollars pounds euro dollar users litres passengers visitors".split()
)
# Every word or sign that can make more of a number than a count.
MEASURES = frozenset(
    (
        *numbers.MAGNITUDES, *units.CURRENCY_NAMES, *units.ADJECTIVE_FIRST_WORDS, *units.UNITS,
        *units.FIRST_WORDS, *"% percent pct pc per percentage basis times fold €".split(),
    )
)  # fmt: skip


class MeasureReader:
    """The measure of figures in a text.

    ``folded`` and ``prose`` have the same length, ``words`` are the distinct words of both.
    """

    def __init__(self, folded: str, prose: str, words: frozenset[str]) -> None:
        self.folded = folded
        self.prose = prose
        # Behind these a number may be money: a sign, or a code and its blank.
        self._before_currencies = _SIGNS if words.isdisjoint(units.CODES) else _SIGNS | _BLANKS

    def _sign(self, start: int) -> tuple[int, str]:
        """Where the currency sign or code before a number begins, and the currency."""
        folded = self.folded
        last = folded[start - 1 : start]
        if last in _SIGNS:
            near = folded[max(0, start - 4) : start]
            for length in range(len(near), 0, -1):
                sign = near[-length:]
                if sign in units.SIGNS and (
                    length == 1 or not folded[max(0, start - length - 1) : start - length].isalnum()
                ):
                    return start - length, units.SIGNS[sign]
        if last in _BLANKS:
            word = (
                folded[max(0, start - 6) : start - 1].split(" ")[-1].strip("(.").replace("\n", "")
            )
            if word in units.CODES:
                return start - 1 - len(word) - (folded[start - 2] == "."), units.CODES[word]
        return start, ""

    def _magnitude(self, tail: re.Match[str], currency: str) -> float:
        word = tail[2]
        size = numbers.MAGNITUDES[word]
        if word in ("m", "k", "b"):
            if tail[1] and not (currency and tail[1] == " "):
                return 0.0
            if not currency:
                following = TAIL.match(self.folded, tail.end())
                counted = following is not None and following[2] in _MILLIONS
                return size if word == "m" and counted else 0.0
        return size

    def _unit(
        self, number: Number, tail: re.Match[str] | None, end: int, currency: str, magnitude: float
    ) -> tuple[FigureKind, str, str, int, float]:
        """FigureKind, unit, dimension, end, and a factor on the value."""
        folded = self.folded
        if currency:
            return FigureKind.MONEY, currency, "", end, 1.0
        if tail is None:
            return FigureKind.COUNT, "", "", end, 1.0
        gap, word = tail[1], tail[2]
        at = tail.end()
        if word in ("%", "percent", "pct", "pc") or (
            word == "per" and folded.startswith(" cent", at)
        ):
            at += 5 if word == "per" else 0
            if folded.startswith((" point", "-point"), at) and word != "%":
                return FigureKind.POINTS, "%", "", at, 1.0
            return FigureKind.PERCENT, "%", "", at, 1.0
        if word == "percentage" and folded.startswith((" point", "-point"), at):
            return FigureKind.POINTS, "%", "", at + 6 + (folded[at + 6 : at + 7] == "s"), 1.0
        if word == "basis" and folded.startswith((" point", "-point"), at):
            return FigureKind.POINTS, "%", "", at + 6 + (folded[at + 6 : at + 7] == "s"), 0.01
        if word in ("year", "years") and (old := _OLD.match(folded, end)):
            return FigureKind.AGE, "year", "", old.end(), 1.0
        if word == "times" or word == "fold":
            return FigureKind.MULTIPLE, "", "", at, 1.0
        if word == "€":
            return FigureKind.MONEY, "EUR", "", at, 1.0
        if money := self._currency_name(word, at, magnitude):
            unit, at = money
            return FigureKind.MONEY, unit, "", at, 1.0
        if unit_at := self._unit_name(gap, word, at):
            unit_found, at = unit_at
            if unit_found.dimension == "time":
                return FigureKind.DURATION, unit_found.name, "time", at, 1.0
            if unit_found.name == "ft" or unit_found.name in ("stone", "lb"):
                composed = _COMPOSED.match(folded, at)
                if composed and self._composes(unit_found.name, composed):
                    return self._compose(number, unit_found, composed)
            return FigureKind.UNIT, unit_found.name, unit_found.dimension, at, 1.0
        return FigureKind.COUNT, "", "", end, 1.0

    @staticmethod
    def _composes(name: str, composed: re.Match[str]) -> bool:
        small = composed[2][0]
        return {"ft": "i", "stone": "lp", "lb": "o"}[name].find(small) >= 0

    @staticmethod
    def _compose(
        number: Number, unit: units.Unit, composed: re.Match[str]
    ) -> tuple[FigureKind, str, str, int, float]:
        """*6ft 3in* as 6.25 ft: the factor makes the value whole."""
        parts = {"ft": 12.0, "stone": 14.0, "lb": 16.0}[unit.name]
        whole = number.value + float(composed[2 - 1]) / parts
        factor = whole / number.value if number.value else 1.0
        return FigureKind.UNIT, unit.name, unit.dimension, composed.end(), factor

    def _currency_name(self, word: str, at: int, magnitude: float) -> tuple[str, int] | None:
        adjective = ""
        if word in units.ADJECTIVE_FIRST_WORDS:
            following = TAIL.match(self.folded, at)
            if following is None:
                return None
            adjective = word
            if f"{word} {following[2]}" in units.COUNTRY_ADJECTIVES:
                adjective = f"{word} {following[2]}"
                following = TAIL.match(self.folded, following.end())
            if following is None or following[2] not in units.CURRENCY_NAMES:
                return None
            word, at = following[2], following.end()
        if word not in units.CURRENCY_NAMES:
            return None
        if not adjective and magnitude < 1e6:
            if word in ("won", "real", "lei", "leu", "dong", "rand"):
                return None
            if word in ("pound", "pounds"):
                return None if not self._means_money(at) else ("GBP", at)
        unit = units.currency(word, adjective)
        return (unit, at) if unit else None

    def _means_money(self, at: int) -> bool:
        """Pounds are money before a dual amount in another currency, else a weight."""
        return self.folded.startswith((" ($", " (€", " (us$", " (a$", " sterling"), at)

    def _unit_name(self, gap: str, word: str, at: int) -> tuple[units.Unit, int] | None:
        folded = self.folded
        if word == "°":
            letter = folded[at : at + 1]
            if letter in ("c", "f") and letter:
                return units.UNITS[letter], at + 1
            return units.UNITS["degrees"], at
        if word in units.FIRST_WORDS:
            following = TAIL.match(folded, at)
            if following and (unit := units.UNITS.get(f"{word} {following[2]}")):
                return unit, following.end()
        unit = units.UNITS.get(word)
        if unit is None:
            return None
        if (
            word in _NEED_TOUCH
            and gap == " "
            and not (word in ("m", "g", "l", "st") and folded[at : at + 1] in (")", ",", "."))
        ):
            return None
        if word in ("c", "f", "g", "m", "l"):
            letter = self.prose[at - 1]
            if (letter.isupper()) != (word in ("c", "f")) or folded[at : at + 1].isalnum():
                return None
        if folded[at : at + 1] in ("²", "2") and f"{word}²" in units.UNITS:
            return units.UNITS[f"{word}²"], at + 1
        if unit.dimension == "degree":
            following = TAIL.match(folded, at)
            if following and following[2] in ("celsius", "fahrenheit", "centigrade"):
                return units.UNITS[following[2]], following.end()
            if following and following[2] in ("c", "f") and not folded[following.end()].isalpha():
                return units.UNITS[following[2]], following.end()
        if unit.dimension == "length" and (speed := units.per_hour(unit)):
            for ending in (
                " an hour",
                " per hour",
                "-an-hour",
                "-per-hour",
                " hourly",
                "/h",
                "/hr",
            ):
                if folded.startswith(ending, at):
                    return speed, at + len(ending)
        return unit, at
