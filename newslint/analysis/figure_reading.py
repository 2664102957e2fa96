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
from newslint.analysis.figure_measures import COUNTED, TAIL, MeasureReader
from newslint.analysis.figure_ranges import share_units
from newslint.analysis.noun_phrases import NOTHING, STOP, VERBS, Phrase, phrase
from newslint.analysis.numbers import Number
from newslint.analysis.quantities import FigureKind, Figures, Quantity
from newslint.text import Span

MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sept sep oct nov dec".split()
)
_PAIR = re.compile(r"[-–‑](?=[$£€]?\d)[$£€]?(\d[\d,.]*)")
_CLOCK = re.compile(r":\d\d(?::\d\d)?(?:[ \u00a0]?[ap]\.?m\b\.?)?(?:[-–]\d\d?:\d\d)?")
_HALF_DAY = re.compile(r"[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|o'clock|gmt\b)")
_BEFORE_HALF_DAY = frozenset(" \u00a0apog")
_ISO = re.compile(r"\d{4}-\d\d?-\d\d?\b")
_SLASH = re.compile(r"/(\d+)")
_JOINING = frozenset(" -")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b")
_PARTS = re.compile(
    r"[ -](half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
)
_RATIO = re.compile(
    r" (?:in|out of|in every|of every) (?:every )?(\d+|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|twenty|hundred)\b(?![,.]?\d)"
)
_HALF_OF = re.compile(r"half (?:a |an )?[- ]?(million|billion|trillion|dozen|hundred|thousand)\b")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_LONGEST_SENTENCE = 2000  # characters; a longer one is no sentence, and its figures are not related
_PLACED = Quantity._fields.index("block")  # the fields before it are read without the blocks
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
Sentences = Callable[[int], Sequence[Span]]


def figures(
    folded: str,
    prose: str,
    words: frozenset[str],
    blocks: Sequence[tuple[int, int]],
    sentences: Sentences,
) -> Figures:
    """The figures of the prose, sorted, apart.

    ``folded`` is the prose in lower case with straight apostrophes, of the same length;
    ``words`` are its distinct words; ``blocks`` are start and end of the blocks; ``sentences``
    gives those of the block with that number.
    """
    found: list[Quantity] = []
    reader = _Reader(folded, prose)
    starts = [start for start, _ in blocks]
    done, current = 0, -1
    spans: Sequence[Span] = ()
    for start, end, in_words in numbers.candidates(folded, words):
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
            if block != current:
                current, spans = block, sentences(block)
            sentence = spans[max(bisect_right(spans, (start, len(folded))) - 1, 0)]
            if sentence.end - sentence.start > _LONGEST_SENTENCE:
                sentence = Span(quantity.start, min(quantity.end + 200, sentence.end))
            found.append(Quantity._make((*quantity[:_PLACED], block, sentence)))
    return Figures(share_units(found, folded))


class _Reader(MeasureReader):
    """Reads one figure after the other."""

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
        if before.isalnum() or (before in _TOUCHING and before):
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
        whole = not folded[end + 2 : end + 3].isalpha()
        if whole and suffix in _SUFFIXES and (suffix != "st" or folded[end - 1] == "1"):
            return self._plain(number, FigureKind.ORDINAL, end + 2)
        if after == "s" and not folded[end + 1 : end + 2].isalnum():
            return self._plain(number, FigureKind.NAME, end + 1)
        if after in ("@", "_", "=") and after:
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
        following = TAIL.match(self.folded, parts.end())
        if following and (
            following[1] == "-" or (following[2] not in STOP and following[2] not in VERBS)
        ):
            return None
        return self._fraction(number, value, parts.end())

    def _measured(self, number: Number, negative: bool) -> Quantity | None:
        """The figure with its magnitude, unit, hedge and noun."""
        folded, end = self.folded, number.end
        value, step, magnitude = number.value, number.step, 1.0
        start, currency = (number.start, "") if number.in_words else self._sign(number.start)
        following = folded[end : end + 1]
        if following in _JOINING and (half := _AND_A_HALF.match(folded, end)):
            value, step, end = value + 0.5, 0.5, half.end()
        elif following in _VULGAR:
            value, step, end = value + _VULGAR[folded[end]], 0.25, end + 1
        tail = TAIL.match(folded, end)
        if tail and (size := self._magnitude(tail, currency, end)):
            magnitude, end = size, tail.end()
            tail = TAIL.match(folded, end)
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
        if low == high == value:
            low = high = value  # one number in memory, not three
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
            tail = TAIL.match(self.folded, end)
            if tail and tail[2] in units.CURRENCY_NAMES:
                at = tail.end()
            return phrase(self.folded, at, True)
        return NOTHING

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
        tail = TAIL.match(self.folded, ratio.end())
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
        written = folded[number.start : number.end]
        may_be_year = len(written) == 4 and written.isdecimal() and 1500 <= value < 2100
        if may_be_year and word not in COUNTED and not context(folded, start).hedge:
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
