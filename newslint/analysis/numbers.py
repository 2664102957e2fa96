"""Numbers as news copy writes them: ``4,871``, ``1.2``, ``.84``, ``twenty-one``.

What is read here is the bare number; units, currencies and what is counted come after it (see
``newslint.analysis.quantities``).  Offsets count the folded text, which has the same length as
the prose.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from newslint.text import lazy_pattern
from newslint.typing import NamedTuple

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "dozen": 12.0,
}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORD_VALUES: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_SMALL)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, 2)},
}
_LARGE = {name: MAGNITUDES[name] for name in "hundred thousand million billion trillion".split()}
FRACTIONS: dict[str, float] = {"half": 1 / 2, "halves": 1 / 2, "quarter": 1 / 4}
for _part, _name in enumerate("third fourth fifth sixth seventh eighth ninth tenth".split(), 3):
    FRACTIONS[_name] = 1 / _part
FRACTIONS |= {
    f"{name}s": value
    for name, value in FRACTIONS.items()
    if name not in FRACTIONS or name not in ("half", "halves")
}

# What stands right behind a number: the gap, and a word or a sign.
TAIL = re.compile(r"([ \u00a0-]?)([^\W\d_]+|[%°¢€])")
_DIGITS = lazy_pattern(r"\d[\d,.]*")
_NUMERAL = re.compile(r"\d+")
# One byte for each character, with every digit a 0: a scan for one byte is the fastest of all.
_SHADOW = bytes(48 if chr(code) in "0123456789" else code for code in range(256))
_PART = 1 << 16  # characters
_DIGITS_OF_SHADOW = re.compile(rb"0[0,.]*")
_NUMBER_WORDS = frozenset((*WORD_VALUES, *_LARGE, "dozen"))
# What each word of a text stands for; "the two's" holds a number too.
_WORDS = {word: word for word in (*_NUMBER_WORDS, *FRACTIONS)}
_WORDS |= {f"{word}'s": word for word in _WORDS}
_ALL_WORDS = frozenset(_WORDS)
_JOINT = len(" and ")  # the most that stands between two words of one number
_WORD = lazy_pattern(r"[a-z]+")
_WELL_FORMED = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d\d)*,\d{3})(?:\.\d+)?\Z")


_BEFORE_POINT = frozenset(" (–—-$£€")  # in ".84"
_LONGEST = 30  # characters; a longer run of digits is no number that anybody reads


class Number(NamedTuple):
    """A number: its place, its value, and how finely it is written.

    ``step`` is the place value of its last digit that is not a zero before the point (100 in
    ``4,300``, 0.1 in ``2.5``, 0.1 in ``2.0``).
    """

    start: int
    end: int
    value: float
    step: float
    in_words: bool
    fraction: bool = False
    malformed: bool = False


def candidates(
    folded: str, words: frozenset[str], digits: Sequence[tuple[int, int]]
) -> list[tuple[int, int, bool]]:
    """Where numbers may stand: start, end, whether in words; sorted, apart.

    ``words`` are the distinct words of the text, ``digits`` its ``digit_runs``.
    """
    found = [(start, end, False) for start, end in digits]
    held = words & _ALL_WORDS
    if held:
        found += _runs(folded, _number_words(folded, {_WORDS[word] for word in held}))
        found.sort()
    return found


def digit_runs(text: str, signs: Iterable[str]) -> list[tuple[int, int]]:
    """Where digits stand, each run with the commas and points in and behind it.

    ``signs`` are the rarer characters of the text (``tokens.signs``), for digits of other scripts.
    """
    if any(map(str.isdecimal, signs)):
        return [found.span() for found in _DIGITS.finditer(text)]
    runs: list[tuple[int, int]] = []
    start = 0
    while start < len(text):  # the shadow of a long text is made in parts: it takes memory
        end = text.find("\n", start + _PART)
        part = text[start : end if end >= 0 else len(text)]
        shadow = part.encode("latin-1", "replace").translate(_SHADOW)
        found = [run.span() for run in _DIGITS_OF_SHADOW.finditer(shadow)]
        runs += [(start + first, start + last) for first, last in found] if start else found
        start += len(part) + 1
    return runs


def numerals(text: str, digits: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The distinct digits that stand together in the ``digit_runs`` of a text."""
    return frozenset(_NUMERAL.findall(" ".join([text[start:end] for start, end in digits])))


def _number_words(folded: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where some number words stand, each by itself, sorted."""
    places: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            after = folded[end : end + 1]
            if not (after.isalnum() or after == "_"):
                before = folded[at - 1] if at else ""
                if not (before.isalnum() or before == "_"):
                    places.append((at, end))
            at = folded.find(word, end)
    places.sort()
    return places


def _runs(folded: str, places: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Number words that stand together as one place: *two hundred and five*."""
    done = 0
    for (start, end), (following, _) in pairwise([*places, (len(folded) + _JOINT + 1, 0)]):
        if start < done:
            continue
        if following - end <= _JOINT and (run := _run().match(folded, start)):
            end = run.end()
        yield start, end, True
        done = end


@cache
def _run() -> re.Pattern[str]:
    """A number of several words, as far as its words may go together."""
    # In one order in every run: patterns are kept by their text.
    word = "|".join(sorted(sorted(_NUMBER_WORDS), key=len, reverse=True))
    return re.compile(
        rf"(?:{word})\b"
        rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )(?:{word})\b)*"
    )


def read(folded: str, start: int, end: int, in_words: bool) -> Number | None:
    """The number of one candidate, or ``None`` where it is none after all."""
    text = folded[start:end]
    if in_words:
        value = WORD_VALUES.get(text)
        return Number(start, end, value, 1.0, True) if value is not None else _of_words(text, start)
    if end - start > _LONGEST:
        return None
    value, step, length = _written(text)
    if start > 1 and folded[start - 1] == "." and folded[start - 2] in _BEFORE_POINT:
        digits = text[:length]
        if digits.isdecimal():
            return Number(start - 1, start + length, float("0." + digits), 10.0**-length, False)
    if step:
        return Number(start, start + length, value, step, False)
    return Number(start, start + length, value, 1.0, False, malformed=True)


@lru_cache(maxsize=4096)
def _written(text: str) -> tuple[float, float, int]:
    """Value and step of digits, commas and points, and how many characters of them count.

    The step of what cannot be a number is 0.
    """
    text = text.rstrip(",.")
    length = len(text)
    if text.isdecimal():
        return float(text), whole_step(text), length
    if not text.isascii() or not _WELL_FORMED.match(text):
        return 0.0, 0.0, length
    whole, _, decimals = text.replace(",", "").partition(".")
    if decimals:
        return float(f"{whole}.{decimals}"), 10.0 ** -len(decimals), length
    return float(whole), whole_step(whole), length


def whole_step(digits: str) -> float:
    """The place value of the last digit that is not a zero: 100 for ``4300``."""
    return 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else 1.0


def _of_words(text: str, start: int) -> Number | None:
    """A run of number words that starts here, as far as they make one number."""
    if text in FRACTIONS:
        return Number(start, start + len(text), FRACTIONS[text], 0.0, True, fraction=True)
    total = current = 0.0
    last = stopped = 0
    previous = ""
    for word, closes in _tokens(text):
        if word == "and":
            if previous not in _LARGE:
                break
            previous = word
            continue
        value = WORD_VALUES.get(word)
        if value is not None:
            if not _may_follow(value, previous):
                break
            current += value
        elif word == "dozen":
            current = (current or 1.0) * 12
        elif word == "hundred":
            current = (current or 1.0) * 100
        else:
            total += (current or 1.0) * _LARGE[word]
            current = 0.0
        previous = word
        last, stopped = closes, 1
    if not stopped:
        return None
    value = total + current
    return Number(start, start + last, value, whole_step(f"{value:.0f}"), True)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    for match in _WORD.finditer(text):
        yield match[0], match.end()


def _may_follow(value: float, previous: str) -> bool:
    """Whether a number word goes on with the number that ``previous`` is the last word of."""
    if not previous or previous == "and" or previous in _LARGE:
        return True
    return previous in _TENS and value < 10


def interval(value: float, step: float, magnitude: float, in_words: bool) -> tuple[float, float]:
    """What a written number can stand for: it was rounded at its last digit.

    Whole numbers below 1,000 and those with three or more significant digits are exact to the
    unit; round thousands and amounts with a magnitude word are good to half their last digit.
    """
    if magnitude > 1:
        half = 0.5 * min(step, 1.0) * magnitude if step < 10 else 0.5 * magnitude
        return value * magnitude - half, value * magnitude + half
    if step < 1:
        return value - step / 2, value + step / 2
    if value < 1000 or value < 100 * step:
        rounded = value >= 1000 and value / step < 100
        half = step / 2 if rounded else 0.0
        return value - half, value + half
    return value - 0.5, value + 0.5
