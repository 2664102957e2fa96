"""Slips of the pen: how two spellings of a word differ.

The distance is optimal string alignment (insertion, deletion, substitution and the exchange of
neighbours cost one each), but only up to two: beyond that two words are not one word misspelt.
It is found by cutting off what both words begin and end with, which needs no table and no
library, and costs about a microsecond.
"""

from newslint.enums import StrEnum
from newslint.typing import NamedTuple


class SlipKind(StrEnum):
    """What the hand did."""

    EXCHANGE = "exchange"  # two neighbours changed places
    DOUBLING = "doubling"  # a letter doubled or undoubled
    SILENT_H = "h"  # an h more or less
    INNER = "inner"  # a letter inside the word more or less
    END = "end"  # a last letter more or less
    VOWEL = "vowel"  # one vowel for another
    CONSONANT = "consonant"  # any other letter for another
    TWO = "two"  # two edits


class Slip(NamedTuple):
    """The difference of two words: how many edits, of which kind, and whether at the end."""

    distance: int
    kind: SlipKind
    at_end: bool  # the words differ in nothing but their last letters


FAR = 3  # a distance that was not measured: more than two edits
_VOWELS = frozenset("aeiouy")


def shared_prefix(one: str, other: str) -> int:
    """How many letters both words begin with."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


def _trim(one: str, other: str) -> tuple[str, str]:
    """Both words without what both begin with and then without what both end with."""
    start = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        start += 1
    end, other_end = len(one), len(other)
    while end > start < other_end and one[end - 1] == other[other_end - 1]:
        end -= 1
        other_end -= 1
    return one[start:end], other[start:other_end]


def within_one(one: str, other: str) -> bool:
    """Whether two words are no more than one edit apart."""
    return -2 < len(one) - len(other) < 2 and _is_one_edit(*_trim(one, other))


def _is_one_edit(one: str, other: str) -> bool:
    """Whether what is left of two words, trimmed, is no more than one edit."""
    longest = max(len(one), len(other))
    return longest < 2 or (longest == 2 == len(one) and one == other[::-1])


def distance(one: str, other: str) -> int:
    """The edits between two words: 0, 1, 2, or ``FAR``."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 2:
        return FAR
    one, other = _trim(one, other)
    if _is_one_edit(one, other):
        return 1
    near = (
        within_one(one[1:], other[1:])
        or within_one(one[1:], other)
        or within_one(one, other[1:])
        or (one[:2] == other[1::-1] and within_one(one[2:], other[2:]))
    )
    return 2 if near else FAR


def slip(one: str, other: str) -> Slip:
    """What parts two words that are one or two edits apart."""
    shorter, longer = sorted((one, other), key=len)
    prefix = shared_prefix(shorter, longer)
    at_end = prefix >= len(shorter) - 1
    if distance(one, other) != 1:
        return Slip(2, SlipKind.TWO, at_end)
    if len(shorter) < len(longer):
        return Slip(1, _inserted(longer, prefix), at_end)
    a, b = _trim(shorter, longer)
    if len(a) == 2:
        return Slip(1, SlipKind.EXCHANGE, at_end)
    vowels = a in _VOWELS and b in _VOWELS
    return Slip(1, SlipKind.VOWEL if vowels else SlipKind.CONSONANT, at_end)


def _inserted(longer: str, at: int) -> SlipKind:
    """The kind of slip that put one letter into ``longer`` at ``at``."""
    letter = longer[at]
    if longer[at - 1 : at] == letter:
        return SlipKind.DOUBLING
    if letter == "h":
        return SlipKind.SILENT_H
    return SlipKind.INNER if at < len(longer) - 1 else SlipKind.END


# Endings that make another word of the same stem, not another spelling of the same word: plurals,
# demonyms, names of creeds and their followers, feminine and adjective forms.
_ADDED = (
    "s es n an ian i is ite ites ism ist ists ers er a e ish ic y ies ed ing al ia land r ns ans "
    "ly o ova eva ka en"
).split()
_SWAPPED = (
    "ism/ist ite/ism ite/ista ism/ian ist/ian ian/ic ia/ic an/ish y/ies y/ied y/ian e/ion ic/s "
    "an/s an/a n/s ister/istry er/ry man/men man/woman men/women ski/ska sky/skaya ov/ova ev/eva "
    "o/a us/i um/a es/is er/or er/ed er/ing or/ion ed/ing ing/ion s/ed phobic/phobe phobia/phobe "
    "phobia/phobic ia/ian ia/i ese/a e/ing e/er e/or er/s n/ns an/ns ian/ans ant/ance "
    "ent/ence ence/ency ance/ancy ent/ency ity/ies al/s ally/al s/ns os/as ics/ism ics/ist ics/ians"
).split()
DERIVATIONS = frozenset(("", ending) for ending in _ADDED) | frozenset(
    tuple(sorted(pair.split("/"), key=lambda ending: (len(ending), ending))) for pair in _SWAPPED
)
_STEM = 4  # letters that two words must share to be derived from one
_LONGEST_ENDING = 6


def is_derivation(one: str, other: str) -> bool:
    """Whether two words look like two words of one stem (*Kansas*, *Kansan*; *minister*…)."""
    prefix = shared_prefix(one, other)
    for cut in range(prefix, max(_STEM, prefix - _LONGEST_ENDING) - 1, -1):
        endings = sorted((one[cut:], other[cut:]), key=lambda ending: (len(ending), ending))
        if (endings[0], endings[1]) in DERIVATIONS:
            return True
    return False
