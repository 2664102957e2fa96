"""How a figure is read: the number, then what stands right of it, then what stands left.

The order of the questions matters: per cent before unit, unit before name, name before count.
The first that answers wins.  Everything is read from the folded text at fixed offsets; only
capitals (°C, month names, "Article 5") are looked up in the prose.
"""

import re
from collections.abc import Sequence

from newslint.analysis import numbers, units
from newslint.analysis.figure_context import MAY_HEDGE, NO_CONTEXT, context
from newslint.analysis.figure_measures import COUNTED, MEASURES, MeasureReader
from newslint.analysis.figure_ranges import share_units
from newslint.analysis.noun_phrases import NOTHING, STOP, VERBS, phrase
from newslint.analysis.numbers import TAIL, Number
from newslint.analysis.quantities import FigureKind, Figures, Quantity, Surroundings
from newslint.analysis.sentences import Sentences
from newslint.text import lazy_pattern

MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sept sep oct nov dec".split()
)
_PAIR = lazy_pattern(r"[-–‑](?=[$£€]?\d)[$£€]?(\d[\d,.]*)")
_CLOCK = lazy_pattern(r":\d\d(?::\d\d)?(?:[ \u00a0]?[ap]\.?m\b\.?)?(?:[-–]\d\d?:\d\d)?")
_HALF_DAY = re.compile(r"[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|o'clock|gmt\b)")
_HALVES = frozenset("apog")
_BEFORE_HALF_DAY = frozenset(" \u00a0") | _HALVES
_APART = frozenset(("", *" \n($£€"))  # what stands before most figures
_CLOSING = frozenset(("", *"\n,.%);"))  # … and behind them
_ISO = lazy_pattern(r"\d{4}-\d\d?-\d\d?\b")
_SLASH = lazy_pattern(r"/(\d+)")
_BEFORE_WHOLE = frozenset(("in", "out", "of"))
_AND_A_HALF = lazy_pattern(r"[ -]and[ -]a[ -]half\b")
_PARTS = re.compile(
    r"[ -](half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
)
_RATIO = lazy_pattern(
    r" (?:in|out of|in every|of every) (?:every )?(\d+|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|twenty|hundred)\b(?![,.]?\d)"
)
_HALF_OF = re.compile(r"half (?:a |an )?[- ]?(million|billion|trillion|dozen|hundred|thousand)\b")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_TOUCHING = frozenset("/@#_\\=&")
# Nouns after which a bare number is a name: "room 12", "page 5".
_NAMING = frozenset(
    "article section chapter clause page day stage round flight route highway phase channel "
    "proposition prop amendment room gate platform unit no number size type grade level lot act "
    "scene volume verse part step episode season exit junction line figure table item category "
    "camp district ward precinct zone block bus train lane group formula class mark "
    "version windows apollo boeing airbus psalm interstate apartment suite floor area top fortune "
    "caption game match heat quarter innings minute hole".split()
)


def figures(
    folded: str,
    prose: str,
    words: frozenset[str],
    digits: Sequence[tuple[int, int]],
    blocks: Sequence[tuple[int, int]],
    sentences: Sentences,
) -> Figures:
    """The figures of the prose, sorted, apart.

    ``folded`` is the prose in lower case with straight apostrophes, of the same length;
    ``words`` are its distinct words, ``digits`` its ``numbers.digit_runs``; ``blocks`` are start
    and end of the blocks; ``sentences`` are those of the prose.
    """
    found: list[Quantity] = []
    reader = _Reader(Surroundings(folded, blocks, sentences), prose, words)
    borders = iter(blocks)
    first, last = next(borders, (0, 0))
    done = 0
    for start, end, in_words in numbers.candidates(folded, words, digits):
        if start < done:
            continue
        while start >= last and (border := next(borders, None)):
            first, last = border
            reader.block += 1
        if not first <= start < last:
            continue
        number = numbers.read(folded, start, end, in_words)
        if number is None:
            continue
        quantity = reader.read(number)
        done = number.end
        if quantity is not None:
            found.append(quantity)
            if quantity.end > done:
                done = quantity.end
    return Figures(share_units(found, folded))


class _Reader(MeasureReader):
    """Reads one figure after the other.  ``block`` is the number of the block it is in."""

    def __init__(self, around: Surroundings, prose: str, words: frozenset[str]) -> None:
        super().__init__(around.folded, prose, words)
        self.block = 0
        self._around = around
        self._has_minus = "minus" in words

    def read(self, number: Number) -> Quantity | None:
        """The figure that a number is part of, or ``None`` where it is no figure."""
        if number.in_words:
            if number.fraction:
                return self._fraction_word(number)
            if quotient := self._parts(number):
                return quotient
            if number.value >= 12 and self._is_vague(number):
                return None
            return self._measured(number, False)
        if number.malformed:
            return self._plain(number, FigureKind.MALFORMED)
        folded, start, end = self.folded, number.start, number.end
        before, after = folded[start - 1 : start], folded[end : end + 2]
        if before in _APART:
            if after[:1] in _CLOSING:
                return self._measured(number, False)
            if after[0] == " ":
                if after[1:] in _HALVES and (half := _HALF_DAY.match(folded, end)):
                    return self._plain(number, FigureKind.TIME, half.end())
                return self._measured(number, False)
        special = self._special(number)
        if special is not None:
            return special
        negative = before in ("-", "−") and folded[start - 2 : start - 1] in ("", " ", "(")
        return self._measured(number, negative)

    def _is_vague(self, number: Number) -> bool:
        """*several hundred*, *hundred* after a word that is no number: no figure at all."""
        word = self.folded[number.start : number.end]
        if word not in numbers.MAGNITUDES:
            return False
        before = self.folded[max(0, number.start - 12) : number.start].split()
        return not before or before[-1] not in ("a", "per", "one", "the")

    def _plain(self, number: Number, kind: FigureKind, end: int = 0) -> Quantity:
        return Quantity(
            self._around, self.block, number.start, end or number.end, number.value, number.step,
            kind, NO_CONTEXT, NOTHING,
        )  # fmt: skip

    def _special(self, number: Number) -> Quantity | None:
        """Digits that are a name, a time, a date, a pair or an ordinal by their shape alone."""
        folded, start, end = self.folded, number.start, number.end
        before = folded[start - 1 : start]
        if before not in _APART:
            if before.isalnum() or before in _TOUCHING:
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
        whole = suffix in _SUFFIXES and not folded[end + 2 : end + 3].isalpha()
        if whole and (suffix != "st" or folded[end - 1] == "1"):
            return self._plain(number, FigureKind.ORDINAL, end + 2)
        if after == "s" and not folded[end + 1 : end + 2].isalnum():
            return self._plain(number, FigureKind.NAME, end + 1)
        if after in ("@", "_", "="):
            return self._plain(number, FigureKind.NAME, self._word_end(end))
        if after in _BEFORE_HALF_DAY and (half := _HALF_DAY.match(folded, end)):
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
        unit, dimension, end = "", "", second.end
        magnitude = 1.0
        if measured is not None and measured.kind in (
            FigureKind.PERCENT, FigureKind.MONEY, FigureKind.UNIT, FigureKind.DURATION,
        ):  # fmt: skip
            unit, dimension, end = measured.unit, measured.dimension, measured.end
        if measured is not None and (unit or measured.magnitude > 1):
            magnitude, end = measured.magnitude, measured.end
        figure = Quantity(
            self._around, self.block, sign, end, number.value, number.step, FigureKind.PAIR, None,
            NOTHING if unit else None,
        )  # fmt: skip
        figure.unit = unit or unit_sign
        figure.dimension = dimension
        figure.magnitude = magnitude
        figure.second = second.value
        return figure

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
        tail = TAIL.match(folded, end)
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
        figure = Quantity(
            self._around, self.block, start, end, value, 0.0, FigureKind.FRACTION, None, NOTHING
        )
        figure.in_words = True
        return figure

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
        following = TAIL.match(self.folded, parts.end())
        if following and (
            following[1] == "-" or (following[2] not in STOP and following[2] not in VERBS)
        ):
            return None
        return self._fraction(number, value, parts.end())

    def _measured(self, number: Number, negative: bool) -> Quantity | None:
        """The figure with its magnitude, unit, hedge and noun."""
        folded, (start, end, value, step, in_words) = self.folded, number[:5]
        magnitude, factor, currency, unit, dimension = 1.0, 1.0, "", "", ""
        kind, known, halved = FigureKind.COUNT, None, False
        if not in_words and start and folded[start - 1] in self._before_currencies:
            start, currency = self._sign(start)
        if folded[end : end + 1] in _VULGAR:
            value, step, end = value + _VULGAR[folded[end]], 0.25, end + 1
            halved = number.value == 1
        tail = TAIL.match(folded, end)
        gap, word = tail.groups() if tail else ("", "")
        if word == "and" and (half := _AND_A_HALF.match(folded, end)) and end == number.end:
            value, step, end = value + 0.5, 0.5, half.end()
            halved = number.value == 1
            tail = TAIL.match(folded, end)
            gap, word = tail.groups() if tail else ("", "")
        if currency or word in MEASURES:  # which has the magnitudes too
            if word in numbers.MAGNITUDES and tail and (size := self._magnitude(tail, currency)):
                magnitude, end = size, tail.end()
                tail = TAIL.match(folded, end)
                gap, word = tail.groups() if tail else ("", "")
            if currency or word in MEASURES:
                kind, unit, dimension, end, factor = self._unit(
                    number, tail, end, currency, magnitude
                )
        if kind is FigureKind.COUNT:
            if not in_words and (named := self._bare(number, tail, start)):
                return named
            if word in _BEFORE_WHOLE and (ratio := self._ratio(number, end, start)):
                return ratio
            if in_words and number.value == 1 and magnitude == 1:
                if not gap or word in STOP:
                    return None
                known = context(folded, start)
                if known.determiner:
                    return None
        low, high = value, value
        if magnitude > 1 or step != 1 or value >= 1000:
            low, high = numbers.interval(value, step, magnitude, in_words)
            if magnitude > 1:
                value, step = value * magnitude, min(step, 1.0) * magnitude
        if factor != 1.0:
            value, low, high, step = value * factor, low * factor, high * factor, step * factor
        if negative or (self._has_minus and context(folded, start).before[-1:] == ("minus",)):
            value, low, high = -value, -high, -low
        figure = Quantity(self._around, self.block, start, end, value, step, kind, known)
        if unit:
            figure.unit, figure.dimension = unit, dimension
        if magnitude > 1:
            figure.magnitude = magnitude
        if in_words:
            figure.in_words = True
        if gap == "-" or folded[end : end + 1] == "-":
            figure.joined = True
        if not low == high == value:
            figure.written = low, high
        if halved and magnitude == 1 and kind is FigureKind.COUNT:  # 1½ is still no plural
            figure.phrase = phrase(folded, end, figure.joined)
        return figure

    def _ratio(self, number: Number, end: int, start: int) -> Quantity | None:
        """*one in four*, *9 out of 10*; never "5,000 in 2024".  ``start`` is that of its sign."""
        folded = self.folded
        ratio = _RATIO.match(folded, end)
        if ratio is None or number.value < 1:
            return None
        word = ratio[1]
        below = float(word) if word.isdecimal() else numbers.WORD_VALUES.get(word, 100.0)
        if not 2 <= below <= 10000 or below <= number.value or 1500 < below < 2100:
            return None
        tail = TAIL.match(folded, ratio.end())
        if tail and (tail[2] in units.UNITS or tail[2] in ("%", "percent", "per", "million")):
            return None
        value = number.value / below
        figure = Quantity(
            self._around, self.block, number.start, ratio.end(), value, 0.0, FigureKind.RATIO,
            context(folded, start), NOTHING,
        )  # fmt: skip
        figure.second = below
        figure.in_words = number.in_words
        return figure

    def _bare(self, number: Number, tail: re.Match[str] | None, start: int) -> Quantity | None:
        """A number without unit that is a date, a year, an age or a name."""
        folded, prose, value = self.folded, self.prose, number.value
        word = tail[2] if tail else ""
        if tail and word in MONTHS and value <= 31 and prose[tail.start(2)].isupper():
            return self._plain(number, FigureKind.DATE)
        last = ""
        if folded[start - 1 : start] in (" ", "\u00a0"):
            pieces = folded[max(0, start - 24) : start].rsplit(None, 1)
            last = pieces[-1] if pieces else ""
        plain = last if last.isalpha() else last.strip("(.\"'“‘")
        first = start - 1 - len(last)
        if plain in MONTHS and value <= 31 and prose[first].isupper():
            return self._plain(number, FigureKind.DATE)
        is_year = 1500 <= value < 2100 and number.end - number.start == 4 and word not in COUNTED
        if is_year and folded[number.start : number.end].isdecimal():
            may_hedge = not last.isalpha() or last in MAY_HEDGE
            if not (may_hedge and context(folded, start).hedge):
                return self._plain(number, FigureKind.YEAR)
        if not plain:
            return None
        if last in ("aged", "age"):
            return self._plain(number, FigureKind.AGE)
        apposed = last[-1] == "," and folded[number.end : number.end + 1] in (",", ".")
        if apposed and value < 115 and number.step >= 1 and prose[first].isupper():
            return self._plain(number, FigureKind.AGE)
        if not plain[-1].isalpha():
            return None
        if plain in _NAMING and (last[-1] != "." or plain == "no"):
            return self._plain(number, FigureKind.NAME)
        if prose[first].isupper() and last[-1].isalnum():
            opens = first == 0 or prose[first - 2 : first] in (". ", "? ", "! ", "” ", '" ')
            opens = opens or prose[first - 1] == "\n" or plain in STOP
            if not (opens or phrase(folded, number.end).plural):
                return self._plain(number, FigureKind.NAME)
        return None
