"""How a figure is read: the number, then what stands right of it, then what stands left.

The order of the questions matters: per cent before unit, unit before name, name before count.
The first that answers wins.  Everything is read from the folded text at fixed offsets; only
capitals (°C, month names, "Article 5") are looked up in the prose.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from newslint.analysis import numbers, units
from newslint.analysis.figure_context import context
from newslint.analysis.noun_phrases import NOTHING, STOP, VERBS, Phrase, phrase
from newslint.analysis.numbers import Number
from newslint.analysis.quantities import Figures, FigureKind, Quantity
from newslint.text import Span

MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sept sep oct nov dec".split()
)
_TAIL = re.compile(r"([ \u00a0-]?)([^\W\d_]+|[%°¢€])")
_PAIR = re.compile(r"[-–‑](?=[$£€]?\d)[$£€]?(\d[\d,.]*)")
_CLOCK = re.compile(r":\d\d(?::\d\d)?(?:[ \u00a0]?[ap]\.?m\b\.?)?(?:[-–]\d\d?:\d\d)?")
_HALF_DAY = re.compile(r"[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|o'clock|gmt\b)")
_ISO = re.compile(r"\d{4}-\d\d?-\d\d?\b")
_OLD = re.compile(r"[ -]years?[ -]old")
_SLASH = re.compile(r"/(\d+)")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b")
_PARTS = re.compile(
    r"[ -](half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
)
_RATIO = re.compile(
    r" (?:in|out of|in every|of every) (?:every )?(\d+|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|twenty|hundred)\b(?![,.]?\d)"
)
_COMPOSED = re.compile(
    r"(?:,? | and |, and |)(\d+(?:\.\d+)?)[ -]?(inch(?:es)?|ins?|lbs?|pounds|oz)\b"
)
_HALF_OF = re.compile(r"half (?:a |an )?[- ]?(million|billion|trillion|dozen|hundred|thousand)\b")
_SHARING = re.compile(r" (?:to|or|and) |-|–")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_TOUCHING = frozenset("/@#_\\=&")
_NEED_TOUCH = frozenset(("m", "g", "l", "st", "in", "kt", "gal"))
# Nouns after which a bare number is a name: "room 12", "page 5".
_NAMING = frozenset(
    "article section chapter clause page day stage round flight route highway phase channel "
    "proposition prop amendment room gate platform unit no number size type grade level lot act "
    "scene volume verse part step episode season exit junction line figure table item category "
    "camp district ward precinct zone block bus train lane group formula class mark "
    "version windows apollo boeing airbus psalm interstate apartment suite floor area top fortune "
    "caption game match heat quarter innings minute hole".split()
)
_COUNTED = frozenset(
    "people jobs votes workers homes seats troops women men children cases".split()
)
# What "5m" counts: with other words it is five metres.
_MILLIONS = _COUNTED | frozenset(
    "tonnes tons barrels euros dollars pounds euro dollar users litres passengers visitors".split()
)

Sentences = Callable[[int], Sequence[Span]]


def figures(
    folded: str, prose: str, blocks: Sequence[tuple[int, int]], sentences: Sentences
) -> Figures:
    """The figures of the prose, sorted, apart.

    ``folded`` is the prose in lower case with straight apostrophes, of the same length;
    ``blocks`` are start and end of the blocks; ``sentences`` gives those of the block with that
    number.
    """
    found: list[Quantity] = []
    reader = _Reader(folded, prose)
    starts = [start for start, _ in blocks]
    done = 0
    for start, end, in_words in numbers.candidates(folded):
        if start < done:
            continue
        block = bisect_right(starts, start) - 1
        inside = block >= 0 and start < blocks[block][1]
        number = numbers.read(folded, start, end, in_words) if inside else None
        if number is None:
            continue
        quantity = reader.read(number)
        done = number.end
        if quantity is not None:
            done = max(done, quantity.end)
            spans = sentences(block)
            holding = max(bisect_right(spans, (start, len(folded))) - 1, 0)
            found.append(quantity._replace(block=block, sentence=spans[holding]))
    return Figures(_shared(found, folded))


class _Reader:
    def __init__(self, folded: str, prose: str) -> None:
        self.folded = folded
        self.prose = prose

    def read(self, number: Number) -> Quantity | None:
        """The figure that a number is part of, or ``None`` where it is no figure."""
        if number.malformed:
            return self._plain(number, FigureKind.MALFORMED)
        if number.fraction:
            return self._fraction_word(number)
        folded, start = self.folded, number.start
        if not number.in_words:
            special = self._special(number)
            if special is not None:
                return special
        if number.in_words:
            if quotient := self._parts(number):
                return quotient
            if number.value >= 12 and self._is_vague(number):
                return None
        negative = folded[start - 1 : start] in ("-", "−") and folded[start - 2 : start - 1] in (
            "",
            " ",
            "(",
        )
        return self._measured(number, negative)

    def _is_vague(self, number: Number) -> bool:
        """*several hundred*, *hundred* after a word that is no number: no figure at all."""
        word = self.folded[number.start : number.end]
        if word not in numbers.MAGNITUDES:
            return False
        before = self.folded[max(0, number.start - 12) : number.start].split()
        return not before or before[-1] not in ("a", "per", "one", "the")

    def _plain(
        self, number: Number, kind: FigureKind, end: int = 0, second: float = 0.0
    ) -> Quantity:
        value = number.value
        return Quantity(
            number.start, end or number.end, value, value, value, number.step, kind,
            second=second, in_words=number.in_words,
        )  # fmt: skip

    def _special(self, number: Number) -> Quantity | None:
        """Digits that are a name, a time, a date, a pair or an ordinal by their shape alone."""
        folded, start, end = self.folded, number.start, number.end
        before = folded[start - 1 : start]
        if before.isalnum() or before in _TOUCHING and before:
            return self._plain(number, FigureKind.NAME, self._word_end(end))
        if before in ("-", "–", ".") and folded[start - 2 : start - 1].isalnum():
            return self._plain(number, FigureKind.NAME, self._word_end(end))
        after = folded[end : end + 1]
        if after == ":" and (clock := _CLOCK.match(folded, end)):
            return self._plain(number, FigureKind.TIME, clock.end())
        if after in ("-", "–", "‑") and (pair := _PAIR.match(folded, end)):
            return self._pair(number, pair)
        if after == "/" and (slash := _SLASH.match(folded, end)):
            below = float(slash[1][:9])
            if number.value in (1, 2, 3) and below in (2, 3, 4, 5, 8, 10) and number.value < below:
                return self._fraction(number, number.value / below, slash.end())
            return self._plain(number, FigureKind.NAME, self._word_end(slash.end()))
        suffix = folded[end : end + 2]
        if suffix in _SUFFIXES and not folded[end + 2 : end + 3].isalpha():
            if suffix != "st" or folded[end - 1] == "1":
                return self._plain(number, FigureKind.ORDINAL, end + 2)
        if after == "s" and not folded[end + 1 : end + 2].isalnum():
            return self._plain(number, FigureKind.NAME, end + 1)
        if after in ("@", "_", "=") and after:
            return self._plain(number, FigureKind.NAME, self._word_end(end))
        if half := _HALF_DAY.match(folded, end):
            return self._plain(number, FigureKind.TIME, half.end())
        return None

    def _word_end(self, at: int) -> int:
        folded, limit = self.folded, at + 60
        while (
            at < len(folded) and at < limit and (folded[at].isalnum() or folded[at] in "-/@#_.=&")
        ):
            at += 1
        while folded[at - 1] in ".-":
            at -= 1
        return at

    def _pair(self, number: Number, pair: re.Match[str]) -> Quantity:
        if iso := _ISO.match(self.folded, number.start):
            return self._plain(number, FigureKind.DATE, iso.end())
        second = numbers.read(self.folded, pair.start(1), pair.end(1), False)
        if second is None or second.malformed:
            return self._plain(number, FigureKind.NAME, pair.end())
        if self.folded[second.end : second.end + 1] in ("-", "–", "/") and _PAIR.match(
            self.folded, second.end
        ):
            return self._plain(number, FigureKind.NAME, self._word_end(second.end))
        measured = self._measured(second, False)
        sign, unit_sign = self._sign(number.start)
        kind, unit, dimension, end = FigureKind.PAIR, "", "", second.end
        magnitude = 1.0
        if measured is not None and measured.kind in (
            FigureKind.PERCENT, FigureKind.MONEY, FigureKind.UNIT, FigureKind.DURATION,
        ):  # fmt: skip
            unit, dimension, end = measured.unit, measured.dimension, measured.end
        if measured is not None and (unit or measured.magnitude > 1):
            magnitude, end = measured.magnitude, measured.end
        words = context(self.folded, sign)
        counted = phrase(self.folded, end) if not unit else NOTHING
        return Quantity(
            sign, end, number.value, number.value, number.value, number.step, kind,
            unit or unit_sign, dimension, magnitude, words.hedge, words.determiner, words.before,
            counted.head, counted.modifiers, counted.end, second.value,
        )  # fmt: skip

    def _fraction_word(self, number: Number) -> Quantity | None:
        """*half*, *a third*, *a quarter*: a share, unless it is a part of something else."""
        folded, start, end = self.folded, number.start, number.end
        word = folded[start:end]
        if half := _HALF_OF.match(folded, start):
            size = numbers.MAGNITUDES[half[1]]
            whole = Number(start, half.end(), size / 2, size / 10, True)
            return self._measured(whole, False)
        following = folded[end : end + 1]
        if following == "-" or folded[start - 1 : start] == "-":
            return None
        tail = _TAIL.match(folded, end)
        nearest = folded[max(0, start - 12) : start].split()
        last = nearest[-1] if nearest else ""
        if tail and tail[2] not in STOP and tail[2] not in VERBS:
            return None
        if tail and tail[2] in ("a", "an", "as", "and", "until", "hour"):
            return None
        if word in ("half", "halves"):
            if last in ("second", "first", "other", "better", "latter", "top", "bottom", "opening"):
                return None
        elif last not in ("a", "one"):
            return None
        return self._fraction(number, number.value, end)

    def _fraction(self, number: Number, value: float, end: int) -> Quantity:
        start = number.start
        if (
            self.folded[start - 2 : start] == "a "
            and not self.folded[start - 3 : start - 2].isalnum()
        ):
            start -= 2
        words = context(self.folded, start)
        return Quantity(
            start, end, value, *words.bounds(value, value, value), 0.0, FigureKind.FRACTION,
            hedge=words.hedge, determiner=words.determiner, before=words.before, in_words=True,
        )  # fmt: skip

    def _parts(self, number: Number) -> Quantity | None:
        """*two-thirds*, *three quarters*."""
        if number.value > 9 or number.value < 1:
            return None
        parts = _PARTS.match(self.folded, number.end)
        if parts is None:
            return None
        word = parts[1]
        value = number.value * numbers.FRACTIONS[word]
        if value >= 1 or (number.value > 1) != word.endswith("s"):
            return None
        following = _TAIL.match(self.folded, parts.end())
        if following and (
            following[1] == "-" or following[2] not in STOP and following[2] not in VERBS
        ):
            return None
        return self._fraction(number, value, parts.end())

    def _sign(self, start: int) -> tuple[int, str]:
        """Where the currency sign or code before a number begins, and the currency."""
        folded = self.folded
        near = folded[max(0, start - 4) : start]
        if near and near[-1] in "$£€¥₹₽₩₺₪₴₦฿₫₱":
            for length in (4, 3, 2, 1):
                sign = near[-length:] if length <= len(near) else ""
                if sign in units.SIGNS and (
                    length == 1 or not folded[max(0, start - length - 1) : start - length].isalnum()
                ):
                    return start - length, units.SIGNS[sign]
        if near[-1:] in (" ", "\u00a0"):
            word = (
                folded[max(0, start - 6) : start - 1].split(" ")[-1].strip("(.").replace("\n", "")
            )
            if word in units.CODES:
                return start - 1 - len(word) - (folded[start - 2] == "."), units.CODES[word]
        return start, ""

    def _measured(self, number: Number, negative: bool) -> Quantity | None:
        """The figure with its magnitude, unit, hedge and noun."""
        folded, end = self.folded, number.end
        value, step, magnitude = number.value, number.step, 1.0
        start, currency = (number.start, "") if number.in_words else self._sign(number.start)
        if half := _AND_A_HALF.match(folded, end):
            value, step, end = value + 0.5, 0.5, half.end()
        elif folded[end : end + 1] in _VULGAR:
            value, step, end = value + _VULGAR[folded[end]], 0.25, end + 1
        tail = _TAIL.match(folded, end)
        if tail and (size := self._magnitude(tail, currency, end)):
            magnitude, end = size, tail.end()
            tail = _TAIL.match(folded, end)
        kind, unit, dimension, end, factor = self._unit(number, tail, end, currency, magnitude)
        if kind is FigureKind.COUNT and (named := self._bare(number, tail, start)):
            return named
        words = context(folded, start)
        if kind is FigureKind.COUNT and number.in_words and number.value == 1 and magnitude == 1:
            ratio = self._ratio(number, end)
            if ratio is None and (
                tail is None or tail[1] == "" or tail[2] in STOP or words.determiner
            ):
                return None
        if kind is FigureKind.COUNT and (ratio := self._ratio(number, end)):
            return ratio._replace(
                hedge=words.hedge, determiner=words.determiner, before=words.before
            )
        low, high = numbers.interval(value, step, magnitude, number.in_words)
        value, step = value * magnitude, min(step, 1.0) * magnitude if magnitude > 1 else step
        if factor != 1.0:
            value, low, high, step = value * factor, low * factor, high * factor, step * factor
        if negative or (words.before and words.before[-1] == "minus"):
            value, low, high = -value, -high, -low
        low, high = words.bounds(value, low, high)
        joined = folded[end : end + 1] == "-" or (tail is not None and tail[1] == "-")
        counted = self._counted(kind, end, joined)
        if kind is FigureKind.COUNT and not (
            joined or counted.plural or number.value * magnitude == 1
        ):
            counted = NOTHING  # "412 went", "14 walk": no noun follows
        return Quantity(
            start, end, value, low, high, step, kind, unit, dimension, magnitude, words.hedge,
            words.determiner, words.before, counted.head, counted.modifiers, counted.end,
            0.0, number.in_words, joined,
        )  # fmt: skip

    def _counted(self, kind: FigureKind, end: int, joined: bool) -> Phrase:
        if kind is FigureKind.COUNT:
            return phrase(self.folded, end, joined)
        if kind is FigureKind.MONEY or (joined and kind in (FigureKind.UNIT, FigureKind.DURATION)):
            at = end
            tail = _TAIL.match(self.folded, end)
            if tail and tail[2] in units.CURRENCY_NAMES:
                at = tail.end()
            return phrase(self.folded, at, True)
        return NOTHING

    def _magnitude(self, tail: re.Match[str], currency: str, end: int) -> float:
        word = tail[2]
        size = numbers.MAGNITUDES.get(word)
        if size is None:
            return 0.0
        if word in ("m", "k", "b"):
            if tail[1] and not (currency and tail[1] == " "):
                return 0.0
            if not currency:
                following = _TAIL.match(self.folded, tail.end())
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
        if word in ("%", "percent", "pct") or (word == "per" and folded.startswith(" cent", at)):
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
            following = _TAIL.match(self.folded, at)
            if following is None:
                return None
            adjective = word
            if f"{word} {following[2]}" in units.COUNTRY_ADJECTIVES:
                adjective = f"{word} {following[2]}"
                following = _TAIL.match(self.folded, following.end())
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
            following = _TAIL.match(folded, at)
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
            following = _TAIL.match(folded, at)
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

    def _ratio(self, number: Number, end: int) -> Quantity | None:
        """*one in four*, *9 out of 10*; never "5,000 in 2024"."""
        if self.folded[end : end + 4] not in (" in ", " out", " of "):
            return None
        ratio = _RATIO.match(self.folded, end)
        if ratio is None or number.value < 1:
            return None
        word = ratio[1]
        below = float(word) if word.isdecimal() else numbers.WORD_VALUES.get(word, 100.0)
        if not 2 <= below <= 10000 or below <= number.value or 1500 < below < 2100:
            return None
        tail = _TAIL.match(self.folded, ratio.end())
        if tail and (tail[2] in units.UNITS or tail[2] in ("%", "percent", "per", "million")):
            return None
        value = number.value / below
        return Quantity(
            number.start, ratio.end(), value, value, value, 0.0, FigureKind.RATIO, second=below,
            in_words=number.in_words,
        )  # fmt: skip

    def _bare(self, number: Number, tail: re.Match[str] | None, start: int) -> Quantity | None:
        """A number without unit that is a date, a year, an age or a name."""
        if number.in_words:
            return None
        folded, prose, value = self.folded, self.prose, number.value
        word = tail[2] if tail else ""
        at_word = tail.start(2) if tail else 0
        if word in MONTHS and value <= 31 and prose[at_word].isupper():
            return self._plain(number, FigureKind.DATE)
        left = folded[max(0, start - 24) : start]
        spaced = left[-1:] in (" ", "\u00a0")
        last = left.split()[-1] if spaced and left.strip() else ""
        plain = last.strip("(.\"'“‘")
        if plain in MONTHS and value <= 31 and prose[start - 1 - len(last)].isupper():
            return self._plain(number, FigureKind.DATE)
        whole = folded[number.start : number.end]
        if len(whole) == 4 and whole.isdecimal() and 1500 <= value < 2100 and word not in _COUNTED:
            if not context(folded, start).hedge:
                return self._plain(number, FigureKind.YEAR)
        if last in ("aged", "age"):
            return self._plain(number, FigureKind.AGE)
        if last.endswith(",") and value < 115 and folded[number.end : number.end + 1] in (",", "."):
            capital = prose[start - 1 - len(last)]
            if capital.isupper() and number.step >= 1:
                return self._plain(number, FigureKind.AGE)
        if not last or not plain or not plain[-1].isalpha():
            return None
        if plain in _NAMING and (last[-1] != "." or plain == "no"):
            return self._plain(number, FigureKind.NAME)
        first = start - 1 - len(last)
        capital = prose[first]
        if capital.isupper() and last[-1].isalnum() and not phrase(folded, number.end).plural:
            opens = first == 0 or prose[first - 2 : first] in (". ", "? ", "! ", "” ", '" ')
            if not (opens or prose[first - 1] == "\n" or plain in STOP):
                return self._plain(number, FigureKind.NAME)
        return None


def _shared(found: list[Quantity], folded: str) -> list[Quantity]:
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
        elif one.kind is not FigureKind.COUNT or one.head:
            continue
        elif other.kind not in typed and not (
            other.kind is FigureKind.COUNT and other.magnitude > 1
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
